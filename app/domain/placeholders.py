"""Placeholders: what stands in a template until somebody writes over it, and must never reach paper that is no draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.domain.document import Block, FrontRow, MinutesDocument, NoticeDocument, ParagraphDocument, Points, Prose

FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"Klicka eller tryck (här|på)[\w ]*",
        r"\bNamn [Nn]amn(sson)?\b",
        r"\bX{2,4}-XX-XX\b",
        r"\bX{3,}\b",
        r"\b[ÅåYy]{4}-[Mm]{2}-[Dd]{2}\b",
        r"<!\S*",
        r"\[(…|\.\.\.|\s*)\]",
        r"(?i:\[\s*(?:ange|fyll i|skriv|infoga|välj|lägg till|komplettera|byt ut)\b[^\]]*\])",
        r"(?i:\[\s*(?:datum|klockslag|tid|namn|titel|parti|belopp|summa|text|rubrik|diarienummer|dnr|nummer|x+|n\.?n\.?)\s*\])",
        r"(?i:\blorem ipsum\b)",
        r"\{\{.*?\}\}",
    )
)


class NotFitForPaper(ValueError):
    """A document cannot be printed as it stands; the message is a Swedish sentence for the secretary."""


class PlaceholderFound(NotFitForPaper):
    """A document still holds a placeholder; the message is a Swedish sentence that says where."""


def placeholders_in(text: str) -> tuple[str, ...]:
    """Every placeholder that stands in the text, each once and as it is written there, the first first."""
    found = sorted((match for form in FORMS for match in form.finditer(text)), key=lambda match: (match.start(), -match.end()))
    told: dict[str, None] = {}
    end = 0
    for match in found:
        if match.start() >= end:
            told[match[0]] = None
            end = match.end()
    return tuple(told)


def placeholder_in(text: str) -> str | None:
    """The first placeholder that stands in the text; None if there is none."""
    return next(iter(placeholders_in(text)), None)


def refuse_placeholders(document: NoticeDocument | MinutesDocument) -> None:
    """Raises PlaceholderFound where a text of the document is a placeholder, or a heading is empty.

    A draft of the minutes is looked at to see what is left to write: in it the placeholders stand as they are.
    """
    draft = isinstance(document, MinutesDocument) and document.draft
    for where, text, required in _texts(document):
        if required and not text.strip():
            raise PlaceholderFound(f"Här saknas text: {where}.")
        found = None if draft else placeholder_in(text)
        if found:
            raise PlaceholderFound(f"Platshållaren ”{found}” står kvar: {where}.")


def is_unwritten(document: MinutesDocument) -> bool:
    """Whether a text of the document is still a placeholder."""
    return any(placeholder_in(text) for _where, text, _required in _texts(document))


Text = tuple[str, str, bool]


def _texts(document: NoticeDocument | MinutesDocument) -> Iterator[Text]:
    """Each text with where it stands and whether it must not be empty."""
    yield "dokumentets namn", document.title, True
    yield "organets namn", document.body, True
    yield "kommunens namn", document.municipality, False
    yield from _front(document.front, "förstasidan")
    for signer in document.signers:
        yield f"namnet under underskriften för {signer.role}", signer.name, True
        yield f"underskriften för {signer.name}", signer.role, False
    yield from _agenda(document) if isinstance(document, NoticeDocument) else _minutes(document)


def _front(rows: Iterable[FrontRow], where: str) -> Iterator[Text]:
    for row in rows:
        yield f"en rad på {where}", row.label, True
        for line in row.lines:
            yield f"{row.label} på {where}", f"{line.text} {line.municipality} {line.paragraphs}", False


def _agenda(document: NoticeDocument) -> Iterator[Text]:
    yield from (("texten före uppgifterna", words, False) for words in document.words)
    for row in document.agenda:
        where = f"ärende {row.number} i föredragningslistan" if row.number else "en rad utan nummer i föredragningslistan"
        yield f"rubriken till {where}", row.title, True
        yield where, " ".join((row.clock, row.level, row.dnr, row.papers, row.presenter, row.subtitle)), False
    for legend in document.legend:
        yield "teckenförklaringen", f"{legend.code} {legend.meaning}", False
    yield "kontaktuppgifterna", document.contact, False


def _minutes(document: MinutesDocument) -> Iterator[Text]:
    for board in document.boards:
        yield "Anslag/bevis", board.sentence, False
        yield from _front(board.facts, "Anslag/bevis")
        for row in board.rows:
            yield "Anslag/bevis", f"{row.municipality} {row.posted} {row.take_down}", False
    for line in document.annexes:
        yield f"namnet på {line.called}", line.title, True
    for paragraph in document.paragraphs:
        yield from _paragraph(paragraph)


def _paragraph(paragraph: ParagraphDocument) -> Iterator[Text]:
    where = f"§ {paragraph.number}" if paragraph.number is not None else paragraph.heading or "en punkt utan nummer"
    yield f"rubriken till {where}", paragraph.heading, True
    yield where, paragraph.dnr, False
    for block in paragraph.blocks:
        yield from _block(block, where)
    for name in (*paragraph.recipients, *paragraph.for_information):
        yield f"mottagarna av {where}", name, False
    for name in paragraph.signs:
        yield f"den som justerar {where}", name, True


def _block(block: Block, where: str) -> Iterator[Text]:
    yield f"ett stycke i {where}", block.label, False
    place = f"{block.label} i {where}"
    for content in block.contents:
        match content:
            case Prose():
                yield place, content.text, False
            case Points():
                yield from ((place, point, False) for point in content.points)
            case _:
                yield place, content.heading, False
                yield from ((place, f"{row.name} {row.municipality}", False) for row in content.rows)
