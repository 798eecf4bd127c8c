"""Minutes: read part by part, overwritten and given back, checked, signed off, corrected, and masked for the public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from app.database.records import Records
from app.database.store import Unit
from app.domain.annexes import with_annexes
from app.domain.checking import Remark, check, matter_of
from app.domain.document import Block, MinutesDocument, ParagraphDocument
from app.domain.house_style import LABELS, BlockPart, HouseStyle, style_called
from app.domain.meeting.questions import handlings
from app.domain.minutes import minutes_of
from app.domain.minutes.masked import Masked, public_version
from app.domain.minutes.plain import as_markdown, told_minutes
from app.domain.proceedings import OwnText, Proceedings, TextPart
from app.domain.signing_off import Correction, FrozenMinutes, Masking
from app.services.agenda_keeping import habits_of
from app.services.annex_files import annexed_pdf, listing
from app.services.annex_rows import annexes_of
from app.services.arms import arms_on
from app.services.changes import Changes
from app.services.dossier import meeting_row
from app.services.errors import InTheWay, NotFound
from app.services.fit_for_paper import finished
from app.services.numbering import last_before
from app.services.shelf import all_of, put
from app.services.work import Desk
from app.translation import _

OWN_PARTS: tuple[TextPart, ...] = get_args(TextPart)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One block of a paragraph as the page shows it.

    `text` is what it says as Markdown, `generated` what the program would write now; `changed` tells that this is not what the
    program would have written when the secretary wrote her own words. `editable` is false for what is shown as noted: votes,
    messages, corrections, and everything in a paragraph that is signed off.
    """

    part: BlockPart
    label: str
    block: Block
    text: str
    generated: str
    own: bool
    changed: bool
    editable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph with its sections; `empty` are the parts that have nothing to say and can be begun by hand."""

    item: str
    called: str
    heading: str
    paragraph: ParagraphDocument
    sections: tuple[Section, ...]
    empty: tuple[TextPart, ...]
    sealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One change of an own text: when, by whom, and what it became (None: given back to the program)."""

    at: datetime
    who: str
    text: str | None


class MinutesDesk:
    """The minutes of the meetings of an archive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[tuple[object, ...], MinutesDocument] | None = None
        self._bare: tuple[tuple[object, ...], MinutesDocument] | None = None

    # Reading

    def document(self, meeting: str, *, public: bool = False, items: tuple[str, ...] | None = None) -> MinutesDocument:
        """The minutes as they stand, in the committee's house style; the `public` version without what is masked.

        A rehearsal's are always a draft. `items` are those of a part that is adjusted by itself.
        """
        from app.exchange.red_days import red_days

        proceedings, today = self._desk.dossier(meeting).proceedings, self._desk.store.now().date()
        with self._desk.reading() as view:
            style = style_of(view.records, meeting)
            corrections = all_of(Correction, view.records, "corrections", meeting=meeting)
            maskings = all_of(Masking, view.records, "maskings", meeting=meeting) if public else ()
            rehearsed = meeting_row(view.records, meeting)["rehearsal"] is not None
        ground = (proceedings, today, style, corrections, items, rehearsed)
        if self._last is None or self._last[0] != ground:
            made = minutes_of(proceedings, today, red_days(), draft=True if rehearsed else None, style=style,
                              corrections=corrections, items=items)
            self._last = ground, replace(made, rehearsal=rehearsed)
        whole = listing(self._desk, meeting, self._last[1], whole=items is None)
        return with_annexes(replace(public_version(whole, maskings)[0], public=True) if public else whole)

    def passages(self, meeting: str) -> tuple[Passage, ...]:
        """Every paragraph with its sections, as the page shows them."""
        proceedings = self._desk.dossier(meeting).proceedings
        document = self.document(meeting)
        untouched = {p.item: p for p in self._untouched(meeting, proceedings).paragraphs}
        with self._desk.reading() as view:
            grounds = _grounds(view.records, meeting)
            sealed = {item for f in all_of(FrozenMinutes, view.records, "frozen_minutes", meeting=meeting) for item in f.items}
        return tuple(_passage(p, untouched.get(p.item), grounds, p.item in sealed) for p in document.paragraphs)

    def check(self, meeting: str) -> tuple[Remark, ...]:
        """What is missing in the minutes or contradicts itself, each with its paragraph and its place."""
        from app.exchange.red_days import red_days

        proceedings, today = self._desk.dossier(meeting).proceedings, self._desk.store.now().date()
        with self._desk.reading() as view:
            frozen = all_of(FrozenMinutes, view.records, "frozen_minutes", meeting=meeting)
            corrected = frozenset(c.item for c in all_of(Correction, view.records, "corrections", meeting=meeting))
            style = style_of(view.records, meeting)
        held = {h.item.id for h in handlings(self._desk.dossier(meeting).history)}
        whole = next((f for f in frozen if held <= set(f.items)), None)
        style = style_called(whole.style) if whole else style
        matter = matter_of(proceedings, today, red_days(), before=last_before(self._desk, meeting),
                           frozen=whole.told if whole else None, corrected=corrected, style=style)
        return check(replace(matter, overtaken=self._overtaken(meeting)))

    def _overtaken(self, meeting: str) -> tuple[tuple[str, BlockPart], ...]:
        """Own texts that can still be changed, and were written before the log became another."""
        return tuple((p.item, s.part) for p in self.passages(meeting) for s in p.sections if s.changed and s.editable)

    # Her own words

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

    # Signing off

    def sign_off(self, meeting: str, by: str, items: tuple[str, ...] | None = None, *, reason: str = "") -> Changes:
        """Freeze the paragraphs of these items, or of all: they are printed, kept, and never read otherwise again.

        `reason` is told where the check still finds faults.

        Raises `InTheWay` for a meeting that is not closed, is a rehearsal, or where one of them is signed off already, and
        `Unfinished` while a placeholder stands in a text.
        """
        history, document = self._desk.dossier(meeting).history, self.document(meeting, items=items)
        wanted = tuple(h.item.id for h in handlings(history)) if items is None else items
        self._must_be_ready(meeting, wanted, closed=history.now.closed, whole=items is None)
        told = told_minutes(replace(document, paragraphs=tuple(p for p in document.paragraphs if p.item in wanted)))
        final = replace(document, draft=False)
        printed = self.printed(meeting, final, wanted if items is not None else None)
        bound = annexed_pdf(self._desk, meeting, final) if final.annexes else b""
        with self._desk.command(_("undertecknat protokoll"), meeting=meeting, kind="kept") as command:
            laid = {line.id for line in final.annexes}
            frozen = FrozenMinutes(
                id=self._desk.new_id(), at=self._now(), by=by, items=wanted, told=told, sha256=self._kept(command.unit, printed),
                whole=items is None, annexes=tuple(a for a in annexes_of(command.unit.records, meeting) if a.id in laid),
                annexed=self._kept(command.unit, bound) if bound else "",
                log=command.unit.log.seal(meeting), style=style_of(command.unit.records, meeting).name, reason=reason)
            put(command.unit.records, "frozen_minutes", frozen, meeting=meeting)
        return command.changes

    def frozen(self, meeting: str) -> tuple[FrozenMinutes, ...]:
        """What was signed off, in turn."""
        with self._desk.reading() as view:
            return all_of(FrozenMinutes, view.records, "frozen_minutes", meeting=meeting)

    def _kept(self, unit: Unit, content: bytes) -> str:
        """Keep a file; its name."""
        name = self._desk.store.files.put(content)
        unit.records.put("files", {"sha256": name, "size": len(content)})
        return name

    def frozen_pdf(self, meeting: str, id: str, *, with_annexes: bool = False) -> bytes:
        """The PDF as it was signed off, with its annexes where it had any and they are wanted; raises `NotFound`."""
        found = next((f for f in self.frozen(meeting) if f.id == id), None)
        name = (with_annexes and found.annexed) or found.sha256 if found else ""
        content = self._desk.store.files.get(name) if name else None
        if content is None:
            raise NotFound(_("Det undertecknade protokollet finns inte i arkivet."))
        return content

    def correct(self, meeting: str, item: str, label: str, *, stood: str, stands: str, by: str, ground: str = "") -> Changes:
        """Put right a slip in a paragraph that is signed off; raises `InTheWay` where it is not, or did not say so."""
        part = next((f for f in self.frozen(meeting) if item in f.items), None)
        paragraph = next((p for p in part.told.paragraphs if p.item == item), None) if part else None
        if paragraph is None:
            raise InTheWay(_("Paragrafen är inte justerad."), _("Ändra texten i stället."))
        if not any(p.label == label and stood.strip() in p.text for p in paragraph.parts) and stood.strip() != paragraph.heading:
            raise InTheWay(_("Under {label} står inte ”{stood}”.").format(label=label, stood=stood.strip()),
                           _("Skriv precis det som står i det justerade protokollet."))
        with self._desk.command(_("rättelse"), meeting=meeting, kind="kept") as command:
            put(command.unit.records, "corrections",
                Correction(id=self._desk.new_id(), item=item, label=label, at=self._now(), by=by, stood=stood.strip(),
                           stands=stands.strip(), ground=ground), meeting=meeting)
        return command.changes

    def corrections(self, meeting: str) -> tuple[Correction, ...]:
        """What was corrected, in turn."""
        with self._desk.reading() as view:
            return all_of(Correction, view.records, "corrections", meeting=meeting)

    # The public version

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

    # Paper

    def parts(self, meeting: str) -> tuple[tuple[str, ...], ...]:
        """The items of each part that is adjusted by itself, the first first: one part where all is adjusted together."""
        from app.domain.minutes.boards import parts
        from app.domain.minutes.served import Served

        dossier = self._desk.dossier(meeting)
        held = {n: i for i, n in dossier.history.paragraphs.items()}
        found = parts(dossier.proceedings, Served(dossier.history, handlings(dossier.history)))
        return tuple(tuple(held[n] for n in part.numbers) for part in found)

    def pdf(self, meeting: str, *, public: bool = False, items: tuple[str, ...] | None = None) -> bytes:
        """The minutes, or a part of them, as PDF; raises `Unfinished` while a text in them is a placeholder or missing."""
        return self.printed(meeting, self.document(meeting, public=public, items=items))

    def printed(self, meeting: str, document: MinutesDocument, items: tuple[str, ...] | None = None) -> bytes:
        """A document of the minutes as PDF, of these items alone where they are named."""
        from app.documents.minutes import minutes_pdf

        if items is not None:
            document = replace(document, paragraphs=tuple(p for p in document.paragraphs if p.item in items))
        with finished():
            return minutes_pdf(document, arms_on(self._desk, meeting))

    def _untouched(self, meeting: str, proceedings: Proceedings) -> MinutesDocument:
        """The minutes as the program alone would write them; what she writes herself does not change them."""
        with self._desk.reading() as view:
            style = style_of(view.records, meeting)
        bare, today = replace(proceedings, texts=()), self._desk.store.now().date()
        if self._bare is None or self._bare[0] != (bare, today, style):
            self._bare = (bare, today, style), minutes_of(bare, today, frozenset(), style=style)
        return self._bare[1]

    def _generated(self, meeting: str, item: str, part: TextPart) -> str:
        paragraphs = self._untouched(meeting, self._desk.dossier(meeting).proceedings).paragraphs
        paragraph = next((p for p in paragraphs if p.item == item), None)
        return _text_of(paragraph, part) if paragraph else ""

    def _must_be_ready(self, meeting: str, items: tuple[str, ...], *, closed: bool, whole: bool) -> None:
        with self._desk.reading() as view:
            rehearsed = meeting_row(view.records, meeting)["rehearsal"] is not None
        if rehearsed:
            raise InTheWay(_("En övning undertecknas inte."))
        if whole and not closed:
            raise InTheWay(_("Sammanträdet är inte avslutat."), _("Avsluta det, eller underteckna en paragraf för sig."))
        already = [item for f in self.frozen(meeting) for item in f.items if item in items]
        if already and not whole:
            raise InTheWay(_("Paragrafen är redan undertecknad."))

    def _now(self) -> datetime:
        return self._desk.store.now().replace(second=0, microsecond=0)


def style_of(records: Records, meeting: str) -> HouseStyle:
    """The house style of the meeting's committee."""
    return style_called(habits_of(records, str(meeting_row(records, meeting)["committee"])).style)


def _grounds(records: Records, meeting: str) -> dict[tuple[str, str], str]:
    return {(str(r["item"]), str(r["part"])): str(r["stood"]) for r in records.all("text_grounds", meeting=meeting)}


def _text_of(paragraph: ParagraphDocument, part: str) -> str:
    return "\n\n".join(as_markdown(b) for b in paragraph.blocks if b.part == part)


def _passage(
    paragraph: ParagraphDocument, untouched: ParagraphDocument | None, grounds: dict[tuple[str, str], str], sealed: bool
) -> Passage:
    sections = tuple(_sections(paragraph, untouched, grounds, sealed))
    there = {s.part for s in sections}
    return Passage(item=paragraph.item, called=paragraph.called, heading=paragraph.heading, paragraph=paragraph,
                   sections=sections, empty=tuple(p for p in OWN_PARTS if p not in there), sealed=sealed)


def _sections(
    paragraph: ParagraphDocument, untouched: ParagraphDocument | None, grounds: dict[tuple[str, str], str], sealed: bool
) -> Iterator[Section]:
    for block in paragraph.blocks:
        generated = _text_of(untouched, block.part) if untouched is not None and block.part in OWN_PARTS else as_markdown(block)
        ground = grounds.get((paragraph.item, block.part))
        yield Section(
            part=block.part, label=block.label or LABELS.get(block.part, ""), block=block, text=as_markdown(block),
            generated=generated, own=block.own, changed=block.own and ground is not None and ground != generated,
            editable=not sealed and block.part in OWN_PARTS)

