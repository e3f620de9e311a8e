"""The questions before the first session, skipped: a probe has nobody who could answer them."""

from typing import TYPE_CHECKING

import msgspec

from spineguard.core.start_questions import Answers

if TYPE_CHECKING:
    from spineguard.app import App


def skip_questions(app: "App") -> None:
    """As if the person had skipped them just now; nothing is written."""
    records = app.stage.records
    skipped = Answers(at=app.stage.wall())
    records.preferences = msgspec.structs.replace(records.preferences, answers=skipped)
