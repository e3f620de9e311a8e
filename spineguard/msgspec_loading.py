"""Loads msgspec without a library that it does not need."""

import sys
from typing import Any


def load_msgspec() -> None:
    """Load msgspec as where `typing_extensions` is not installed. Call it before anything imports it.

    Where another program has brought `typing_extensions`, msgspec takes from it what Python itself has since
    3.11, and with it come Python's readers of source: 20 ms, a tenth of a start.
    """
    modules: dict[str, Any] = sys.modules
    if "msgspec" in modules or "typing_extensions" in modules:
        return
    modules["typing_extensions"] = None  # Python's own way to say that there is no such module
    try:
        import msgspec  # noqa: F401
    finally:
        del modules["typing_extensions"]
