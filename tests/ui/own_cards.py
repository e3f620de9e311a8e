"""Cards of the person's own, good ones and long ones, as files in the data folder."""

from pathlib import Path

import yaml

from tests.examples import TextLoader

GOOD = Path(__file__).parents[1] / "bad_cards" / "good.yaml"
LONGEST_LINE, LONGEST_NAME = 400, 60


def own_card(data_dir: Path, card_id: str, **changes: object) -> Path:
    """A good card with these parts changed, in the person's own folder."""
    card = yaml.load(GOOD.read_text("utf-8"), TextLoader) | {"id": card_id, "name": card_id} | changes
    file = data_dir / "cards" / f"{card_id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(card, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def line_of(word: str, length: int = LONGEST_LINE) -> str:
    """As long a line as a card may hold, of one word again and again."""
    return " ".join([word] * length)[:length].strip()


def long_card(data_dir: Path, word: str) -> Path:
    """A card in which everything is as long as it may be."""
    line, name = line_of(word), line_of(word, LONGEST_NAME)
    card = yaml.load(GOOD.read_text("utf-8"), TextLoader)
    return own_card(
        data_dir,
        "long",
        name=name,
        purpose=line,
        needs=[line] * 3,
        dose=card["dose"] | {"words": line, "reps": {"value": 20, "lowest": 1, "highest": 20}},
        steps=[step | {"words": line} for step in card["steps"]],
        hold=card["hold"] | {"words": line},
        rest=card["rest"] | {"words": line},
        cautions=[{"question": question, "words": line} for question in ("unsteady", "neck")],
        source=card["source"] | {"organisation": line, "title": line, "credit": line},
        differs=[line] * 2,
    )
