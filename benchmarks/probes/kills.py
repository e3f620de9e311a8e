"""Kills the whole program and the whole clockwork around due times, and tells what was on the screen."""

import json
import random
import sys
from pathlib import Path

from tests.clockwork.whole_kills import WholeKills
from tests.reminder_screen import ReminderScreen

TELL_EVERY = 100


def main() -> None:
    """Print one line of JSON, and how far it is meanwhile."""
    folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    (folder / "screen").mkdir(parents=True)
    with ReminderScreen(folder / "screen", folder / "data", managed=False, time_passes=True) as screen:
        whole = WholeKills(screen, random.Random(seed))
        try:
            whole.learn()
            while whole.kills() < kills:
                before, wrong = whole.kills(), len(whole.wrong)
                whole.one_day()
                for line in whole.wrong[wrong:]:
                    print(f"    {line}", file=sys.stderr, flush=True)
                if before // TELL_EVERY < whole.kills() // TELL_EVERY:
                    print(f"    {whole.kills()} kills, {len(whole.wrong)} wrong", file=sys.stderr, flush=True)
        finally:
            whole.close()
    told = {
        "killed": whole.kills(),
        "what": whole.killed,
        "when": whole.when,
        "days": whole.days,
        "shown": whole.times_shown,
        "wrong": whole.wrong,
    }
    print(json.dumps(told))
