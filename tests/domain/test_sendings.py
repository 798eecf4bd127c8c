"""Sendings: who is to have it and how it reaches them, versions and turns of the invitation, and what goes again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.committee import OtherAttendant
from app.domain.contacts import Contact, mail_address_fault
from app.domain.meeting.setting import setting_of
from app.domain.plans import Plan
from app.domain.sendings import (
    Delivery,
    DeliveryState,
    DeliveryWay,
    Invited,
    Sending,
    SendingKind,
    Texts,
    kinds_to_send,
    planned,
    sequence_after,
    to_send,
    version_after,
)
from tests.domain.building import body, itvt

INVITED = Invited(summary="Sammanträde", date=date(2019, 9, 16), start="09:00")
TEXTS = Texts(member="Du kallas.", substitute="Du är ersättare.", other="Här är kallelsen.")


def sending(kind: SendingKind = "notice", sequence: int = 0, invited: Invited = INVITED) -> Sending:
    return Sending(id="s", kind=kind, version=1, at=datetime(2019, 9, 9, 9, 0), subject="Kallelse", texts=TEXTS,  # noqa: DTZ001
                   uid="m@klubban", invited=invited, sequence=sequence)


def test_members_substitutes_and_others_are_reached_each_once_and_a_vacant_seat_has_nobody() -> None:
    proceedings = body("S M -", "V")
    roster = proceedings.roster
    (first, second, _vacant), (substitute,) = roster.seats, roster.substitutes
    others = (OtherAttendant(person=str(first.holder)), OtherAttendant(person="chefen"))
    plan = planned(setting_of(replace(proceedings, roster=replace(roster, others=others))), {})
    assert [(p.person, p.role) for p in plan] == [
        (first.holder, "member"), (second.holder, "member"), (substitute.person, "substitute"), ("chefen", "other")]
    assert plan[0].name == roster.person(str(first.holder)).name


def reached(contact: Contact | None, *, drafts: bool = False) -> tuple[DeliveryWay, str | None, str | None]:
    """How the first member is reached: way, address and what is missing."""
    setting = setting_of(itvt())
    first = str(setting.roster.seats[0].holder)
    known = {first: replace(contact, person=first)} if contact else {}
    plan = planned(setting, known, drafts=drafts)[0]
    return plan.way, plan.address, plan.missing


def test_by_mail_or_as_a_draft_to_a_mail_address_and_on_paper_to_a_postal_one() -> None:
    by_mail = Contact(person="?", email="a@example.se", address=("Storgatan 1", "123 45 Lövbro"))
    assert reached(by_mail) == ("mail", "a@example.se", None)
    assert reached(by_mail, drafts=True) == ("draft", "a@example.se", None)
    assert reached(replace(by_mail, send_by="paper"), drafts=True) == ("paper", None, None)
    assert reached(replace(by_mail, email=None)) == ("paper", None, None)


def test_what_is_missing_is_said_in_a_sentence() -> None:
    assert reached(None)[2] == "Anders Holmgren saknar e-postadress och postadress."
    assert reached(Contact(person="?", email="a@example.se", send_by="paper"))[2] == "Anders Holmgren saknar postadress."
    assert reached(Contact(person="?", email="a.example.se")) == (
        "mail", "a.example.se", "Anders Holmgren: ”a.example.se” är ingen e-postadress.")


@pytest.mark.parametrize("address", ["a@b.se", "anna.ek+namnd@kansli.lovbro.se", "o'neill@example.se"])
def test_a_mail_address(address: str) -> None:
    assert mail_address_fault(address) is None


@pytest.mark.parametrize("address", [
    "", "a", "@b.se", "a@", "a@b", "a@b..se", "a@.se", "a@b@c.se", "a b@c.se", "a@b.se\nBcc: c@d.se", "åsa@b.se", "<a@b.se>",
    "a@b.se, c@d.se"])
def test_no_mail_address(address: str) -> None:
    assert mail_address_fault(address) == f"”{address}” är ingen e-postadress."


def test_each_whole_notice_is_a_version_and_the_rest_belongs_to_the_last() -> None:
    assert version_after((), "notice") == 1
    assert version_after((), "supplement") == 1
    assert version_after((sending(), sending("supplement")), "supplement") == 1
    assert version_after((sending(), sending("supplement")), "again") == 2
    assert version_after((sending(), sending("again")), "moved") == 3
    assert version_after((sending(), sending("again")), "cancelled") == 2


HELD = Plan()


def to_be_sent(*sent: Sending, plan: Plan = HELD, differs: bool = False) -> tuple[SendingKind, ...]:
    return kinds_to_send(sent, INVITED.date, plan, differs=differs)


def test_first_the_notice_is_sent_and_then_what_has_changed_of_it() -> None:
    assert to_be_sent() == ("notice",)
    assert to_be_sent(sending()) == ()
    assert to_be_sent(sending(), differs=True) == ("supplement", "again")


def test_that_a_meeting_is_cancelled_is_told_once_whatever_was_sent() -> None:
    cancelled = Plan(cancelled_on=date(2019, 9, 10))
    assert to_be_sent(plan=cancelled) == ("cancelled",)
    assert to_be_sent(sending(), plan=cancelled, differs=True) == ("cancelled",)
    assert to_be_sent(sending(), sending("cancelled"), plan=cancelled) == ()


def test_a_meeting_that_was_moved_is_called_anew_until_a_notice_names_the_new_day() -> None:
    moved, before = Plan(moved_from=date(2019, 9, 9)), replace(INVITED, date=date(2019, 9, 9))
    assert to_be_sent(sending(invited=before), plan=moved) == ("moved",)
    assert to_be_sent(sending(invited=before), sending("moved"), plan=moved) == ()


def test_the_invitation_takes_a_turn_where_the_calendar_is_told_something_new() -> None:
    assert sequence_after((), INVITED) == 0
    assert sequence_after((sending(sequence=4),), INVITED) == 4
    for changed in (replace(INVITED, start="10:00"), replace(INVITED, place="Biblioteket"), replace(INVITED, cancelled=True)):
        assert sequence_after((sending(), sending(sequence=4)), changed) == 5


def test_texts_are_told_apart_by_role() -> None:
    assert (TEXTS.to("member"), TEXTS.to("substitute"), TEXTS.to("other")) == (
        "Du kallas.", "Du är ersättare.", "Här är kallelsen.")


STATES: tuple[DeliveryState, ...] = ("waiting", "sent", "refused", "failed", "uncertain", "made")


def test_what_goes_again_unasked_and_what_only_to_those_who_are_named() -> None:
    by_mail = [Delivery(recipient=state, name=state, way="mail", state=state) for state in STATES]
    on_paper = [Delivery(recipient="p", name="p", way="paper"), Delivery(recipient="d", name="d", way="draft")]
    assert [d.recipient for d in to_send(by_mail + on_paper, None)] == ["waiting", "failed"]
    everyone = frozenset(d.recipient for d in by_mail + on_paper)
    assert [d.recipient for d in to_send(by_mail + on_paper, everyone)] == ["waiting", "refused", "failed", "uncertain"]
    assert [d.recipient for d in to_send(by_mail, frozenset({"uncertain"}))] == ["uncertain"]
