"""What stands in the way of a window is told before Qt aborts."""

import os
import subprocess
import sys
from pathlib import Path

from spineguard.desktop import qt_libraries
from spineguard.desktop.qt_libraries import ProblemKind, System, problem_before_qt

ROOT = Path(__file__).parents[2]


def linux(
    *lacking: str, x_answers: bool = True, wayland_answers: bool = True, has_apt: bool = True
) -> System:
    return System(
        name="linux",
        loads=lambda soname: soname not in lacking,
        x_answers=lambda: x_answers,
        wayland_answers=lambda: wayland_answers,
        has_apt=lambda: has_apt,
    )


def test_a_working_x_screen_is_no_problem() -> None:
    assert problem_before_qt({"DISPLAY": ":0"}, linux()) is None


def test_no_screen_is_told_apart_from_missing_parts() -> None:
    problem = problem_before_qt({}, linux("libGL.so.1"))
    assert problem is not None
    assert problem.kind is ProblemKind.NO_SCREEN
    assert problem.command is None


def test_a_screen_that_is_named_but_does_not_answer_is_found() -> None:
    problem = problem_before_qt({"DISPLAY": ":99"}, linux(x_answers=False))
    assert problem is not None
    assert problem.kind is ProblemKind.SCREEN_SILENT


def test_missing_parts_come_with_the_one_line_that_adds_them() -> None:
    problem = problem_before_qt({"DISPLAY": ":0"}, linux("libGL.so.1", "libxcb-cursor.so.0"))
    assert problem is not None
    assert problem.kind is ProblemKind.MISSING_LIBRARIES
    assert problem.command == "sudo apt-get install -y --no-install-recommends libgl1 libxcb-cursor0"


def test_a_missing_client_library_counts_as_a_missing_part_and_not_as_a_silent_screen() -> None:
    problem = problem_before_qt({"DISPLAY": ":0"}, linux("libxcb.so.1", x_answers=False))
    assert problem is not None
    assert problem.kind is ProblemKind.MISSING_LIBRARIES


def test_without_apt_the_libraries_are_named_instead() -> None:
    problem = problem_before_qt({"DISPLAY": ":0"}, linux("libxcb-cursor.so.0", has_apt=False))
    assert problem is not None
    assert problem.command is None
    assert "libxcb-cursor.so.0" in problem.sentence


def test_a_wayland_screen_needs_no_x_parts() -> None:
    assert problem_before_qt({"WAYLAND_DISPLAY": "wayland-0"}, linux("libxcb-cursor.so.0")) is None


def test_an_x_screen_serves_where_the_wayland_parts_are_missing() -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert problem_before_qt(environ, linux("libwayland-cursor.so.0")) is None
    assert problem_before_qt(environ, linux("libwayland-client.so.0")) is None


def test_a_wayland_screen_serves_where_x_is_silent() -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":99"}
    assert problem_before_qt(environ, linux(x_answers=False)) is None


def test_a_window_that_nobody_sees_needs_no_screen_but_its_own_parts() -> None:
    assert problem_before_qt({"QT_QPA_PLATFORM": "offscreen"}, linux("libxcb-cursor.so.0")) is None
    assert problem_before_qt({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, linux()) is None
    problem = problem_before_qt({"QT_QPA_PLATFORM": "offscreen"}, linux("libEGL.so.1"))
    assert problem is not None
    assert problem.command is not None
    assert problem.command.endswith(" libegl1")


def test_a_platform_asked_for_by_name_is_the_one_looked_at() -> None:
    environ = {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}
    problem = problem_before_qt(environ, linux())
    assert problem is not None
    assert problem.kind is ProblemKind.NO_SCREEN


def test_other_systems_are_left_alone() -> None:
    assert problem_before_qt({}, System(name="darwin")) is None
    assert problem_before_qt({}, System(name="win32")) is None


def test_a_library_that_does_not_exist_cannot_be_loaded() -> None:
    assert not qt_libraries.can_load("libspineguard-has-no-such-part.so.1")


def test_a_real_display_name_without_a_server_is_found_silent() -> None:
    """Asked of the real libxcb, in a process of its own: this very case makes Qt abort."""
    if not sys.platform.startswith("linux") or qt_libraries.missing("xcb"):
        import pytest

        pytest.skip("needs the X libraries of Linux")
    environ = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE")}
    environ["DISPLAY"] = ":4711"
    environ.pop("QT_QPA_PLATFORM", None)
    code = (
        "import os; from spineguard.desktop.qt_libraries import *; print(problem_before_qt(os.environ).kind)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "ProblemKind.SCREEN_SILENT", done.stderr


def test_the_look_for_missing_parts_loads_no_qt_and_nothing_heavy() -> None:
    code = (
        "import sys; before = set(sys.modules); import spineguard.desktop.qt_libraries; "
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "spineguard.desktop.qt_libraries" in loaded
    assert not {"PySide6", "ctypes", "dataclasses", "subprocess"} & set(loaded)
