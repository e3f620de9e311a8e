"""The command line: open the window, check cards, take the tour, write the page for the doctor.

Nothing heavy is imported before it is known to be needed.
"""

import sys
from collections.abc import Sequence


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


if __name__ == "__main__":
    sys.exit(main())
