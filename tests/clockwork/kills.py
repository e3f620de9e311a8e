"""A person with reminders whose computer kills every process at any moment, with SIGKILL.

One unit of work, in a process of its own: claim what is due, show it, confirm it. What is shown is a line at
the end of a file, written with one call, so that it is there whole or not at all. Nothing is waited for:
the clock is passed in.
"""

import os
import random
import signal
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from functools import partial
from pathlib import Path

from spineguard.clockwork.asking import Asking
from spineguard.core.reminders import Zone

LOOK_AGAIN = timedelta(minutes=1)


def _same(now: datetime) -> datetime:
    return now


def show_what_is_due(folder: Path, now: datetime, zone: Zone, screen: int) -> None:
    """What a reminder process does from its start until the window is painted and confirmed."""
    asking = Asking(folder, partial(_same, now), zone)
    occasion = asking.claim()
    if occasion is not None:
        os.write(screen, f"{now.isoformat()} {occasion.day} {occasion.at}\n".encode())
        asking.seen(occasion)


def in_a_process_that_is_killed(
    folder: Path, now: datetime, zone: Zone, screen: int, after: float | None
) -> bool:
    """Run the unit in a child; kill it after so many seconds, or let it end. Whether it ended by itself."""
    child = os.fork()
    if child == 0:
        try:
            show_what_is_due(folder, now, zone, screen)
        finally:
            os._exit(0)
    if after is not None:
        end = time.perf_counter() + after
        while time.perf_counter() < end:
            pass
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def kill_around(
    folder: Path, due: datetime, zone: Zone, kills: int, longest: float, chance: random.Random
) -> tuple[int, list[tuple[datetime, str]]]:
    """Kill the unit again and again from the due time on, a minute apart; then let it run for an hour,
    at each moment at which something is due.

    Returns how often it was really killed, and what was on the screen when.
    """
    screen_file = folder / "screen.txt"
    screen = os.open(screen_file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    killed, now = 0, due
    for _ in range(kills):
        killed += not in_a_process_that_is_killed(folder, now, zone, screen, chance.uniform(0, longest))
        now += LOOK_AGAIN
    end = now + timedelta(hours=1)
    while (look := Asking(folder, partial(_same, now), zone).next_time()) is not None and look < end:
        now = max(now, look)
        in_a_process_that_is_killed(folder, now, zone, screen, None)
        now += LOOK_AGAIN
    os.close(screen)
    lines = [line.split(" ", 1) for line in screen_file.read_text("utf-8").splitlines()]
    screen_file.unlink()
    return killed, [(datetime.fromisoformat(at), what) for at, what in lines]


def length_of_the_unit(folder: Path, day: datetime) -> float:
    """How many seconds it takes here, somewhat generously; it is tried on the days before."""
    screen = os.open(os.devnull, os.O_WRONLY)
    lengths = []
    for number in range(5):
        began = time.perf_counter()
        earlier = day - timedelta(days=10 + number)
        in_a_process_that_is_killed(folder, earlier, _Utc(), screen, None)
        lengths.append(time.perf_counter() - began)
    os.close(screen)
    (folder / "reminders.json").unlink(missing_ok=True)
    return 1.3 * min(lengths)


class _Utc:
    """The clocks of nowhere in particular."""

    def moment_of(self, day: date, at: time_of_day) -> datetime:
        return datetime.combine(day, at, UTC)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(UTC)
