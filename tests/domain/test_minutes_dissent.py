"""Deltar ej, Reservation, Särskilt yttrande, Protokollsanteckning, Omedelbar justering."""

from datetime import datetime

import pytest

from app.domain.house_style import ATT_CLAUSES
from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import Noted, decided, entry, handled, itvt, present
from tests.domain.reading import EVERYBODY, held, minutes, said

REJECT = ev.Proposed(proposal="y2", by=("karin",), kind="reject", seconded=("anders",))
APPROVE = ev.Proposed(proposal="y1", by=("anders",), kind="approve")


def told(label: str, *events: Noted) -> list[str]:
    return said(held(*handled("a1", *events)), 16, label)


def test_those_who_decline_are_told_together() -> None:
    both = ev.DeclinedToDecide(person="anders"), ev.DeclinedToDecide(person="karin")
    assert told("Deltar ej", *both) == ["Anders Holmgren (M) och Karin Ahlqvist (C) deltar inte i beslutet."]


def test_one_who_declines_between_two_decisions_is_told_which() -> None:
    assert told("Deltar ej", decided("Ett."), ev.DeclinedToDecide(person="karin"), decided("Två.")) == [
        "Karin Ahlqvist (C) deltar inte i det andra beslutet.",
    ]
    assert told("Deltar ej", ev.DeclinedToDecide(person="karin"), decided("Ett."), decided("Två.")) == [
        "Karin Ahlqvist (C) deltar inte i besluten.",
    ]


def test_a_reservation_favours_the_own_proposal_that_lost() -> None:
    decision = ev.Decided(how="acclamation", proposal="y1")
    assert told("Reservation", APPROVE, REJECT, decision, ev.Reserved(by=("karin",))) == [
        "Karin Ahlqvist (C) reserverar sig mot beslutet till förmån för det egna yrkandet.",
    ]
    assert told("Reservation", APPROVE, REJECT, ev.Decided(how="acclamation", proposal="y2"), ev.Reserved(by=("karin",))) == [
        "Karin Ahlqvist (C) reserverar sig mot beslutet.",
    ]


def test_a_reservation_may_favour_a_proposal_that_one_supported() -> None:
    reserved = ev.Reserved(by=("karin", "anders"))
    assert told("Reservation", REJECT, decided("Avtalet godkänns."), reserved) == [
        (
            "Karin Ahlqvist (C) och Anders Holmgren (M) reserverar sig mot beslutet till förmån för Karin Ahlqvists "
            "yrkande om avslag."
        ),
    ]


@pytest.mark.parametrize(
    ("motivation", "sentence"),
    [
        ("none", "Karin Ahlqvist (C) reserverar sig mot beslutet."),
        ("announced", "Karin Ahlqvist (C) reserverar sig mot beslutet. En skriftlig motivering kommer att lämnas."),
        ("received", "Karin Ahlqvist (C) reserverar sig mot beslutet. En skriftlig motivering har lämnats."),
    ],
)
def test_a_reservation_tells_of_its_motivation(motivation: ev.Motivation, sentence: str) -> None:
    assert told("Reservation", decided(), ev.Reserved(by=("karin",), motivation=motivation)) == [sentence]


def test_a_motivation_that_comes_later_is_told_once() -> None:
    first = entry(ev.Reserved(by=("karin", "anders"), motivation="announced"), id="first")
    later = ev.Reserved(by=("karin",), item="a1", motivation="received", refers_to="first")
    document = held(*handled("a1", decided(), first), later)
    assert said(document, 16, "Reservation") == [
        "Anders Holmgren (M) reserverar sig mot beslutet. En skriftlig motivering kommer att lämnas.",
        "Karin Ahlqvist (C) reserverar sig mot beslutet. En skriftlig motivering har lämnats.",
    ]


def test_of_several_decisions_the_one_reserved_against_is_told() -> None:
    two = decided("Ett."), decided("Två.")
    assert told("Reservation", *two, ev.Reserved(by=("karin",), against=2)) == [
        "Karin Ahlqvist (C) reserverar sig mot det andra beslutet."
    ]
    assert told("Reservation", *two, ev.Reserved(by=("karin",))) == ["Karin Ahlqvist (C) reserverar sig mot besluten."]


def test_a_reservation_told_in_a_later_item_stands_with_the_decision() -> None:
    document = held(*handled("a1"), *handled("a2", ev.Reserved(by=("karin",), item="a1")))
    assert said(document, 16, "Reservation") == ["Karin Ahlqvist (C) reserverar sig mot beslutet."]
    assert said(document, 17, "Reservation") == []


@pytest.mark.parametrize(
    ("statement", "label", "sentence"),
    [
        (
            ev.Statement(by=("birgitta",), kind="opinion", text="hon skulle ha röstat nej om hon hade tjänstgjort"),
            "Protokollsanteckning",
            "Birgitta Sjöö (S) får antecknat till protokollet att hon skulle ha röstat nej om hon hade tjänstgjort.",
        ),
        (
            ev.Statement(by=("karin",), text="att frågan borde ha beretts bättre."),
            "Protokollsanteckning",
            "Karin Ahlqvist (C) får antecknat till protokollet att frågan borde ha beretts bättre.",
        ),
        (
            ev.Statement(by=("karin",), text="Frågan borde ha beretts bättre."),
            "Protokollsanteckning",
            "Karin Ahlqvist (C) lämnar en anteckning till protokollet: Frågan borde ha beretts bättre.",
        ),
        (ev.Statement(by=("karin",)), "Protokollsanteckning", "Karin Ahlqvist (C) lämnar en anteckning till protokollet."),
        (
            ev.Statement(by=("birgitta",), kind="opinion"),
            "Protokollsanteckning",
            "Birgitta Sjöö (S) får sin mening antecknad till protokollet.",
        ),
        (
            ev.Statement(by=("karin", "anders"), kind="special_statement"),
            "Särskilt yttrande",
            "Karin Ahlqvist (C) och Anders Holmgren (M) lämnar ett särskilt yttrande.",
        ),
        (
            ev.Statement(by=("karin",), kind="special_statement", for_parties=("C", "L"), text="Vi ser positivt på förslaget."),
            "Särskilt yttrande",
            "Karin Ahlqvist (C), för C och L, lämnar ett särskilt yttrande: Vi ser positivt på förslaget.",
        ),
    ],
)
def test_each_kind_of_statement_has_its_sentence(statement: ev.Statement, label: str, sentence: str) -> None:
    assert told(label, statement) == [sentence]


def test_a_long_statement_stands_under_who_made_it() -> None:
    text = "Vi ser positivt på förslaget.\n\nKostnaden bör följas upp."
    assert told("Särskilt yttrande", ev.Statement(by=("karin",), kind="special_statement", text=text)) == [
        "Karin Ahlqvist (C) lämnar ett särskilt yttrande:",
        "Vi ser positivt på förslaget.",
        "Kostnaden bör följas upp.",
    ]


def test_a_paragraph_adjusted_at_once_says_so_last() -> None:
    document = held(*present("ulf"), *handled("a1", decided(), entry(ev.AdjustedAtOnce(item="a1"), at="10:19")))
    assert said(document, 16, "Omedelbar justering") == ["Paragrafen justeras omedelbart kl. 10:19."]
    assert document.paragraphs[0].blocks[-1].label == "Omedelbar justering"


def test_those_with_a_proposal_each_reserve_themselves_in_favour_of_their_own_proposals() -> None:
    own = ev.Proposed(proposal="y3", by=("anders",), kind="amend", text="Ändra.")
    assert told("Reservation", REJECT, own, decided("Avtalet godkänns."), ev.Reserved(by=("karin", "anders"))) == [
        "Karin Ahlqvist (C) och Anders Holmgren (M) reserverar sig mot beslutet till förmån för de egna yrkandena.",
    ]


def test_a_proposal_that_won_its_vote_is_none_to_reserve_oneself_for() -> None:
    held_vote = ev.VoteHeld(vote="v1", yes="y1", no="y2", ballots=Table({"anders": "no", "karin": "no"}))
    assert told("Reservation", APPROVE, REJECT, held_vote, ev.Decided(how="vote", vote="v1"), ev.Reserved(by=("karin",))) == [
        "Karin Ahlqvist (C) reserverar sig mot beslutet.",
    ]


def test_a_motivation_that_has_come_tells_its_day() -> None:
    reserved = ev.Reserved(by=("karin",), motivation="received", received=datetime.fromisoformat("2019-09-20T08:00"))
    assert told("Reservation", decided(), reserved) == [
        "Karin Ahlqvist (C) reserverar sig mot beslutet. En skriftlig motivering lämnades den 20 september 2019.",
    ]


LONG = ev.Decided(how="acclamation", points=("Ett", "Två"))


@pytest.mark.parametrize(("against", "called"), [(1, "beslutets punkter 1–2"), (2, "beslutets punkt 3")])
def test_where_a_decision_has_several_points_their_numbers_tell_what_is_reserved_against(against: int, called: str) -> None:
    assert told("Reservation", LONG, decided("Tre."), ev.Reserved(by=("karin",), against=against)) == [
        f"Karin Ahlqvist (C) reserverar sig mot {called}.",
    ]


def test_in_a_house_of_clauses_they_are_called_so() -> None:
    events = handled("a1", LONG, decided("Tre."), ev.Reserved(by=("karin",), against=2))
    document = minutes(itvt(*EVERYBODY, *events), style=ATT_CLAUSES)
    assert said(document, 16, "Reservation") == ["Karin Ahlqvist (C) reserverar sig mot beslutets att-sats 3."]


def test_one_who_declines_before_the_last_of_several_points_is_told_by_their_numbers() -> None:
    assert told("Deltar ej", LONG, ev.DeclinedToDecide(person="karin"), decided("Tre.")) == [
        "Karin Ahlqvist (C) deltar inte i beslutets punkt 3.",
    ]


def test_decisions_that_stand_apart_or_say_nothing_are_told_in_their_order() -> None:
    apart = (ev.Decided(how="acclamation", part="Etapp 1", points=("Ett", "Två")), decided("Tre."))
    assert told("Reservation", *apart, ev.Reserved(by=("karin",), against=1)) == [
        "Karin Ahlqvist (C) reserverar sig mot det första beslutet.",
    ]
    none = (ev.Decided(how="none"), LONG)
    assert told("Reservation", *none, ev.Reserved(by=("karin",), against=1)) == [
        "Karin Ahlqvist (C) reserverar sig mot det första beslutet.",
    ]


def test_paragraphs_of_a_statement_are_no_points() -> None:
    text = "Vi hade hellre sett en annan taxa.\n\nFrågan bör återkomma"
    assert told("Särskilt yttrande", ev.Statement(by=("karin",), kind="special_statement", text=text)) == [
        "Karin Ahlqvist (C) lämnar ett särskilt yttrande:", "Vi hade hellre sett en annan taxa.", "Frågan bör återkomma.",
    ]


def test_a_list_in_a_statement_stays_one() -> None:
    text = "Vi anser att:\n\n- taxan är för hög\n- frågan bör återkomma"
    assert told("Särskilt yttrande", ev.Statement(by=("karin",), kind="special_statement", text=text)) == [
        "Karin Ahlqvist (C) lämnar ett särskilt yttrande:", "Vi anser", "att taxan är för hög,", "att frågan bör återkomma.",
    ]
    assert told("Särskilt yttrande", ev.Statement(by=("karin",), kind="special_statement", text="| A |\n| - |\n| 1 |"))[1:] == [
        "| A |\n| - |\n| 1 |",
    ]


def test_a_proposal_to_put_off_that_was_settled_before_is_none_to_reserve_oneself_for() -> None:
    table = ev.Proposed(proposal="y3", by=("karin",), kind="table")
    today, granted = ev.Decided(how="acclamation", text="Ärendet avgörs i dag"), ev.Decided(how="acclamation", proposal="y1")
    events = (APPROVE, table, today, granted)
    for against, favour in ((1, " till förmån för det egna yrkandet"), (2, ""), (None, " till förmån för det egna yrkandet")):
        (said,) = told("Reservation", *events, ev.Reserved(by=("karin",), against=against))
        assert said.endswith(f"{'beslutet' if against else 'besluten'}{favour}.")
