"""A slip put right in a paragraph that is signed off: what stood, what stands, who decided it and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.minutes.corrected import slip
from app.translation import _
from ui.pages.minutes.chooser import Chooser, LowField
from ui.pages.minutes.difference import Difference
from ui.theme import Theme
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel

if TYPE_CHECKING:
    from app.services.minutes_passages import Passage, Section

Corrected = Callable[[str, str, str, str, str, str], bool]
"""Item, label, what stood, what stands, by whom, and why; whether it was kept."""


class CorrectionForm(FormPanel):
    """What stood is chosen from the text as it was signed."""

    def __init__(self, theme: Theme, correct: Corrected) -> None:
        super().__init__(theme, _("Rättelse"), self._keep, _("Rätta"), narrow=True, tall=True)
        self._correct = correct
        self._item = self._label = ""
        self.stood = Chooser(theme)
        self.stands = LowField(theme)
        self.change = Difference(theme, on_sheet=False)
        self.by, self.ground = line(theme), line(theme)
        hint = _("Markera det som ska rättas. Utan markering rättas hela stycket.")
        self.fields.add(_("Stod"), self.stood, hint=hint)
        self.fields.add(_("Rätt lydelse"), self.stands)
        self.fields.add(_("Ändringen"), self.change)
        self.fields.add(_("Beslutat av"), self.by)
        self.fields.add(_("Skäl"), self.ground)
        self.stood.selectionChanged.connect(self._follow)
        self.stood.selectionChanged.connect(self._compare)
        self.stands.textChanged.connect(self._compare)

    def begin(self, passage: Passage, section: Section, by: str) -> None:
        """Open it for one section of a signed paragraph."""
        self._item, self._label = passage.item, section.label
        where = passage.called or passage.heading
        self.heading.setText(_("Rättelse i {where}, {label}").format(where=where, label=section.label))
        self.stood.offer(section.text)
        self.stands.setPlainText(section.text)
        self._compare()
        self.by.setText(by)
        self.ground.clear()
        self.open_form(self.stood)

    def _follow(self) -> None:
        """What is chosen is what will be written anew, until that is begun."""
        if not self.stands.document().isModified():
            self.stands.setPlainText(self.stood.chosen)
            self.stands.document().setModified(False)

    def _compare(self) -> None:
        """What will be told of it: the sentences that read otherwise, with what goes struck through and what comes underlined."""
        stood, stands = slip(self.stood.chosen, self.stands.toPlainText().strip())
        self.change.compare(stood.strip(), stands.strip())
        self.fields.show_row(self.change, stood != stands)

    def _keep(self) -> Fault | str | None:
        stood, stands, by = self.stood.chosen, self.stands.toPlainText().strip(), self.by.text().strip()
        if not stands or stands == stood:
            return Fault(_("Skriv den rätta lydelsen."), self.stands)
        if not by:
            return Fault(_("Skriv vem som har beslutat rättelsen."), self.by)
        ground = self.ground.text().strip()
        if not ground:
            return Fault(_("Skriv varför det rättas."), self.ground)
        kept = self._correct(self._item, self._label, stood, stands, by, ground)
        return None if kept else _("Rättelsen är inte sparad.")
