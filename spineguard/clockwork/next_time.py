"""Tells the reminder process when the next reminder is due, in a process that ends at once.

So the memory that reading and reckoning take is given back, and the one that waits stays small. Prints
seconds since 1970, or "none" when there is nothing within a week, or "off".
"""

import sys
from pathlib import Path

from spineguard.clockwork.asking import Asking
from spineguard.clockwork.turns import NONE, OFF
from spineguard.desktop.one_instance import LOOK, ask_first
from spineguard.paths import default_data_dir


def tell(data_dir: Path | None) -> int:
    """Answer for this folder, or else for the usual one."""
    folder = data_dir or default_data_dir()
    asking = Asking(folder)
    if not asking.is_on():
        print(OFF)
        return 0
    when = asking.next_time()
    print(NONE if when is None else when.timestamp(), flush=True)
    # whatever it was that made the clockwork ask, an open window may not have seen it
    ask_first(folder, LOOK, starting=0)
    return 0


if __name__ == "__main__":
    sys.exit(tell(Path(sys.argv[1])))
