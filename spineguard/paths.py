"""Where the program's own files and the person's files lie."""

import os
import sys
from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """The folder of the bundled files.

    The wheel carries it inside the package, a checkout and an editable install beside it.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "resources", here.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("SpineGuard's own files are missing. Please install the program again.")


def resource(*parts: str) -> Path:
    """One bundled file or folder, e.g. `resource("exercises", "en")`."""
    return resource_root().joinpath(*parts)


SPOKEN_EVERYWHERE = "en"
"""The language that everything is there for; it stands in where another one is missing."""


def language_and_stand_ins(language: str) -> tuple[str, ...]:
    """A language and what may stand in for it, the closest first: "pt-BR" gives "pt_BR" and "pt"."""
    parts = language.replace("-", "_").split("_")
    return tuple("_".join(parts[:length]) for length in range(len(parts), 0, -1))


def resource_for_language(kind: str, language: str, ending: str = "") -> Path:
    """What is bundled for a language, or for the closest one that there is; at last for English.

    `resource_for_language("exercises", "de_AT")` is a folder, and with the ending ".yaml" one file.
    """
    there = {path.name for path in resource(kind).iterdir()}
    for name in language_and_stand_ins(language):
        if name + ending in there:
            return resource(kind, name + ending)
    return resource(kind, SPOKEN_EVERYWHERE + ending)


def default_data_dir() -> Path:
    """The person's own folder, by the habit of their system; it need not exist yet."""
    return _by_habit_of_linux() or _by_habit_of_any_system()


def _by_habit_of_linux() -> Path | None:
    """What platformdirs would say on a plain Linux, without loading it; None where it must be asked."""
    if not sys.platform.startswith("linux") or "ANDROID_ROOT" in os.environ:
        return None
    home = os.environ.get("HOME", "")
    for base in (os.environ.get("XDG_DATA_HOME", ""), home and f"{home.rstrip('/')}/.local/share"):
        if base.startswith("/"):
            return Path(base, "spineguard")
    return None


def _by_habit_of_any_system() -> Path:
    import platformdirs  # here, because most starts of the command line never need it

    return Path(platformdirs.user_data_dir("spineguard", appauthor=False, roaming=False))
