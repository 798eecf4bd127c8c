"""A meeting is rehearsed on a copy; the real one is not touched, and everything tells them apart."""

from __future__ import annotations

import subprocess

from app.domain.meeting.events import CalledToOrder, Present
from app.resources import resource
from app.services.archive import Archive


def sample(archive: Archive) -> str:
    return archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting


def test_a_rehearsal_has_the_agenda_and_the_roster_of_the_meeting_and_nothing_noted(archive: Archive) -> None:
    real = sample(archive)
    copy, _ = archive.rehearsals.begin(real)
    held, rehearsed = archive.meetings.proceedings(real), archive.meetings.proceedings(copy)
    assert rehearsed.log == ()
    assert rehearsed.minutes is None
    assert (rehearsed.agenda, rehearsed.roster, rehearsed.standing_orders) == (held.agenda, held.roster, held.standing_orders)


def test_what_is_noted_in_a_rehearsal_leaves_the_meeting_as_it_was(archive: Archive) -> None:
    real = sample(archive)
    before = archive.meetings.proceedings(real)
    copy, _ = archive.rehearsals.begin(real)
    archive.meetings.record(copy, Present(person="p1"), CalledToOrder())
    assert archive.meetings.history(copy).now.called
    assert archive.meetings.proceedings(real) == before


def test_a_rehearsal_is_listed_as_one_and_is_found_by_its_id_only(archive: Archive) -> None:
    real = sample(archive)
    copy, _ = archive.rehearsals.begin(real)
    assert {line.id: line.rehearsal for line in archive.meetings.lines() if line.code == "ITVT"} == {real: False, copy: True}
    assert archive.meetings.find("ITVT 2019-09-16") == real
    assert archive.meetings.find(copy) == copy


def test_a_rehearsal_thrown_away_is_no_longer_listed_and_a_meeting_cannot_be(archive: Archive) -> None:
    real = sample(archive)
    copy, _ = archive.rehearsals.begin(real)
    archive.rehearsals.throw_away(copy)
    archive.rehearsals.throw_away(real)
    assert [line.id for line in archive.meetings.lines() if line.code == "ITVT"] == [real]


def test_the_minutes_of_a_rehearsal_are_a_draft(archive: Archive) -> None:
    real = sample(archive)
    copy, _ = archive.rehearsals.begin(real)
    archive.meetings.record(copy, Present(person="p1"), CalledToOrder())
    assert "UTKAST" in text_of(archive.printing.minutes(copy))
    assert "UTKAST" not in text_of(archive.printing.minutes(real))


def text_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")
