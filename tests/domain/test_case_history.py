"""What became of a case at a meeting, where it stands on a day, and to which meeting it comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agenda import EarlierHandling, ItemKind
from app.domain.case_history import Handled, Standing, What, comes_to, earlier, handled, standing
from app.domain.cases import Case
from app.domain.meeting import events as ev
from app.domain.meeting.replay import replay
from app.domain.table import Table
from tests.domain.building import DAY, item, itvt, opened, present

OCTOBER, NOVEMBER = date(2019, 10, 14), date(2019, 11, 11)
CASE = Case(id="c", committee="k", title="Taxa")
TABLE = ev.Proposed(proposal="y1", by=("karin",), kind="table")
REFER = ev.Proposed(proposal="y2", by=("karin",), kind="refer_back")
NO = ev.Proposed(proposal="y3", by=("karin",), kind="reject")
CLOSED = (ev.ItemClosed(item="a1"), ev.Closed())


def held(*events: ev.Event, kind: ItemKind = "decision") -> Handled:
    """The item is opened and these things happen."""
    agenda = (item("a1", title="Taxa", kind=kind, numbered=True), item("a2", title="Annat"))
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), *events, agenda=agenda)
    return handled(replay(meeting), "a1", "m")


def decided(
        proposal: str | None = None, text: str | None = None, until: date | None = None, part: str | None = None) -> ev.Decided:
    return ev.Decided(how="acclamation", proposal=proposal, text=text, until=until, part=part)


# At a meeting


@pytest.mark.parametrize(("events", "what", "until"), [
    ((), "under_way", None),
    ((decided(),), "decided", None),
    ((*CLOSED,), "undecided", None),
    ((ev.Decided(how="none"), *CLOSED), "undecided", None),
    ((TABLE, decided("y1", until=OCTOBER)), "tabled", OCTOBER),
    ((TABLE, decided("y1")), "tabled", None),
    ((REFER, decided("y2", until=OCTOBER), *CLOSED), "referred_back", OCTOBER),
    ((NO, decided("y3")), "decided", None),
    ((decided(until=OCTOBER),), "tabled", OCTOBER),
    ((decided(text="Ärendet bordläggs."),), "tabled", None),
    ((decided(text="Taxan bordläggs aldrig."),), "decided", None),
    ((decided(text="Ärendet återremitteras för ny beräkning.", until=OCTOBER),), "referred_back", OCTOBER),
    ((TABLE, decided(text="Ärendet ska avgöras i dag."), decided()), "decided", None),
    ((TABLE, decided(text="Ärendet ska avgöras i dag."), *CLOSED), "undecided", None),
    ((TABLE, decided("y1", until=OCTOBER), decided()), "decided", None),
    ((REFER, decided(part="förskolan"), decided("y2", part="skolan")), "referred_back", None),
    ((REFER, decided("y2", part="skolan"), decided(part="förskolan")), "referred_back", None),
    ((REFER, decided("y2", part="skolan"), decided(part="skolan")), "decided", None),
])
def test_what_the_meeting_did(events: tuple[ev.Event, ...], what: What, until: date | None) -> None:
    found = held(*events)
    assert (found.what, found.until, found.paragraph, found.date, found.meeting) == (what, until, 16, DAY, "m")


@pytest.mark.parametrize(("ballots", "what"), [(("yes", "yes"), "decided"), (("no", "no"), "tabled")])
def test_a_vote_on_putting_off_tells_by_the_side_that_won(ballots: tuple[ev.Ballot, ev.Ballot], what: What) -> None:
    both = Table({"anders": ballots[0], "karin": ballots[1]})
    vote = ev.VoteHeld(vote="v1", purpose="procedure", yes="att ärendet avgörs i dag", no="y1", ballots=both)
    assert held(TABLE, vote, ev.Decided(how="vote", vote="v1")).what == what


def test_information_is_done_when_it_has_been_up() -> None:
    assert held(*CLOSED, kind="information").what == "noted"


def test_what_was_not_opened_is_to_come_not_reached_or_struck() -> None:
    agenda = (item("a1", title="Taxa"), item("a2", title="Annat"))
    before: tuple[ev.Event, ...] = (*present("anders", "karin"), ev.CalledToOrder())

    def what(*events: ev.Event) -> tuple[What, int | None]:
        found = handled(replay(itvt(*before, *events, agenda=agenda)), "a1", "m")
        return found.what, found.paragraph

    assert what() == ("to_come", None)
    assert what(ev.Closed()) == ("not_reached", None)
    assert what(ev.ItemRemoved(item="a1")) == ("struck", None)
    assert what(ev.ItemRemoved(item="a1"), ev.ItemAdded(item="a1")) == ("to_come", None)


# On a day


def once(what: What, day: date = DAY, until: date | None = None, paragraph: int | None = 16) -> Handled:
    return Handled(meeting="m", date=day, item="a1", what=what, until=until, paragraph=paragraph)


@pytest.mark.parametrize(("case", "handlings", "state", "due", "watch"), [
    (CASE, (), "waits", None, None),
    (replace(CASE, wanted_on=OCTOBER), (), "waits", OCTOBER, None),
    (replace(CASE, wanted_on=DAY), (), "waits", DAY, "past"),
    (replace(CASE, ended=DAY), (once("tabled"),), "ended", None, None),
    (CASE, (once("tabled", until=OCTOBER),), "put_off", OCTOBER, None),
    (CASE, (once("tabled", until=DAY),), "put_off", DAY, "past"),
    (CASE, (once("referred_back"),), "put_off", None, "undated"),
    (replace(CASE, wanted_on=NOVEMBER), (once("tabled", until=OCTOBER),), "put_off", NOVEMBER, None),
    (replace(CASE, wanted_on=DAY), (once("tabled", until=OCTOBER),), "put_off", OCTOBER, None),
    (CASE, (once("undecided"),), "left_over", None, "undated"),
    (CASE, (once("decided"),), "decided", None, None),
    (replace(CASE, wanted_on=DAY), (once("noted"),), "decided", None, None),
    (replace(CASE, wanted_on=NOVEMBER), (once("decided"),), "waits", NOVEMBER, None),
    (CASE, (once("tabled", until=OCTOBER), once("to_come", OCTOBER)), "on_agenda", None, None),
    (CASE, (once("under_way"),), "on_agenda", None, None),
])
def test_where_a_case_stands(case: Case, handlings: tuple[Handled, ...], state: str, due: date | None, watch: str | None) -> None:
    found = standing(case, reversed(handlings), date(2019, 9, 20))
    assert (found.state, found.due, found.watch) == (state, due, watch)
    assert found.last == (handlings[-1] if handlings else None)


@pytest.mark.parametrize(("standing", "comes"), [
    (Standing(state="waits"), False),
    (Standing(state="waits", due=OCTOBER), True),
    (Standing(state="waits", due=NOVEMBER), False),
    (Standing(state="put_off", due=OCTOBER, last=once("tabled")), True),
    (Standing(state="put_off", last=once("tabled")), True),
    (Standing(state="put_off", last=once("tabled", NOVEMBER)), False),
    (Standing(state="put_off", last=once("referred_back")), False),
    (Standing(state="left_over", last=once("not_reached")), True),
    (Standing(state="left_over", last=once("struck")), False),
    (Standing(state="on_agenda", last=once("to_come")), False),
    (Standing(state="decided", last=once("decided")), False),
])
def test_which_cases_come_to_a_meeting_by_themselves(standing: Standing, comes: bool) -> None:
    assert comes_to(standing, OCTOBER) is comes


def test_a_new_item_tells_what_was_done_before_oldest_first() -> None:
    before = (once("undecided", OCTOBER, paragraph=30), once("tabled"), once("cancelled", NOVEMBER), once("decided", NOVEMBER))
    assert earlier(before) == (
        EarlierHandling(date=DAY, paragraph=16, what="tabled"), EarlierHandling(date=OCTOBER, paragraph=30),
        EarlierHandling(date=NOVEMBER, paragraph=16, what="decided"))
