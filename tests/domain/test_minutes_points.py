"""Clauses: what is proposed as *att* … is laid out and decided as clauses."""

import pytest

from app.domain.document import Points, Prose
from app.domain.house_style import ATT_CLAUSES
from app.domain.meeting import events as ev
from app.domain.minutes.points import as_points, laid_out, read_points
from tests.domain.building import handled, item, itvt
from tests.domain.contested import moved, told
from tests.domain.reading import EVERYBODY, minutes

CLAUSES = ("att avtalet godkänns", "att förvaltningen får i uppdrag att teckna det")
WRITTEN = (
    "Nämnden beslutar\n\natt avtalet godkänns, samt\n\natt förvaltningen får i uppdrag att teckna det.",
    "Nämnden beslutar\natt avtalet godkänns,\natt förvaltningen får i uppdrag\natt teckna det",
    "Nämnden beslutar:\n- Att avtalet godkänns; och\n- Att förvaltningen får i uppdrag att teckna det.",
)


@pytest.mark.parametrize("written", WRITTEN)
def test_clauses_are_read_without_what_ties_them_together(written: str) -> None:
    read = read_points(written)
    assert (read.lead.rstrip(":"), read.points) == ("Nämnden beslutar", CLAUSES)


def test_clauses_without_a_lead_and_one_alone() -> None:
    assert read_points("att avtalet godkänns,\natt förvaltningen får i uppdrag att teckna det").points == CLAUSES
    assert read_points("Att avtalet godkänns.").points == CLAUSES[:1]


def test_a_sentence_leads_to_no_clauses() -> None:
    assert read_points("Avtalet godkänns.\n\natt vänta").points == ("Avtalet godkänns.", "Att vänta.")


@pytest.mark.parametrize("lead", ["Nämnden beslutar att", "Nämnden beslutar att:"])
def test_what_the_lead_governs_are_clauses_too(lead: str) -> None:
    read = read_points(f"{lead}\n\n1. Godkänna avtalet.\n2. vänta med resten.")
    assert (read.lead, read.points) == ("Nämnden beslutar", ("att godkänna avtalet", "att vänta med resten"))


def test_points_of_which_some_are_clauses_are_numbered_sentences() -> None:
    assert as_points(("att vänta", "Avtalet godkänns.")) == Points(points=("Att vänta.", "Avtalet godkänns."))


def test_one_clause_goes_on_from_its_lead() -> None:
    assert laid_out(read_points("Nämnden beslutar\n\natt vänta")) == (Prose(text="Nämnden beslutar att vänta."),)
    assert laid_out(read_points("att vänta"), "Förvaltningens förslag till beslut:") == (
        Prose(text="Förvaltningens förslag till beslut: att vänta."),)


STAFF = item("a1", by="Förvaltningen", proposal=WRITTEN[0])
LAID = ["att avtalet godkänns,", "att förvaltningen får i uppdrag att teckna det."]


def test_a_proposal_of_clauses_is_decided_in_them_in_every_house() -> None:
    decided = ev.Decided(how="acclamation")
    assert told("Förslag till beslut", decided, agenda=STAFF) == ["Nämnden beslutar", *LAID]
    assert told("Nämndens beslut", decided, agenda=STAFF) == ["Nämnden beslutar", *LAID]
    document = minutes(itvt(*EVERYBODY, *handled("a1", decided), agenda=(STAFF,)), style=ATT_CLAUSES)
    contents = next(b for b in document.paragraphs[0].blocks if b.decision).contents
    assert contents == (Prose(text="Nämnden beslutar"), Points(points=tuple(LAID), att=True))


def test_clauses_that_go_up_follow_on_the_lead_that_says_so() -> None:
    assert told("Nämndens beslut", ev.Decided(how="acclamation", level="KF"), agenda=STAFF) == [
        "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:", *LAID,
    ]


def test_a_proposal_of_clauses_is_moved_in_them() -> None:
    assert told("Yrkanden", moved("y1", "karin", text="att vänta,\natt avslå resten"), agenda=STAFF) == [
        "Karin Ahlqvist (C) yrkar", "att vänta,", "att avslå resten.",
    ]


def test_a_lead_that_begins_what_is_decided_stays_and_that_of_the_staff_goes() -> None:
    days = item("a1", proposal="Nämnden sammanträder:\n\n- den 20 januari\n- den 17 februari")
    assert told("Nämndens beslut", ev.Decided(how="acclamation"), agenda=days)[0] == "Nämnden sammanträder:"
    staff = item("a1", proposal="Förvaltningen föreslår nämnden besluta:\n\n- Avtalet godkänns.\n- Resten avslås.")
    assert told("Nämndens beslut", ev.Decided(how="acclamation"), agenda=staff) == ["Avtalet godkänns.", "Resten avslås."]
