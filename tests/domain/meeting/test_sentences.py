"""What each entry of the log says in plain Swedish."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.sentences import SENTENCES, Told, sentence
from app.domain.meeting.setting import setting_of
from app.domain.table import Table
from tests.domain.building import body, history, itvt, opened

PROPOSALS = {
    "y1": ev.Proposed(proposal="y1", by=("anders",), kind="approve"), "y2": ev.Proposed(proposal="y2", by=("ulf",), kind="other"),
    "y3": ev.Proposed(proposal="y3", kind="reject"),
}
TOLD = Told(setting_of(itvt()), {"a1": 16}, PROPOSALS)
YES_NO: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})

SAID = [
    (ev.AbsenceReported(person="karin"), "Karin Ahlqvist (C) har anmält förhinder."),
    (ev.AbsenceReported(person="karin", items=("a1", "a2")), "Karin Ahlqvist (C) har anmält förhinder i § 16 och ”Ärende 2”."),
    (ev.Absent(person="karin"), "Karin Ahlqvist (C) är frånvarande."),
    (ev.Present(person="karin"), "Karin Ahlqvist (C) är närvarande."),
    (ev.Present(person="karin", remote=True, items=("a1",)), "Karin Ahlqvist (C) är närvarande på distans i § 16."),
    (ev.Left(person="karin"), "Karin Ahlqvist (C) lämnar sammanträdet."),
    (ev.CalledToOrder(), "Sammanträdet öppnas."),
    (ev.Closed(), "Sammanträdet avslutas."),
    (ev.Adjourned(), "Sammanträdet ajourneras."),
    (ev.Resumed(), "Sammanträdet återupptas."),
    (ev.Resumed(date=date(2019, 9, 17)), "Sammanträdet återupptas den 17 september 2019."),
    (ev.ItemOpened(item="a1"), "§ 16 Ärende 1 tas upp."),
    (ev.ItemOpened(item="a2"), "Ärende 2 tas upp."),
    (ev.ItemClosed(item="a1"), "§ 16 är färdigbehandlad."),
    (ev.ItemClosed(item="a2"), "Ärende 2: klart."),
    (ev.Disqualified(person="karin", item="a1"), "Karin Ahlqvist (C) anmäler jäv i § 16 och lämnar rummet."),
    (ev.DisqualificationTried(person="karin", item="a1"), "Nämnden prövar om Karin Ahlqvist (C) är jävig i § 16."),
    (ev.DisqualificationTried(person="karin", item="a1", outcome="not_disqualified"),
     "Nämnden prövar om Karin Ahlqvist (C) är jävig i § 16: jäv föreligger inte."),
    (ev.ChairTaken(person="karin", items=("a1",)), "Karin Ahlqvist (C) leder sammanträdet i § 16."),
    (ev.SeatTaken(seat="s2", person="ulf"), "Ulf Norling (S) tjänstgör på Karin Ahlqvists plats."),
    (ev.SeatTaken(seat="s2", person="karin"), "Karin Ahlqvist (C) tjänstgör på sin plats."),
    (ev.SeatTaken(seat="s2", person=None), "Karin Ahlqvists plats lämnas tom."),
    (ev.SeatTaken(seat="s2", person="rules"), "Reglementet avgör åter vem som tjänstgör på Karin Ahlqvists plats."),
    (ev.ItemAdded(item="a2"), "Ärende 2 läggs till på föredragningslistan."),
    (ev.ItemRemoved(item="a2"), "Ärende 2 utgår från föredragningslistan."),
    (ev.Proposed(proposal="y4", by=("ulf",), kind="reject"), "Ulf Norling (S) yrkar avslag."),
    (ev.Proposed(proposal="y4", by=("anders", "ulf"), text="Inget köps.", instead_of="y1"),
     "Anders Holmgren (M) och Ulf Norling (S) yrkar i andra hand ”Inget köps”."),
    (ev.Proposed(proposal="y4"), "Det yrkas enligt eget förslag."),
    (ev.Proposed(proposal="y4", by=("ulf",), kind="reject", text="Avslag på förslaget."),
     "Ulf Norling (S) yrkar avslag på förslaget."),
    (ev.Proposed(proposal="y4", by=("ulf",), kind="amend", text="att taxan sänks"),
     "Ulf Norling (S) yrkar ändring ”att taxan sänks”."),
    (ev.Proposed(proposal="y4", by=("ulf",), text="att taxan sänks"), "Ulf Norling (S) yrkar att taxan sänks."),
    (ev.ProposalWithdrawn(proposal="y3"), "Förslaget återtas."),
    (ev.Statement(by=("ulf",), kind="note"), "Ulf Norling (S) lämnar en protokollsanteckning."),
    (ev.ProposalWithdrawn(proposal="y1"), "Anders Holmgrens yrkande om bifall återtas."),
    (ev.ProposalFallen(proposal="y2"), "Ulf Norlings yrkande har fallit."),
    (ev.QuestionPut(order=("y1", "y3"), vote_asked_by=("ulf",)),
     "Proposition ställs på Anders Holmgrens yrkande om bifall och förslaget. Votering begärs av Ulf Norling (S)."),
    (ev.QuestionPut(yes="y1", no="avslag"), "Ja för Anders Holmgrens yrkande om bifall, nej för ”avslag”."),
    (ev.QuestionPut(), "Ordföranden ställer proposition."),
    (ev.DeclinedToDecide(person="ulf"), "Ulf Norling (S) deltar inte i beslutet."),
    (ev.VoteHeld(vote="v1", ballots=YES_NO, casting="yes"), "Votering: 1 ja, 1 nej, 0 avstår. Ordförandens utslagsröst: ja."),
    (ev.VoteHeld(vote="v1", counts=ev.Counts(yes=2, abstain=1)), "Votering: 2 ja, 0 nej, 1 avstår."),
    (ev.VoteHeld(vote="v1", ballots=Table({"ulf": "abstain"})), "Ulf Norling (S) avstår."),
    (ev.VoteHeld(vote="v1", ballots=Table({"ulf": "no", "karin": "no"})),
     "2 röstar nej: Ulf Norling (S) och Karin Ahlqvist (C)."),
    (ev.VoteHeld(vote="v1", secret=True, counts=ev.Counts(yes=2, no=1)), "Sluten omröstning: 2 ja, 1 nej, 0 avstår."),
    (ev.VoteHeld(vote="v1", candidates=Table({"Åsa Berg": 2, "Ulf Ek": 1})), "Val: Åsa Berg 2 och Ulf Ek 1."),
    (ev.VoteHeld(vote="v1", casting="no"), "Ordförandens utslagsröst: nej."),
    (ev.VoteHeld(vote="v1"), "Votering."),
    (ev.LotDrawn(vote="v1", result="no"), "Lotten avgör: nej."),
    (ev.Decided(how="vote", proposal="y1"), "Beslut efter votering: Anders Holmgrens yrkande om bifall."),
    (ev.Decided(how="acclamation", text="Avtalet sägs upp."), "Beslut med acklamation: ”Avtalet sägs upp”."),
    (ev.Decided(how="lot"), "Beslut genom lottning: enligt förslaget."),
    (ev.Decided(how="none"), "Inget beslut fattas."),
    (ev.Reserved(by=("ulf",), item="a1", motivation="announced"),
     "Ulf Norling (S) reserverar sig mot beslutet i § 16 och anmäler en skriftlig motivering."),
    (ev.Reserved(by=("ulf",)), "Ulf Norling (S) reserverar sig."),
    (ev.Statement(by=("ulf",), kind="opinion"), "Ulf Norling (S) får sin mening antecknad."),
    (ev.Statement(by=("ulf",), kind="special_statement"), "Ulf Norling (S) lämnar ett särskilt yttrande."),
    (ev.AdjustersChosen(persons=("karin",)), "Karin Ahlqvist (C) väljs att justera protokollet."),
    (ev.AdjustedAtOnce(item="a1"), "§ 16 justeras omedelbart."),
    (ev.Withdrawn(entry="e1"), "En anteckning tas tillbaka."),
]


@pytest.mark.parametrize(("event", "said"), SAID, ids=[said for _, said in SAID])
def test_what_an_entry_says(event: ev.Event, said: str) -> None:
    assert sentence(TOLD, event) == said


def elects(**fields: Any) -> ev.VoteHeld:
    return ev.VoteHeld(vote="v1", purpose="election", secret=True, **fields)


TWO: dict[str, Any] = {"yes": "Eva Berg", "no": "Ulf Ek", "counts": ev.Counts(yes=3, no=3, blank=1)}


@pytest.mark.parametrize(("event", "said"), [
    (ev.QuestionPut(purpose="election", yes="Eva Berg", no="Ulf Ek", vote_asked_by=("ulf",)),
     "Val mellan Eva Berg och Ulf Ek. Votering begärs av Ulf Norling (S)."),
    (ev.QuestionPut(purpose="election", order=("y5", "Ulf Ek", "Per Alm")), "Val mellan Eva Berg, Ulf Ek och Per Alm."),
    (elects(**TWO), "Sluten omröstning: Eva Berg 3, Ulf Ek 3, 0 avstår, 1 blank."),
    (ev.VoteHeld(vote="v1", counts=ev.Counts(yes=2, invalid=2)), "Votering: 2 ja, 0 nej, 0 avstår, 2 ogiltiga."),
])
def test_an_election_is_told_by_its_names(event: ev.Event, said: str) -> None:
    named = ev.Proposed(proposal="y5", by=("ulf",), text="Eva Berg")
    assert sentence(replace(TOLD, proposals={"y5": named}), event) == said


@pytest.mark.parametrize(("vote", "result", "said"), [
    (elects(**TWO), "no", "Ulf Ek"), (elects(**TWO), "yes", "Eva Berg"), (elects(counts=ev.Counts(yes=1, no=1)), "no", "nej"),
    (elects(candidates=Table({"Eva": 1, "Ulf": 3, "Per": 3})), "yes", "Ulf"),
    (elects(candidates=Table({"Eva": 1, "Ulf": 3, "Per": 3})), "no", "Per"),
])
def test_the_lot_is_told_by_whom_it_fell_on(vote: ev.VoteHeld, result: ev.Side, said: str) -> None:
    told = replace(TOLD, votes={"v1": vote})
    assert sentence(told, ev.LotDrawn(vote="v1", result=result)) == f"Lotten avgör: {said}."


def test_an_item_left_without_a_decision_is_not_told_as_done() -> None:
    told = replace(TOLD, undecided=("a1", "a2"))
    assert sentence(told, ev.ItemClosed(item="a1")) == "§ 16 lämnas utan beslut."
    assert sentence(told, ev.ItemClosed(item="a2")) == "Ärende 2 lämnas utan beslut."


def test_every_event_has_its_sentence() -> None:
    assert set(SENTENCES) == set(ev.EVENTS.values()) == {type(event) for event, _ in SAID}


def test_a_vacant_seat_has_no_owner() -> None:
    vacant = Told(setting_of(body("M -", "S")), {}, {})
    assert sentence(vacant, ev.SeatTaken(seat="s2", person=None)) == "Den vakanta platsen lämnas tom."
    assert sentence(vacant, ev.SeatTaken(seat="s2", person="cora")) == "Cora Ek (S) tjänstgör på den vakanta platsen."


def test_a_board_tries_a_disqualification_under_its_own_name() -> None:
    proceedings = itvt()
    board = replace(proceedings, committee=replace(proceedings.committee, kind="board", name="Kommunstyrelsen"))
    said = sentence(Told(setting_of(board), {"a1": 16}, {}), ev.DisqualificationTried(person="karin", item="a1"))
    assert said == "Kommunstyrelsen prövar om Karin Ahlqvist (C) är jävig i § 16."


def test_an_unknown_item_and_no_proposal_are_spoken_of_plainly() -> None:
    assert (TOLD.item("a9"), TOLD.item(None), TOLD.proposal(None)) == ("ärendet", "ärendet", "förslaget")


def test_a_proposal_put_forward_again_says_what_has_become_of_it() -> None:
    first = ev.Proposed(proposal="y1", by=("karin",), kind="amend", text="Taxan halveras.")
    agreed = replace(first, seconded=("anders",))
    joined = replace(first, by=("karin", "anders"))
    anew, bare_words = replace(first, text="Taxan höjs."), replace(first, text=None)
    known = history(itvt(opened("a1")))

    def said(event: ev.Proposed) -> str:
        return sentence(Told(known.setting, known.paragraphs, {"y1": event}, {"y1": first}), event)

    assert said(agreed) == "Anders Holmgren (M) instämmer i Karin Ahlqvists yrkande om ändring."
    assert said(joined) == "Anders Holmgren (M) yrkar detsamma som Karin Ahlqvist (C)."
    assert said(anew) == "Karin Ahlqvists yrkande om ändring ändras till ”Taxan höjs”."
    assert said(bare_words) == "Karin Ahlqvists yrkande om ändring ändras."
    assert said(first).startswith("Karin Ahlqvist (C) yrkar ändring")


def test_a_decision_says_its_words_its_part_and_its_day() -> None:
    known = history(itvt(opened("a1")))
    told = Told(known.setting, known.paragraphs, {})
    assert sentence(told, ev.Decided(how="acclamation", points=("Ett.", "Två."))) == "Beslut med acklamation: ”Ett. Två”."
    part = ev.Decided(how="acclamation", text="Höjs.", part="avgiften")
    assert sentence(told, part) == "Beslut med acklamation om ”avgiften”: ”Höjs”."
    tabled = ev.Decided(how="acclamation", until=date(2019, 10, 14))
    assert sentence(told, tabled) == "Beslut med acklamation: ärendet bordläggs till den 14 oktober 2019."
