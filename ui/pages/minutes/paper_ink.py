"""The ink of the printed page on the screen: black on white in both themes, as papper is."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextListFormat
from PySide6.QtWidgets import QLabel

from ui.theme import LIGHT, Theme
from ui.theme.fonts import paper_cut
from ui.theme.tokens import ColourName

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


def running(theme: Theme, markdown: str) -> QTextDocument:
    """Light Markdown set as running text."""
    made = QTextDocument()
    made.setDefaultFont(serif(theme))
    made.setDocumentMargin(0)
    made.setIndentWidth(theme.px(24))
    made.setDefaultStyleSheet("")
    made.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    _space(theme, made)
    return made


def _space(theme: Theme, document: QTextDocument) -> None:
    """Lines and paragraphs apart, as on paper."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        wanted = QTextBlockFormat()
        wanted.setLineHeight(float(LEADING), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        wanted.setTopMargin(0)
        wanted.setBottomMargin(0 if block.textList() is not None or not block.next().isValid() else theme.px(8))
        cursor.mergeBlockFormat(wanted)
        _number(block.textList())
        block = block.next()


def _number(points: object) -> None:
    if isinstance(points, QTextListFormat):
        points.setIndent(1)
