"""A key that is held down means what a short press means: it acts once."""

from PySide6.QtGui import QKeyEvent

STILL_HELD = 300
"""Time in ms in which a key that comes again is still the same press."""


class HeldKeys:
    """Tells a new press of a key from one that goes on.

    Some of the presses that X11 makes up for a held key look like new ones, and a hand that shakes presses
    twice. So the time counts that the window system gives each event, in ms; events without one (0) are taken
    as they are.
    """

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def pressed(self, key: int, time: int, *, repeated: bool) -> bool:
        """Note a press; True when it is a new one."""
        return not self._goes_on(key, time) and not repeated

    def released(self, key: int, time: int) -> None:
        """Note that a key came up, or seemed to."""
        self._goes_on(key, time)

    def _goes_on(self, key: int, time: int) -> bool:
        if not time:
            return False
        last, self._last[key] = self._last.get(key), time
        return last is not None and 0 <= time - last <= STILL_HELD


_KEYBOARD = HeldKeys()  # one for all pages: a key stays down while one page gives way to the next


def is_new_press(event: QKeyEvent) -> bool:
    """Whether this press begins something; ask once for each event."""
    return _KEYBOARD.pressed(event.key(), event.timestamp(), repeated=event.isAutoRepeat())


def note_release(event: QKeyEvent) -> None:
    """To be told of every release; telling it twice does no harm."""
    _KEYBOARD.released(event.key(), event.timestamp())
