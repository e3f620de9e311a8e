"""A key that is held down acts once, whatever the window system makes of it."""

from spineguard.ui.held_keys import STILL_HELD, HeldKeys

SPACE, LETTER = 32, 83


def held(keys: HeldKeys, began: int, *, repeated: bool) -> list[bool]:
    """A key of a slow keyboard: two thirds of a second alone, then 10 times a second up and down."""
    new = [keys.pressed(SPACE, began, repeated=False)]
    for time in range(began + 660, began + 3000, 100):
        keys.released(SPACE, time)
        new.append(keys.pressed(SPACE, time, repeated=repeated))
    keys.released(SPACE, began + 3000)
    return new


def test_presses_of_a_held_key_that_look_new_are_one_press() -> None:
    assert held(HeldKeys(), 5000, repeated=False) == [True] + [False] * 24


def test_a_press_that_says_it_is_a_repeat_is_never_new() -> None:
    keys = HeldKeys()
    assert not keys.pressed(SPACE, 0, repeated=True)
    assert not keys.pressed(SPACE, 9000, repeated=True)


def test_a_key_that_was_let_go_is_new_again() -> None:
    keys = HeldKeys()
    held(keys, 5000, repeated=False)
    assert not keys.pressed(SPACE, 8000 + STILL_HELD, repeated=False)
    keys.released(SPACE, 8400)
    assert keys.pressed(SPACE, 8400 + STILL_HELD + 1, repeated=False)


def test_another_key_is_new_at_once() -> None:
    keys = HeldKeys()
    assert keys.pressed(SPACE, 5000, repeated=False)
    assert keys.pressed(LETTER, 5001, repeated=False)


def test_presses_without_a_time_are_taken_as_they_are() -> None:
    keys = HeldKeys()
    assert [keys.pressed(SPACE, 0, repeated=False) for _ in range(3)] == [True] * 3


def test_a_clock_that_starts_again_locks_no_key() -> None:
    keys = HeldKeys()
    assert keys.pressed(SPACE, 2**32 - 100, repeated=False)
    assert keys.pressed(SPACE, 5, repeated=False)
