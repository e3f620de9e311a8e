"""Loads Qt without what PySide makes ready in advance and a start never needs."""

import builtins
import re
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

UNUSED = ("argparse", "base64", "tempfile", "zipfile")
"""What PySide imports to unpack itself, where it is not unpacked yet, and to write files for editors."""

LONG = 1000
"""Letters from which on a search pattern takes ms to be made ready."""

_compile = re.compile


def load_qt() -> None:
    """Load the base of Qt quickly, and leave Python as it was. Call it before anything else imports PySide6.

    Left to itself PySide takes 30 ms more, a fifth of the start:

    * It puts an `__import__` of its own in place of Python's, which reads the source of each module that is
      imported afterwards, to see whether that module switches to other names. We never do.
    * It compiles a search pattern of several thousand letters, to read the signatures of functions when it
      has to explain a wrong call. Here that waits for the first wrong call.
    * It imports modules of Python that it hardly ever uses. They too wait until they are used.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    own_import = builtins.__import__
    waiting = {name: _LateModule(name) for name in UNUSED if name not in sys.modules}
    sys.modules.update(waiting)
    re.compile = _compile_late
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__, re.compile = own_import, _compile
        for name, module in waiting.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _LateModule(ModuleType):
    """Stands for a module in those that imported it, and loads it when they first ask for something."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked for by Python itself, and by PySide to see where the source lies
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _LatePattern:
    """Stands for a search pattern, and compiles it when something is first searched for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, method: str) -> Any:
        def search(*arguments: Any) -> Any:
            return getattr(_compile(self._pattern, self._flags), method)(*arguments)

        return search


def _compile_late(pattern: Any, flags: int = 0) -> Any:
    if isinstance(pattern, str) and len(pattern) > LONG:
        return _LatePattern(pattern, flags)
    return _compile(pattern, flags)
