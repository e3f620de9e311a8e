"""The processes that serve one person's folder, whoever started them, as the system lists them."""

import contextlib
from pathlib import Path

CLOCKWORK, REMINDER, OPEN, HELPER = "the clockwork", "the reminder", "the open program", "its helper"
"""What waits; what shows a reminder; the program with its large window; what reckons for the clockwork."""


def our_processes(data_dir: Path) -> dict[str, list[int]]:
    """The numbers of those that run, by what they are."""
    found: dict[str, list[int]] = {CLOCKWORK: [], REMINDER: [], OPEN: [], HELPER: []}
    ours = f"\0{data_dir}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (process / "cmdline").read_bytes()
            if ours in words and b"\0-m\0spineguard" in words:
                found[_sort(words)].append(int(process.name))
    return found


def sleeps(process: int) -> bool:
    """Whether it waits for something."""
    try:
        said = Path(f"/proc/{process}/stat").read_text("ascii", errors="replace")
    except OSError:
        return False
    return said.rpartition(")")[2].split()[0] == "S"


def _sort(words: bytes) -> str:
    if b"spineguard.clockwork.next_time" in words:
        return HELPER
    if b"spineguard.clockwork.resident" in words or b"--background" in words:
        return CLOCKWORK
    return REMINDER if b"--reminder" in words else OPEN
