"""Loads what Qt needs on a second processor, while Python reads the program on the first."""

import ctypes
import sys
from importlib.util import find_spec
from threading import Thread

LIBRARIES = ("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "Qt/plugins/platforms/libqxcb.so")
"""One after the other, because Python waits for the one under way when it loads a library itself."""

LAZILY = 1
"""What a library needs is looked up when it is first used, as Python does it too: RTLD_LAZY of dlfcn.h."""

TURN = 0.0002
"""Seconds after which Python lets the other thread go on; left alone it takes 5 ms for each of many turns."""


def load_ahead() -> None:
    """Begin to load the libraries of a window and the list of typefaces, and return at once.

    Together that takes 20 ms in which nothing of Python runs. What is not found is left for Qt to miss.
    """
    found = find_spec("PySide6") if sys.platform == "linux" else None
    if found is not None and found.submodule_search_locations:
        Thread(target=_load, args=(found.submodule_search_locations[0],), daemon=True).start()


def _load(folder: str) -> None:
    turn = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        ctypes.CDLL("libfontconfig.so.1").FcInit()  # Qt asks for the same, and then finds it done
        # Called like this it lets Python run meanwhile, which `CDLL(name)` does not.
        load = ctypes.CDLL(None).dlopen
        load.argtypes, load.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
        for name in LIBRARIES:
            load(f"{folder}/{name}".encode(), LAZILY)
    except (OSError, AttributeError):
        return
    finally:
        sys.setswitchinterval(turn)
