"""What all questions look like: which one it is, the question, the answers, and the way on and back."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from spineguard.presenters.height_entry import NUMBERED, HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text


class QuestionPage(Page):
    """One question. `answered` says that there is an answer, `back_pressed` and `left` that there is none."""

    answered = Signal()
    back_pressed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, entry: HeightEntry, title: str) -> None:
        super().__init__(theme, title)
        self.entry = entry
        line = words.question_line(entry.number, len(NUMBERED))
        self.column.addWidget(Text(theme, line, role="second"))
        self.column.addWidget(Text(theme, title, Size.TITLE, bold=True))
        self._line = line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._on_laid_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the answer that is chosen goes on; only a new press comes as far as this."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), BigButton):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _on_laid_out(self) -> None:
        """With large letters the way on may lie below what is seen; then the keyboard begins at the top."""
        focus, inside = self.focusWidget(), self.widget()
        if not isinstance(focus, BigButton) or inside is None or focus is not self.first_focus():
            return
        if focus.mapTo(inside, QPoint(0, focus.height())).y() <= self.viewport().height():
            return
        answers = (each for each in inside.findChildren(QWidget) if each.isVisible() and each.isEnabled())
        first = next((each for each in answers if each.focusPolicy() & Qt.FocusPolicy.TabFocus), focus)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(first, 0, Space.MEDIUM)

    def gist(self) -> Sequence[str]:
        return (self._line,)

    def missing(self) -> QWidget | None:
        """Where an answer is still needed, None where one can go on."""
        return None

    def go_on(self) -> None:
        """On to the next question, or to what is missing."""
        missing = self.missing()
        if missing is None:
            self.answered.emit()
        else:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_buttons(self, onward: str | None) -> BigButton | None:
        """The way on (None where an answer goes on by itself), back and out."""
        row, on = FlowLayout(gap=Space.MEDIUM), None
        if onward is not None:
            on = BigButton(self.theme, onward, Kind.MAIN)
            on.clicked.connect(self.go_on)
            row.addWidget(on)
        back = BigButton(self.theme, words.BACK)
        back.clicked.connect(self.back_pressed)
        leave = BigButton(self.theme, words.LEAVE)
        leave.clicked.connect(self.left)
        if self.entry.number > 1:
            row.addWidget(back)
        else:
            back.deleteLater()
        row.addWidget(leave)
        self.column.addLayout(row)
        self.column.addStretch(1)
        return on


def show_or_hide(widget: QWidget, shown: bool) -> None:
    """Hiding what has the keyboard hands it on, which is meant only when something really changes."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)
