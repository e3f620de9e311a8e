"""What lies inside a scroll area."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from spineguard.ui.widgets.page_bar import PageBar


class Scrolled(QWidget):
    """As high as its contents need at the width that there is.

    Qt asks for the least height without saying a width, and paragraphs then answer for a narrow column: the
    page went on below its end, by half of its height.
    """

    def minimumSizeHint(self) -> QSize:
        least, layout, viewport = super().minimumSizeHint(), self.layout(), self.parentWidget()
        if layout is not None and viewport is not None and layout.hasHeightForWidth():
            width = max(least.width(), viewport.width())
            least.setHeight(layout.totalMinimumHeightForWidth(width))
        return least


def scrolling(inside: QWidget) -> QScrollArea:
    """A column of a page that scrolls down by itself when its words are too long, and never sideways."""
    area = QScrollArea()
    area.setVerticalScrollBar(PageBar())
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    return area
