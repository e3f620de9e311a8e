"""A screen of our own with a window manager: keys go in by xdotool, the picture comes out of its memory."""

import os
import struct
import subprocess
import time
import zlib
from collections.abc import Callable
from pathlib import Path

LOOK_AGAIN = 0.05
"""Seconds between two looks at something that we wait for."""


class Picture:
    """What was on the screen at one moment: 4 bytes a point, blue first.

    No dataclass and no tuple: of those pytest would compare 5 MB letter by letter when a test has failed.
    """

    def __init__(self, width: int, height: int, points: bytes) -> None:
        self.width, self.height, self.points = width, height, points

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Picture) and self.points == other.points

    def __hash__(self) -> int:
        return hash(self.points)

    def words_beside_the_figure(self) -> "Picture":
        """The right part: what a step says. A figure that moved there and back may differ by a shade."""
        left, line = self.width * 5 // 8, self.width * 4
        rows = (self.points[y * line + left * 4 : (y + 1) * line] for y in range(self.height))
        return Picture(self.width - left, self.height, b"".join(rows))

    def __repr__(self) -> str:
        return f"<picture {self.width} x {self.height}, {zlib.crc32(self.points):08x}>"

    def save(self, file: Path) -> None:
        """As a PNG, to be looked at when a test has failed."""
        from PySide6.QtGui import QImage

        QImage(self.points, self.width, self.height, QImage.Format.Format_RGB32).save(str(file))


class VirtualScreen:
    """Xvfb on a display number that it chooses itself, so that many may run at once, and openbox on it.

    Not `managed`: no openbox, so that the X server itself says when a window comes.
    """

    def __init__(self, folder: Path, *, managed: bool = True) -> None:
        self._folder, self._managed = folder, managed
        self._processes: list[subprocess.Popen[bytes]] = []
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "QT_", "WAYLAND", "DBUS"))
        } | {"HOME": str(folder)}

    def __enter__(self) -> "VirtualScreen":
        read, write = os.pipe()
        size = ["-screen", "0", "1366x900x24", "-fbdir", str(self._folder)]
        command = ["Xvfb", "-displayfd", str(write), *size, "-nolisten", "tcp", "-noreset"]
        self._processes.append(subprocess.Popen(command, pass_fds=[write], **_quietly()))
        os.close(write)
        with os.fdopen(read) as said:
            self._environment["DISPLAY"] = f":{said.readline().strip()}"
        if self._managed:
            self._processes.append(
                subprocess.Popen(["openbox", "--sm-disable"], env=self._environment, **_quietly())
            )
            # it answers as soon as a window manager is there
            wait_until(lambda: self.xdotool("get_num_desktops") is not None, "a window manager")
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    def start(self, command: list[str], **settings: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen; it is killed with the screen if it still runs then."""
        log = (self._folder / "program.log").open("ab")
        process = subprocess.Popen(
            command, env=self._environment | settings, cwd=self._folder, stdout=log, stderr=log
        )
        log.close()
        self._processes.append(process)
        return process

    @property
    def display(self) -> str:
        """How a program finds this screen."""
        return self._environment["DISPLAY"]

    def said(self) -> str:
        """What the program has printed."""
        return (self._folder / "program.log").read_text("utf-8", errors="replace")

    def xdotool(self, *words: str) -> str | None:
        """What xdotool answers; None when it fails."""
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=30
        )
        return done.stdout.strip() if done.returncode == 0 else None

    def press(self, key: str) -> None:
        """Press a key as a keyboard would; it goes to the window in front."""
        assert self.xdotool("key", key) is not None, key

    def wait_for_window(self, title: str) -> None:
        """Until a window of this title is in front and takes the keys."""
        wait_until(lambda: self.xdotool("getactivewindow", "getwindowname") == title, f"the window {title}")

    def picture(self) -> Picture:
        """What is on the screen now, out of the file in which Xvfb keeps it (XWD version 7)."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", raw[:100])
        header, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        start = header + colours * 12
        assert line == width * 4
        return Picture(width, height, raw[start : start + line * height])

    def wait_for_change(self, before: Picture, longest: float = 10) -> None:
        """Until something else is on the screen."""
        wait_until(lambda: self.picture() != before, "another picture", longest)

    def wait_until_still(self, seconds: float = 0.6, longest: float = 20) -> Picture:
        """Until nothing has moved for some seconds: a step, a pause, or a page without a clock."""
        last, since = self.picture(), time.monotonic()

        def still() -> bool:
            nonlocal last, since
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since >= seconds

        wait_until(still, "a picture that stands still", longest)
        return last

    def wait_until_moving(self, seconds: float = 2.0, longest: float = 10) -> None:
        """Until the picture has gone on changing for longer than a figure needs to its next pose."""
        last, changed, since = self.picture(), time.monotonic(), time.monotonic()

        def moving() -> bool:
            nonlocal last, changed, since
            picture, now = self.picture(), time.monotonic()
            if picture != last:
                last, changed = picture, now
            elif now - changed > 0.5:
                changed = since = now
            return now - since >= seconds

        wait_until(moving, "a picture that moves", longest)


def wait_until(there: Callable[[], bool], what: str, longest: float = 20) -> None:
    """Look again and again until it is so; fails after `longest` seconds."""
    end = time.monotonic() + longest
    while not there():
        assert time.monotonic() < end, f"waited {longest} s for {what}"
        time.sleep(LOOK_AGAIN)


def _quietly() -> dict[str, int]:
    return {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
