"""Two wordings in one: what was taken away is struck through, what was put in is underlined, in words for those who listen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.domain.differing import Piece, differences
from app.translation import _
from ui.pages.minutes.bold_words import BOLD, PLAIN, without_bold
from ui.theme import LIGHT, Theme, Tokens

THIN = "&#8201;"
"""Between what was taken away and what was put in its place."""


class Difference(QLabel):
    """Shows how one wording became another."""

    def __init__(self, theme: Theme, *, on_sheet: bool = True, size: float = 14) -> None:
        """The sheet is white in the dark too; elsewhere the colours are those in force."""
        super().__init__()
        self._theme, self._on_sheet, self._size = theme, on_sheet, size
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def compare(self, before: str, after: str) -> None:
        """Show what became of `before` in `after`, in words alone or as `lines_of` gives them."""
        pieces, px = differences(before, after), self._theme.px
        self.setStyleSheet(f"color: {self._tokens.ink}; font-size: {px(self._size)}px; background: transparent;")
        self.setText("".join(self._shown(p) for p in pieces))
        self.setAccessibleName(" ".join(_said(p) for p in pieces))

    @property
    def _tokens(self) -> Tokens:
        return LIGHT if self._on_sheet else self._theme.tokens

    def _shown(self, piece: Piece) -> str:
        words = escape(piece.text).replace("\n", "<br>").replace(BOLD, "<b>").replace(PLAIN, "</b>")
        if piece.kind == "removed":
            return f'<s style="color:{self._tokens.warn}">{words}</s>{THIN}'
        if piece.kind == "added":
            return f'<u style="color:{self._tokens.accent}"><b>{words}</b></u>'
        return words


def _said(piece: Piece) -> str:
    words = " ".join(without_bold(piece.text).split())
    named = {"removed": _("struket: {words}."), "added": _("tillagt: {words}."), "kept": "{words}"}
    return named[piece.kind].format(words=words) if words else ""
