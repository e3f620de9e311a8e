"""Windows: the person's own Run key. What they switch off in the Task Manager stands beside it."""

from collections.abc import Sequence
from typing import Any

NAME = "SpineGuard reminders"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class RunKey:
    """`registry` is the module `winreg`, or what stands in for it."""

    def __init__(self, registry: Any = None) -> None:
        if registry is None:
            import winreg as registry
        self._registry = registry

    def command(self) -> list[str] | None:
        line = self._value(RUN)
        return (_words(line) or None) if isinstance(line, str) else None

    def is_on(self, command: Sequence[str]) -> bool:
        return self._value(RUN) == _line(command) and not self._switched_off()

    def turn_on(self, command: Sequence[str]) -> None:
        with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, RUN) as key:
            self._registry.SetValueEx(key, NAME, 0, self._registry.REG_SZ, _line(command))
        self._delete(APPROVED)

    def turn_off(self) -> None:
        self._delete(RUN)
        self._delete(APPROVED)

    def _switched_off(self) -> bool:
        """The first byte says so when it is odd; without an entry it is on."""
        value = self._value(APPROVED)
        return isinstance(value, bytes) and bool(value) and value[0] % 2 == 1

    def _value(self, key: str) -> Any:
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, key) as opened:
                return self._registry.QueryValueEx(opened, NAME)[0]
        except FileNotFoundError:
            return None

    def _delete(self, key: str) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, key, 0, registry.KEY_SET_VALUE) as opened:
                registry.DeleteValue(opened, NAME)
        except FileNotFoundError:
            return


def _line(command: Sequence[str]) -> str:
    """A command as Windows takes it apart again."""
    from subprocess import list2cmdline

    return list2cmdline(command)


def _words(line: str) -> list[str]:
    """A command taken apart as Windows does it: a backslash counts only before a quotation mark."""
    words, word, begun, inside, at = [], "", False, False, 0
    while at < len(line):
        slashes = len(line[at:]) - len(line[at:].lstrip("\\"))
        mark = line[at + slashes : at + slashes + 1]
        at += slashes + 1
        if mark == '"':
            word, begun = word + "\\" * (slashes // 2), True
            if slashes % 2:
                word += mark
            else:
                inside = not inside
            continue
        word, begun = word + "\\" * slashes, begun or slashes > 0
        if mark and (inside or mark not in " \t"):
            word, begun = word + mark, True
        elif begun:
            words.append(word)
            word, begun = "", False
    return [*words, word] if begun else words
