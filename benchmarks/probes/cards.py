"""Reads the program's cards and a folder of other cards, as a start does; prints seconds and counts."""

import json
import sys
import time
from pathlib import Path


def main(own: Path) -> None:
    from spineguard.paths import resource
    from spineguard.storage.card_folder import load_library

    began = time.perf_counter()
    library = load_library(resource("exercises", "en"), own)
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "good": len(library.cards), "left_out": len(library.left_out)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
