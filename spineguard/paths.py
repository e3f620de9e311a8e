"""Where the program's own files and the person's files lie."""

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


def default_data_dir() -> Path:
    """The person's own folder, by the habit of their system; it need not exist yet."""
    import platformdirs  # here, because most starts of the command line never need it

    return Path(platformdirs.user_data_dir("spineguard", appauthor=False, roaming=False))
