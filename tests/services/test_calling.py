"""Calling a meeting: who is told, what each gets, what goes out, and what is told when it has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.agenda import AgendaItem
from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.domain.sendings import SendingKind
from app.services.archive import Archive
from app.services.errors import InTheWay, Unfinished
from tests.documents.outside import flat, pages

SENDER = MailServer(sender_address="elin.sandstrom@lovbro.example")


def reachable(archive: Archive) -> None:
    """Everyone has a mail address but Dan, who gets letters on paper; drafts have a sender."""
    for person in ("anna", "bertil", "cilla"):
        archive.contacts.save_contact(Contact(person=person, email=f"{person}@lovbro.example"))
    archive.contacts.save_contact(Contact(person="dan", address=("Storgatan 1", "123 45 Lövbro"), send_by="paper"))
    archive.preferences.save_mail_server(SENDER)


def said(content: bytes) -> str:
    return flat(" ".join(pages(content)))


def test_everybody_is_told_and_what_is_missing_is_said(archive: Archive, meeting: str) -> None:
    state = archive.calling.state(meeting)
    assert [(r.told.name, r.way, r.missing) for r in state.recipients] == [
        (f"{name} ({party})", "paper", f"{name} saknar e-postadress och postadress.")
        for name, party in (("Anna Ek", "S"), ("Bertil Strand", "M"), ("Cilla Holm", "S"), ("Dan Fors", "M"))]
    assert (state.route, state.kinds, state.ready) == ("none", ("notice",), False)
    assert state.convener is not None
    assert state.convener.name == "Anna Ek (S)"


def test_an_address_typed_in_is_enough(archive: Archive, meeting: str) -> None:
    reachable(archive)
    state = archive.calling.state(meeting)
    assert state.ready
    assert [r.way for r in state.recipients] == ["draft", "draft", "draft", "paper"]
    archive.preferences.save_mail_server(replace(SENDER, host="smtp.lovbro.example"))
    assert [r.way for r in archive.calling.state(meeting).recipients] == ["mail", "mail", "mail", "paper"]


def test_a_vacant_seat_is_shown_and_has_no_way(archive: Archive, meeting: str) -> None:
    archive.registers.end_mandate("u-bertil", date(2019, 6, 30))
    vacant = archive.calling.state(meeting).recipients[1]
    assert (vacant.told.role, vacant.told.name, vacant.way, vacant.missing) == ("vacant", "Vakant plats", None, None)


def test_who_calls_in_turn_can_be_chosen(archive: Archive, meeting: str) -> None:
    assert [c.name for c in archive.calling.callers(meeting)] == ["Anna Ek (S)", "Bertil Strand (M)"]
    archive.calling.choose_caller(meeting, "bertil")
    assert archive.calling.state(meeting).caller == "bertil"
    assert "Bertil Strand (M)" in said(archive.calling.paper(meeting, "notice"))


def test_members_get_the_notice_and_substitutes_a_letter_of_their_own(archive: Archive, meeting: str) -> None:
    made = archive.calling.make(meeting, "notice")
    assert [f.name for f in made.to("member")] == ["Kallelse TN 2019-09-16.pdf"]
    assert [f.name for f in made.to("substitute")] == ["Kallelse till ersättare TN 2019-09-16.pdf"]
    assert "Du är ersättare." in said(made.to("substitute")[0].content)
    assert "Utfärdad 2019-09-16" in said(made.to("member")[0].content)
    alike = archive.calling.make(meeting, "notice", "all")
    assert alike.to("substitute") == alike.to("member")


def test_nothing_is_sent_while_somebody_cannot_be_reached(archive: Archive, meeting: str, tmp_path: Path) -> None:
    archive.preferences.save_mail_server(SENDER)
    made = archive.calling.make(meeting, "notice")
    with pytest.raises(Unfinished, match="Anna Ek saknar"):
        archive.calling.draft(meeting, made, tmp_path)
    assert archive.calling.state(meeting).proofs == ()


def test_drafts_are_written_and_the_log_tells_what_each_got(archive: Archive, meeting: str, tmp_path: Path) -> None:
    reachable(archive)
    made = archive.calling.make(meeting, "notice")
    sent = archive.calling.draft(meeting, made, tmp_path)
    assert [d.state for d in sent.proof.deliveries] == ["made"] * 4
    (proof,) = archive.calling.state(meeting).proofs
    by_name = {f.name: f.sha256 for f in proof.sending.files}
    assert proof.deliveries[2].files == (by_name["Kallelse till ersättare TN 2019-09-16.pdf"],)
    assert len(list(tmp_path.glob("*.eml"))) == 3


def sent_once(archive: Archive, meeting: str, folder: Path) -> None:
    reachable(archive)
    draft(archive, meeting, "notice", folder)


def draft(archive: Archive, meeting: str, kind: SendingKind, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    archive.calling.draft(meeting, archive.calling.make(meeting, kind), folder)


def test_once_sent_there_is_nothing_to_send_until_something_changes(archive: Archive, meeting: str, tmp_path: Path) -> None:
    with pytest.raises(InTheWay, match="inget att jämföra med"):
        archive.calling.make(meeting, "supplement")
    sent_once(archive, meeting, tmp_path)
    assert archive.calling.state(meeting).kinds == ()
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Taxa för torget"))
    assert archive.calling.state(meeting).kinds == ("supplement", "again")
    supplement = said(archive.calling.make(meeting, "supplement").files[0].content)
    assert "Taxa för torget" in supplement
    assert "Detaljbudget" not in supplement
    assert "kallelsen utfärdades den 16 september 2019" in supplement
    assert "Detaljbudget" in said(archive.calling.make(meeting, "again").files[0].content)


def test_after_a_supplement_only_what_came_later_is_new(archive: Archive, meeting: str, tmp_path: Path) -> None:
    sent_once(archive, meeting, tmp_path / "1")
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Taxa för torget"))
    draft(archive, meeting, "supplement", tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()
    archive.meetings.add_item(meeting, AgendaItem(id="a10", title="Val av ombud"))
    assert "Taxa" not in said(archive.calling.make(meeting, "supplement").files[0].content)


def test_a_cancelled_meeting_is_told_once(archive: Archive, meeting: str, tmp_path: Path) -> None:
    sent_once(archive, meeting, tmp_path / "1")
    archive.planning.cancel(meeting, "för få ärenden")
    assert archive.calling.state(meeting).kinds == ("cancelled",)
    made = archive.calling.make(meeting, "cancelled")
    assert "Skäl: För få ärenden." in said(made.files[0].content)
    draft(archive, meeting, made.kind, tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()


def test_a_moved_meeting_is_called_anew(archive: Archive, meeting: str, tmp_path: Path) -> None:
    with pytest.raises(InTheWay, match="inte flyttat"):
        archive.calling.make(meeting, "moved")
    sent_once(archive, meeting, tmp_path / "1")
    archive.planning.move(meeting, date(2019, 9, 23), "13:00", None)
    assert archive.calling.state(meeting).kinds == ("moved",)
    made = archive.calling.make(meeting, "moved")
    assert "är flyttat till måndagen den 23 september 2019" in said(made.files[0].content)
    draft(archive, meeting, made.kind, tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()
