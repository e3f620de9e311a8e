"""Another time zone, seen by a program that runs already."""

import os
import sys
import time
from contextlib import suppress


def follow_the_zone() -> None:
    """Take the zone that the computer is set to now; without this, that of our own start would stay."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL("ucrtbase")._tzset()
        return
    named = os.environ.get("TZ", "")
    if named.lstrip(":").startswith("/"):
        # glibc reads a file that is named here, as in TZ=:/etc/localtime, again only after another name
        os.environ["TZ"] = "UTC0"
        time.tzset()
        os.environ["TZ"] = named
    time.tzset()
