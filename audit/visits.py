"""Goes to every page and dialog, and finds by itself those that nobody told it of."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QDialog, QWidget

import spineguard.ui
from audit.surfaces import windows
from spineguard.app import App
from spineguard.ui.page import Page
from tests.ui.windows import Opened, pages

WALKED = frozenset(["show_home", "show_library", "show_exercise", "show_guide", "show_help"])
"""The doors of the program that `pages` goes through, with all that can be seen behind them."""


def visits(opened: Opened) -> Iterator[tuple[str, list[QWidget]]]:
    """Every page by name, with the windows that are open on it; first what is known, then whatever is new."""
    for name in pages(opened):
        yield name, windows()
    for door in new_doors(App):
        getattr(opened.app, door)()
        opened.settle()
        yield door.removeprefix("show_").replace("_", " "), windows()


def new_doors(app: type) -> list[str]:
    """What else the program can be asked to show, and can show without being told more."""
    return [
        name
        for name, door in inspect.getmembers(app, inspect.isfunction)
        if name.startswith("show_") and name not in WALKED and len(inspect.signature(door).parameters) == 1
    ]


def kinds() -> set[type]:
    """Every kind of page and dialog that the program has, found in its source."""
    for module in pkgutil.walk_packages(spineguard.ui.__path__, "spineguard.ui."):
        importlib.import_module(module.name)
    return {kind for kind in _below(Page, QDialog) if kind.__module__.startswith("spineguard.")}


def seen_in(shown: Iterable[QWidget]) -> set[type]:
    """Which kinds these windows show, or are."""
    return {type(widget) for window in shown for widget in (window, *window.findChildren(QWidget))}


def never_seen(seen: set[type], there: set[type]) -> list[str]:
    """Pages and dialogs to which no visit leads, by name."""
    return sorted(kind.__qualname__ for kind in there if not any(issubclass(each, kind) for each in seen))


def _below(*kinds: type) -> Iterator[type]:
    for kind in kinds:
        children: list[type] = kind.__subclasses__()
        yield from children
        yield from _below(*children)
