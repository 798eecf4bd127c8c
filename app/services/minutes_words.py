"""Her own words in the place of what the program writes: written, given back, kept, and how they came to be what they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.proceedings import OwnText, TextPart
from app.services.changes import Changes
from app.services.minutes_reading import MinutesReading
from app.services.shelf import put
from app.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One change of an own text: when, by whom, and what it became (None: given back to the program)."""

    at: datetime
    who: str
    text: str | None


class OwnWords(MinutesReading):
    """What the secretary writes in the minutes."""

    def write(self, meeting: str, item: str, part: TextPart, text: str) -> Changes:
        """Put the secretary's own words in the place of what the program writes; empty ones give it back."""
        if not text.strip():
            return self.give_back(meeting, item, part)
        stood = self._generated(meeting, item, part)
        with self._desk.command(_("egen text"), meeting=meeting) as command:
            put(command.unit.records, "texts", OwnText(item=item, part=part, text=text), meeting=meeting)
            command.unit.records.put("text_grounds", {"meeting": meeting, "item": item, "part": part, "stood": stood})
        return command.changes

    def give_back(self, meeting: str, item: str, part: TextPart) -> Changes:
        """Give the words back to the program."""
        with self._desk.command(_("programmets text"), meeting=meeting) as command:
            for table in ("texts", "text_grounds"):
                command.unit.records.remove(table, meeting, item, part)
        return command.changes

    def keep(self, meeting: str, item: str, part: TextPart) -> Changes:
        """Keep her own words though the log has changed since: what the program would write now is their ground."""
        stood = self._generated(meeting, item, part)
        with self._desk.command(_("egen text behålls"), meeting=meeting) as command:
            command.unit.records.put("text_grounds", {"meeting": meeting, "item": item, "part": part, "stood": stood})
        return command.changes

    def history(self, meeting: str, item: str, part: TextPart) -> tuple[TextVersion, ...]:
        """How her own words came to be what they are, the first first."""
        with self._desk.reading() as view:
            changes = view.records.changes("texts", meeting, item, part)
        return tuple(TextVersion(at=datetime.fromisoformat(c.at), who=c.who, text=str(c.after["text"]) if c.after else None)
                     for c in changes if (c.before or {}).get("text") != (c.after or {}).get("text"))
