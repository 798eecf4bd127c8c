"""The three house styles on paper, and two paragraphs of an executive board as they were once printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.documents.minutes import minutes_pdf
from app.domain.document import Block, MinutesDocument, ParagraphDocument, Points, Prose
from app.domain.house_style import STYLES
from app.domain.minutes import minutes_of
from tests.documents.outside import archive_faults, flat, pages, reading_faults
from tests.domain.building import red_days, sample

PROPOSAL = ("Redovisad plan för Servicenämnd IT/Växel/Telefoni, med därtill hörande beskrivning av syfte, uppdrag, roller, "
            "mål och planering godkänns (bilaga 1, ITVT § 12/2019-05-13).")
CUTS = """Kommunfullmäktige beslutade därför att minska kommunbidraget för år 2019 med motsvarande 3 610 tkr:

| Nämnd | Minskning, tkr |
| --- | ---: |
| Kommunstyrelse | -217 |
| Bildningsnämnd | -1 660 |
| Socialnämnd | -1 372 |
| Teknisk nämnd | -253 |
| Bygg och miljönämnd | -108 |

Kommunfullmäktiges beslut innebär att kommunstyrelsens kommunbidrag 2019 minskas från 34 973 till 34 756 tkr."""


def block(label: str, *texts: str) -> Block:
    return Block(label=label, contents=tuple(Prose(text=text) for text in texts))


def board(day: date, paragraph: ParagraphDocument) -> MinutesDocument:
    return MinutesDocument(municipality="Herrljunga kommun", body="Kommunstyrelsen", day=day, front=(), signers=(), boards=(),
                           paragraphs=(paragraph,), part=paragraph.called)


PLAN = ParagraphDocument(
    item="a1", number=95, mark="KS", dnr="KS 128/2019",
    heading="Plan för servicenämndens funktionsansvar för mandatperioden 2019–2022",
    signs=("Gunnar Alfredsson", "Maria Tengelin"),
    blocks=(
        block("Sammanfattning", "Gemensamma servicenämnder för Herrljunga och Vårgårda kommuner inrättades 2015-01-01."),
        block("Beslutsunderlag", "Gemensam servicenämnd IT/Växel/Telefoni § 12/2019-05-13", "Tjänsteskrivelse daterad 2019-04-24",
              "Bilaga 1, Uppdragsbeskrivning avseende plan för servicenämndernas funktionsansvar"),
        block("Förslag till beslut", f"Gemensam servicenämnd IT/Växel/Telefonis förslag:\n\n- {PROPOSAL}"),
        block("Beslutsgång", "Ordföranden frågar om Gemensam servicenämnd IT/Växel/Telefonis förslag till beslut antas och "
              "finner att så sker."),
        Block(label="Kommunstyrelsens beslut", decision=True, contents=(Points(points=(PROPOSAL,)),))))
MONEY = ParagraphDocument(
    item="a2", number=119, mark="KS", dnr="KS 148/2019 942", heading="Hantering av minskat kommunbidrag 2019",
    signs=("Gunnar Alfredsson", "Maria Tengelin"),
    blocks=(
        block("Sammanfattning", CUTS), block("Beslutsunderlag", "Tjänsteskrivelse i ärendet daterad 2019-06-20"),
        block("Förslag till beslut",
              "Förvaltningens förslag till beslut:\n\n- Kommunstyrelsen lägger ärendet till handlingarna."),
        block("Beslutsgång", "Ordföranden frågar om förvaltningens förslag till beslut antas och finner att så sker."),
        Block(label="Kommunstyrelsens beslut", decision=True,
              contents=(Points(points=("Informationen läggs till handlingarna.",)),))))
PARTS = ("Sammanfattning", "Beslutsunderlag", "Förslag till beslut", "Beslutsgång", "Kommunstyrelsens beslut")


@pytest.mark.parametrize(("day", "paragraph"), [(date(2019, 5, 27), PLAN), (date(2019, 8, 26), MONEY)], ids=["§ 95", "§ 119"])
def test_the_parts_stand_in_their_order_and_none_is_missing(day: date, paragraph: ParagraphDocument) -> None:
    pdf = minutes_pdf(board(day, paragraph))
    (page,) = [flat(p) for p in pages(pdf)[1:]]
    head = ("SAMMANTRÄDESPROTOKOLL", "Kommunstyrelsen", "Sammanträdesdatum", day.isoformat())
    assert all(said in page for said in (*head, "Justerandes sign", "Utdragsbestyrkande"))
    place = 0
    for said in (f"KS § {paragraph.number}", paragraph.heading, *PARTS):
        place = page.index(said, place)
    assert paragraph.dnr in page
    assert "finner att så sker." in page
    assert archive_faults(pdf) == reading_faults(pdf) == []


def test_the_figures_of_the_cuts_stand_in_a_table() -> None:
    page = flat(pages(minutes_pdf(board(date(2019, 8, 26), MONEY)), "-layout")[1])
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
