"""The command line: open the window, wait for reminders, check cards, take the tour, write for the doctor.

Nothing heavy is imported before it is known to be needed.
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; 0 went well, 1 something was wrong, 2 wrong use."""
    words = sys.argv[1:] if argv is None else argv
    if not words:
        from spineguard.desktop.loading_ahead import load_ahead

        load_ahead()
        from spineguard.start import open_window

        return open_window()
    from spineguard.command_line import parser

    asked = parser().parse_args(words)
    if asked.background:
        return _wait_for_reminders(asked.data_dir)
    if asked.reminder:
        from spineguard.start import remind

        return remind(asked.data_dir)
    if asked.next_reminder:
        from spineguard.clockwork.next_time import tell

        return tell(asked.data_dir)
    match asked.command:
        case "check":
            from spineguard import check

            return check.print_schema() if asked.schema else check.check(asked.cards)
        case "tour":
            from spineguard.tour import take_tour

            return take_tour(asked.out, asked.theme or "light", asked.text_size or 100, asked.data_dir)
        case "report":
            from spineguard.clocks import wall
            from spineguard.report import write_report

            return write_report(asked.out, asked.data_dir, wall, paper=asked.paper, replace=asked.replace)
        case _:
            from spineguard.start import open_window

            return open_window(asked.data_dir, asked.theme, asked.text_size)


def _wait_for_reminders(data_dir: "Path | None") -> int:
    """Become the small process that waits: a command line has loaded more than that one needs."""
    from spineguard.own_command import own_command
    from spineguard.paths import default_data_dir

    folder = str((data_dir or default_data_dir()).absolute())
    if getattr(sys, "frozen", False) or os.name != "posix":
        from spineguard.clockwork.resident import main as wait

        return wait(folder)
    words = own_command(folder, module="spineguard.clockwork.resident")
    return os.execv(words[0], words)


if __name__ == "__main__":
    sys.exit(main())
