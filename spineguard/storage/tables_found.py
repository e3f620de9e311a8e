"""Tables that lie where people keep such files, so that nobody has to search for them."""

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from spineguard.storage.csv_table import LARGEST

ENDINGS = (".csv", ".tsv")
MOST = 5


def newest_tables(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The newest few tables right in these folders, the newest first; only their names are looked at."""
    found = {path: when for folder in folders for path, when in _tables(folder)}
    return tuple(sorted(found, key=lambda path: (-found[path], path)))[:MOST]


def _tables(folder: Path) -> Iterator[tuple[Path, float]]:
    """Each table in a folder and when it was last changed; nothing where the folder can't be read."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(ENDINGS):
                with contextlib.suppress(OSError):
                    about = entry.stat()
                    if stat.S_ISREG(about.st_mode) and about.st_size <= LARGEST:
                        yield Path(entry.path), about.st_mtime
