"""The minutes as they read: the document in the committee's style, its passages, its parts, and the document on paper."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from app.database.records import Records
from app.domain.adjusted import adjusted_days, is_draft, rewritten
from app.domain.annexes import with_annexes
from app.domain.document import MinutesDocument, ParagraphDocument
from app.domain.house_style import HouseStyle, style_chosen
from app.domain.meeting.questions import handlings
from app.domain.minutes import minutes_of, untouched
from app.domain.minutes.masked import public_version
from app.domain.placeholders import is_unwritten
from app.domain.proceedings import TextPart
from app.domain.sealing import as_sealed, sealed_style
from app.domain.signing_off import Correction, Masking
from app.services.adjusted import as_in_the_log
from app.services.agenda_keeping import habits_of
from app.services.annex_files import listing
from app.services.arms import arms_on
from app.services.dossier import meeting_row
from app.services.fit_for_paper import finished
from app.services.minutes_passages import Passage, passage_of, text_of
from app.services.shelf import all_of
from app.services.signed_rows import adjusted_in, sealed_in
from app.services.work import Desk


class MinutesReading:
    """The minutes of the meetings of an archive, read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[tuple[object, ...], MinutesDocument] | None = None

    def document(self, meeting: str, *, public: bool = False, items: tuple[str, ...] | None = None) -> MinutesDocument:
        """The minutes as they stand, in the committee's house style; the `public` version without what is masked.

        A rehearsal's are always a draft, and so are those in which a placeholder stands. `items` are those of a part that is
        adjusted by itself.
        """
        whole = listing(self._desk, meeting, self._written(meeting, items), whole=items is None)
        if not public:
            return with_annexes(whole)
        with self._desk.reading() as view:
            maskings = all_of(Masking, view.records, "maskings", meeting=meeting)
        return with_annexes(replace(public_version(whole, maskings)[0], public=True))

    def _written(self, meeting: str, items: tuple[str, ...] | None = None) -> MinutesDocument:
        """The minutes without their annexes; what was read last is read once."""
        from app.exchange.red_days import red_days

        dossier, today = self._desk.dossier(meeting), self._desk.store.now().date()
        with self._desk.reading() as view:
            style = style_of(view.records, meeting)
            corrections = all_of(Correction, view.records, "corrections", meeting=meeting)
            frozen, adjusted = sealed_in(view.records, meeting), adjusted_in(view.records, meeting)
            rehearsed = meeting_row(view.records, meeting)["rehearsal"] is not None
        ground, last = (dossier.proceedings, today, style, corrections, frozen, adjusted, items, rehearsed), self._last
        if last is None or last[0] != ground:
            made = minutes_of(dossier.proceedings, today, red_days(), style=style, corrections=corrections, items=items)
            settled = {item for part in frozen for item in part.items}
            reads = as_sealed(made, frozen)
            draft = rehearsed or self._is_draft(meeting, made, settled) or is_unwritten(reads)
            last = self._last = ground, replace(reads, draft=draft, rehearsal=rehearsed)
        return last[1]

    def _is_draft(self, meeting: str, document: MinutesDocument, sealed: Collection[str]) -> bool:
        dossier, changed = self._desk.dossier(meeting), self.rewritten(meeting)
        settled = {*sealed, *adjusted_days(dossier.proceedings, dossier.history)}
        return is_draft(document, settled, changed.keys() - set(sealed), closed=dossier.history.now.closed)

    def rewritten(self, meeting: str) -> dict[str, date]:
        """The items that are told as adjusted and read otherwise since, each with its day; not those signed off here."""
        with self._desk.reading() as view:
            kept, sealed = adjusted_in(view.records, meeting), {i for f in sealed_in(view.records, meeting) for i in f.items}
        if not kept:
            return {}
        dossier = self._desk.dossier(meeting)
        days = adjusted_days(dossier.proceedings, dossier.history)
        changed = rewritten(kept, as_in_the_log(dossier.proceedings))
        return {item: days[item] for item in changed if item in days and item not in sealed}

    def passages(self, meeting: str) -> tuple[Passage, ...]:
        """Every paragraph with its sections, as the page shows them."""
        document, dossier = self.document(meeting), self._desk.dossier(meeting)
        written = {t.item for t in dossier.proceedings.texts if t.text.strip()}
        bare = {p.item: p for p in (*document.paragraphs, *self._untouched(meeting, written))}
        with self._desk.reading() as view:
            grounds = _grounds(view.records, meeting)
            sealed = {item for f in sealed_in(view.records, meeting) for item in f.items}
        days = adjusted_days(dossier.proceedings, dossier.history)
        return tuple(passage_of(p, bare.get(p.item), grounds, p.item in sealed, days.get(p.item)) for p in document.paragraphs)

    def parts(self, meeting: str) -> tuple[tuple[str, ...], ...]:
        """The items of each part that is adjusted by itself, the first first: one part where all is adjusted together."""
        from app.domain.minutes.boards import parts
        from app.domain.minutes.served import Served

        dossier = self._desk.dossier(meeting)
        held = {n: i for i, n in dossier.history.paragraphs.items()}
        found = parts(dossier.proceedings, Served(dossier.history, handlings(dossier.history)))
        return tuple(tuple(held[n] for n in part.numbers) for part in found)

    def pdf(self, meeting: str, *, public: bool = False, items: tuple[str, ...] | None = None) -> bytes:
        """The minutes, or a part of them, as PDF; raises `Unfinished` where a text in them is missing."""
        return self.printed(meeting, self.document(meeting, public=public, items=items))

    def printed(self, meeting: str, document: MinutesDocument, items: tuple[str, ...] | None = None) -> bytes:
        """A document of the minutes as PDF, of these items alone where they are named."""
        from app.documents.minutes import minutes_pdf

        if items is not None:
            document = replace(document, paragraphs=tuple(p for p in document.paragraphs if p.item in items))
        with finished():
            return minutes_pdf(document, arms_on(self._desk, meeting))

    def _untouched(self, meeting: str, items: Collection[str]) -> tuple[ParagraphDocument, ...]:
        """These paragraphs as the program alone would write them; what she writes herself does not change them."""
        if not items:
            return ()
        with self._desk.reading() as view:
            style = style_of(view.records, meeting)
        return untouched(self._desk.dossier(meeting).history, style, items)

    def _generated(self, meeting: str, item: str, part: TextPart) -> str:
        return "".join(text_of(paragraph, part) for paragraph in self._untouched(meeting, {item}))


def style_of(records: Records, meeting: str) -> HouseStyle:
    """The house style of the meeting's committee; what is signed off keeps the one that it was signed off in."""
    habits = habits_of(records, str(meeting_row(records, meeting)["committee"]))
    of_committee = style_chosen(habits.style, habits.own_style)
    return sealed_style(of_committee, sealed_in(records, meeting))


def _grounds(records: Records, meeting: str) -> dict[tuple[str, str], str]:
    return {(str(r["item"]), str(r["part"])): str(r["stood"]) for r in records.all("text_grounds", meeting=meeting)}
