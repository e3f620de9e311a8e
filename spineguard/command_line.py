"""What can be said on the command line, and how it is read.

Loaded only when there is something to read: `argparse` is slow to load.
"""

import argparse
from pathlib import Path
from typing import NoReturn

from spineguard import __version__
from spineguard.core.shown import visible

THEMES = ("light", "dark", "contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)


def parser() -> argparse.ArgumentParser:
    """Reads the words after the name of the program."""
    reads = _Parser(
        prog="spineguard",
        description="Leads you, step by step, through gentle exercises for your posture. "
        "With no command, the window opens.",
        allow_abbrev=False,
    )
    reads.add_argument("--version", action="version", version=f"SpineGuard {__version__}")
    _add_window_options(reads, None)
    reads.add_argument(
        "--background", action="store_true", help="wait for the times of the reminders, without a window"
    )
    reads.add_argument("--reminder", action="store_true", help="ask now, if it is time to")
    reads.add_argument("--next-reminder", action="store_true", help=argparse.SUPPRESS)
    commands = reads.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="tell whether exercise cards are good",
        description="Tells whether exercise cards are good. Ends with 0 when all are, else with 1.",
        allow_abbrev=False,
    )
    check.add_argument("cards", metavar="FILE_OR_FOLDER", nargs="*", type=_path)
    check.add_argument("--schema", action="store_true", help="print the JSON Schema of a card for editors")
    tour = commands.add_parser(
        "tour",
        help="save a picture of every page",
        description="Goes through the whole program without a screen and saves a picture of every page.",
        allow_abbrev=False,
    )
    tour.add_argument("--out", metavar="FOLDER", required=True, type=_folder, help="where the pictures go")
    _add_window_options(tour, argparse.SUPPRESS)
    report = commands.add_parser(
        "report",
        help="write your heights down for the doctor, on a page or as a table",
        description="Writes your heights down for the doctor, without opening the window. How the name ends "
        "says what it will be: .pdf a page to print, .txt the same as text, .csv a table with every "
        "field, .json (FHIR) a file for a doctor's program",
        allow_abbrev=False,
    )
    report.add_argument("--out", metavar="FILE", required=True, type=_path, help="the file to write")
    report.add_argument("--paper", choices=("a4", "letter"), help="the paper of a .pdf; as in your country")
    report.add_argument("--replace", action="store_true", help="write over a file of that name")
    _add_data_dir(report, argparse.SUPPRESS)
    return reads


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what was wrong, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {visible(message)}. Try '{self.prog} --help'.\n")


def _add_window_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    _add_data_dir(parser, default)
    parser.add_argument(
        "--theme", metavar="|".join(THEMES), type=_theme, default=default, help="the colours of the window"
    )
    parser.add_argument(
        "--text-size",
        metavar="|".join(map(str, TEXT_SIZES)),
        type=_text_size,
        default=default,
        help="the size of all text in percent",
    )


def _add_data_dir(parser: argparse.ArgumentParser, default: str | None) -> None:
    # A command's own None would wipe out what stood before the command; SUPPRESS leaves it alone.
    parser.add_argument(
        "--data-dir", metavar="FOLDER", type=_folder, default=default, help="keep journal and own cards here"
    )


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a file or folder is expected, but here is nothing")
    return Path(text).expanduser()


def _folder(text: str) -> Path:
    path = _path(text)
    try:
        is_file = path.exists() and not path.is_dir()
    except OSError:  # a place we may not look at: whoever uses it says so
        is_file = False
    if is_file:
        raise argparse.ArgumentTypeError(f'a folder is expected, but "{text}" is a file')
    return path


def _theme(text: str) -> str:
    if text not in THEMES:
        raise argparse.ArgumentTypeError(f'one of {", ".join(THEMES)} is expected, but here is "{text}"')
    return text


def _text_size(text: str) -> int:
    sizes = [str(size) for size in TEXT_SIZES]
    size = text.removesuffix("%")
    if size not in sizes:
        raise argparse.ArgumentTypeError(f'one of {", ".join(sizes)} is expected, but here is "{text}"')
    return int(size)
