"""How our tones sound. Their rhythms differ, so that nobody has to tell one pitch from another.

Older ears hear 500 to 1000 Hz best and pulses better than a steady sound (Buckley; Bruck), so each tone is
two or three pulses on such a base, with harmonics up to 2500 Hz. A rest may last one second: only the last
tone, which nothing follows, and the one outside a session may be longer.
"""

from dataclasses import dataclass

from spineguard.voice.speaker import Tone

RATE = 44_100
"""Samples a second; one channel, 16 bit."""
HIGHEST_HARMONIC = 2500.0
RISE, FALL = 0.015, 0.060
"""Seconds in which a pulse swells and fades; shorter would click."""
SOFT_RISE, LONG_FALL = 0.090, 0.120
"""The same for a tone that comes unasked into a quiet room and must not startle."""
LEAD, TAIL = 0.005, 0.020
"""Seconds of silence before and after."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """One beep: its base in Hz, its length and the silence after it, in seconds."""

    base: float
    seconds: float
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class ToneSpec:
    """One tone: its file, its pulses, and its peak as a part of full loudness."""

    file: str
    pulses: tuple[Pulse, ...]
    peak: float = 0.5
    rise: float = RISE
    fall: float = FALL

    @property
    def seconds(self) -> float:
        """The whole length, silence at the ends included."""
        return LEAD + sum(pulse.seconds + pulse.gap for pulse in self.pulses) + TAIL


SPECS = {
    # short, long; upwards
    Tone.BEGIN: ToneSpec("begin.wav", (Pulse(587.33, 0.20, 0.08), Pulse(783.99, 0.30))),
    # long, short; downwards
    Tone.HOLD_OVER: ToneSpec("hold-over.wav", (Pulse(783.99, 0.30, 0.10), Pulse(587.33, 0.20))),
    # three of the same, even
    Tone.REST_OVER: ToneSpec(
        "rest-over.wav", (Pulse(659.26, 0.20, 0.07), Pulse(659.26, 0.20, 0.07), Pulse(659.26, 0.20))
    ),
    # two, a breath, and one long
    Tone.ALL_DONE: ToneSpec(
        "all-done.wav", (Pulse(523.25, 0.20, 0.05), Pulse(659.26, 0.20, 0.25), Pulse(783.99, 0.30))
    ),
    # two, far apart and soft
    Tone.MARK: ToneSpec("mark.wav", (Pulse(523.25, 0.20, 0.30), Pulse(523.25, 0.20)), peak=0.25),
    # two long ones with a breath between them, downwards, as a door bell
    Tone.REMINDER: ToneSpec(
        "reminder.wav", (Pulse(659.26, 0.30, 0.30), Pulse(523.25, 0.30)), rise=SOFT_RISE, fall=LONG_FALL
    ),
}
