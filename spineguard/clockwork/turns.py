"""What the reminder process does at each look at the clock. No clock, no files: values in, a step out."""

LOOK_AGAIN = 60.0
"""Seconds between two looks, at most."""
JUMP = 5.0
"""Seconds by which the two clocks may drift apart; more is a clock that was set, or a sleep."""
GONE_FOR = 120.0
"""Seconds for which the program has to be gone. An update, too, takes the old one away at first."""
LAUNCH_AGAIN = 60.0
LAUNCH_LATEST = 900.0
"""Seconds until a reminder that could not be shown is tried once more: at first, and at last."""
IN_PEACE = 3600.0
"""Seconds until one is tried again that was shown, but could not be written down."""

ASK, REMIND, WAIT, RENEW, END = "ask", "remind", "wait", "renew", "end"
"""Find out when the next one is due; show one now; sleep; start anew with the new program; stop for good."""

OFF, NONE = "off", "none"
"""What ASK may bring instead of a moment: no reminders are wanted; none comes within a week."""


class World:
    """What one look shows.

    `wall` and `steady` are seconds by the two clocks; `day`, `zone` and `files` are whatever changes when the
    local day, the time zone or one of the person's files does; `program` likewise, None when it is gone.
    `showing` is whether a reminder that we have started still runs.
    """

    def __init__(
        self,
        wall: float,
        steady: float,
        day: object,
        zone: object,
        files: object,
        program: object,
        showing: bool,
    ) -> None:
        self.wall, self.steady = wall, steady
        self.day, self.zone, self.files, self.program, self.showing = day, zone, files, program, showing


class Turns:
    """Remembers what it knew at the last look. After ASK it wants to be told by `told` or `not_told`."""

    def __init__(self) -> None:
        self._program: object = None
        self._gone_since: float | None = None
        self._known: tuple[object, ...] | None = None
        self._behind = 0.0  # the wall clock less the steady one, when we last asked
        self._next: float | None = None
        self._asked_at = 0.0
        self._launched_at = 0.0
        self._pause = 0.0  # seconds that have to lie between the last try and the next; 0 before any
        self.wait = LOOK_AGAIN
        """Seconds to sleep after WAIT."""

    def turn(self, world: World) -> str:
        """The next step. Each but WAIT wants another look right after it."""
        if world.program is None:
            if self._gone_since is None:
                self._gone_since = world.steady
            self.wait = LOOK_AGAIN
            return END if world.steady - self._gone_since >= GONE_FOR else WAIT
        self._gone_since = None
        if self._program is None:
            self._program = world.program
        if world.program != self._program and not world.showing:
            return RENEW
        known = (world.day, world.zone, world.files)
        if known != self._known or abs(world.wall - world.steady - self._behind) > JUMP:
            if self._known is None or world.files != self._known[2]:
                self._pause = 0.0
            self._known, self._behind = known, world.wall - world.steady
            self._asked_at = world.wall
            return ASK
        if self._next is None or world.showing:
            self.wait = LOOK_AGAIN
            return WAIT
        again_in = self._launched_at + self._pause - world.steady if self._pause else 0.0
        if world.wall >= self._next and again_in <= 0:
            self._pause = min(max(LAUNCH_AGAIN, 2 * self._pause), LAUNCH_LATEST)
            self._launched_at = world.steady
            return REMIND
        self.wait = min(LOOK_AGAIN, max(self._next - world.wall, again_in, 0.01))
        return WAIT

    def told(self, when: float | None) -> None:
        """The next one is due then, in seconds by the wall clock; None: none within a week."""
        if when is None or when > self._asked_at:
            self._pause = 0.0  # what could not be shown is over; the next one must not wait for that
        self._next = when

    def not_told(self) -> None:
        """It could not be found out: ask again at the next look."""
        self._known = None
        self._next = None

    def shown_but_not_saved(self, steady: float) -> None:
        """It was on the screen, but the disk does not know: leave the person in peace for long."""
        self._pause, self._launched_at = IN_PEACE, steady
