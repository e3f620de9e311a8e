"""msgspec is loaded without typing_extensions, and works as ever."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

SOURCE = """
import sys
sys.path.insert(0, sys.argv[1])
from spineguard.msgspec_loading import load_msgspec
load_msgspec()
assert "typing_extensions" not in sys.modules

import typing
import msgspec

class One(msgspec.Struct, frozen=True):
    number: typing.Annotated[int, msgspec.Meta(ge=1)]
    names: tuple[str, ...] = ()

class Told(typing.TypedDict):
    one: typing.Required[One]
    more: typing.NotRequired[str]

assert msgspec.json.decode(b'{"one": {"number": 3, "names": ["a"]}}', type=Told) == {"one": One(3, ("a",))}
try:
    msgspec.json.decode(b'{"one": {"number": 0}}', type=Told)
except msgspec.ValidationError as error:
    print(error)
assert msgspec.json.schema(One)

import typing_extensions
print(typing_extensions.told)
"""


def test_msgspec_loads_without_typing_extensions_which_others_can_still_import(tmp_path):
    (tmp_path / "typing_extensions.py").write_text(
        "told = 'there'\nget_type_hints = NotRequired = Required = None\n"
    )
    words = [sys.executable, "-c", SOURCE, str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Expected `int` >= 1 - at `$.one.number`", "there"]
