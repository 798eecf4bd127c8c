"""The step Kalla: who is told, the papers made and shown, sent or drafted by keys, and the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.bootstrap import open_archive
from app.domain.committee import Committee
from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.domain.proceedings import Meeting
from tests.mail_servers import PASSWORD, USER, certificate_in, free_port, moody, office
from tests.pictures import put_away
from tests.services.keyrings import using
from tests.ui.conftest import SAMPLE
from ui.pages.calling.page import CallingPage
from ui.top_line import TopLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

BEFORE = datetime(2019, 9, 9, 10, 12)  # noqa: DTZ001
ON_PAPER = "Maria Strandgren"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive a week before the sample meeting."""
    opened = open_archive(tmp_path / "archive", now=lambda: BEFORE)
    yield opened
    opened.close()


@pytest.fixture
def unsent(archive: Archive) -> str:
    """The sample meeting, not yet called, and no paper of it marked X; its id."""
    meeting = archive.exchange.import_file(SAMPLE).meeting
    held = archive.meetings.proceedings(meeting)
    archive.meetings.save(meeting, replace(held.meeting, notice_sent=None))
    for item in held.agenda:
        if item.papers:
            archive.meetings.save_item(meeting, replace(item, papers=()))
    return meeting


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, archive: Archive, unsent: str) -> Iterator[CallingPage]:
    """The page in its window."""
    from ui.__main__ import made_window

    window: Window = made_window(tmp_path / "klubban.ini")
    window.looks.choose_mode("light")
    window.resize(1440, 900)
    window.show()
    window.take(archive)
    window.open_meeting(unsent, "call")
    qtbot.waitExposed(window)
    shown = window.page
    assert isinstance(shown, CallingPage)
    yield shown
    put_away(window)


def reachable(archive: Archive) -> None:
    """Everyone has an address; one gets letters on paper."""
    for number, person in enumerate(archive.registers.people()):
        if person.name == ON_PAPER:
            archive.contacts.save_contact(Contact(person=person.id, address=("Torget 1", "524 30 Herrljunga"), send_by="paper"))
        else:
            archive.contacts.save_contact(Contact(person=person.id, email=f"namn{number}@herrljunga.example"))


def sender(archive: Archive) -> None:
    archive.preferences.save_mail_server(MailServer(sender_address="elin.sandstrom@herrljunga.example"))


def press(page: CallingPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keys are."""
    focused: QWidget | None = page.window().focusWidget()
    QTest.keyClick(page if focused is None else focused, key, modifier)


def done(qtbot: QtBot, page: CallingPage) -> None:
    """Whatever is under way has ended."""
    qtbot.waitUntil(lambda: not page.outgoing.working.busy, timeout=30_000)


def shown(page: CallingPage) -> str:
    """The paper shown at the right."""
    return page.papers.shown


def rows(page: CallingPage) -> list[str]:
    return [row.says for row in page.left.told.rows]


def log(page: CallingPage) -> list[str]:
    return [row.says for row in page.left.log.rows.rows]


def go(page: CallingPage) -> None:
    press(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)


def test_everybody_is_listed_with_the_rule_and_what_is_missing(page: CallingPage) -> None:
    assert len(rows(page)) == 7
    assert rows(page)[0] == (
        "Anders Holmgren (M), ordförande · Herrljunga · reglementet, Anders Holmgren saknar e-postadress och postadress., "
        "kallelsen, Kallelsen sänds till varje ledamot.")
    assert "KL 6:17" in rows(page)[2]
    assert page.left.facts.latest.text() == "onsdag 11 september 2019, snart"
    assert page.left.facts.caller.text() == "Anders Holmgren (M)"
    assert "Avsändarens e-postadress saknas" in page.left.facts.route.text()


def test_an_address_is_mended_in_line(page: CallingPage, archive: Archive) -> None:
    press(page, Qt.Key.Key_Return)
    assert page.left.contact_form.isVisible()
    QTest.keyClicks(page.left.contact_form.email, "anders@herrljunga.example")
    press(page, Qt.Key.Key_Return)
    assert not page.left.contact_form.isVisible()
    assert archive.contacts.contact("p1").email == "anders@herrljunga.example"
    assert "anders@herrljunga.example" in rows(page)[0]
    assert page.left.told.hasFocus()


def test_a_spoilt_address_is_not_kept(page: CallingPage, archive: Archive) -> None:
    press(page, Qt.Key.Key_Return)
    QTest.keyClicks(page.left.contact_form.email, "anders")
    press(page, Qt.Key.Key_Return)
    assert page.left.contact_form.isVisible()
    assert archive.contacts.contact("p1").email is None


def test_s_goes_to_the_next_who_has_no_address(page: CallingPage, archive: Archive) -> None:
    archive.contacts.save_contact(Contact(person="p1", email="a@b.se"))
    page.look()
    press(page, Qt.Key.Key_S)
    assert page.left.told.key == "p2"
    assert page.left.contact_form.isVisible()


def test_digits_turn_to_another_paper(page: CallingPage) -> None:
    first = page.papers.view.document_bytes
    press(page, Qt.Key.Key_2)
    assert shown(page) == "letter"
    assert page.papers.view.document_bytes != first
    press(page, Qt.Key.Key_3)
    assert shown(page) == "agenda"
    press(page, Qt.Key.Key_9)
    assert shown(page) == "agenda"


def test_the_step_is_late_once_its_last_day_is_past(
    page: CallingPage, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    window: Any = page.window()
    (committee,) = (c.id for c in archive.registers.committees())
    meeting, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 12, 16), start="09:00"))
    monkeypatch.setattr("ui.workspace.today", lambda: date(2019, 12, 11))
    window.open_meeting(meeting, "prepare")
    (top,) = window.findChildren(TopLine)
    assert top.button("call").accessibleName() == "Kalla"
    monkeypatch.setattr("ui.workspace.today", lambda: date(2019, 12, 12))
    window.open_meeting(meeting, "absences")
    assert top.button("call").accessibleName() == "Kalla, försenat"


def test_the_paper_is_saved_as_it_is_shown(page: CallingPage, tmp_path: Path) -> None:
    press(page, Qt.Key.Key_2)
    assert page.papers.acts.save(tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").read_bytes() == page.papers.view.document_bytes


def test_where_there_is_room_for_one_f9_turns_to_the_paper_and_back(page: CallingPage) -> None:
    page.window().resize(960, 700)
    QTest.qWait(50)
    assert not page.papers.isVisible()
    press(page, Qt.Key.Key_F9)
    assert page.papers.isVisible()
    assert not page.left.isVisible()
    assert page.left.turn_act.text() == "Visa listan"
    press(page, Qt.Key.Key_F9)
    assert page.left.told.hasFocus()


def test_where_an_official_calls_they_are_named_and_cannot_be_chosen(page: CallingPage) -> None:
    press(page, Qt.Key.Key_K)
    form = page.left.caller_form
    last = form.who.count() - 1
    assert form.who.itemText(last).startswith("kommundirektören i värdkommunen. Enligt reglementet")
    form.who.setCurrentIndex(0)
    QTest.keyClick(form.who, Qt.Key.Key_End)
    assert form.who.currentData() == "p2"


def test_the_sender_is_asked_for_before_drafts_are_written(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    reachable(archive)
    page.look()
    go(page)
    done(qtbot, page)
    assert page.left.go_act.text() == "Skriv 6 utkast"
    go(page)
    assert page.left.sender_form.isVisible()
    QTest.keyClicks(page.left.sender_form.field, "elin@herrljunga.example")
    press(page, Qt.Key.Key_Return)
    assert archive.calling.state(page.meeting).route == "draft"


def test_who_lacks_an_address_is_shown_instead_of_sending(qtbot: QtBot, page: CallingPage) -> None:
    go(page)
    done(qtbot, page)
    assert page.outgoing.made is not None
    go(page)
    assert page.left.contact_form.isVisible()
    assert page.left.log.isHidden()


def drafted(qtbot: QtBot, page: CallingPage, archive: Archive, folder: Path) -> None:
    """Made and written as drafts."""
    reachable(archive)
    sender(archive)
    page.look()
    go(page)
    done(qtbot, page)
    folder.mkdir()
    page.outgoing.draft(folder)
    done(qtbot, page)


def test_drafts_are_written_and_noted_in_the_log(qtbot: QtBot, page: CallingPage, archive: Archive, tmp_path: Path) -> None:
    drafted(qtbot, page, archive, tmp_path / "utkast")
    assert len(list((tmp_path / "utkast").glob("*.eml"))) == 6
    assert (tmp_path / "utkast" / "Adressblad.pdf").is_file()
    assert log(page)[0].startswith("Kallelse, 9 sep 10:12, Kallelse ITVT 2019-09-16.pdf, SHA-256 ")
    assert log(page)[1].startswith("Anders Holmgren, utkast skrivet, utkast · namn0@herrljunga.example · 9 sep 10:12, ")
    assert not page.left.go_act.isVisible()
    assert archive.meetings.proceedings(page.meeting).meeting.notice_sent is None
    page.left.log.rows.setFocus()
    press(page, Qt.Key.Key_N)
    assert archive.meetings.proceedings(page.meeting).meeting.notice_sent == BEFORE.date()
    assert page.left.facts.latest.text() == "onsdag 11 september 2019, skickad i tid"
    assert all("skickat" in says for says in log(page)[1:])


def test_what_has_changed_is_offered_as_a_supplement_or_whole(
    qtbot: QtBot, page: CallingPage, archive: Archive, tmp_path: Path
) -> None:
    drafted(qtbot, page, archive, tmp_path / "utkast")
    item = archive.meetings.proceedings(page.meeting).agenda[4]
    page.hub.run(lambda: archive.meetings.save_item(page.meeting, replace(item, clock="09:20")))
    assert page.left.kinds.isVisible()
    assert page.left.go_act.text() == "Gör tillägget"
    assert shown(page) == "supplement"
    page.left.kinds.button("again").click()
    assert page.left.go_act.text() == "Gör den ändrade kallelsen"
    assert shown(page) == "again"


def test_what_was_made_holds_no_longer_once_something_changes(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    go(page)
    done(qtbot, page)
    made = page.outgoing.made
    assert made is not None
    assert page.papers.view.document_bytes == made.to("member")[0].content
    item = archive.meetings.proceedings(page.meeting).agenda[4]
    page.hub.run(lambda: archive.meetings.save_item(page.meeting, replace(item, clock="09:20")))
    assert page.outgoing.made is None
    assert page.left.go_act.text() == "Gör kallelsen"


def test_papers_without_a_file_are_named_and_can_be_left_out(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    from app.domain.agenda import Paper

    item = archive.meetings.proceedings(page.meeting).agenda[4]
    archive.meetings.save_item(page.meeting, replace(item, papers=(Paper(title="Tjänsteskrivelse", mark="X"),)))
    page.look()
    with qtbot.waitSignal(page.hub.refused) as refused:
        go(page)
        done(qtbot, page)
    assert refused.args is not None
    assert refused.args[0] == "Kallelsen kan inte sättas ihop: en handling saknas."
    press(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    done(qtbot, page)
    assert page.outgoing.made is not None
    assert page.outgoing.made.to("member")[0].name.startswith("Kallelse med handlingar")


def test_another_may_call(page: CallingPage, archive: Archive) -> None:
    press(page, Qt.Key.Key_K)
    form = page.left.caller_form
    assert form.who.count() == 3
    form.who.setCurrentIndex(1)
    form.save()
    assert archive.meetings.proceedings(page.meeting).meeting.called_by == "p2"
    assert page.left.facts.caller.text() == "Karin Ahlqvist (C)"
    assert page.left.facts.because.text() == "Vald i stället för Anders Holmgren (M)."


def test_p_turns_between_mail_and_paper(page: CallingPage, archive: Archive) -> None:
    press(page, Qt.Key.Key_P)
    assert archive.contacts.contact("p1").send_by == "paper"
    press(page, Qt.Key.Key_P)
    assert archive.contacts.contact("p1").send_by == "mail"


def test_who_is_to_have_it_on_paper_lacks_a_postal_address(page: CallingPage, archive: Archive) -> None:
    archive.contacts.save_contact(Contact(person="p1", email="a@b.se"))
    page.look()
    press(page, Qt.Key.Key_P)
    shown_way = page.left.told.rows[0].cells[2].lines[0].text
    assert shown_way == "postadress saknas"


def test_the_whole_reason_is_read_and_no_row_is_cut_above(page: CallingPage) -> None:
    page.window().resize(1280, 640)
    QTest.qWait(20)
    for _row in range(6):
        press(page, Qt.Key.Key_Down)
        height = page.left.told.sizeHintForRow(0)
        assert page.left.told.visualRect(page.left.told.currentIndex()).top() % height == 0
        assert page.left.reason.heightForWidth(page.left.reason.width()) <= page.left.reason.height()


def chosen_file(monkeypatch: pytest.MonkeyPatch, where: Path) -> None:
    """Whatever file or folder is asked for, it is this."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(where))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(where), ""))


def remark_of(page: CallingPage) -> str:
    window: Any = page.window()
    return str(window.key_line.remark)


def test_drafts_can_be_written_where_there_is_a_server_and_it_is_said_where(
        qtbot: QtBot, page: CallingPage, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen_file(monkeypatch, tmp_path / "utkast")
    with office() as server:
        through(archive, server.port)
        page.look()
        go(page)
        done(qtbot, page)
        press(page, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        done(qtbot, page)
        assert server.received == []
    assert len(list((tmp_path / "utkast").glob("*.eml"))) == 6
    assert remark_of(page) == f"7 av 7 brev är skrivna i {tmp_path / 'utkast'}"


def test_address_sheets_are_written_again_and_it_is_said_where(
        qtbot: QtBot, page: CallingPage, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with office() as server:
        through(archive, server.port)
        make_and_send(qtbot, page)
    assert any("Maria Strandgren, väntar, papper" in says for says in log(page))
    chosen_file(monkeypatch, tmp_path / "blad.pdf")
    page.left.log.rows.setFocus()
    press(page, Qt.Key.Key_A)
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert remark_of(page) == f"Adressbladen är skrivna i {tmp_path / 'blad.pdf'}"
    assert any("Maria Strandgren, adressblad skrivet" in says for says in log(page))


def test_the_whole_notice_goes_again_with_its_changes_marked(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    with office() as server:
        through(archive, server.port)
        make_and_send(qtbot, page)
        item = archive.meetings.proceedings(page.meeting).agenda[4]
        page.hub.run(lambda: archive.meetings.save_item(page.meeting, replace(item, clock="09:20")))
        page.left.kinds.button("again").click()
        make_and_send(qtbot, page)
    assert len(server.received) == 12
    assert log(page)[0].startswith("Ändrad kallelse, 9 sep 10:12, Ändrad kallelse ITVT 2019-09-16.pdf")
    assert not page.left.go_act.isVisible()


def test_a_cancellation_is_sent_to_all(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    (committee,) = (c.id for c in archive.registers.committees())
    meeting, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 12, 16), start="09:00"))
    window: Any = page.window()
    window.open_meeting(meeting, "call")
    page = window.page
    with office() as server:
        through(archive, server.port)
        make_and_send(qtbot, page)
        called = len(server.received)
        assert page.hub.run(lambda: archive.planning.cancel(meeting, "för få ärenden"))
        assert page.left.go_act.text() == "Gör beskedet"
        make_and_send(qtbot, page)
    assert len(server.received) == 2 * called > 0
    assert log(page)[0].startswith("Inställt, 9 sep 10:12, Inställt sammanträde ITVT 2019-12-16.pdf")


def test_substitutes_may_get_what_members_get(page: CallingPage) -> None:
    assert "eget brev" in rows(page)[2]
    page.left.facts.substitutes.button("all").click()
    assert "eget brev" not in rows(page)[2]
    assert "kallelsen" in rows(page)[2]


def through(archive: Archive, port: int, **more: Any) -> None:
    """Letters go through the server at that port of this machine."""
    reachable(archive)
    usual = {"host": "127.0.0.1", "encryption": "none"}
    archive.preferences.save_mail_server(MailServer(port=port, sender_address="elin@herrljunga.example", **{**usual, **more}))


def make_and_send(qtbot: QtBot, page: CallingPage) -> None:
    page.look()
    go(page)
    done(qtbot, page)
    go(page)
    done(qtbot, page)


def test_two_presses_make_and_send_and_the_log_tells_it(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    with office() as server:
        through(archive, server.port)
        page.look()
        go(page)
        done(qtbot, page)
        assert server.received == []
        assert page.left.go_act.text() == "Skicka till 6"
        go(page)
        done(qtbot, page)
    assert len(server.received) == 6
    assert sum("skickat, e-post" in says for says in log(page)) == 6
    assert archive.meetings.proceedings(page.meeting).meeting.notice_sent == BEFORE.date()
    assert not page.left.go_act.isVisible()
    assert not page.left.log.again_act.isVisible()


def test_those_who_got_nothing_get_it_by_one_key(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    with office(busy=frozenset({"namn1@herrljunga.example"})) as server:
        through(archive, server.port)
        make_and_send(qtbot, page)
        assert any("Karin Ahlqvist, misslyckat" in says for says in log(page))
        assert page.left.log.again_act.isVisible()
        server.busy = frozenset()
        press(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        done(qtbot, page)
    assert [to for to, _letter in server.received].count("namn1@herrljunga.example") == 1
    assert len(server.received) == 6
    assert not page.left.log.again_act.isVisible()


def test_what_is_uncertain_goes_again_only_when_it_is_asked_for_by_name(
    qtbot: QtBot, page: CallingPage, archive: Archive
) -> None:
    with moody("breaks_after_end") as server:
        through(archive, server.port)
        make_and_send(qtbot, page)
    uncertain = [row for row in page.left.log.rows.rows if "ovisst" in row.says]
    assert uncertain
    with office() as healthy:
        through(archive, healthy.port)
        page.look()
        press(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        done(qtbot, page)
        asked = len(healthy.received)
        assert asked == 6 - len(uncertain)
        page.left.log.rows.setFocus()
        page.left.log.rows.choose(uncertain[0].key)
        press(page, Qt.Key.Key_O)
        done(qtbot, page)
        assert len(healthy.received) == asked + 1
    assert sum("ovisst" in says for says in log(page)) == len(uncertain) - 1


def test_a_server_that_cannot_be_reached_leaves_all_as_it_was(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    through(archive, free_port())
    page.look()
    go(page)
    done(qtbot, page)
    with qtbot.waitSignal(page.hub.refused) as refused:
        go(page)
        done(qtbot, page)
    assert refused.args is not None
    assert "går inte att nå" in refused.args[0]
    assert page.left.log.isHidden()
    assert page.outgoing.made is not None
    assert page.left.draft_act.isVisible(), "drafts are the way out"


def test_the_password_is_asked_for_where_no_keyring_has_it(
    qtbot: QtBot, page: CallingPage, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    kind: type[KeyringBackend] = fail.Keyring
    with using(kind()), office(certificate=certificate, login=True) as server:
        through(archive, server.port, encryption="starttls", user=USER)
        make_and_send(qtbot, page)
        assert server.received == []
        assert page.left.password_form.isVisible()
        assert page.left.password_form.field.echoMode() is QLineEdit.EchoMode.Password
        page.left.password_form.field.setText(PASSWORD)
        press(page, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(server.received) == 6, timeout=30_000)
        done(qtbot, page)
    assert not page.left.password_form.isVisible()


def test_sending_can_be_stopped_and_the_rest_wait(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    with office() as server:
        through(archive, server.port)
        page.look()
        go(page)
        done(qtbot, page)
        page.outgoing.working.told.connect(lambda _done, _of: page.outgoing.working.stop())
        go(page)
        done(qtbot, page)
    assert len(server.received) < 6
    assert any("väntar" in says for says in log(page))
    assert page.left.log.again_act.isVisible()
    assert page.left.progress.isHidden()


def test_a_committee_without_members_is_told_what_to_do_first(page: CallingPage, archive: Archive) -> None:
    new = Committee(name="Valnämnden", code="VN", kind="committee", host="Herrljunga")
    (committee,) = archive.registers.save_committee(None, new).committees
    meeting, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 12, 16)))
    window: Any = page.window()
    window.open_meeting(meeting, "call")
    empty = window.page
    assert isinstance(empty, CallingPage)
    assert rows(empty) == []
    assert empty.left.facts.caller.text() == "Ingen kan kalla"
    assert empty.left.facts.latest.text() == "ingen dag är bestämd"
    assert empty.left.facts.counted.text() == "Reglementet bestämmer inget antal dagar."


def test_a_cancelled_meeting_is_told_of(qtbot: QtBot, page: CallingPage, archive: Archive) -> None:
    (committee,) = (c.id for c in archive.registers.committees())
    meeting, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 12, 16), start="09:00"))
    archive.planning.cancel(meeting, "för få ärenden")
    window: Any = page.window()
    window.open_meeting(meeting, "call")
    shown_now = window.page
    assert isinstance(shown_now, CallingPage)
    assert shown_now.left.go_act.text() == "Gör beskedet"
    assert shown(shown_now) == "cancelled"
    go(shown_now)
    done(qtbot, shown_now)
    assert shown_now.outgoing.made is not None
