"""What holds of the notes whatever the readings are; and the rules once more, slowly."""

from datetime import date, datetime, time, timedelta, timezone
from itertools import combinations

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spineguard.core.height import comparable, comparable_before, less_than, months_later, previous
from spineguard.core.height_notes import NoteKind, Recheck, needs_repeat, notes
from spineguard.core.length import Unit, written
from spineguard.core.reading import HeightHistory, Where
from spineguard.presenters.height import height_at
from tests.heights import ENTERED, clinic, history, home, remembered

TODAY = date(2026, 3, 3)
TALL = 16_500
LOSSES = (NoteKind.FIRST, NoteKind.YEAR, NoteKind.TALLEST)

DAYS = st.sampled_from(
    [0, 1, 2, 5, 14, 15, 60, 272, 276, 300, 350, 365, 366, 380, 455, 457, 500, 900]
) | st.integers(0, 1200)
HEIGHTS = st.sampled_from([0, 60, 100, 126, 127, 128, 199, 200, 201, 380, 381, 420]) | st.integers(-20, 450)
TIMES = st.sampled_from([time(7), time(8, 30), time(9), time(10, 30), time(11), time(19), time(23, 30), None])


@st.composite
def any_readings(draw, most=8):
    found = []
    for number in range(draw(st.integers(1, most))):
        day = TODAY - timedelta(days=draw(DAYS))
        tenths = [TALL - draw(HEIGHTS)]
        if draw(st.integers(0, 5)) == 0:
            tenths.append(tenths[0] + draw(st.sampled_from([10, 50, 51])))
        name = f"r{number}"
        match draw(st.sampled_from(["home", "home", "home", "clinic", "clinic", "remembered"])):
            case "home":
                place = draw(st.sampled_from(["", "", "my daughter's"]))
                reading = home(day, *tenths, at=draw(TIMES), place=place, id=name)
            case "clinic":
                reading = clinic(day, *tenths, place=draw(st.sampled_from(["A", "a.", "B"])), id=name)
            case _:
                reading = remembered(day, *tenths, id=name)
        found.append(reading)
    return found


TALLEST = st.none() | st.just(TALL) | st.integers(TALL, TALL + 200)


def said(readings, tallest=None, today=TODAY):
    return {(note.kind, note.where) for note in notes(history(*readings, tallest=tallest), today)}


def in_time(reading):
    return (reading.day, reading.time is not None, reading.time or time.min, reading.mean(), reading.id)


def newest(readings):
    return max((each for each in readings if each.where is not Where.REMEMBERED), key=in_time, default=None)


@settings(deadline=None)
@given(any_readings(), TALLEST, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(readings, tallest, random):
    before = notes(history(*readings, tallest=tallest), TODAY)
    moved = [
        msgspec.structs.replace(each, entered=ENTERED + timedelta(minutes=random.randint(0, 10_000)))
        for each in readings
    ]
    random.shuffle(moved)
    assert notes(history(*moved, tallest=tallest), TODAY) == before


@settings(deadline=None)
@given(any_readings(), TALLEST)
def test_the_last_reading_entered_once_more_never_raises_a_note(readings, tallest):
    last = newest(readings)
    assume(last is not None)
    again = msgspec.structs.replace(last, id="again", entered=ENTERED + timedelta(hours=1))
    assert said([*readings, again], tallest) <= said(readings, tallest)


@settings(deadline=None)
@given(any_readings(), TALLEST, st.integers(1, 14))
def test_the_last_reading_of_an_office_measured_again_days_later_never_raises_a_note(readings, tallest, days):
    last = newest(readings)
    assume(last is not None and last.where is Where.CLINIC)
    again = msgspec.structs.replace(last, id="again", day=last.day + timedelta(days=days))
    assert said([*readings, again], tallest) <= said(readings, tallest)


@settings(deadline=None)
@given(any_readings(), TALLEST)
def test_a_change_of_unit_never_changes_a_note(readings, tallest):
    known = history(*readings, tallest=tallest)
    assert height_at(TODAY, known, Unit.CM).notes == height_at(TODAY, known, Unit.INCHES).notes


@settings(deadline=None)
@given(st.lists(st.tuples(DAYS, st.integers(35 * 16, 91 * 16)), min_size=1, max_size=6))
def test_inches_or_the_same_feet_and_inches_give_the_same_notes(typed):
    def as_typed(say):
        found = []
        for number, (days, sixteenths) in enumerate(typed):
            inches, part = divmod(sixteenths, 16)
            fraction = f" {part}/16" if part else ""
            day = TODAY - timedelta(days=days)
            found.append(clinic(day, say(inches, fraction), id=f"r{number}"))
        return notes(history(*found), TODAY)

    in_inches = as_typed(lambda inches, fraction: f"{inches}{fraction} in")
    assert in_inches == as_typed(lambda inches, fraction: f"{inches // 12} ft {inches % 12}{fraction} in")


@settings(deadline=None)
@given(any_readings(), TALLEST)
def test_centimetres_and_metres_give_the_same_notes_as_the_bare_tenths(readings, tallest):
    def typed_as(say):
        found = []
        for each in readings:
            parts = [msgspec.structs.replace(one, typed=say(one.tenths)) for one in each.measurements]
            found.append(msgspec.structs.replace(each, measurements=tuple(parts)))
        return notes(history(*found, tallest=tallest), TODAY)

    bare = notes(history(*readings, tallest=tallest), TODAY)
    assert bare == typed_as(lambda tenths: written(tenths, Unit.CM))
    assert bare == typed_as(lambda tenths: f"{tenths // 10_000}.{tenths % 10_000:04} m")


@settings(deadline=None)
@given(any_readings(), TALLEST)
def test_every_note_says_what_is_so(readings, tallest):
    known = {each.id: each for each in readings}
    for note in notes(history(*readings, tallest=tallest), TODAY):
        now, before = known[note.reading], known.get(note.before)
        assert note.where is now.where is not Where.REMEMBERED
        if before is not None and note.kind is not NoteKind.TALLEST:
            assert comparable(before, now)
            assert before.day <= now.day
            assert note.difference == less_than(before, now)
            assert note.days == (now.day - before.day).days
        least = {NoteKind.YEAR: 127, NoteKind.FIRST: 200, NoteKind.TALLEST: 381}.get(note.kind)
        assert least is None or note.difference >= least
        assert note.kind is not NoteKind.TALLER or note.difference <= -100
        if note.kind is NoteKind.YEAR:
            assert months_later(now.day, -15) <= before.day < now.day
        assert (note.why is None) == (note.kind is not NoteKind.RECHECK)


@settings(deadline=None)
@given(any_readings(), TALLEST)
def test_a_single_day_at_home_never_shows_a_loss(readings, tallest):
    at_home = [each for each in readings if each.where is Where.HOME]
    assume(at_home)
    one_day = [*(each for each in readings if each not in at_home), at_home[0]]
    assert not {(kind, Where.HOME) for kind in LOSSES} & said(one_day, tallest)


@settings(deadline=None)
@given(any_readings())
def test_a_repeat_is_due_only_where_measuring_again_is_asked_for(readings):
    known = history(*readings)
    due = needs_repeat(known, TODAY)
    asked = [note.repeat for note in notes(known, TODAY) if note.kind is NoteKind.RECHECK and note.repeat]
    assert asked == ([] if due is None else [due])
    assert due is None or due.last >= TODAY


@settings(deadline=None)
@given(any_readings(), TALLEST, st.integers(1, 470), st.sampled_from([127, 150, 400]))
def test_a_loss_that_waits_for_its_repeat_is_a_note_once_it_is_repeated(readings, tallest, days, less):
    """Whatever else there is, and on whichever of the days that were named."""
    now = home(TODAY, TALL - 460, at=time(15), id="now")
    readings = [
        *readings,
        home(TODAY - timedelta(days=days), TALL - 460 + less, at=time(14), id="before"),
        now,
    ]
    known = history(*readings, tallest=tallest)
    for note in notes(known, TODAY):
        if note.why is not Recheck.LOSS or note.reading != "now":
            continue
        for ahead in range((note.repeat.last - note.repeat.first).days + 1):
            day = note.repeat.first + timedelta(days=ahead)
            again = msgspec.structs.replace(now, id="again", day=day)
            assert {(kind, Where.HOME) for kind in LOSSES} & said([*readings, again], tallest)


@settings(deadline=None)
@given(any_readings(12))
def test_the_chart_joins_each_reading_to_the_last_comparable_one(readings):
    known = HeightHistory(readings=tuple(readings))
    joined = previous(known)
    for each in readings:
        before = comparable_before(each, known)
        slow = sorted(
            (other for other in readings if in_time(other) < in_time(each) and comparable(other, each)),
            key=in_time,
        )
        assert before == slow
        assert joined.get(each.id) == (slow[-1] if slow else None)


@settings(max_examples=400, deadline=None)
@given(any_readings(), TALLEST)
def test_the_notes_of_loss_are_those_of_the_rules_read_out_slowly(readings, tallest):
    assert {each for each in said(readings, tallest) if each[0] in LOSSES} == by_the_rules(readings, tallest)


def a_year_before(now, before):
    """What lies nearest 12 months earlier, between 15 and 9, and what lies nearer than that."""
    before = [each for each in before if each.day < now.day]
    first, year, last = (months_later(now.day, -months) for months in (15, 12, 9))
    window = [each for each in before if first <= each.day <= last]
    nearest = min(((abs((each.day - year).days), each.day) for each in window), default=None)
    near = [each for each in window if (abs((each.day - year).days), each.day) == nearest][-1:]
    return [*near, *(each for each in before if each.day > year)]


def by_the_rules(readings, tallest):
    """N1 to N3 as docs/decisions/height-notes.md has them, one sentence after the other."""
    taken = sorted((each for each in readings if each.where is not Where.REMEMBERED), key=in_time)
    heights = [each.mean() for each in readings if each.where is Where.REMEMBERED]
    heights += [] if tallest is None else [tallest]
    found = set()
    for place, now in enumerate(taken):
        later = taken[place + 1 :]
        if now.day < months_later(taken[-1].day, -15):
            continue
        same_place = [
            each
            for each in taken
            if each.where is now.where and each.place.strip(".").lower() == now.place.strip(".").lower()
        ]
        untimed = now.where is Where.HOME and now.time is None
        if any(comparable(each, now) for each in later) or (
            untimed and any(each in same_place and each.time is None for each in later)
        ):
            continue
        before = [each for each in taken[:place] if comparable(each, now)]
        pairs = list(combinations([*before, now], 2))

        def twice(most, pairs, now=now):
            return now.where is Where.CLINIC or any(
                2 <= (b.day - a.day).days <= 14 and a.mean() <= most and b.mean() <= most for a, b in pairs
            )

        def lost(than, least, now=now, pairs=pairs, twice=twice):
            after = [(a, b) for a, b in pairs if in_time(a) > in_time(than)]
            return (
                now.mean() <= than.mean() - least and than.day < now.day and twice(than.mean() - least, after)
            )

        if before and lost(before[0], 200):
            found.add((NoteKind.FIRST, now.where))
        repeated = [each for each in before if 2 <= (now.day - each.day).days <= 14]
        since = [now, *(repeated if now.where is Where.HOME else [])]
        if any(lost(each, 127) for one in since for each in a_year_before(one, before)):
            found.add((NoteKind.YEAR, now.where))
        newest_there = max(same_place, key=in_time) is now
        if (
            heights
            and newest_there
            and now.mean() <= max(heights) - 381
            and twice(max(heights) - 381, combinations(same_place, 2))
        ):
            found.add((NoteKind.TALLEST, now.where))
    return found


def test_the_moment_of_entry_in_another_zone_changes_nothing():
    readings = [
        clinic("2025-03-03", TALL),
        clinic("2025-03-03", TALL - 127, id="b"),
        clinic(TODAY, TALL - 127),
    ]
    elsewhere = [
        msgspec.structs.replace(each, entered=datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=-11))))
        for each in readings
    ]
    assert said(readings) == said(elsewhere)
