"""The real program and the real clockwork, killed around due times. `./run bench kills`: a thousand times."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.clockwork.our_processes import CLOCKWORK, REMINDER
from tests.clockwork.reminder_on_screen import Came, what_is_wrong
from tests.clockwork.whole_kills import BEFORE, CONFIRMED, FIRST, WholeKills
from tests.reminder_screen import ReminderScreen
from tests.windows_come import Place, WindowsCome

pytestmark = pytest.mark.desktop

KILLS = 24


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[ReminderScreen]:
    (tmp_path / "screen").mkdir()
    with ReminderScreen(
        tmp_path / "screen", tmp_path / "data", managed=False, time_passes=True
    ) as without_window_manager:
        yield without_window_manager


def test_the_program_and_the_clockwork_killed_again_and_again_show_no_reminder_twice_and_lose_none(
    screen: ReminderScreen,
) -> None:
    whole = WholeKills(screen, random.Random())
    try:
        whole.learn()
        # kills have to come before and after the showing, and to hit both; else nothing was tried
        while whole.kills() < KILLS or not (whole.when[BEFORE] and whole.when[CONFIRMED]):
            whole.one_day()
    finally:
        whole.close()
    assert whole.wrong == []
    for victim in (CLOCKWORK, REMINDER):
        assert any(victim in hit for hit in whole.killed), whole.killed


def test_a_window_that_is_gone_at_once_has_come_all_the_same(screen: ReminderScreen) -> None:
    hears, other = WindowsCome(screen.display), WindowsCome(screen.display)
    other.show_and_take_away(Place(40, 30, 200, 100))
    assert hears.new() == [Place(40, 30, 200, 100)]
    assert hears.there == {}
    hears.close()
    other.close()


def came(minutes: float, *, painted: bool = True) -> Came:
    each = Came(FIRST + timedelta(minutes=minutes))
    each.painted = painted
    return each


@pytest.mark.parametrize(
    ("on_the_screen", "answered", "wrong"),
    [
        ([came(0)], None, []),
        ([came(0, painted=False), came(15)], None, []),
        ([], None, ["lost"]),
        ([came(0, painted=False)], None, ["lost"]),
        ([came(0), came(1)], None, ["twice"]),
        ([came(0), came(15), came(16, painted=False)], None, ["twice"]),
        ([came(0), came(15)], 1, ["again after an answer"]),
    ],
)
def test_what_was_on_the_screen_is_judged(
    on_the_screen: list[Came], answered: int | None, wrong: list[str]
) -> None:
    assert what_is_wrong(on_the_screen, answered) == wrong
