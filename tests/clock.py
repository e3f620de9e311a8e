"""A clock that moves only when told to."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Steady seconds and a wall clock that move together."""

    def __init__(self, seconds: float = 1000.0, wall: datetime | None = None) -> None:
        self.seconds = seconds
        self._wall = wall or datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def steady(self) -> float:
        """Steady seconds now."""
        return self.seconds

    def wall(self) -> datetime:
        """Wall time now, with its zone."""
        return self._wall

    def advance(self, seconds: float) -> float:
        """Let both clocks go forward; returns the new steady second."""
        self.seconds += seconds
        self._wall += timedelta(seconds=seconds)
        return self.seconds
