"""In which colours and letters the chart is painted."""

import msgspec
from PySide6.QtGui import QColor, QFont

from spineguard.ui.theme import Size, Theme

STROKE = 3


class ChartLook(msgspec.Struct, frozen=True):
    """Colours and letters, all chosen by whoever has the page or the paper.

    `ground` is what the chart is painted on. `ink` paints letters, `line` the edges, `grid` the quiet lines
    across; `clinic`, `home` and `remembered` are the colours of the readings. No colour means good or bad.
    `stroke` is the width of the line between readings, in px.
    """

    ink: QColor
    second: QColor
    line: QColor
    grid: QColor
    ground: QColor
    clinic: QColor
    home: QColor
    remembered: QColor
    font: QFont
    stroke: float = STROKE


def look_of(theme: Theme) -> ChartLook:
    """As the page looks, to stand on a panel."""
    return ChartLook(
        ink=theme.colour("ink"),
        second=theme.colour("second"),
        line=theme.colour("line"),
        grid=theme.colour("track"),
        ground=theme.colour("card"),
        clinic=theme.colour("action"),
        home=theme.colour("ink"),
        remembered=theme.colour("second"),
        font=theme.font(Size.SMALL),
        stroke=theme.px(STROKE),
    )


def look_on_paper(font: QFont) -> ChartLook:
    """Black on white, as it comes out of any printer."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    return ChartLook(
        ink=black,
        second=QColor("#333333"),
        line=QColor("#555555"),
        grid=QColor("#CCCCCC"),
        ground=white,
        clinic=black,
        home=black,
        remembered=QColor("#333333"),
        font=font,
        stroke=2.0,
    )
