"""Is there a session bus, on which the programs of a Linux desktop talk to each other?"""

import os
from collections.abc import Mapping
from pathlib import Path


def session_bus_there(environ: Mapping[str, str]) -> bool:
    """Whether a bus runs for this person. Where none does, Qt would start one when it is asked to connect.

    `environ` is `os.environ`.
    """
    if environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    # After `su` it may name another person's folder, which pathlib's `exists` answers with an error.
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    return runtime != "" and os.access(Path(runtime, "bus"), os.R_OK | os.W_OK)
