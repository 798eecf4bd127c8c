"""The committees: what they are called, whose they are, and how their municipalities are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.committee import CommitteeKind
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.committees.form import CommitteeForm
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.empty_page import EmptyPage
from ui.widgets.heading import Heading
from ui.widgets.labels import hair
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.registers import CommitteeLine


def kind_words(kind: CommitteeKind) -> str:
    """The kind in Swedish."""
    return {"committee": _("nämnd"), "board": _("styrelse"), "joint": _("gemensam nämnd"), "council": _("fullmäktige")}[kind]


def _row(line: CommitteeLine) -> Row:
    """Code and name, under it the kind and the municipality."""
    under = " · ".join(w for w in (kind_words(line.kind), line.host) if w)
    return Row(line.id, (Cell((Words(line.code, "list", "ink2"),)),
                         Cell((Words(line.name, "list", strong=True), Words(under, "body", "ink2")))),
               f"{line.name}, {line.code}, {under}")


class CommitteesPage(Page):
    """A list, and a form that opens over it."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.new_act = action(self, _("Nytt organ"), "Ctrl+N", self.begin_new)
        self.heading = Heading(theme, _("Nämnder och styrelser"), (outlined(theme, self.new_act, "plus"),))
        self.form = CommitteeForm(archive, hub, theme)
        self.rows = RowsView(theme, _("Organ"), (Column(110), Column()), _("Ändra"))
        self.rows.give_way()
        self.rows.opened.connect(self._edit)
        self.form.closed.connect(self.rows.setFocus)
        self.form.closes_from(self.rows)
        self.form.kept.connect(self._tell_next)
        self.nothing = EmptyPage(theme, _("Inga organ ännu."), _("Ett organ är en nämnd, en styrelse eller en gemensam nämnd."))
        column = column_in(self)
        for widget in (self.heading, self.form, hair()):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        column.addWidget(self.nothing, 1)

    def look(self) -> None:
        lines = self.hub.ask(self.archive.registers.committees) or ()
        self.rows.take([_row(c) for c in lines])
        self.rows.setVisible(bool(lines))
        self.nothing.setVisible(not lines and not self.form.isVisibleTo(self))

    def enter(self) -> None:
        if not self.form.isVisible():
            self.rows.setFocus()

    def begin_new(self) -> None:
        """Open the form for a new committee."""
        self.nothing.hide()
        self.form.begin(None, None)

    def _tell_next(self) -> None:
        """What comes after the first committee: those who are of it."""
        lines = self.hub.ask(self.archive.registers.committees) or ()
        alone = len(lines) == 1 and not self.archive.registers.mandates(lines[0].id)
        self.tell_saved() if not alone else self.remark.emit(_("Sparat. Nästa steg: ledamöter och ersättare under Personer"))

    def _edit(self, id: str) -> None:
        committee = self.hub.ask(lambda: self.archive.registers.committee(id))
        if committee is not None:
            self.form.begin(id, committee)
