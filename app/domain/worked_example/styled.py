"""Styled: one paragraph of an invented meeting as a house style would have it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.as_told import ToldParagraph
from app.domain.house_style import HouseStyle
from app.domain.meeting import events as ev
from app.domain.minutes import minutes_of
from app.domain.minutes.plain import told_paragraph
from app.domain.worked_example.scene import DAY, all_but, meeting, orders

ITEM = AgendaItem(
    id="a1", title="Taxa för torghandel", dnr="GN 2026/14", kind="decision",
    summary="Taxan har varit oförändrad sedan 2019. Förvaltningen föreslår att den följer prisindex.",
    proposal="1. Taxan för torghandel antas.\n2. Den gäller från och med den 1 juni 2026.", by="Förvaltningen",
    recipients=("Ekonomiavdelningen",),
)
"""What is decided in the example."""


def styled_example(style: HouseStyle) -> tuple[str, ToldParagraph]:
    """The mark before the § and the paragraph: a proposal, another against it, a decision and a reservation."""
    events = (
        *all_but(), ev.ItemOpened(item="a1"), ev.Proposed(proposal="y1", by=("anna",), kind="approve"),
        ev.Proposed(proposal="y2", by=("bo",), kind="reject"), ev.QuestionPut(order=("y1", "y2"), finding="y1"),
        ev.Decided(how="acclamation", proposal="y1"), ev.Reserved(by=("bo",), item="a1"), ev.ItemClosed(item="a1"),
    )
    played = meeting(orders(), *events)
    document = minutes_of(replace(played, agenda=(ITEM,)), DAY, frozenset(), style=style)
    paragraph = document.paragraphs[0]
    return paragraph.mark, told_paragraph(paragraph)
