"""What holds for every test: no real screen, no real home, desktop tests only where there is a desktop."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from spineguard.desktop import qt_libraries
from system_packages import DESKTOP_TOOLS, SOUND_TOOLS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SPINEGUARD_LANGUAGE", "en_US")


@pytest.fixture(scope="session", autouse=True)
def no_test_reaches_the_real_home() -> object:
    """A journal written by mistake lands in a folder that is thrown away."""
    with (
        tempfile.TemporaryDirectory(prefix="spineguard-tests-") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(Path(folder) / name))
        yield


@pytest.fixture
def unreachable(tmp_path: Path) -> Path:
    """A folder that nobody may look into, whoever runs the tests: the system answers with an error."""
    return tmp_path / ("x" * 300)


def desktop_lacks() -> str:
    """What is missing for a virtual desktop, in one line; empty when all is there."""
    if not sys.platform.startswith("linux"):
        return "Linux"
    lacking = [package for tool, package in DESKTOP_TOOLS.items() if shutil.which(tool) is None]
    lacking += qt_libraries.packages(qt_libraries.missing("xcb"))
    return " ".join(lacking)


def sound_lacks() -> str:
    """What is missing for playing and speaking into a recording, in one line; empty when all is there."""
    if not sys.platform.startswith("linux"):
        return "Linux"
    return " ".join(package for tool, package in SOUND_TOOLS.items() if shutil.which(tool) is None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for marker, what, lacking in (
        ("desktop", "virtual desktop", desktop_lacks),
        ("sound", "sound server", sound_lacks),
    ):
        wanting = [item for item in items if item.get_closest_marker(marker)]
        lacks = lacking() if wanting else ""
        if lacks:
            for item in wanting:
                item.add_marker(pytest.mark.skip(reason=f"no {what} without: {lacks}"))
