"""A case and the items made of it: what follows, what stays, what says otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.agenda import AgendaItem, Paper
from app.domain.case_history import acting
from app.domain.cases import Case, ReportSigner, StaffReport, apart, as_item, enclosed, follows, of_item, outdated

A, B, C = (Paper(title=t, mark="X") for t in "ABC")
REPORT = StaffReport(date=date(2019, 9, 4), summary="s", grounds=("g",), proposal="p", recipients=("r",), for_information=("f",))
CASE = Case(id="c", committee="k", title="Taxa", dnr="TN 2019/1", level="KF", by="b", presenter="Mats", report=REPORT,
            papers=(A, B), exercise_of_authority=True, closed=True, appeal="legality")


def test_an_item_says_what_its_case_says_and_back() -> None:
    item = as_item(CASE, "a4")
    assert apart(item, CASE) == ()
    back = of_item(item, "c", "k")
    assert replace(back, report=replace(back.report, date=REPORT.date)) == CASE


def test_what_still_says_the_same_follows_and_what_was_changed_stays() -> None:
    item = replace(as_item(CASE, "a4"), presenter="Eva", clock="13:30")
    now = replace(CASE, title="Ny taxa", presenter="Per", report=replace(REPORT, proposal="p2"))
    after = follows(item, CASE, now)
    assert (after.title, after.presenter, after.proposal, after.clock) == ("Ny taxa", "Eva", "p2", "13:30")
    assert apart(after, now) == ("presenter",)
    assert follows(after, now, now) == after


def test_a_report_that_was_changed_since_it_was_enclosed_is_outdated() -> None:
    paper = Paper(title="Tjänsteskrivelse", mark="X", sha256="f1")
    held = replace(CASE, papers=(A, paper), enclosed=enclosed(CASE, "f1"))
    changed = replace(held, report=replace(REPORT, summary="s2"))
    assert (outdated(CASE), outdated(held), outdated(changed)) == (None, None, paper)
    assert outdated(replace(held, presenter="Eva")) is None
    assert outdated(replace(changed, papers=(A,))) is None


def test_papers_follow_one_by_one() -> None:
    now = replace(CASE, papers=(B, C))
    assert follows(as_item(CASE, "a4"), CASE, now).papers == (B, C)
    own = Paper(title="Karta", mark="VS")
    assert follows(replace(as_item(CASE, "a4"), papers=(own, A, B)), CASE, now).papers == (own, B, C)
    assert follows(replace(as_item(CASE, "a4"), papers=(C, B)), CASE, now).papers == (C, B)
    assert follows(replace(as_item(CASE, "a4"), papers=(B,)), CASE, CASE).papers == (B,)


def test_who_is_to_act() -> None:
    signed = replace(REPORT, signers=(ReportSigner(name="Sven"),))
    assert acting(replace(CASE, handler="Hanna", report=signed)) == "Hanna"
    assert acting(replace(CASE, report=signed)) == "Sven"
    assert acting(CASE) == "Mats"
    assert acting(replace(CASE, presenter=None)) is None


def test_an_item_without_words_gives_a_case_without_them() -> None:
    assert of_item(AgendaItem(id="a1", title="T"), "c", "k") == Case(id="c", committee="k", title="T")
