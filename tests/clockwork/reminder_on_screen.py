"""The small window as it is on a virtual screen: when it came, and whether it was painted."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from tests.reminder_screen import ReminderScreen
from tests.virtual_screen import Picture
from tests.windows_come import Place, WindowsCome
from tests.zones import BERLIN

EVERY = 8
"""Every so many rows of the picture are compared."""
SAME = 0.9
"""The share of points in which one reminder has to be like another; its words may differ a little."""
APART = timedelta(minutes=14, seconds=30)
"""The promise is 15 minutes from one writing to the next; what is painted after it may come late."""
COLOURS = 40
"""Letters have at least so many shades, and an empty window has one."""


class Came:
    """The window came once: when by the clock that is set, and whether its picture was seen whole."""

    def __init__(self, at: datetime) -> None:
        self.at, self.painted = at, False

    def __repr__(self) -> str:
        return f"{BERLIN.local(self.at):%H:%M:%S}{'' if self.painted else ' unpainted'}"


class ReminderOnScreen:
    """Looks whenever it is told to. Until it has learned what a reminder is like, every window is one."""

    def __init__(self, screen: ReminderScreen) -> None:
        self._screen = screen
        self._windows = WindowsCome(screen.display)
        self._like: tuple[Place, list[int]] | None = None
        self.came: list[Came] = []

    def look(self) -> None:
        """Note what has come, and what is painted by now."""
        for place in self._windows.new():
            if self._like is None or place[2:] == self._like[0][2:]:
                self.came.append(Came(self._screen.now()))
        if self._like is not None and self.came and not self.came[-1].painted and self.window:
            place, picture = self._like
            now = self._points(place)
            self.came[-1].painted = sum(map(int.__eq__, now, picture)) >= SAME * len(picture)

    @property
    def window(self) -> int:
        """The number of the window that is shown now; 0 for none."""
        for number, place in self._windows.there.items():
            if self._like is None or place[2:] == self._like[0][2:]:
                return number
        return 0

    def learn(self) -> None:
        """What is shown now is a reminder, whole."""
        ((_, place),) = self._windows.there.items()
        points = self._points(place)
        assert len(set(points)) > COLOURS, "the window is empty"
        self._like = (place, points)

    def wake(self) -> None:
        """Let the window notice how late it is."""
        if self._like is not None:
            left, top, width, height = self._like[0]
            self._windows.nudge(left + width // 2, top + height // 2)

    def close(self) -> None:
        self._windows.close()

    def _points(self, place: Place) -> list[int]:
        return list(_points_in(self._screen.picture(), place))


def _points_in(picture: Picture, place: Place) -> Iterator[int]:
    points = memoryview(picture.points).cast("I")
    for row in range(place.top, place.top + place.height, EVERY):
        yield from points[row * picture.width + place.left :][: place.width]


def what_is_wrong(came: Sequence[Came], answered: int | None) -> list[str]:
    """With one reminder that came so often; `answered` is how often it had come when it was answered."""
    wrong = []
    if not any(each.painted for each in came):
        wrong.append("lost")
    if any(later.at - earlier.at < APART for earlier, later in pairwise(came)):
        wrong.append("twice")
    if answered is not None and len(came) > answered:
        wrong.append("again after an answer")
    return wrong
