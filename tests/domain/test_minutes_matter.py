"""Sammanfattning, Beslutsunderlag, Förslag till beslut, Meddelanden: what lay on the table."""

from datetime import date

from app.domain.agenda import EarlierHandling, ListEntry, Paper
from tests.domain.building import handled, item
from tests.domain.reading import held, labels, said

DECISION = "Nämndens beslut"
STAFF = item("a1", by="Förvaltningen", proposal="1. Avtalet godkänns.\n2. Ordföranden undertecknar avtalet.")
POINTS = ["Avtalet godkänns.", "Ordföranden undertecknar avtalet."]


def test_what_the_item_is_about_is_told_with_its_past_and_who_presented_it() -> None:
    told = item(
        "a1",
        summary="Avtalet löper ut.",
        presenter="Johan Lindvall, IT-chef",
        grounds=("Tjänsteskrivelse", "Bilaga 1"),
        by="Förvaltningen",
        proposal="Avtalet godkänns.",
        earlier=(
            EarlierHandling(date=date(2019, 5, 13), paragraph=12, what="tabled", by="karin"),
            EarlierHandling(date=date(2019, 6, 10), what="referred_back"),
        ),
    )
    document = held(*handled("a1"), agenda=(told,))
    assert said(document, 16, "Sammanfattning") == [
        "Avtalet löper ut.",
        "Ärendet bordlades den 13 maj 2019, § 12, på förslag av Karin Ahlqvist (C).",
        "Ärendet återremitterades den 10 juni 2019.",
        "Föredragande: Johan Lindvall, IT-chef.",
    ]
    assert said(document, 16, "Beslutsunderlag") == ["Tjänsteskrivelse", "Bilaga 1"]
    assert said(document, 16, "Förslag till beslut") == ["Förvaltningens förslag till beslut: Avtalet godkänns."]


def test_several_points_stand_under_whose_proposal_they_are() -> None:
    document = held(*handled("a1"), agenda=(STAFF,))
    assert said(document, 16, "Förslag till beslut") == ["Förvaltningens förslag till beslut:", *POINTS]


def test_papers_stand_in_for_grounds_that_nobody_wrote() -> None:
    document = held(*handled("a1"), agenda=(item("a1", papers=(Paper(title="Tjänsteskrivelse 2019-09-04", mark="X"),)),))
    assert said(document, 16, "Beslutsunderlag") == ["Tjänsteskrivelse 2019-09-04"]


def test_messages_are_numbered_and_urgent_decisions_stand_apart() -> None:
    messages = item(
        "a1",
        kind="messages",
        entries=(ListEntry(title="Plan för funktionsansvar", dnr="KS 128/2019"), ListEntry(title="Minskat bidrag")),
    )
    assert said(held(*handled("a1"), agenda=(messages,)), 16, "Meddelanden") == [
        "M1\u2003Plan för funktionsansvar, KS 128/2019",
        "M2\u2003Minskat bidrag",
    ]
    delegation = item(
        "a1", kind="delegation", entries=(ListEntry(title="Anställning"), ListEntry(title="Avtal om el", urgent=True))
    )
    document = held(*handled("a1"), agenda=(delegation,))
    assert said(document, 16, "Delegationsbeslut") == ["1\u2003Anställning"]
    assert said(document, 16, "Brådskande beslut") == ["2\u2003Avtal om el"]


def test_an_item_behind_closed_doors_says_so_first() -> None:
    document = held(*handled("a1"), agenda=(item("a1", closed=True, summary="Ett personalärende."),))
    assert said(document, 16, "Närvaro") == ["Ärendet behandlas inom stängda dörrar."]
    assert labels(document, 16) == ["Närvaro", "Sammanfattning", DECISION]
