"""What the settings page says."""

from spineguard.core.length import Unit
from spineguard.core.sound import Sex, SpeechProblem, ToneProblem, Voice
from spineguard.ui.language import tr
from spineguard.ui.words import SET_REMINDERS as SET_REMINDERS
from spineguard.ui.words import SETTINGS as SETTINGS

TEXT_SIZE, COLOURS, MOVEMENT = tr("Text size"), tr("Colours"), tr("Movement")
VOICE, WHICH_VOICE, PACE = tr("Voice"), tr("Which voice"), tr("How fast it speaks")
TONES, TONE_VOLUME = tr("Tones"), tr("How loud the tones are")
HANDS_FREE, GOAL = tr("Hands-free"), tr("How many times a day")
PIECES = tr("A short piece of the guide each day")
PERSON, SKIN, SPINE = tr("Person in the pictures"), tr("Skin"), tr("Show the spine")
HEIGHT_UNIT = tr("Height in", "what a height is counted in")
ON, OFF = tr("On"), tr("Off")
AS_COMPUTER = tr("As my computer")
SAY_SOMETHING, PLAY_TONE = tr("Say something"), tr("Play a tone")
SAMPLE = tr("Hello. I will count along with you.")

THEMES = {
    "system": AS_COMPUTER,
    "light": tr("Light", "colours"),
    "dark": tr("Dark", "colours"),
    "contrast": tr("High contrast"),
}
MOTIONS = {
    "system": AS_COMPUTER,
    "moving": tr("Moving", "the figure moves"),
    "still": tr("Still", "the figure steps between its poses"),
}
PACES = {
    110: tr("Very slow"),
    130: tr("Slow"),
    150: tr("Normal", "pace of the voice"),
    170: tr("Quick"),
    190: tr("Very quick"),
}
VOLUMES = {30: tr("Soft", "volume"), 70: tr("Normal", "volume"), 100: tr("Loud")}
UNITS = {Unit.CM: tr("Centimetres"), Unit.INCHES: tr("Feet and inches")}
PERSONS = {"woman": tr("Woman"), "man": tr("Man")}

LETTER_KEYS = tr("Letter keys, such as H and S")
LETTER_KEYS_ABOUT = tr(
    "Off: while you exercise, letters do nothing. Use the buttons, Space, Esc and the arrow keys. "
    "This helps if you talk to your computer."
)
HANDS_FREE_ABOUT = tr(
    "When this is on, one press starts all exercises. Each step is said, and you get time to move. "
    "Then it goes on by itself. Any key pauses it."
)
READER_ABOUT = tr("A screen reader is running, so our voice is quiet. Choose On if you want to hear both.")

SPEECH_PROBLEMS = {
    SpeechProblem.NO_ENGINE: tr(
        "This computer has no voice yet. Ask a helper to install espeak-ng. "
        "Till then, read the words on the page."
    ),
    SpeechProblem.NO_SOUND: tr(
        "The voice speaks, but no sound comes out. Look at the loudspeaker, and turn up the sound."
    ),
    SpeechProblem.ENGINE_FAILS: tr("The voice stopped working. Start the computer anew, then try again."),
}
TONE_PROBLEMS = {
    ToneProblem.NO_PLAYER: tr(
        "This computer can't play tones yet. Ask a helper to install pulseaudio-utils. The page shows it all."
    ),
    ToneProblem.NO_SOUND: tr("No tone comes out. Look at the loudspeaker, and turn up the sound."),
}


def per_cent(value: int) -> str:
    """A size, as "150 %"."""
    return tr("{number} %").format(number=value)


def skin_tone(tone: int) -> str:
    """One of the skin tones, from 1, light, to 5, deep."""
    return tr("{number}", "number of a skin tone, 1 is light and 5 is deep").format(number=tone + 1)


def times_a_day(value: int) -> str:
    """A goal for a day."""
    return tr("%Ln time(s)", "sessions in a day", value)


def voice_name(voice: Voice) -> str:
    """A voice by a plain name, or by its maker's."""
    match voice.sex:
        case Sex.WOMAN:
            return tr("Woman {number}", "a voice").format(number=voice.number)
        case Sex.MAN:
            return tr("Man {number}", "a voice").format(number=voice.number)
        case None:
            return voice.own_name


def option_name(label: str, option: str) -> str:
    """A choice for those who don't see under which heading it stands."""
    if label.endswith("?"):
        return tr("{question} {answer}", "a choice of answers").format(question=label, answer=option)
    return tr("{heading}: {choice}", "a choice among settings").format(heading=label, choice=option)
