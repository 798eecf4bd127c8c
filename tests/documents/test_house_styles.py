"""The three house styles on paper, and two paragraphs of an executive board as they were once printed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from app.documents.minutes import minutes_pdf
from app.documents.plain_text import minutes_text
from app.documents.web_page import minutes_html
from app.documents.word_file import minutes_docx
from app.domain.document import MinutesDocument, Points
from app.domain.house_style import DECISION_LAST, STYLES, PageWords
from app.domain.minutes import minutes_of
from app.domain.minutes.plain import as_markdown
from app.exchange.meeting_file import read
from tests.documents.outside import archive_faults, flat, pages, reading_faults
from tests.domain.building import red_days, sample

PRINTED = Path(__file__).parents[1] / "cases"


def board(case: str) -> MinutesDocument:
    """The minutes of a board with one paragraph, whose § bears the board's code."""
    file = json.loads((PRINTED / f"{case}.json").read_text("utf-8"))["file"]
    proceedings = read(json.dumps(file).encode())
    return minutes_of(proceedings, proceedings.meeting.date, red_days(), draft=False, style=replace(DECISION_LAST, mark="code"))


PLAN, MONEY = board("printed_plan_of_a_joint_committee"), board("printed_cut_of_the_grant")
PARTS = ("Sammanfattning", "Beslutsunderlag", "Förslag till beslut", "Beslutsgång", "Kommunstyrelsens beslut")


@pytest.mark.parametrize("document", [PLAN, MONEY], ids=["§ 95", "§ 119"])
def test_the_parts_stand_in_their_order_and_none_is_missing(document: MinutesDocument) -> None:
    pdf, (paragraph,) = minutes_pdf(document), document.paragraphs
    page = " ".join(flat(p) for p in pages(pdf)[1:])
    head = ("SAMMANTRÄDESPROTOKOLL", "Kommunstyrelsen", "Sammanträdesdatum", document.day.isoformat())
    assert all(said in page for said in (*head, "Justerandes sign", "Utdragsbestyrkande"))
    place = 0
    for said in (f"KS § {paragraph.number}", paragraph.heading, *PARTS):
        place = page.index(said, place)
    assert paragraph.dnr in page
    assert [b.label for b in paragraph.blocks] == [*PARTS]
    assert archive_faults(pdf) == reading_faults(pdf) == []


def test_what_rests_on_many_papers_names_each_and_the_proposal_becomes_the_decision() -> None:
    told = {b.label: as_markdown(b) for b in PLAN.paragraphs[0].blocks}
    assert told["Beslutsunderlag"].count("Bilaga ") == 4
    assert told["Förslag till beslut"].startswith("Gemensam servicenämnd IT/Växel/Telefonis förslag: Redovisad plan")
    assert told["Beslutsgång"] == ("Ordföranden frågar om kommunstyrelsen beslutar enligt Gemensam servicenämnd "
                                   "IT/Växel/Telefonis förslag och finner att kommunstyrelsen gör det.")
    assert told["Kommunstyrelsens beslut"].startswith("1. Redovisad plan för Servicenämnd IT/Växel/Telefoni, med därtill")


def test_a_decision_in_other_words_than_the_proposal_stands_in_its_own() -> None:
    told = {b.label: as_markdown(b) for b in MONEY.paragraphs[0].blocks}
    assert told["Förslag till beslut"] == "Förvaltningens förslag till beslut: Kommunstyrelsen lägger ärendet till handlingarna."
    assert told["Kommunstyrelsens beslut"] == "1. Informationen läggs till handlingarna."


def test_the_figures_of_the_cuts_stand_in_a_table() -> None:
    page = flat(pages(minutes_pdf(MONEY), "-layout")[1])
    for row in ("Kommunstyrelse -217", "Bildningsnämnd -1 660", "Socialnämnd -1 372", "Teknisk nämnd -253",
                "Bygg och miljönämnd -108"):
        assert row in page


@pytest.mark.parametrize("style", STYLES)
def test_each_house_style_is_printed_in_its_order(style: str) -> None:
    document = minutes_of(sample(), date(2019, 11, 1), red_days(), style=STYLES[style])
    pdf = minutes_pdf(replace(document, draft=False))
    assert archive_faults(pdf) == reading_faults(pdf) == []
    (paragraph,) = [p for p in document.paragraphs if p.number == 21]
    text = " ".join(flat(page) for page in pages(pdf))
    place = text.index(f"{paragraph.called} {paragraph.heading}")
    for each in (b.label for b in paragraph.blocks if b.label):
        place = text.index(each, place)
    assert ("ITVT § 21" in text) == (style == "att_clauses")
    clauses = [c for b in paragraph.blocks if b.decision for c in b.contents if isinstance(c, Points) and c.att]
    assert bool(clauses) == (style == "att_clauses")


def test_the_words_of_heads_and_feet_are_the_styles_own_in_every_form() -> None:
    words = PageWords(day="Datum", sign="Justerare", certificate="Bestyrks", foot="Herrljunga kommun, Torget 1")
    style = replace(DECISION_LAST, page=words, title="Protokoll")
    document = minutes_of(sample(), date(2019, 10, 20), red_days(), style=style, draft=False)
    printed = [flat(page) for page in pages(minutes_pdf(document))]
    assert all(page.count("Herrljunga kommun, Torget 1") == 1 for page in printed)
    assert all(said in printed[-1] for said in ("PROTOKOLL", "Datum", "Justerare", "Bestyrks"))
    assert not any("Utdragsbestyrkande" in page or "Sammanträdesdatum" in page for page in printed)
    assert "Herrljunga kommun, Torget 1" in minutes_text(document).decode()
    assert "<footer><p>Herrljunga kommun, Torget 1</p></footer>" in minutes_html(document).decode()
    footer = Document(BytesIO(minutes_docx(document))).sections[0].footer
    assert [p.text for p in footer.paragraphs][1:] == ["Herrljunga kommun, Torget 1"]
