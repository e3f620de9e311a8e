"""The environment that `run` starts the program in: where it lies, and whether it is complete.

Loaded on every start, so it imports nothing but what Python has loaded already.
"""

import os

GROUPS = ("runtime", "test")
"""What can be installed, in order. Each has a lock of its name in `requirements/`."""


class Environment:
    """The folder `.venv` of one checkout."""

    def __init__(self, root: str, windows: bool = os.name == "nt") -> None:
        self.root = root
        self.windows = windows
        self.folder = os.path.join(root, ".venv")
        parts = ("Scripts", "python.exe") if windows else ("bin", "python")
        self.python = os.path.join(self.folder, *parts)

    def lock(self, group: str) -> str:
        """The file that names every package of a group, with its version and hashes."""
        return os.path.join(self.root, "requirements", group + ".txt")

    def stamp(self, group: str) -> str:
        """The file that is written last, when a group is installed: a copy of the lock, after one line."""
        return os.path.join(self.folder, group + ".stamp")

    def is_ready(self, group: str) -> bool:
        """Whether a group is installed as its lock says now, for a Python that is still there."""
        try:
            with open(self.stamp(group), "rb") as stamp, open(self.lock(group), "rb") as lock:
                base = stamp.readline().decode().strip()
                if stamp.read() != lock.read():
                    return False
        except (OSError, UnicodeDecodeError):
            return False
        # A newer Python in the old one's place does not see what was installed for the old one.
        return os.path.exists(base) and (self.windows or os.path.realpath(self.python) == base)

    def write_stamp(self, group: str, base: str) -> None:
        """Say that a group is complete. `base` is the Python that the environment was made from."""
        with open(self.lock(group), "rb") as lock:
            content = base.encode() + b"\n" + lock.read()
        unfinished = self.stamp(group) + ".part"
        with open(unfinished, "wb") as stamp:
            stamp.write(content)
        os.replace(unfinished, self.stamp(group))

    def wants_a_look_at_the_system(self) -> bool:
        """Whether we may install system packages here and have not yet found them all in place."""
        return may_install_packages() and not os.path.exists(self.stamp("system"))

    def command(self, module: str, words: list[str]) -> list[str]:
        """The command line of one module. -P: a file of the same name where the person stands is not ours."""
        return [self.python, "-P", "-m", module, *words]

    def hand_over(self, module: str, words: list[str]) -> int:
        """Become the module. Windows cannot: there the module runs below us and we pass its status on."""
        command = self.command(module, words)
        if not self.windows:
            os.execv(command[0], command)
        import subprocess

        return subprocess.call(command)


def may_install_packages() -> bool:
    """Whether this is a Debian-like system and we are its administrator."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and os.path.exists("/usr/bin/apt-get")
