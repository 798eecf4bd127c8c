"""Meetings held again on the real page by the keys that their logs cost, and what follows from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.derived import derive
from app.domain.meeting import acts
from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from app.exchange.meeting_file import read
from tests.by_keys import RETURN, RIGHT, TAB, cost, hold
from tests.domain.building import item, itvt, opened, present, red_days, sample
from tests.exchange.broken_files import a_case
from tests.sample_script import EXPERT
from tests.ui.pages.meeting_day.conftest import Held, Hold
from ui.pages.meeting_day.panels import ChoicePanel, TextPanel

NAMED = {RETURN: Qt.Key.Key_Return, RIGHT: Qt.Key.Key_Right, TAB: Qt.Key.Key_Tab}
FACTS = ("serving", "disqualified", "quorum", "took_part", "reservations", "adjusters", "chair")


class OnScreen:
    """The same keys on the page."""

    def __init__(self, held: Held) -> None:
        self._held = held

    def find(self, person: str) -> None:
        """Mark the person."""
        if self._held.marked != person:
            self._held.find(self._held.view.name(person).split(" (")[0])
        assert self._held.marked == person

    def press(self, *keys: str) -> None:
        """Each where the focus is."""
        for key in keys:
            self._held.press(NAMED.get(key, key))

    def write(self, text: str) -> None:
        """Into the field that asks."""
        field = QApplication.focusWidget()
        if text:
            assert isinstance(field, QLineEdit), self._held.page.column.panel and self._held.page.column.panel.title
            field.setText(text)

    def take_up(self, item: str) -> None:
        """→, or the list."""
        history = self._held.view.history
        if history.now.item == item:
            return
        step = acts.going_on(history)
        if step.item is not None and step.item.id == item:
            self.press(RIGHT)
            return
        rows = [r.item.id for r in self._held.page.agenda.rows]
        self._held.page.agenda.setFocus()
        self._held.page.agenda.setCurrentIndex(self._held.page.agenda.model().index(rows.index(item), 0))
        self.press(RETURN)

    def seat(self, seat: str) -> None:
        """Where it is asked in which."""
        panel = self._held.page.column.panel
        if isinstance(panel, ChoicePanel):
            view = self._held.page.day.view
            assert view is not None
            self.press(str(acts.seats_for(view.history, str(self._held.marked)).index(seat) + 1))

    def words(self, text: str) -> None:
        """Where it is asked for."""
        if isinstance(self._held.page.column.panel, TextPanel):
            self.write(text)
            self.press(RETURN)

    def reason(self) -> None:
        """Where it is asked for."""
        if isinstance(self._held.page.column.panel, TextPanel):
            self.press(RETURN)


def follows(meeting: Proceedings) -> dict[str, Any]:
    """Of each item what does not hang on how an entry is worded."""
    told = derive(meeting, date(2026, 1, 1), red_days())
    return {i["id"]: {fact: i[fact] for fact in FACTS} | {
        "decisions": [d["how"] for d in i["decisions"] if d["how"] != "none"],
        "votes": [{k: v for k, v in vote.items() if k != "vote"} for vote in i["votes"]],
    } for i in told["items"]}


def held_again(hold_on_page: Hold, meeting: Proceedings) -> Proceedings:
    """The meeting from before its first entry, held by keys; those who have sent word beforehand have done so."""
    before = tuple(e for e in meeting.log if isinstance(e.event, ev.AbsenceReported))
    held = hold_on_page(replace(meeting, log=before, minutes=None))
    hold(meeting, OnScreen(held))
    return held.page.archive.meetings.proceedings(held.page.day.meeting)


CASES = (
    "chair_second_vice", "change_in_the_middle", "decline_before", "departure_in_the_middle", "election_by_lot",
    "late_member_at_once", "log_for_some_items", "order_ladder_walks_the_parties", "order_personal_first",
    "present_for_one_item_only", "proposal_withdrawn", "quorum_5_seats", "remote_allowed", "reservation_of_the_majority",
    "substitute_arrives_in_the_middle", "truth_05_late_substitute_same_party", "truth_16_chair_leaves_same_party_comes_back",
    "two_days_present_stay_present", "vote_casting", "vote_counts_right", "vote_yes_means_rejection",
)


@pytest.mark.parametrize("case", CASES)
def test_a_case_held_again_by_keys_has_the_same_follow(case: str, hold: Hold) -> None:
    meeting = read(a_case(case))
    assert follows(held_again(hold, meeting)) == follows(meeting)


def test_a_second_hand_proposal_a_part_and_a_day_to_come_have_their_keys(hold: Hold) -> None:
    course: tuple[ev.Event, ...] = (
        *present("anders", "karin"), ev.CalledToOrder(), opened("a1"),
        ev.Proposed(proposal="y1", by=("karin",), kind="reject"),
        ev.Proposed(proposal="y2", by=("karin",), kind="amend", text="Halva taxan.", instead_of="y1"),
        ev.ProposalFallen(proposal="y1"), ev.Decided(how="acclamation", proposal="y2"),
        ev.Decided(how="acclamation", text="Gäller från maj.", part="Ikraftträdande"), ev.ItemClosed(item="a1"),
        opened("a2"), ev.Decided(how="acclamation", until=date(2026, 12, 14)), ev.ItemClosed(item="a2"))
    again = held_again(hold, itvt(*course, agenda=(item("a1", proposal="Taxan antas."), item("a2"))))
    noted = [e.event for e in again.log]
    second = next(e for e in noted if isinstance(e, ev.Proposed) and e.instead_of and e.text)
    assert (second.kind, second.text) == ("amend", "Halva taxan.")
    decisions = [e for e in noted if isinstance(e, ev.Decided)]
    assert [(d.proposal, d.text, d.part, d.until) for d in decisions] == [
        (second.proposal, None, None, None), (None, "Gäller från maj.", "Ikraftträdande", None),
        (None, None, None, date(2026, 12, 14))]


def test_the_sample_meeting_held_again_by_keys_costs_no_more_than_an_expert_has_patience_for(hold: Hold) -> None:
    """Who adjusts what is left out: the script of the sample meeting takes what the page offers."""
    def but_adjusters(meeting: Proceedings) -> dict[str, Any]:
        return {item: {fact: v for fact, v in facts.items() if fact != "adjusters"} for item, facts in follows(meeting).items()}

    assert but_adjusters(held_again(hold, sample())) == but_adjusters(sample())
    assert cost(sample()) <= 2 * EXPERT
