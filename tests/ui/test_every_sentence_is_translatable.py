"""Sentences stand in the modules of words and nowhere else, each whole in a call that the tools of Qt see."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "spineguard"
WORDS = ("words.py", "file_words.py", "help_words.py")
SAID = re.compile(r"[^\W\d_].*\s.*[^\W\d_]", re.DOTALL)
"""Two words or more: whatever is written so is meant for a reader."""

SHOW = re.compile(
    r"Text|BigButton|Page|QLabel|QPushButton|set(Text|WindowTitle|ToolTip|StatusTip|PlaceholderText)"
    r"|setAccessible(Name|Description)|say|set_words|drawText|QAccessibleAnnouncementEvent"
)
"""What puts words before a person; here even a single word counts."""

NOT_FOR_READERS = frozenset(
    [
        "Atkinson Hyperlegible Next",  # the name of a typeface
    ]
)


def in_words_module(file: Path) -> bool:
    return file.parent.name == "ui" and file.name.endswith("words.py")


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def texts_in(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text written out below a node; what goes to another call in there is that call's affair."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Call | ast.Subscript):
            yield from texts_in(child)


def untranslatable(source: str) -> list[tuple[int, str]]:
    """Line and text of what a person would read, and no translator would see."""
    tree = ast.parse(source)
    described = {
        id(child.value)
        for node in ast.walk(tree)
        for child in ast.iter_child_nodes(node)
        if isinstance(child, ast.Expr)
    }
    raised = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.Raise) for inner in ast.walk(node)}
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if SAID.search(node.value) and id(node) not in described | raised:
                found.add((node.lineno, node.value))
        elif isinstance(node, ast.Call) and SHOW.fullmatch(name_of(node)):
            for argument in node.args:
                if not isinstance(argument, ast.Call | ast.Subscript):
                    found |= {(line, text) for line, text in texts_in(argument) if re.search(r"[^\W_]", text)}
    return sorted(pair for pair in found if pair[1] not in NOT_FOR_READERS)


def files() -> list[Path]:
    """Whatever shows words; the figure shows none, but has names for its parts."""
    return [
        *(file for file in sorted((PACKAGE / "ui").rglob("*.py")) if file.parent.name != "figure"),
        PACKAGE / "app.py",
    ]


def test_the_figure_shows_no_words() -> None:
    for file in (PACKAGE / "ui" / "figure").glob("*.py"):
        assert not re.search(r"drawText|addText|QLabel|setAccessible", file.read_text("utf-8")), file.name


def test_no_sentence_stands_outside_the_modules_of_words() -> None:
    looked_at = [file for file in files() if not in_words_module(file)]
    assert len(looked_at) > 20
    found = {
        file.relative_to(PACKAGE).as_posix(): texts
        for file in looked_at
        if (texts := untranslatable(file.read_text("utf-8")))
    }
    assert found == {}, "put it into one of the modules of words, in a call of tr()"


@pytest.mark.parametrize(
    "source",
    [
        'Text(theme, "Today", Size.TITLE)',
        'Text(theme, f"{name}: done")',
        'button.setAccessibleName("Open" + name)',
        'self.setWindowTitle("SpineGuard 1")',
        'label.say(name if there else "nothing")',
        'HINT = "Press the space bar"',
        'QAccessibleAnnouncementEvent(self, "Hold")',
    ],
)
def test_a_planted_sentence_is_found(source: str) -> None:
    assert untranslatable(source)


@pytest.mark.parametrize(
    "source",
    [
        'Text(theme, words.TODAY, role="second")',
        'Text(theme, f"•  {line}")',
        'Text(theme, words.GREETING[shown.part], colour=theme.colour("ink"))',
        '"""A description of a module."""',
        'raise ValueError("for the log only")',
        'BigButton(theme, "−")',
    ],
)
def test_what_no_person_reads_is_let_be(source: str) -> None:
    assert untranslatable(source) == []


def words_files() -> list[Path]:
    return [file for file in files() if in_words_module(file)]


def test_the_modules_of_words_are_the_ones_we_know_and_maybe_more() -> None:
    assert set(WORDS) <= {file.name for file in words_files()}


LETTERS = re.compile(r"[^\W\d_]")
NOT_TRANSLATED = {"SpineGuard", "H", "A", "S", "K", "M", "yyyy-MM-dd", "g", "f"}
"""Our name, the letters on keys, and what only Qt reads."""


def outside_tr(source: str) -> list[str]:
    """What is written in a module of words but not in a call of `tr`, and so is never translated."""
    tree = ast.parse(source)
    fine: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) == "tr":
            fine |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Dict):
            fine |= {id(key) for key in node.keys}  # what words are looked up by is never shown
        elif isinstance(node, ast.Expr) or (isinstance(node, ast.ClassDef) and is_enum(node)):
            # descriptions, and the names of members; a sentence in a bare expression would be lost anyhow
            fine |= {id(inner) for inner in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in fine
        and LETTERS.search(node.value)
        and node.value not in NOT_TRANSLATED
    ]


def is_enum(node: ast.ClassDef) -> bool:
    return any("Enum" in ast.unparse(base) for base in node.bases)


def test_every_text_of_the_modules_of_words_goes_through_tr() -> None:
    assert {file.name: outside_tr(file.read_text("utf-8")) for file in words_files()} == {
        file.name: [] for file in words_files()
    }


def test_a_planted_text_outside_tr_is_found() -> None:
    assert outside_tr('OPEN = "Open"') == ["Open"]
    assert outside_tr('def f(n): return f"{n} left"') == [" left"]
    assert outside_tr('THEMES = {"light": "Light"}') == ["Light"]
    assert outside_tr('OPEN = tr("Open", "a button")\n"""A word."""') == []


def unseen_by_the_tool(source: str) -> list[str]:
    """Calls of `tr` that the tool of Qt passes over, or that glue a sentence from pieces."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and name_of(node) == "tr":
            written = [argument for argument in node.args[:2] if isinstance(argument, ast.Constant)]
            if len(written) < min(2, len(node.args)) or node.keywords:
                found.append(ast.unparse(node))
        elif isinstance(node, ast.BinOp | ast.JoinedStr) and "tr(" in ast.unparse(node):
            found.append(ast.unparse(node))
    return found


def test_every_call_of_tr_is_one_that_the_tool_of_qt_sees() -> None:
    for file in words_files():
        assert unseen_by_the_tool(file.read_text("utf-8")) == [], file.name


@pytest.mark.parametrize(
    "source",
    [
        'tr(f"{n} left")',
        "tr(text)",
        'tr("a" + b)',
        'tr("a") + b',
        "f\"{tr('a')} {b}\"",
        'tr("%Ln left", number=3)',
    ],
)
def test_a_planted_call_that_the_tool_passes_over_is_found(source: str) -> None:
    assert unseen_by_the_tool(source)
