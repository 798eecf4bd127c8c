"""The sheets that nobody writes on: the front page, the list of contents, and the notice on the boards."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.document import FrontLine, FrontRow
from app.translation import _
from ui.pages.minutes.masks import marked, standing, words_told
from ui.pages.minutes.paper_ink import ink, printed
from ui.pages.minutes.reading import Reading
from ui.theme import Theme

BOLD = re.compile(r"\*\*(.+?)\*\*")


def front(theme: Theme, reading: Reading) -> QWidget:
    """The front page: place and time, who decided, who adjusts."""
    signers = tuple(FrontRow(label=s.role, lines=(FrontLine(text=s.name),)) for s in reading.document.signers)
    return _rows(theme, reading, reading.document.title, (*reading.document.front, *signers))


def boards(theme: Theme, reading: Reading) -> QWidget:
    """The notice and proof of adjustment."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(24))
    for block in reading.document.boards:
        posted = tuple(
            FrontRow(label=row.municipality, lines=(
                FrontLine(text=_("Anslaget {day}").format(day=row.posted or "–")),
                FrontLine(text=_("Tas ned {day}").format(day=row.take_down or "–"))))
            for row in block.rows)
        column.addWidget(printed(theme, marked(reading.maskings, block.sentence)))
        column.addWidget(_rows(theme, reading, "", (*block.facts, *posted)))
    column.addStretch(1)
    return part


def contents(theme: Theme, reading: Reading, choose: Callable[[str], object]) -> QWidget:
    """The list of contents; a line goes to its paragraph."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    column.addWidget(printed(theme, _("Innehåll"), strong=True, size=20))
    hue = ink("ink").name()
    lines = [(p.item, f"{p.called} &nbsp; {marked(reading.maskings, p.heading)}") for p in reading.passages if p.called]
    words = "<br>".join(f'<a href="{item}" style="color:{hue};text-decoration:none">{text}</a>' for item, text in lines)
    listed = printed(theme, f'<div style="line-height:150%">{words}</div>')
    flags = Qt.TextInteractionFlag
    listed.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
    listed.setAccessibleName(_("Innehåll"))
    listed.linkActivated.connect(choose)
    column.addWidget(listed)
    column.addStretch(1)
    return part


def _rows(theme: Theme, reading: Reading, title: str, rows: Sequence[FrontRow]) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(10))
    grid.setColumnMinimumWidth(0, theme.px(130))
    grid.setColumnStretch(1, 1)
    if title:
        grid.addWidget(printed(theme, title, strong=True, size=20), 0, 0, 1, 2)
    for number, row in enumerate(rows, 1):
        label, lines = printed(theme, row.label, strong=True, size=14), _lines(theme, reading, row)
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(lines, number, 1)
    told = words_told(m for m in reading.maskings if any(standing((m,), line.text) for row in rows for line in row.lines))
    if told:
        grid.addWidget(printed(theme, told, size=13, tone="ink2"), grid.rowCount(), 0, 1, 2)
    grid.setRowStretch(grid.rowCount(), 1)
    return part


def _lines(theme: Theme, reading: Reading, row: FrontRow) -> QLabel:
    told = (", ".join(w for w in (line.text, line.municipality, line.paragraphs) if w) for line in row.lines)
    made = printed(theme, BOLD.sub(r"<b>\1</b>", marked(reading.maskings, "\n".join(told)).replace("\n", "<br>")))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made
