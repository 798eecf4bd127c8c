"""What each rule says where it objects: its paragraph, whom and what it concerns, and the sentence that the secretary reads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.problems import Problem
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import Noted, body, closed, decided, handled, items, itvt, opened, present, problems

FOUR = present("anders", "karin", "birgitta", "ulf")
KARIN_DISQUALIFIED = ev.Disqualified(person="karin", item="a1")
TIE: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})
AGREED: Table[ev.Ballot] = Table({"anders": "yes", "karin": "yes"})
BOTH_ABSTAIN: Table[ev.Ballot] = Table({"anders": "abstain", "karin": "abstain"})


def moved(proposal: str, by: str, kind: ev.ProposalKind, *seconded: str) -> ev.Proposed:
    return ev.Proposed(proposal=proposal, by=(by,), kind=kind, seconded=seconded)


def vote(ballots: Mapping[str, ev.Ballot], **fields: Any) -> ev.VoteHeld:
    return ev.VoteHeld(vote="v1", ballots=Table(ballots), **fields)


def joint(*events: Noted, **orders: Any) -> Proceedings:
    """The first item of a meeting of the joint committee at which all four are there."""
    return itvt(*FOUR, *handled("a1", *events), **orders)


def after(*events: Noted, **orders: Any) -> Proceedings:
    """The same, with something noted after the item."""
    return itvt(*FOUR, *handled("a1"), *events, **orders)


def left_and_back(substitutes: str, *events: Noted, **orders: Any) -> Proceedings:
    """Cora leaves after the first item and is back after the second."""
    there = present(*["alma", "bo", "cora", "disa"][: 3 if substitutes == "-" else 4])
    return body("M C S", substitutes, *there, *handled("a1"), ev.Left(person="cora"), *handled("a2"), *present("cora"),
                *events, *handled("a3"), **orders)


def told(rule: str, text: str, **concerns: str) -> dict[str, str]:
    return {"rule": rule, "text": text, **concerns}


OF_PERSONS: dict[str, tuple[Proceedings, dict[str, str]]] = {
    "adjuster_disqualified": (
        itvt(*FOUR, *handled("a1", KARIN_DISQUALIFIED), ev.AdjustersChosen(persons=("karin",))),
        told("KL 6:30", "Karin Ahlqvist (C) är vald att justera men var jävig i ärendet.", person="karin")),
    "adjuster_did_not_serve": (
        after(ev.AdjustersChosen(persons=("ulf",))),
        told("KL 5:69", "Ulf Norling (S) är vald att justera men tjänstgjorde inte i ärendet.", person="ulf")),
    "adjusters_too_few": (
        after(ev.AdjustersChosen(persons=("karin",)), adjusters=2),
        told("SO adjusters", "1 är vald att justera, men reglementet kräver 2 utöver ordföranden.")),
    "chair_not_in_turn": (
        joint(ev.ChairTaken(person="karin")),
        told("KL 6:22", "Karin Ahlqvist (C) ledde ärendet, men på tur var Anders Holmgren (M).", person="karin")),
    "disqualified_handled_objection": (
        joint(ev.DisqualificationTried(person="karin", item="a1", ballots=TIE)),
        told("KL 6:30", "Karin Ahlqvist (C) deltog i prövningen av sitt eget jäv, fast nämnden var beslutför utan.",
             person="karin")),
    "proposal_not_entitled": (
        joint(moved("y1", "ulf", "reject")),
        told("KL 4:20", "Ulf Norling (S) tjänstgör inte och kan inte yrka.", person="ulf")),
    "not_quorate": (
        itvt(*present("anders"), *handled("a1")),
        told("KL 6:27", "Nämnden var inte beslutför: 1 av 2 tjänstgjorde, minst 2 behövs.")),
    "reservation_too_late": (
        after(ev.Closed(), ev.Reserved(by=("karin",), item="a1")),
        told("KL 4:27", "Karin Ahlqvist (C) anmälde reservationen när sammanträdet var avslutat.", person="karin")),
    "reservation_not_entitled": (
        after(ev.Reserved(by=("ulf",), item="a1")),
        told("KL 4:27", "Ulf Norling (S) deltog inte i beslutet och kan inte reservera sig.", person="ulf")),
    "reservation_after_abstaining": (
        joint(moved("y1", "anders", "approve"), vote({"anders": "yes", "karin": "abstain"}, yes="y1"),
              decided(how="vote", proposal="y1", vote="v1"), ev.Reserved(by=("karin",))),
        told("KL 4:27", "Karin Ahlqvist (C) avstod i voteringen och reserverar sig; det är tillåtet.", person="karin")),
    "motivation_too_late": (
        after(ev.Reserved(by=("karin",), item="a1", motivation="received", received=datetime(2019, 9, 23, 13, 0))),  # noqa: DTZ001
        told("SO motivation_before", "Motiveringen från Karin Ahlqvist (C) kom efter 2019-09-23 kl. 13:00.", person="karin")),
    "opinion_not_allowed": (
        joint(ev.Statement(by=("ulf",), kind="opinion"), when_not_serving=("attend",)),
        told("KL 6:17", "Ulf Norling (S) tjänstgjorde inte, och reglementet ger ersättare ingen rätt att få sin mening "
                        "antecknad.", person="ulf")),
}
OF_SEATS: dict[str, tuple[Proceedings, dict[str, str]]] = {
    "seat_unfilled": (
        itvt(*present("anders", "ulf"), ev.SeatTaken(seat="s2", person=None), *handled("a1")),
        told("SO substitutes", "Platsen är tom, fast Ulf Norling (S) är där och får tjänstgöra.", seat="s2", person="ulf")),
    "substitute_not_eligible": (
        itvt(*present("anders", "birgitta", "ulf"), ev.SeatTaken(seat="s2", person="birgitta"), *handled("a1")),
        told("SO substitutes", "Birgitta Sjöö (S) får enligt reglementet inte tjänstgöra på platsen.",
             seat="s2", person="birgitta")),
    "wrong_substitute": (
        body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), ev.SeatTaken(seat="s3", person="edvin"), *handled("a1")),
        told("SO substitutes", "Edvin Grahn (S) tjänstgör, men på tur är Disa Fors (M).", seat="s3", person="edvin")),
    "return_not_allowed": (
        left_and_back("S", ev.SeatTaken(seat="s3", person="cora"), return_after_other_absence="never_at_meeting"),
        told("SO return_after_other_absence",
             "Cora Ek (S) har avbrutit tjänstgöringen och får enligt reglementet inte åter tjänstgöra.",
             seat="s3", person="cora")),
    "return_undecided": (
        left_and_back("-", return_after_other_absence="if_other_party_substituted"),
        told("SO return_after_other_absence",
             "Reglementet avgör inte om Cora Ek (S) åter får tjänstgöra; ordföranden behöver avgöra det.",
             seat="s3", person="cora")),
    "change_during_item": (
        itvt(*present("anders", "ulf"), *handled("a1", *present("karin"), ev.SeatTaken(seat="s2", person="karin"))),
        told("SO change_point", "Platsen bytte innehavare under ärendet; enligt reglementet byts den mellan ärenden.",
             seat="s2", person="karin")),
}
OF_DECISIONS: dict[str, tuple[Proceedings, dict[str, str]]] = {
    "decline_not_allowed": (
        itvt(*FOUR, *handled("a1", ev.DeclinedToDecide(person="karin")), agenda=items(1, exercise_of_authority=True)),
        told("KL 4:26", "Karin Ahlqvist (C) har deltagit i handläggningen av myndighetsutövning mot enskild och ska delta i "
                        "beslutet.", person="karin")),
    "decline_too_late": (
        itvt(*FOUR, opened("a1"), decided(), ev.DeclinedToDecide(person="karin"), closed("a1")),
        told("KL 4:25", "Karin Ahlqvist (C) avböjde att delta först när beslutet var fattat.", person="karin")),
    "decision_against_vote": (
        joint(moved("y1", "anders", "approve"), moved("y2", "karin", "reject"),
              vote({"anders": "no", "karin": "no"}, yes="y1", no="y2"), decided(how="vote", proposal="y1", vote="v1")),
        told("KL 5:55", "Beslutet är ett annat än det som voteringen gav.", vote="v1")),
    "minority_referral_not_available": (
        joint(moved("y1", "anders", "approve"), moved("y2", "karin", "refer_back"), vote(AGREED, yes="y1", no="y2"),
              decided(proposal="y2")),
        told("KL 6:33", "Återremiss och bordläggning kräver majoritet i en nämnd; minoritetsregeln gäller bara fullmäktige.")),
    "vote_not_entitled": (
        joint(vote({**AGREED, "ulf": "no"})),
        told("KL 4:22", "Ulf Norling (S) röstade utan att ha rätt till det.", person="ulf", vote="v1")),
    "vote_missing": (
        joint(vote({"anders": "yes"})),
        told("KL 5:67", "Karin Ahlqvist (C) har varken röstat, avstått eller avböjt att delta.", person="karin", vote="v1")),
    "vote_twice": (
        joint(vote(AGREED), vote({"karin": "yes"})),
        told("KL 4:24", "Karin Ahlqvist (C) har röstat två gånger i samma votering.", person="karin", vote="v1")),
    "vote_sum": (
        joint(vote({}, counts=ev.Counts(yes=2, no=1))),
        told("KL 5:67", "Rösterna är 3, men 2 hade rätt att rösta.", vote="v1")),
    "casting_vote_without_tie": (
        joint(vote(AGREED, casting="yes")),
        told("KL 5:56", "Utslagsröst är antecknad, men rösterna var inte lika.", vote="v1")),
    "casting_vote_in_election": (
        joint(vote(TIE, casting="yes", purpose="election", secret=True)),
        told("KL 5:56", "Vid lika röstetal i val och anställning avgör lotten, inte ordföranden.", vote="v1")),
    "lot_not_applicable": (
        joint(vote(TIE), ev.LotDrawn(vote="v1", result="yes")),
        told("KL 5:56", "Lottning gäller bara i val och anställning; här har ordföranden utslagsröst.", vote="v1")),
    "vote_unsettled": (
        joint(vote(TIE)),
        told("KL 5:56", "Rösterna är lika och varken utslagsröst eller lott är antecknad.", vote="v1")),
    "chair_must_vote": (
        joint(vote(BOTH_ABSTAIN)),
        told("KL 4:25", "Ordföranden avstod, fast rösten behövdes för att avgöra ärendet.", person="anders", vote="v1")),
    "open_election": (
        joint(vote(AGREED, purpose="election")),
        told("KL 5:54", "Val och anställning ska avgöras med slutna sedlar.", vote="v1")),
}
TOLD = {**OF_PERSONS, **OF_SEATS, **OF_DECISIONS}


@pytest.mark.parametrize("code", TOLD)
def test_all_that_is_said_with_that_code(code: str) -> None:
    meeting, expected = TOLD[code]
    assert problems(meeting, code) == [Problem(code=code, **expected)]


@pytest.mark.parametrize(("did", "act"), [
    (vote({**AGREED, "ulf": "yes"}), "röstade"),
    (moved("y1", "karin", "reject"), "yrkade"),
    (moved("y1", "anders", "approve", "karin"), "yrkade"),
    (ev.QuestionPut(vote_asked_by=("karin",)), "begärde votering"),
    (ev.SeatTaken(seat="s2", person="karin"), "satt kvar vid bordet"),
    (ev.ChairTaken(person="karin"), "ledde sammanträdet"),
])
def test_what_one_who_is_disqualified_did_is_said_in_a_word(did: ev.Event, act: str) -> None:
    assert problems(joint(KARIN_DISQUALIFIED, did), "disqualified_took_part") == [
        Problem(code="disqualified_took_part", rule="KL 6:30", person="karin",
                text=f"Karin Ahlqvist (C) var jävig i ärendet men {act}.")]


def test_only_the_first_of_what_one_who_is_disqualified_did_is_problems() -> None:
    meeting = joint(KARIN_DISQUALIFIED, moved("y1", "karin", "reject"), ev.ChairTaken(person="karin"))
    assert [p.text for p in problems(meeting, "disqualified_took_part")] == ["Karin Ahlqvist (C) var jävig i ärendet men yrkade."]


def test_one_who_came_late_and_has_no_right_to_the_seat() -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "disa"), *handled("a1"), *present("cora"),
                   ev.SeatTaken(seat="s3", person="cora"), *handled("a2"), late_member_takes_seat=False)
    assert problems(meeting, "wrong_substitute") == [
        Problem(code="wrong_substitute", rule="SO late_member_takes_seat", seat="s3", person="cora",
                text="Cora Ek (S) kom sent och har ingen rätt till platsen medan Disa Fors (S) tjänstgör.")]


def test_figures_that_do_not_agree_with_how_each_one_voted() -> None:
    meeting = joint(vote(AGREED, counts=ev.Counts(yes=1, no=1)))
    assert problems(meeting, "vote_sum") == [
        Problem(code="vote_sum", rule="KL 5:67", vote="v1", text="Rösterna stämmer inte med hur var och en röstade.")]
