"""The process that waits until it is time: one for each person, small, and asleep but for a look a minute.

It reads no file itself and knows no rule. Whenever something may have changed it asks `next_time`, which
answers and ends; when it is time it starts the program. The standard library only, and little of it.
"""

import os
import sys
import time

from spineguard.clockwork.doing import Doing, ask_to_leave
from spineguard.clockwork.turns import ASK, END, LOOK_AGAIN, NONE, OFF, REMIND, RENEW, WAIT, Turns, World
from spineguard.storage.process_lock import ProcessLock, pause
from spineguard.zone_now import follow_the_zone

WATCHED = ("preferences.json", "journal.json", "reminders.json")
LOCK = "clockwork.lock"
PATIENCE_WITH_ANOTHER = 3.0
"""Seconds in which one of an earlier log-in has to have gone."""
SHOWN_BUT_NOT_SAVED = 3
"""Status of a reminder that was on the screen although nothing could be written."""


class Resident:
    """Looks, decides, does, sleeps."""

    def __init__(self, data_dir: str, doing: Doing) -> None:
        self._data_dir, self._doing, self._turns = data_dir, doing, Turns()
        self._parts = _parts_of_the_program()
        self._running = True

    def stay(self) -> None:
        """Go on until the program is gone, reminders are off, or we are asked to leave."""
        while self._running and not self._doing.asked_to_leave:
            try:
                self._step()
            except Exception as error:  # whatever it was: tomorrow's reminder must still come
                self._doing.note(f"unexpected: {error!r}")
                self._doing.sleep(LOOK_AGAIN)

    def _step(self) -> None:
        if self._doing.reminder_ended() == SHOWN_BUT_NOT_SAVED:
            self._turns.shown_but_not_saved(steady())
        match self._turns.turn(self._look()):
            case step if step == ASK:
                self._ask()
            case step if step == REMIND:
                self._doing.remind()
            case step if step == RENEW:
                self._renew()
            case step if step == END:
                self._doing.leave_no_trace()
                self._running = False
            case step if step == WAIT:
                self._doing.sleep(self._turns.wait)

    def _ask(self) -> None:
        answer = self._doing.ask_for_next()
        if answer == OFF:
            self._running = False
        elif _is_answer(answer):
            self._turns.told(None if answer == NONE else float(answer))
        else:
            self._turns.not_told()
            self._doing.note(f"no answer about the next reminder: {answer[-200:]!r}")
            self._doing.sleep(LOOK_AGAIN)

    def _renew(self) -> None:
        """Become the new program, once it is whole: while it is being copied there it does not answer."""
        if _is_answer(self._doing.ask_new_program()):
            self._doing.renew()
        if not self._doing.asked_to_leave:
            self._doing.note("the new program is not whole yet")
            self._doing.sleep(LOOK_AGAIN)

    def _look(self) -> World:
        follow_the_zone()
        now = time.time()
        there = time.localtime(now)
        return World(
            wall=now,
            steady=steady(),
            day=there[:3],
            zone=(there.tm_gmtoff, time.tzname, time.timezone),
            files=[_about(os.path.join(self._data_dir, name)) for name in WATCHED],  # noqa: PTH118
            program=self._about_program(),
            showing=self._doing.showing,
        )

    def _about_program(self) -> object:
        """None when it could not be started any more."""
        if not os.path.exists(sys.executable) or _about(self._parts[0]) is None:  # noqa: PTH110
            return None
        return [_about(part) for part in self._parts]


def steady() -> float:
    """Seconds that no setting of the wall clock changes; a sleep of the computer shows as a jump."""
    return time.monotonic()


def _about(path: str) -> "tuple[int, int, int] | None":
    """What changes when a file does; None when it is not there."""
    try:
        about = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return (about.st_mtime_ns, about.st_size, about.st_ino)


def _parts_of_the_program() -> list[str]:
    """The files that this process was made from, the first of them this one."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    ours = {
        module.__file__ or ""
        for name, module in list(sys.modules.items())
        if name.partition(".")[0] == "spineguard"
    }
    return [__file__, *sorted(ours - {__file__, ""})]


def _is_answer(answer: str) -> bool:
    try:
        return answer in (OFF, NONE) or float(answer) > 0
    except ValueError:
        return False


def main(data_dir: str = "") -> int:
    """Stay, if nobody else does already in this session. The folder is the one argument."""
    folder = data_dir or sys.argv[1]
    lock = ProcessLock(os.path.join(folder, LOCK))  # noqa: PTH118
    doing = Doing(folder)  # first: whoever finds the lock taken may send a signal at once
    try:
        if not _take_over(lock):
            return 0
    except OSError:
        return 1  # a folder that can't hold a lock can't hold reminders
    Resident(folder, doing).stay()
    return 0


def _take_over(lock: ProcessLock) -> bool:
    """Take the lock. One that outlived an earlier log-in can reach no screen any more, and one that lies
    elsewhere may start what is no longer there: they have to go.
    """
    ours = who_we_are()
    until = steady() + PATIENCE_WITH_ANOTHER
    while not lock.take(ours):
        number, note = lock.holder()
        # on Windows it may be the one that has started us in its place, and is about to go
        if steady() > until or (note == ours and os.name == "posix"):
            return False
        if number and note != ours:
            ask_to_leave(number)
        pause(0.1)
    return True


def who_we_are() -> str:
    """Which screen we belong to, another one after the next log-in, and where the program lies."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_ID", "DBUS_SESSION_BUS_ADDRESS")
    place = sys.executable if getattr(sys, "frozen", False) else os.path.dirname(__file__)  # noqa: PTH120
    return " ".join([*(os.environ.get(name, "-")[:150] for name in names), place[-200:]])


if __name__ == "__main__":
    sys.exit(main())
