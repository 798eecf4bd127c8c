"""Propositionsordning, Omröstning, Utslagsröst: what was voted on, how each one voted, and what the vote gave."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.document import VoteRow
from app.domain.meeting import events as ev
from app.domain.minutes.plain import as_markdown
from app.domain.proceedings import OwnText
from app.domain.table import Table
from tests.domain.building import Noted, body, handled, item, itvt, present
from tests.domain.contested import APPROVE, REJECT, STAFF, moved, told
from tests.domain.reading import held, labels, minutes, said, tables


def vote(casting: ev.Side | None = None, **fields: Any) -> ev.VoteHeld:
    ballots: Table[ev.Ballot] = Table({"karin": "no", "anders": "yes"})
    known: dict[str, Any] = {"vote": "v1", "yes": "y1", "no": "y2", "ballots": ballots, "casting": casting, **fields}
    return ev.VoteHeld(**known)


def test_a_vote_with_a_tie_from_the_question_to_the_casting_vote() -> None:
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1", vote_asked_by=("karin",))
    document = held(*handled("a1", APPROVE, REJECT, put, vote("yes"), ev.Decided(how="vote", proposal="y1")), agenda=(STAFF,))
    assert labels(document, 16)[1:] == [
        "Yrkanden",
        "Beslutsgång",
        "Propositionsordning",
        "Omröstning",
        "Utslagsröst",
        "Nämndens beslut",
    ]
    assert said(document, 16, "Beslutsgång") == [
        (
            "Ordföranden ställer proposition först på förvaltningens förslag och sedan på Karin Ahlqvists yrkande om avslag "
            "och finner att förvaltningens förslag antas. Omröstning begärs av Karin Ahlqvist (C)."
        ),
    ]
    assert said(document, 16, "Propositionsordning") == [
        "Den som stöder förvaltningens förslag röstar ja. Den som stöder Karin Ahlqvists yrkande om avslag röstar nej.",
    ]
    assert said(document, 16, "Omröstning") == ["Omröstningen utfaller med 1 ja-röst mot 1 nej-röst.", "1–1–0"]
    assert said(document, 16, "Utslagsröst") == [
        "Rösterna är lika. Ordföranden avgör med sin utslagsröst till förmån för förvaltningens förslag.",
    ]
    assert tables(document, 16)[0].rows == (
        VoteRow(name="Karin Ahlqvist (C)", municipality="Vårgårda", choice="no"),
        VoteRow(name="Anders Holmgren (M), ordförande", municipality="Herrljunga", choice="yes"),
    )


def test_a_substitute_who_votes_is_called_one() -> None:
    ballots: Table[ev.Ballot] = Table({"ulf": "no", "anders": "yes"})
    jav = ev.Disqualified(person="karin", item="a1")
    document = held(*handled("a1", jav, APPROVE, vote("yes", ballots=ballots)), agenda=(STAFF,))
    assert [row.name for row in tables(document, 16)[0].rows] == ["Ulf Norling (S), ersättare", "Anders Holmgren (M), ordförande"]


FIVE = "S M V L KD"
BALLOTS: Table[ev.Ballot] = Table({"bo": "no", "cora": "no", "disa": "yes", "edvin": "abstain", "alma": "no"})


def five_told(label: str, *events: Noted) -> list[str]:
    proceedings = body(FIVE, "", *present("alma", "bo", "cora", "disa", "edvin"), *handled("a1", *events), agenda=(STAFF,))
    return said(minutes(proceedings), 16, label)


def test_a_majority_decides_and_those_who_abstain_are_counted() -> None:
    assert five_told("Omröstning", moved("y2", "bo", kind="reject"), vote(ballots=BALLOTS)) == [
        (
            "Omröstningen utfaller med 1 ja-röst mot 3 nej-röster, medan 1 avstår från att rösta. "
            "Nämnden beslutar därmed enligt Bo Dahls yrkande om avslag."
        ),
        "1–3–1",
    ]


def test_sides_told_in_plain_words_are_the_granting_and_the_refusing_of_the_proposal() -> None:
    held_vote = vote(yes="bifall", no="avslag", ballots=BALLOTS)
    assert five_told("Propositionsordning", held_vote) == [
        (
            "Den som vill bifalla förvaltningens förslag röstar ja. Den som vill avslå förvaltningens förslag röstar nej."
        ),
    ]
    assert five_told("Omröstning", held_vote)[0].endswith("Nämnden avslår därmed förvaltningens förslag.")


def test_a_tie_that_nobody_settled_is_told_as_one() -> None:
    assert told("Omröstning", vote()) == ["Omröstningen utfaller med 1 ja-röst mot 1 nej-röst. Rösterna är lika.", "1–1–0"]
    assert told("Utslagsröst", vote()) == []


def test_a_counter_vote_and_a_main_vote_have_their_own_headings() -> None:
    amend = moved("y3", "ulf", kind="amend", text="Avtalet gäller i två år")
    counter = vote("yes", vote="v1", purpose="counter", yes="y2", no="y3")
    document = held(*handled("a1", APPROVE, REJECT, amend, counter, vote("yes", vote="v2")), agenda=(STAFF,))
    assert [t.heading for t in tables(document, 16)] == ["Omröstning om motförslag", "Huvudomröstning"]
    assert said(document, 16, "Propositionsordning")[0] == (
        "Den som stöder Karin Ahlqvists yrkande om avslag röstar ja. Den som stöder Ulf Norlings ändringsyrkande röstar nej. "
        "Det förslag som får flest röster blir motförslag i huvudomröstningen."
    )


def test_in_a_counter_vote_the_winner_becomes_the_counter_proposal() -> None:
    counter = vote(purpose="counter", ballots=BALLOTS)
    assert five_told("Omröstning", moved("y2", "bo", kind="reject"), counter)[0].endswith(
        "Bo Dahls yrkande om avslag blir därmed motförslag."
    )


def test_a_vote_on_putting_off_is_told_as_what_happens_to_the_item() -> None:
    refer = moved("y3", "karin", kind="refer_back")
    held_vote = vote("no", purpose="procedure", yes="Ärendet avgörs i dag", no="y3")
    assert told("Propositionsordning", refer, held_vote) == [
        "Den som vill att ärendet avgörs i dag röstar ja. Den som vill att ärendet återremitteras röstar nej.",
    ]
    assert told("Utslagsröst", refer, held_vote) == [
        "Rösterna är lika. Ordföranden bestämmer med sin utslagsröst att ärendet återremitteras.",
    ]


def test_a_secret_vote_shows_its_sums_and_no_names() -> None:
    secret = vote(secret=True, ballots=Table(), counts=ev.Counts(yes=3, no=2, blank=1, invalid=2))
    document = held(*handled("a1", APPROVE, REJECT, secret), agenda=(STAFF,))
    assert tables(document, 16)[0].rows == ()
    assert said(document, 16, "Omröstning") == [
        (
            "Omröstningen utfaller med 3 ja-röster mot 2 nej-röster. Dessutom lämnas 1 blank röst och 2 ogiltiga röster. "
            "Nämnden beslutar därmed enligt förvaltningens förslag."
        ),
        "3–2–0",
    ]
    assert said(document, 16, "Propositionsordning")[0].endswith("Omröstningen är sluten.")


def test_names_chosen_by_slips_are_told_by_their_votes_and_a_tie_by_its_lot() -> None:
    secret = vote(
        purpose="election", secret=True, yes="Tove Brink", no="Urban Käll", ballots=Table(), counts=ev.Counts(yes=2, no=2)
    )
    lot = ev.LotDrawn(vote="v1", result="no")
    document = held(*handled("a1", secret, lot, ev.Decided(how="lot", text="Till representant väljs Urban Käll.")))
    assert labels(document, 16) == ["Omröstning", "Lottning", "Nämndens beslut"]
    assert said(document, 16, "Omröstning") == ["Sluten omröstning genomförs. Tove Brink får 2 röster och Urban Käll 2 röster."]
    assert said(document, 16, "Lottning") == ["Rösterna är lika. Lotten faller på Urban Käll."]


def test_an_election_of_several_candidates_names_the_one_elected() -> None:
    slips = vote(
        purpose="election",
        secret=True,
        yes=None,
        no=None,
        ballots=Table(),
        candidates=Table({"Tove Brink": 3, "Urban Käll": 1, "Vera Dal": 1}),
    )
    assert told("Omröstning", slips) == [
        (
            "Sluten omröstning genomförs. Tove Brink får 3 röster, Urban Käll 1 röst och Vera Dal 1 röst. "
            "Tove Brink är därmed vald."
        ),
    ]


def test_one_who_declined_stands_last_in_the_table() -> None:
    document = held(
        *handled("a1", APPROVE, ev.DeclinedToDecide(person="karin"), vote(ballots=Table({"anders": "yes"}))), agenda=(STAFF,)
    )
    assert tables(document, 16)[0].rows[-1] == VoteRow(name="Karin Ahlqvist (C)", municipality="Vårgårda", choice="deltar ej")


def test_the_secretarys_own_course_replaces_the_questions_but_never_the_vote() -> None:
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1", vote_asked_by=("karin",))
    proceedings = itvt(*present("anders", "karin"), *handled("a1", APPROVE, REJECT, put, vote("yes")), agenda=(STAFF,))
    document = minutes(
        replace(proceedings, texts=(OwnText(item="a1", part="course", text="Efter överläggning röstar nämnden."),))
    )
    assert said(document, 16, "Beslutsgång") == ["Efter överläggning röstar nämnden."]
    assert labels(document, 16)[1:] == [
        "Yrkanden", "Beslutsgång", "Propositionsordning", "Omröstning", "Utslagsröst", "Nämndens beslut"]
    assert [b.own for b in document.paragraphs[0].blocks if b.label == "Beslutsgång"] == [True]


def test_her_words_on_what_was_asked_before_a_vote_take_nothing_else_away() -> None:
    amend = ev.Proposed(proposal="y3", by=("karin",), kind="amend", text="att rätten begränsas")
    counter = vote("yes", vote="v1", purpose="counter", yes="y2", no="y3")
    first = ev.QuestionPut(purpose="counter", order=("y2", "y3"), finding="y2")
    main = ev.QuestionPut(order=("y1", "y2"), finding="y1")
    asked = handled("a1", APPROVE, REJECT, amend, first, counter, main, vote("yes", vote="v2"))
    proceedings = itvt(*present("anders", "karin"), *asked, agenda=(STAFF,))

    def told_with(**own: str) -> list[tuple[str, str, bool]]:
        texts = tuple(OwnText(item="a1", part=part, text=text) for part, text in own.items())  # type: ignore[arg-type]
        (paragraph,) = minutes(replace(proceedings, texts=texts)).paragraphs
        return [(b.part, as_markdown(b), b.own) for b in paragraph.blocks]

    before = told_with()
    assert [part for part, _text, _own in before if part.startswith("course")] == ["course", "course_2"]
    for part in ("course", "course_2"):
        assert told_with(**{part: "Egna ord."}) == [(p, "Egna ord.", True) if p == part else (p, t, o) for p, t, o in before]
    assert [each for each in told_with(course_3="Mer.") if each not in before] == [("course_3", "Mer.", True)]


def test_a_vote_without_figures_was_held_and_that_is_all() -> None:
    assert told("Omröstning", APPROVE, REJECT, vote(ballots=Table())) == ["Omröstning genomförs."]


def test_a_vote_on_referring_back_told_in_a_word() -> None:
    agreed: Table[ev.Ballot] = Table({"anders": "yes", "karin": "yes"})
    assert told("Omröstning", vote(ballots=agreed, yes="återremiss", no="bifall")) == [
        "Omröstningen utfaller med 2 ja-röster mot 0 nej-röster. Nämnden beslutar därmed om återremiss.", "2–0–0",
    ]


APPROVE_OF_ALMA = moved("y1", "alma", kind="approve")
ADD = moved("y3", "disa", kind="add", text="Uppdraget redovisas i maj.")


def test_a_bare_no_to_an_addition_turns_the_addition_down_and_not_the_proposal() -> None:
    put = ev.QuestionPut(purpose="addition", order=("y3",), finding="bifall", vote_asked_by=("bo",))
    added = vote(purpose="addition", yes="bifall", no="avslag", ballots=BALLOTS)
    granted, refused = ev.Decided(how="acclamation", proposal="y1"), ev.Decided(how="vote", text="avslag")
    events = (APPROVE_OF_ALMA, ADD, granted, put, added, refused)
    assert five_told("Propositionsordning", *events) == [
        "Den som vill bifalla Disa Fors tilläggsyrkande röstar ja. Den som vill avslå Disa Fors tilläggsyrkande röstar nej.",
    ]
    assert five_told("Omröstning", *events)[0].endswith("Nämnden avslår därmed Disa Fors tilläggsyrkande.")
    assert five_told("Nämndens beslut", *events)[-1] == "Nämnden avslår Disa Fors tilläggsyrkande."
    assert five_told("Beslutsgång", *events)[-1].endswith("finner att det bifalls. Omröstning begärs av Bo Dahl (M).")


def test_an_addition_voted_on_without_a_question_is_the_only_one_moved() -> None:
    events = (ADD, vote(purpose="addition", yes="ja", no="nej", ballots=BALLOTS), ev.Decided(how="vote", text="bifall"))
    assert five_told("Omröstning", *events)[0].endswith("Nämnden avslår därmed Disa Fors tilläggsyrkande.")
    assert five_told("Nämndens beslut", *events) == ["Uppdraget redovisas i maj."]
    assert five_told("Omröstning", *events[1:])[0].endswith("Nämnden avslår därmed förvaltningens förslag.")


def test_an_item_raised_at_the_meeting_is_granted_or_refused_by_the_proposal_made_there() -> None:
    raised = moved("y4", "karin", text="Förvaltningen utreder frågan.")
    plain = item("a1")
    refused = (raised, vote(yes="y4", no="avslag", ballots=BALLOTS), ev.Decided(how="vote", text="avslag"))
    assert told("Propositionsordning", raised, vote(yes="y4", no="avslag"), agenda=plain) == [
        "Den som stöder Karin Ahlqvists yrkande röstar ja. Den som vill avslå Karin Ahlqvists yrkande röstar nej.",
    ]
    assert told("Nämndens beslut", *refused, agenda=plain) == ["Nämnden avslår Karin Ahlqvists yrkande."]
    assert told("Nämndens beslut", raised, ev.Decided(how="acclamation", text="bifall"), agenda=plain) == [
        "Förvaltningen utreder frågan.",
    ]
    two = (raised, moved("y5", "anders", text="Vänta."), ev.Decided(how="acclamation", text="avslag"))
    assert told("Nämndens beslut", *two, agenda=plain) == ["Nämnden avslår förslaget."]
    gone = (*two[:2], ev.ProposalWithdrawn(proposal="y5"), two[2])
    assert told("Nämndens beslut", *gone, agenda=plain) == ["Nämnden avslår Karin Ahlqvists yrkande."]


@pytest.mark.parametrize("kind", ["amend", "add"])
def test_who_approves_or_amends_speaks_of_a_proposal_that_lay_there(kind: ev.ProposalKind) -> None:
    plain, changed = item("a1"), moved("y3", "anders", kind=kind, text="Högst 100 kr.")
    assert told("Yrkanden", REJECT, changed, agenda=plain)[0] == "Karin Ahlqvist (C) yrkar avslag på förslaget."
    other = moved("y4", "anders", text="Utred.")
    assert told("Yrkanden", APPROVE, REJECT, other, agenda=plain)[1] == "Karin Ahlqvist (C) yrkar avslag på förslaget."


def test_no_to_putting_off_is_to_settle_the_item_today() -> None:
    refer = moved("y3", "karin", kind="refer_back")
    held_vote = vote("no", purpose="procedure", yes="y3", no="avslag")
    assert told("Propositionsordning", refer, held_vote) == [
        "Den som vill att ärendet återremitteras röstar ja. Den som vill att ärendet avgörs i dag röstar nej.",
    ]


def test_the_casting_vote_in_a_counter_vote_tells_what_becomes_the_counter_proposal() -> None:
    counter = vote("yes", purpose="counter")
    assert told("Utslagsröst", APPROVE, REJECT, counter) == [
        (
            "Rösterna är lika. Ordföranden avgör med sin utslagsröst till förmån för förvaltningens förslag, "
            "som därmed blir motförslag."
        ),
    ]


ELECTION = item("a1", kind="election")
NAMED = (moved("n1", "anders", text="Eva Ek (V)"), moved("n2", "karin", text="Bo af Dahl (KD)"))


def test_names_moved_in_an_election_are_chosen_and_not_quoted() -> None:
    slips = vote(purpose="election", secret=True, yes="n1", no="n2", ballots=Table(), counts=ev.Counts(yes=4, no=3, abstain=2))
    put = ev.QuestionPut(purpose="election", order=("n1", "n2"), finding="n1", vote_asked_by=("karin",))
    events = (*NAMED, put, slips, ev.Decided(how="vote", proposal="n1", vote="v1"))
    assert told("Yrkanden", *events, agenda=ELECTION) == [
        "Ordföranden Anders Holmgren (M) yrkar att Eva Ek (V) väljs.", "Karin Ahlqvist (C) yrkar att Bo af Dahl (KD) väljs.",
    ]
    assert told("Beslutsgång", *events, agenda=ELECTION) == [
        (
            "Ordföranden ställer proposition först på Eva Ek (V) och sedan på Bo af Dahl (KD) och finner att Eva Ek (V) väljs. "
            "Omröstning begärs av Karin Ahlqvist (C)."
        ),
    ]
    assert told("Propositionsordning", *events, agenda=ELECTION) == []
    assert told("Omröstning", *events, agenda=ELECTION) == [
        (
            "Sluten omröstning genomförs. Eva Ek (V) får 4 röster och Bo af Dahl (KD) 3 röster, medan 2 avstår från att rösta. "
            "Eva Ek (V) är därmed vald."
        ),
    ]
    assert told("Nämndens beslut", *events, agenda=ELECTION) == ["Eva Ek (V) väljs."]


def test_one_name_moved_is_put_as_a_question() -> None:
    assert told("Beslutsgång", NAMED[0], ev.Decided(how="acclamation", proposal="n1"), agenda=ELECTION) == [
        "Ordföranden frågar om nämnden väljer Eva Ek (V) och finner att nämnden gör det.",
    ]


def test_a_lot_of_which_nothing_more_was_noted_is_told_all_the_same() -> None:
    tie = vote(purpose="election", secret=True, yes="Tove Brink", no="Urban Käll", ballots=Table(), counts=ev.Counts(yes=2, no=2))
    lot = ev.Decided(how="lot", text="Till representant väljs Tove Brink.")
    assert told("Beslutsgång", tie, lot, agenda=ELECTION) == ["Frågan avgörs genom lottning."]


@pytest.mark.parametrize(("ballots", "told_of_it"), [
    ({"alma": "yes", "bo": "yes", "cora": "yes", "disa": "no", "edvin": "no"},
     "Minst en tredjedel av de närvarande stöder att ärendet skjuts upp."),
    ({"alma": "yes", "bo": "yes", "cora": "yes", "disa": "yes", "edvin": "no"},
     "Fullmäktige beslutar därmed att ärendet avgörs i dag."),
    ({"alma": "no", "bo": "no", "cora": "no", "disa": "yes", "edvin": "no"},
     "Fullmäktige beslutar därmed att ärendet återremitteras."),
])
def test_in_a_council_a_third_is_enough_to_put_off(ballots: dict[str, ev.Ballot], told_of_it: str) -> None:
    held_vote = vote(purpose="procedure", yes="Ärendet avgörs i dag", no="y3", ballots=Table(ballots))
    events = handled("a1", moved("y3", "bo", kind="refer_back"), held_vote)
    proceedings = body(FIVE, "", *present(*ballots), *events, agenda=(STAFF,))
    council = replace(proceedings, committee=replace(proceedings.committee, kind="council"))
    assert said(minutes(council), 16, "Omröstning")[0].endswith(told_of_it)
    other = replace(held_vote, purpose="main")
    plain = replace(council, log=tuple(replace(e, event=other) if isinstance(e.event, ev.VoteHeld) else e for e in council.log))
    assert "tredjedel" not in said(minutes(plain), 16, "Omröstning")[0]


AGREED: Table[ev.Ballot] = Table({"bo": "no", "cora": "no", "disa": "yes", "edvin": "no", "alma": "no"})


@pytest.mark.parametrize("decided", [ev.Decided(how="vote", vote="v1"), ev.Decided(how="vote")])
@pytest.mark.parametrize(("no", "sentence"), [
    ("avslag", "Nämnden avslår förvaltningens förslag."), ("Förvaltningens förslag", "Avtalet godkänns."),
    ("Ärendet utreds vidare", "Ärendet utreds vidare."), ("bifall", "Avtalet godkänns."),
])
def test_the_side_that_won_in_words_is_what_was_decided(decided: ev.Decided, no: str, sentence: str) -> None:
    assert five_told("Nämndens beslut", vote(yes="annat", no=no, ballots=AGREED), decided)[0] == sentence


def test_a_name_that_won_is_chosen() -> None:
    names = Table({"Tove Brink": 3, "Bo Ek": 1})
    slips = vote(purpose="election", secret=True, yes=None, no=None, ballots=Table(), candidates=names)
    assert told("Nämndens beslut", slips, ev.Decided(how="vote"), agenda=ELECTION) == ["Tove Brink väljs."]
    assert told("Nämndens beslut", ev.Decided(how="vote"), agenda=ELECTION) == ["Nämnden beslutar enligt förslaget."]
