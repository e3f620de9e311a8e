"""Reminders over random schedules, in random places, by clocks that are set and that sleep."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core.reminder_marks import Answer, due, next_look
from spineguard.core.reminders import (
    MOST_TRIES,
    ONCE_MORE,
    SNOOZE_KEPT,
    TIMES_SEEN,
    WRONG_CLOCK,
    Kind,
    occasions_on,
)
from tests.core.reminded import (
    DAY,
    HOUR,
    MINUTE,
    SCHEDULES,
    STARTS,
    STEPS,
    WHAT_THEY_DO,
    ZONES,
    Person,
)


@settings(max_examples=60, deadline=None)
@given(SCHEDULES, ZONES, STARTS, STEPS, WHAT_THEY_DO)
def test_over_random_days_nothing_comes_twice_nothing_too_early_and_nothing_in_the_quiet_hours(
    schedule, zone, start, steps, acts
):
    person, now = Person(schedule, zone), start
    seen: dict[object, list[datetime]] = {}
    for minutes, act in zip(steps, acts, strict=False):
        now += minutes * MINUTE
        occasion = due(schedule, person.marks, now, zone)
        if occasion is None:
            continue
        assert not schedule.is_quiet(zone.local(now).time())
        assert occasion.moment <= now
        before = seen.setdefault(occasion.key, [])
        assert all(now - at >= 10 * MINUTE for at in before)
        if occasion.kind is Kind.EXERCISE:
            assert (
                now.astimezone(zone.local(now).tzinfo).date() == occasion.day or now - occasion.moment < DAY
            )
        before.append(now)
        person.marks = person.marks.trying(occasion, now)
        if act == "killed":
            continue
        person.marks = person.marks.seen(occasion)
        if act == "start":
            person.marks = person.marks.answered(occasion, Answer.STARTED)
        elif act == "not today":
            person.marks = person.marks.answered(occasion, Answer.NOT_TODAY)
        elif isinstance(act, int):
            person.marks = person.marks.snoozed(occasion, now + act * MINUTE)
            before.clear()
            before.append(now)


@settings(max_examples=25, deadline=None)
@given(SCHEDULES, ZONES, STARTS, WHAT_THEY_DO)
def test_the_next_look_is_the_first_moment_at_which_something_is_due(schedule, zone, start, acts):
    """A clock that sleeps until the next look misses nothing that one would find who looks all the time."""
    person, now, end = Person(schedule, zone), start - MINUTE, start + 30 * HOUR
    looked, step = iter(acts), 4 * MINUTE
    promised = next_look(schedule, person.marks, now, zone)
    while now < end:
        now += step
        occasion = due(schedule, person.marks, now, zone)
        if occasion is None:
            if promised is not None and promised <= min(now, end):
                # the quiet hours or another day began between two of these looks; who sleeps till the promise
                # finds it
                here = zone.local(now)
                assert schedule.is_quiet(here.time()) or here.date() != zone.local(promised).date()
                assert due(schedule, person.marks, promised, zone) is not None
                promised = next_look(schedule, person.marks, now, zone)
            continue
        assert promised is not None
        assert now - step <= promised <= now
        act = next(looked, "start")
        person.marks = person.marks.trying(occasion, now).seen(occasion)
        if isinstance(act, int):
            person.marks = person.marks.snoozed(occasion, now + act * MINUTE)
        elif act == "start":
            person.marks = person.marks.answered(occasion, Answer.STARTED)
        promised = next_look(schedule, person.marks, now, zone)


class Traveller(Person):
    """Somebody who takes the computer to other places, lets it sleep, and sets its clock."""

    def __init__(self, schedule, zone, now):
        super().__init__(schedule, zone)
        self.now = now

    def act(self, act):
        """Look, and do this with what is shown; returns what was, and the mark that it had."""
        occasion = due(self.schedule, self.marks, self.now, self.zone)
        if occasion is None:
            return None
        before = self.marks.of(occasion)
        self.marks = self.marks.trying(occasion, self.now)
        if act == "killed":
            return occasion, before
        self.marks = self.marks.seen(occasion)
        if act == "start":
            self.marks = self.marks.answered(occasion, Answer.STARTED)
        elif act == "not today":
            self.marks = self.marks.answered(occasion, Answer.NOT_TODAY)
        elif isinstance(act, int):
            self.marks = self.marks.snoozed(occasion, self.now + act * MINUTE)
        return occasion, before


WHAT_HAPPENS = st.one_of(
    st.tuples(st.just("later"), st.integers(1, 900)),
    st.tuples(st.just("clock"), st.integers(-1500, 1500)),
    st.tuples(st.just("place"), ZONES),
)
LATER_AND_ELSEWHERE = st.one_of(
    st.tuples(st.just("later"), st.integers(1, 900)),
    st.tuples(st.just("place"), ZONES),
)


def lives(traveller, happenings, acts):
    """What is shown to somebody to whom all this happens: when, which, and its mark from before."""
    for (what, how), act in zip(happenings, acts, strict=False):
        if what == "place":
            traveller.zone = how
        else:
            traveller.now += how * MINUTE
        shown = traveller.act(act)
        if shown is not None:
            yield traveller.now, *shown


@settings(max_examples=80, deadline=None)
@given(SCHEDULES, ZONES, STARTS, st.lists(WHAT_HAPPENS, min_size=1, max_size=60), WHAT_THEY_DO)
def test_wherever_one_travels_and_however_the_clock_is_set_nothing_is_asked_that_may_not_be(
    schedule, zone, start, happenings, acts
):
    traveller = Traveller(schedule, zone, start)
    for now, occasion, before in lives(traveller, happenings, acts):
        here = traveller.zone.local(now)
        assert not schedule.is_quiet(here.time())
        snoozed = before is not None and before.again is not None
        assert occasion.moment <= now or occasion.day < here.date() or snoozed
        if before is None or (before.tries and before.tries[-1] - now > WRONG_CLOCK):
            # the first time, or that mark was made by a clock that was wrong
            if occasion.kind is Kind.EXERCISE:
                assert occasion.day == here.date(), "nothing is asked for yesterday"
            continue
        assert before.open, "what was answered is not asked again"
        assert before.seen < TIMES_SEEN and len(before.tries) < MOST_TRIES
        if before.tries:
            assert now - before.tries[-1] >= ONCE_MORE
        elif occasion.kind is Kind.EXERCISE and occasion.day != here.date():
            assert timedelta() <= now - before.again <= SNOOZE_KEPT, "it was asked to come, and lately"


@settings(max_examples=60, deadline=None)
@given(SCHEDULES, ZONES, STARTS, st.lists(LATER_AND_ELSEWHERE, min_size=1, max_size=60), WHAT_THEY_DO)
def test_without_a_snooze_no_name_is_on_the_screen_more_than_twice_wherever_one_travels(
    schedule, zone, start, happenings, acts
):
    traveller, times = Traveller(schedule, zone, start), {}
    acts = ["nothing" if isinstance(act, int) else act for act in acts]
    for _, occasion, _ in lives(traveller, happenings, acts):
        times[occasion.key] = times.get(occasion.key, 0) + 1
    killed = acts.count("killed")
    assert all(count <= TIMES_SEEN + killed for count in times.values())


@settings(max_examples=50, deadline=None)
@given(
    SCHEDULES,
    ZONES,
    STARTS,
    st.lists(WHAT_HAPPENS, min_size=1, max_size=40),
    WHAT_THEY_DO,
    st.lists(st.floats(0, 1, exclude_max=True), min_size=40, max_size=40),
)
def test_after_every_flight_and_every_set_clock_the_next_look_is_the_first_at_which_something_is_due(
    schedule, zone, start, happenings, acts, parts
):
    """Asked anew then, a clock that sleeps until what it is told misses nothing and wakes for good reason."""
    traveller = Traveller(schedule, zone, start)
    for (what, how), act, part in zip(happenings, acts, parts, strict=False):
        if what == "place":
            traveller.zone = how
        else:
            traveller.now += how * MINUTE
        now, here = traveller.now, traveller.zone
        promised = next_look(schedule, traveller.marks, now, here)
        if promised is None:
            assert due(schedule, traveller.marks, now + part * 7 * DAY, here) is None
        else:
            assert due(schedule, traveller.marks, promised, here) is not None
            if promised > now:
                between = now + int(part * ((promised - now) / MINUTE)) * MINUTE
                assert due(schedule, traveller.marks, between, here) is None
        traveller.act(act)


@settings(max_examples=60, deadline=None)
@given(SCHEDULES, ZONES, STARTS, st.lists(WHAT_HAPPENS, min_size=1, max_size=30), st.integers(0, 3))
def test_wherever_one_has_been_each_time_that_comes_is_asked_at_its_moment(
    schedule, zone, start, happenings, days
):
    traveller = Traveller(schedule, zone, start)
    for _ in lives(traveller, happenings, ["start"] * 30):
        pass
    here = traveller.zone
    day = here.local(traveller.now).date() + timedelta(days=days)
    for occasion in occasions_on(schedule, day, here):
        if schedule.is_quiet(occasion.moment.time()) or traveller.marks.of(occasion) is not None:
            continue
        asked = due(schedule, traveller.marks, occasion.moment, here)
        assert asked is not None and asked.moment == occasion.moment
