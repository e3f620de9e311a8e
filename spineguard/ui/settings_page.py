"""Everything that can be set, on one page, each with its effect at once."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.figure_look import SKIN_TONES
from spineguard.core.preferences import Preferences
from spineguard.core.sound import SpeechProblem, ToneProblem, Voice
from spineguard.ui import settings_words as words
from spineguard.ui.own_unit import own_unit
from spineguard.ui.page import Page
from spineguard.ui.theme import TEXT_SIZES, Size, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.choice_row import ChoiceRow
from spineguard.ui.widgets.text import Text

ON_OFF = ((True, words.ON), (False, words.OFF))


class SettingsPage(Page):
    """One row of choices a setting. What is pressed goes out as the preferences that are wanted."""

    changed = Signal(object)
    say_pressed = Signal()
    tone_pressed = Signal()
    reminders_pressed = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, reader_running: bool) -> None:
        super().__init__(theme, words.SETTINGS)
        self._preferences, self._reader = preferences, reader_running
        self._rows: dict[str, ChoiceRow] = {}
        self._scrolled = 0
        self._speech_problem, self._tone_problem = (Text(theme, role="rest") for _ in range(2))
        for note in (self._speech_problem, self._tone_problem):
            note.hide()
        self.column.addWidget(Text(theme, words.SETTINGS, Size.TITLE, bold=True))
        self._add_sight()
        self._add_voice()
        self._add_tones()
        self._add_hands_free()
        self._add_pictures()
        self._add_height()
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return None

    @property
    def row_in_use(self) -> str:
        """The name of the setting on which the keyboard is; empty for none."""
        return next((name for name, row in self._rows.items() if row.has_keyboard()), "")

    def take_up(self, row: str, scrolled: int) -> None:
        """Go on where an earlier page of this kind was, so that a change of size disturbs nothing."""
        self._scrolled = scrolled
        QTimer.singleShot(0, self._on_laid_out)
        self._rows.get(row, self._rows["text_size"]).focus_chosen()

    def _on_laid_out(self) -> None:
        self.verticalScrollBar().setValue(self._scrolled)

    def show_voices(self, voices: Sequence[Voice]) -> None:
        """Offer these voices; with fewer than two there is nothing to choose."""
        if len(voices) < 2:
            return
        options = [(voice.id, words.voice_name(voice)) for voice in voices]
        chosen = self._preferences.voice_name or voices[0].id
        row = self._row("voice_name", words.WHICH_VOICE, options, chosen)
        below = self._voices_below.layout()
        assert below is not None
        below.addWidget(row)
        self._voices_below.show()
        row.tab_after(self._rows["pace"])

    def show_problems(self, speech: SpeechProblem | None, tones: ToneProblem | None) -> None:
        """Say in plain words what is missing, and the one thing to do about it."""
        self._speech_problem.say("" if speech is None else words.SPEECH_PROBLEMS[speech])
        self._speech_problem.setVisible(speech is not None)
        self._tone_problem.say("" if tones is None else words.TONE_PROBLEMS[tones])
        self._tone_problem.setVisible(tones is not None)

    def _add_sight(self) -> None:
        down = self.panel()
        sizes = [(size, words.per_cent(size)) for size in TEXT_SIZES]
        down.addWidget(self._row("text_size", words.TEXT_SIZE, sizes, self.theme.text_size))
        chosen = self._preferences
        down.addWidget(self._row("theme", words.COLOURS, list(words.THEMES.items()), chosen.theme))
        down.addWidget(self._row("motion", words.MOVEMENT, list(words.MOTIONS.items()), chosen.motion))

    def _add_voice(self) -> None:
        down, chosen = self.panel(), self._preferences
        speaks = chosen.voice and (chosen.voice_beside_reader or not self._reader)
        down.addWidget(self._row("voice", words.VOICE, ON_OFF, speaks))
        if self._reader:
            down.addWidget(Text(self.theme, words.READER_ABOUT, role="second"))
        down.addWidget(self._row("pace", words.PACE, list(words.PACES.items()), chosen.pace))
        self._voices_below = QWidget()  # holds the place: what is read and reached by Tab goes by it
        QVBoxLayout(self._voices_below).setContentsMargins(0, 0, 0, 0)
        self._voices_below.hide()
        down.addWidget(self._voices_below)
        down.addWidget(self._speech_problem)
        say = BigButton(self.theme, words.SAY_SOMETHING)
        say.clicked.connect(self.say_pressed)
        down.addWidget(say, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_tones(self) -> None:
        down, chosen = self.panel(), self._preferences
        down.addWidget(self._row("tones", words.TONES, ON_OFF, chosen.tones))
        volumes = list(words.VOLUMES.items())
        down.addWidget(self._row("tone_volume", words.TONE_VOLUME, volumes, chosen.tone_volume))
        down.addWidget(self._tone_problem)
        play = BigButton(self.theme, words.PLAY_TONE)
        play.clicked.connect(self.tone_pressed)
        down.addWidget(play, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_hands_free(self) -> None:
        down, chosen = self.panel(), self._preferences
        down.addWidget(self._row("hands_free", words.HANDS_FREE, ON_OFF, chosen.hands_free))
        down.addWidget(Text(self.theme, words.HANDS_FREE_ABOUT, role="second"))
        down.addWidget(self._row("letter_keys", words.LETTER_KEYS, ON_OFF, chosen.letter_keys))
        down.addWidget(Text(self.theme, words.LETTER_KEYS_ABOUT, role="second"))
        goals = [(number, words.times_a_day(number)) for number in range(1, 6)]
        down.addWidget(self._row("goal", words.GOAL, goals, chosen.goal))
        reminders = BigButton(self.theme, words.SET_REMINDERS)
        reminders.clicked.connect(self.reminders_pressed)
        down.addWidget(reminders, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_pictures(self) -> None:
        down, chosen = self.panel(), self._preferences
        down.addWidget(self._row("person", words.PERSON, list(words.PERSONS.items()), chosen.person))
        skins = [(tone, words.skin_tone(tone)) for tone in range(SKIN_TONES)]
        down.addWidget(self._row("skin", words.SKIN, skins, chosen.skin))
        down.addWidget(self._row("vertebrae", words.SPINE, ON_OFF, chosen.vertebrae))
        down.addWidget(self._row("pieces", words.PIECES, ON_OFF, chosen.pieces))

    def _add_height(self) -> None:
        down = self.panel()
        units = [(each.value, name) for each, name in words.UNITS.items()]
        down.addWidget(self._row("unit", words.HEIGHT_UNIT, units, own_unit(self._preferences).value))

    def _row(self, name: str, label: str, options: Sequence[tuple[object, str]], value: object) -> ChoiceRow:
        row = ChoiceRow(self.theme, label, options, value)
        row.setObjectName(name)
        row.chosen.connect(self._on_row_chosen)
        self._rows[name] = row
        return row

    def _on_row_chosen(self, value: object) -> None:
        name = self.sender().objectName()
        wanted = {name: value}
        if name == "voice" and self._reader:
            wanted["voice_beside_reader"] = value
        self._preferences = msgspec.structs.replace(self._preferences, **wanted)
        self.changed.emit(self._preferences)
