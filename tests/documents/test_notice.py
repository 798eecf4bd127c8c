"""The notice on paper, read by poppler."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from app.documents.notice import notice_pdf
from app.domain.document import AgendaRow
from app.domain.placeholders import PlaceholderFound
from tests.documents.outside import flat, outline, pages, words
from tests.documents.sample_documents import item, notice


@cache
def page_one() -> str:
    (page,) = pages(notice_pdf(notice()))
    return flat(page)


def test_the_head_names_paper_body_day_and_issue() -> None:
    for said in (
        "Herrljunga kommun",
        "Kallelse",
        "Gemensam servicenämnd för IT, växel och telefoni",
        "Sammanträdet den 16 september 2019",
        "Sida 1 (1)",
        "Utfärdad 2019-09-09",
    ):
        assert said in page_one()


def test_a_label_stands_on_the_baseline_of_its_text() -> None:
    placed = {word: (left, bottom) for word, left, bottom in words(notice_pdf(notice()), 1)}
    (label_left, label), (text_left, text) = placed["Plats"], placed["Sammanträdesrum"]
    assert abs(label - text) < 1
    assert label_left == pytest.approx(25 * 72 / 25.4, abs=1)
    assert text_left == pytest.approx(63 * 72 / 25.4, abs=1)


def test_the_agenda_shows_messages_under_their_own_heading() -> None:
    order = [
        "Kl.",
        "Sammanträdets öppnande",
        "SMS-tjänst till besökssystemet",
        "Meddelanden",
        "M1",
        "Sammanträdets avslutande",
        "ITVT Slutgiltigt",
    ]
    places = [page_one().index(each) for each in order]
    assert places == sorted(places)


def test_what_a_code_means_who_calls_and_how_to_reach_them_stand_at_the_foot() -> None:
    assert "Handlingar presenteras vid sammanträdet." in page_one()
    assert "Anders Holmgren (M)" in page_one().split("KF Slutgiltigt")[1]
    assert "Besöksadress Torget 1 · 0513-170 00" in page_one()


def test_a_long_agenda_goes_on_under_its_head() -> None:
    rows = tuple(item(str(n), "", "Info", f"Ärende om samverkan nummer {n}", f"ITVT {n}/2019 900", "", "") for n in range(1, 61))
    papers = pages(notice_pdf(replace(notice(), agenda=rows)))
    assert len(papers) >= 2
    for number, page in enumerate(papers, 1):
        assert f"Sida {number} ({len(papers)})" in page
    assert "Föredragande" in papers[1]
    assert "KALLELSE" in papers[1]
    assert flat(" ".join(papers)).count("Ärende om samverkan nummer") == 60


def test_signs_and_letters_come_through_as_written() -> None:
    row = AgendaRow(group="item", number="9", title="Åsa Öhmans motion: A & B <x>, ”citat” – § 7 och 50 %")
    (page,) = pages(notice_pdf(replace(notice(), agenda=(row,))))
    assert "Åsa Öhmans motion: A & B <x>, ”citat” – § 7 och 50 %" in flat(page)


def test_the_outline_leads_to_the_agenda() -> None:
    assert outline(notice_pdf(notice())) == ["Föredragningslista"]


def test_an_unwritten_notice_is_refused() -> None:
    unwritten = replace(notice(), contact="Klicka eller tryck här för att ange text.")
    with pytest.raises(PlaceholderFound, match="kontaktuppgifterna"):
        notice_pdf(unwritten)
