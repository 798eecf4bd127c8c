"""Calling a meeting: who is told, what each gets, what goes out, and what is told when it has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.agenda import AgendaItem, Paper
from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.domain.people import Person
from app.domain.sendings import SendingKind
from app.resources import resource
from app.services.archive import Archive
from app.services.bundling import PapersMissing
from app.services.calling import Made, SubstitutesGet
from app.services.errors import InTheWay, Unfinished
from tests.documents.outside import flat, pages

SENDER = MailServer(sender_address="elin.sandstrom@lovbro.example")


def reachable(archive: Archive) -> None:
    """Everyone has a mail address but Dan, who gets letters on paper; drafts have a sender."""
    for person in ("anna", "bertil", "cilla"):
        archive.contacts.save_contact(Contact(person=person, email=f"{person}@lovbro.example"))
    archive.contacts.save_contact(Contact(person="dan", address=("Storgatan 1", "123 45 Lövbro"), send_by="paper"))
    archive.preferences.save_mail_server(SENDER)


def made_of(archive: Archive, meeting: str, kind: SendingKind, get: SubstitutesGet = "letter") -> Made:
    made = archive.calling.make(meeting, kind, get)
    assert made is not None
    return made


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


def test_one_whom_a_meeting_knows_by_anothers_id_is_reached_at_their_own_address(archive: Archive) -> None:
    archive.registers.save_person(Person(id="p1", name="Sven Lind"))
    archive.contacts.save_contact(Contact(person="p1", email="sven@annan.example"))
    meeting = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
    first = archive.calling.state(meeting).recipients[0]
    assert (first.told.person, first.told.name, first.missing is not None) == ("p1", "Anders Holmgren (M)", True)
    assert first.contact is not None
    assert first.contact.person != "p1"
    archive.calling.save_contact(replace(first.contact, email="anders@herrljunga.example"))
    assert archive.sendings.plan(meeting)[0].address == "anders@herrljunga.example"
    assert archive.contacts.contact("p1").email == "sven@annan.example"


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
    made = made_of(archive, meeting, "notice")
    assert [f.name for f in made.to("member")] == ["Kallelse TN 2019-09-16.pdf"]
    assert [f.name for f in made.to("substitute")] == ["Kallelse till ersättare TN 2019-09-16.pdf"]
    assert "Du är ersättare." in said(made.to("substitute")[0].content)
    assert "Utfärdad 2019-09-16" in said(made.to("member")[0].content)
    alike = made_of(archive, meeting, "notice", "all")
    assert alike.to("substitute") == alike.to("member")


def test_nothing_is_sent_while_somebody_cannot_be_reached(archive: Archive, meeting: str, tmp_path: Path) -> None:
    archive.preferences.save_mail_server(SENDER)
    made = made_of(archive, meeting, "notice")
    with pytest.raises(Unfinished, match="Anna Ek saknar"):
        archive.calling.draft(meeting, made, tmp_path)
    assert archive.calling.state(meeting).proofs == ()


def test_drafts_are_written_and_the_log_tells_what_each_got(archive: Archive, meeting: str, tmp_path: Path) -> None:
    reachable(archive)
    made = made_of(archive, meeting, "notice")
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
    archive.calling.draft(meeting, made_of(archive, meeting, kind), folder)


def test_once_sent_there_is_nothing_to_send_until_something_changes(archive: Archive, meeting: str, tmp_path: Path) -> None:
    with pytest.raises(InTheWay, match="inget att jämföra med"):
        archive.calling.make(meeting, "supplement")
    sent_once(archive, meeting, tmp_path)
    assert archive.calling.state(meeting).kinds == ()
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Taxa för torget"))
    assert archive.calling.state(meeting).kinds == ("supplement", "again")
    supplement = said(made_of(archive, meeting, "supplement").files[0].content)
    assert "Taxa för torget" in supplement
    assert "Detaljbudget" not in supplement
    assert "kallelsen utfärdades den 16 september 2019" in supplement
    assert "Detaljbudget" in said(made_of(archive, meeting, "again").files[0].content)


def test_after_a_supplement_only_what_came_later_is_new(archive: Archive, meeting: str, tmp_path: Path) -> None:
    sent_once(archive, meeting, tmp_path / "1")
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Taxa för torget"))
    draft(archive, meeting, "supplement", tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()
    archive.meetings.add_item(meeting, AgendaItem(id="a10", title="Val av ombud"))
    assert "Taxa" not in said(made_of(archive, meeting, "supplement").files[0].content)


def test_a_cancelled_meeting_is_told_once(archive: Archive, meeting: str, tmp_path: Path) -> None:
    sent_once(archive, meeting, tmp_path / "1")
    archive.planning.cancel(meeting, "för få ärenden")
    assert archive.calling.state(meeting).kinds == ("cancelled",)
    made = made_of(archive, meeting, "cancelled")
    assert "Skäl: För få ärenden." in said(made.files[0].content)
    draft(archive, meeting, made.kind, tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()


def test_a_moved_meeting_is_called_anew(archive: Archive, meeting: str, tmp_path: Path) -> None:
    with pytest.raises(InTheWay, match="inte flyttat"):
        archive.calling.make(meeting, "moved")
    sent_once(archive, meeting, tmp_path / "1")
    archive.planning.move(meeting, date(2019, 9, 23), "13:00", None)
    assert archive.calling.state(meeting).kinds == ("moved",)
    made = made_of(archive, meeting, "moved")
    assert "är flyttat till måndagen den 23 september 2019" in said(made.files[0].content)
    draft(archive, meeting, made.kind, tmp_path / "2")
    assert archive.calling.state(meeting).kinds == ()


def paper(text: str) -> bytes:
    """A page with some words."""
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file)
    canvas.drawString(72, 700, text)
    canvas.save()
    return file.getvalue()


def attached(archive: Archive, meeting: str, text: str) -> None:
    """A paper marked X on the budget."""
    taken = archive.papers.take_in((f"{text}.pdf", paper(text)))
    archive.papers.attach(meeting, "a2", taken, text)


def test_members_get_every_paper_others_the_notice_alone(archive: Archive, meeting: str) -> None:
    attached(archive, meeting, "Tjänsteskrivelse")
    made = made_of(archive, meeting, "notice")
    (bundle,), (alone,) = made.to("member"), made.to("other")
    assert bundle.name == "Kallelse med handlingar TN 2019-09-16.pdf"
    assert len(pages(bundle.content)) == 3
    assert "X, s. 3" in said(bundle.content)
    assert (alone.name, len(pages(alone.content))) == ("Kallelse TN 2019-09-16.pdf", 1)
    assert [f.name for f in made.to("substitute")] == ["Kallelse till ersättare TN 2019-09-16.pdf"]


def test_with_a_supplement_go_the_papers_that_have_come_since(archive: Archive, meeting: str, tmp_path: Path) -> None:
    attached(archive, meeting, "Tjänsteskrivelse")
    sent_once(archive, meeting, tmp_path / "1")
    attached(archive, meeting, "Ny kalkyl")
    made = made_of(archive, meeting, "supplement")
    assert [f.name for f in made.files] == ["Tillägg till kallelsen TN 2019-09-16.pdf", "Ärende 1, Ny kalkyl.pdf"]
    assert "Ny handling: Ny kalkyl" in said(made.files[0].content)


def test_a_paper_that_has_no_file_is_named_and_can_be_done_without(archive: Archive, meeting: str) -> None:
    budget = next(i for i in archive.meetings.proceedings(meeting).agenda if i.id == "a2")
    archive.meetings.save_item(meeting, replace(budget, papers=(Paper(title="Kalkyl", mark="X"),)))
    with pytest.raises(PapersMissing) as caught:
        archive.calling.make(meeting, "notice")
    made = archive.calling.make(meeting, "notice", without=caught.value.missing)
    assert made is not None
    assert "Kalkyl" in said(made.to("member")[0].content)


def test_the_making_stops_when_asked(archive: Archive, meeting: str) -> None:
    attached(archive, meeting, "Tjänsteskrivelse")
    assert archive.calling.make(meeting, "notice", report=lambda _done, _of: False) is None
