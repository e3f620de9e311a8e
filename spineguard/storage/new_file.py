"""A file that goes out to somebody: under a name that nothing has yet."""

import os
from pathlib import Path

from spineguard.storage.safe_write import replace_file


def save_new(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """Write `stem` and `suffix` into a folder, with a number where there is a file of that name; its path.

    Raises OSError; then nothing is left behind.
    """
    number, more = 1, ""
    while os.path.lexists(path := folder / f"{stem}{more}{suffix}"):
        number += 1
        more = f" ({number})"
    replace_file(path, data)
    return path
