"""A letter and its invitation, read back by programs that are not ours."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import default

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # has no types

from app.domain.sendings import Invited, RecipientRole
from app.exchange.invitation import Invitation, invitation_ics
from app.exchange.letter import Enclosed, Letter, letter_bytes

INVITED = Invited(summary="Sammanträde: Nämnden för vatten, avlopp; m.m.", date=date(2026, 6, 15), start="13:00", end="16:30",
                  place="Sal Å, Torget 1; plan 2")
INVITATION = Invitation(
    uid="m1@klubban", sequence=2, stamp=datetime(2026, 6, 1, 9, 30), invited=INVITED,  # noqa: DTZ001
    organizer=("Elin ”E” Sandström, kansliet", "elin@example.se"), attendee=("Åsa Öberg; S", "asa@example.se"), role="member",
    text="Du kallas.\n\nPlats: Sal Å\\B, plan 2")
LETTER = Letter(
    message_id="<abc@example.se>", at=datetime(2026, 6, 1, 9, 30), sender=("Elin Sandström", "elin@example.se"),  # noqa: DTZ001
    to=("Åsa Öberg", "asa@example.se"), subject=f"Kallelse: {'Nämnden för ändamålsenlig ordning ' * 5}kl. 13:00",
    text="Hej Åsa,\n\ndu kallas.\n", invitation=INVITATION,
    enclosed=[Enclosed(name="Kallelse – åäö.pdf", content=b"%PDF-1.7"), Enclosed(name="Lista.csv", content=b"a;b")])


def event_of(invitation: Invitation) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(invitation_ics(invitation)).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def moments_as_two_libraries_read_them(invited: Invited) -> list[tuple[datetime, datetime]]:
    """Begin and end in UTC: by the zone's name, and by the rules that the file itself carries."""
    ics = invitation_ics(replace(INVITATION, invited=invited))
    named, told = event_of(replace(INVITATION, invited=invited)), vobject.readOne(ics.decode()).vevent
    return [(utc(named.start), utc(named.end)), (utc(told.dtstart.value), utc(told.dtend.value))]


def utc(moment: date) -> datetime:
    assert isinstance(moment, datetime)
    return moment.astimezone(UTC)


@pytest.mark.parametrize(("day", "start", "end", "moments"), [
    (date(2026, 6, 15), "13:00", "16:30", ("2026-06-15T11:00", "2026-06-15T14:30")),
    (date(2026, 12, 15), "13:00", "16:30", ("2026-12-15T12:00", "2026-12-15T15:30")),
    (date(2026, 3, 28), "13:00", "14:00", ("2026-03-28T12:00", "2026-03-28T13:00")),
    (date(2026, 3, 29), "13:00", "14:00", ("2026-03-29T11:00", "2026-03-29T12:00")),
    (date(2026, 3, 29), "01:00", None, ("2026-03-29T00:00", "2026-03-29T03:00")),
    (date(2026, 10, 24), "13:00", "14:00", ("2026-10-24T11:00", "2026-10-24T12:00")),
    (date(2026, 10, 25), "13:00", "14:00", ("2026-10-25T12:00", "2026-10-25T13:00")),
    (date(2026, 10, 25), "01:00", None, ("2026-10-24T23:00", "2026-10-25T02:00")),
    (date(2019, 9, 16), "09:00", None, ("2019-09-16T07:00", "2019-09-16T10:00")),
])
def test_the_meeting_is_at_the_same_moment_in_summer_in_winter_and_when_the_clock_is_moved(
    day: date, start: str, end: str | None, moments: tuple[str, str]
) -> None:
    begins, ends = (datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in moments)
    read = moments_as_two_libraries_read_them(replace(INVITED, date=day, start=start, end=end))
    assert read == [(begins, ends)] * 2


def test_a_meeting_without_a_clock_takes_the_day() -> None:
    event = event_of(replace(INVITATION, invited=replace(INVITED, start=None, end=None)))
    assert (event.start, event.end) == (date(2026, 6, 15), date(2026, 6, 16))


def test_what_the_calendar_is_told() -> None:
    event, other = event_of(INVITATION), vobject.readOne(invitation_ics(INVITATION).decode()).vevent
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("m1@klubban", 2, "CONFIRMED")
    assert str(event["SUMMARY"]) == other.summary.value == INVITED.summary
    assert str(event["LOCATION"]) == other.location.value == INVITED.place
    assert str(event["DESCRIPTION"]) == other.description.value == INVITATION.text
    assert datetime(2026, 6, 1, 7, 30, tzinfo=UTC) == event.DTSTAMP
    assert (event["ORGANIZER"], other.organizer.value) == ("mailto:elin@example.se",) * 2


@pytest.mark.parametrize(("role", "written"), [
    ("member", "REQ-PARTICIPANT"), ("substitute", "OPT-PARTICIPANT"), ("other", "OPT-PARTICIPANT")])
def test_only_the_recipient_is_named_and_asked_for_an_answer(role: RecipientRole, written: str) -> None:
    event = event_of(replace(INVITATION, role=role))
    attendee = event["ATTENDEE"]
    assert attendee == "mailto:asa@example.se"
    assert {k: str(v) for k, v in attendee.params.items()} == {
        "CN": "Åsa Öberg; S", "CUTYPE": "INDIVIDUAL", "ROLE": written, "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}


def test_a_cancelled_meeting_is_taken_out_of_the_calendar() -> None:
    cancelled = replace(INVITATION, sequence=3, invited=replace(INVITED, cancelled=True))
    calendar, event = icalendar.Calendar.from_ical(invitation_ics(cancelled)), event_of(cancelled)
    assert (calendar["METHOD"], event["STATUS"], event["UID"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", "m1@klubban", 3)
    assert "RSVP" not in event["ATTENDEE"].params


def test_no_line_is_longer_than_the_format_allows_and_every_line_ends_as_it_says() -> None:
    lines = invitation_ics(INVITATION).split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line for line in lines)


def read(content: bytes) -> EmailMessage:
    message = email.message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def parts(message: EmailMessage) -> list[str]:
    return [part.get_content_type() for part in message.walk()]


def test_a_letter_is_read_back_as_it_was_written() -> None:
    message = read(letter_bytes(LETTER))
    assert (message["Subject"], message["Message-ID"]) == (" ".join(LETTER.subject.split()), "<abc@example.se>")
    assert message["To"].addresses[0].display_name == "Åsa Öberg"
    assert message["From"].addresses[0].addr_spec == "elin@example.se"
    assert message["Date"].datetime == datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
    assert message["Date"].datetime.utcoffset() == timedelta(hours=2)
    assert parts(message) == ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/pdf",
                              "application/octet-stream"]
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == LETTER.text.splitlines()
    assert [(a.get_filename(), a.get_content()) for a in message.iter_attachments()] == [
        ("Kallelse – åäö.pdf", b"%PDF-1.7"), ("Lista.csv", b"a;b")]


def test_the_invitation_in_the_letter_is_the_one_that_was_made_and_says_its_method_twice() -> None:
    (part,) = [p for p in read(letter_bytes(LETTER)).walk() if p.get_content_type() == "text/calendar"]
    assert part.get_payload(decode=True) == invitation_ics(INVITATION)
    assert (part.get_param("method"), part.get_param("charset")) == ("REQUEST", "utf-8")


def test_every_server_can_carry_it_and_it_shows_no_line_that_a_name_has_smuggled_in() -> None:
    smuggled = replace(LETTER, subject="Kallelse\r\nBcc: alla@example.se", to=("Åsa\nBcc: b@example.se", "asa@example.se"))
    content = letter_bytes(smuggled)
    assert content.isascii()
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert read(content)["Bcc"] is None
    assert [a.addr_spec for a in read(content)["To"].addresses] == ["asa@example.se"]


def test_a_letter_without_an_invitation_or_papers_is_plain() -> None:
    assert parts(read(letter_bytes(replace(LETTER, invitation=None, enclosed=())))) == ["text/plain"]


def test_a_draft_is_the_same_letter_and_opens_to_be_sent() -> None:
    draft = read(letter_bytes(LETTER, draft=True))
    assert draft["X-Unsent"] == "1"
    assert (draft["To"], draft["Subject"], parts(draft)) == (
        (sent := read(letter_bytes(LETTER)))["To"], sent["Subject"], parts(sent))
