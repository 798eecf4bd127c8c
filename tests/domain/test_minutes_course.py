"""Yrkanden and Beslutsgång: what was moved, and the questions as the chair put them."""

import pytest

from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import item
from tests.domain.contested import APPROVE, REJECT, moved, told


@pytest.mark.parametrize(
    ("proposed", "sentence"),
    [
        (moved("y", "karin", kind="approve"), "Karin Ahlqvist (C) yrkar bifall till förvaltningens förslag."),
        (
            moved("y", "karin", kind="approve", text="Bifall till förvaltningens förslag"),
            "Karin Ahlqvist (C) yrkar bifall till förvaltningens förslag.",
        ),
        (moved("y", "anders", kind="approve"), "Ordföranden Anders Holmgren (M) yrkar bifall till förvaltningens förslag."),
        (
            moved("y", "anders", "karin", kind="reject"),
            "Anders Holmgren (M) och Karin Ahlqvist (C) yrkar avslag på förvaltningens förslag.",
        ),
        (
            moved("y", "karin", kind="reject", text="att frågan utreds vidare."),
            "Karin Ahlqvist (C) yrkar avslag på förvaltningens förslag och att frågan utreds vidare.",
        ),
        (
            moved("y", "karin", kind="reject", text="avslag på förvaltningens förslag och att frågan utreds"),
            "Karin Ahlqvist (C) yrkar avslag på förvaltningens förslag och att frågan utreds.",
        ),
        (
            moved("y", "karin", kind="amend", text="Avtalet gäller i två år"),
            "Karin Ahlqvist (C) yrkar följande ändring av förvaltningens förslag: Avtalet gäller i två år.",
        ),
        (
            moved("y", "karin", kind="amend", text="att avtalet gäller i två år"),
            "Karin Ahlqvist (C) yrkar som ändring av förvaltningens förslag att avtalet gäller i två år.",
        ),
        (
            moved("y", "karin", kind="add", text="Uppdraget redovisas i maj."),
            "Karin Ahlqvist (C) yrkar följande tillägg till förvaltningens förslag: Uppdraget redovisas i maj.",
        ),
        (moved("y", "karin", kind="add"), "Karin Ahlqvist (C) yrkar tillägg till förvaltningens förslag."),
        (moved("y", "karin", kind="refer_back"), "Karin Ahlqvist (C) yrkar att ärendet återremitteras."),
        (moved("y", "karin", kind="refer_back", text="Återremiss"), "Karin Ahlqvist (C) yrkar att ärendet återremitteras."),
        (
            moved("y", "karin", kind="refer_back", text="för att belysa kostnaden"),
            "Karin Ahlqvist (C) yrkar att ärendet återremitteras för att belysa kostnaden.",
        ),
        (
            moved("y", "karin", kind="refer_back", text="Kostnaden behöver belysas."),
            "Karin Ahlqvist (C) yrkar att ärendet återremitteras. Kostnaden behöver belysas.",
        ),
        (
            moved("y", "karin", kind="table", text="till nästa sammanträde"),
            "Karin Ahlqvist (C) yrkar att ärendet bordläggs till nästa sammanträde.",
        ),
        (moved("y", "karin", text="att frågan utreds"), "Karin Ahlqvist (C) yrkar att frågan utreds."),
        (moved("y", "karin", text="Frågan utreds."), "Karin Ahlqvist (C) yrkar följande: Frågan utreds."),
        (moved("y", kind="reject"), "Det yrkas avslag på förvaltningens förslag."),
        (
            moved("y", "karin", kind="approve", seconded=("anders", "ulf")),
            (
                "Karin Ahlqvist (C) yrkar bifall till förvaltningens förslag. Anders Holmgren (M) och Ulf Norling (S) "
                "instämmer i yrkandet."
            ),
        ),
    ],
)
def test_each_kind_of_proposal_has_its_sentence(proposed: ev.Proposed, sentence: str) -> None:
    assert told("Yrkanden", proposed) == [sentence]


def test_a_proposal_of_several_points_has_them_under_it() -> None:
    assert told("Yrkanden", moved("y", "karin", text="1. Frågan utreds.\n2. Svar lämnas i maj.")) == [
        "Karin Ahlqvist (C) yrkar följande:",
        "Frågan utreds.",
        "Svar lämnas i maj.",
    ]


def test_a_second_hand_proposal_makes_the_other_one_first_hand() -> None:
    second = moved("y3", "karin", kind="amend", text="Avtalet gäller i två år", instead_of="y2")
    assert told("Yrkanden", REJECT, second) == [
        "Karin Ahlqvist (C) yrkar i första hand avslag på förvaltningens förslag.",
        "Karin Ahlqvist (C) yrkar i andra hand följande ändring av förvaltningens förslag: Avtalet gäller i två år.",
    ]


def test_a_proposal_taken_back_says_so() -> None:
    assert told("Yrkanden", REJECT, ev.ProposalWithdrawn(proposal="y2")) == [
        "Karin Ahlqvist (C) yrkar avslag på förvaltningens förslag. Yrkandet tas tillbaka.",
    ]


def test_without_an_own_proposal_of_the_staff_it_is_just_the_proposal() -> None:
    assert told("Yrkanden", moved("y", "karin", kind="reject"), agenda=item("a1")) == [
        "Karin Ahlqvist (C) yrkar avslag på förslaget."
    ]


def test_a_proposal_from_a_named_body_keeps_its_name() -> None:
    of_the_municipality = item("a1", by="Herrljunga kommun", proposal="Avtalet godkänns.")
    assert told("Yrkanden", moved("y", "karin", kind="reject"), agenda=of_the_municipality) == [
        "Karin Ahlqvist (C) yrkar avslag på Herrljunga kommuns förslag.",
    ]


def test_with_the_staffs_proposal_alone_the_chair_asks_whether_it_is_decided() -> None:
    asks = ["Ordföranden frågar om nämnden beslutar enligt förvaltningens förslag och finner att nämnden gör det."]
    assert told("Beslutsgång", ev.Decided(how="acclamation")) == asks
    assert told("Beslutsgång", APPROVE, ev.Decided(how="acclamation", proposal="y1")) == asks
    assert told("Beslutsgång", APPROVE, ev.QuestionPut(order=("y1",)), ev.Decided(how="acclamation", proposal="y1")) == asks
    repeated = ev.Decided(how="acclamation", points=("Avtalet godkänns.", "Ordföranden undertecknar avtalet."))
    assert told("Beslutsgång", repeated) == asks


def test_a_decision_in_other_words_than_the_proposal_makes_no_question_up() -> None:
    assert told("Beslutsgång", ev.Decided(how="acclamation", text="Avtalet sägs upp.")) == []


def test_of_several_proposals_without_a_noted_question_no_order_is_claimed() -> None:
    assert told("Beslutsgång", APPROVE, REJECT, ev.Decided(how="acclamation", proposal="y2")) == [
        "Ordföranden ställer proposition på yrkandena och finner att Karin Ahlqvists yrkande om avslag antas.",
    ]


def test_the_order_in_which_the_proposals_were_put_is_told() -> None:
    third = moved("y3", "ulf", text="Frågan utreds.")
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1")
    assert told("Beslutsgång", APPROVE, REJECT, put, ev.Decided(how="acclamation", proposal="y1")) == [
        (
            "Ordföranden ställer proposition först på förvaltningens förslag och sedan på Karin Ahlqvists yrkande om avslag "
            "och finner att förvaltningens förslag antas."
        ),
    ]
    three = ev.QuestionPut(order=("y1", "y2", "y3"), finding="y3")
    assert told("Beslutsgång", APPROVE, REJECT, third, three, ev.Decided(how="acclamation", proposal="y3")) == [
        (
            "Ordföranden ställer proposition i tur och ordning på förvaltningens förslag, Karin Ahlqvists yrkande om avslag och "
            "Ulf Norlings yrkande och finner att Ulf Norlings yrkande antas."
        ),
    ]


def test_two_proposals_of_a_kind_by_one_mover_are_counted() -> None:
    first, second = (moved(f"y{n}", "karin", kind="amend", text=f"{n}00 kr per år") for n in (2, 3))
    put = ev.QuestionPut(order=("y2", "y3"), finding="y3")
    assert told("Beslutsgång", first, second, put, ev.Decided(how="acclamation", proposal="y3")) == [
        (
            "Ordföranden ställer proposition först på Karin Ahlqvists första ändringsyrkande och sedan på Karin Ahlqvists andra "
            "ändringsyrkande och finner att Karin Ahlqvists andra ändringsyrkande antas."
        ),
    ]


def test_putting_off_is_asked_first() -> None:
    refer = moved("y3", "karin", kind="refer_back")
    put = ev.QuestionPut(purpose="procedure", order=("y3",), finding="no")
    assert told(
        "Beslutsgång",
        APPROVE,
        refer,
        put,
        ev.QuestionPut(order=("y1",), finding="y1"),
        ev.Decided(how="acclamation", proposal="y1"),
    ) == [
        (
            "Ordföranden frågar först om ärendet ska återremitteras eller avgöras i dag och finner att det ska avgöras i dag. "
            "Ordföranden frågar om nämnden beslutar enligt förvaltningens förslag och finner att nämnden gör det."
        ),
    ]
    assert told("Beslutsgång", refer, ev.Decided(how="acclamation", proposal="y3")) == [
        "Ordföranden frågar om ärendet ska återremitteras eller avgöras i dag och finner att det ska återremitteras.",
    ]


def test_an_addition_is_granted_or_refused() -> None:
    add = moved("y3", "karin", kind="add", text="Uppdraget redovisas i maj.")
    for finding, verdict in (("y3", "bifalls"), ("no", "avslås")):
        put = ev.QuestionPut(purpose="addition", order=("y3",), finding=finding)
        assert told("Beslutsgång", add, put, ev.Decided(how="none", text="–")) == [
            (
                "Ordföranden ställer proposition på bifall till respektive avslag på Karin Ahlqvists tilläggsyrkande "
                f"och finner att det {verdict}."
            ),
        ]


def test_a_proposal_that_falls_is_told() -> None:
    assert told("Beslutsgång", REJECT, ev.ProposalFallen(proposal="y2"))[0] == "Karin Ahlqvists yrkande om avslag faller."


AMENDED = tuple(moved(f"y{n}", who, kind="amend", text=f"{n}00 kr per år") for n, who in ((3, "karin"), (4, "ulf")))


def voted(yes: str, no: str | None, purpose: ev.Purpose = "main") -> ev.VoteHeld:
    return ev.VoteHeld(vote="v1", yes=yes, no=no, purpose=purpose, ballots=Table({"anders": "yes", "karin": "yes"}))


def test_where_nobody_is_noted_as_asking_for_the_vote_it_is_asked_for_all_the_same() -> None:
    assert told("Beslutsgång", APPROVE, REJECT, ev.QuestionPut(order=("y1", "y2")), voted("y1", "y2")) == [
        (
            "Ordföranden ställer proposition först på förvaltningens förslag och sedan på Karin Ahlqvists yrkande om avslag. "
            "Omröstning begärs."
        ),
    ]


@pytest.mark.parametrize(("finding", "found"), [
    (None, ""), ("y3", " och finner att Karin Ahlqvists ändringsyrkande blir motförslag"),
])
def test_which_proposal_is_to_meet_the_main_one_is_asked_first(finding: str | None, found: str) -> None:
    put = ev.QuestionPut(purpose="counter", order=("y3", "y4"), finding=finding)
    assert told("Beslutsgång", APPROVE, *AMENDED, put, voted("y3", "y4", "counter")) == [
        (
            "Ordföranden ställer, för att utse motförslag i huvudomröstningen, proposition först på Karin Ahlqvists "
            f"ändringsyrkande och sedan på Ulf Norlings ändringsyrkande{found}. Omröstning begärs."
        ),
    ]


def test_a_question_put_in_words_is_told_in_them() -> None:
    assert told("Beslutsgång", ev.QuestionPut(order=("bifall",), finding="bifall"), ev.Decided(how="acclamation")) == [
        (
            "Ordföranden ställer proposition på bifall till förvaltningens förslag och finner att nämnden bifaller "
            "förvaltningens förslag."
        ),
    ]
    assert told("Beslutsgång", ev.QuestionPut(order=("bifall",)), voted("bifall", "avslag")) == [
        "Ordföranden ställer proposition på bifall till förvaltningens förslag. Omröstning begärs.",
    ]


def test_what_the_chair_found_of_an_addition_need_not_be_noted_before_a_vote() -> None:
    add = moved("y3", "karin", kind="add", text="Uppdraget redovisas i maj.")
    assert told("Beslutsgång", add, ev.QuestionPut(purpose="addition", order=("y3",)), voted("y3", None, "addition")) == [
        (
            "Ordföranden ställer proposition på bifall till respektive avslag på Karin Ahlqvists tilläggsyrkande. "
            "Omröstning begärs."
        ),
    ]


def test_who_agreed_with_a_proposal_of_several_points_is_told_after_them() -> None:
    points = moved("y", "karin", text="1. Frågan utreds.\n2. Svar lämnas i maj.", seconded=("ulf",))
    assert told("Yrkanden", points, ev.ProposalWithdrawn(proposal="y")) == [
        "Karin Ahlqvist (C) yrkar följande:",
        "Frågan utreds.",
        "Svar lämnas i maj.",
        "Ulf Norling (S) instämmer i yrkandet. Yrkandet tas tillbaka.",
    ]


def test_a_proposal_in_a_clause_of_its_own_and_one_without_any_words() -> None:
    clause = moved("y", "karin", kind="refer_back", text="att ärendet skickas tillbaka till beredningen")
    assert told("Yrkanden", clause) == ["Karin Ahlqvist (C) yrkar att ärendet skickas tillbaka till beredningen."]
    assert told("Yrkanden", moved("y", "karin")) == ["Karin Ahlqvist (C) yrkar enligt ett eget förslag."]


def test_proposals_of_nobody_known_are_counted_in_the_definite() -> None:
    first, second = (moved(f"y{n}", kind="amend", text=f"{n}00 kr") for n in (1, 2))
    put = ev.QuestionPut(order=("y1", "y2"), finding="y2")
    assert told("Beslutsgång", first, second, put, ev.Decided(how="acclamation", proposal="y2")) == [
        (
            "Ordföranden ställer proposition först på det första ändringsyrkandet och sedan på det andra ändringsyrkandet "
            "och finner att det andra ändringsyrkandet antas."
        ),
    ]
    alone = ev.QuestionPut(order=("y1",), finding="y1")
    assert told("Beslutsgång", first, alone, ev.Decided(how="acclamation", proposal="y1")) == [
        "Ordföranden frågar om nämnden beslutar enligt ändringsyrkandet och finner att nämnden gör det.",
    ]


def test_putting_off_told_in_a_word_is_what_the_body_decides_on() -> None:
    put = ev.QuestionPut(order=("återremiss",), finding="återremiss")
    assert told("Beslutsgång", put) == [
        "Ordföranden ställer proposition på återremiss och finner att nämnden beslutar om återremiss.",
    ]


def test_a_proposal_to_put_off_that_is_settled_is_not_put_again() -> None:
    table = moved("y3", "karin", kind="table")
    today, granted = ev.Decided(how="acclamation", text="Ärendet avgörs i dag"), ev.Decided(how="acclamation", proposal="y1")
    events = (table, today, APPROVE, granted)
    assert told("Beslutsgång", *events) == [
        "Ordföranden frågar om nämnden beslutar enligt förvaltningens förslag och finner att nämnden gör det.",
    ]


@pytest.mark.parametrize("decision", [ev.Decided(how="acclamation", proposal="y1"), ev.Decided(how="acclamation")])
def test_after_the_question_of_putting_off_the_next_is_told_though_nobody_noted_it(decision: ev.Decided) -> None:
    put = ev.QuestionPut(purpose="procedure", order=("y3",), finding="avslag")
    assert told("Beslutsgång", moved("y3", "karin", kind="refer_back"), put, APPROVE, decision) == [
        (
            "Ordföranden frågar först om ärendet ska återremitteras eller avgöras i dag och finner att det ska avgöras i dag. "
            "Ordföranden frågar om nämnden beslutar enligt förvaltningens förslag och finner att nämnden gör det."
        ),
    ]


@pytest.mark.parametrize(("text", "names"), [("Ulf Norling", "Karin Ahlqvist"), ("Ulf Norling (S)", "Rut Andersson")])
def test_in_an_election_names_keep_their_capitals_in_the_order_in_which_they_are_put(text: str, names: str) -> None:
    put = ev.QuestionPut(purpose="election", yes=text, no=names)
    (course,) = told("Beslutsgång", put, agenda=item("a1", kind="election"))
    assert course.startswith(f"Ordföranden ställer proposition först på {text} och sedan på {names}.")


def test_a_municipality_keeps_its_capital_in_what_is_moved() -> None:
    (moves,) = told("Yrkanden", moved("y", "karin", kind="approve", text="Falköpings kommun ansvarar"))
    assert "Falköpings kommun ansvarar" in moves
