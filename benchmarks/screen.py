"""The screen that is measured on, and a look at its pixels from the outside."""

import contextlib
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1920, 1080
_ROWS, _FROM, _TO = (60, 220, 420, 640, 780), 8, 1200
"""Pixels that any window of 1280 x 800 in the corner of the screen covers; no pointer is drawn there."""


class Screen(NamedTuple):
    """A screen: Qt's name of its kind, how a child finds it, and its pixels where we can see them."""

    kind: str
    environ: dict[str, str]
    pixels: "Pixels | None" = None

    @property
    def name(self) -> str:
        """What the table calls it."""
        return "a virtual X screen" if self.pixels else "Qt's offscreen platform (no Xvfb here)"


class Pixels:
    """The picture of a virtual X screen as the server keeps it, in the XWD format; empty at first."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._map = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self._map[:100])
        start, self._line, bits = head[0] + head[19] * 12, head[12], head[11]
        self._start, self._wide = start, bits // 8
        self._rows = [
            (start + row * self._line + _FROM * bits // 8, start + row * self._line + _TO * bits // 8)
            for row in _ROWS
        ]
        self.empty = self.rows()

    def line(self, down: int, first: int, last: int) -> bytes:
        """A part of one line of pixels."""
        begin = self._start + down * self._line
        return self._map[begin + first * self._wide : begin + last * self._wide]

    def rows(self) -> list[bytes]:
        """A few lines of pixels across the place where windows open."""
        return [self._map[first:last] for first, last in self._rows]


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """A virtual X screen of our own if Xvfb is there, else none."""
    if shutil.which("Xvfb") is None:
        yield Screen("offscreen", {"QT_QPA_PLATFORM": "offscreen"})
        return
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-fbdir", folder, "-nolisten", "tcp"]
        command += ["-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        server = subprocess.Popen(
            command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                display = told.readline().strip()
            if not display:
                yield Screen("offscreen", {"QT_QPA_PLATFORM": "offscreen"})
                return
            environ = {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
            yield Screen("xcb", environ, Pixels(Path(folder, "Xvfb_screen0")))
        finally:
            server.terminate()
            server.wait()
