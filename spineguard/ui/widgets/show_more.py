"""The first few of many things, and a button that adds the next."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from spineguard.ui import words
from spineguard.ui.theme import Theme
from spineguard.ui.widgets.big_button import BigButton

AT_ONCE = 24
"""So many are there before anyone waits; a thousand take seconds."""

T = TypeVar("T")


class ShowMore(BigButton):
    """`add` puts one thing on the page and returns its widget; `first` of them are there from the start.

    The button goes with the last of them.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        things: Sequence[T],
        add: Callable[[T], QWidget],
        first: int = AT_ONCE,
    ) -> None:
        super().__init__(theme, words.SHOW_MORE)
        self.setAccessibleName(name)
        self._things, self._add, self._added = things, add, 0
        self.clicked.connect(self._on_clicked)
        self._add_portion(first)

    def _add_portion(self, many: int = AT_ONCE) -> list[QWidget]:
        portion = self._things[self._added : self._added + many]
        self._added += len(portion)
        return [self._add(thing) for thing in portion]

    def _on_clicked(self) -> None:
        """The keyboard goes on to the first new thing, as Tab would; a mouse leaves it where it was."""
        had_keyboard = self.hasFocus()
        new: list[QWidget] = []
        for widget in self._add_portion():
            widget.show()
            new += [widget] if isinstance(widget, BigButton) else widget.findChildren(BigButton)
        if new:
            QWidget.setTabOrder(new[-1], self)
        if had_keyboard and new:
            new[0].setFocus(Qt.FocusReason.TabFocusReason)
        if self._added == len(self._things):
            if self.hasFocus():
                self.focusPreviousChild()
            self.hide()

    @property
    def needed(self) -> bool:
        """Whether there is more than is shown at first."""
        return self._added < len(self._things)
