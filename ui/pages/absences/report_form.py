"""The form of an absence: for which items it holds, and what was said on the telephone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting.events import Items
from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.theme import Theme
from ui.widgets.fields import line
from ui.widgets.form_panel import FormPanel
from ui.widgets.ticks import Tick

Told = Callable[[str, Items, str], bool]


class ReportForm(FormPanel):
    """Opens over the list; no item ticked, or all of them, is the whole meeting."""

    def __init__(self, theme: Theme, told: Told, parent: QWidget | None = None) -> None:
        """`told` takes person, items and note, and answers whether it was kept."""
        super().__init__(theme, _("Förhinder"), self._keep, _("Spara förhindret"), parent=parent)
        self._told = told
        self._person = ""
        self.ticks: dict[str, Tick] = {}
        self.note = line(theme)
        self._items = QWidget()
        column = QVBoxLayout(self._items)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.fields.add(_("Anteckning"), self.note, hint=_("Vad som sades i telefon; trycks aldrig."))
        self.fields.add(_("Ärenden"), self._items, hint=_("Inget markerat: hela sammanträdet."))
        self.note.returnPressed.connect(self.save)

    def begin(self, outlook: Outlook, person: str, *, in_items: bool) -> None:
        """Open it for a person, at the items or at the note."""
        self._person = person
        report = outlook.reports.get(person)
        self.heading.setText(_("Förhinder: {name}").format(name=outlook.name(person)))
        self._fill(outlook, report.items or () if report else ())
        self.note.setText(report.note if report else "")
        self.open_form(next(iter(self.ticks.values()), self.note) if in_items else self.note)

    @property
    def items(self) -> Items:
        """The items ticked; None for the whole meeting."""
        ticked = tuple(i for i, tick in self.ticks.items() if tick.isChecked())
        return ticked if ticked and len(ticked) < len(self.ticks) else None

    def _fill(self, outlook: Outlook, chosen: tuple[str, ...]) -> None:
        column = self._items.layout()
        for tick in self.ticks.values():
            tick.setParent(None)
            tick.deleteLater()
        self.ticks = {a.id: _ItemTick(self.theme, _words(outlook, a.id)) for a in outlook.agenda}
        for item, tick in self.ticks.items():
            tick.setChecked(item in chosen)
            if isinstance(column, QVBoxLayout):
                column.addWidget(tick)

    def _keep(self) -> str | None:
        return None if self._told(self._person, self.items, self.note.text().strip()) else _("Förhindret är inte sparat.")


class _ItemTick(Tick):
    """As wide as its place; the title gives way, and is whole in the tooltip and for those who listen."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self._whole = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        metrics, room = QFontMetrics(self.theme.font("body")), self.width() - self.theme.px(34)
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        super().resizeEvent(event)


def _words(outlook: Outlook, item: str) -> str:
    title = outlook.setting.items[item].title
    return f"{outlook.where(item)}  {title}" if item in outlook.numbers else title
