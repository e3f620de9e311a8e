"""A virtual screen with a session bus, the accessibility bus and, where wanted, the Orca screen reader."""

import json
import os
import pty
import re
import shutil
import subprocess
import tty
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from system_packages import READER_TOOLS
from tests.virtual_screen import VirtualScreen, wait_until

SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's own modules for the accessibility bus belong to."""

CHILD = Path(__file__).with_name("accessible_tree.py")
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{")

Node = dict[str, Any]


def reader_lacks() -> str:
    """What is missing for a real screen reader, in one line; empty when all is there."""
    return " ".join(package for tool, package in READER_TOOLS.items() if shutil.which(tool) is None)


class ReaderDesk(VirtualScreen):
    """Reads what a screen reader gets: tree and events from outside the process, and Orca's own log."""

    def __init__(self, folder: Path, *, managed: bool = True) -> None:
        super().__init__(folder, managed=managed)
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        self._log, self._events = folder / "orca.log", folder / "events.log"
        self._environment |= {
            "XDG_RUNTIME_DIR": str(runtime),
            # nobody is there: Orca logs its words and waits for no sound
            "SPEECHD_ADDRESS": "inet_socket:127.0.0.1:1",
            "GSETTINGS_BACKEND": "memory",
        }

    def __enter__(self) -> "ReaderDesk":
        super().__enter__()
        read, write = os.pipe()
        command = ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"]
        self._processes.append(
            subprocess.Popen(command, env=self._environment, pass_fds=[write], stderr=subprocess.DEVNULL)
        )
        os.close(write)
        with os.fdopen(read) as said:
            self._environment["DBUS_SESSION_BUS_ADDRESS"] = said.readline().strip()
        return self

    def start_reader(self) -> None:
        """Start Orca and wait until it listens. It writes to a terminal, because it would keep lines back."""
        terminal, orcas_end = pty.openpty()
        tty.setraw(orcas_end)
        with self._log.open("wb") as log:
            self._processes.append(subprocess.Popen(["cat"], stdin=terminal, stdout=log))
        self.start(["orca", "--replace", "--disable", "braille", f"--debug-file={os.ttyname(orcas_end)}"])
        wait_until(lambda: "Screen reader on." in self.heard(), "Orca", 40)
        os.close(terminal)
        os.close(orcas_end)

    def heard(self) -> list[str]:
        """All that Orca has spoken so far, in order."""
        log = self._log.read_text("utf-8", errors="replace") if self._log.exists() else ""
        return [words.strip() for words in SPOKEN.findall(log)]

    def wait_to_hear(self, words: str, since: int = 0, longest: float = 20) -> None:
        """Until Orca has said something with these words in it, not counting the first `since`."""
        wait_until(lambda: any(words in said for said in self.heard()[since:]), f"to hear {words!r}", longest)

    def tree(self, program: str = "spineguard") -> Node:
        """The accessible tree of a program, as another process finds it."""
        return json.loads(self._ask("tree", program))

    def press_button(self, name: str, program: str = "spineguard") -> None:
        """Press a button by way of the accessibility bus."""
        self._ask("press", program, name)

    def start_listening(self) -> None:
        """Write down every event in which words change or are announced."""
        with self._events.open("wb") as events:
            command = [SYSTEM_PYTHON, "-W", "ignore", str(CHILD), "listen"]
            self._processes.append(subprocess.Popen(command, env=self._environment, stdout=events))
        wait_until(lambda: "listening" in self._events.read_text("utf-8"), "the listener")

    def events(self) -> list[Node]:
        """All events so far, in order."""
        lines = self._events.read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]

    def announced(self) -> list[str]:
        """What the program has announced so far."""
        return [event["words"] for event in self.events() if event["event"].startswith("object:announcement")]

    def _ask(self, *words: str) -> str:
        command = [SYSTEM_PYTHON, "-W", "ignore", str(CHILD), *words]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


def walk(node: Node) -> Iterator[Node]:
    """A node and all that is below it, in the order in which a screen reader goes through them."""
    yield node
    for child in node["children"]:
        yield from walk(child)


def shown(node: Node) -> Iterator[Node]:
    """Only what is on the screen, or would be after scrolling."""
    return (each for each in walk(node) if "showing" in each["states"])
