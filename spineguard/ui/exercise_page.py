"""One card, whole: what it is for, how much, whom to ask, where it comes from, and one button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from spineguard.core.exercise import Scene
from spineguard.core.library import Card
from spineguard.core.preferences import ChosenDose
from spineguard.core.routine import plan
from spineguard.core.start_questions import Reason
from spineguard.ui import words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.dose_chooser import DoseChooser
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.reasons_panel import ReasonsPanel, told
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.themed_figure import figure_for, way_of

FIGURE_HEIGHT = 320
SIDE_BY_SIDE = 900


class ExercisePage(Page):
    """Everything a card says, and the person's own dose within its ranges."""

    start_pressed = Signal(str)
    list_pressed = Signal()
    dose_changed = Signal(str, object)
    in_routine_changed = Signal(str, bool)
    answers_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        card: Card,
        dose: ChosenDose,
        in_routine: bool,
        reasons: tuple[Reason, ...] = (),
    ) -> None:
        super().__init__(theme, card.exercise.name)
        self._exercise, self._dose, self._in_routine = card.exercise, dose, in_routine
        exercise = card.exercise
        self._start = BigButton(theme, words.START_THIS, Kind.MAIN)
        self._start.clicked.connect(self._on_start_clicked)
        back = BigButton(theme, words.ALL_EXERCISES)
        back.clicked.connect(self.list_pressed)
        self._reasons, self._list_button = reasons, back
        if self._waits:
            self._start.hide()
        self._routine_button = BigButton(theme, "")
        self._routine_button.clicked.connect(self._on_routine_clicked)
        self._show_in_routine()

        self.column.addWidget(Text(theme, exercise.name, Size.TITLE, bold=True))
        if card.own:
            self.column.addWidget(Text(theme, words.OWN_CARD, bold=True, role="rest"))
        self.column.addWidget(Text(theme, exercise.purpose))
        if reasons:
            panel = ReasonsPanel(theme, reasons)
            panel.answers_pressed.connect(self.answers_pressed)
            self.column.addWidget(panel)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(Space.LARGE)
        left = QVBoxLayout()
        left.setSpacing(Space.MEDIUM)
        left.addWidget(self._figures())
        if exercise.cautions:
            left.addWidget(self._list(words.ASK_FIRST, [caution.words for caution in exercise.cautions]))
        left.addStretch(1)
        self._across.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(Space.MEDIUM)
        right.addWidget(self._amounts())
        buttons = FlowLayout()
        for button in (self._start, back, self._routine_button):
            buttons.addWidget(button)
        right.addLayout(buttons)
        right.addWidget(Text(theme, words.STOP_IF_IT_HURTS, bold=True))
        right.addStretch(1)
        self._across.addLayout(right, 1)
        self.column.addLayout(self._across)
        self.column.addWidget(self._source())
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        """The card, as far as anyone has to know it before starting."""
        exercise = self._exercise
        return (
            exercise.purpose,
            *(told(self._reasons) if self._reasons else ()),
            words.NEEDED,
            *exercise.needs,
            exercise.dose.words,
            words.STOP_IF_IT_HURTS,
            *(caution.words for caution in exercise.cautions),
        )

    def first_focus(self) -> QWidget:
        return self._list_button if self._waits else self._start

    @property
    def _waits(self) -> bool:
        """Whether it may not be started before the person has asked a doctor or physio."""
        return any(reason.leaves_out for reason in self._reasons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)

    def _figures(self) -> Panel:
        panel = Panel(self.theme)
        across = QHBoxLayout(panel)
        across.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        for caption, scene in ((words.STARTING, self._exercise.rest), (words.HOLDING, self._exercise.hold)):
            across.addWidget(self._figure(caption, scene), 1)
        return panel

    def _figure(self, caption: str, scene: Scene) -> QWidget:
        exercise = self._exercise
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        figure = figure_for(self.theme)
        figure.setFixedHeight(FIGURE_HEIGHT)
        figure.set_frame_poses([exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)])
        figure.set_scene(exercise.pose_of(scene), exercise.place, exercise.support, scene.view)
        if scene is exercise.hold:
            figure.set_way(way_of(exercise))
        figure.setAccessibleName(words.scene_name(caption, scene.words))
        down.addWidget(figure)
        label = Text(self.theme, caption, bold=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        down.addWidget(label)
        return box

    def _amounts(self) -> QWidget:
        exercise, planned = (
            self._exercise,
            plan(self._exercise, self._dose.reps, self._dose.hold, self._dose.rest),
        )
        dose, theme = exercise.dose, self.theme
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.MEDIUM)
        down.addWidget(self._list(words.NEEDED, list(exercise.needs)))
        panel = Panel(theme)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        inside.addWidget(Text(theme, words.HOW_MUCH, bold=True, heading=True))
        inside.addWidget(Text(theme, dose.words))
        counts = dose.hold.counts
        self._reps = DoseChooser(theme, words.REPS, dose.reps, planned.reps, 1, words.TIME)
        hold_label, hold_step = (words.EACH_COUNT, 0.1) if counts else (words.HOLD, 1)
        self._hold = DoseChooser(
            theme, hold_label, dose.hold, planned.hold / (counts or 1), hold_step, words.SECOND
        )
        self._rest = DoseChooser(theme, words.REST, dose.rest, planned.rest, 1, words.SECOND)
        self._reps.changed.connect(self._on_reps_changed)
        self._hold.changed.connect(self._on_hold_changed)
        self._rest.changed.connect(self._on_rest_changed)
        for chooser in (self._reps, self._hold, self._rest):
            inside.addWidget(chooser)
        down.addWidget(panel)
        return box

    def _list(self, heading: str, lines: list[str]) -> QWidget:
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.HAIR)
        down.addWidget(Text(self.theme, heading, bold=True, heading=True))
        for line in lines:
            down.addWidget(Text(self.theme, f"•  {line}"))
        return box

    def _source(self) -> QWidget:
        source = self._exercise.source
        lines = [
            words.source_line(source),
            source.address,
            source.credit,
        ]
        box = self._list(words.SOURCE, lines)
        if self._exercise.differs:
            layout = box.layout()
            assert layout is not None
            layout.addWidget(self._list(words.DIFFERS, list(self._exercise.differs)))
        return box

    def _show_in_routine(self) -> None:
        self._routine_button.set_words(words.TAKE_OUT if self._in_routine else words.PUT_IN)

    def _on_start_clicked(self) -> None:
        self.start_pressed.emit(self._exercise.id)

    def _on_routine_clicked(self) -> None:
        self._in_routine = not self._in_routine
        self._show_in_routine()
        self.in_routine_changed.emit(self._exercise.id, self._in_routine)

    def _on_reps_changed(self, value: float) -> None:
        self._change_dose(reps=int(value))

    def _on_hold_changed(self, value: float) -> None:
        self._change_dose(hold=value)

    def _on_rest_changed(self, value: float) -> None:
        self._change_dose(rest=value)

    def _change_dose(self, **wish: float) -> None:
        import msgspec

        self._dose = msgspec.structs.replace(self._dose, **wish)
        self.dose_changed.emit(self._exercise.id, self._dose)
