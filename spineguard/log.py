"""One log file for whoever helps, and the last resort for an error that nobody expected."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

LARGEST = 1_000_000
"""Bytes after which the log begins anew; the one before is kept as `spineguard.log.1`."""


class LateLogFile(logging.Handler):
    """Makes its file with the first line: most starts write none, and the rotating handler is slow to load.

    A full disk must not stop a session, so what can't be written is dropped.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._writer: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._writer is None:
                from logging.handlers import RotatingFileHandler

                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._writer = RotatingFileHandler(
                    self._file, maxBytes=LARGEST, backupCount=1, encoding="utf-8"
                )
                self._writer.setFormatter(
                    logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
                )
                self._writer.handleError = _drop  # type: ignore[method-assign]
            self._writer.emit(record)
        except OSError:
            return

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        super().close()


def write_log_to(data_dir: Path) -> LateLogFile:
    """Let the log go to `spineguard.log` in the person's folder."""
    handler = LateLogFile(data_dir / "spineguard.log")
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def catch_the_unexpected(tell: Callable[[], None]) -> None:
    """From now on an unexpected error goes to the log, and `tell` lets the person know; all goes on."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("spineguard").critical("unexpected error", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        tell()

    sys.excepthook = caught


def _drop(record: logging.LogRecord) -> None:
    """What can't be logged is dropped."""
