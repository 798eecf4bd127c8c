"""The ink of the printed page on the screen: black on white in both themes, as papper is."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel

from app.domain.light_text.reading import chunks_of
from ui.theme import LIGHT, Theme
from ui.theme.fonts import paper_cut
from ui.theme.tokens import ColourName
from ui.widgets.prose_editor.filling import Filler, Measures

SERIF, LEADING = 15.5, 108
"""Size of the running text in pixels at 100 %, and its line height in per cent."""


def ink(name: ColourName) -> QColor:
    """A colour on the sheet, which is white in the dark too."""
    return QColor(getattr(LIGHT, name))


def serif(theme: Theme) -> QFont:
    """The typeface of running text."""
    return paper_cut(theme.px(SERIF))


def printed(theme: Theme, text: str, *, strong: bool = False, size: float = 15, tone: ColourName = "ink") -> QLabel:
    """Words of a label or heading on the sheet."""
    made = QLabel(text)
    made.setWordWrap(True)
    look = {"color": ink(tone).name(), "font-size": f"{theme.px(size)}px", "font-weight": 600 if strong else 400}
    made.setStyleSheet("; ".join(f"{name}: {value}" for name, value in look.items()) + "; background: transparent;")
    return made


def measures(theme: Theme) -> Measures:
    """Space and colours of running text, written in or not."""
    px = theme.px
    return Measures(px(8), px(2), px(4), ink("edge"), ink("ground"), LEADING)


def running(theme: Theme, markdown: str) -> QTextDocument:
    """Light Markdown set as running text, as its editor shows it; dashes are painted by whoever shows it."""
    made = QTextDocument()
    made.setDefaultFont(serif(theme))
    made.setDocumentMargin(0)
    made.setIndentWidth(theme.px(24))
    Filler(QTextCursor(made), measures(theme)).fill(chunks_of(markdown))
    last = QTextCursor(made.lastBlock())
    ends = last.blockFormat()
    ends.setBottomMargin(0)
    last.setBlockFormat(ends)
    return made
