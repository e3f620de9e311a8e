"""What comes between the wish to start and the session: the questions, and what their answers leave out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spineguard.core.exercise import Exercise
from spineguard.core.routine import Planned
from spineguard.core.start_questions import Reason, due, left_out, reasons

# isort: split
from PySide6.QtCore import QObject, Signal

from spineguard.desks.stage import Stage

if TYPE_CHECKING:
    from spineguard.desks.questions import QuestionsDesk


class BeforeSession(QObject):
    """Lets a routine through when the questions were answered or skipped, without what waits."""

    may_begin = Signal(object)
    left = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._desk: QuestionsDesk | None = None
        self._wanted: tuple[Planned, ...] = ()

    def reasons(self, exercise: Exercise) -> tuple[Reason, ...]:
        """What in the answers speaks against an exercise, or for care with it."""
        return reasons(exercise, self._stage.preferences.answers)

    def split(self, routine: Sequence[Planned]) -> tuple[list[Planned], list[Planned]]:
        """What of a routine may be done, and what waits until the person has asked a doctor or physio."""
        answers = self._stage.preferences.answers
        waiting = [planned for planned in routine if left_out(planned.exercise, answers)]
        return [planned for planned in routine if planned not in waiting], waiting

    def start(self, routine: Sequence[Planned]) -> None:
        """Ask first, when the questions are due; else begin."""
        self._wanted = tuple(routine)
        records = self._stage.records
        if due(records.preferences.answers, records.journal, self._stage.wall()):
            self._questions().ask()
        else:
            self._begin()

    def show_answers(self) -> None:
        """What was answered; no session waits behind it."""
        self._wanted = ()
        self._questions().show_answers()

    def _begin(self) -> None:
        may, _ = self.split(self._wanted)
        if may:
            self.may_begin.emit(may)
        else:
            self._questions().show_answers()

    def _questions(self) -> "QuestionsDesk":
        if self._desk is None:
            from spineguard.desks.questions import QuestionsDesk

            self._desk = QuestionsDesk(self._stage, self._wanted_exercises)
            self._desk.start_pressed.connect(self._begin)
            self._desk.left.connect(self.left)
        return self._desk

    def _wanted_exercises(self) -> tuple[Exercise, ...]:
        return tuple(planned.exercise for planned in self._wanted)
