"""The wall clock of a program that runs on while the computer is taken to another place."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from spineguard import clocks

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
