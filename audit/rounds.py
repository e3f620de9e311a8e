"""One round through the whole program in one theme, at one text size, on one screen."""

import logging
import os
import tempfile
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication, QWidget

from audit import focus, layout, painted, sizes
from audit.measured import Measured
from audit.visits import kinds, never_seen, seen_in, visits
from spineguard.ui.application import application
from spineguard.ui.theme import COLOURS, TEXT_SIZES
from tests.ui.own_cards import own_card
from tests.ui.windows import Opened

SCREENS = ((1280, 720), (1920, 1080))


class Round(NamedTuple):
    """What one round is about."""

    theme: str
    text_size: int
    screen: tuple[int, int]

    def told(self) -> str:
        """In a few words."""
        return f"{self.theme}, {self.text_size} %, {self.screen[0]} x {self.screen[1]}"


class Look(NamedTuple):
    """All that was measured on one page."""

    page: str
    about: Round
    found: list[Measured]


ALL = tuple(Round(*each) for each in product(COLOURS, TEXT_SIZES, SCREENS))
"""Every theme at every text size on both screens."""


def few() -> tuple[Round, ...]:
    """Fewer rounds, in which each theme still meets each text size, and each screen each of both."""
    return tuple(each for place, each in enumerate(ALL) if place % 2 == place // 2 % 2)


def tight() -> tuple[Round, ...]:
    """Each text size on the small screen, and the largest on the large one: where longer words lack room."""
    themes = cycle(COLOURS)
    small = tuple(Round(next(themes), text_size, SCREENS[0]) for text_size in TEXT_SIZES)
    return (*small, Round(next(themes), TEXT_SIZES[-1], SCREENS[1]))


def go_round(qt: QApplication, about: Round) -> Iterator[Look]:
    """Look at every page; a page that can't be reached is a breach too."""
    with tempfile.TemporaryDirectory(prefix="spineguard-audit-") as folder:
        data = Path(folder)
        own_card(data, "broken", steps=[])
        (data / "journal.json").write_text("not a journal", "utf-8")
        width, height = about.screen
        opened = Opened(qt, data, width=width, height=height, theme=about.theme, text_size=about.text_size)
        seen: set[type] = set()
        try:
            for page, shown in visits(opened):
                seen |= seen_in(shown)
                yield Look(page, about, [found for window in shown for found in measure(window)])
        finally:
            opened.close()
    missed = never_seen(seen, kinds())
    found = [Measured("layout", kind, 0, 1, f"no visit leads to {kind}") for kind in missed]
    yield Look("all pages", about, found)


def look_round(about: Round) -> list[Look]:
    """One round, in a process that has no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("SPINEGUARD_LANGUAGE", "en_US")
    logging.disable(logging.CRITICAL)  # each round reads a journal that can't be read
    there = QApplication.instance()
    qt = there if isinstance(there, QApplication) else application([])
    return list(go_round(qt, about))


def measure(window: QWidget) -> Iterator[Measured]:
    """Everything that can be said about what a window shows now."""
    wrong = layout.troubles(window)
    yield Measured("layout", layout.who(window), 0 if wrong else 1, 1, "; ".join(wrong))
    yield from sizes.measure(window)
    yield from painted.measure(window)
    yield from focus.measure(window)
