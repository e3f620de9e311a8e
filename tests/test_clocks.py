"""The wall clock of a program that runs on while the computer is taken to another place."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from datetime import time as time_of_day
from pathlib import Path

import pytest

from spineguard import clocks
from tests.zones import NamedZone

PLACES = Path("/usr/share/zoneinfo")

pytestmark = pytest.mark.skipif(not (PLACES / "Asia/Tokyo").exists(), reason="needs the system's time zones")


@pytest.fixture
def zone_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What /etc/localtime is: a link to the rules of the place."""
    file = tmp_path / "localtime"
    file.symlink_to(PLACES / "Europe/Berlin")
    monkeypatch.setenv("TZ", f":{file}")
    yield file
    monkeypatch.undo()
    time.tzset()


def put_to(file: Path, place: str) -> None:
    """As the settings of the system do it: another link in the place of the one before."""
    new = file.with_name("new")
    new.symlink_to(PLACES / place)
    new.replace(file)


def offset() -> float:
    shift = clocks.wall().utcoffset()
    assert shift is not None
    return shift / timedelta(hours=1)


def test_the_clock_follows_when_the_computer_is_put_to_another_zone(zone_file: Path) -> None:
    assert offset() in (1, 2)
    put_to(zone_file, "Asia/Tokyo")
    assert offset() == 9
    assert clocks.SYSTEM_ZONE.local(clocks.wall()).utcoffset() == timedelta(hours=9)
    put_to(zone_file, "America/Phoenix")
    assert offset() == -7


def test_a_zone_that_is_named_stays(monkeypatch: pytest.MonkeyPatch, zone_file: Path) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert (offset(), offset()) == (9, 9)
    monkeypatch.setenv("TZ", "UTC")
    assert offset() == 0


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),  # 2:00 to 3:00 does not exist
        ("Europe/Berlin", date(2026, 10, 25)),  # 2:00 to 3:00 comes twice
        ("America/New_York", date(2026, 3, 8)),
        ("Asia/Beirut", date(2027, 3, 28)),  # midnight does not exist
        ("Australia/Lord_Howe", date(2026, 10, 4)),  # half an hour is skipped
        ("Pacific/Apia", date(2011, 12, 30)),  # a whole day is skipped
        ("Asia/Tokyo", date(2028, 2, 29)),
    ],
)
def test_the_clock_of_the_system_is_the_one_that_the_rules_were_tested_with(
    zone_file: Path, place: str, day: date
) -> None:
    put_to(zone_file, place)
    clocks.wall()
    there = NamedZone(place)
    for quarter in range(96):
        at = time_of_day(quarter // 4, quarter % 4 * 15)
        ours, theirs = clocks.SYSTEM_ZONE.moment_of(day, at), there.moment_of(day, at)
        assert (ours, ours.utcoffset()) == (theirs, theirs.utcoffset()), at


def test_a_time_that_the_clock_skips_comes_after_the_skip(zone_file: Path) -> None:
    put_to(zone_file, "Europe/Berlin")
    clocks.wall()
    skipped = clocks.SYSTEM_ZONE.moment_of(date(2026, 3, 29), time_of_day(2, 30))
    assert f"{skipped:%H:%M %z}" == "03:30 +0200"
