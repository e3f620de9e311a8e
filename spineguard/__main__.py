"""`python -m spineguard` starts the program."""

import sys

from spineguard.cli import main

if __name__ == "__main__":
    sys.exit(main())
