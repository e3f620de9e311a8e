"""Makes the sound files from the spec; `python -m spineguard.voice.tone_maker` writes them."""

import io
import math
import sys
import wave
from array import array

from spineguard.paths import resource
from spineguard.voice.tone_spec import HIGHEST_HARMONIC, LEAD, RATE, SPECS, TAIL, Pulse, ToneSpec


def wav_bytes(spec: ToneSpec) -> bytes:
    """The whole file of one tone, the same bytes on every computer."""
    return wav_of(samples(spec))


def samples(spec: ToneSpec) -> "array[int]":
    """The tone as 16-bit samples, its loudest exactly at the peak of the spec."""
    sound = [0.0] * round(LEAD * RATE)
    for pulse in spec.pulses:
        sound += _pulse(pulse, spec) + [0.0] * round(pulse.gap * RATE)
    sound += [0.0] * round(TAIL * RATE)
    scale = spec.peak * 32_767 / max(map(abs, sound))
    return array("h", (round(value * scale) for value in sound))


def wav_of(sound: "array[int]") -> bytes:
    """Samples as a WAV file: one channel, 16 bit."""
    file = io.BytesIO()
    if sys.byteorder == "big":
        sound = sound[:]
        sound.byteswap()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(sound.tobytes())
    return file.getvalue()


def quieter(wav: bytes, volume: int) -> bytes:
    """The same tone at `volume` per cent; half of it sounds about half as loud."""
    with wave.open(io.BytesIO(wav)) as file:
        sound = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        sound.byteswap()
    # loudness as heard goes with about the 0.6th power of the amplitude
    factor = (volume / 100) ** (1 / 0.6)
    return wav_of(array("h", (round(value * factor) for value in sound)))


def _pulse(pulse: Pulse, spec: ToneSpec) -> list[float]:
    harmonics = range(1, int(HIGHEST_HARMONIC // pulse.base) + 1)
    count = round(pulse.seconds * RATE)
    return [
        _loudness(index, count, spec)
        * math.fsum(math.sin(2 * math.pi * pulse.base * n * index / RATE) / n for n in harmonics)
        for index in range(count)
    ]


def _loudness(index: int, count: int, spec: ToneSpec) -> float:
    """From nothing to full and back again, in half waves of a cosine."""
    into, left = index / (spec.rise * RATE), (count - 1 - index) / (spec.fall * RATE)
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, into, left))


def write_all() -> None:
    """Write every tone to its place."""
    folder = resource("sounds")
    for spec in SPECS.values():
        (folder / spec.file).write_bytes(wav_bytes(spec))


if __name__ == "__main__":
    write_all()
