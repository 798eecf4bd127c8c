"""Absences and calls in the archive: what was told and what was asked are kept with their moment, and undone together."""

from __future__ import annotations

from datetime import date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.domain.meeting import events as ev
from app.services.archive import Archive
from app.services.errors import Unreadable
from tests.services.conftest import ONE_O_CLOCK

DAY_BEFORE = date(2019, 9, 15)
ANSWER = """BEGIN:VCALENDAR\r
METHOD:REPLY\r
BEGIN:VEVENT\r
UID:{}@klubban\r
DTSTAMP:20190913T061500Z\r
ATTENDEE;CN=Bertil Strand;PARTSTAT={}:mailto:bertil@example.org\r
END:VEVENT\r
END:VCALENDAR\r
"""


def absent(archive: Archive, meeting: str) -> dict[str, ev.Items]:
    return dict(archive.meetings.history(meeting).now.reported)


def next_ones(archive: Archive, meeting: str) -> list[tuple[str | None, bool]]:
    return [(n.person, n.agreed) for n in archive.calls.situation(meeting).needs]


def a_letter(folder: Path, sender: str, text: str) -> Path:
    made, file = EmailMessage(), folder / "brev.eml"
    made["From"], made["Date"], made["Subject"] = sender, "Fri, 13 Sep 2019 08:15:00 +0200", "Nämnden"
    made.set_content(text)
    file.write_bytes(bytes(made))
    return file


def test_an_absence_by_telephone_keeps_its_moment(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna", note="sjuk")
    message, = archive.calls.situation(meeting).messages
    assert (message.person, message.way, message.says, message.at) == ("anna", "telephone", "absent", ONE_O_CLOCK)
    assert absent(archive, meeting) == {"anna": None}


def test_the_next_in_turn_is_called_until_the_list_is_spent(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna")
    assert next_ones(archive, meeting) == [("cilla", False)]
    archive.calls.answer(meeting, "cilla", "no_answer", archive.calls.situation(meeting).needs[0])
    assert next_ones(archive, meeting) == [("dan", False)]
    archive.calls.answer(meeting, "dan", "no", archive.calls.situation(meeting).needs[0])
    need, = archive.calls.situation(meeting).needs
    assert (need.person, need.silent) == (None, ("cilla",))
    archive.calls.answer(meeting, "cilla", "yes", need)
    assert next_ones(archive, meeting) == [("cilla", True)]
    assert [(c.person, c.answer, c.instead_of) for c in archive.calls.situation(meeting).calls] == [
        ("cilla", "no_answer", "anna"), ("dan", "no", "anna"), ("cilla", "yes", "anna")]


def test_a_no_and_its_absence_are_undone_and_done_again_together(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna")
    archive.calls.answer(meeting, "cilla", "no", archive.calls.situation(meeting).needs[0])
    assert absent(archive, meeting) == {"anna": None, "cilla": None}
    archive.meetings.undo(meeting)
    assert (absent(archive, meeting), archive.calls.situation(meeting).calls) == ({"anna": None}, ())
    archive.meetings.redo(meeting)
    assert absent(archive, meeting) == {"anna": None, "cilla": None}
    assert len(archive.calls.situation(meeting).calls) == 1


def test_a_yes_after_a_no_takes_the_absence_back(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna")
    archive.calls.answer(meeting, "cilla", "no")
    archive.calls.answer(meeting, "cilla", "yes")
    assert absent(archive, meeting) == {"anna": None}
    assert next_ones(archive, meeting) == [("cilla", True)]


def test_a_no_for_a_part_holds_for_the_part_and_adds_to_what_was_told(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "cilla", ("a1",))
    archive.calls.report(meeting, "anna", ("a3",))
    archive.calls.answer(meeting, "cilla", "no", archive.calls.situation(meeting).needs[0])
    assert absent(archive, meeting)["cilla"] == ("a1", "a3")
    archive.calls.report(meeting, "cilla")
    archive.calls.answer(meeting, "cilla", "no")
    assert absent(archive, meeting)["cilla"] is None


def test_a_calendars_answer_is_known_by_its_address_and_confirmed(archive: Archive, meeting: str, tmp_path: Path) -> None:
    file = tmp_path / "svar.ics"
    file.write_text(ANSWER.format(meeting, "DECLINED"), newline="")
    proposal = archive.calls.read_reply(meeting, file)
    assert (proposal.person, proposal.says, proposal.items, proposal.other_meeting) == ("bertil", "absent", None, False)
    archive.calls.confirm(meeting, proposal, "bertil", "absent")
    message, = archive.calls.situation(meeting).messages
    assert (message.way, message.at, message.file_name) == ("calendar", datetime(2019, 9, 13, 8, 15), "svar.ics")  # noqa: DTZ001
    assert absent(archive, meeting) == {"bertil": None}
    assert archive.check() == ()
    assert message.file is not None
    assert (archive.folder / "files" / message.file).read_bytes() == file.read_bytes()


def test_an_answer_to_another_notice_says_so(archive: Archive, meeting: str, tmp_path: Path) -> None:
    file = tmp_path / "svar.ics"
    file.write_text(ANSWER.format("ett-annat", "ACCEPTED"), newline="")
    proposal = archive.calls.read_reply(meeting, file)
    assert (proposal.other_meeting, proposal.says) == (True, "comes")
    archive.calls.report(meeting, "bertil")
    archive.calls.confirm(meeting, proposal, "bertil", "comes")
    assert absent(archive, meeting) == {}


def test_a_letter_from_one_unknown_leaves_the_choice(archive: Archive, meeting: str, tmp_path: Path) -> None:
    proposal = archive.calls.read_reply(meeting, a_letter(tmp_path, "okand@example.org", "Jag kan inte komma"))
    assert (proposal.person, proposal.says) == (None, "absent")
    archive.calls.confirm(meeting, proposal, "anna", "unsure")
    assert absent(archive, meeting) == {}
    assert [m.says for m in archive.calls.situation(meeting).messages] == ["unsure"]


def test_one_who_comes_late_misses_what_the_clocks_tell(archive: Archive, meeting: str, tmp_path: Path) -> None:
    from dataclasses import replace

    for item, clock in zip(archive.meetings.proceedings(meeting).agenda, ("13:00", "13:30", "14:00"), strict=True):
        archive.meetings.save_item(meeting, replace(item, clock=clock))
    proposal = archive.calls.read_reply(meeting, a_letter(tmp_path, "Anna Ek <anna@example.org>", "Jag kommer 13.30"))
    assert (proposal.person, proposal.items) == ("anna", ("a1",))
    archive.calls.confirm(meeting, proposal, "anna", "absent", proposal.items, "kommer kl. 13:30")
    assert absent(archive, meeting) == {"anna": ("a1",)}


def test_outlooks_own_format_is_refused_with_a_way_out(archive: Archive, meeting: str, tmp_path: Path) -> None:
    file = tmp_path / "brev.msg"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(Unreadable, match=r"Spara brevet som .eml"):
        archive.calls.read_reply(meeting, file)


def test_the_list_warns_of_a_meeting_to_come(archive: Archive, meeting: str) -> None:
    assert archive.forewarning.meetings(DAY_BEFORE) == ()
    archive.calls.report(meeting, "anna")
    assert archive.forewarning.meetings(DAY_BEFORE) == (meeting,)
    assert archive.forewarning.meetings(date(2019, 9, 17)) == ()
    warned = archive.forewarning.warned(meeting)
    assert warned is not None
    assert (warned.standing.to_call, warned.standing.margin, warned.where) == (1, 0, "")
    for person in ("cilla", "dan"):
        archive.calls.answer(meeting, person, "no")
    warned = archive.forewarning.warned(meeting)
    assert warned is not None
    assert (len(warned.standing.lacking), warned.where) == (3, "")


def test_where_the_quorum_is_lacking_in_some_items_these_are_named(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna", ("a2",))
    for person in ("cilla", "dan"):
        archive.calls.answer(meeting, person, "no")
    warned = archive.forewarning.warned(meeting)
    assert warned is not None
    assert warned.where == "§§ 19–20"


def test_an_absence_taken_back_leaves_nothing_to_warn_of(archive: Archive, meeting: str) -> None:
    archive.calls.report(meeting, "anna")
    archive.calls.comes(meeting, "anna")
    assert archive.forewarning.warned(meeting) is None
    archive.meetings.record(meeting, ev.CalledToOrder())
    assert archive.forewarning.meetings(DAY_BEFORE) == ()


def test_another_note_is_no_other_message(archive: Archive, meeting: str, tmp_path: Path) -> None:
    proposal = archive.calls.read_reply(meeting, a_letter(tmp_path, "Anna Ek <anna@example.org>", "Jag är sjuk"))
    archive.calls.confirm(meeting, proposal, "anna", "absent")
    archive.calls.report(meeting, "anna", note="hör av sig")
    message, = archive.calls.situation(meeting).messages
    assert message.way == "mail"
