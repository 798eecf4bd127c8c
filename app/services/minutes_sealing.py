"""Signing off: paragraphs frozen as they read, printed and kept; afterwards only corrected, with a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.database.store import Unit
from app.domain.house_style import OWN
from app.domain.meeting.questions import handlings
from app.domain.meeting.replay import History
from app.domain.meeting.situation import handling_of
from app.domain.minutes.plain import told_minutes
from app.domain.sealing import whole_of
from app.domain.signing_off import Correction, FrozenMinutes
from app.services.annex_files import annexed_pdf
from app.services.annex_rows import annexes_of
from app.services.changes import Changes
from app.services.dossier import meeting_row
from app.services.errors import InTheWay, NotFound, Unfinished
from app.services.minutes_reading import MinutesReading, style_of
from app.services.shelf import all_of, put
from app.services.signed_rows import sealed_in
from app.translation import _


class SigningOff(MinutesReading):
    """What is signed off, and its corrections."""

    def sign_off(self, meeting: str, by: str, items: tuple[str, ...] | None = None, *, reason: str = "") -> Changes:
        """Freeze the paragraphs of these items, or of all: they are printed, kept, and never read otherwise again.

        `reason` is told where the check still finds faults.

        Raises `InTheWay` for a meeting that is not closed, is a rehearsal, or where one of them is signed off already or has
        nothing to sign yet, and `Unfinished` while a placeholder stands in a text.
        """
        history, document = self._desk.dossier(meeting).history, self.document(meeting, items=items)
        wanted = tuple(h.item.id for h in handlings(history)) if items is None else items
        self._must_be_ready(meeting, history, wanted, whole=items is None)
        told = told_minutes(replace(document, paragraphs=tuple(p for p in document.paragraphs if p.item in wanted)))
        final = replace(document, draft=False)
        printed = self.printed(meeting, final, wanted if items is not None else None)
        bound = annexed_pdf(self._desk, meeting, final) if final.annexes else b""
        with self._desk.command(_("undertecknat protokoll"), meeting=meeting, kind="kept") as command:
            style = style_of(command.unit.records, meeting)
            laid = {a.id: a for a in annexes_of(command.unit.records, meeting)}
            frozen = FrozenMinutes(
                id=self._desk.new_id(), at=self._now(), by=by, items=wanted, told=told, sha256=self._kept(command.unit, printed),
                whole=items is None, annexes=tuple(laid[line.id] for line in final.annexes if line.id in laid),
                annexed=self._kept(command.unit, bound) if bound else "",
                log=command.unit.log.seal(meeting), style=style.name, reason=reason,
                own_style=replace(style, besides=()) if style.name == OWN else None)
            put(command.unit.records, "frozen_minutes", frozen, meeting=meeting)
        return command.changes

    def frozen(self, meeting: str) -> tuple[FrozenMinutes, ...]:
        """What was signed off, in turn."""
        with self._desk.reading() as view:
            return sealed_in(view.records, meeting)

    def frozen_pdf(self, meeting: str, id: str, *, with_annexes: bool = False) -> bytes:
        """The PDF as it was signed off, with its annexes where it had any and they are wanted; raises `NotFound`."""
        found = next((f for f in self.frozen(meeting) if f.id == id), None)
        name = (with_annexes and found.annexed) or found.sha256 if found else ""
        content = self._desk.store.files.get(name) if name else None
        if content is None:
            raise NotFound(_("Det undertecknade protokollet finns inte i arkivet."))
        return content

    def correct(self, meeting: str, item: str, label: str, *, stood: str, stands: str, by: str, ground: str) -> Changes:
        """Put right a slip in a paragraph that is signed off; raises `InTheWay` where it is not, or did not say so, and
        `Unfinished` without what stands, who decided it or why. [FL 36]"""
        if not by.strip() or not ground.strip():
            raise Unfinished(_("En rättelse säger vem som har beslutat den, och varför."))
        if not stands.strip():
            raise Unfinished(_("Skriv den rätta lydelsen."))
        part = next((f for f in self.frozen(meeting) if item in f.items), None)
        paragraph = next((p for p in part.told.paragraphs if p.item == item), None) if part else None
        if paragraph is None:
            raise InTheWay(_("Paragrafen är inte justerad."), _("Ändra texten i stället."))
        words = stood.strip()
        told = words == paragraph.heading or any(p.label == label and words in p.text for p in paragraph.parts)
        if not words or not told:
            raise InTheWay(_("Under {label} står inte ”{stood}”.").format(label=label, stood=words),
                           _("Skriv precis det som står i det justerade protokollet."))
        with self._desk.command(_("rättelse"), meeting=meeting, kind="kept") as command:
            put(command.unit.records, "corrections",
                Correction(id=self._desk.new_id(), item=item, label=label, at=self._now(), by=by, stood=words,
                           stands=stands.strip(), ground=ground.strip()), meeting=meeting)
        return command.changes

    def corrections(self, meeting: str) -> tuple[Correction, ...]:
        """What was corrected, in turn."""
        with self._desk.reading() as view:
            return all_of(Correction, view.records, "corrections", meeting=meeting)

    def _must_be_ready(self, meeting: str, history: History, items: tuple[str, ...], *, whole: bool) -> None:
        with self._desk.reading() as view:
            rehearsed = meeting_row(view.records, meeting)["rehearsal"] is not None
        if rehearsed:
            raise InTheWay(_("En övning undertecknas inte."))
        if whole and not history.now.closed:
            raise InTheWay(_("Sammanträdet är inte avslutat."), _("Avsluta det, eller underteckna en paragraf för sig."))
        frozen = self.frozen(meeting)
        if whole and whole_of(frozen):
            raise InTheWay(_("Protokollet är redan undertecknat."))
        if not whole and any(item in f.items for f in frozen for item in items):
            raise InTheWay(_("Paragrafen är redan undertecknad."))
        if any(_is_left(history, item) for item in items):
            raise InTheWay(_("Paragrafen är inte färdigbehandlad."), _("Anteckna beslutet, eller gå vidare till nästa ärende."))

    def _kept(self, unit: Unit, content: bytes) -> str:
        """Keep a file; its name."""
        name = self._desk.store.files.put(content)
        unit.records.put("files", {"sha256": name, "size": len(content)})
        return name

    def _now(self) -> datetime:
        return self._desk.store.now().replace(second=0, microsecond=0)


def _is_left(history: History, item: str) -> bool:
    """Whether the item is to be handled yet: it has not been up, or is and has no decision."""
    handling = handling_of(history, item)
    return handling is None or (history.now.item == item and not handling.decisions)
