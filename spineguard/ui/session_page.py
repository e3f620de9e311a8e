"""A session as it is led: the figure, the number, one line, and the same buttons always in the same place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spineguard.core.routine import PhaseKind
from spineguard.core.session_events import Event
from spineguard.presenters.hands_free import HandsFreeShown
from spineguard.presenters.moments import MainAction, SessionShown
from spineguard.ui import words
from spineguard.ui.held_keys import is_new_press
from spineguard.ui.page import Page
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind, Squeeze
from spineguard.ui.widgets.button_row import ButtonRow
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.scrolled import Scrolled, scrolling
from spineguard.ui.widgets.session_header import SessionHeader
from spineguard.ui.widgets.step_pane import StepPane
from spineguard.ui.widgets.themed_figure import figure_for, way_of
from spineguard.ui.widgets.timed_pane import TimedPane

SIDE_WIDTH, LARGE_SIDE_WIDTH, LARGEST_SIDE = 420, 520, 0.62
"""Width of the column beside the figure at 100 % and above it, in px that grow with the text, and its largest
part of the page; the figure takes the rest."""

SCROLL_STEP = 80
"""How far one press of an arrow key moves words that are too long for their column, in px."""

NO_PRESS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)
"""Keys that say nothing by themselves; any other key that means nothing else pauses a hands-free session."""


ON_BUTTONS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that press a button and so are no shortcuts of the page."""


class SessionPage(Page):
    """Draws what the presenter shows; every action goes out as a signal, by button or by key."""

    main_pressed = Signal()
    back_pressed = Signal()
    onward_pressed = Signal()
    stop_pressed = Signal()
    hurts_pressed = Signal()
    again_pressed = Signal()
    skip_pressed = Signal()
    skip_steps_pressed = Signal()
    more_time_pressed = Signal()
    key_pressed = Signal()

    def __init__(self, theme: Theme, *, letter_keys: bool = True) -> None:
        super().__init__(theme, words.SESSION)
        self._letter_keys = letter_keys
        self._exercise_shown: str | None = None
        self._new_press = True
        self._meant_by: dict[QObject, SignalInstance | Callable[[], None]] = {}
        self._main = self._button(self._on_main, "", words.SPACE_KEY, None, Kind.MAIN)
        self._main.keep_room_for(words.READ_ON, *words.MAIN.values())
        left, right = (words.LEFT_KEY, Qt.Key.Key_Left), (words.RIGHT_KEY, Qt.Key.Key_Right)
        back, onward = (right, left) if self.isRightToLeft() else (left, right)
        self._back = self._button(self.back_pressed, words.BACK, *back)
        self._onward = self._button(self.onward_pressed, words.ONWARD, *onward)
        self._stop = self._button(self.stop_pressed, words.STOP, words.STOP_KEY, Qt.Key.Key_Escape)
        self._again = self._button(self.again_pressed, words.AGAIN, words.AGAIN_KEY, Qt.Key.Key_A)
        self._skip = self._button(self.skip_pressed, words.SKIP, words.SKIP_KEY, Qt.Key.Key_S)
        self._hurts = self._button(self.hurts_pressed, words.HURTS, words.HURTS_KEY, Qt.Key.Key_H, Kind.HURTS)
        policy = self._onward.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._onward.setSizePolicy(policy)
        self._steps, self._timed = StepPane(theme, letter_keys=letter_keys), TimedPane(theme)
        self._steps.know_pressed.connect(self._on_button_clicked)
        self._steps.know_pressed.connect(self.skip_steps_pressed)
        self._bind(Qt.Key.Key_K, self.skip_steps_pressed)
        self._steps.more_time_pressed.connect(self.more_time_pressed)
        self._bind(Qt.Key.Key_M, self.more_time_pressed)
        self._bind(Qt.Key.Key_Down, self._on_down_key)
        self._bind(Qt.Key.Key_Up, self._on_up_key)
        self._main_action = MainAction.NEXT
        self._place_read: tuple[int, int, PhaseKind] | None = None
        self._lay_out()
        bar = self._side_area.verticalScrollBar()
        bar.rangeChanged.connect(self._name_main)
        bar.valueChanged.connect(self._name_main)

    def show_session(self, shown: SessionShown) -> None:
        """Draw one moment of the session; after its end another page comes, and nothing changes here."""
        if shown.ending is not None:
            return
        self._header.show_place(shown)
        if (shown.number, shown.step, shown.kind) != self._place_read:
            self._place_read = (shown.number, shown.step, shown.kind)
            self._side_area.verticalScrollBar().setValue(0)
        self._main_action = shown.main
        self._name_main()
        self._onward.setVisible(shown.main is not MainAction.NEXT)
        self._show_figure(shown)
        reading = shown.kind is PhaseKind.STEP
        self._side_area.setVisible(reading)
        self._timed.setVisible(not reading)
        if reading:
            self._steps.show_step(shown)
        else:
            self._timed.show_time(shown)

    def show_hands_free(self, shown: HandsFreeShown) -> None:
        """Draw what hands-free does in a step."""
        self._steps.show_hands_free(shown)

    def session_event(self, event: Event) -> None:
        """The page draws moments only; what happened in between is for ears."""

    def first_focus(self) -> QWidget:
        return self._main

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        # the last that is heard of a key before its shortcut, which is not told the time
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._new_press = event.key() in ON_BUTTONS or is_new_press(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and is_new_press(event):
            self._on_main()
        else:
            super().keyPressEvent(event)
            if self._may_press(event.key()) and event.key() not in NO_PRESS and not event.isAutoRepeat():
                self.key_pressed.emit()

    def _on_main(self) -> None:
        """A step whose words go on below is read to its end first: its cautions must not be passed unseen."""
        if self._more_below():
            self._scroll_side(self._side_area.viewport().height() - SCROLL_STEP // 2)
        else:
            self.main_pressed.emit()

    def _more_below(self) -> bool:
        bar = self._side_area.verticalScrollBar()
        return self._main_action is MainAction.NEXT and bar.value() < bar.maximum()

    def _name_main(self) -> None:
        self._main.set_words(words.READ_ON if self._more_below() else words.MAIN[self._main_action])

    def _fit(self) -> None:
        """The same rows in every phase, as roomy as the ring allows: in no language is it cut."""
        # by the page and not by its viewport: a scroll bar that comes and goes would change it back and forth
        inner = self.width() - 2 * Space.WIDE
        side = min(self._side_width(), round(self.width() * LARGEST_SIDE))
        needed = self._timed.least_height(side)
        for key in (True, False):
            fits = all([self._header.fit(inner, key=key), self._bottom.fit(inner, key=key)])
            rows = self._header.height_in(inner) + self._bottom.height_in(inner)
            if fits and self.height() - rows - 4 * Space.SMALL >= needed:
                break
        self._steps.squeeze(Squeeze(key=key))
        self._side.setFixedWidth(side)
        self._middle.setMinimumHeight(self._timed.least_height(self.width()))

    def _side_width(self) -> int:
        """As wide as number and words need: one above the other, or side by side when they are large."""
        return self.theme.px(SIDE_WIDTH if self.theme.text_size == 100 else LARGE_SIDE_WIDTH)

    def _show_figure(self, shown: SessionShown) -> None:
        exercise = shown.exercise
        if self._exercise_shown != exercise.id:
            self._exercise_shown = exercise.id
            self._figure.set_frame_poses([exercise.pose_of(scene) for scene in exercise.scenes()])
            self._figure.setAccessibleName(words.figure_name(exercise))
        scene = shown.scene
        self._figure.set_scene(shown.pose, exercise.place, exercise.support, scene.view, scene.hint)
        holding = shown.scene.pose == exercise.hold.pose
        self._figure.set_way(way_of(exercise) if holding else None)

    def _lay_out(self) -> None:
        down = self.column
        down.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        down.setSpacing(Space.SMALL)
        self._header = SessionHeader(self.theme, (self._again, self._skip))
        down.addWidget(self._header)
        self._middle = QWidget()
        across = QHBoxLayout(self._middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.LARGE)
        across.addWidget(self._stage(), 1)
        self._side = self._beside()
        across.addWidget(self._side)
        self._middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        down.addWidget(self._middle, 1)
        self._bottom = ButtonRow((self._main, self._back, self._onward, self._stop, self._hurts), spread=True)
        down.addWidget(self._bottom)

    def _stage(self) -> Panel:
        stage = Panel(self.theme)
        inside = QVBoxLayout(stage)
        inside.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self._figure = figure_for(self.theme)
        inside.addWidget(self._figure)
        stage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return stage

    def _beside(self) -> QWidget:
        side, inside = QWidget(), Scrolled()
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        words_down = QVBoxLayout(inside)
        words_down.setContentsMargins(0, 0, 0, 0)
        words_down.addWidget(self._steps)
        self._side_area = scrolling(inside)
        down.addWidget(self._side_area)
        down.addWidget(self._timed)
        return side

    def _button(
        self,
        pressed: SignalInstance | Callable[[], None],
        label: str,
        key_words: str,
        key: Qt.Key | None,
        kind: Kind = Kind.PLAIN,
    ) -> BigButton:
        if key is not None and not self._may_press(key):
            key, key_words = None, ""
        button = BigButton(self.theme, label, kind, key_words)
        button.clicked.connect(self._on_button_clicked)
        button.clicked.connect(pressed)
        if key is not None:
            self._bind(key, pressed)
        return button

    def _on_down_key(self) -> None:
        self._scroll_side(SCROLL_STEP)

    def _on_up_key(self) -> None:
        self._scroll_side(-SCROLL_STEP)

    def _scroll_side(self, step: int) -> None:
        area = self._timed.area if self._timed.isVisible() else self._side_area
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + step)

    def _on_button_clicked(self) -> None:
        """Back to the main button, so that Space never repeats what was meant once."""
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_press(self, key: int) -> bool:
        """A program that turns speech into keys may press letters that nobody meant."""
        return self._letter_keys or not (Qt.Key.Key_A <= key <= Qt.Key.Key_Z)

    def _bind(self, key: Qt.Key, pressed: SignalInstance | Callable[[], None]) -> None:
        if not self._may_press(key):
            return
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._on_shortcut_activated)
        self._meant_by[shortcut] = pressed

    def _on_shortcut_activated(self) -> None:
        meant = self._meant_by[self.sender()]
        if not self._new_press:
            return
        if isinstance(meant, SignalInstance):
            meant.emit()
        else:
            meant()
