"""A staff report (tjänsteskrivelse) read from a Word file: its headings say which part is which, and what had no part is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.domain.cases import ReportSigner, StaffReport
from app.exchange.word_file import WordFile, opened
from app.exchange.word_text import Reader, Seen, TextBlock

Part = Literal["summary", "grounds", "proposal", "recipients", "for_information"]

LABELS: dict[str, Part] = {
    **dict.fromkeys(("sammanfattning", "sammanfattning av ärendet", "ärendet i korthet", "ärendebeskrivning", "ärendet"),
                    "summary"),
    **dict.fromkeys(("beslutsunderlag", "underlag för beslut", "underlag", "handlingar", "bilagor"), "grounds"),
    **dict.fromkeys(("förslag till beslut", "förslag till beslut i nämnden", "förvaltningens förslag till beslut",
                     "förvaltningens förslag", "beslutsförslag", "förslag"), "proposal"),
    **dict.fromkeys(("expedieras till", "expediering", "beslutet expedieras till", "ska expedieras till", "skickas till",
                     "beslutet skickas till", "protokollsutdrag skickas till", "protokollsutdrag till", "beslut skickas till"),
                    "recipients"),
    **dict.fromkeys(("för kännedom till", "för kännedom", "kopia till", "kopia för kännedom"), "for_information"),
}
"""What the parts are called in Swedish reports, without the colon."""
LISTS: tuple[Part, ...] = ("grounds", "recipients", "for_information")
NAMES_OF_THE_PAPER = ("tjänsteskrivelse", "tjänsteutlåtande", "tjänsteskrivelse till nämnden")
DNR = re.compile(r"(?:dnr|diarienummer|diarienr|ärendenummer)\b[.:]?\s*(\S.*)", re.IGNORECASE)
DAY = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")
ONLY_DAY = re.compile(r"(?:datum|utfärdad)?:?\s*\d{4}-\d{2}-\d{2}", re.IGNORECASE)
NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéüø]+(?:-[A-ZÅÄÖÉ][a-zåäöéüø]+)*(?: [A-ZÅÄÖÉ][a-zåäöéüø]+(?:-[A-ZÅÄÖÉ][a-zåäöéüø]+)*){1,3}")
TITLE = re.compile(
    r"(chef|ordnare|läggare|sekreterare|direktör|controller|ekonom|jurist|strateg|ingenjör|arkitekt|inspektör|utredare|ansvarig|"
    r"ledare|assistent|planerare|administratör|specialist|rektor|registrator|rådgivare|pedagog|kurator)\b",
    re.IGNORECASE)
"""How the titles of officials end."""
MARK = re.compile(r"^(?:- |\d+\. )")
LONGEST_TITLE, MOST_QUOTED, LONGEST_QUOTE = 60, 5, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class WordReport:
    """What a Word file says, and in Swedish sentences what of it was left out, put elsewhere or guessed."""

    report: StaffReport
    title: str | None = None
    dnr: str | None = None
    told: tuple[str, ...] = ()


def read_report(content: bytes) -> WordReport:
    """The report in a Word file (.docx); raises `WordFault`."""
    file = opened(content)
    reader = Reader(file)
    sorted_in = _Sorting()
    for block in reader.blocks():
        sorted_in.put(block)
    return _report(sorted_in, file, reader.seen)


@dataclass(slots=True)
class _Sorting:
    """The blocks on their way to their parts."""

    parts: dict[Part, list[TextBlock]] = field(default_factory=dict)
    front: list[TextBlock] = field(default_factory=list)
    outside: list[TextBlock] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    title: str | None = None
    dnr: str | None = None
    day: date | None = None
    part: Part | None = None
    level: int = 0

    def put(self, block: TextBlock) -> None:
        """Put a block where the last heading says."""
        found = _labelled(block)
        if found is not None:
            self._begin(block, *found)
        elif block.level and (self.part is None or not self.level or block.level <= self.level):
            self._unknown_heading(block)
        elif self.part is not None:
            self.parts[self.part].append(_below(block))
        elif self.sections:
            self.outside.append(_below(block))
        elif self.title is None and block.kind == "text" and block.bold and _could_be_title(block):
            self.title = " ".join(block.bare.split())
        else:
            self._front(block)

    def _begin(self, block: TextBlock, part: Part, rest: str) -> None:
        self.part, self.level = part, block.level
        self.parts.setdefault(part, [])
        if rest:
            self.parts[part].append(TextBlock("text", rest, rest))

    def _unknown_heading(self, block: TextBlock) -> None:
        if self.part is None and not self.sections and self.title is None and not _is_name_of_paper(block):
            self.title = " ".join(block.bare.split())
        elif not _is_name_of_paper(block):
            self.part = None
            self.sections.append(" ".join(block.bare.split()))
            self.outside.append(_below(block))

    def _front(self, block: TextBlock) -> None:
        """What stands before the first heading: number and day are taken, the paper's name is left out."""
        left = []
        for line in block.bare.splitlines():
            number, day = DNR.search(line), DAY.search(line)
            self.dnr = self.dnr or (number[1].strip() if number else None)
            self.day = self.day or (_day(day[1]) if day else None)
            if line.strip() and not (number or ONLY_DAY.fullmatch(line.strip()) or _named_so(line)):
                left.append(line.strip())
        if left:
            self.front.append(block if len(left) == len(block.bare.splitlines()) else TextBlock("text", "\n\n".join(left), ""))


def _labelled(block: TextBlock) -> tuple[Part, str] | None:
    """The part that a block begins, and what stands on the label's own line; None for a block that begins none."""
    if block.kind in ("item", "table"):
        return None
    words = " ".join(block.bare.split())
    name, colon, rest = words.partition(":")
    part = LABELS.get(name.strip().casefold())
    if part is None and block.level and name.strip().casefold().endswith("förslag till beslut"):
        part = "proposal"
    if part is None:
        return None
    alone = not rest.strip()
    if block.level or (alone and (colon or block.bold or name.strip().casefold() not in ("ärendet", "underlag", "förslag"))):
        return part, rest.strip()
    return (part, rest.strip()) if colon and part in LISTS else None


def _could_be_title(block: TextBlock) -> bool:
    """Words in bold before the first heading that are neither the paper's name nor its number or day."""
    return not (_is_name_of_paper(block) or DNR.search(block.bare) or DAY.search(block.bare))


def _below(block: TextBlock) -> TextBlock:
    """A heading inside a part stands there in bold."""
    return TextBlock("text", f"**{' '.join(block.bare.split())}**", block.bare) if block.level else block


def _is_name_of_paper(block: TextBlock) -> bool:
    return _named_so(block.bare)


def _named_so(words: str) -> bool:
    return words.strip().casefold().rstrip(":") in NAMES_OF_THE_PAPER


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


# The report


def _report(sorted_in: _Sorting, file: WordFile, seen: Seen) -> WordReport:
    proposal, signers = _signed(sorted_in.parts.get("proposal", []))
    below = () if signers else _signed_below(sorted_in)
    signers = signers or below
    front, outside = sorted_in.front, sorted_in.outside
    summary = [*front, *sorted_in.parts.get("summary", []), *outside]
    numbers = (found[1].strip() for head in file.heads if (found := DNR.search(head)))
    report = StaffReport(
        date=sorted_in.day, summary=_text(summary), grounds=_lines(sorted_in, "grounds"), proposal=_text(proposal),
        signers=signers, recipients=_lines(sorted_in, "recipients"), for_information=_lines(sorted_in, "for_information"))
    told = (*_told_of_parts(sorted_in, signers, below=bool(below)), *_told_of(seen, file.comments))
    return WordReport(report=report, title=sorted_in.title, dnr=sorted_in.dnr or next(numbers, None), told=told)


def _text(blocks: list[TextBlock]) -> str | None:
    """Blocks as Markdown: items of a list on lines after each other, everything else apart."""
    text = ""
    for before, block in zip([None, *blocks], blocks, strict=False):
        apart = "" if before is None else "\n" if before.kind == block.kind == "item" else "\n\n"
        text += f"{apart}{block.text}"
    return text or None


def _lines(sorted_in: _Sorting, part: Part) -> tuple[str, ...]:
    """A part that is a list: a line an entry, without dashes and numbers."""
    texts = (line for b in sorted_in.parts.get(part, []) for line in _entries(b))
    return tuple(" ".join(t.split()) for t in texts if t.strip())


def _entries(block: TextBlock) -> list[str]:
    if block.kind == "table":
        cells = (line.strip("| ").split(" | ") for line in block.text.splitlines() if not line.startswith("| ---"))
        return [", ".join(c for c in each if c) for each in cells]
    return [MARK.sub("", line) for line in block.bare.splitlines()]


def _signed(blocks: list[TextBlock]) -> tuple[list[TextBlock], tuple[ReportSigner, ...]]:
    """The proposal, and those who have signed under it: a name with a title under it or after a comma."""
    left, signers = list(blocks), list[ReportSigner]()
    while left and left[-1].kind == "text":
        taken = _signer(left)
        if taken is None:
            break
        signers.insert(0, taken[0])
        left = left[: len(left) - taken[1]]
    return left, tuple(signers)


def _signed_below(sorted_in: _Sorting) -> tuple[ReportSigner, ...]:
    """Those who have signed without a heading under the last recipients, who are taken from among these.

    Their titles must be such as officials have, and somebody must be left to receive: else they are recipients.
    """
    last = next(reversed(sorted_in.parts), None)
    if last not in ("recipients", "for_information"):
        return ()
    lines = [piece for block in sorted_in.parts[last] for piece in _by_line(block)]
    left, signers = _signed(lines)
    if not left or not all(TITLE.search(s.title or "") for s in signers):
        return ()
    sorted_in.parts[last] = left
    return signers


def _by_line(block: TextBlock) -> list[TextBlock]:
    if block.kind != "text":
        return [block]
    return [TextBlock("text", line.strip(), line.strip()) for line in block.bare.splitlines() if line.strip()]


def _signer(blocks: list[TextBlock]) -> tuple[ReportSigner, int] | None:
    """The signer that the last blocks are, and how many blocks that takes."""
    last = [line.strip() for line in blocks[-1].bare.splitlines() if line.strip()]
    if len(last) == 1 and ", " in last[0]:
        last = last[0].split(", ", 1)
    if len(last) == 2:
        return (ReportSigner(name=last[0], title=last[1]), 1) if _is_signer(*last) else None
    if len(blocks) > 1 and len(last) == 1 and blocks[-2].kind == "text" and _is_signer(blocks[-2].bare.strip(), last[0]):
        return ReportSigner(name=blocks[-2].bare.strip(), title=last[0]), 2
    return None


def _is_signer(name: str, title: str) -> bool:
    titled = not NAME.fullmatch(title) and len(title) <= LONGEST_TITLE and not title.endswith((".", ":"))
    return titled and bool(NAME.fullmatch(name))


# What is told


def _told_of_parts(sorted_in: _Sorting, signers: tuple[ReportSigner, ...], *, below: bool) -> Iterator[str]:
    if not sorted_in.parts:
        yield "Inga kända rubriker hittades. Hela texten är lagd i sammanfattningen."
    elif sorted_in.front:
        yield f"Text före första rubriken är lagd först i sammanfattningen: {_quoted(b.bare for b in sorted_in.front)}."
    if sorted_in.sections:
        yield f"Avsnitt utan plats i skrivelsen är lagda sist i sammanfattningen: {_quoted(sorted_in.sections)}."
    if signers:
        names = _quoted(f"{s.name}, {s.title}" for s in signers)
        yield (f"Sist under mottagarna stod {names}. Det är läst som underskrift; flytta det om det är en mottagare." if below
               else f"De som undertecknat är lästa ur slutet av förslaget: {names}.")


def _told_of(seen: Seen, comments: tuple[str, ...]) -> Iterator[str]:
    if seen.added or seen.removed:
        yield "Dokumentet har spårade ändringar. Texten är läst som om de vore godkända."
    if seen.added:
        yield f"Tillagt i spårade ändringar: {_quoted(seen.added)}."
    if seen.removed:
        yield f"Struket i spårade ändringar: {_quoted(seen.removed)}."
    if comments:
        yield f"Kommentarer är inte med: {_quoted(comments)}."
    if seen.unfilled:
        yield f"Fält i mallen som ingen har fyllt i är inte med: {_quoted(seen.unfilled)}."
    if seen.boxes:
        yield f"Textrutor är inte med: {_quoted(seen.boxes)}."
    counted = ((seen.pictures, "Bilder"), (seen.notes, "Fotnoter"), (seen.hidden, "Dolda stycken"))
    yield from (f"{what} är inte med: {count} st." for count, what in counted if count)
    if seen.deep_lists:
        yield "Listor i flera nivåer är lagda i en nivå."


def _quoted(texts: Iterable[str]) -> str:
    """The first few, shortened, in quotation marks."""
    known = [" ".join(t.split()) for t in texts]
    shown = [t if len(t) <= LONGEST_QUOTE else f"{t[: LONGEST_QUOTE - 1].rstrip()}…" for t in known[:MOST_QUOTED]]
    more = f" och {len(known) - MOST_QUOTED} till" if len(known) > MOST_QUOTED else ""
    return ", ".join(f"”{t}”" for t in shown) + more
