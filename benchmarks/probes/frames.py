"""Paints a session on a window of 1920 x 1080 and times every frame in which the figure moves.

Prints one line of JSON: `frames`, `work` and `whole`, milliseconds. A frame is what the program does for it:
the presenter reads the clock, the page takes the moment, Qt paints what changed and hands it to the screen.
`work` is the part of it in which a processor worked for us. Now and then every widget is painted
once more, by itself, for `whole`.
"""

import json
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

FRAME = 1 / 60


class Clock:
    """Goes on when told to."""

    def __init__(self) -> None:
        self.seconds, self.at = 1000.0, datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def steady(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
        self.at += timedelta(seconds=seconds)


def main(data_dir: Path, least: int) -> None:
    from PySide6.QtWidgets import QWidget

    from benchmarks.probes.answered import skip_questions
    from spineguard.app import App
    from spineguard.core.session import Session
    from spineguard.ui.application import application

    qt, clock = application([]), Clock()
    app = App(qt, data_dir, steady=clock.steady, wall=clock.wall)
    skip_questions(app)
    app.window.resize(1920, 1080)
    app.open()
    qt.processEvents()
    app._on_home_start_pressed()
    frames: dict[str, list[float]] = {}
    whole: list[float] = []
    work: list[float] = []
    while app.session is not None:
        desk = app.session
        desk.ticker.stop()  # the frames are ours
        before = desk.presenter.shown
        if before.count is None and not before.moving:
            desk.presenter.main(clock.steady())
            _settle(qt)
            continue
        clock.advance(FRAME)
        began, worked = time.perf_counter(), time.process_time()
        desk.presenter.tick(clock.steady())
        qt.processEvents()
        took = 1000 * (time.perf_counter() - began)
        worked = 1000 * (time.process_time() - worked)
        shown = desk.presenter.shown
        if shown.moving and before.moving and shown.kind is before.kind:
            mine = frames.setdefault(shown.exercise.id, [])
            mine.append(took)
            work.append(worked)
            if len(mine) >= least:
                desk.presenter.act(Session.skip, clock.steady())
                _settle(qt)
                continue
            if len(mine) % 4 == 0:
                for widget in app.window.findChildren(QWidget):
                    widget.update()
                began = time.perf_counter()
                qt.processEvents()
                whole.append(1000 * (time.perf_counter() - began))
    print(json.dumps({"frames": frames, "whole": whole, "work": work}), flush=True)


def _settle(qt: object) -> None:
    for _ in range(3):
        qt.processEvents()  # type: ignore[attr-defined]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
