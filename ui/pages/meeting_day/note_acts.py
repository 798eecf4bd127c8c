"""The secretary's own note beside an item: kept as it is typed, shown in the item column and nowhere else."""

from __future__ import annotations

from app.translation import _
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.words_panel import WordsPanel


class NoteActs:
    """One act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def note(self) -> None:
        """Write the note of the open item."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Anteckningen hör till ett ärende. → tar upp nästa."))
            return
        item = handling.item.id
        panel = WordsPanel(table.theme, _("Egen anteckning"), _("Egen anteckning"), table.view.note,
                           lambda text: table.day.keep_note(item, text),
                           hint=_("Sparas medan du skriver. Syns bara här, aldrig på papper eller väggen."))
        table.ask(panel, lambda _text: None)
