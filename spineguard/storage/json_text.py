"""JSON as a person may open and mend it: nothing that was read is lost when it is written again."""

import json
import math
from collections import Counter
from typing import Any

import msgspec

DEEPEST = 100
"""Our files are 6 levels deep; far below what the writer's recursion can bear."""


class NotJsonError(ValueError):
    """The bytes are not JSON that we can read; the message says why, for the log."""


def parse(data: bytes) -> Any:
    """The values in a file's bytes, or `NotJsonError`.

    What JSON has no room for comes back as text, so that it spoils one entry and not the file: NaN, and
    numbers beyond all bounds. A key that is there twice comes back as `key (1)` and `key (2)`: which of them
    was meant is not ours to guess.
    """
    try:
        value = json.loads(
            data.decode("utf-8-sig"),
            parse_float=_finite,
            parse_int=_whole,
            parse_constant=str,
            object_pairs_hook=_keys_once,
        )
    except RecursionError as error:
        raise NotJsonError("nested too deeply") from error
    except ValueError as error:
        raise NotJsonError(str(error)) from error
    if _depth(value) > DEEPEST:
        raise NotJsonError("nested too deeply")
    return value


def written(document: dict[str, Any]) -> bytes:
    """A document as UTF-8 text with two spaces of indent and a last newline."""
    try:
        # json has an indent of its own, but makes the text in Python then, which takes three times as long
        text = json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
        return msgspec.json.format(text, indent=2) + b"\n"
    except (UnicodeEncodeError, msgspec.DecodeError):  # half a character pair, which only an escape can hold
        return (json.dumps(document, indent=2, allow_nan=False) + "\n").encode()


def _finite(digits: str) -> float | str:
    number = float(digits)
    return number if math.isfinite(number) else digits


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= 100 else digits


def _keys_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    times = Counter(key for key, _ in pairs)
    numbers: Counter[str] = Counter()
    once: dict[str, Any] = {}
    for key, value in pairs:
        name = key
        while times[key] > 1 and name in times:
            numbers[key] += 1
            name = f"{key} ({numbers[key]})"
        once[name] = value
    return once


def _depth(value: Any) -> int:
    """How many levels deep, by a list of our own: recursion is what must not run out."""
    depth, level = 0, [value]
    while level:
        depth += 1
        below: list[Any] = []
        for part in level:
            if isinstance(part, dict):
                below.extend(part.values())
            elif isinstance(part, list):
                below.extend(part)
        level = below
    return depth
