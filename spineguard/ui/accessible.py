"""What a screen reader is told: the names of what is drawn, and what happened just now."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

from spineguard.ui.older_readers import tell_older_reader

Role = QAccessible.Role


@runtime_checkable
class Drawn(Protocol):
    """A widget that paints what it says, or that is more than Qt takes it for."""

    @property
    def accessible_role(self) -> QAccessible.Role:
        """What it is."""

    def accessible_words(self) -> str:
        """What it is called now; asked for only when somebody listens, and never sent by itself."""


class Described(QAccessibleWidget):
    """Answers for a `Drawn` widget.

    The name is made up when it is asked for. A number that counts down is so always right, and no change of
    it is ever read out.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")

    def text(self, kind: QAccessible.Text) -> str:
        thing = self.object()
        if kind == QAccessible.Text.Name and isinstance(thing, Drawn):
            return thing.accessible_words()
        return super().text(kind)


class Tab(QAccessibleWidget):
    """Answers for a button that stays down while its page is shown."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.PageTab, button.text())

    def state(self) -> QAccessible.State:
        state, button = super().state(), self.object()
        state.selectable = True
        state.selected = isinstance(button, QAbstractButton) and button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, action: str) -> None:
        button = self.object()
        if isinstance(button, QAbstractButton):
            button.click()


_kept: list[QAccessibleWidget] = []
"""Qt frees these with their widgets; Python must not do so before."""


def answer_screen_readers() -> None:
    """Let Qt ask us about what we draw; to be called once, before the first window."""
    QAccessible.installFactory(_described)


def announce(widget: QWidget, words: str, *, now: bool = False) -> None:
    """Have a screen reader say something, or do nothing where none listens; `now` cuts off what it says."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive if now else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
    tell_older_reader(widget, words)


def _described(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    answer: QAccessibleWidget
    if isinstance(thing, QAbstractButton) and getattr(thing, "is_tab", False):
        answer = Tab(thing)
    elif isinstance(thing, Drawn):
        answer = Described(thing, thing.accessible_role)
    else:
        return None
    _kept[:] = [kept for kept in _kept if isValid(kept)]
    _kept.append(answer)
    return answer
