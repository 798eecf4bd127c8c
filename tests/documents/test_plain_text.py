"""The minutes as plain text: nothing left out, no line too long, no sign of what it was set with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.documents.plain_text import WIDTH, minutes_text
from app.documents.stamps import DRAFT
from app.domain.document import Block, MinutesDocument, Points, Prose
from app.domain.house_style import ATT_CLAUSES
from app.domain.minutes import minutes_of
from app.domain.placeholders import PlaceholderFound
from app.exchange.red_days import red_days
from tests.documents.test_annexes import LINES
from tests.domain.building import sample

MARKDOWN = "Först **kort**.\n\n1. Ett.\n2. Två.\n\n- Streck.\n\n| Post | Kr |\n| --- | ---: |\n| Växel | 84 000 |"


def document(**changes: Any) -> MinutesDocument:
    return replace(minutes_of(sample(), date(2019, 10, 20), red_days()), **changes)


def text(document: MinutesDocument) -> str:
    return minutes_text(document).decode("utf-8")


def with_block(block: Block) -> MinutesDocument:
    kept = document()
    return replace(kept, paragraphs=(replace(kept.paragraphs[0], blocks=(block,)),))


def test_every_heading_and_every_name_is_there_in_the_order_of_the_minutes() -> None:
    said = " ".join(text(document()).split())
    headings = [" ".join(p.heading.split()) for p in document().paragraphs]
    places = [said.index(heading) for heading in headings]
    assert places == sorted(places)
    for words in ("Ulf Norling (S) för Karin Ahlqvist (C)", "NÄMNDENS BESLUT", "1. SMS-tjänst till besökssystemet",
                  "ja 1, nej 1, avstår 0", "Expedieras till:", "ANSLAG/BEVIS", "Vårgårda: anslaget uppsatt 2019-09-25"):
        assert words in said
    assert "**" not in said


def test_no_line_is_wider_than_a_letter() -> None:
    assert max(len(line) for line in text(document()).splitlines()) <= WIDTH


def test_lists_tables_and_bold_words_stand_as_text() -> None:
    said = text(with_block(Block(label="Sammanfattning", contents=(Prose(text=MARKDOWN),))))
    for line in ("Först kort.", "1. Ett.", "2. Två.", "– Streck.", "  Post       Kr", "  Växel  84 000"):
        assert line in said.splitlines()


def test_a_single_point_needs_no_number_nor_do_clauses() -> None:
    single = Block(label="Beslut", contents=(Points(points=("Godkänns.",), always=False),), decision=True)
    assert "\nGodkänns.\n" in text(with_block(single))
    clauses = minutes_of(sample(), date(2019, 10, 20), red_days(), style=ATT_CLAUSES)
    assert "\natt SMS-tjänst till besökssystemet" in text(clauses)
    assert "ITVT § 21" in text(clauses)


def test_a_draft_says_so_and_has_no_proof_of_posting() -> None:
    said = text(document(draft=True))
    assert DRAFT in said
    assert "ANSLAG/BEVIS" not in said


def test_a_placeholder_is_refused() -> None:
    with pytest.raises(PlaceholderFound):
        minutes_text(with_block(Block(label="Beslut", contents=(Prose(text="Namn namn, titel"),))))


def test_the_annexes_are_listed_and_a_part_says_which_it_is() -> None:
    said = minutes_text(replace(document(), annexes=LINES, part="§ 21")).decode()
    assert said.startswith("SAMMANTRÄDESPROTOKOLL 2019-09-16 § 21\n")
    listed = said[said.index("BILAGOR TILL PROTOKOLLET"):]
    assert "  § 20, Bilaga 1, Reglemente, föreslagen lydelse, 2 sidor\n" in listed
    assert "  § 21, Bilaga 1, [Sekretess, OSL 39:1], utelämnad\n" in listed
    assert "  Protokollet, Bilaga 1, Närvaro och omröstning, 1 sida\n" in listed
    assert "ingår inte i den offentliga versionen" in " ".join(listed.split())
    assert "BILAGOR" not in minutes_text(document()).decode()


def test_a_paragraph_sign_a_clock_and_an_amount_keep_their_figures_on_the_line() -> None:
    words = "Nämnden väntar. " * 4
    for kept in ("§ 105", "kl. 09:50", "47 300 kronor"):
        said = text(with_block(Block(label="Sammanfattning", contents=(Prose(text=f"{words}Nämnden {kept} till."),))))
        assert any(kept in line for line in said.splitlines()), kept
