"""The whole program and the whole clockwork, as they are started, killed with SIGKILL around a due time.

What was on the screen is not asked of them: the X server tells which windows came, and its picture whether
they were painted. No time is waited for: the clock is set, and the steady clock goes along.
"""

import contextlib
import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from spineguard.clockwork.asking import Asking
from tests.clockwork.our_processes import CLOCKWORK, HELPER, OPEN, REMINDER, our_processes, sleeps
from tests.clockwork.reminder_on_screen import ReminderOnScreen, what_is_wrong
from tests.reminder_screen import ReminderScreen
from tests.zones import BERLIN, berlin

FIRST = berlin("2026-11-23", "09:00")
AHEAD = timedelta(seconds=0.3)
"""So long before the time the clock is set, so that kills fall before it, too."""
SHORTLY = 0.06
"""Seconds within which a kill follows what it waits for."""
IN_A_ROW = 4
WHILE_IT_STARTS = 0.3
"""The share of new clockworks that get no time to find out what there is."""
WAIT_FOR_A_STEP = 0.6
"""The share of kills that wait for a step to be taken; the others come at any moment."""
OPEN_ALREADY = 0.1
"""The share of days on which the program is open when the time comes."""
WHOLE_HOUR = 0.1
"""The share of days on which nobody answers, and all that comes in the next hour is waited for."""
HOUR = timedelta(hours=1)
STAYS = timedelta(minutes=10, seconds=2)
BACK_OFF = timedelta(minutes=8, seconds=1)
"""After so long the clockwork has surely tried again what could not be shown 4 times."""
PATIENCE = 30.0
LOOK_AGAIN = 0.003

EVERYTHING = (CLOCKWORK, REMINDER, OPEN, HELPER)
VICTIMS = (*[(REMINDER, OPEN)] * 3, *[(CLOCKWORK,)] * 2, *[EVERYTHING] * 2)
BEFORE, WRITTEN, SHOWN, CONFIRMED, ANSWERING = (
    "before it was written down",
    "written, not on the screen",
    "on the screen, not confirmed",
    "confirmed",
    "after Start now was pressed",
)

NOTHING = "nothing that still ran"


class WholeKills:
    """Kills, on one day after the other. `killed` counts them by what they hit, and `when` by the moment."""

    def __init__(self, screen: ReminderScreen, chance: random.Random) -> None:
        self._screen, self._chance = screen, chance
        self._on_screen = ReminderOnScreen(screen)
        self._asking = Asking(screen.data_dir, screen.now, BERLIN)
        self._due, self._length = FIRST, 1.0
        self._started: list[subprocess.Popen[bytes]] = []
        self._tries_before = self._seen_before = 0
        self._back_off = False
        self._settled = False
        self._left_behind: set[int] = set()
        self._answered: int | None = None
        self._told: list[str] = []
        self.killed: Counter[str] = Counter()
        self.when: Counter[str] = Counter()
        self.days = self.times_shown = 0
        self.wrong: list[str] = []
        """A line for each reminder that was lost or came twice."""

    def learn(self) -> None:
        """Two days on which nothing is killed: how long it takes here, and what a reminder looks like."""
        self._screen.remind_at("09:00")
        self._screen.set_moment(FIRST - HOUR)
        for _ in range(2):
            self._next_day()
            began = time.monotonic()
            self._set(self._due)
            self._until(lambda: self._mark()[1] == 1, "the first reminder")
            self._length = 1.2 * (time.monotonic() - began)
            self._pass(0.3)
            self._on_screen.learn()

    def kills(self) -> int:
        """How many there were that hit something."""
        return self.when.total() - self.killed[NOTHING]

    def one_day(self) -> None:
        """Kill a few times in a row, then let it run, and judge what was on the screen."""
        self.days += 1
        try:
            self._kill_and_let_run()
        except AssertionError as error:  # something waited for did not come: that is wrong, too
            self._tell(f"waited in vain for {error}")
            self._kill(EVERYTHING)
            self.wrong.append(self._story("stuck"))

    def _kill_and_let_run(self) -> None:
        self._next_day()
        if self._chance.random() < OPEN_ALREADY:
            self._start()
            self._settle()
        for _ in range(self._chance.randint(1, IN_A_ROW)):
            if self._on_screen.window:
                self._do_something_to_what_is_shown()
            elif not self._kill_around_the_next():
                break
        self._let_it_run(self._chance.random() < WHOLE_HOUR)
        self._judge()

    def close(self) -> None:
        """End what still runs."""
        self._kill(EVERYTHING)
        self._clear_up()
        self._on_screen.close()

    # --- kills --------------------------------------------------------------------------------------------

    def _kill_around_the_next(self) -> bool:
        """One kill at a moment when a reminder comes; False when none comes any more."""
        due = self._next()
        if due is None:
            return False
        if not self._settled and due > self._screen.now() + timedelta(seconds=2):
            self._settle()  # whoever has asked a question by the steady clock must have its answer first
            return True
        tries, seen = self._mark()
        came = len(self._on_screen.came)
        self._set(due - AHEAD)
        waited_for: list[Callable[[], bool]] = [
            lambda: bool(self._running()[REMINDER]),
            lambda: self._mark()[0] != tries,
            lambda: len(self._on_screen.came) > came,
            lambda: self._mark()[1] != seen,
        ]
        if self._settled and self._chance.random() < WAIT_FOR_A_STEP:
            self._until(self._chance.choice(waited_for), "what a kill waits for")
            self._pass(self._chance.choice((0, self._chance.uniform(0, SHORTLY))))
        else:
            self._pass(self._chance.uniform(0, AHEAD.total_seconds() + self._length))
        now_tries, now_seen = self._mark()
        if now_tries == tries:
            when = BEFORE
        elif len(self._on_screen.came) == came:
            when = WRITTEN
        else:
            when = SHOWN if now_seen == seen else CONFIRMED
        self._kill_some(when)
        return True

    def _do_something_to_what_is_shown(self) -> None:
        match self._chance.randrange(4):
            case 0:  # nobody answers
                self._leave_alone()
            case 1:
                self._press_start_now()
                self._pass(self._chance.uniform(0, 0.5))
                self._kill_some(ANSWERING)
            case _:
                self._pass(self._chance.uniform(0, SHORTLY))
                self._kill_some(CONFIRMED)

    def _kill_some(self, when: str) -> None:
        """Kill, and let what is left, or what the next log-in starts, look at what it finds."""
        hit = self._kill(self._chance.choice(VICTIMS)) or self._kill(EVERYTHING)
        self.killed[" with ".join(hit) or NOTHING] += 1
        self.when[when] += 1
        self._tell(f"killed {', '.join(hit)} {when}")
        self._back_off = CLOCKWORK not in hit and when is BEFORE
        self._note_answer()
        self._settled = False
        if not self._have_clockwork():
            self._set(self._screen.now() + timedelta(seconds=2))
        elif self._chance.random() < WHILE_IT_STARTS:
            return  # the new one looks by itself, and the next kill comes meanwhile
        self._settle()

    def _kill(self, victims: tuple[str, ...]) -> list[str]:
        hit, killed, running = [], set(), self._running()
        for victim in victims:
            for process in running[victim]:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
                    hit.append(victim)
                    killed.add(process)
        self._left_behind |= killed
        self._until(lambda: killed.isdisjoint(chain(*self._running().values())), "the end of what was killed")
        self._tries_before, self._seen_before = self._mark()
        return hit

    # --- what happens without kills -----------------------------------------------------------------------

    def _let_it_run(self, whole_hour: bool) -> None:
        """Until it was on the screen; or, where nobody answers, all that comes in the next hour."""
        if not self._settled:
            self._settle()
        end = self._screen.now() + HOUR
        while whole_hour or not any(each.painted for each in self._on_screen.came):
            if self._on_screen.window:
                self._leave_alone()
            due = self._next()
            if due is None or due > end:
                break
            came = len(self._on_screen.came)
            self._set(due)
            try:
                self._until(lambda now=came: len(self._on_screen.came) > now, "a reminder that is due")
                self._settle()
            except AssertionError as error:
                self._tell(f"waited in vain for {error}")
                break
        if self._on_screen.window:
            self._kill_some(CONFIRMED)
        if not self._settled:
            self._settle()  # and it must not be back at once

    def _judge(self) -> None:
        self.times_shown += len(self._on_screen.came)
        wrong = what_is_wrong(self._on_screen.came, self._answered)
        if wrong:
            self.wrong.append(self._story(" and ".join(wrong)))

    def _story(self, what: str) -> str:
        marks = self._screen.marks()[-1:]
        return f"{self._due:%Y-%m-%d}: {what}; came {self._on_screen.came}; {'; '.join(self._told)}; {marks}"

    def _next_day(self) -> None:
        self._kill((REMINDER, OPEN))
        self._until(lambda: not self._on_screen.window, "an empty screen")
        self._due = BERLIN.moment_of(self._due.date() + timedelta(days=1), FIRST.time())
        self._on_screen.came.clear()
        self._tries_before = self._seen_before = 0
        self._back_off, self._answered, self._told = False, None, []
        self._started = [each for each in self._started if each.poll() is None]
        self._have_clockwork()
        self._settle()
        self._clear_up()
        self._set(self._due - timedelta(minutes=1))
        self._settle()

    def _clear_up(self) -> None:
        """Take away what the faked clock keeps in memory for each process, and a kill leaves there."""
        for process in self._left_behind:
            for name in ("faketime_shm_", "sem.faketime_sem_"):
                Path("/dev/shm", f"{name}{process}").unlink(missing_ok=True)
        self._left_behind.clear()

    def _leave_alone(self) -> None:
        self._set(self._screen.now() + STAYS)
        self._on_screen.wake()
        self._until(lambda: not self._on_screen.window, "the end of a reminder that nobody answers")
        self._tell("nobody answered")
        self._settle()

    def _press_start_now(self) -> None:
        self._screen.xdotool("windowfocus", "--sync", str(self._on_screen.window))
        self._screen.xdotool("key", "Return")

    # --- what there is ------------------------------------------------------------------------------------

    def _next(self) -> datetime | None:
        """When the next one should come, as the files say; None when none does today."""
        due = self._asking.next_time()
        if due is None or BERLIN.local(due).date() > self._due.date():
            return None
        now = self._screen.now()
        return max(due, now + (BACK_OFF if self._back_off else timedelta(seconds=1)))

    def _mark(self) -> tuple[int, int]:
        """How often today's was tried, and seen, as the file says."""
        today = self._due.date().isoformat()
        for mark in self._screen.marks():
            if mark["day"] == today:
                return len(mark["tries"]), mark["seen"]
        return 0, 0

    def _note_answer(self) -> None:
        today = self._due.date().isoformat()
        if self._answered is None and any(
            mark["day"] == today and mark["answer"] for mark in self._screen.marks()
        ):
            self._on_screen.look()
            self._answered = len(self._on_screen.came)

    def _settle(self) -> None:
        """Until the clockwork sleeps, and whatever was about to be shown is on the screen."""
        still = 0
        end = time.monotonic() + PATIENCE
        while still < 2:
            self._note_answer()
            still = still + 1 if self._is_settled() else 0
            self._pass(0.03)
            assert time.monotonic() < end, f"rest among {self._running()}"
        self._settled = True

    def _is_settled(self) -> bool:
        running = self._running()
        if running[HELPER] or not running[CLOCKWORK] or not all(map(sleeps, running[CLOCKWORK])):
            return False
        tries, seen = self._mark()
        showing = self._on_screen.window and self._on_screen.came[-1].painted
        reminders = running[REMINDER]
        if len(reminders) > 1 or (reminders and not showing and self._answered is None):
            return False
        coming = tries - self._tries_before > seen - self._seen_before
        return not (coming and (reminders or running[OPEN]))

    def _running(self) -> dict[str, list[int]]:
        return our_processes(self._screen.data_dir)

    def _have_clockwork(self) -> bool:
        """As the next log-in, or a start of the program, sees to it; whether one had to be started."""
        if self._running()[CLOCKWORK]:
            return False
        self._back_off = False
        self._start("--background")
        return True

    def _start(self, *words: str) -> None:
        self._started.append(self._screen.start_ours(*words))

    def _set(self, moment: datetime) -> None:
        self._on_screen.look()
        self._screen.set_moment(max(moment, self._screen.now()))

    def _until(self, there: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not there():
            assert time.monotonic() < end, what
            self._pass(LOOK_AGAIN)

    def _pass(self, seconds: float) -> None:
        """Look on for so long."""
        end = time.monotonic() + seconds
        while True:
            self._on_screen.look()
            left = end - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, LOOK_AGAIN))

    def _tell(self, what: str) -> None:
        self._told.append(f"{self._screen.now().astimezone(self._due.tzinfo):%H:%M:%S} {what}")
