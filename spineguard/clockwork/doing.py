"""What the reminder process does to the outside: start processes, sleep, hear signals, write a line."""

import os
import select
import signal
import subprocess
import sys
import time

from spineguard.desktop.login_start import TAKEN_AWAY, WHY_TAKEN_AWAY, login_start
from spineguard.own_command import own_command

PATIENCE = 20.0
"""Seconds that the answer about the next reminder may take."""
LARGEST_LOG = 1_000_000


class Doing:
    """The outside of the reminder process, on every system."""

    def __init__(self, data_dir: str, windows: bool = os.name == "nt") -> None:
        self._data_dir, self._windows = data_dir, windows
        self._child: subprocess.Popen[bytes] | None = None
        self._login_start = login_start()  # now: when the program is gone, nothing more can be imported
        self.asked_to_leave = False
        self._noted = ""
        self._pipe = -1
        if sys.platform != "win32":
            self._hear_signals()

    @property
    def showing(self) -> bool:
        """Whether a reminder that we started still runs."""
        return self._child is not None

    def reminder_ended(self) -> int | None:
        """The status with which it ended, once; None when there is nothing new."""
        status = None if self._child is None else self._child.poll()
        if status is not None:
            self._child = None
        return status

    def ask_for_next(self) -> str:
        """What `next_time` prints."""
        if getattr(sys, "frozen", False):
            return self.ask_new_program()
        return self._answer_of(own_command(self._data_dir, module="spineguard.clockwork.next_time"))

    def ask_new_program(self) -> str:
        """The same, asked of the whole program by the way on which we would become it, half copied or not."""
        words = own_command("--next-reminder", "--data-dir", self._data_dir)
        return self._answer_of(words, complaints=subprocess.DEVNULL)

    def _answer_of(self, words: list[str], complaints: int | None = None) -> str:
        null, pipe = subprocess.DEVNULL, subprocess.PIPE
        try:
            child = subprocess.Popen(words, stdin=null, stdout=pipe, stderr=complaints)
        except OSError as error:
            return repr(error)
        answer = _all_words(child)
        child.kill()
        child.wait()
        return answer

    def remind(self) -> None:
        """Open the program, so that it asks."""
        words = own_command("--reminder", "--data-dir", self._data_dir)
        try:
            # a session of its own: what ends us must not close a window that is in use
            self._child = subprocess.Popen(words, stdin=subprocess.DEVNULL, start_new_session=True)
        except OSError as error:
            self.note(f"the reminder did not start: {error}")

    def renew(self) -> None:
        """Become the program that has come in the place of ours."""
        words = own_command("--background", "--data-dir", self._data_dir)
        if sys.platform != "win32":
            # what is ignored stays so in the new program, until that one can hear: else it would be killed
            signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        try:
            if self._windows:  # there execv takes a word with a space for two
                subprocess.Popen(words, stdin=subprocess.DEVNULL)
                self.asked_to_leave = True
                return
            os.execv(words[0], words)
        except OSError as error:
            self.note(f"the new program did not start: {error}")
            self._hear_signals()

    def leave_no_trace(self) -> None:
        """The program is gone: do not come back at the next log-in. One that starts from elsewhere stays.

        A line is left behind, so that a program that is there again brings the start at log-in back.
        """
        ours = own_command("--background")
        try:
            found = self._login_start.command()
            if found is None or found[: len(ours)] != ours:
                return
            was_on = self._login_start.is_on(found)
            self._login_start.turn_off()
            if was_on:
                with open(os.path.join(self._data_dir, TAKEN_AWAY), "w", encoding="ascii") as file:  # noqa: PTH118, PTH123
                    file.write(WHY_TAKEN_AWAY)
        except OSError as error:
            self.note(f"the start at log-in stays: {error}")

    def sleep(self, seconds: float) -> None:
        """Sleep so long, or until a signal comes."""
        if self._pipe < 0:
            time.sleep(seconds)
        elif select.select([self._pipe], [], [], seconds)[0]:
            os.read(self._pipe, 512)

    def note(self, words: str) -> None:
        """One line for whoever helps, once for the same trouble; a full disk must not end us."""
        if words == self._noted:
            return
        self._noted = words
        file = os.path.join(self._data_dir, "spineguard.log")  # noqa: PTH118
        line = f"{time.strftime('%Y-%m-%d %H:%M:%S')},000 WARNING spineguard.clockwork: {words}\n"
        try:
            with open(file, "a", encoding="utf-8") as log:  # noqa: PTH123
                if log.tell() < LARGEST_LOG:
                    log.write(line)
        except OSError:
            return

    def _hear_signals(self) -> None:
        if sys.platform == "win32":
            return
        self._pipe, into = os.pipe()
        for end in (self._pipe, into):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(into, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._on_leave)
        signal.signal(signal.SIGUSR1, _on_look)

    def _on_leave(self, _number: int, _frame: object) -> None:
        self.asked_to_leave = True


def _all_words(child: "subprocess.Popen[bytes]") -> str:
    """What a child says until it ends; what it has said so far, when that takes too long."""
    assert child.stdout is not None
    said, until = b"", time.monotonic() + PATIENCE
    with child.stdout as pipe:
        if sys.platform == "win32":  # there nothing but a socket can be waited for
            said = pipe.read()
        while sys.platform != "win32":
            left = until - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                break
            more = os.read(pipe.fileno(), 4096)
            if not more:
                break
            said += more
    return said.decode(errors="replace").strip()


def _on_look(_number: int, _frame: object) -> None:
    """Without a handler in Python nothing would be written into the pipe that wakes us."""


def ask_to_leave(process: int) -> None:
    """Ask a reminder process to end."""
    _send(process, "SIGTERM")


def ask_to_look(process: int) -> None:
    """Let a reminder process look at the files now, and not only within the next minute."""
    _send(process, "SIGUSR1")


def _send(process: int, name: str) -> None:
    if process > 0 and hasattr(signal, name):
        try:
            os.kill(process, getattr(signal, name))
        except OSError:
            return
