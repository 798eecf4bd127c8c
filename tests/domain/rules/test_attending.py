"""Who may take part at a distance."""

from dataclasses import replace
from typing import Any

from app.domain.committee import OtherAttendant
from app.domain.meeting import events as ev
from app.domain.people import Person
from app.domain.problems import Problem
from app.domain.rules.attending import attended_at_a_distance
from tests.domain.building import Noted, history, itvt, present


def said(*events: Noted, **orders: Any) -> list[Problem]:
    meeting = itvt(*events, **orders)
    clerk = Person(id="eva", name="Eva Lind")
    roster = replace(meeting.roster, people=(*meeting.roster.people, clerk), others=(OtherAttendant(person="eva"),))
    return list(attended_at_a_distance(history(replace(meeting, roster=roster))))


def fault(person: str, name: str) -> Problem:
    return Problem(code="remote_not_allowed", rule="KL 6:24", person=person,
                   text=f"{name} deltog på distans, vilket reglementet inte medger.")


def test_members_and_substitutes_only_where_fullmaktige_has_decided_so() -> None:
    on_the_line = (*present("anders"), ev.Present(person="karin", remote=True), ev.Present(person="ulf", remote=True))
    assert said(*on_the_line) == [fault("karin", "Karin Ahlqvist (C)"), fault("ulf", "Ulf Norling (S)")]
    assert said(*on_the_line, remote=True) == []


def test_it_is_said_once_however_often_somebody_came() -> None:
    again = (ev.Present(person="karin", remote=True), ev.Left(person="karin"), ev.Present(person="karin", remote=True))
    assert said(*again) == [fault("karin", "Karin Ahlqvist (C)")]


def test_officials_may_always_be_on_the_line() -> None:
    assert said(ev.Present(person="eva", remote=True)) == []
