"""Is it time to ask, is there any need, and what came of it: the files, the clock and the rules together.

docs/decisions/reminder-times.md says in which order things are written, so that a reminder that is killed at
any moment is never shown twice and never lost.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from spineguard import clocks
from spineguard.core.journal import Journal
from spineguard.core.preferences import Preferences
from spineguard.core.reminder_heights import heights_of
from spineguard.core.reminder_marks import Answer, Marks, due, next_look
from spineguard.core.reminder_silence import just_been_until, needless
from spineguard.core.reminders import Occasion, Schedule, Zone, schedule_of
from spineguard.log import logger
from spineguard.storage.journal_file import JournalFile
from spineguard.storage.preferences_file import PreferencesFile
from spineguard.storage.reminders_file import RemindersFile, RemindersNotSaved


class Asking:
    """Decides for one person's folder whether to ask now, and keeps what became of it."""

    def __init__(
        self, data_dir: Path, wall: Callable[[], datetime] = clocks.wall, zone: Zone = clocks.SYSTEM_ZONE
    ) -> None:
        self._wall = wall
        self._zone = zone
        self._journal_file = JournalFile(data_dir, wall)
        self._preferences_file = PreferencesFile(data_dir, wall)
        self._file = RemindersFile(data_dir, wall)
        self.saved = True
        """Whether the last change reached the disk."""

    def claim(self) -> Occasion | None:
        """What is to be shown now, written down before this returns; None when there is nothing to show."""
        return self._decide(claiming=True)

    def needed(self) -> bool:
        """Whether there is something to show now; what is needless is written down as such."""
        return self._decide(claiming=False) is not None

    def _decide(self, *, claiming: bool) -> Occasion | None:
        preferences, journal, schedule = self.known()
        now = self._wall()
        if just_been_until(journal, now) is not None:
            return None
        found: list[Occasion] = []

        def act(marks: Marks) -> Marks:
            # Again and again: what is needless may have stood before something that is not.
            while (occasion := due(schedule, marks, now, self._zone)) is not None:
                why = needless(occasion, schedule, journal, preferences.goal, now, self._zone)
                if why is None:
                    found[:] = [occasion]
                    return marks.trying(occasion, now) if claiming else marks
                marks = marks.trying(occasion, now).answered(occasion, why)
            return marks

        self._change(act)
        return found[0] if found else None

    def seen(self, occasion: Occasion) -> None:
        """It is on the screen."""
        self._change(lambda marks: marks.seen(occasion))

    def answered(self, occasion: Occasion, answer: Answer) -> None:
        """The person has answered."""
        self._change(lambda marks: marks.answered(occasion, answer))

    def snoozed(self, occasion: Occasion, until: datetime) -> None:
        """The person wants to be asked again then."""
        self._change(lambda marks: marks.snoozed(occasion, until))

    def next_time(self) -> datetime | None:
        """When to come back and ask: now, later, or None for not within a week."""
        _, journal, schedule = self.known()
        now = self._wall()
        look = next_look(schedule, self._file.load(), now, self._zone)
        rest = just_been_until(journal, now)
        return look if look is None or rest is None else max(look, rest)

    def known(self) -> tuple[Preferences, Journal, Schedule]:
        """What is set now, and what was done so far."""
        preferences, kept = self._preferences_file.look(), self._journal_file.look()
        heights = heights_of(kept.heights, self._zone.local(self._wall()).date())
        return preferences, kept.journal, schedule_of(preferences, heights)

    def marks(self) -> Marks:
        """What became of the reminders so far."""
        return self._file.load()

    def is_on(self) -> bool:
        """Whether the person wants reminders at all."""
        return self._preferences_file.look().reminders

    def _change(self, act: Callable[[Marks], Marks]) -> None:
        try:
            self._file.change(act)
            self.saved = True
        except RemindersNotSaved as error:
            logger(__name__).error("reminders not saved: %s", error.cause)
            self.saved = False
            act(self._file.load())  # it is shown all the same: a full disk must not silence it
