"""The voices there are, and what can keep a person from hearing anything."""

import enum

import msgspec


class Sex(enum.Enum):
    """How a voice sounds, as far as that is known."""

    WOMAN = "woman"
    MAN = "man"


class SpeechProblem(enum.Enum):
    """Why nothing is heard, by what a person can do about it."""

    NO_ENGINE = "no engine"
    """No program that speaks is installed: install one."""
    NO_SOUND = "no sound"
    """The engine runs, but its sound goes nowhere: see to the loudspeaker or the sound settings."""
    ENGINE_FAILS = "engine fails"
    """The engine is there, but gives up or hangs: choose another voice, or start the computer anew."""


class Voice(msgspec.Struct, frozen=True):
    """One voice to choose. `id` is kept in the preferences; `own_name` is its maker's name for it.

    `sex` and `number` make a plain name in any language: "woman 1", "man 2".
    """

    id: str
    sex: Sex | None = None
    number: int = 1
    own_name: str = ""


class ToneProblem(enum.Enum):
    """Why no tone is heard."""

    NO_PLAYER = "no player"
    """No program that plays sounds is installed."""
    NO_SOUND = "no sound"
    """Every player there is fails: there is no loudspeaker, or no sound server."""
