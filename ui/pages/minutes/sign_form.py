"""Locking the minutes, whole or one paragraph that is adjusted at once: who signed, and why where the check objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.checking.remark import HOLDING, Remark
from app.translation import _
from ui.pages.minutes.reading import Reading
from ui.theme import Theme
from ui.widgets.fields import TextField, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import label
from ui.widgets.segmented import Segmented
from ui.words import counted

Signed = Callable[[str, "tuple[str, ...] | None", str], bool]
"""By whom, which items (None: all), and why in spite of the check; whether it was done."""
MOST = 4
"""So many faults are told in full."""


class SignForm(FormPanel):
    """What was locked is never written in again; a slip is put right by a correction."""

    def __init__(self, theme: Theme, sign: Signed) -> None:
        super().__init__(theme, _("Lås protokollet"), self._keep, _("Lås"), narrow=True, tall=True)
        self._sign = sign
        self._reading: Reading | None = None
        self._item: str | None = None
        self.scope = Segmented(theme, _("Omfattning"), ((False, _("Allt")), (True, _("Bara paragrafen"))), False)
        self.scope.chosen.connect(lambda _value: self._follow())
        about = _("Det som låses skrivs inte om. Ett fel rättas sedan med en daterad rättelse.")
        self.about = label(about, "caption", tone="ink2", wrap=True)
        self.faults = label("", "body", tone="warn", wrap=True)
        self.by, self.reason = TextField(theme, 2), line(theme)
        self.fields.add(_("Omfattning"), self.scope)
        self.fields.add(_("Undertecknat av"), self.by)
        self.fields.add(_("Kontrollen"), self.faults)
        self.fields.add(_("Skäl att låsa ändå"), self.reason)
        self.fields.add("", self.about)

    def begin(self, reading: Reading, item: str | None, by: str) -> None:
        """Open it; `item` is the paragraph where the keys are, None on a sheet of another kind."""
        self._reading, self._item = reading, item
        passage = reading.by_item.get(item or "")
        self.scope.setEnabled(passage is not None and not passage.sealed)
        self.scope.choose(False)
        self.by.setPlainText(by)
        self.reason.clear()
        self._follow()
        self.open_form(self.by)

    @property
    def objections(self) -> tuple[Remark, ...]:
        """What of that which would be locked contradicts itself or waits to be done."""
        found = self._reading.remarks if self._reading else ()
        return tuple(r for r in found if r.weight in HOLDING and (not self.scope.value or r.item == self._item))

    def _follow(self) -> None:
        found = self.objections
        self.faults.setText(_told(found))
        for field in (self.faults, self.reason):
            self.fields.show_row(field, bool(found))

    def _keep(self) -> Fault | str | None:
        by, reason = " ".join(self.by.toPlainText().split()), self.reason.text().strip()
        if not by:
            return Fault(_("Skriv vilka som har undertecknat."), self.by)
        if self.objections and not reason:
            return Fault(_("Skriv varför protokollet låses fast kontrollen har anmärkningar."), self.reason)
        items = (self._item,) if self.scope.value and self._item else None
        return None if self._sign(by, items, reason) else _("Protokollet är inte låst.")


def _told(found: Sequence[Remark]) -> str:
    rest = len(found) - MOST
    more = [counted(rest, _("Och en till."), _("Och {n} till."))] if rest > 0 else []
    return "\n".join([*(r.text for r in found[:MOST]), *more])
