from itertools import pairwise

import pytest

from spineguard.clockwork.turns import ASK, END, LOOK_AGAIN, REMIND, RENEW, WAIT, Turns, World

NINE = 1_000_000.0
"""Nine o'clock, in seconds by the wall clock of these tests."""


class Desk:
    """A reminder process whose world is what the test says."""

    def __init__(self, wall=NINE - 600, due=NINE):
        self.turns, self.due = Turns(), due
        self.wall, self.steady = wall, 50.0
        self.day, self.zone, self.files, self.program, self.showing = "Monday", "CET", 1, "new", False
        self.did: list[str] = []

    def world(self):
        return World(self.wall, self.steady, self.day, self.zone, self.files, self.program, self.showing)

    def look(self):
        """One look and all that follows from it, up to the next sleep; what was done."""
        did = []
        while (step := self.turns.turn(self.world())) != WAIT:
            did.append(step)
            if step == ASK:
                self.turns.told(self.due)
            elif step in (END, RENEW) or len(did) > 5:
                break
        self.did += did
        return did

    def sleep(self, seconds=None):
        seconds = self.turns.wait if seconds is None else seconds
        self.wall, self.steady = self.wall + seconds, self.steady + seconds

    def watch(self, seconds):
        """Live through some time; how often it woke up, and when it reminded."""
        end, wakes, reminded = self.steady + seconds, 0, []
        while self.steady < end:
            wakes += 1
            if REMIND in self.look():
                reminded.append(self.wall)
            self.sleep()
        return wakes, reminded


def test_it_asks_first_and_then_sleeps_a_minute_at_most():
    desk = Desk()
    assert desk.look() == [ASK]
    assert desk.turns.wait == LOOK_AGAIN
    desk.sleep()
    assert desk.look() == []


def test_it_wakes_up_at_the_very_moment_and_at_most_once_a_minute_before():
    desk = Desk(wall=NINE - 630)
    wakes, reminded = desk.watch(629)
    assert (wakes, reminded) == (11, [])
    desk.showing = False
    wakes, reminded = desk.watch(2)
    assert reminded == [NINE]


def test_a_quiet_day_takes_one_look_a_minute():
    desk = Desk(due=None)
    wakes, reminded = desk.watch(24 * 3600)
    assert wakes == 24 * 60
    assert reminded == []
    assert desk.did == [ASK]


@pytest.mark.parametrize("what", ["day", "zone", "files"])
def test_it_asks_again_when_something_has_changed(what):
    desk = Desk()
    desk.look()
    setattr(desk, what, "other")
    assert desk.look() == [ASK]
    assert desk.look() == []


@pytest.mark.parametrize("seconds", [3600, -3600, 6, -6])
def test_it_asks_again_when_the_clock_was_set_or_the_computer_slept(seconds):
    desk = Desk()
    desk.look()
    desk.wall += seconds
    assert desk.look()[0] == ASK


def test_a_clock_that_drifts_a_little_changes_nothing():
    desk = Desk()
    desk.look()
    desk.wall += 2
    assert desk.look() == []


def test_a_time_that_passed_in_a_sleep_of_the_computer_is_reminded_of_on_waking():
    desk = Desk()
    desk.look()
    desk.wall += 3600
    assert desk.look() == [ASK, REMIND]


def test_while_one_is_on_the_screen_no_other_is_opened():
    desk = Desk(wall=NINE)
    assert desk.look() == [ASK, REMIND]
    desk.showing = True
    desk.sleep(3600)
    assert desk.look() == []
    assert desk.turns.wait == LOOK_AGAIN


def test_one_that_could_not_be_shown_is_tried_again_less_and_less_often():
    desk = Desk(wall=NINE)
    _, reminded = desk.watch(4 * 3600)
    waits = [round(later - earlier) for earlier, later in pairwise(reminded)]
    assert waits == [60, 120, 240, 480, *[900] * 14]


def test_what_could_not_be_shown_yesterday_makes_no_reminder_of_today_late():
    desk = Desk(wall=NINE)
    assert desk.watch(6 * 3600)[1], "it was tried, again and again"
    desk.sleep(11 * 3600)
    desk.day, desk.due = "Tuesday", NINE + 24 * 3600
    desk.look()
    desk.sleep(desk.due - desk.wall)
    assert REMIND in desk.look()
    desk.sleep(60)
    assert REMIND in desk.look(), "tried again after a minute, as the first time"


def test_one_that_was_shown_and_written_down_is_over():
    desk = Desk(wall=NINE)
    desk.look()
    desk.files, desk.due = 2, NINE + 900
    desk.sleep(60)
    assert desk.look() == [ASK]
    _, reminded = desk.watch(900)
    assert reminded == [NINE + 900]


def test_one_that_was_shown_on_a_full_disk_is_not_shown_each_minute():
    desk = Desk(wall=NINE)
    desk.look()
    desk.turns.shown_but_not_saved(desk.steady)
    _, reminded = desk.watch(3590)
    assert reminded == []


def test_without_an_answer_it_asks_again_at_the_next_look():
    turns, desk = Turns(), Desk()
    assert turns.turn(desk.world()) == ASK
    turns.not_told()
    assert turns.turn(desk.world()) == ASK


def test_a_new_program_in_the_place_of_the_old_one_is_taken_up():
    desk = Desk()
    desk.look()
    desk.program = "newer"
    desk.showing = True
    assert desk.look() == [], "a reminder that is on the screen stays"
    desk.showing = False
    assert desk.look() == [RENEW]


def test_it_ends_when_the_program_has_been_gone_for_more_than_two_minutes():
    desk = Desk()
    desk.look()
    desk.program = None
    for _ in range(2):
        assert desk.look() == []
        desk.sleep()
    assert desk.look() == [END]


def test_an_update_that_takes_a_minute_does_not_end_it():
    desk = Desk()
    desk.look()
    desk.program = None
    desk.look()
    desk.sleep()
    desk.program = "newer"
    assert desk.look() == [RENEW]
