"""Windows that come onto a virtual screen, as the X server tells it: it forgets none, however short."""

import ctypes
import ctypes.util
import struct
from typing import NamedTuple

_WINDOWS_BELOW = 1 << 19
_EVENT_MASK = 1 << 11
_CREATED, _DESTROYED, _HIDDEN, _SHOWN, _PLACED = 16, 17, 18, 19, 22


class Place(NamedTuple):
    """Where a window lies, in pixels."""

    left: int
    top: int
    width: int
    height: int


class _Screens(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int)]


class WindowsCome:
    """Hears of every window on a screen without a window manager. `there` are those that are shown now."""

    def __init__(self, display: str) -> None:
        self._xcb = xcb = ctypes.CDLL(ctypes.util.find_library("xcb") or "libxcb.so.1")
        self._libc = ctypes.CDLL(None)
        for name in ("xcb_connect", "xcb_get_setup", "xcb_poll_for_event", "xcb_get_input_focus_reply"):
            getattr(xcb, name).restype = ctypes.c_void_p
        xcb.xcb_setup_roots_iterator.restype = _Screens
        self._server = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
        assert not xcb.xcb_connection_has_error(self._server), f"no X server on {display}"
        setup = ctypes.c_void_p(xcb.xcb_get_setup(self._server))
        self._root = ctypes.c_uint32(xcb.xcb_setup_roots_iterator(setup).data[0])
        wanted = (ctypes.c_uint32 * 1)(_WINDOWS_BELOW)
        xcb.xcb_change_window_attributes(self._server, self._root, ctypes.c_uint32(_EVENT_MASK), wanted)
        self._wait_for_an_answer()
        self._places: dict[int, Place] = {}
        self.there: dict[int, Place] = {}

    def new(self) -> list[Place]:
        """Where windows have come since the last call."""
        came = []
        while event := self._xcb.xcb_poll_for_event(self._server):
            told = ctypes.string_at(event, 32)
            self._libc.free(ctypes.c_void_p(event))
            kind, window = told[0] & 0x7F, int.from_bytes(told[8:12], "little")
            if kind in (_CREATED, _PLACED):
                self._places[window] = Place(
                    *struct.unpack_from("<hhHH", told, 12 if kind == _CREATED else 16)
                )
            elif kind == _SHOWN:
                self.there[window] = self._places[window]
                came.append(self._places[window])
            elif kind in (_HIDDEN, _DESTROYED):
                self.there.pop(window, None)
        return came

    def nudge(self, left: int, top: int) -> None:
        """Move the pointer to a point and away from it: whoever lies there wakes up."""
        for x, y in ((left, top), (left + 1, top + 1), (0, 0)):
            self._xcb.xcb_warp_pointer(self._server, 0, self._root, 0, 0, 0, 0, x, y)
        self._xcb.xcb_flush(self._server)

    def show_and_take_away(self, place: Place) -> None:
        """A window of our own, for no time at all."""
        window = ctypes.c_uint32(self._xcb.xcb_generate_id(self._server))
        x, y, width, height = place
        self._xcb.xcb_create_window(
            self._server, 0, window, self._root, x, y, width, height, 0, 1, 0, 0, None
        )
        self._xcb.xcb_map_window(self._server, window)
        self._xcb.xcb_destroy_window(self._server, window)
        self._wait_for_an_answer()

    def close(self) -> None:
        """Hear no more."""
        self._xcb.xcb_disconnect(self._server)

    def _wait_for_an_answer(self) -> None:
        """Until the server has done all that it was asked for."""
        asked = self._xcb.xcb_get_input_focus(self._server)
        self._libc.free(ctypes.c_void_p(self._xcb.xcb_get_input_focus_reply(self._server, asked, None)))
