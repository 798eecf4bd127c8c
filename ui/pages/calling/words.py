"""The words of the page: how the deadline stands, what is made and sent, how it reaches people, and what became of it."""

from __future__ import annotations

from app.domain.contacts import Contact
from app.domain.notice.deadline import Deadline, DeadlineState
from app.domain.sendings import WHOLE_NOTICES, Delivery, DeliveryState, DeliveryWay, RecipientRole, SendingKind
from app.services.calling import CallingState, NoticePaper, Recipient, SubstitutesGet
from app.translation import _
from ui.shapes import Shape
from ui.words import counted, long_day

STANDS: dict[DeadlineState, Shape] = {
    "coming": "ring", "soon": "half_disc", "today": "disc", "late": "triangle", "sent": "tick", "sent_late": "triangle"}
FATES: dict[DeliveryState, Shape] = {
    "waiting": "dashed_ring", "sent": "tick", "refused": "struck_ring", "failed": "triangle", "uncertain": "wavy_line",
    "made": "half_disc"}


def deadline_words(deadline: Deadline) -> str:
    """The last day and how it stands: `onsdag 11 september 2019, snart`. Where no day is set, none is to come."""
    if deadline.latest is None and deadline.state in {"coming", "soon", "today"}:
        return _("ingen dag är bestämd")
    stands = {"coming": _("kommer"), "soon": _("snart"), "today": _("i dag"), "late": _("försenad"),
              "sent": _("skickad i tid"), "sent_late": _("skickad för sent")}[deadline.state]
    day = long_day(deadline.latest) if deadline.latest else _("ingen dag är bestämd")
    return f"{day}, {stands}"


def paper_words(paper: NoticePaper) -> str:
    """What a paper is called."""
    return {
        "notice": _("Kallelse"), "letter": _("Till ersättare"), "agenda": _("Föredragningslista"), "supplement": _("Tillägg"),
        "again": _("Ändrad kallelse"), "cancelled": _("Inställt"), "moved": _("Flyttat"),
    }[paper]


def make_words(kind: SendingKind) -> str:
    """The act that makes the papers of a sending."""
    return {
        "notice": _("Gör kallelsen"), "supplement": _("Gör tillägget"), "again": _("Gör den ändrade kallelsen"),
        "cancelled": _("Gör beskedet"), "moved": _("Gör den nya kallelsen"),
    }[kind]


def send_words(state: CallingState) -> str:
    """The act that sends what was made: to how many in which way."""
    letters = sum(r.way in {"mail", "draft"} for r in state.recipients)
    if not letters:
        return _("Skriv adressbladen")
    if state.route == "mail":
        return counted(letters, _("Skicka till en"), _("Skicka till {n}"))
    return counted(letters, _("Skriv ett utkast"), _("Skriv {n} utkast"))


def gets_words(kind: SendingKind | None, role: RecipientRole, substitutes_get: SubstitutesGet, *, papers: bool) -> str:
    """What one with that role gets; `papers` says that there are such to enclose."""
    if kind is None:
        return ""
    if role == "substitute" and kind == "notice" and substitutes_get == "letter":
        return _("eget brev")
    what = {"notice": _("kallelsen"), "supplement": _("tillägget"), "again": _("den ändrade kallelsen"),
            "cancelled": _("beskedet"), "moved": _("den nya kallelsen")}[kind]
    whole = kind in WHOLE_NOTICES and (role == "member" or (role == "substitute" and substitutes_get == "all"))
    return _("{what} med handlingar").format(what=what) if papers and whole else what


def way_words(recipient: Recipient) -> str:
    """How it reaches somebody, or what is missing."""
    if recipient.missing:
        return _lacking(recipient.contact)
    if recipient.way == "paper" and recipient.contact is not None:
        return _("på papper: {address}").format(address=", ".join(recipient.contact.address))
    return recipient.contact.email or "" if recipient.contact else ""


def _lacking(contact: Contact | None) -> str:
    if contact is not None and contact.send_by == "paper":
        return _("postadress saknas")
    return _("adressen går inte att använda") if contact is not None and contact.email else _("adress saknas")


def sent_by(way: DeliveryWay) -> str:
    """By what it went."""
    return {"mail": _("e-post"), "draft": _("utkast"), "paper": _("papper")}[way]


def fate_words(delivery: Delivery) -> str:
    """What became of a letter, in one word."""
    if delivery.state == "made":
        return _("utkast skrivet") if delivery.way == "draft" else _("adressblad skrivet")
    return {"waiting": _("väntar"), "sent": _("skickat"), "refused": _("avvisat"), "failed": _("misslyckat"),
            "uncertain": _("ovisst")}[delivery.state]


def summary(state: CallingState) -> str:
    """How many are told, and how many cannot be reached yet."""
    told = sum(r.told.person is not None for r in state.recipients)
    lacking = sum(r.missing is not None for r in state.recipients)
    if not told:
        return _("Ingen att kalla ännu. Ge nämnden ledamöter och ersättare under Personer.")
    words = counted(told, _("En ska ha kallelsen."), _("{n} ska ha kallelsen."))
    return f"{words} {counted(lacking, _('En saknar adress.'), _('{n} saknar adress.'))}" if lacking else words
