"""Where a case stands, in words and by shape."""

from __future__ import annotations

from datetime import date

from app.domain.agenda import ItemKind
from app.domain.case_history import Handled, Standing
from app.translation import _
from ui.shapes import Shape
from ui.theme.tokens import ColourName
from ui.words import short_day, today


def near_day(day: date) -> str:
    """`14 okt`, with its year where it is another than this one."""
    return short_day(day) if day.year == today().year else f"{short_day(day)} {day.year}"


def standing_words(standing: Standing) -> str:
    """Where a case stands: `på föredragningslistan 14 okt`, `bordlagt till 11 nov`, `avgjort § 21, 16 sep`."""
    last = standing.last
    if standing.state == "ended":
        return _("avslutat")
    if standing.state == "waits" or last is None:
        return _("väntar till {day}").format(day=near_day(standing.due)) if standing.due else _("väntar")
    if standing.state == "put_off" and standing.due is not None:
        until = _("bordlagt till {day}") if last.what == "tabled" else _("återremitterat till {day}")
        return until.format(day=near_day(standing.due))
    return handled_words(last)


def handled_words(handled: Handled, *, dated: bool = True) -> str:
    """What a meeting did, with its § and its day: `avgjort § 21, 16 sep`; where the day stands beside, `avgjort § 21`."""
    words = {
        "to_come": _("på föredragningslistan {day}"), "under_way": _("behandlas {number}, {day}"),
        "tabled": _("bordlagt {number}, {day}"), "referred_back": _("återremitterat {number}, {day}"),
        "decided": _("avgjort {number}, {day}"), "noted": _("anmält {number}, {day}"),
        "undecided": _("öppnat utan beslut {number}, {day}"), "not_reached": _("inte taget upp {day}"),
        "struck": _("utgick {day}"), "cancelled": _("inställt sammanträde {day}"),
    }[handled.what]
    number = f"§ {handled.paragraph}" if handled.paragraph is not None else ""
    told = words.format(day=near_day(handled.date) if dated else "", number=number)
    return " ".join(told.replace(" ,", ",").split()).rstrip(",")


def watch_words(standing: Standing) -> str:
    """Why a case is watched; empty for one that is not."""
    if standing.watch == "past":
        return _("bevakas: dagen har passerat")
    return _("bevakas: ingen dag är satt") if standing.watch == "undated" else ""


def shape_of(standing: Standing) -> tuple[Shape, ColourName]:
    """The shape of a case's state and its colour."""
    if standing.watch is not None:
        return "triangle", "warn"
    shapes: dict[str, tuple[Shape, ColourName]] = {
        "waits": ("ring", "ink3"), "on_agenda": ("disc", "accent"), "put_off": ("half_disc", "accent"),
        "left_over": ("dashed_ring", "ink2"), "decided": ("tick", "ink3"), "ended": ("bar", "ink3"),
    }
    return shapes[standing.state]


def kinds() -> tuple[tuple[ItemKind, str], ...]:
    """The kinds of case, in words."""
    return (("decision", _("Beslut")), ("information", _("Information")), ("election", _("Val")),
            ("delegation", _("Delegationsbeslut")), ("messages", _("Meddelanden")), ("formality", _("Formalia")),
            ("other", _("Annat")))


def field_words(field: str) -> str:
    """A field of an item, inside a sentence."""
    return {
        "title": _("rubriken"), "kind": _("slaget"), "dnr": _("diarienumret"), "level": _("beslutsnivån"), "by": _("väckt av"),
        "presenter": _("föredraganden"), "summary": _("sammanfattningen"), "grounds": _("beslutsunderlaget"),
        "proposal": _("förslaget"), "exercise_of_authority": _("myndighetsutövning"), "closed": _("stängda dörrar"),
        "papers": _("handlingarna"), "appeal": _("överklagandet"), "recipients": _("expedieringen"),
        "for_information": _("för kännedom"),
    }[field]
