"""The same meeting told in each house style: the same parts, in the style's order, under its headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from app.domain.document import Block, ParagraphDocument, Points, Prose
from app.domain.house_style import (
    ATT_CLAUSES,
    COURSES,
    DECISION_FIRST,
    DECISION_LAST,
    STYLES,
    BlockPart,
    HouseStyle,
    style_called,
)
from app.domain.meeting import events as ev
from app.domain.minutes import minutes_of
from app.domain.proceedings import OwnText, Proceedings, TextPart
from app.exchange.red_days import red_days
from tests.domain.building import Noted, body, handled, item, itvt, opened, present, sample


def told(style: HouseStyle, proceedings: Proceedings | None = None) -> dict[str, ParagraphDocument]:
    document = minutes_of(proceedings or sample(), date(2019, 10, 20), red_days(), style=style)
    return {p.item: p for p in document.paragraphs}


def blocks(style: HouseStyle, item: str = "a8") -> list[Block]:
    return list(told(style)[item].blocks)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_style_orders_every_part_once_and_tells_the_same(style: HouseStyle) -> None:
    besides = {"votes", "correction", "pointer", "annexes", *COURSES[1:]}
    assert sorted(style.order) == sorted(set(get_args(BlockPart)) - besides)
    same = {(b.part, b.contents) for b in blocks(DECISION_LAST) if not b.decision}
    assert {(b.part, b.contents) for b in blocks(style) if not b.decision} == same


def test_the_decision_stands_last_or_first_under_the_styles_own_headings() -> None:
    last, first = [b.label for b in blocks(DECISION_LAST)], [b.label for b in blocks(DECISION_FIRST)]
    assert last.index("Nämndens beslut") > last.index("Omröstning") > last.index("Yrkanden") > last.index("Jäv")
    assert first[0] == "Beslut"
    assert first.index("Ärendet") < first.index("Propositionsordning") < first.index("Omröstning") < first.index("Reservation")


def test_decisions_as_clauses_follow_a_lead_and_the_paragraph_bears_the_bodys_code() -> None:
    paragraph = told(ATT_CLAUSES)["a8"]
    assert paragraph.called == "ITVT § 21"
    decision = next(b for b in paragraph.blocks if b.decision)
    lead, points = decision.contents
    assert lead == Prose(text="Nämnden beslutar")
    assert isinstance(points, Points)
    assert points.att
    assert points.points[0] == "att SMS-tjänst till besökssystemet i Herrljunga anskaffas som molntjänst,"
    assert points.points[-1].endswith(".")
    assert points.points[1].startswith("att kostnaden, högst")


def clauses(*events: Noted, **fields: Any) -> list[str]:
    """The clauses of an item of the joint committee after its lead."""
    proceedings = itvt(*present("anders", "karin"), *handled("a1", *events), agenda=(item("a1", **fields),))
    contents = next(b for b in told(ATT_CLAUSES, proceedings)["a1"].blocks if b.decision).contents
    return [text for c in contents for text in (c.points if isinstance(c, Points) else [getattr(c, "text", "")])]


@pytest.mark.parametrize(("point", "clause"), [
    ("Eva Ek (V) väljs.", "att Eva Ek (V) väljs."), ("Anders väljs.", "att Anders väljs."),
    ("Vårgårda kommun betalar.", "att Vårgårda kommun betalar."), ("Vårgårdas andel ökar.", "att Vårgårdas andel ökar."),
    ("Nämnden avslår förslaget.", "att avslå förslaget."), ("Nämnden beslutar att vänta.", "att vänta."),
    ("Nämnden beslutar enligt förslaget.", "att bifalla förslaget."), ("Nämnden väntar.", "att nämnden väntar."),
])
def test_a_name_keeps_its_capital_and_the_body_is_not_named_twice(point: str, clause: str) -> None:
    assert clauses(ev.Decided(how="acclamation", points=(point,))) == ["Nämnden beslutar", clause]


def test_several_clauses_make_one_sentence_and_those_of_a_part_have_their_own() -> None:
    part = ev.Decided(how="acclamation", part="Etapp 1", points=("Den byggs", "Den betalas"))
    assert clauses(part) == ["Etapp 1:", "Nämnden beslutar", "att den byggs,", "att den betalas."]


def test_a_lead_that_is_there_already_is_kept() -> None:
    decision = next(b for b in told(ATT_CLAUSES)["a7"].blocks if b.decision)
    assert decision.contents[0] == Prose(text="Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:")
    assert len(decision.contents) == 2


def test_a_paragraph_without_a_number_has_no_mark() -> None:
    proceedings = body("M C", "S", *present("alma", "bo"), opened("a1"), ev.Decided(how="none"),
                       agenda=(item("a1", numbered=False),))
    assert told(ATT_CLAUSES, proceedings)["a1"].called == ""


def test_every_part_that_can_be_written_by_hand_is_told_in_her_words() -> None:
    parts: tuple[TextPart, ...] = get_args(TextPart)
    own = replace(sample(), texts=tuple(OwnText(item="a8", part=part, text=f"Egna ord om {part}.") for part in parts))
    paragraph = told(DECISION_LAST, own)["a8"]
    written = {b.part: b.contents for b in paragraph.blocks if b.own}
    assert written == {part: (Prose(text=f"Egna ord om {part}."),) for part in parts}
    assert any(b.part == "votes" for b in paragraph.blocks)


def test_a_style_that_the_program_does_not_have_is_the_usual_one() -> None:
    assert style_called("att_clauses") is ATT_CLAUSES
    assert style_called("en annan") is DECISION_LAST
