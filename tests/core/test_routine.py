import pytest

from spineguard.core.routine import PhaseKind, about_minutes, lay_out, led_seconds, plan
from tests.examples import back_bend, head_press


def kinds(phases, number=0):
    return [phase.kind for phase in phases if phase.number == number]


def test_the_default_head_press_takes_28_seconds_after_its_lead_in():
    phases = lay_out([plan(head_press())])
    timed = [phase.seconds for phase in phases if phase.kind in (PhaseKind.HOLD, PhaseKind.REST)]
    assert sum(timed) == 28
    assert led_seconds(plan(head_press())) == 28


def test_the_default_back_bend_takes_37_seconds_after_its_lead_in():
    phases = lay_out([plan(back_bend())])
    timed = [phase.seconds for phase in phases if phase.kind in (PhaseKind.HOLD, PhaseKind.REST)]
    assert sum(timed) == 37
    assert led_seconds(plan(back_bend())) == 37


@pytest.mark.parametrize(("exercise", "lead_in"), [(head_press, 5), (back_bend, 10)])
def test_every_exercise_is_steps_then_get_ready_then_5_holds_with_4_rests(exercise, lead_in):
    phases = lay_out([plan(exercise())])
    steps = len(exercise().steps)
    pairs = [PhaseKind.HOLD, PhaseKind.REST] * 5
    assert kinds(phases) == [PhaseKind.STEP] * steps + [PhaseKind.GET_READY] + pairs[:-1] + [PhaseKind.DONE]
    assert all(phase.seconds is None for phase in phases[:steps])
    assert phases[steps].seconds == lead_in


def test_a_routine_of_both_exercises_ends_with_one_done():
    phases = lay_out([plan(head_press()), plan(back_bend())])
    assert [phase.kind for phase in phases].count(PhaseKind.DONE) == 1
    assert [phase.number for phase in phases] == sorted(phase.number for phase in phases)


def test_rep_numbers_are_fields_of_the_phase_and_count_from_1():
    phases = lay_out([plan(head_press())])
    assert [phase.rep for phase in phases if phase.kind is PhaseKind.HOLD] == [1, 2, 3, 4, 5]
    assert [phase.rep for phase in phases if phase.kind is PhaseKind.REST] == [1, 2, 3, 4]


def test_one_rep_has_no_rest_at_all():
    assert PhaseKind.REST not in kinds(lay_out([plan(head_press(), reps=1)]))


def test_a_counted_hold_has_5_counts_however_long_each_is():
    hold = next(p for p in lay_out([plan(back_bend(), hold=1.5)]) if p.kind is PhaseKind.HOLD)
    assert (hold.seconds, hold.counts, hold.count_seconds) == (7.5, 5, 1.5)


def test_a_hold_in_seconds_counts_whole_seconds_and_keeps_its_mark():
    hold = next(p for p in lay_out([plan(head_press())]) if p.kind is PhaseKind.HOLD)
    assert (hold.seconds, hold.counts, hold.count_seconds, hold.mark) == (4, 4, 1.0, 3)


def test_a_hold_of_3_seconds_has_no_mark_because_the_mark_is_its_end():
    hold = next(p for p in lay_out([plan(head_press(), hold=3)]) if p.kind is PhaseKind.HOLD)
    assert hold.mark is None


@pytest.mark.parametrize(
    ("wish", "given"),
    [
        ({"reps": 50}, (5, 4, 2)),
        ({"hold": 60}, (5, 4, 2)),
        ({"hold": 0}, (5, 3, 2)),
        ({"rest": 99}, (5, 4, 10)),
    ],
)
def test_a_wish_beyond_the_card_becomes_the_nearest_allowed_dose(wish, given):
    planned = plan(head_press(), **wish)
    assert (planned.reps, planned.hold, planned.rest) == given


def test_a_routine_without_exercises_is_refused():
    with pytest.raises(ValueError, match="at least one exercise"):
        lay_out([])


def test_phases_cannot_be_changed_after_they_are_laid_out():
    with pytest.raises(AttributeError):
        lay_out([plan(head_press())])[0].rep = 3


def test_both_exercises_take_about_3_minutes_with_reading():
    assert about_minutes([plan(head_press()), plan(back_bend())]) in (2, 3)
