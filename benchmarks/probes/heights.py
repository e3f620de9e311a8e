"""Times everything about heights with so many readings: notes, opening the page, the arrow keys, the PDF.

Prints one line of JSON: `notes`, `open`, `pdf`, and `frames`, the steps of a held arrow key on the chart with
their painting. Each is a list of pairs: milliseconds, and those in which a processor worked for us.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

TODAY = date(2026, 11, 22)
OFFICE_EVERY = 50
STEPS = 90

Took = tuple[float, float]
"""Milliseconds, and those of them in which a processor worked for us."""


def main(data_dir: Path, count: int, runs: int) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
    from PySide6.QtGui import QKeyEvent, QPageSize

    from spineguard.app import App
    from spineguard.core.height_notes import notes
    from spineguard.core.length import Unit
    from spineguard.core.reading import HeightHistory
    from spineguard.presenters.report import report_at
    from spineguard.storage.records import Records
    from spineguard.ui.application import application
    from spineguard.ui.report.paper import pdf_of
    from spineguard.ui.widgets.height_chart import HeightChart

    class Painted(QObject):
        """Counts how often the chart was painted."""

        def __init__(self, chart: HeightChart) -> None:
            super().__init__()
            self.times = 0
            chart.installEventFilter(self)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.times += event.type() == QEvent.Type.Paint
            return False

    def wall() -> datetime:
        return datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    records = Records(data_dir, wall)
    if not records.heights.readings:
        records.add_readings(made_up(count))
    history = records.heights
    qt = application([])
    paper = QPageSize(QPageSize.PageSizeId.A4)
    told: dict[str, list[Took]] = {
        # a history of its own each time, so that nothing is remembered from the time before
        "notes": [timed(lambda: notes(HeightHistory(readings=history.readings), TODAY)) for _ in range(runs)],
        "pdf": [
            timed(lambda: pdf_of(report_at(TODAY, history, records.journal, Unit.CM), paper))
            for _ in range(runs)
        ],
    }
    app = App(qt, data_dir, wall=wall)
    app.window.resize(1920, 1080)
    app.open()
    qt.processEvents()
    told["open"] = []
    for _ in range(runs):
        app.show_home()
        qt.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

        def opened() -> None:
            app.show_height()
            qt.processEvents()

        told["open"].append(timed(opened))
    chart = app.window.page.findChild(HeightChart)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    app.window.page.ensureWidgetVisible(chart, 0, chart.height())
    qt.processEvents()
    painted = Painted(chart)
    told["frames"] = []
    for step in range(STEPS):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", step > 0)

        def stepped(key: QKeyEvent = key) -> None:
            QCoreApplication.sendEvent(chart, key)
            qt.processEvents()

        told["frames"].append(timed(stepped))
    if painted.times < STEPS or chart.place != count - STEPS:
        raise RuntimeError(f"{painted.times} of {STEPS} steps were painted, and the last is {chart.place}")
    print(json.dumps(told), flush=True)


def timed(work: Callable[[], object]) -> Took:
    """How long it takes."""
    began, worked = time.perf_counter(), time.process_time()
    work()
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked)


def made_up(count: int) -> list[object]:
    """A reading a day at home in the morning, and now and then one at an office."""
    from spineguard.core.reading import Measurement, Reading, Where

    return [
        Reading(
            id=f"made-up-{number}",
            entered=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
            day=TODAY - timedelta(days=number),
            time=time_of_day(8, number % 60),
            minutes_ahead=0,
            where=Where.HOME if number % OFFICE_EVERY else Where.CLINIC,
            place="" if number % OFFICE_EVERY else "Dr. Meyer",
            measurements=tuple(
                Measurement(tenths=16_000 + number // 40 + number * 7_919 % 60 + more, typed="160.5 cm")
                for more in (0, 10, -(number % 7))
            ),
        )
        for number in range(count)
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
