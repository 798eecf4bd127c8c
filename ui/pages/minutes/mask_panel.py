"""What is left out of the public version: the form that masks, and the list of what is masked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.minutes.masked import Masked, mark_of
from app.domain.signing_off import Masking
from app.translation import _
from ui.pages.minutes.mask_form import MaskForm
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.words import part_word
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.labels import hair, label
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

if TYPE_CHECKING:
    from app.services.minutes_passages import Passage, Section


class MaskPanel(QWidget):
    """The form over the list; Del in the list lets what was masked stand again."""

    closed = Signal()

    def __init__(self, theme: Theme, mask: Callable[[Masking], bool], unmask: Callable[[str], object],
                 goes: Callable[[Masking], tuple[Masked, ...]]) -> None:
        super().__init__()
        self.form = MaskForm(theme, mask, goes)
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

    def begin(self, reading: Reading, passage: Passage | None, section: Section | None, words: str,
              annex: str | None = None) -> None:
        """Open it where the keys are; `words` are those chosen there, `annex` the one chosen."""
        self.show_list(reading)
        self.form.begin(passage, section, words, reading.document.annexes, annex)

    def show_list(self, reading: Reading) -> None:
        """Show what is masked now."""
        self.listed.take([_row(reading, m) for m in reading.maskings])
        self.none.setVisible(not reading.maskings)

    def _remove(self) -> None:
        if isinstance(self.listed.key, str):
            self._unmask(self.listed.key)


def _row(reading: Reading, masking: Masking) -> Row:
    what, caption = _what(reading, masking), ", ".join(w for w in (_where(reading, masking), mark_of(masking)) if w)
    return Row(masking.id, (Cell((Words(what, "body", "ink"), Words(caption, "caption", "ink2"))),), f"{what}, {caption}")


def _what(reading: Reading, masking: Masking) -> str:
    if masking.annex:
        return next((a.title for a in reading.document.annexes if a.id == masking.annex), _("bilaga som inte finns kvar"))
    if masking.passage:
        return f"”{masking.passage}”"
    return part_word(masking.part) if masking.part else _("hela paragrafen")


def _where(reading: Reading, masking: Masking) -> str:
    """Words go wherever they stand."""
    if masking.annex:
        return next((a.called for a in reading.document.annexes if a.id == masking.annex), "")
    passage = reading.by_item.get(masking.item or "")
    return _("överallt") if masking.passage else (passage.called or passage.heading) if passage else ""
