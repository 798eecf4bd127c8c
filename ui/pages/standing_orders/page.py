"""The standing orders of a committee as a form that follows their paragraphs; versions stand side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.standing_orders.paragraph_form import ParagraphForm
from ui.pages.standing_orders.paragraphs import paragraphs
from ui.pages.standing_orders.ready_made import all_ready_made
from ui.pages.standing_orders.values import written
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined
from ui.widgets.empty_page import EmptyPage
from ui.widgets.fields import FieldGrid, Pick, line, mark_wrong
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label, surface
from ui.widgets.scrolled import Scrolled
from ui.words import parse_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive


class StandingOrdersPage(Page):
    """Which committee, which version; then the paragraphs."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._versions: tuple[tuple[str, StandingOrders], ...] = ()
        self._shown: StandingOrders | None = None
        self._wrong = False
        self.save_act = action(self, _("Spara"), ("Ctrl+Return", "Ctrl+S"), self.save)
        self.new_act = action(self, _("Spara som ny version"), "Ctrl+Shift+S", self.save_as_new)
        self.heading = Heading(theme, _("Reglemente"), (outlined(theme, self.new_act), filled(theme, self.save_act)))
        self.said = label("", tone="warn", strong=True, wrap=True)
        self.said.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), theme.px(8))
        self.said.hide()
        self.nothing = EmptyPage(theme, _("Inga organ ännu."), _("Reglementet hör till ett organ."))
        self._form = self._scroll()
        column = column_in(self)
        for widget in (self.heading, self.said, self._which(), hair()):
            column.addWidget(widget)
        column.addWidget(self._form, 1)
        column.addWidget(self.nothing, 1)

    # --- what is shown

    def look(self) -> None:
        lines = self.hub.ask(self.archive.registers.committees) or ()
        self._fill(self.committee, [(c.id, c.name) for c in lines])
        for widget in (self._form, self._bar):
            widget.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self._look_at_versions()

    def enter(self) -> None:
        self.version.setFocus()

    @property
    def orders(self) -> StandingOrders:
        """The standing orders as they are written on the page."""
        values = {field: value for form in self.forms for field, value in form.values.items()}
        shown = self._shown or StandingOrders(substitutes=SubstituteRules())
        adopted = tuple(x.strip() for x in self.adopted_by.text().split(",") if x.strip()) or None
        return replace(written(shown, values), version=self.name.text().strip() or None, adopted_by=adopted,
                       valid_from=parse_day(self.valid_from.text()), valid_to=parse_day(self.valid_to.text()))

    # --- acts

    def save(self) -> None:
        """Save what is written into the version shown; the first time there is none, and one is made."""
        self._keep(self.version.currentData())

    def save_as_new(self) -> None:
        """Save what is written as a version of its own; it needs a first day that no other has, and takes a number of its own."""
        first = parse_day(self.valid_from.text())
        if first is None or any(v.valid_from == first for _id, v in self._versions):
            self._say(_("En ny version behöver en egen första dag."))
            self.valid_from.setFocus()
            self.valid_from.selectAll()
            return
        if self.name.text().strip() in {v.version for _id, v in self._versions}:
            self.name.setText(self._next_number())
        self._keep(None)

    def _keep(self, id: str | None) -> None:
        for field in (self.valid_from, self.valid_to):
            if mark_wrong(field, bool(field.text().strip()) and parse_day(field.text()) is None):
                self._say(_("Dagen skrivs som 2019-01-01."))
                field.setFocus()
                return
        committee, orders = self.committee.currentData(), self.orders
        if committee is None or not orders.substitutes.tiers:
            self._say(_("Minst ett steg i turordningen behövs."))
            return
        before = {known for known, _orders in self._versions}
        self._shown = None
        if self.hub.run(lambda: self.archive.registers.save_standing_orders(committee, id, orders)):
            new = next((known for known, _orders in self._versions if known not in before), id)
            self.version.setCurrentIndex(max(0, self.version.findData(new)))
            self._say("")
            self.tell_saved()

    def _edited(self) -> None:
        """What was wrong may be mended by now, and what stands here is not saved any more."""
        if self._wrong:
            self._say("")
        self.remark.emit("")

    def _say(self, sentence: str, *, wrong: bool = True) -> None:
        self._wrong = wrong
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def begin_from(self, place: int) -> None:
        """Put a ready-made set of standing orders on the page; nothing is saved yet. Place 0 stands for none."""
        if place > 0:
            ready = all_ready_made()[place - 1]
            for form in self.forms:
                form.show_orders(replace(ready.orders, boards=self.orders.boards))
            self._say(_("Visas, men är inte sparat: {name}.").format(name=ready.name), wrong=False)

    # --- committee and version

    def _look_at_versions(self) -> None:
        committee = self.committee.currentData()
        if committee is None:
            return
        self._versions = self.hub.ask(lambda: self.archive.registers.standing_orders(committee)) or ()
        ordered = sorted(self._versions, key=lambda v: v[1].valid_from or date.min, reverse=True)
        self._fill(self.version, [(id, _words(v)) for id, v in ordered])
        self._show_version()

    def _show_version(self) -> None:
        chosen = self.version.currentData()
        found = next((v for id, v in self._versions if id == chosen), None)
        orders = found or StandingOrders(substitutes=SubstituteRules(), version=self._next_number(),
                                         valid_from=date(today().year, 1, 1))
        if self._shown == orders:
            return
        self._shown = orders
        self.name.setText(orders.version or "")
        self.valid_from.setText(orders.valid_from.isoformat() if orders.valid_from else "")
        self.valid_to.setText(orders.valid_to.isoformat() if orders.valid_to else "")
        self.adopted_by.setText(", ".join(orders.adopted_by or ()))
        for form in self.forms:
            form.show_orders(orders)

    def _next_number(self) -> str:
        """The number after the highest that a version has."""
        return str(max((int(v.version) for _id, v in self._versions if v.version and v.version.isdecimal()), default=0) + 1)

    def _fill(self, box: Pick, rows: list[tuple[str, str]]) -> None:
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        for id, words in rows:
            box.addItem(words, id)
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.blockSignals(False)

    # --- the page's parts

    def _which(self) -> QWidget:
        self._bar = surface(QWidget(), "paper")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(self.theme.px(MARGIN), 0, self.theme.px(MARGIN), self.theme.px(16))
        row.setSpacing(self.theme.px(12))
        self.committee, self.version = Pick(self.theme), Pick(self.theme)
        self.committee.currentIndexChanged.connect(lambda _place: self._look_at_versions())
        self.version.currentIndexChanged.connect(lambda _place: self._show_version())
        for box, name in ((self.committee, _("Organ")), (self.version, _("Version"))):
            box.setAccessibleName(name)
            box.setToolTip(name)
            row.addWidget(box)
        row.addStretch(1)
        self.ready_made = Pick(self.theme)
        self.ready_made.setAccessibleName(_("Börja från ett färdigt reglemente"))
        self.ready_made.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ready_made.setMinimumContentsLength(30)
        self.ready_made.addItem(_("Börja från ett färdigt reglemente"))
        for ready in all_ready_made():
            self.ready_made.addItem(ready.name)
        self.ready_made.activated.connect(self.begin_from)
        row.addWidget(self.ready_made)
        return self._bar

    def _scroll(self) -> QWidget:
        content = surface(QWidget(), "paper")
        column = column_in(content)
        column.addWidget(self._version_fields())
        column.addWidget(hair())
        self.forms = [ParagraphForm(self.theme, paragraph) for paragraph in paragraphs()]
        for form in self.forms:
            form.edited.connect(self._edited)
            column.addWidget(form)
        column.addStretch(1)
        return Scrolled(content)

    def _version_fields(self) -> QWidget:
        grid = FieldGrid(self.theme, 200)
        grid.setContentsMargins(self.theme.px(MARGIN), self.theme.px(16), self.theme.px(MARGIN), self.theme.px(16))
        self.name, self.adopted_by = line(self.theme), line(self.theme)
        self.valid_from, self.valid_to = line(self.theme, placeholder="2019-01-01"), line(self.theme)
        for field in (self.name, self.adopted_by, self.valid_from, self.valid_to):
            field.textEdited.connect(lambda _text: self._edited())
        grid.add(_("Version"), self.name, width=110)
        grid.add(_("Gäller från"), self.valid_from, width=140)
        grid.add(_("Gäller till"), self.valid_to, width=140)
        grid.add(_("Antaget av"), self.adopted_by, width=420, hint=_("Varje fullmäktige som har antagit det, med komma emellan."))
        return grid


def _words(orders: StandingOrders) -> str:
    """`Version 2, från 2019-01-01`."""
    name = _("Version {name}").format(name=orders.version) if orders.version else _("Utan nummer")
    return _("{name}, från {day}").format(name=name, day=orders.valid_from) if orders.valid_from else name
