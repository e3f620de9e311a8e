"""What holds of the notes whatever the readings are; and the rules once more, slowly."""

from datetime import date, datetime, time, timedelta, timezone
from itertools import combinations

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spineguard.core.height import comparable, comparable_before, less_than, months_later, previous, same_name
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


@st.composite
def often_at_home(draw):
    """Many readings of the same hour: some close together now, some about a year before."""
    days = st.integers(0, 50) | st.integers(330, 400) | st.integers(0, 460)
    heights = st.sampled_from([0, 0, 10, 100, 127, 128, 137, 150, 200, 227])
    return [
        home(TODAY - timedelta(days=draw(days)), TALL - draw(heights), id=f"r{number}")
        for number in range(draw(st.integers(3, 10)))
    ]


TALLEST = st.none() | st.just(TALL) | st.integers(TALL, TALL + 200)


def said(readings, tallest=None, today=TODAY):
    """What is said, and of which place; that nothing was measured for long is said of all places."""
    found = notes(history(*readings, tallest=tallest), today)
    return {(note.kind, note.where if note.kind is not NoteKind.NO_READING else None) for note in found}


def in_time(reading):
    return (reading.day, reading.time is not None, reading.time or time.min, reading.mean(), reading.id)


def newest(readings):
    taken = [each for each in readings if each.where is not Where.REMEMBERED]
    return max(taken, key=lambda each: (*in_time(each)[:-1], same_name(each.place), each.id), default=None)


@settings(deadline=None)
@given(any_readings() | often_at_home(), TALLEST, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(readings, tallest, random):
    before = notes(history(*readings, tallest=tallest), TODAY)
    moved = [
        msgspec.structs.replace(each, entered=ENTERED + timedelta(minutes=random.randint(0, 10_000)))
        for each in readings
    ]
    random.shuffle(moved)
    assert notes(history(*moved, tallest=tallest), TODAY) == before


@settings(deadline=None)
@given(any_readings() | often_at_home(), TALLEST)
def test_the_last_reading_entered_once_more_never_raises_a_note(readings, tallest):
    last = newest(readings)
    assume(last is not None)
    again = msgspec.structs.replace(last, id="zz again", entered=ENTERED + timedelta(hours=1))
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


@settings(max_examples=600, deadline=None)
@given(any_readings() | often_at_home(), TALLEST)
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


def certainly(series):
    """What the newest of a series do not exceed, counted back to the first that was repeated."""
    for begin in range(len(series) - 1, -1, -1):
        newest = series[begin:]
        repeated = any(2 <= (b.day - a.day).days <= 14 for a, b in combinations(newest, 2))
        if repeated or series[-1].where is Where.CLINIC:
            return max(each.mean() for each in newest)
    return None


def stands_alone(reading, before, level):
    """Whether most of what was measured at home within 31 days, before the loss, was not so high."""
    higher = [each for each in before if each.mean() - level >= 127]
    before_the_loss = before[: before.index(higher[-1]) + 1]
    around = [each for each in before_the_loss if abs((each.day - reading.day).days) <= 31]
    return sum(each in higher for each in around) * 2 <= len(around)


def by_the_rules(readings, tallest):
    """N1 to N3 as docs/decisions/height-notes.md has them, one sentence after the other."""
    taken = sorted((each for each in readings if each.where is not Where.REMEMBERED), key=in_time)
    heights = [each.mean() for each in readings if each.where is Where.REMEMBERED]
    heights += [] if tallest is None else [tallest]
    found = set()
    for place, now in enumerate(taken):
        if now.day < months_later(taken[-1].day, -15):
            continue
        at_home = now.where is Where.HOME
        name = now.place.strip(".").lower()
        same_place = [
            each for each in taken if each.where is now.where and each.place.strip(".").lower() == name
        ]
        later = taken[place + 1 :]
        untimed = [each for each in same_place if at_home and now.time is None and each.time is None]
        if any(comparable(each, now) or each in untimed for each in later):
            continue
        before = [each for each in taken[:place] if comparable(each, now)]
        level = certainly([*before, now])
        if before and level is not None and before[0].day < now.day and before[0].mean() - level >= 200:
            found.add((NoteKind.FIRST, now.where))
        since = [now, *(each for each in before if at_home and 2 <= (now.day - each.day).days <= 14)]
        for each in (each for one in since for each in a_year_before(one, before)):
            loss = level is not None and each.mean() - level >= 127
            if loss and not (at_home and stands_alone(each, before, level)):
                found.add((NoteKind.YEAR, now.where))
        level = certainly(same_place)
        if heights and same_place[-1] is now and level is not None and level <= max(heights) - 381:
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
