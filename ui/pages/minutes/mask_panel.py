"""What is left out of the public version: words, a part or a paragraph, by which ground, and the list of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from app.domain.minutes.masked import mark_of
from app.domain.signing_off import MaskGround, Masking
from app.translation import _
from ui.pages.minutes.chooser import Chooser
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.words import part_word
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import hair, label
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.minutes import Passage, Section

RULES = ("OSL 19:3", "OSL 21:1", "OSL 21:3", "OSL 21:7", "OSL 23:1", "OSL 25:1", "OSL 26:1", "OSL 31:16", "OSL 39:3", "KL 8:10")
"""What is proposed while the paragraph is written; any other can be."""
EXTENTS = ("words", "part", "paragraph")


class MaskPanel(QWidget):
    """The form over the list; Del in the list lets what was masked stand again."""

    closed = Signal()

    def __init__(self, theme: Theme, mask: Callable[[Masking], bool], unmask: Callable[[str], object]) -> None:
        super().__init__()
        self.form = _MaskForm(theme, mask)
        self.form.closed.connect(self.closed)
        self._unmask = unmask
        self.listed = RowsView(theme, _("Maskerat"), (Column(),), "", 52)
        action(self.listed, _("Ta bort maskeringen"), ("Del", "Backspace"), self._remove, context=OWN)
        self.none = label(_("Inget är maskerat."), "body", tone="ink2")
        self.none.setContentsMargins(theme.px(MARGIN), theme.px(12), theme.px(MARGIN), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.form, hair(), self.none):
            column.addWidget(part)
        column.addWidget(self.listed, 1)

    def begin(self, reading: Reading, maskings: tuple[Masking, ...], passage: Passage, section: Section | None,
              words: str) -> None:
        """Open it where the keys are; `words` are those chosen there."""
        self.show_list(reading, maskings)
        self.form.begin(passage, section, words)

    def show_list(self, reading: Reading, maskings: tuple[Masking, ...]) -> None:
        """Show what is masked now."""
        self.listed.take([_row(reading, m) for m in maskings])
        self.none.setVisible(not maskings)

    def _remove(self) -> None:
        if isinstance(self.listed.key, str):
            self._unmask(self.listed.key)


class _MaskForm(FormPanel):
    def __init__(self, theme: Theme, mask: Callable[[Masking], bool]) -> None:
        super().__init__(theme, _("Maskera"), self._keep, _("Maskera"), narrow=True)
        self._mask = mask
        self._passage: Passage | None = None
        self._section: Section | None = None
        extents = zip(EXTENTS, (_("Orden"), _("Stycket"), _("Paragrafen")), strict=True)
        self.extent = Segmented(theme, _("Omfattning"), tuple(extents), "words")
        self.extent.chosen.connect(lambda _value: self._follow())
        self.words = Chooser(theme)
        self.ground = Segmented(theme, _("Grund"), (("secret", _("Sekretess")), ("personal", _("Personuppgift"))), "secret")
        self.rule = line(theme, placeholder="OSL 39:3")
        completer = QCompleter(RULES, self.rule)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.rule.setCompleter(completer)
        self.fields.add(_("Omfattning"), self.extent)
        self.fields.add(_("Ord"), self.words, hint=_("Markera orden. De tas bort överallt i protokollet."))
        self.fields.add(_("Grund"), self.ground)
        self.fields.add(_("Lagrum"), self.rule, width=140)

    def begin(self, passage: Passage, section: Section | None, words: str) -> None:
        """Open it for a section, or for the whole paragraph."""
        self._passage, self._section = passage, section
        where = ", ".join(w for w in (passage.called or passage.heading, section.label if section else "") if w)
        self.heading.setText(_("Maskera i {where}").format(where=where))
        self.words.offer(section.text if section else "", words)
        self.extent.choose("words" if section else "paragraph")
        self._follow()
        self.open_form(self.words if section else self.extent)

    def _follow(self) -> None:
        self.fields.show_row(self.words, self.extent.value == "words")

    def _keep(self) -> Fault | str | None:
        extent, passage, section = self.extent.value, self._passage, self._section
        if extent == "words" and not self.words.some:
            return Fault(_("Markera orden som ska tas bort."), self.words)
        if passage is None or (extent == "part" and section is None):
            return Fault(_("Välj ett stycke i texten först."), self.extent)
        ground: MaskGround = "personal" if self.ground.value == "personal" else "secret"
        if ground == "secret" and not self.rule.text().strip():
            return Fault(_("Skriv lagrummet för sekretessen, till exempel OSL 39:3."), self.rule)
        masking = Masking(
            id="", ground=ground, item=passage.item, part=section.part if extent == "part" and section else None,
            passage=self.words.some if extent == "words" else None, rule=self.rule.text().strip())
        return None if self._mask(masking) else _("Maskeringen är inte sparad.")


def _row(reading: Reading, masking: Masking) -> Row:
    passage = reading.by_item.get(masking.item or "")
    where = (passage.called or passage.heading) if passage else ""
    what = f"”{masking.passage}”" if masking.passage else part_word(masking.part) if masking.part else _("hela paragrafen")
    caption = ", ".join(w for w in (where, mark_of(masking)) if w)
    return Row(masking.id, (Cell((Words(what, "body", "ink"), Words(caption, "caption", "ink2"))),), f"{what}, {caption}")
