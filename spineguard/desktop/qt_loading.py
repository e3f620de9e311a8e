"""Loads Qt without what PySide makes ready in advance and a start never needs."""

import builtins
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from spineguard.desktop.qt_enums import build_enums_quickly

UNUSED = ("argparse", "base64", "inspect", "logging", "tempfile", "textwrap", "traceback", "zipfile")
"""What PySide imports to unpack itself, where it is not unpacked yet, and to tell what went wrong."""

EXPLAINING = tuple(
    f"shibokensupport.signature.{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "parser",
    )
)
"""Modules of PySide that explain a wrong call, and write files for editors. One is missing here: `mapping`,
whose names PySide looks up in a way that would not wake it."""

LONG = 1000
"""Letters from which on a search pattern takes ms to be made ready."""

_compile = re.compile


def load_qt() -> None:
    """Load the base of Qt quickly. Call it before anything else imports PySide6.

    Left to itself PySide takes 40 ms more to load, a fifth of the start, and 30 more when Qt's types
    are first used (`qt_enums.py`). But for the building of enums Python is afterwards as it was.

    * It puts an `__import__` of its own in place of Python's, which reads the source of each module that is
      imported afterwards, to see whether that module switches to other names. We never do.
    * It compiles a search pattern of several thousand letters, to read the signatures of functions when it
      has to explain a wrong call. Here that waits for the first wrong call.
    * It imports modules of Python that it hardly ever uses, and its own that explain wrong calls, those even
      twice. They too wait until they are used.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    build_enums_quickly()
    own_import = builtins.__import__
    waiting = {name: _LateModule(name) for name in UNUSED if name not in sys.modules}
    if "inspect" in waiting:
        waiting["inspect"] = _NoSources("inspect")
    sys.modules.update(waiting)
    sys.meta_path.insert(0, _LateFinder)
    re.compile = _compile_late
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        sys.meta_path.remove(_LateFinder)
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


class _NoSources(_LateModule):
    """Stands for `inspect` in PySide, which would read with it, while it loads, the source of each module.

    It looks there for its own name, as for its own `__import__`; without a source it asks no further.
    """

    def getsource(self, _module: ModuleType) -> str:
        raise OSError


class _LateFinder:
    """Finds the modules that explain wrong calls, where PySide is unpacked, and lets them wait."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(name, path) if name in EXPLAINING else None
        if found is not None:
            found.loader = _LateLoader(found.loader)  # type: ignore[assignment]
        return found


class _LateLoader:
    """Makes a module without running it."""

    def __init__(self, loader: Any) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _WaitingModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """That is done when something in it is first asked for."""


class _WaitingModule(ModuleType):
    """A module that runs when something in it is first asked for, and then is like any other."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked for by Python itself
            raise AttributeError(name)
        spec: Any = self.__spec__
        spec.loader = self.__loader__ = spec.loader.loader
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        return getattr(self, name)


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
