"""The public version: what is left out of it, and where that stands."""

from __future__ import annotations

from dataclasses import replace

from app.domain.minutes.masked import Masked, public_version
from app.domain.signing_off import Masking
from app.services.changes import Changes
from app.services.minutes_reading import MinutesReading
from app.services.shelf import all_of, put
from app.translation import _


class PublicVersion(MinutesReading):
    """What is masked."""

    def maskings(self, meeting: str) -> tuple[Masking, ...]:
        """What is left out of the public version."""
        with self._desk.reading() as view:
            return all_of(Masking, view.records, "maskings", meeting=meeting)

    def mask(self, meeting: str, masking: Masking) -> Changes:
        """Leave something out of the public version; a new one under a new id."""
        with self._desk.command(_("maskering"), meeting=meeting) as command:
            put(command.unit.records, "maskings", replace(masking, id=masking.id or self._desk.new_id()), meeting=meeting)
        return command.changes

    def unmask(self, meeting: str, id: str) -> Changes:
        """Let it stand in the public version."""
        with self._desk.command(_("borttagen maskering"), meeting=meeting) as command:
            command.unit.records.remove("maskings", id)
        return command.changes

    def would_mask(self, meeting: str, masking: Masking) -> tuple[Masked, ...]:
        """Where a masking that is not kept yet would take something, by itself."""
        return public_version(self.document(meeting), (masking,))[1]

    def masked(self, meeting: str) -> tuple[Masked, ...]:
        """What goes from the public version: where, why and how often, never what."""
        return public_version(self.document(meeting), self.maskings(meeting))[1]
