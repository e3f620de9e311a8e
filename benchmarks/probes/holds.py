"""Leads one real session by the real clock and tells how late the page stopped saying "Hold".

`python -m benchmarks.probes.holds DATA_DIR STALL`: the window is blocked for STALL seconds in the middle of
every hold. Prints one line of JSON: milliseconds from the end of each hold until "Rest" is painted.
"""

import json
import sys
import time
from pathlib import Path

HOLD, REST, REPS = 3.0, 1.0, 5
BLOCK_AFTER = 0.5


def main(data_dir: Path, stall: float) -> None:
    from PySide6.QtCore import QObject, Qt, QTimer
    from PySide6.QtGui import QPaintEvent

    from benchmarks.probes.answered import skip_questions
    from spineguard import clocks
    from spineguard.app import App
    from spineguard.core.routine import PhaseKind, plan
    from spineguard.core.session import Session
    from spineguard.core.session_events import Event, PhaseBegan
    from spineguard.paths import resource
    from spineguard.presenters.moments import SessionShown
    from spineguard.storage.card_folder import read_card
    from spineguard.ui import words
    from spineguard.ui.application import application
    from spineguard.ui.widgets.countdown_ring import CountdownRing

    class Follower(QObject):
        """A view of the session beside the page: knows when a hold is due to end, and blocks the window."""

        def __init__(self) -> None:
            super().__init__()
            self.due: float | None = None
            self.late: list[float] = []

        def session_event(self, event: Event) -> None:
            if isinstance(event, PhaseBegan) and event.phase.kind is PhaseKind.HOLD:
                self.due = event.at + HOLD
                if stall:
                    QTimer.singleShot(int(1000 * BLOCK_AFTER), Qt.TimerType.PreciseTimer, self, self.block)

        def show_session(self, shown: SessionShown) -> None:
            pass

        def block(self) -> None:
            time.sleep(stall)

        def painted(self, word: str) -> None:
            if self.due is not None and word == words.PHASE[PhaseKind.REST]:
                self.late.append(1000 * (clocks.steady() - self.due))
                self.due = None

    told: list[str] = []
    shown_before, painted_before = CountdownRing.show_count, CountdownRing.paintEvent

    def show_count(ring: CountdownRing, count: str, word: str, left: float, role: str) -> None:
        told[:] = [word]
        shown_before(ring, count, word, left, role)

    def paint(ring: CountdownRing, event: QPaintEvent) -> None:
        painted_before(ring, event)
        follower.painted(*told)

    CountdownRing.show_count = show_count  # type: ignore[method-assign,assignment]
    CountdownRing.paintEvent = paint  # type: ignore[method-assign,assignment]
    qt, follower = application([]), Follower()
    app = App(qt, data_dir)
    skip_questions(app)
    app.open()
    card = read_card(resource("exercises", "en", "head-press.yaml")).exercise
    assert card is not None
    app.start([plan(card, REPS, HOLD, REST)])
    assert app.session is not None
    app.session.presenter.add_view(follower)
    app.session.presenter.act(Session.skip_steps, clocks.steady())
    end = QTimer(follower)
    end.setInterval(200)
    end.timeout.connect(lambda: qt.quit() if app.session is None else None)
    end.start()
    qt.exec()
    print(json.dumps(follower.late), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
