"""A spine to play with: lean the figure back or bend it forward, and see what that does to the bones."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from spineguard.core.exercise import Place
from spineguard.core.guide import Verdict
from spineguard.core.lean import FARTHEST_BACK, FARTHEST_FORWARD, lean_pose, load_at
from spineguard.core.spine_safety import pose_refusals
from spineguard.ui import guide_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.big_slider import BigSlider
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.lean_views import LeanFigure, LeanSpine
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.verdict_mark import VerdictMark

HEIGHT = 300


class LeanPanel(Panel):
    """The figure, a piece of its spine drawn large, a slider, and the same in words at every position."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        down = QVBoxLayout(self)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        self._mark = VerdictMark(theme, Verdict.SAFE)
        down.addWidget(self._mark)
        self._figure, self._spine = LeanFigure(theme), LeanSpine(theme)
        across = QHBoxLayout()
        across.setSpacing(Space.LARGE)
        for view in (self._figure, self._spine):
            view.setFixedHeight(HEIGHT)
            across.addWidget(view, 1)
        down.addLayout(across)
        self._words = Text(theme, "", Size.LEAD, bold=True)
        down.addWidget(self._words)
        self._slider = BigSlider(theme, words.LEAN, FARTHEST_BACK, FARTHEST_FORWARD)
        self._slider.valueChanged.connect(self._on_slider_changed)
        down.addWidget(self._slider)
        buttons = FlowLayout(gap=Space.MEDIUM)
        for label, pressed in (
            (words.LEAN_BACK, self._on_back_clicked),
            (words.BEND_FORWARD, self._on_forward_clicked),
        ):
            button = BigButton(theme, label)
            button.clicked.connect(pressed)
            buttons.addWidget(button)
        down.addLayout(buttons)
        down.addWidget(Text(theme, words.LEAN_ABOUT, role="second"))
        self._show(0)

    def _show(self, lean: int) -> None:
        said = words.LOAD[load_at(lean)]
        wrong = bool(pose_refusals(lean_pose(lean), Place.STANDING))
        self._mark.show_verdict(Verdict.AVOID if wrong else Verdict.SAFE)
        self._words.say(said)
        self._figure.show_lean(lean, wrong)
        self._spine.show_lean(lean)
        self._slider.setAccessibleDescription(said)

    def _on_slider_changed(self, lean: int) -> None:
        self._show(lean)
        announce(self._slider, self._words.accessible_words())

    def _on_back_clicked(self) -> None:
        self._slider.setValue(self._slider.value() - 1)

    def _on_forward_clicked(self) -> None:
        self._slider.setValue(self._slider.value() + 1)
