"""`preferences.json`: what the person has set, in their own folder."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from spineguard.core.file_note import FileNote
from spineguard.core.preferences import MOST_IN_ROUTINE, ChosenDose, Preferences
from spineguard.core.reminder_time import MOST_TIMES, ReminderTime
from spineguard.storage.file_lock import Patience
from spineguard.storage.kept_file import Document, KeptFile, NotSaved

FORMAT = "spineguard-preferences"
VERSION = 1

_TYPES = {field.name: field.type for field in msgspec.structs.fields(Preferences)}


class PreferencesNotSaved(NotSaved):
    """The preferences could not be written; the old ones are untouched."""


class PreferencesFile:
    """The one way in and out of `preferences.json` in `data_dir`; `now` is the wall clock."""

    def __init__(self, data_dir: Path, now: Callable[[], datetime], patience: Patience | None = None) -> None:
        self._file = KeptFile(
            data_dir / "preferences.json", FORMAT, VERSION, _mended, now, patience or Patience()
        )

    def load(self) -> tuple[Preferences, FileNote | None]:
        """What was set, each bad or missing value at its default; never raises."""
        document, note = self._file.load()
        return _preferences(document or {}), note

    def look(self) -> Preferences:
        """What was set, for those who can tell nobody: an unreadable file is left as it is."""
        return _preferences(self._file.look() or {})

    def save(self, preferences: Preferences) -> None:
        """Write them; keys that we don't know stay.

        Raises PreferencesNotSaved; ValueError for values that could not be read back.
        """
        msgspec.convert(msgspec.to_builtins(preferences), Preferences)
        try:
            with self._file.locked():
                found, _ = self._file.read_for_change()
                self._file.write(_with(found or self._file.empty(), preferences))
        except OSError as error:
            raise PreferencesNotSaved(error) from error


def _preferences(document: Document) -> Preferences:
    values = {name: document[name] for name in _TYPES if name in document}
    good = {
        name: value for name, value in values.items() if name not in _PARTS and _fits(value, _TYPES[name])
    }
    parts = {name: good_parts(document.get(name)) for name, good_parts in _PARTS.items()}
    read = msgspec.convert({**good, **parts}, Preferences)
    return msgspec.structs.replace(
        read,
        routine=read.routine and read.routine[:MOST_IN_ROUTINE],
        reminder_times=read.reminder_times[:MOST_TIMES],
    )


def _mended(document: Document) -> Document | None:
    """The document with each value that makes no sense moved to the list `unreadable`."""
    bad: list[Document] = []
    mended = dict(document)
    for name, type_ in _TYPES.items():
        if name not in document or _fits(document[name], type_):
            continue
        value = mended.pop(name)
        if name == "doses" and isinstance(value, dict):
            mended[name] = _good_doses(value)
            value = {exercise: dose for exercise, dose in value.items() if exercise not in mended[name]}
        if name == "reminder_times" and isinstance(value, list):
            mended[name] = _good_times(value)
            value = [each for each in value if not _fits(each, ReminderTime)]
        bad.append({name: value})
    if not bad:
        return None
    before = document.get("unreadable", [])
    return {**mended, "unreadable": [*(before if isinstance(before, list) else [before]), *bad]}


def _good_doses(value: Any) -> Document:
    doses = value if isinstance(value, dict) else {}
    return {exercise: dose for exercise, dose in doses.items() if _fits(dose, ChosenDose)}


def _good_times(value: Any) -> list[Any]:
    times = value if isinstance(value, list) else []
    return [each for each in times if _fits(each, ReminderTime)]


_PARTS = {"doses": _good_doses, "reminder_times": _good_times}
"""Where one bad entry must not spoil the others."""


def _with(document: Document, preferences: Preferences) -> Document:
    """The document saying these preferences, and everything else that it said."""
    new: Document = msgspec.to_builtins(preferences)
    old = document.get("doses", {})
    new["doses"] = {
        exercise: {**_unknown(old.get(exercise, {})), **dose} for exercise, dose in new["doses"].items()
    }
    return {**document, **new}


def _unknown(dose: Mapping[str, Any]) -> Document:
    return {key: value for key, value in dose.items() if key not in ChosenDose.__struct_fields__}


def _fits(value: Any, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True
