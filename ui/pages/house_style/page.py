"""The house style of a committee's minutes: one of the program's or one's own, with a paragraph that shows what it does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.house_style import OWN, HouseStyle, style_chosen
from app.domain.own_style import own
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.house_style.example import example_of
from ui.pages.house_style.style_form import StyleForm
from ui.theme import LIGHT, Theme
from ui.theme.fonts import load_serif
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.empty_page import EmptyPage
from ui.widgets.fields import FieldGrid, Pick
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.scrolled import Scrolled
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.domain.plans import Habits
    from app.services.archive import Archive
    from app.services.changes import Changes


class HouseStylePage(Page):
    """Which committee, which style; the choice holds at once, and the example follows. One's own is made from any of them."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        load_serif()
        self.committee = Pick(theme)
        self.committee.currentIndexChanged.connect(lambda _index: self._show())
        self.style_choice = Segmented(theme, _("Form"), [(name, words) for name, (words, _about) in _words().items()])
        self.style_choice.chosen.connect(self._choose)
        self.about = label("", "caption", tone="ink2", wrap=True)
        self.own_act = action(self, _("Egen form av den här"), "Ctrl+E", self.make_own)
        self.own_button = outlined(theme, self.own_act)
        self.style_form = StyleForm(theme)
        self.style_form.made.connect(self._keep_own)
        self.example = QLabel()
        self.nothing = EmptyPage(theme, _("Inga organ ännu."), _("Protokollets form hör till ett organ."))
        self.form = QWidget()
        column = column_in(self)
        for widget in (Heading(theme, _("Protokollets form")), hair()):
            column.addWidget(widget)
        column.addWidget(self.form, 1)
        column.addWidget(self.nothing, 1)
        self._lay()

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
        self.own_act.setEnabled(bool(lines))
        self._show()

    def concerns(self, changes: Changes) -> bool:
        return self.isVisible()

    def enter(self) -> None:
        self.style_choice.setFocus()

    def leave(self) -> None:
        self.style_form.flush()

    # --- what is chosen

    @property
    def _habits(self) -> Habits | None:
        committee = self.committee.currentData()
        return self.hub.ask(lambda: self.archive.planning.habits(committee)) if committee else None

    def _show(self) -> None:
        """The style of the chosen committee, and its example."""
        habits = self._habits
        if habits is None:
            return
        style = style_chosen(habits.style, habits.own_style)
        mine = style.name == OWN
        self.style_choice.choose(style.name)
        self.about.setText(_words()[style.name][1])
        self.own_act.setEnabled(not mine)
        self.grid.show_row(self.own_button, not mine)
        self.style_form.show_style(style, editable=mine)
        self.example.setText(example_of(style, self.theme))

    def _choose(self, name: object) -> None:
        habits = self._habits
        if name == OWN and habits is not None and habits.own_style is None:
            self.make_own()
        elif habits is not None and isinstance(name, str):
            self._keep(replace(habits, style=name))

    def make_own(self) -> None:
        """Begin one's own style as the one that is shown."""
        habits = self._habits
        if habits is not None and habits.style != OWN:
            self._keep(replace(habits, style=OWN, own_style=own(style_chosen(habits.style, None))))
            self.style_form.rows.setFocus()

    def _keep_own(self, style: HouseStyle) -> None:
        habits = self._habits
        if habits is not None:
            self._keep(replace(habits, style=OWN, own_style=style))

    def _keep(self, wanted: Habits) -> None:
        committee = self.committee.currentData()
        if self.hub.run(lambda: self.archive.planning.save_habits(committee, wanted)):
            self.tell_saved()
        self._show()

    # --- the page's parts

    def _lay(self) -> None:
        px = self.theme.px
        whole = column_in(self.form)
        whole.addWidget(self._fields())
        whole.addWidget(hair())
        row = QHBoxLayout()
        row.setSpacing(0)
        inside = QWidget()
        around = column_in(inside)
        around.setContentsMargins(px(MARGIN), px(12), px(20), px(MARGIN))
        around.addWidget(self.style_form)
        fields = Scrolled(inside)
        fields.setMinimumWidth(px(300))
        row.addWidget(fields, 4)
        row.addWidget(hair("v"))
        row.addWidget(Scrolled(self._paper()), 5)
        whole.addLayout(row, 1)

    def _fields(self) -> QWidget:
        px = self.theme.px
        grid = self.grid = FieldGrid(self.theme, 110)
        grid.setContentsMargins(px(MARGIN), px(20), px(MARGIN), px(12))
        grid.add(_("Organ"), self.committee, width=420)
        grid.add(_("Form"), self.style_choice)
        grid.add("", self.about)
        grid.add("", self.own_button)
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
        inside.setContentsMargins(px(32), px(24), px(32), px(32))
        self.example.setTextFormat(Qt.TextFormat.RichText)
        self.example.setWordWrap(True)
        self.example.setAccessibleName(_("Exempel på en paragraf"))
        inside.addWidget(self.example)
        inside.addStretch(1)
        row = QHBoxLayout(around)
        row.setContentsMargins(px(16), px(12), px(16), px(MARGIN))
        row.addWidget(sheet, 100)
        row.addStretch(1)
        return around


def _words() -> dict[str, tuple[str, str]]:
    """Each style's name, and what it does."""
    return {
        "decision_last": (_("Beslutet sist"), _("Ärendet först och beslutet sist, med numrerade punkter, som i Herrljunga.")),
        "decision_first": (_("Beslutet först"), _("Beslutet först och det som det vilar på därefter, som i Göteborg.")),
        "att_clauses": (_("Att-satser"), _("Nämnden beslutar att …, och paragrafen bär nämndens kod, som i Norrtälje.")),
        OWN: (_("Egen"), _("Ordningen, rubrikerna, sidhuvudet och sidfoten är organets egna. Justerade protokoll ändras inte.")),
    }
