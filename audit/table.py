"""The table that the audit prints: one line for each page in each theme at each text size."""

from collections.abc import Iterable

from audit.measured import CHECKS
from audit.rounds import Look

HEADS = ("page", "theme", "size", "screen", "checks", *CHECKS)


def table(looks: Iterable[Look]) -> str:
    """The number of checks, and the worst value of each kind; "-" where there was nothing to measure."""
    rows = [HEADS, *(row(look) for look in looks)]
    wide = [max(len(line[place]) for line in rows) for place in range(len(HEADS))]
    return "\n".join(
        "  ".join(
            text.ljust(width) if place in (0, 1) else text.rjust(width)
            for place, (text, width) in enumerate(zip(line, wide, strict=True))
        )
        for line in rows
    )


def row(look: Look) -> tuple[str, ...]:
    """One page in one round."""
    worst = {check: [found.value for found in look.found if found.check == check] for check in CHECKS}
    theme, size, (width, height) = look.about
    numbers = tuple(f"{min(values):.3g}" if values else "-" for values in worst.values())
    return (look.page, theme, str(size), f"{width}x{height}", str(len(look.found)), *numbers)


def breaches(looks: Iterable[Look]) -> list[str]:
    """Everything that falls short: page, theme, text size, screen, widget and numbers."""
    return [
        f"{look.page} ({look.about.told()}): {found.told()}"
        for look in looks
        for found in look.found
        if found.breach
    ]
