"""An annex by another name, or laid to another §."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.translation import _
from ui.theme import Theme
from ui.widgets.fields import Pick, line
from ui.widgets.form_panel import Fault, FormPanel

if TYPE_CHECKING:
    from app.domain.document import AnnexLine
    from ui.pages.minutes.reading import Reading

Arranged = Callable[[str, str, str | None], bool]
"""The annex, its title, and the item it is laid to (None: the whole minutes); whether that was kept."""


class AnnexForm(FormPanel):
    """Over the list of annexes; their numbers follow."""

    def __init__(self, theme: Theme, keep: Arranged) -> None:
        super().__init__(theme, _("Bilaga"), self._keep, narrow=True)
        self._arrange = keep
        self._id = ""
        self._items: tuple[str | None, ...] = ()
        self.title = line(theme)
        self.item = Pick(theme)
        self.title.returnPressed.connect(self.save)
        self.fields.add(_("Namn"), self.title)
        self.fields.add(_("Hör till"), self.item)

    def begin(self, annex: AnnexLine, reading: Reading) -> None:
        """Open it with the annex as it is."""
        self._id = annex.id
        self._items = (None, *(p.item for p in reading.passages if p.called))
        self.heading.setText(annex.called)
        self.title.setText(annex.title)
        self.item.clear()
        self.item.addItems([_("hela protokollet"), *(f"{p.called} {p.heading}" for p in reading.passages if p.called)])
        self.item.setCurrentIndex(self._items.index(annex.item or None) if (annex.item or None) in self._items else 0)
        self.open_form(self.title)
        self.title.selectAll()

    def _keep(self) -> Fault | str | None:
        title = self.title.text().strip()
        if not title:
            return Fault(_("Bilagan behöver ett namn."), self.title)
        return None if self._arrange(self._id, title, self._items[self.item.currentIndex()]) else _("Bilagan är inte ändrad.")
