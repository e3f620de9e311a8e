"""One log file for whoever helps."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 1_000_000
"""Bytes after which the log begins anew; the one before is kept as `spineguard.log.1`."""


class LateLogFile(logging.Handler):
    """Makes its file with the first line that is written.

    A full disk must not stop a session, so what can't be written is dropped.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._writer: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._writer is None:
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


def _drop(record: logging.LogRecord) -> None:
    """What can't be logged is dropped."""
