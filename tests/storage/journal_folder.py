"""A data folder with a journal in it, as tests of the journal file make and inspect it."""

import json
import os
from datetime import UTC, datetime

import msgspec
import pytest

from spineguard.storage.file_lock import Patience
from spineguard.storage.journal_file import JournalFile
from tests.clock import Clock

NOW = datetime(2026, 11, 22, 7, 43, 5, tzinfo=UTC)
POSIX = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes are POSIX")


def journal_file(folder, notes=None):
    clock = Clock()
    return JournalFile(
        folder,
        lambda: NOW,
        on_note=None if notes is None else notes.append,
        patience=Patience(steady=clock.steady, sleep=clock.advance),
    )


def entry(record):
    """One session as it stands in the file."""
    return json.loads(json.dumps(msgspec.to_builtins(record)))


def raw(*records, **more):
    return {
        "format": "spineguard-journal",
        "version": 1,
        "sessions": [entry(record) for record in records],
        **more,
    }


def put(folder, content):
    folder.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / "journal.json").write_bytes(data)
    return data


def stored(folder):
    return json.loads((folder / "journal.json").read_text("utf-8"))


def kept(folder):
    return sorted(found.name for found in folder.iterdir() if found.name != "journal.lock")
