"""Builds the wheel of the checkout and installs it into a folder, without a network."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(command: list[str], cwd: Path, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with these folders, and no others of ours, on Python's path."""
    settings = os.environ | {
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "PYTHONSAFEPATH": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    return subprocess.run(
        command, cwd=cwd, env=settings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300
    )


def must(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def libraries() -> Path:
    """The folder of the packages that the program needs. As a plain path it does not bring the checkout."""
    return Path(sysconfig.get_path("purelib"))


def build_wheel(out: Path) -> Path:
    """The wheel of the checkout, built into a folder."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    must(run([*pip, "--wheel-dir", str(out), str(ROOT)], ROOT))
    (built,) = out.glob("*.whl")
    return built


def install(wheel: Path, target: Path) -> Path:
    """Install the program, and nothing else, into an empty folder; returns that folder."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    must(run([*pip, "--target", str(target), str(wheel)], target))
    return target
