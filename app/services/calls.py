"""Absences and calls before a meeting: told, answered and kept with their moment; who is to be called next; the warning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.database.records import Records
from app.domain.agenda import AgendaItem
from app.domain.calling import Answer, Call, Message, Need, Says, Way, expected, needs
from app.domain.meeting import events as ev
from app.domain.meeting.forecast import ItemForecast, reports
from app.domain.meeting.order import agenda_of
from app.domain.meeting.replay import History
from app.domain.part_absence import missed
from app.domain.sendings import OURS, uid_of
from app.domain.times import Clock
from app.exchange import reply
from app.exchange.codec import Refused
from app.exchange.reply import Reply
from app.services.call_records import kept_calls, kept_messages, writing
from app.services.changes import Changes
from app.services.contacts import contacts_at
from app.services.errors import Unreadable
from app.services.meetings import Besides, Meetings
from app.services.paths import read_file
from app.services.work import Desk
from app.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """How it stands before a meeting: the log, the forecast, whom to call, what was said, and how each is reached."""

    history: History
    forecasts: tuple[ItemForecast, ...]
    needs: tuple[Need, ...]
    calls: tuple[Call, ...]
    messages: tuple[Message, ...]
    phones: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a file from outside proposes: by whom, what and in which items; `person` is None where nobody called is known by it.

    `other_meeting`: it answers the invitation to another meeting than this.
    """

    reply: Reply
    person: str | None
    says: Says
    items: tuple[str, ...] | None
    content: bytes
    file_name: str
    other_meeting: bool = False


class Calls:
    """Who comes, who does not, and who was called."""

    def __init__(self, desk: Desk, meetings: Meetings) -> None:
        self._desk, self._meetings = desk, meetings

    # Looking

    def situation(self, meeting: str) -> Situation:
        """How it stands before the meeting."""
        dossier = self._desk.dossier(meeting)
        with self._desk.reading() as view:
            calls, messages = kept_calls(view.records, meeting), kept_messages(view.records, meeting)
            phones = {p: c.phone for p, c in contacts_at(view.records, meeting).items() if c.phone}
        return Situation(history=dossier.history, forecasts=expected(dossier.proceedings, calls),
                         needs=needs(dossier.proceedings, calls), calls=calls, messages=messages, phones=phones)

    def missed(self, meeting: str, *, comes: Clock | None = None, goes: Clock | None = None) -> tuple[str, ...] | None:
        """The items that somebody misses who comes late or goes early; None where the agenda has too few clocks to tell."""
        return missed(self._agenda(meeting), self._desk.dossier(meeting).proceedings.meeting.start, comes=comes, goes=goes)

    def _agenda(self, meeting: str) -> tuple[AgendaItem, ...]:
        return agenda_of(self._desk.dossier(meeting).history)

    # What somebody lets know

    def report(self, meeting: str, person: str, items: ev.Items = None, note: str | None = None) -> Changes:
        """An absence told by telephone now, in the place of what the person told before; the same absence gets another note."""
        known = reports(self._desk.dossier(meeting).history).get(person)
        if known is not None and known.event == ev.AbsenceReported(person=person, items=items):
            return self._meetings.correct(meeting, str(known.id), known.event, note=note)
        message = replace(self._message(person, "telephone", "absent"), items=items)
        return self._absent(meeting, person, items, note, writing(meeting, message))

    def comes(self, meeting: str, person: str) -> Changes:
        """Told by telephone now: the person comes after all."""
        return self._present(meeting, person, writing(meeting, self._message(person, "telephone", "comes")))

    def answer(self, meeting: str, person: str, answer: Answer, need: Need | None = None, note: str | None = None) -> Changes:
        """What a call to a substitute gave. A no is an absence in the items asked about; a yes takes one back."""
        history, whole = self._desk.dossier(meeting).history, self._agenda(meeting)
        items = need.items if need and len(need.items) < len(whole) else None
        holder = history.setting.seats[need.seat].holder if need else None
        call = Call(id=self._desk.new_id(), person=person, at=self._now(), answer=answer, instead_of=holder, items=items,
                    note=note)
        if answer == "no":
            return self._absent(meeting, person, _more(history, person, items), None, writing(meeting, call))
        if answer == "yes":
            return self._present(meeting, person, writing(meeting, call))
        return self._only(meeting, person, writing(meeting, call))

    # What came in a file

    def read_reply(self, meeting: str, path: Path) -> Proposal:
        """What a mail (`.eml`) or a calendar's answer (`.ics`) proposes; nothing is changed. Raises `Unreadable`."""
        content = read_file(path)
        try:
            found = reply.read(path.name, content)
        except Refused as e:
            raise Unreadable(_("{name} kan inte läsas: {why}").format(name=path.name, why=e.faults[0].text)) from e
        with self._desk.reading() as view:
            person = self._person(view.records, meeting, found)
        items = self.missed(meeting, comes=found.comes, goes=found.goes) if found.comes or found.goes else None
        return Proposal(reply=found, person=person, says=found.says or "absent", items=items or None, content=content,
                        file_name=path.name, other_meeting=_of_another(found.uid, meeting))

    def confirm(self, meeting: str, proposal: Proposal, person: str, says: Says, items: ev.Items = None,
                note: str | None = None) -> Changes:
        """Keep what was proposed, as the secretary has settled it, with the moment and the file it came in."""
        kept = self._desk.store.files.put(proposal.content)
        message = replace(
            self._message(person, proposal.reply.way, says, proposal.reply.at), items=items if says == "absent" else None,
            words=proposal.reply.words or None, file=kept, file_name=proposal.file_name)
        write = writing(meeting, message, len(proposal.content))
        if says == "absent":
            return self._absent(meeting, person, items, note, write)
        return self._present(meeting, person, write) if says == "comes" else self._only(meeting, person, write)

    def _person(self, records: Records, meeting: str, found: Reply) -> str | None:
        """Who of those called is known by the address, else by the name."""
        setting = self._desk.dossier(meeting).history.setting
        called = (*setting.holders, *setting.places)
        contacts = contacts_at(records, meeting)
        by_address = [p for p in called if p in contacts and found.address
                      and (contacts[p].email or "").casefold() == found.address.casefold()]
        by_name = [p for p in called if found.name and setting.name(p).casefold() == " ".join(found.name.split()).casefold()]
        known = by_address or by_name
        return known[0] if len(known) == 1 else None

    # Writing

    def _absent(self, meeting: str, person: str, items: ev.Items, note: str | None, write: Besides) -> Changes:
        event = ev.AbsenceReported(person=person, items=items)
        known = reports(self._desk.dossier(meeting).history).get(person)
        if known is None:
            return self._meetings.record(meeting, event, note=note or None, besides=write)
        return self._meetings.correct(meeting, str(known.id), event, note=note, besides=write)

    def _present(self, meeting: str, person: str, write: Besides) -> Changes:
        known = reports(self._desk.dossier(meeting).history).get(person)
        if known is None:
            return self._only(meeting, person, write)
        return self._meetings.withdraw(meeting, str(known.id), besides=write)

    def _only(self, meeting: str, person: str, write: Besides) -> Changes:
        name = self._desk.dossier(meeting).history.setting.name(person)
        with self._desk.command(_("beskedet från {name}").format(name=name), meeting=meeting) as command:
            write(command.unit)
        return command.changes

    def _message(self, person: str, way: Way, says: Says, at: datetime | None = None) -> Message:
        return Message(id=self._desk.new_id(), person=person, at=at or self._now(), way=way, says=says)

    def _now(self) -> datetime:
        return self._desk.store.now().replace(second=0, microsecond=0, tzinfo=None)


def _more(history: History, person: str, items: ev.Items) -> ev.Items:
    """These items with those in which the person is absent already; None is the whole meeting."""
    known = history.now.reported
    if items is None or person not in known:
        return items
    before = known[person]
    return None if before is None else tuple(dict.fromkeys((*before, *items)))


def _of_another(uid: str | None, meeting: str) -> bool:
    """Whether an invitation of ours is answered, and not this meeting's."""
    return uid is not None and uid.endswith(OURS) and uid != uid_of(meeting)
