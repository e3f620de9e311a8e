"""`./run translate [LANGUAGE ...]`: bring the translations up to date with the program.

Collects every sentence from the source, adds what is new to each `resources/translations/spineguard_*.ts`,
begins a file for each language that is named, checks them, and makes the `.qm` files that the program reads.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from translating.ts_file import read_ts, troubles

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
TEMPLATE = "spineguard.ts"
ENGLISH = "spineguard_en.ts"


def main(languages: Sequence[str] = (), folder: Path = FOLDER) -> int:
    """Returns 0, or 1 when a translation lost something that the program fills in."""
    folder.mkdir(parents=True, exist_ok=True)
    collect(folder / TEMPLATE, "", "-no-obsolete")
    collect(folder / ENGLISH, "en", "-no-obsolete", "-pluralonly")
    for language in languages:
        collect(folder / f"spineguard_{language}.ts", language)
    wrong = 0
    for file in sorted(folder.glob("spineguard_*.ts")):
        language = file.stem.removeprefix("spineguard_")
        if file.name != ENGLISH and language not in languages:
            collect(file, language)
        messages = read_ts(file)
        found = [trouble for message in messages for trouble in troubles(message)]
        print(f"{file.name}: {sum(m.finished for m in messages)} of {len(messages)} sentences are done")
        for trouble in found:
            print(f"  {trouble}")
        if found:
            wrong += 1
        else:
            release(file)
    return 1 if wrong else 0


def collect(ts: Path, language: str, *more: str) -> None:
    """Write every sentence of the source into a file, keeping what is translated there already."""
    sources = sorted(str(path) for path in (ROOT / "spineguard" / "ui").rglob("*.py"))
    told = ["-target-language", language] if language else []
    _tool("lupdate", *sources, *told, *more, "-locations", "none", "-ts", str(ts))


def release(ts: Path) -> Path:
    """Make the file that the program reads; a sentence that is not done stays English."""
    qm = ts.with_suffix(".qm")
    _tool("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))
    return qm


def _tool(name: str, *words: str) -> None:
    # By name of its function, because the commands of an environment that is not activated are not found.
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
