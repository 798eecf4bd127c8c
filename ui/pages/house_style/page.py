"""The house style of a committee's minutes, with a paragraph that shows what the choice does."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.as_told import ToldPart
from app.domain.house_style import STYLES
from app.domain.worked_example.styled import styled_example
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.theme import LIGHT, Theme
from ui.theme.fonts import SERIF, load_serif
from ui.theme.space import MARGIN
from ui.widgets.boxes import column_in
from ui.widgets.empty_page import EmptyPage
from ui.widgets.fields import FieldGrid, Pick
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.scrolled import Scrolled
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class HouseStylePage(Page):
    """Which committee, which style; the choice holds at once, and the example follows."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        load_serif()
        self.committee = Pick(theme)
        self.committee.currentIndexChanged.connect(lambda _index: self._show())
        self.style_choice = Segmented(theme, _("Form"), [(name, _words()[name][0]) for name in STYLES])
        self.style_choice.chosen.connect(self._choose)
        self.about = label("", "caption", tone="ink2", wrap=True)
        self.example = QLabel()
        self.nothing = EmptyPage(theme, _("Inga organ ännu."), _("Protokollets form hör till ett organ."))
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self._fields())
        form.addWidget(Scrolled(self._paper()), 1)
        column = column_in(self)
        for widget in (Heading(theme, _("Protokollets form")), hair()):
            column.addWidget(widget)
        column.addWidget(self.form, 1)
        column.addWidget(self.nothing, 1)

    def look(self) -> None:
        lines = self.hub.ask(self.archive.registers.committees) or ()
        chosen = self.committee.currentData()
        with QSignalBlocker(self.committee):
            self.committee.clear()
            for found in lines:
                self.committee.addItem(found.name, found.id)
            self.committee.setCurrentIndex(max(0, self.committee.findData(chosen)) if lines else -1)
        self.form.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self._show()

    def concerns(self, changes: Changes) -> bool:
        return self.isVisible()

    def enter(self) -> None:
        self.style_choice.setFocus()

    def _show(self) -> None:
        """The style of the chosen committee, and its example."""
        committee = self.committee.currentData()
        habits = self.hub.ask(lambda: self.archive.planning.habits(committee)) if committee else None
        if habits is not None:
            name = habits.style if habits.style in STYLES else next(iter(STYLES))
            self.style_choice.choose(name)
            self.about.setText(_words()[name][1])
            self._show_example(name)

    def _show_example(self, name: str) -> None:
        mark, told = styled_example(STYLES[name])
        number = " ".join(w for w in (mark, told.called) if w)
        title = f'<p style="font-size:{self.theme.px(18)}px"><b>{escape(told.heading)}</b></p>'
        self.example.setText("".join((f"<p><b>{escape(number)}</b></p>", title, *(_part(p) for p in told.parts))))

    def _choose(self, name: object) -> None:
        committee = self.committee.currentData()
        habits = self.hub.ask(lambda: self.archive.planning.habits(committee))
        if habits is not None and isinstance(name, str):
            wanted = replace(habits, style=name)
            if self.hub.run(lambda: self.archive.planning.save_habits(committee, wanted)):
                self.tell_saved()
            self._show()

    # --- the page's parts

    def _fields(self) -> QWidget:
        px = self.theme.px
        grid = FieldGrid(self.theme, 110)
        grid.setContentsMargins(px(MARGIN), px(20), px(MARGIN), px(12))
        grid.add(_("Organ"), self.committee, width=420)
        grid.add(_("Form"), self.style_choice)
        grid.add("", self.about)
        return grid

    def _paper(self) -> QWidget:
        px = self.theme.px
        around, sheet = QWidget(), QFrame()
        sheet.setObjectName("sheet")
        sheet.setStyleSheet(
            f"QFrame#sheet {{ background: {self.theme.tokens.sheet}; border: 1px solid {self.theme.tokens.line}; }}"
            f"QLabel {{ color: {LIGHT.ink}; font-size: {px(15)}px; }}")
        sheet.setMaximumWidth(px(680))
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(px(48), px(32), px(48), px(40))
        self.example.setTextFormat(Qt.TextFormat.RichText)
        self.example.setWordWrap(True)
        self.example.setAccessibleName(_("Exempel på en paragraf"))
        inside.addWidget(self.example)
        inside.addStretch(1)
        row = QHBoxLayout(around)
        row.setContentsMargins(px(MARGIN), px(8), px(MARGIN), px(MARGIN))
        row.addWidget(sheet, 100)
        row.addStretch(1)
        return around


def _part(part: ToldPart) -> str:
    words = escape(part.text).replace("\n\n", "<br>").replace("\n", "<br>")
    return f'<p><b>{escape(part.label)}</b><br><span style="font-family:\'{SERIF}\'">{words}</span></p>'


def _words() -> dict[str, tuple[str, str]]:
    """Each style's name, and what it does."""
    return {
        "decision_last": (_("Beslutet sist"), _("Ärendet först och beslutet sist, med numrerade punkter, som i Herrljunga.")),
        "decision_first": (_("Beslutet först"), _("Beslutet först och det som det vilar på därefter, som i Göteborg.")),
        "att_clauses": (_("Att-satser"), _("Nämnden beslutar att …, och paragrafen bär nämndens kod, som i Norrtälje.")),
    }
