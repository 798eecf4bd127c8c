"""The invitation to a meeting as iCalendar, for one recipient. [RFC 5545] [RFC 5546]"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vRecur, vText

from app.domain.sendings import Invited, RecipientRole

ZONE = "Europe/Stockholm"
STOCKHOLM = ZoneInfo(ZONE)
UNTOLD_LENGTH = timedelta(hours=3)
"""How long the calendar is kept free where no end is planned: an event without an end would have no length at all."""
ROLES: dict[RecipientRole, str] = {"member": "REQ-PARTICIPANT", "substitute": "OPT-PARTICIPANT", "other": "OPT-PARTICIPANT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What is put into one recipient's calendar; `organizer` and `attendee` are a name and a mail address.

    The recipient is the only attendee named: answers go to the secretary alone, and nobody's private address to the others.
    """

    uid: str
    sequence: int
    stamp: datetime
    invited: Invited
    organizer: tuple[str, str]
    attendee: tuple[str, str]
    role: RecipientRole
    text: str = ""

    @property
    def method(self) -> str:
        """The method, the same in the calendar and in the letter's own heading."""
        return "CANCEL" if self.invited.cancelled else "REQUEST"


def invitation_ics(invitation: Invitation) -> bytes:
    """The invitation as an .ics; the local `stamp` is written in UTC."""
    calendar = Calendar()
    calendar.add("prodid", "-//Klubban//SV")
    calendar.add("version", "2.0")
    calendar.add("method", invitation.method)
    calendar.add_component(_zone())
    calendar.add_component(_event(invitation))
    return bytes(calendar.to_ical())


def _event(invitation: Invitation) -> Event:
    event, invited = Event(), invitation.invited
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.stamp.replace(tzinfo=STOCKHOLM).astimezone(UTC))
    start, end = moments(invited)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", invited.summary)
    if invited.place:
        event.add("location", invited.place)
    if invitation.text:
        event.add("description", invitation.text)
    event.add("status", "CANCELLED" if invited.cancelled else "CONFIRMED")
    event.add("organizer", _address(invitation.organizer), encode=False)
    event.add("attendee", _attendee(invitation), encode=False)
    return event


def moments(invited: Invited) -> tuple[date, date]:
    """When it begins and ends: moments in Stockholm, or, without a clock, the whole day and the next."""
    if invited.start is None:
        return invited.date, invited.date + timedelta(days=1)
    start = _at(invited.date, invited.start)
    end = _at(invited.date, invited.end) if invited.end else _later(start)
    return start, end


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), STOCKHOLM)


def _later(start: datetime) -> datetime:
    """Counted in time that passes, so that a night when the clock is moved is as long as any."""
    return (start.astimezone(UTC) + UNTOLD_LENGTH).astimezone(STOCKHOLM)


def _address(named: tuple[str, str]) -> vCalAddress:
    name, mail = named
    address = vCalAddress(f"mailto:{mail}")
    if name:
        address.params["CN"] = vText(name)
    return address


def _attendee(invitation: Invitation) -> vCalAddress:
    address = _address(invitation.attendee)
    address.params["CUTYPE"] = vText("INDIVIDUAL")
    address.params["ROLE"] = vText(ROLES[invitation.role])
    if not invitation.invited.cancelled:
        address.params["PARTSTAT"] = vText("NEEDS-ACTION")
        address.params["RSVP"] = vText("TRUE")
    return address


def _zone() -> Timezone:
    """Swedish time as it has been since 1996, by its two rules; a list of every change would be longer and end some day."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, name, clock, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),  # noqa: DTZ001 (local by definition)
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2, 1),  # noqa: DTZ001
    ):
        part.add("dtstart", clock)
        part.add("rrule", vRecur(freq="YEARLY", byday="-1SU", bymonth=month))
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        zone.add_component(part)
    return zone
