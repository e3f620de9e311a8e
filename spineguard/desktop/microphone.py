"""Is the microphone in use, as in a call? Only that is asked; nothing is ever listened to."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

WITHIN = 0.3
"""The longest that we wait for the sound server, in seconds."""


def microphone_in_use(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a program records from a microphone now, as PulseAudio or PipeWire tells; else no."""
    pactl, server = shutil.which("pactl"), _server(environ)
    if pactl is None or server is None:
        return False
    try:
        done = subprocess.run(
            # without a server named, this would start one where none runs
            [pactl, f"--server={server}", "list", "short", "sources"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WITHIN,
            check=False,
            env={**environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and any_runs(done.stdout.decode(errors="replace"))


def any_runs(listed: str) -> bool:
    """Whether any source in this list is recorded from. A monitor is what comes out of a loudspeaker."""
    rows = [line.split("\t") for line in listed.splitlines()]
    return any(row[-1] == "RUNNING" and not row[1].endswith(".monitor") for row in rows if len(row) >= 5)


def _server(environ: Mapping[str, str]) -> str | None:
    named = environ.get("PULSE_SERVER", "")
    if named:
        return named
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    here = Path(runtime, "pulse", "native")
    return f"unix:{here}" if runtime and os.access(here, os.R_OK | os.W_OK) else None
