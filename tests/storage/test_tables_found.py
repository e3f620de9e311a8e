"""Tables are found where people keep them: the newest first, and nothing else."""

import os
from pathlib import Path

from spineguard.storage.tables_found import newest_tables


def make(folder: Path, name: str, when: int) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text("date,height\n", "utf-8")
    os.utime(file, (when, when))
    return file


def test_the_newest_tables_of_all_folders_come_first(tmp_path: Path) -> None:
    old = make(tmp_path / "Documents", "old.csv", 100)
    new = make(tmp_path / "Downloads", "NEW.CSV", 300)
    between = make(tmp_path / "Documents", "between.tsv", 200)
    make(tmp_path / "Documents", "letter.txt", 400)
    (tmp_path / "Documents" / "folder.csv").mkdir()
    (tmp_path / "Documents" / "broken.csv").symlink_to(tmp_path / "nowhere")
    folders = [tmp_path / "Documents", tmp_path / "Downloads", tmp_path / "missing", tmp_path / "Documents"]
    assert newest_tables(folders) == (new, between, old)


def test_no_more_than_a_few_are_shown(tmp_path: Path) -> None:
    for number in range(8):
        make(tmp_path, f"{number}.csv", number)
    assert [file.name for file in newest_tables([tmp_path])] == ["7.csv", "6.csv", "5.csv", "4.csv", "3.csv"]
