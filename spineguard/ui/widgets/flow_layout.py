"""Puts widgets side by side and begins a new line where they no longer fit."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from spineguard.ui.theme import Space


class FlowLayout(QLayout):
    """Like words in a paragraph: nothing is ever cut off, at any text size; one line has one height.

    With `spread`, the last widget of a line that holds them all is pushed to the far end.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = Space.MEDIUM, spread: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._spread = gap, spread
        # Qt asks many times in one laying out, and lays out the whole page when one line of it changes.
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        self._hint = self._least = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
            self._heights[width] = self._place(inner, move=False) + margins.top() + margins.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._wanted()
        return self._hint

    def _wanted(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        if self._least is None:
            least = QSize()
            for item in self._shown():
                least = least.expandedTo(item.minimumSize())
            self._least = least.grownBy(self.contentsMargins())
        return self._least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay everything out within a width; returns the height it takes."""
        y = rect.top()
        lines = self._lines(rect.width())
        for line in lines:
            x, sizes = rect.left(), [self._size(item, rect.width()) for item in line]
            height = max(size.height() for size in sizes)
            for position, (item, size) in enumerate(zip(line, sizes, strict=True)):
                size.setHeight(height)
                if self._spread and len(lines) == 1 and position == len(line) - 1 and position:
                    x = max(x, rect.right() + 1 - size.width())
                if move:
                    item.setGeometry(self._mirrored(QRect(QPoint(x, y), size), rect))
                x += size.width() + self._gap
            y += height + self._gap
        return max(0, y - self._gap - rect.top())

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint().boundedTo(QSize(width, 100_000))
        if item.hasHeightForWidth():
            size.setHeight(max(item.heightForWidth(size.width()), item.minimumSize().height()))
        return size

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if lines and used + self._gap + wanted <= width:
                lines[-1].append(item)
                used += self._gap + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _mirrored(self, place: QRect, within: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        return QRect(QPoint(within.left() + within.right() - place.right(), place.top()), place.size())
