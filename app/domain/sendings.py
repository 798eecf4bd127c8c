"""Sendings: who is to have a meeting's papers, what was sent, and what became of it at each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.domain.contacts import Contact, mail_address_fault
from app.domain.document import NoticeDocument
from app.domain.meeting.setting import Setting
from app.domain.notice.told import told_of
from app.domain.plans import Plan
from app.domain.times import Clock

SendingKind = Literal["notice", "supplement", "again", "cancelled", "moved"]
"""`again` is a later version of the whole notice, `supplement` only what was changed."""
RecipientRole = Literal["member", "substitute", "other"]
DeliveryWay = Literal["mail", "draft", "paper"]
DeliveryState = Literal["waiting", "sent", "refused", "failed", "uncertain", "made"]
"""`uncertain`: the line broke after the letter's end, and nobody knows; `made`: a draft or an address sheet was written."""
ROLES: tuple[RecipientRole, ...] = ("member", "substitute", "other")
WHOLE_NOTICES: frozenset[SendingKind] = frozenset({"notice", "again", "moved"})
"""The kinds that carry a whole notice and so begin a version."""
TO_SEND_AGAIN: frozenset[DeliveryState] = frozenset({"waiting", "failed"})
"""The states in which nothing went out, so that a letter may be sent again unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A file that went out, known by its content, and to whom."""

    name: str
    sha256: str
    roles: tuple[RecipientRole, ...] = ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What the letters say in plain text."""

    member: str
    substitute: str
    other: str

    def to(self, role: RecipientRole) -> str:
        """What is said to one with that role."""
        return {"member": self.member, "substitute": self.substitute, "other": self.other}[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """When and where the calendar is told that the meeting is; a change of it is a new turn of the invitation."""

    summary: str
    date: date
    start: Clock | None = None
    end: Clock | None = None
    place: str | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One sending of a meeting's papers; `version` counts the meeting's notices.

    `uid` and `sequence` are the invitation's, which goes along where it `invites`. `said` is the whole notice as it stood then,
    whatever part of it went out; a later version is compared with it.
    """

    id: str
    kind: SendingKind
    version: int
    at: datetime
    subject: str
    texts: Texts
    uid: str
    invited: Invited
    sequence: int = 0
    invites: bool = True
    files: tuple[SentFile, ...] = ()
    said: NoticeDocument | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of a sending at one recipient; `told` is what the server or the machine said.

    `address` is the mail address, `postal` the lines of the postal one; `files` are the SHA-256 of what was enclosed.
    """

    recipient: str
    name: str
    way: DeliveryWay
    role: RecipientRole = "member"
    address: str | None = None
    postal: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    message_id: str | None = None
    state: DeliveryState = "waiting"
    at: datetime | None = None
    told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDelivery:
    """Who is to have it and how; `missing` is the sentence that says why it cannot reach them, None where it can."""

    person: str
    name: str
    role: RecipientRole
    way: DeliveryWay
    address: str | None = None
    postal: tuple[str, ...] = ()
    missing: str | None = None


def planned(setting: Setting, contacts: Mapping[str, Contact], *, drafts: bool = False) -> tuple[PlannedDelivery, ...]:
    """How the notice reaches each who must have it, in order; with `drafts` as drafts of letters instead of by mail. [SO § 6]"""
    found: dict[str, PlannedDelivery] = {}
    for told in told_of(setting):
        if told.person is not None and told.role != "vacant" and told.person not in found:
            contact = contacts.get(told.person) or Contact(person=told.person)
            name = setting.roster.person(told.person).name
            found[told.person] = _planned(told.person, name, told.role, contact, drafts=drafts)
    return tuple(found.values())


def _planned(person: str, name: str, role: RecipientRole, contact: Contact, *, drafts: bool) -> PlannedDelivery:
    on_paper = contact.send_by == "paper" or not contact.email
    return PlannedDelivery(
        person=person, name=name, role=role, way="paper" if on_paper else "draft" if drafts else "mail",
        address=None if on_paper else contact.email, postal=contact.address, missing=_missing(name, contact))


def _missing(name: str, contact: Contact) -> str | None:
    if contact.send_by == "paper" or not contact.email:
        lacks = "postadress" if contact.send_by == "paper" else "e-postadress och postadress"
        return None if contact.address else f"{name} saknar {lacks}."
    fault = mail_address_fault(contact.email)
    return f"{name}: {fault}" if fault else None


def version_after(earlier: Sequence[Sending], kind: SendingKind) -> int:
    """Which version of the notice a new sending carries or belongs to, counted from 1."""
    notices = sum(s.kind in WHOLE_NOTICES for s in earlier) + (kind in WHOLE_NOTICES)
    return max(1, notices)


def kinds_to_send(sent: Sequence[Sending], day: date, plan: Plan, *, differs: bool) -> tuple[SendingKind, ...]:
    """What can be sent now of a meeting on that day, what is offered first; `differs` says that what was sent holds no longer.

    A notice that was not sent from here has nothing to be compared with.
    """
    if plan.cancelled_on is not None:
        return () if sent and sent[-1].kind == "cancelled" else ("cancelled",)
    whole = [s for s in sent if s.kind in WHOLE_NOTICES]
    if plan.moved_from is not None and not any(s.invited.date == day for s in whole):
        return ("moved",)
    if not whole:
        return ("notice",)
    return ("supplement", "again") if differs else ()


OURS = "@klubban"
"""How the UID of every invitation ends."""


def uid_of(meeting: str) -> str:
    """The UID of the invitation to a meeting. [RFC 5545 3.8.4.7]"""
    return meeting + OURS


def sequence_after(earlier: Sequence[Sending], invited: Invited) -> int:
    """The SEQUENCE of the next invitation: one more where the calendar is told something new. [RFC 5545 3.8.7.4]"""
    if not earlier:
        return 0
    return earlier[-1].sequence + (earlier[-1].invited != invited)


def to_send(deliveries: Sequence[Delivery], asked: frozenset[str] | None) -> tuple[Delivery, ...]:
    """The letters to send again: where nothing went out; of those `asked` for also what was refused or is uncertain.

    Nobody who has had their letter gets it twice, and what may have arrived goes again only to one who is named.
    """
    states = TO_SEND_AGAIN if asked is None else TO_SEND_AGAIN | {"refused", "uncertain"}
    return tuple(d for d in deliveries
                 if d.way == "mail" and d.state in states and (asked is None or d.recipient in asked))
