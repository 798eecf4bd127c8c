"""The form of one's own house style: the order and headings of a paragraph's parts, and the words around the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.house_style import DECISION_LAST, BlockPart, HouseStyle
from app.domain.own_style import headed, moved, own
from app.translation import _
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.fields import FieldGrid, Settling, line, put
from ui.widgets.labels import label
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.widgets.segmented import Segmented

BY_THEMSELVES: dict[BlockPart, str] = {"entries": "Meddelanden", "decision": "Nämndens beslut"}
"""What heads the parts that bring their own headings, as the minutes have it."""
Taken = Callable[[HouseStyle, str], HouseStyle]


class StyleForm(QWidget):
    """`made` carries the style as it is after a change."""

    made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.style_shown = own(DECISION_LAST)
        self._settling: list[Settling] = []
        self._show_words: list[Callable[[], None]] = []
        self.rows = RowsView(theme, _("Paragrafens delar"), (Column(30, right=True), Column()), "", 30, quiet=True)
        action(self.rows, _("Flytta"), "Alt+Up", lambda: self._move(-1), context=OWN, plate="Alt+↑↓")
        action(self.rows, _("Flytta ned"), "Alt+Down", lambda: self._move(1), context=OWN, in_line=False)
        self.rows.moved.connect(lambda _key: self._show_heading())
        self.heading = line(theme)
        self._settles(self.heading, lambda style, words: headed(style, self.part, words) if self.part else style,
                      lambda style: dict(style.labels).get(self.part, "") if self.part else "")
        self.points = Segmented(theme, _("Beslutspunkter"), [("numbered", "1. 2. 3."), ("att", "att …")])
        self.points.chosen.connect(lambda kind: self._make(replace(self.style_shown, points=kind)))
        self.mark = Segmented(theme, _("Paragrafnummer"), [("", "§ 21"), ("code", "GN § 21")])
        self.mark.chosen.connect(lambda kind: self._make(replace(self.style_shown, mark=kind)))
        column = column_in(self, theme.px(8))
        column.addWidget(label(_("Paragrafens delar"), "body", strong=True))
        over = FieldGrid(theme, 60)
        over.add(_("Rubrik"), self.heading, hint=_("Över den valda delen. Tomt ger den vanliga rubriken."))
        for widget in (over, self.rows, self._grid()):
            column.addWidget(widget)
        column.addStretch(1)

    def _grid(self) -> FieldGrid:
        grid = FieldGrid(self._theme, 120)
        grid.add(_("Beslutspunkter"), self.points)
        grid.add(_("Paragrafnummer"), self.mark)
        self.title = self._words(grid, _("Protokollets namn"), lambda s: s.title, lambda s, w: replace(s, title=w))
        self.recipients = self._words(grid, _("Den som ska handla"), lambda s: s.recipients,
                                      lambda s, w: replace(s, recipients=w))
        self.known = self._words(grid, _("Den som ska veta"), lambda s: s.for_information,
                                 lambda s, w: replace(s, for_information=w))
        self.day = self._words(grid, _("Dagen i sidhuvudet"), lambda s: s.page.day,
                               lambda s, w: replace(s, page=replace(s.page, day=w)))
        self.sign = self._words(grid, _("Signaturrutan"), lambda s: s.page.sign,
                                lambda s, w: replace(s, page=replace(s.page, sign=w)))
        self.certificate = self._words(grid, _("Bestyrkanderutan"), lambda s: s.page.certificate,
                                       lambda s, w: replace(s, page=replace(s.page, certificate=w)))
        self.foot = self._words(grid, _("Sidfot"), lambda s: s.page.foot, lambda s, w: replace(s, page=replace(s.page, foot=w)),
                                may_be_empty=True)
        return grid

    def _words(self, grid: FieldGrid, name: str, of: Callable[[HouseStyle], str], take: Taken, *,
               may_be_empty: bool = False) -> QLineEdit:
        """A field for words of the style; without words the style keeps those it had, unless there may be none."""
        field = line(self._theme)
        self._settles(field, lambda style, words: take(style, words) if words or may_be_empty else style, of)
        grid.add(name, field)
        return field

    def _settles(self, field: QLineEdit, take: Taken, of: Callable[[HouseStyle], str]) -> None:
        """What is typed is taken after a while, and at once when the field is left, which then shows what was taken."""
        settling = Settling(lambda: self._make(take(self.style_shown, " ".join(field.text().split()))), field)
        field.textEdited.connect(lambda _text: settling.start())
        field.editingFinished.connect(settling.flush)
        field.editingFinished.connect(lambda: put(field, of(self.style_shown)))
        self._settling.append(settling)
        self._show_words.append(lambda: None if field.hasFocus() or settling.isActive() else put(field, of(self.style_shown)))

    @property
    def part(self) -> BlockPart | None:
        """The part chosen."""
        part: BlockPart | None = self.rows.key
        return part

    def flush(self) -> None:
        """Take what waits to be taken."""
        for each in self._settling:
            each.flush()

    def show_style(self, style: HouseStyle, *, editable: bool) -> None:
        """Show a style; one that is not editable is only looked at."""
        self.style_shown = own(style) if editable else style
        self.rows.take([_row(n, part, style) for n, part in enumerate(style.order, 1)])
        self.rows.fit()
        self._show_heading()
        self.points.choose(style.points)
        self.mark.choose(style.mark)
        for show in self._show_words:
            show()
        self.setEnabled(editable)

    def _show_heading(self) -> None:
        self._settling[0].flush()
        self._show_words[0]()
        self.heading.setPlaceholderText(_usual(self.part) if self.part else "")

    def _move(self, by: int) -> None:
        if self.part:
            self._make(moved(self.style_shown, self.part, by))

    def _make(self, style: HouseStyle) -> None:
        if style != self.style_shown:
            self.style_shown = style
            self.made.emit(style)


def _usual(part: BlockPart) -> str:
    return DECISION_LAST.label(part, BY_THEMSELVES.get(part, ""))


def _row(number: int, part: BlockPart, style: HouseStyle) -> Row:
    name = style.label(part, BY_THEMSELVES.get(part, ""))
    return Row(part, (Cell((Words(f"{number}.", "body", "ink3"),)), Cell((Words(name, "body"),))), f"{number}. {name}")
