"""The sheets for the day and the roll, as poppler reads them; every person is invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from app.documents.ballots import ballots_pdf
from app.documents.chair_list import chair_pdf
from app.documents.day_roll import empty_roll_pdf
from app.documents.plates import plates_pdf
from app.documents.roll import roll_pdf
from app.domain.day_sheets import ChairItem, chair_agenda, empty_roll, head_of, plates_of
from app.domain.document import Signer
from app.domain.minutes.roll import roll_of
from app.domain.roll import RollDocument, RollGroup, RollRow, RollVote
from tests.documents.outside import archive_faults, flat, fonts, outline, pages, reading_faults, syntax
from tests.domain.building import sample

VOTE = RollVote(yes="Bifall till förvaltningens förslag", no="Bifall till Maria Tengelins (S) yrkande", sums=(7, 6, 0),
                outcome="Kommunstyrelsen bifaller därmed förvaltningens förslag.")


def roll(seats: int, votes: int) -> RollDocument:
    choices = ("yes", "no", "abstain", "jäv")
    rows = tuple(RollRow(number=str(n), name=f"Namnet{n} Bergqvist (S)", standing="N",
                         votes=tuple(choices[(n + v) % 4] for v in range(votes))) for n in range(1, seats + 1))
    other = (RollRow(number="1", name="Cecilia Brandt (M)", standing="Tj", when="§ 134", serves_for="nr 13", votes=("",) * votes),
             RollRow(number="2", name="Ola Fagerström (C)", there=False, standing="F", votes=("",) * votes))
    return RollDocument(
        municipality="Herrljunga kommun", body="Kommunstyrelsen", day=date(2019, 10, 21),
        day_line="Måndagen den 21 oktober 2019 kl. 13:00–15:40",
        groups=(RollGroup(label="Ledamöter", rows=rows), RollGroup(label="Ersättare i inkallelseordning", rows=other)),
        votes=tuple(replace(VOTE, mark=f"§ {131 + n}") for n in range(votes)),
        counts=(("Närvarande ledamöter", f"{seats} av {seats}"), ("Tjänstgörande ersättare", "1"), ("Övriga ersättare", "0")),
        signers=(Signer(name="Elin Sandström", role="Sekreterare"), Signer(name="Gunnar Alfredsson (M)", role="Ordförande")))


@cache
def papers() -> dict[str, bytes]:
    meeting = replace(sample(), log=())
    head = head_of(meeting)
    return {"attendance": roll_pdf(roll_of(sample())), "large": roll_pdf(roll(61, 7)),
            "roll": empty_roll_pdf(empty_roll(meeting)),
            "chair": chair_pdf(head, chair_agenda(meeting)), "plates": plates_pdf(head, plates_of(meeting)),
            "ballots": ballots_pdf(head, 13)}


KINDS = ("attendance", "large", "roll", "chair", "plates", "ballots")


@pytest.mark.parametrize("kind", KINDS)
def test_every_sheet_suits_the_archive_and_can_be_read_aloud(kind: str) -> None:
    pdf = papers()[kind]
    assert "No syntax or stream encoding errors found" in syntax(pdf)
    assert archive_faults(pdf) == []
    assert reading_faults(pdf) == []
    assert all(fonts(pdf).values())
    assert not any("Helvetica" in name for name in fonts(pdf))


def test_the_roll_of_the_sample_tells_who_was_there_and_how_they_voted() -> None:
    page = flat(pages(papers()["attendance"], "-layout")[0])
    assert "Måndagen den 16 september 2019 kl. 09:00–11:05" in page
    assert "2 Karin Ahlqvist (C), v. ordf., Vårgårda N från § 18 jäv" in page
    assert "2 Ulf Norling (S), Vårgårda Tj §§ 16–18, 21 nr 2 X" in page
    assert "Summa röster 1 1 0" in page
    assert "1 ja, 1 nej. Rösterna är lika. Ordföranden avgör med sin utslagsröst" in page
    assert "Närvarande ledamöter 2 av 2" in page


def test_two_votes_of_thirteen_seats_stand_on_one_page_with_the_signatures() -> None:
    (page,) = pages(roll_pdf(roll(13, 2)))
    assert page.count("Bergqvist") == 13
    assert "Gunnar Alfredsson (M)" in page


@pytest.mark.parametrize("votes", [0, 1, 2, 3, 5, 8])
@pytest.mark.parametrize("seats", [3, 13, 25, 61])
def test_no_row_is_lost_no_head_missing_and_no_signature_alone(seats: int, votes: int) -> None:
    body = [flat(page) for page in pages(roll_pdf(roll(seats, votes)))]
    tables = 1 + max(0, -(-(votes - 2) // 3))
    for number in range(1, seats + 1):
        assert sum(page.count(f" Namnet{number} ") for page in body) == tables
    for page in body:
        assert ("Nr Namn" in page) == ("Bergqvist" in page)
    (signed,) = [page for page in body if "Elin Sandström Sekreterare" in page]
    assert "Närvarande ledamöter" in signed
    assert ("Utfall" in signed) == (votes > 0)


def test_each_vote_stands_over_its_three_columns() -> None:
    body = " ".join(flat(page) for page in pages(roll_pdf(roll(13, 5))))
    for number in range(131, 136):
        assert f"§ {number}" in body
    assert body.count("7 ja, 6 nej. Kommunstyrelsen bifaller därmed förvaltningens förslag.") == 5


def test_the_empty_roll_tells_who_is_first_in_turn_and_leaves_room_for_votes() -> None:
    first, second = (flat(page) for page in pages(papers()["roll"]))
    assert "Närvarolista" in first
    assert "Närmast i tur: Ulf Norling (S)" in first
    assert "Förhinder Närv. In–ut, kl. Tjänstgör för Jäv §" in first
    assert second.count("Ja Nej Avst.") == 3
    assert "Summa röster" in second


def test_the_chair_has_every_item_in_turn_with_what_to_read_aloud() -> None:
    text = " ".join(flat(page) for page in pages(papers()["chair"]))
    assert "Läs upp Jag förklarar sammanträdet öppnat." in text
    assert "Kan nämnden lägga informationen till handlingarna?" in text
    assert "Kan nämnden besluta enligt förslaget?" in text
    assert [t for t in outline(papers()["chair"]) if re.match(r"\d", t)] == [
        "1 Information kring växel, telefoni och IT-nätverk", "2 Ekonomi: kvartalsrapport och prognos 2019",
        "3 Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni",
        "4 SMS-tjänst till besökssystemet i Herrljunga"]


def test_a_plate_bears_the_name_on_both_sides_and_says_it_once() -> None:
    body = pages(papers()["plates"])
    assert len(body) == 8
    assert flat(body[0]).count("Anders Holmgren (M)") == 2
    assert outline(papers()["plates"])[0] == "Anders Holmgren (M)"


def test_there_are_slips_for_all_who_may_vote() -> None:
    body = pages(papers()["ballots"])
    assert [page.count("Röstsedel") for page in body] == [8, 8]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_day_gives_the_same_bytes(kind: str) -> None:
    before = papers()[kind]
    papers.cache_clear()
    assert papers()[kind] == before


def test_an_empty_roll_that_nobody_signs_is_printed_all_the_same() -> None:
    unsigned = replace(empty_roll(sample()), signers=())
    assert "Sekreterare" not in flat(pages(empty_roll_pdf(unsigned))[0])


@pytest.mark.parametrize("seats", range(30, 44))
def test_the_sums_of_a_vote_never_stand_alone_on_a_page(seats: int) -> None:
    (page,) = [flat(each) for each in pages(roll_pdf(roll(seats, 1))) if "Summa röster" in each]
    assert "Ola Fagerström (C)" in page


def test_a_long_item_of_the_chair_keeps_its_table_and_its_lines_to_write_on() -> None:
    sentence = "Förvaltningen föreslår att planen godkänns efter samråd med länsstyrelsen och berörda fastighetsägare. "
    for count in range(9, 17):
        proposal = f"{sentence * count}\n\n| Del | Kr |\n|---|--:|\n| Väg | 84 000 |"
        item = ChairItem(mark="1", heading="Detaljplan", proposal=proposal,
                         aloud=("Är någon jävig i ärendet?", "Kan nämnden besluta enligt förslaget?"))
        pdf = chair_pdf(head_of(sample()), (item, item))
        body = [flat(page) for page in pages(pdf)]
        assert sum("Väg 84 000" in page for page in body) == 2
        with pikepdf.open(BytesIO(pdf)) as file:
            for text, page in zip(body, file.pages, strict=True):
                written_on = page.Contents.read_bytes().count(b"0.3 w")
                asked = text.count("Kan nämnden besluta")
                assert written_on >= 3 * asked
                assert asked or not written_on or "Väg" in text
