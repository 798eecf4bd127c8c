"""The check of the minutes: what is missing in them or contradicts itself, with what is known beside them."""

from __future__ import annotations

from dataclasses import replace

from app.domain.checking import Remark, check, matter_of
from app.domain.checking.matter import Matter
from app.domain.house_style import BlockPart
from app.domain.meeting.questions import handlings
from app.domain.sealing import as_sealed
from app.domain.signing_off import Correction
from app.services.minutes_reading import MinutesReading, style_of
from app.services.numbering import last_before
from app.services.seal import unchanged_parts
from app.services.shelf import all_of
from app.services.signed_rows import sealed_in


class Checking(MinutesReading):
    """Checked like an auditor."""

    def check(self, meeting: str) -> tuple[Remark, ...]:
        """What is missing in the minutes or contradicts itself, each with its paragraph and its place."""
        rewritten = tuple(self.rewritten(meeting).items())
        return check(replace(self._matter(meeting), overtaken=self._overtaken(meeting), rewritten=rewritten))

    def _matter(self, meeting: str) -> Matter:
        """The minutes as they read are what is checked; where they are signed off or corrected, as they would be written now."""
        from app.exchange.red_days import red_days

        dossier, today = self._desk.dossier(meeting), self._desk.store.now().date()
        with self._desk.reading() as view:
            frozen = sealed_in(view.records, meeting)
            corrected = frozenset(c.item for c in all_of(Correction, view.records, "corrections", meeting=meeting))
            style, unchanged = style_of(view.records, meeting), unchanged_parts(view, dossier, meeting, frozen)
        held = {h.item.id for h in handlings(dossier.history)}
        whole = next((f for f in frozen if held <= set(f.items)), None)
        before, written = last_before(self._desk, meeting), self._written(meeting)
        if not frozen and not corrected and not written.rehearsal:
            return Matter(dossier.proceedings, dossier.history, written, today, red_days(), before)
        matter = matter_of(dossier.proceedings, today, red_days(), before=before, frozen=whole.told if whole else None,
                           style=style)
        return replace(matter, document=as_sealed(matter.document, unchanged))

    def _overtaken(self, meeting: str) -> tuple[tuple[str, BlockPart], ...]:
        """Own texts that can still be changed, and were written before the log became another."""
        return tuple((p.item, s.part) for p in self.passages(meeting) for s in p.sections if s.changed and s.editable)
