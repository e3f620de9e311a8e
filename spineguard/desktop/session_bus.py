"""Is there a session bus, on which the programs of a Linux desktop talk to each other?"""

from collections.abc import Mapping
from pathlib import Path


def session_bus_there(environ: Mapping[str, str]) -> bool:
    """Whether a bus runs for this person. Where none does, Qt would start one when it is asked to connect.

    `environ` is `os.environ`.
    """
    if environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    return runtime != "" and Path(runtime, "bus").exists()
