"""Whether there is a session bus to ask, seen without starting one, and what follows for Qt's theme."""

import os
import sys
from pathlib import Path

import pytest

from spineguard import start
from spineguard.desktop.session_bus import session_bus_there


def test_a_bus_is_there_by_its_address_or_in_its_usual_place(tmp_path: Path) -> None:
    assert session_bus_there({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/some/where"})
    assert not session_bus_there({})
    assert not session_bus_there({"XDG_RUNTIME_DIR": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": ""})
    (tmp_path / "bus").touch()
    assert session_bus_there({"XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_folder_of_the_session_that_cannot_be_looked_into_is_no_bus(unreachable: Path) -> None:
    assert not session_bus_there({"XDG_RUNTIME_DIR": str(unreachable)})


@pytest.mark.skipif(sys.platform != "linux", reason="only there Qt would load GTK")
@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/some/where"}, "gnome"),
        ({}, "generic"),
        ({"QT_QPA_PLATFORMTHEME": "kde"}, "kde"),
    ],
)
def test_the_desktop_is_asked_for_its_colours_only_over_a_bus_that_is_there(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], theme: str
) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORMTHEME"):
        monkeypatch.setenv(name, environ.get(name, "x"))
        if name not in environ:
            monkeypatch.delenv(name)
    start._choose_platform_theme()
    assert os.environ["QT_QPA_PLATFORMTHEME"] == theme
