"""The facts of a notice: when and where, who is called, when the minutes are adjusted, whom to tell, and who calls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.calendar import RedDays, rolled_back
from app.domain.committee import Committee
from app.domain.document import FrontLine, FrontRow, Signer
from app.domain.meeting.setting import Setting
from app.domain.naming import at_place, office_called
from app.domain.rules.posting import ADJUST_WITHIN
from app.domain.swedish import raised, sentence, the_moment, the_weekday

TELEPHONE = re.compile(r"\b0\d{1,3}-\d[\d ]*\d\b")


def front_of(setting: Setting, red_days: RedDays) -> Iterator[FrontRow]:
    """Every row of the notice."""
    yield time_row(setting)
    yield from place_row(setting)
    yield from _called(setting, "Kallade ledamöter", tuple(setting.holders))
    yield from _called(setting, "Kallade ersättare", tuple(setting.places))
    yield _text("Justering", _adjusting(setting, red_days))
    yield hindered_row(setting)


def time_row(setting: Setting) -> FrontRow:
    """The day, when it begins, and when it is thought to end: as planned for the formality that ends the agenda."""
    meeting = setting.meeting
    last = setting.agenda[-1] if len(setting.agenda) > 1 else None
    ends = last is not None and last.kind == "formality" and last.clock is not None
    end = f", beräknat slut kl. {last.clock}" if ends and last is not None and meeting.start else ""
    return _text("Tid", f"{raised(moment_of(setting))}{end}")


def moment_of(setting: Setting) -> str:
    """`måndagen den 16 september 2019 kl. 09:00`."""
    start = f" kl. {setting.meeting.start}" if setting.meeting.start else ""
    return f"{the_weekday(setting.meeting.date)}{start}"


def place_row(setting: Setting) -> tuple[FrontRow, ...]:
    """Where, if that is known."""
    return (_text("Plats", setting.meeting.place),) if setting.meeting.place else ()


def hindered_row(setting: Setting) -> FrontRow:
    """Whom to tell, and who is called instead. [SO § 4–5]"""
    secretary = setting.meeting.secretary
    whom = f"sekreteraren, {secretary.name}," if secretary else "sekreteraren,"
    found = TELEPHONE.search(_address(setting.committee))
    by_telephone = f" telefon {found[0]}," if found else ""
    return _text("Förhinder", f"Anmäl förhinder snarast till {whom}{by_telephone} även om det bara gäller en del av "
                 f"sammanträdet. Då kallas {_instead(setting)}.")


def _instead(setting: Setting) -> str:
    same = setting.orders.substitutes.filter == "same_electing_body" and setting.committee.kind == "joint"
    return "ersättaren från samma kommun" if same else "den ersättare som står i tur"


def _text(label: str, text: str) -> FrontRow:
    return FrontRow(label=label, lines=(FrontLine(text=text),))


def _called(setting: Setting, label: str, persons: tuple[str, ...]) -> Iterator[FrontRow]:
    lines = tuple(FrontLine(text=_with_office(setting, p), municipality=setting.municipality(p)) for p in persons)
    if lines:
        yield FrontRow(label=label, lines=lines)


def _with_office(setting: Setting, person: str) -> str:
    seat = setting.roster.seat_of(person)
    office = f", {office_called(setting.roster, seat.office)}" if seat is not None and seat.office else ""
    return f"{setting.signature(person)}{office}"


def _adjusting(setting: Setting, red_days: RedDays) -> str:
    """Where and when the minutes are to be adjusted; else by when they must be. [KL 5:69]"""
    agreed = setting.meeting.adjustment
    place = at_place(agreed.place) if agreed is not None else ""
    if agreed is None or agreed.at is None:
        latest = rolled_back(setting.meeting.date + ADJUST_WITHIN, red_days)
        return sentence(f"Protokollet justeras senast {the_weekday(latest)}{place}")
    return sentence(f"Protokollet justeras {the_moment(agreed.at)}{place}")


def signers_of(setting: Setting) -> Iterator[Signer]:
    """Who called the meeting, by default the chair, and the secretary."""
    meeting = setting.meeting
    caller = meeting.called_by or next((s.holder for s in setting.roster.seats if s.office == "chair"), None)
    if caller is not None:
        yield _caller(setting, caller)
    if meeting.secretary is not None:
        yield Signer(name=meeting.secretary.name, role=raised(meeting.secretary.title or "sekreterare"))


def _caller(setting: Setting, caller: str) -> Signer:
    seat = setting.roster.seat_of(caller)
    title = next((o.title for o in setting.roster.others if o.person == caller), None)
    role = office_called(setting.roster, seat.office) if seat is not None and seat.office else title or "kallar till sammanträdet"
    return Signer(name=setting.signature(caller), role=raised(role))


def contact_of(committee: Committee) -> str:
    """The host's name and address on one line."""
    address = " · ".join(line.strip() for line in _address(committee).splitlines() if line.strip())
    if not address:
        return ""
    return address if address.startswith(committee.host_name) else f"{committee.host_name}, {address}"


def _address(committee: Committee) -> str:
    known = committee.municipalities.get(committee.host or "")
    return (known.address if known else None) or ""
