"""Words: placeholders, texts left unfinished, and dates in running text that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark
from app.domain.document import Block, ParagraphDocument, Points, Prose
from app.domain.house_style import BlockPart
from app.domain.placeholders import placeholders_in
from app.domain.swedish import MONTHS, WEEKDAYS

FAR = 75
"""So many years from the meeting a date in its minutes is taken for a slip."""
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
NAMED_DAYS = tuple(day.removesuffix("en") for day in WEEKDAYS)
WEEKDAY = re.compile(rf"\b({'|'.join(NAMED_DAYS)})(?:en)? den (\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?", re.IGNORECASE)
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: (\d{{4}})\b)?", re.IGNORECASE)
LEAP = 2020
"""A year that has every day there is, for a day that stands without its year."""
GOES_WITH = "".join(f"(?<!{verb} )" for verb in ("svarar", "svara", "står", "stå", "räknar", "räkna", "omfattas", "berörs"))
UNFINISHED = re.compile(
    r"\?\?+|\bTODO\b|\bxx+\b|…\s*$|\bkompletteras?\b.{0,20}\bhär\b|\b(?:och|att|samt|som)\s*[.]?\s*$|"
    rf"\b{GOES_WITH}(?:av|med|för)\s*[.]?\s*$", re.IGNORECASE)
"""What stands in a text that somebody meant to go on with; `det som nämnden ansvarar för` is a whole sentence."""
DOUBLED = re.compile(r"\b(att|och|som|med|av|på|till|för|en|ett|i|om) \1\b", re.IGNORECASE)
"""A small word written twice."""
PARTS: dict[BlockPart, Part] = {
    "summary": "summary", "grounds": "grounds", "proposal": "proposal", "proposals": "proposals", "course": "course",
    "votes": "votes", "decision": "decision", "reservation": "reservation", "disqualification": "disqualification",
    "course_2": "course_2", "course_3": "course_3", "course_4": "course_4", "course_5": "course_5", "course_6": "course_6",
    "presence": "attendance", "special_statement": "dissent", "note": "dissent", "declined": "dissent",
}
"""Where the text of a block is mended, whatever the house style calls the block."""


def words(matter: Matter) -> Iterator[Remark]:
    """What no chair would sign as it reads."""
    for paragraph in matter.document.paragraphs:
        for part, text in texts_of(paragraph):
            yield from _placeholder(matter, paragraph, part, text)
            yield from _doubled(matter, paragraph, part, text)
            yield from _dates(matter, paragraph, part, text)
            yield from _plain_days(matter, paragraph, part, text)


def texts_of(paragraph: ParagraphDocument) -> Iterator[tuple[Part, str]]:
    """Every text of a paragraph with its place."""
    yield "heading", paragraph.heading
    for block in paragraph.blocks:
        for content in block.contents:
            match content:
                case Prose():
                    yield _part(block), content.text
                case Points():
                    yield from ((_part(block), point) for point in content.points)
                case _:
                    yield from ((_part(block), row.name) for row in content.rows)


def _part(block: Block) -> Part:
    return PARTS.get(block.part, "other")


def _placeholder(matter: Matter, paragraph: ParagraphDocument, part: Part, text: str) -> Iterator[Remark]:
    where = matter.called(paragraph.item)
    standing = placeholders_in(text)
    for found in standing:
        yield Remark(code="placeholder", weight="fault", rule="", part=part, item=paragraph.item,
                     passage=found, text=f"Platshållaren ”{found}” står kvar i {where}.")
    if standing:
        return
    if not text.strip():
        if part == "decision":
            yield Remark(code="decision_empty", weight="fault", rule="KL 5:67 p. 4", part=part, item=paragraph.item,
                         text=f"Beslutet i {where} har en punkt utan ord.")
        else:
            yield Remark(code="unfinished", weight="unfinished", rule="", part=part, item=paragraph.item,
                         text=f"En text i {where} är tom.")
    elif part != "heading" and (left := UNFINISHED.search(text)):
        yield Remark(code="unfinished", weight="unfinished", rule="", part=part, item=paragraph.item,
                     passage=text[max(0, left.start() - 30):left.end()].strip(),
                     text=f"En text i {where} verkar inte vara färdig: ”{_around(text, left.start())}”.")


def _doubled(matter: Matter, paragraph: ParagraphDocument, part: Part, text: str) -> Iterator[Remark]:
    for found in DOUBLED.finditer(text):
        yield Remark(code="doubled_word", weight="notice", rule="", part=part, item=paragraph.item, passage=found[0],
                     meant=found[1], text=f"”{found[0]}” i {matter.called(paragraph.item)}: ordet står två gånger.")


def _around(text: str, at: int) -> str:
    return " ".join(text[max(0, at - 30):at + 12].split())


def _dates(matter: Matter, paragraph: ParagraphDocument, part: Part, text: str) -> Iterator[Remark]:
    for found in ISO.finditer(text):
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        if day is None or abs(day.year - matter.setting.meeting.date.year) > FAR:
            yield _wrong(matter, paragraph, part, found[0], f"Datumet {found[0]} kan inte vara rätt")
    for found in WEEKDAY.finditer(text):
        year = int(found[4]) if found[4] else matter.setting.meeting.date.year
        day = _day(year, MONTHS.index(found[3].lower()) + 1, int(found[2]))
        if day is None:
            yield _wrong(matter, paragraph, part, found[0], f"Datumet {found[2]} {found[3]} finns inte")
        elif found[4] and NAMED_DAYS[day.weekday()] != found[1].lower():
            said = f"Den {found[2]} {found[3]} {year} är en {NAMED_DAYS[day.weekday()]}, inte en {found[1].lower()}"
            yield _wrong(matter, paragraph, part, found[0], said)


def _plain_days(matter: Matter, paragraph: ParagraphDocument, part: Part, text: str) -> Iterator[Remark]:
    """`31 februari`, where no weekday stands before it."""
    told = [found.span() for found in WEEKDAY.finditer(text)]
    for found in DAY.finditer(text):
        day = _day(int(found[3] or LEAP), MONTHS.index(found[2].lower()) + 1, int(found[1]))
        if day is None and not any(start < found.start() < end for start, end in told):
            yield _wrong(matter, paragraph, part, found[0], f"Datumet {found[0]} finns inte")


def _wrong(matter: Matter, paragraph: ParagraphDocument, part: Part, passage: str, text: str) -> Remark:
    return Remark(code="date_impossible", weight="fault", rule="", part=part, item=paragraph.item, passage=passage,
                  text=f"{text} ({matter.called(paragraph.item)}).")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
