"""Words on a page."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from spineguard.ui.theme import Size, Theme

LONG_PART, MAY_BREAK = re.compile(r"(\S{16})(?=\S{5})"), "\\1\u200b"
"""A very long word, such as an address, may go on in the next line; the mark there can't be seen."""


class Text(QLabel):
    """A paragraph that wraps instead of being cut off; plain text only, so no card can smuggle in markup."""

    heading, _words = False, ""  # here, because Qt may ask before the constructor is through

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        size: Size = Size.BODY,
        *,
        bold: bool = False,
        role: str = "ink",
        heading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = heading or size is Size.TITLE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(size, bold=bold))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_role(role)
        self.say(words)

    @property
    def accessible_role(self) -> QAccessible.Role:
        return QAccessible.Role.Heading if self.heading else QAccessible.Role.StaticText

    def accessible_words(self) -> str:
        return self._words

    def set_role(self, role: str) -> None:
        """Take the colour of another role, e.g. "rest"."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(role))
        self.setPalette(palette)

    def set_size(self, size: Size) -> None:
        """Take another of the five sizes of type."""
        font = self._theme.font(size, bold=self.font().bold())
        if font != self.font():
            self.setFont(font)

    def say(self, words: str) -> None:
        """Say something else; saying the same again costs nothing and tells a screen reader nothing."""
        if words != self._words:
            self._words = words
            self.setText(LONG_PART.sub(MAY_BREAK, words))
            self.setAccessibleName(words if self.text() != words else "")
