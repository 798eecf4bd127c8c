"""Notice: who is called where and when, and what is to be handled. [SO § 5–6] [KL 6:24]"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from app.domain.agenda import AgendaItem, printed_numbers
from app.domain.calendar import RedDays, rolled_back
from app.domain.committee import Committee
from app.domain.document import AgendaRow, FrontLine, FrontRow, Legend, NoticeDocument, Signer
from app.domain.meeting.setting import Setting, setting_of
from app.domain.naming import UPWARD, body_called, office_called
from app.domain.proceedings import Proceedings
from app.domain.rules.posting import ADJUST_WITHIN
from app.domain.swedish import listed, raised, sentence, the_moment, the_weekday

MARKS = {"X": "Handlingar bifogas kallelsen.", "VS": "Handlingar presenteras vid sammanträdet."}
INFORMATION = "INFO"


def notice_of(proceedings: Proceedings, red_days: RedDays) -> NoticeDocument:
    """The notice of the meeting with its agenda, ready to be set.

    `red_days` (public holidays and the three eves) tell the last day of adjusting where no day is agreed on yet.
    """
    setting = setting_of(proceedings)
    agenda = tuple(_agenda(setting.agenda))
    return NoticeDocument(
        municipality=setting.committee.host_name, body=setting.committee.name, day=setting.meeting.date,
        issued=setting.meeting.notice_sent, front=tuple(_front(setting, red_days)), agenda=agenda,
        legend=tuple(_legend(setting.committee, agenda)), signers=tuple(_signers(setting)), contact=_contact(setting.committee),
    )


def _front(setting: Setting, red_days: RedDays) -> Iterator[FrontRow]:
    yield _text("Tid", _time(setting))
    if setting.meeting.place:
        yield _text("Plats", setting.meeting.place)
    yield from _called(setting, "Kallade ledamöter", tuple(setting.holders))
    yield from _called(setting, "Kallade ersättare", tuple(setting.places))
    yield _text("Justering", _adjusting(setting, red_days))
    yield _text("Förhinder", _hindered(setting))


def _text(label: str, text: str) -> FrontRow:
    return FrontRow(label=label, lines=(FrontLine(text=text),))


def _time(setting: Setting) -> str:
    """The day, when it begins, and when it is thought to end: as planned for the formality that ends the agenda."""
    meeting = setting.meeting
    start = f" kl. {meeting.start}" if meeting.start else ""
    last = setting.agenda[-1] if len(setting.agenda) > 1 else None
    ends = last is not None and last.kind == "formality" and last.clock is not None
    end = f", beräknat slut kl. {last.clock}" if ends and last is not None and meeting.start else ""
    return f"{raised(the_weekday(meeting.date))}{start}{end}"


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
    if agreed is None or agreed.at is None:
        latest = rolled_back(setting.meeting.date + ADJUST_WITHIN, red_days)
        place = f" Plats: {sentence(agreed.place)}" if agreed is not None and agreed.place else ""
        return f"Protokollet justeras senast {the_weekday(latest)}.{place}"
    place = f" Plats: {sentence(agreed.place)}" if agreed.place else ""
    return f"Protokollet justeras {the_moment(agreed.at)}.{place}"


def _hindered(setting: Setting) -> str:
    """Whom to tell, and who is called instead. [SO § 4–5]"""
    secretary = setting.meeting.secretary
    whom = f"sekreteraren, {secretary.name}," if secretary else "sekreteraren,"
    same = setting.orders.substitutes.filter == "same_electing_body" and setting.committee.kind == "joint"
    instead = "ersättaren från samma kommun" if same else "den ersättare som står i tur"
    return f"Anmäl förhinder snarast till {whom} även om det bara gäller en del av sammanträdet. Då kallas {instead}."


def _agenda(items: tuple[AgendaItem, ...]) -> Iterator[AgendaRow]:
    """Formal rows, numbered items, and messages one by one."""
    numbers = printed_numbers(items)
    for item in items:
        if item.kind == "messages":
            yield from _messages(item)
        else:
            yield _row(item, "formality" if item.kind == "formality" else "item", numbers[item.id])


def _row(item: AgendaItem, group: Literal["formality", "item", "message"], number: str) -> AgendaRow:
    return AgendaRow(
        group=group, title=item.title, clock=item.clock or "", number=number, level=item.level or "", dnr=item.dnr or "",
        papers=_marks(item), presenter=item.presenter or "",
    )


def _marks(item: AgendaItem) -> str:
    return ", ".join(mark for mark in MARKS if any(p.mark == mark for p in item.papers))


def _messages(item: AgendaItem) -> Iterator[AgendaRow]:
    """A row for each message, M1, M2 …; the clock and the presenter stand with the first, or with the item alone."""
    if not item.entries:
        yield _row(item, "message", item.number or "")
    for position, entry in enumerate(item.entries, 1):
        number = entry.number or str(position)
        first = position == 1
        yield AgendaRow(
            group="message", title=entry.title, number=f"M{number}" if number.isdigit() else number, level=item.level or "",
            dnr=entry.dnr or "", papers=_marks(item), clock=(item.clock or "") if first else "",
            presenter=(item.presenter or "") if first else "",
        )


def _legend(committee: Committee, agenda: tuple[AgendaRow, ...]) -> Iterator[Legend]:
    """What the codes mean that the agenda uses, and no others."""
    for code in dict.fromkeys(row.level for row in agenda if row.level):
        meaning = _level(committee, code)
        if meaning:
            yield Legend(code=code, meaning=meaning)
    for mark, meaning in MARKS.items():
        if any(mark in row.papers.split(", ") for row in agenda):
            yield Legend(code=mark, meaning=meaning)


def _level(committee: Committee, code: str) -> str:
    """Who decides in the end; nothing for a code that says so by itself."""
    if code.upper() == INFORMATION:
        return "Information, inget beslut i sak."
    who = _own(committee) if code.upper() == committee.code.upper() else _above(committee, code)
    return f"Slutgiltigt beslut fattas av {who}." if who else ""


def _own(committee: Committee) -> str:
    return "den gemensamma nämnden" if committee.kind == "joint" else body_called(committee)


def _above(committee: Committee, code: str) -> str:
    known = UPWARD.get(code.upper(), "")
    if not known or len(committee.electing_bodies) < 2:
        return known
    several = f"{known[:-1]}rna" if known.endswith("styrelsen") else known
    return f"{several} i {listed(committee.electing_bodies)}"


def _signers(setting: Setting) -> Iterator[Signer]:
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


def _contact(committee: Committee) -> str:
    """The host's name and address on one line."""
    known = committee.municipalities.get(committee.host or "")
    if known is None or not known.address:
        return ""
    address = " · ".join(line.strip() for line in known.address.splitlines() if line.strip())
    return address if address.startswith(committee.host_name) else f"{committee.host_name}, {address}"
