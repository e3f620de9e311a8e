"""Where to say what whoever helps should know, and the last resort for an error that nobody expected."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

_waiting: list[Path] = []
"""The person's folder, until something is said for the first time."""


def write_log_to(data_dir: Path) -> None:
    """Let the log go to `spineguard.log` in the person's folder."""
    _waiting[:] = [data_dir]


def logger(name: str) -> "Logger":
    """The log of a module. Most starts have nothing to say, so what writes it is loaded at the first word."""
    import logging

    if _waiting:
        from spineguard.log_file import LateLogFile

        root = logging.getLogger()
        root.addHandler(LateLogFile(_waiting.pop() / "spineguard.log"))
        root.setLevel(logging.INFO)
    return logging.getLogger(name)


def catch_the_unexpected(tell: Callable[[], None]) -> None:
    """From now on an unexpected error goes to the log, and `tell` lets the person know; all goes on."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logger("spineguard").critical("unexpected error", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        tell()

    sys.excepthook = caught
