"""The tones are what the spec says: measured in the files that are shipped."""

import cmath
import math
import sys
import wave
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from spineguard.paths import resource
from spineguard.voice import tone_player
from spineguard.voice.speaker import Tone
from spineguard.voice.tone_maker import quieter, wav_bytes
from spineguard.voice.tone_player import NoTones, Tones
from spineguard.voice.tone_spec import LEAD, RATE, SPECS, TAIL

each_tone = pytest.mark.parametrize("tone", list(Tone), ids=lambda tone: tone.name)


def shipped(tone: Tone) -> "array[int]":
    with wave.open(str(resource("sounds", SPECS[tone].file))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        sound = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        sound.byteswap()
    return sound


@cache
def spectrum(tone: Tone) -> list[tuple[float, float]]:
    """Energy by frequency in Hz, by a plain fast Fourier transform of the sound padded to a power of two."""
    sound = shipped(tone)
    size = 1 << (len(sound) - 1).bit_length()
    bins = fft([*map(complex, sound), *[0j] * (size - len(sound))])
    return [(index * RATE / size, abs(bins[index]) ** 2) for index in range(size // 2)]


def fft(values: list[complex]) -> list[complex]:
    size = len(values)
    if size == 1:
        return values
    even, odd = fft(values[::2]), fft(values[1::2])
    turned = [cmath.exp(-2j * math.pi * k / size) * odd[k] for k in range(size // 2)]
    return [e + o for e, o in zip(even, turned, strict=True)] + [
        e - o for e, o in zip(even, turned, strict=True)
    ]


def pulses(sound: "array[int]") -> Iterator[tuple[float, float]]:
    """Where the sound swells and fades: begin and length of each pulse in seconds, as heard (a tenth of the
    peak), looked at in steps of 5 ms."""
    step = RATE // 200
    floor = max(map(abs, sound)) / 10
    begin: int | None = None
    for index in range(0, len(sound) + step, step):
        loud = max(map(abs, sound[index : index + step]), default=0) > floor
        if loud and begin is None:
            begin = index
        elif not loud and begin is not None:
            yield begin / RATE, (index - begin) / RATE
            begin = None


@each_tone
def test_the_shipped_file_is_what_the_spec_makes(tone: Tone) -> None:
    assert resource("sounds", SPECS[tone].file).read_bytes() == wav_bytes(SPECS[tone])


def test_no_other_sound_is_shipped() -> None:
    assert {path.name for path in resource("sounds").iterdir()} == {spec.file for spec in SPECS.values()}
    assert set(SPECS) == set(Tone)


@each_tone
def test_nothing_that_matters_lies_above_3000_hertz_or_below_the_base(tone: Tone) -> None:
    energy = spectrum(tone)
    whole = sum(part for _, part in energy)
    assert sum(part for hertz, part in energy if hertz > 3000) < whole / 10_000
    assert sum(part for hertz, part in energy if hertz < 450) < whole / 1000


@each_tone
def test_the_strongest_part_is_a_base_between_500_and_1000_hertz_with_harmonics(tone: Tone) -> None:
    energy = spectrum(tone)
    whole = sum(part for _, part in energy)
    strongest = max(energy, key=lambda each: each[1])[0]
    assert 500 <= strongest <= 1000
    above = sum(part for hertz, part in energy if 1000 < hertz <= 2500)
    assert above > whole / 20


@each_tone
def test_it_is_two_or_three_pulses_of_200_to_300_milliseconds(tone: Tone) -> None:
    spec = SPECS[tone]
    assert 2 <= len(spec.pulses) <= 3
    assert all(0.2 <= pulse.seconds <= 0.3 for pulse in spec.pulses)
    assert all(500 <= pulse.base <= 1000 for pulse in spec.pulses)
    heard = list(pulses(shipped(tone)))
    assert len(heard) == len(spec.pulses)
    for (_, length), pulse in zip(heard, spec.pulses, strict=True):
        assert pulse.seconds - 0.05 < length <= pulse.seconds + 0.01


@each_tone
def test_it_fits_into_the_shortest_rest_unless_nothing_follows_it(tone: Tone) -> None:
    seconds = len(shipped(tone)) / RATE
    assert seconds == pytest.approx(SPECS[tone].seconds, abs=0.001)
    assert seconds <= (1.05 if tone in (Tone.ALL_DONE, Tone.REMINDER) else 0.8)


@each_tone
def test_it_begins_and_ends_in_silence_without_a_click(tone: Tone) -> None:
    sound = shipped(tone)
    assert not any(sound[: round(LEAD * RATE)])
    assert not any(sound[-round(TAIL * RATE) :])
    first = next(index for index, value in enumerate(sound) if abs(value) > 100)
    assert first / RATE < 0.01
    # a click would be a jump much larger than the steepest slope of the sound itself
    steepest = max(map(abs, sound)) * 2 * math.pi * 2500 / RATE
    assert max(abs(b - a) for a, b in pairwise(sound)) < steepest


@each_tone
def test_its_peak_is_the_one_of_the_spec_and_far_from_clipping(tone: Tone) -> None:
    peak = max(map(abs, shipped(tone)))
    assert abs(peak - SPECS[tone].peak * 32_767) <= 1
    assert peak < 17_000


def test_the_soft_one_is_softer() -> None:
    assert SPECS[Tone.MARK].peak <= min(SPECS[tone].peak for tone in Tone if tone is not Tone.MARK) / 2


def loudest_within(tone: Tone, seconds: float) -> float:
    """The loudest from the first sound on, as a part of its peak."""
    sound = shipped(tone)
    begin = next(index for index, value in enumerate(sound) if value)
    return max(map(abs, sound[begin : begin + round(seconds * RATE)])) / max(map(abs, sound))


def test_the_one_that_comes_unasked_swells_slowly_and_falls() -> None:
    assert loudest_within(Tone.REMINDER, 0.02) < 0.2
    assert loudest_within(Tone.REMINDER, 0.1) > 0.8
    assert all(loudest_within(tone, 0.02) > 0.5 for tone in Tone if tone is not Tone.REMINDER)
    first, last = (pulse.base for pulse in SPECS[Tone.REMINDER].pulses)
    assert last < first


def test_no_two_have_the_same_rhythm() -> None:
    """Their beginnings or lengths differ by at least 80 ms somewhere, whatever their pitch."""
    rhythms = {tone: list(pulses(shipped(tone))) for tone in Tone}
    for one in Tone:
        for other in Tone:
            if one is not other and len(rhythms[one]) == len(rhythms[other]):
                apart = [
                    max(abs(a - b), abs(c - d))
                    for (a, c), (b, d) in zip(rhythms[one], rhythms[other], strict=True)
                ]
                assert max(apart) >= 0.08, (one, other)


def test_at_half_volume_it_is_quieter_and_otherwise_the_same() -> None:
    original = resource("sounds", SPECS[Tone.BEGIN].file).read_bytes()
    half = quieter(original, 50)
    assert len(half) == len(original)
    loud, soft = array("h", original[44:]), array("h", half[44:])
    assert 0.25 < max(soft) / max(loud) < 0.4
    assert quieter(original, 100) == original


def test_full_volume_plays_the_shipped_file_and_less_makes_one_that_is_taken_away() -> None:
    assert Tones(100).file(Tone.MARK) == resource("sounds", "mark.wav")
    tones = Tones(30)
    made = tones.file(Tone.MARK)
    assert made.exists() and made != resource("sounds", "mark.wav")
    folder: Path = made.parent
    tones.close()
    assert not folder.exists()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_volume_nought_is_a_player_that_plays_nothing(platform: str) -> None:
    player = tone_player.tone_player(0, platform)
    assert isinstance(player, NoTones)
    player.play(Tone.BEGIN)
    assert player.problem is None
