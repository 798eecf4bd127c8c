"""What the minutes say as light Markdown: what is compared when they are signed off, and begun from when they are overwritten."""

from __future__ import annotations

from datetime import date

from app.domain.document import Block, Points, Prose, VoteRow, VoteTable
from app.domain.house_style import ATT_CLAUSES
from app.domain.minutes import minutes_of
from app.domain.minutes.plain import as_markdown, told_minutes
from app.exchange.red_days import red_days
from tests.domain.building import sample


def test_a_block_reads_as_it_would_be_written_by_hand() -> None:
    block = Block(label="Beslut", contents=(Prose(text="Nämnden beslutar:"), Points(points=("Ett.", "Två."))))
    assert as_markdown(block) == "Nämnden beslutar:\n\n1. Ett.\n2. Två."
    clauses = Block(label="Beslut", contents=(Points(points=("att ett.", "att två."), att=True),))
    assert as_markdown(clauses) == "att ett.\n\natt två."


def test_a_vote_reads_as_a_table() -> None:
    table = VoteTable(heading="", rows=(VoteRow(name="Bo Ek (M)", municipality="", choice="yes"),
                                        VoteRow(name="Eva Alm (S)", municipality="", choice="jäv")), yes=1, no=0, abstain=0)
    assert as_markdown(Block(label="Omröstning", contents=(table,))).splitlines() == [
        "| Ledamot | Röst |", "| --- | --- |", "| Bo Ek (M) | ja |", "| Eva Alm (S) | jäv |", "| Summa | 1 ja, 0 nej, 0 avstår |"]


def test_the_whole_minutes_as_they_read() -> None:
    told = told_minutes(minutes_of(sample(), date(2019, 10, 20), red_days(), style=ATT_CLAUSES))
    assert [p.called for p in told.paragraphs if p.called][:2] == ["ITVT § 16", "ITVT § 17"]
    labels = [part.label for part in told.front]
    assert "Beslutande" in labels
    a8 = next(p for p in told.paragraphs if p.item == "a8")
    assert any("ja-röst mot" in part.text for part in a8.parts)
