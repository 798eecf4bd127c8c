"""What stands on a sheet around its blocks: its head, the heading of a paragraph, who is told of it, and the plain sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.minutes.masked import mark_of
from app.translation import _
from ui.pages.minutes.masks import marked, of_paragraph, standing, words_told
from ui.pages.minutes.paper_ink import ink, printed
from ui.pages.minutes.plain_sheets import boards, contents, front
from ui.pages.minutes.reading import BOARDS, CONTENTS, FRONT, Reading
from ui.theme import Theme

if TYPE_CHECKING:
    from app.services.minutes_passages import Passage


def heading(theme: Theme, reading: Reading, passage: Passage) -> list[QWidget]:
    paragraph = passage.paragraph
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(printed(theme, " ".join(w for w in (paragraph.mark, passage.called) if w), strong=True))
    row.addStretch(1)
    dnr = printed(theme, f"DNR {paragraph.dnr}" if paragraph.dnr else "")
    dnr.setWordWrap(False)
    row.addWidget(dnr)
    maskings = reading.maskings
    title = printed(theme, marked(maskings, passage.heading), strong=True, size=20)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    column.addWidget(line)
    column.addWidget(title)
    whole = of_paragraph(maskings, passage.item)
    told = _("Paragrafen maskeras: {ground}").format(ground=mark_of(whole)) if whole else words_told(
        standing(maskings, passage.heading))
    if told:
        column.addWidget(printed(theme, told, size=13, tone="ink2"))
    return [_running_head(theme, reading), _indented(theme, both)]


def recipients(theme: Theme, reading: Reading, passage: Passage) -> list[tuple[QWidget, str]]:
    """Who gets an extract, as it is shown and as it is told."""
    document, paragraph = reading.document, passage.paragraph
    told = [(label, names) for label, names in ((document.recipients, paragraph.recipients),
                                                (document.for_information, paragraph.for_information)) if names]
    lines = [f"<b>{label}:</b> {', '.join(marked(reading.maskings, n) for n in names)}" for label, names in told]
    shown = _indented(theme, printed(theme, "<br>".join(lines), size=14))
    return [(shown, ". ".join(f"{label}: {', '.join(names)}" for label, names in told))] if told else []


def plain(theme: Theme, reading: Reading, place: str, choose: Callable[[str], object]) -> list[QWidget]:
    made = {FRONT: front, BOARDS: boards}.get(place)
    if made is not None:
        shown: QWidget = made(theme, reading)
    else:
        assert place == CONTENTS
        shown = contents(theme, reading, choose)
    return [_running_head(theme, reading), _indented(theme, shown)]


def _running_head(theme: Theme, reading: Reading) -> QWidget:
    document = reading.document
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, theme.px(8))
    column.setSpacing(theme.px(8))
    row = QHBoxLayout()
    row.addWidget(printed(theme, document.body, size=13), 1, Qt.AlignmentFlag.AlignTop)
    words = f"{document.title.upper()}\n{document.day.isoformat()}"
    title = printed(theme, words, size=13, strong=True)
    title.setWordWrap(False)
    title.setAlignment(Qt.AlignmentFlag.AlignRight)
    row.addWidget(title)
    column.addLayout(row)
    rule = QFrame()
    rule.setFixedHeight(1)
    rule.setStyleSheet(f"background: {ink('ink3').name()};")
    column.addWidget(rule)
    return _indented(theme, part)


def _indented(theme: Theme, part: QWidget) -> QWidget:
    """On the axis of the text."""
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(theme.px(83), 0, theme.px(3), 0)
    row.addWidget(part)
    return around
