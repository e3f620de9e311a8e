"""What is said is fitted into the time there is."""

import pytest

from spineguard.voice.script import first_fitting, seconds_to_speak, spoken

# Seconds of sound, from its begin to its end, that espeak-ng 1.51 (en-us) made of these words.
MEASURED = {
    110: {"four.": 0.67, "seven.": 0.72, "And rest.": 0.82, "Get ready.": 0.86, "Going on.": 1.04,
          "Rest. One of five.": 2.50, "And rest. One of five.": 2.70},
    150: {"four.": 0.46, "seven.": 0.54, "And rest.": 0.61, "Get ready.": 0.63, "Going on.": 0.73,
          "Rest. One of five.": 1.74, "And rest. One of five.": 1.91,
          "And rest. Stand tall. One of five.": 3.17},
    190: {"four.": 0.34, "seven.": 0.43, "And rest.": 0.49, "Get ready.": 0.48, "Going on.": 0.56,
          "Rest. One of five.": 1.32, "And rest. One of five.": 1.46,
          "And rest. Stand tall. One of five.": 2.42},
}  # fmt: skip


@pytest.mark.parametrize("pace", MEASURED)
def test_the_estimate_is_near_what_an_engine_really_takes(pace):
    for words, seconds in MEASURED[pace].items():
        estimate = seconds_to_speak(words, pace)
        assert seconds - 0.2 <= estimate <= seconds + 0.4, words


def test_nothing_to_say_takes_no_time_and_twice_the_pace_takes_half():
    assert seconds_to_speak("", 150) == 0
    assert seconds_to_speak("And rest.", 300) == pytest.approx(seconds_to_speak("And rest.", 150) / 2)


def test_the_fullest_form_that_fits_is_chosen_and_none_when_even_the_shortest_does_not():
    ladder = ("And rest. Stand tall. One of five.", "And rest.", "Rest.")
    assert first_fitting(ladder, 5, 150) == ladder[0]
    assert first_fitting(ladder, 1, 150) == ladder[1]
    assert first_fitting(ladder, 0.6, 150) == ladder[2]
    assert first_fitting(ladder, 0.3, 150) == ""


def test_signs_are_not_sent_to_the_voice():
    assert spoken("Chin – level → now (slowly) & 5 × a day_") == "Chin level now slowly 5 a day"
    assert spoken("don't; well-made: 3.5, ok?") == "don't; well-made: 3.5, ok?"
