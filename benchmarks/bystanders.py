"""How busy other programs kept the computer meanwhile: they make every figure in seconds look worse."""

import os
import resource
import time
from pathlib import Path


class Bystanders:
    """Begins to count when it is made."""

    def __init__(self) -> None:
        self._began, self._all, self._ours = time.monotonic(), _busy(), _ours()

    def share(self) -> float:
        """How many processors were kept busy by programs that we have not started; 0 is quiet."""
        passed = time.monotonic() - self._began
        others = (_busy() - self._all) - (_ours() - self._ours)
        return max(0.0, others / passed) if passed else 0.0


def _busy() -> float:
    """Seconds for which any processor has worked or was taken away, since the start of the computer."""
    user, nice, system, _idle, _waiting, irq, softirq, steal = (
        int(field) for field in Path("/proc/stat").read_text(encoding="ascii").split()[1:9]
    )
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def _ours() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))
