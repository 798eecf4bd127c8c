"""The steps in which the stories are told: one fact, or one question, each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pytest_bdd import given, parsers, then, when

from app.domain.meeting import events as ev
from app.domain.rules.seats import taken_against_the_rules
from app.domain.table import Table
from tests.domain.building import body, closed, decided, handled, history, itvt, opened, present
from tests.scenarios.story import SIDES, STANDING_ORDERS, Story, owner, persons


def pytest_bdd_apply_tag(tag: str, function: Any) -> bool:
    """A tag names the rule that the scenario tells of; it is no marker of pytest's."""
    return True


def said(text: str) -> Any:
    """A sentence with its gaps, `{name}`."""
    return parsers.parse(text)


# ---- what is so


@given("ITVT-nämnden", target_fixture="story")
def _itvt() -> Story:
    return Story(itvt())


@given(said("en nämnd med platserna {seats} och ersättarna {substitutes}"), target_fixture="story")
def _body(seats: str, substitutes: str) -> Story:
    return Story(body(seats.replace(",", ""), substitutes.replace(",", "")))


@given(said("enligt reglementet: {rule}"))
def _standing_orders(story: Story, rule: str) -> None:
    story.orders(**STANDING_ORDERS[rule])


@given("ITVT-nämndens regel om återkomst")
def _return_rule(story: Story) -> None:
    story.orders(return_after_other_absence="if_other_party_substituted")


@given(said("{names} är närvarande"))
def _present(story: Story, names: str) -> None:
    story.note(*present(*persons(names)))


@given(said("ärende {n} är myndighetsutövning mot enskild"))
def _authority(story: Story, n: str) -> None:
    story.item(n, exercise_of_authority=True)


@given(said("kallelsen sändes {day}"))
def _sent(story: Story, day: str) -> None:
    story.meeting(notice_sent=date.fromisoformat(day))


@given("ingen kallelse är sänd")
def _not_sent(story: Story) -> None:
    story.meeting(notice_sent=None)


@given(said("sammanträdet hålls {day}"))
def _held(story: Story, day: str) -> None:
    story.meeting(date=date.fromisoformat(day))


# ---- what happens


@when(said("ärende {n:d} tas upp"))
def _opened(story: Story, n: int) -> None:
    story.note(opened(f"a{n}"))


@when(said("ärende {n:d} avslutas"))
def _closed(story: Story, n: int) -> None:
    story.note(closed(f"a{n}"))


@when(said("ärende {n:d} avgörs"))
def _handled(story: Story, n: int) -> None:
    story.note(*handled(f"a{n}"))


@when("nämnden beslutar")
def _decided(story: Story) -> None:
    story.note(decided())


@when(said("nämnden beslutar efter voteringen enligt yrkande {proposal}"))
def _decided_by_vote(story: Story, proposal: str) -> None:
    story.note(decided(how="vote", proposal=proposal, vote=f"v{story.votes}"))


@when(said("{names} kommer"))
def _come(story: Story, names: str) -> None:
    story.note(*present(*persons(names)))


@when(said("{name} ansluter på distans"))
def _remote(story: Story, name: str) -> None:
    story.note(ev.Present(person=name.lower(), remote=True))


@when(said("{name} lämnar sammanträdet"))
def _left(story: Story, name: str) -> None:
    story.note(ev.Left(person=name.lower()))


@when(said("{name} anmäler jäv i ärende {n:d}"))
def _disqualified(story: Story, name: str, n: int) -> None:
    story.note(ev.Disqualified(person=name.lower(), item=f"a{n}"))


@when(said("{names} prövar om {name} är jävig i ärende {n:d}"))
def _tried(story: Story, names: str, name: str, n: int) -> None:
    ballots = Table[ev.Ballot](dict.fromkeys(persons(names), "yes"))
    story.note(ev.DisqualificationTried(person=name.lower(), item=f"a{n}", ballots=ballots))


@when(said("{name} sätter sig på {whose} plats"))
def _seat_taken(story: Story, name: str, whose: str) -> None:
    seat = story.seat_of(owner(whose, {p.id for p in story.proceedings.roster.people}))
    story.note(ev.SeatTaken(seat=seat, person=None if name == "ingen" else name.lower()))


@when(said("{name} leder sammanträdet"))
def _chair_taken(story: Story, name: str) -> None:
    story.note(ev.ChairTaken(person=name.lower()))


@when(said("{name} yrkar {kind}"))
def _proposed(story: Story, name: str, kind: str) -> None:
    story.propose(name.lower(), kind)


@when(said("votering hålls: {ballots}"))
def _vote(story: Story, ballots: str) -> None:
    story.vote(ballots)


@when(said("samma votering antecknas igen: {ballots}"))
def _vote_again(story: Story, ballots: str) -> None:
    story.votes -= 1
    story.vote(ballots)


@when(said("{secrecy} val hålls: {ballots}"))
def _election(story: Story, secrecy: str, ballots: str) -> None:
    story.vote(ballots, purpose="election", secret=secrecy == "slutet")


@when(said("en votering antecknas med {yes:d} ja och {no:d} nej"))
def _counted(story: Story, yes: int, no: int) -> None:
    story.votes += 1
    story.note(ev.VoteHeld(vote=f"v{story.votes}", counts=ev.Counts(yes=yes, no=no)))


@when(said("lotten ger {side}"))
def _lot(story: Story, side: str) -> None:
    story.note(ev.LotDrawn(vote=f"v{story.votes}", result=SIDES[side]))


@when(said("{name} avböjer att delta i beslutet"))
def _declined(story: Story, name: str) -> None:
    story.note(ev.DeclinedToDecide(person=name.lower()))


@when(said("{name} reserverar sig i ärende {n:d}"))
def _reserved(story: Story, name: str, n: int) -> None:
    story.note(ev.Reserved(by=(name.lower(),), item=f"a{n}"))


@when(said("{name} reserverar sig i ärende {n:d} med en motivering som kommer {day} kl. {clock}"))
def _reserved_with(story: Story, name: str, n: int, day: str, clock: str) -> None:
    received = datetime.fromisoformat(f"{day}T{clock}")
    story.note(ev.Reserved(by=(name.lower(),), item=f"a{n}", motivation="received", received=received))


@when(said("ärende {n:d} justeras omedelbart kl. {clock}"))
def _at_once(story: Story, n: int, clock: str) -> None:
    story.note(ev.Entry(event=ev.AdjustedAtOnce(item=f"a{n}"), at=clock))


@when(said("{name} får sin mening antecknad"))
def _opinion(story: Story, name: str) -> None:
    story.note(ev.Statement(by=(name.lower(),), kind="opinion"))


@when(said("{names} utses att justera"))
def _adjusters(story: Story, names: str) -> None:
    story.note(ev.AdjustersChosen(persons=tuple(persons(names))))


@when("sammanträdet avslutas")
def _ended(story: Story) -> None:
    story.note(ev.Closed())


@when(said("sammanträdet fortsätter {day}"))
def _resumed(story: Story, day: str) -> None:
    story.note(ev.Adjourned(), ev.Resumed(date=date.fromisoformat(day)))


@when(said("protokollet justeras {day} och anslås i Herrljunga {herrljunga} och i Vårgårda {vargarda}"))
def _posted(story: Story, day: str, herrljunga: str, vargarda: str) -> None:
    days = {"Herrljunga": date.fromisoformat(herrljunga), "Vårgårda": date.fromisoformat(vargarda)}
    story.posted(date.fromisoformat(day), days)


@when(said("protokollet justeras {day} och anslås bara i Herrljunga {herrljunga}"))
def _posted_once(story: Story, day: str, herrljunga: str) -> None:
    story.posted(date.fromisoformat(day), {"Herrljunga": date.fromisoformat(herrljunga)})


# ---- what follows


@then(said("tjänstgör {name} för {whom}"))
def _serves_for(story: Story, name: str, whom: str) -> None:
    assert story.now.seats.get(story.seat_of(whom.lower())) == (None if name == "ingen" else name.lower())


@then(said("har {name} sin egen plats"))
def _serves(story: Story, name: str) -> None:
    assert story.now.seats.get(story.seat_of(name.lower())) == name.lower()


@then(said("tjänstgjorde {name} för {whom} i ärende {n}"))
def _served_for(story: Story, name: str, whom: str, n: str) -> None:
    served = story.handling(n).reckoning.seats.get(story.seat_of(whom.lower()))
    assert served == (None if name == "ingen" else name.lower())


@then(said("leddes ärende {n} av {name}"))
def _chaired(story: Story, n: str, name: str) -> None:
    assert story.handling(n).chair == (None if name == "ingen" else name.lower())


@then(said("behövs {needed:d} av {seats:d} i ärende {n}"))
def _quorum(story: Story, needed: int, seats: int, n: str) -> None:
    quorum = story.handling(n).quorum
    assert (quorum.needed, quorum.seats) == (needed, seats)


@then(said("blir utfallet {side} med {yes:d} mot {no:d} genom {by}"))
def _outcome(story: Story, side: str, yes: int, no: int, by: str) -> None:
    words = {"majoritet": "majority", "utslagsröst": "casting_vote", "lott": "lot"}
    outcome = story.told["items"][0]["votes"][-1]
    assert (outcome["result"], outcome["yes"], outcome["no"], outcome["by"]) == (SIDES[side], yes, no, words[by])


@then(said("finns felet ”{code}”"))
def _problem(story: Story, code: str) -> None:
    assert code in [p["code"] for p in story.problems]


@then(said("finns felet ”{code}” för {name}"))
def _problem_of(story: Story, code: str, name: str) -> None:
    assert (code, name.lower()) in [(p["code"], p.get("person")) for p in story.problems]


@then(said("finns den {day} felet ”{code}”"))
def _problem_on(story: Story, code: str, day: str) -> None:
    story.today = date.fromisoformat(day)
    assert code in [p["code"] for p in story.problems]


@then(said("sägs genast: {text}"))
def _said_at_once(story: Story, text: str) -> None:
    assert [p.text for p in taken_against_the_rules(history(story.proceedings).setting, story.now)] == [text]


@then("sägs genast ingenting")
def _nothing_said(story: Story) -> None:
    assert taken_against_the_rules(history(story.proceedings).setting, story.now) == ()


@then("finns inget fel")
def _no_problem(story: Story) -> None:
    assert story.problems == []


@then(said("skulle kallelsen sändas senast {day}"))
def _notice_latest(story: Story, day: str) -> None:
    assert story.told["notice"]["latest"] == day


@then(said("kom kallelsen {verdict}"))
def _notice_in_time(story: Story, verdict: str) -> None:
    assert story.told["notice"]["in_time"] is (verdict == "i tid")


@then(said("är sista dag för överklagande {day} och anslaget får tas ned {down}"))
def _appeal(story: Story, day: str, down: str) -> None:
    part = story.told["parts"][0]
    assert (part["appeal_last_day"], part["take_down_from"]) == (day, down)
