"""Loads Qt without letting it slow down every import that comes after it."""

import builtins
import sys


def load_qt() -> None:
    """Load the base of Qt and keep Python's own way to import. Call it before anything else imports PySide6.

    PySide puts an `__import__` of its own in place of Python's: it reads the source of each module that is
    imported afterwards, to see whether that module switches to other names with `from __feature__`. We never
    do, and it takes a tenth of the start.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    own = builtins.__import__
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = own
