"""Plays the tones beside the voice, with the small player that the system has. No player means silence."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from spineguard.core.sound import ToneProblem as ToneProblem
from spineguard.paths import resource
from spineguard.voice.child import Child, Ended, Fate
from spineguard.voice.speaker import Tone
from spineguard.voice.tone_spec import SPECS

MOST_AT_ONCE = 2
"""A tone that has begun may end: cutting it would click. Three at once would be noise."""

LONGEST = 4.0
"""Seconds after which a player hangs; the longest tone lasts 1.0."""


LINUX_PLAYERS: tuple[tuple[str, ...], ...] = (
    # their usual buffer is up to 2 s long; with 40 ms a busy computer leaves holes in the tone
    ("pw-play", "--latency=200ms"),
    ("paplay", "--latency-msec=200"),
    ("aplay", "-q", "--buffer-time=200000"),
)
MAC_PLAYERS: tuple[tuple[str, ...], ...] = (("/usr/bin/afplay",),)


class Tones:
    """The tone files at one volume (1 to 100 per cent); quieter ones are made when first asked for."""

    def __init__(self, volume: int) -> None:
        self._volume = volume
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def file(self, tone: Tone) -> Path:
        """Where this tone lies."""
        original = resource("sounds", SPECS[tone].file)
        if self._volume >= 100:
            return original
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="spineguard-tones-")
        file = Path(self._folder.name) / original.name
        if not file.exists():
            from spineguard.voice.tone_maker import quieter

            file.write_bytes(quieter(original.read_bytes(), self._volume))
        return file

    def close(self) -> None:
        """Take away what was made."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


class ChildTonePlayer:
    """Plays each tone with a small program. One that fails gives way to the next, with the same tone."""

    def __init__(
        self,
        volume: int,
        players: Sequence[tuple[str, ...]],
        which: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._players = [player for player in players if which(player[0])]
        self.problem: ToneProblem | None = None if self._players else ToneProblem.NO_PLAYER
        self._tones = Tones(volume)
        self._playing: list[Child] = []

    def play(self, tone: Tone) -> None:
        """Begin to play and return at once."""
        try:
            self._play(self._tones.file(tone), 0)
        except OSError:
            # a full or missing temporary folder costs a tone, never a session
            self.problem = ToneProblem.NO_SOUND

    def stop(self) -> None:
        """Be silent at once."""
        for child in self._playing:
            child.kill()
        self._playing.clear()

    def close(self) -> None:
        """Be silent and leave nothing behind."""
        self.stop()
        self._tones.close()

    def _play(self, file: Path, tried: int) -> None:
        if not self._players:
            return
        player = self._players[0]

        def ended(child: Child, how: Ended) -> None:
            if child in self._playing:
                self._playing.remove(child)
            if how.fate is Fate.DONE:
                self.problem = None
                return
            if how.fate is Fate.HUNG:
                self.problem = ToneProblem.NO_SOUND
            if self._players[0] == player:
                # the last shall be first again: perhaps only its server was away for a moment
                self._players.append(self._players.pop(0))
            if tried + 1 >= len(self._players):
                self.problem = ToneProblem.NO_SOUND
            elif how.fate is not Fate.HUNG:
                self._play(file, tried + 1)

        while len(self._playing) >= MOST_AT_ONCE:
            self._playing.pop(0).kill()
        self._playing.append(Child((*player, str(file)), ended, text="", limit=LONGEST))


class WindowsTonePlayer:
    """Plays with the part of Windows that Python knows. A newer tone ends an older one."""

    problem: ToneProblem | None = None

    def __init__(self, volume: int) -> None:
        self._tones = Tones(volume)

    def play(self, tone: Tone) -> None:
        """Begin to play and return at once."""
        if sys.platform == "win32":
            import winsound

            how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(self._tones.file(tone)), how)
                self.problem = None
            except (RuntimeError, OSError):
                self.problem = ToneProblem.NO_SOUND

    def stop(self) -> None:
        """Be silent at once."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)

    def close(self) -> None:
        """Be silent and leave nothing behind."""
        self.stop()
        self._tones.close()


class NoTones:
    """No tones, because the person wants none."""

    problem: ToneProblem | None = None

    def play(self, tone: Tone) -> None:
        """Play nothing."""

    def stop(self) -> None:
        """It is silent already."""

    def close(self) -> None:
        """Nothing is held."""


def tone_player(volume: int, platform: str = sys.platform) -> ChildTonePlayer | WindowsTonePlayer | NoTones:
    """The player of this computer. `volume` is per cent, 0 is off; close it when done."""
    if volume <= 0:
        return NoTones()
    if platform == "win32":
        return WindowsTonePlayer(min(100, volume))
    return ChildTonePlayer(min(100, volume), MAC_PLAYERS if platform == "darwin" else LINUX_PLAYERS)
