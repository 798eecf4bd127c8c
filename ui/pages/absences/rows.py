"""How those who are called, the items and the seats look in lists."""

from __future__ import annotations

from app.domain.calling import Call
from app.domain.meeting.forecast import ItemForecast
from app.domain.naming import office_called
from app.domain.swedish import raised
from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.pages.absences.words import (
    answer_words,
    calls_words,
    message_words,
    needed_words,
    replaced_words,
    report_words,
    risk_words,
    serving_words,
    steps_in_words,
)
from ui.shapes import Shape
from ui.widgets.rows import Cell, Column, Row, Words
from ui.words import short_day

CALLS = (Column(84), Column(), Column(130), Column())
CALLED = (Column(30), Column(), Column())
ITEMS = (Column(30), Column(), Column(56, right=True))
SEATS = (Column(30), Column())


def called_row(outlook: Outlook, person: str) -> Row:
    """One who is called: name and role at the left, at the right whether they come and what follows."""
    report, member = outlook.reports.get(person), person in outlook.setting.holders
    serves = steps_in_words(outlook, person)
    waits = any(n.person == person for n in outlook.to_call)
    shape: Shape = ("bar" if report and report.items is None else "disc" if member else "half_disc" if waits
                    else "ringed_disc" if serves else "ring")
    state = report_words(outlook, report) if report else _state(outlook, person, waits=waits)
    follows = replaced_words(outlook, person) if member else serves
    said = f"”{report.note}”" if report and report.note else ""
    heard = message_words(outlook.messages[person]) if person in outlook.messages else ""
    under = " · ".join(w for w in (_role(outlook, person), heard, calls_words(outlook.calls_to(person)), said) if w)
    cells = (
        Cell(shape=shape),
        Cell((Words(outlook.name(person), "body", "ink", strong=report is None), Words(under, "caption", "ink2"))),
        Cell((Words(state, "body", "ink" if report else "ink2", strong=report is not None),
              *([Words(follows, "caption", "ink2")] if follows else []))),
    )
    return Row(person, cells, ", ".join(w for w in (outlook.name(person), under, state, follows) if w))


def _state(outlook: Outlook, person: str, *, waits: bool) -> str:
    """How it stands with one who has reported no absence."""
    if waits:
        return _("att ringa")
    if person in outlook.silent:
        return _("inget svar, räknas inte med")
    return _("kallad, kommer") if outlook.has_agreed(person) else _("kommer")


def call_row(outlook: Outlook, call: Call) -> Row:
    """A line of the call log: when, who, what they answered, and for whom."""
    instead = _("för {name}").format(name=outlook.name(call.instead_of)) if call.instead_of else ""
    name, answer, at = outlook.name(call.person), answer_words(call.answer), f"{short_day(call.at.date())} {call.at:%H:%M}"
    cells = (Cell((Words(at, "caption", "ink2"),)), Cell((Words(name, "caption"),)),
             Cell((Words(answer, "caption", strong=call.answer == "yes"),)), Cell((Words(instead, "caption", "ink2"),)))
    return Row(call.id, cells, ", ".join(w for w in (at, name, answer, instead) if w))


def item_row(outlook: Outlook, forecast: ItemForecast) -> Row:
    """An item: whether there will be a quorum, and where one more absence would break it."""
    risk, met = risk_words(outlook, forecast), forecast.quorum.met
    item = outlook.setting.items[forecast.item]
    number = outlook.where(item.id) if item.id in outlook.numbers else ""
    told = risk or needed_words(forecast)
    cells = (
        Cell(shape="tick" if met else "triangle"),
        Cell((Words(f"{number}  {item.title}".strip(), "body"), Words(told, "caption", "warn" if risk else "ink3"))),
        Cell((Words(serving_words(forecast), "body", "ink2" if met else "warn", strong=not met),)),
    )
    return Row(item.id, cells, ", ".join(w for w in (number, item.title, serving_words(forecast), told) if w))


def seat_rows(outlook: Outlook, forecast: ItemForecast) -> list[Row]:
    """Each seat as it will be in an item, with the reason where another than its holder serves, or nobody."""
    return [_seat_row(outlook, forecast, seat) for seat in outlook.setting.seats]


def _seat_row(outlook: Outlook, forecast: ItemForecast, seat_id: str) -> Row:
    seat, person = outlook.setting.seats[seat_id], forecast.seats.get(seat_id)
    name = outlook.name(person) if person else _("tom plats")
    because = forecast.because.get(seat_id, "") or _member_words(outlook, seat_id)
    shape: Shape = "dashed_ring" if person is None else "disc" if person == seat.holder else "ringed_disc"
    first, _semicolon, rest = because.partition("; ")
    reasons = [Words(raised(w), "caption", "ink2") for w in (first, rest) if w]
    cells = (Cell(shape=shape), Cell((Words(name, "body", "ink" if person else "warn", strong=True), *reasons)))
    return Row(seat_id, cells, f"{name}, {because}")


def _role(outlook: Outlook, person: str) -> str:
    where = outlook.setting.municipality(person)
    if person in outlook.setting.holders:
        role = _member_words(outlook, outlook.setting.holders[person])
    else:
        role = _("ersättare {n}").format(n=list(outlook.setting.places).index(person) + 1)
    return " · ".join(w for w in (role, where) if w)


def _member_words(outlook: Outlook, seat: str) -> str:
    office = outlook.setting.seats[seat].office
    return office_called(outlook.setting.roster, office) if office else _("ledamot")
