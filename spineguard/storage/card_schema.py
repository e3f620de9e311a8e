"""The JSON Schema of a card, which lets a text editor help while a card is written."""

from typing import Any

import msgspec

from spineguard.core import exercise, pose
from spineguard.storage.card_help import help_for


def card_schema() -> dict[str, Any]:
    """What a card may hold, as JSON Schema 2020-12. The guard and the sense of a card are not in it."""
    made = msgspec.json.schema(exercise.Exercise)
    parts: dict[str, Any] = made["$defs"]
    for name, part in parts.items():
        owner = getattr(exercise, name, None) or getattr(pose, name)
        part["title"] = name
        part["description"] = (owner.__doc__ or "").partition("\n")[0]
        for field, schema in part.get("properties", {}).items():
            told = help_for(owner, field)
            if told is not None:
                part["properties"][field] = {**schema, "description": told.meaning}
    card = parts.pop("Exercise")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **card,
        "title": "SpineGuard card",
        "$defs": parts,
    }
