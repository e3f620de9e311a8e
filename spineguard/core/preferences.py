"""What the person has set, and can always set again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from spineguard.core.piece import ShownPiece
from spineguard.core.reminder_time import QUIET_FROM, QUIET_UNTIL, ReminderTime, TimeOfDay
from spineguard.core.start_questions import Answers

TextSize = Literal[100, 125, 150, 175, 200]
"""Per cent of the normal size."""

Theme = Literal["system", "light", "dark", "contrast"]
"""The colours; "system" is as the computer has them."""

Motion = Literal["system", "moving", "still"]
"""Whether the figure moves or steps between its poses; "system" is as the computer has it."""

Person = Literal["woman", "man"]

HeightUnit = Literal["cm", "in"]
"""What the person thinks in; the values are those of `core.length.Unit`."""


MOST_IN_ROUTINE = 50
"""Exercises of one routine; what a file has beyond them is left out."""

SLOWEST, QUICKEST = 110, 190
"""Words a minute: what older people hear with ease."""


class ChosenDose(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How much of one exercise the person wishes to do; what is None is as the card says.

    `hold` and `rest` are seconds (of one count, where the card counts). This is the wish alone: the card has
    the last word on how much is allowed.
    """

    reps: Annotated[int, msgspec.Meta(ge=1, le=30)] | None = None
    hold: Annotated[float, msgspec.Meta(gt=0, le=120)] | None = None
    rest: Annotated[float, msgspec.Meta(gt=0, le=120)] | None = None


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """All that can be set, each with a value that suits most people on the first day.

    `goal` is sessions a day; `person` and `skin` (0 lightest to 4 darkest) say whom the picture shows, and
    `vertebrae` whether the spine shows through the clothes. `pace` is words a minute and `tone_volume` per
    cent; `voice_beside_reader` lets our voice speak although a screen reader runs. Without
    `letter_keys` no single letter does anything in a session. `unit` is None until
    the person chose: then it is as in their country. `pieces` is whether the
    home page tells a piece of the guide each day, and `last_piece` the last one. `answers` is what was
    answered before the first session, None until then. `doses` is by exercise id;
    `routine` holds the exercise ids of the daily routine in order, None until the person chose.

    `reminders` is whether reminders come at all, at `reminder_times`, never from `quiet_from` to
    `quiet_until` (the same time twice: no quiet hours), and only those after `reminders_since`, when they
    were last set.
    """

    text_size: TextSize = 100
    theme: Theme = "system"
    motion: Motion = "system"
    goal: Annotated[int, msgspec.Meta(ge=1, le=5)] = 3
    person: Person = "woman"
    skin: Annotated[int, msgspec.Meta(ge=0, le=4)] = 1
    vertebrae: bool = False
    voice: bool = True
    voice_beside_reader: bool = False
    voice_name: str | None = None
    pace: Annotated[int, msgspec.Meta(ge=SLOWEST, le=QUICKEST)] = 150
    tones: bool = True
    tone_volume: Annotated[int, msgspec.Meta(ge=10, le=100)] = 70
    hands_free: bool = False
    pieces: bool = True
    last_piece: ShownPiece | None = None
    answers: Answers | None = None
    letter_keys: bool = True
    unit: HeightUnit | None = None
    doses: Mapping[str, ChosenDose] = {}
    routine: tuple[str, ...] | None = None
    reminders: bool = False
    reminder_times: tuple[ReminderTime, ...] = ()
    quiet_from: TimeOfDay = QUIET_FROM
    quiet_until: TimeOfDay = QUIET_UNTIL
    reminders_since: Annotated[datetime, msgspec.Meta(tz=True)] | None = None

    def dose_of(self, exercise: str) -> ChosenDose:
        """What the person wishes for one exercise; nothing at all if they never said."""
        return self.doses.get(exercise, ChosenDose())

    def with_dose(self, exercise: str, dose: ChosenDose) -> "Preferences":
        """These preferences with a wish for one exercise; an empty wish takes the old one away."""
        others = {name: wish for name, wish in self.doses.items() if name != exercise}
        return msgspec.structs.replace(
            self, doses=others if dose == ChosenDose() else {**others, exercise: dose}
        )
