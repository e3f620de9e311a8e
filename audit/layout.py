"""Looks over a page as a careful person would: is anything cut off, covered, or too small to hit?"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QScrollBar, QWidget

from spineguard.ui.theme import MAIN_TARGET, TARGET
from spineguard.ui.widgets.big_button import EDGE, BigButton, Kind
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.day_mark import DayMark
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.widgets.rep_dots import RepDots

DRAWN = (BigButton, CountdownRing, DayMark, RepDots)
"""Widgets that paint all of their size hint and nothing more."""

LEAST_FIGURE = 200
"""A figure lower than this, in px, can't be read from where the person stands."""


def troubles(window: QWidget) -> list[str]:
    """What is wrong with what the window shows now, one line each; empty when all is well."""
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and not isinstance(widget, QScrollBar):
            found += _troubles_of(widget)
            found += _overlaps(widget)
    return found


def _troubles_of(widget: QWidget) -> Iterator[str]:
    name = who(widget)
    parent = None if widget.isWindow() else widget.parentWidget()
    outside = parent is not None and not parent.rect().contains(widget.geometry())
    if parent is not None and outside and not _scrolls_down(widget):
        yield f"{name} reaches out of {who(parent)}: {_box(widget.geometry())} in {_box(parent.rect())}"
    if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        if inside.width() > widget.viewport().width():
            yield f"{name} is {inside.width()} wide, but only {widget.viewport().width()} can be seen"
        if widget.horizontalScrollBar().maximum() > 0:
            yield f"{name} scrolls sideways"
    if isinstance(widget, QLabel):
        yield from _cut_words(widget)
    if isinstance(widget, DRAWN):
        least = widget.minimumSizeHint() if isinstance(widget, RepDots) else widget.sizeHint()
        if widget.width() < least.width() or widget.height() < least.height():
            yield f"{name} wants {least.width()} x {least.height()} and has {_box(widget.rect())}"
    if isinstance(widget, QAbstractButton):
        width, height = target_of(widget).width(), target_of(widget).height()
        if width < TARGET or height < TARGET:
            yield f"{name} is hard to hit: {width} x {height}"
        if isinstance(widget, BigButton) and widget._kind is Kind.MAIN and height < MAIN_TARGET:
            yield f"{name} is a main button and only {height} high"
    if isinstance(widget, FigureView) and widget.height() < LEAST_FIGURE:
        yield f"{name} is only {widget.height()} high"


def target_of(widget: QWidget) -> QRect:
    """The part of a widget that looks as if it could be pressed: without the room for its focus ring."""
    edge = EDGE if isinstance(widget, BigButton | Field) else 0
    return widget.rect().adjusted(edge, edge, -edge, -edge)


def _cut_words(label: QLabel) -> Iterator[str]:
    inside = label.contentsRect()
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = label.fontMetrics().boundingRect(QRect(0, 0, inside.width(), 100_000), int(flags), label.text())
    if needed.width() > inside.width():
        yield f"{who(label)} needs {needed.width()} px across and has {inside.width()}"
    if needed.height() > inside.height():
        yield f"{who(label)} needs {needed.height()} px down and has {inside.height()}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    children = [child for child in parent.children() if isinstance(child, QWidget) and child.isVisible()]
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if both.isValid() and not both.isEmpty():
            yield f"{who(one)} and {who(other)} share {_box(both)}"


def _scrolls_down(widget: QWidget) -> bool:
    """Whether it is the inside of a scroll area, which may be longer than what can be seen, but not wider."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    if not isinstance(area, QScrollArea) or area.viewport() is not parent:
        return False
    return area.verticalScrollBar().maximum() >= widget.height() - parent.height()


def who(widget: QWidget) -> str:
    """A widget by its class and its words, so that it can be found."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:60]!r}"


def _box(rect: QRect) -> str:
    return f"{rect.width()} x {rect.height()} at {rect.x()}, {rect.y()}"
