"""The two real exercises, for tests that don't care how a card is read."""

from functools import cache

import msgspec
import yaml

from spineguard.core.exercise import Exercise
from spineguard.paths import resource


class TextLoader(yaml.SafeLoader):
    """Dates stay text, as in the program's own reader."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def real_card(name: str) -> Exercise:
    """A bundled exercise by its id."""
    text = resource("exercises", "en", f"{name}.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(text, TextLoader), Exercise)


def head_press() -> Exercise:
    """Sitting; holds of 4 s with a mark at 3 s, rests of 2 s."""
    return real_card("head-press")


def back_bend() -> Exercise:
    """Standing; holds of 5 counts, rests of 3 s."""
    return real_card("standing-back-bend")
