"""The mail server is told by its fields, kept by a key, and tried with a letter to oneself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.mail_server import MailServer
from tests.mail_servers import free_port, office
from tests.services.keyrings import InMemory, using
from ui.pages.mail_settings.page import MailSettingsPage
from ui.settings_room import SettingsRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window


@pytest.fixture
def ring() -> Iterator[InMemory]:
    memory = InMemory()
    with using(memory):
        yield memory


@pytest.fixture
def page(ring: InMemory, empty_window: Window, qtbot: QtBot) -> MailSettingsPage:
    return shown(empty_window, qtbot)


def shown(window: Window, qtbot: QtBot) -> MailSettingsPage:
    window.show_room("settings")
    room = window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("mail")
    room.mail.enter()
    qtbot.waitUntil(lambda: bool(room.mail.about_password.text()))
    return room.mail


def write(field: QLineEdit, text: str) -> None:
    field.clear()
    QTest.keyClicks(field, text)


def test_what_is_written_is_kept_and_the_password_in_the_keyring_alone(page: MailSettingsPage, ring: InMemory) -> None:
    fields = page.fields
    assert page.window().focusWidget() is fields.sender_address
    for field, text in ((fields.sender_address, "kansli@lovbro.se"), (fields.sender_name, "Kansliet"),
                        (fields.host, "smtp.lovbro.se"), (fields.user, "kansli"), (fields.password, "hemligt")):
        write(field, text)
    fields.encryption.button("tls").click()
    assert fields.port.value == 465
    QTest.keyClick(fields.password, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.archive.preferences.mail_server() == MailServer(
        host="smtp.lovbro.se", port=465, encryption="tls", user="kansli", sender_address="kansli@lovbro.se",
        sender_name="Kansliet")
    assert list(ring.kept.values()) == ["hemligt"]
    assert fields.password.echoMode() == QLineEdit.EchoMode.Password


def test_a_port_of_one_s_own_stays_when_the_encryption_is_changed(page: MailSettingsPage) -> None:
    write(page.fields.port, "2525")
    page.fields.encryption.button("tls").click()
    assert page.fields.port.value == 2525


def test_what_is_wrong_is_said_under_its_field_and_nothing_is_kept(page: MailSettingsPage) -> None:
    write(page.fields.sender_address, "kansliet")
    page.save_act.trigger()
    assert page.wrong.isVisible()
    assert page.wrong.text() == "”kansliet” är ingen e-postadress."
    assert page.window().focusWidget() is page.fields.sender_address
    assert page.archive.preferences.mail_server() is None
    write(page.fields.sender_address, "kansli@lovbro.se")
    page.save_act.trigger()
    assert not page.wrong.isVisible()
    assert page.archive.preferences.mail_server() is not None


def test_what_is_not_saved_stays_while_something_else_is_changed(page: MailSettingsPage) -> None:
    page.archive.preferences.save_mail_server(MailServer(sender_address="kansli@lovbro.se"))
    page.look()
    assert page.fields.sender_address.text() == "kansli@lovbro.se"
    write(page.fields.host, "smtp.lovbro.se")
    page.look()
    assert page.fields.host.text() == "smtp.lovbro.se"


def test_a_letter_to_oneself_tells_what_became_of_it(page: MailSettingsPage, qtbot: QtBot) -> None:
    def told_after(port: int) -> str:
        write(page.fields.port, str(port))
        page.try_act.trigger()
        assert page.became.text() == "Skickar provbrevet …"
        qtbot.waitUntil(lambda: page.became.text() != "Skickar provbrevet …")
        return page.became.text()

    page.fields.encryption.button("none").click()
    write(page.fields.sender_address, "kansli@lovbro.se")
    write(page.fields.host, "127.0.0.1")
    with office() as server:
        assert told_after(server.port).startswith("Provbrevet är skickat till kansli@lovbro.se. Servern svarade: 250")
        server.unknown = frozenset({"kansli@lovbro.se"})
        assert told_after(server.port) == "Provbrevet är inte skickat: 550 5.1.1 Ingen sådan brevlåda"
        assert len(server.received) == 1
    assert "går inte att nå" in told_after(free_port())
    page.fields.sender_address.setText("fel")
    page.became.setText("")
    page.try_act.trigger()
    assert page.became.text() == ""


def test_it_is_said_where_the_password_will_be(empty_window: Window, qtbot: QtBot, ring: InMemory) -> None:
    page = shown(empty_window, qtbot)
    assert page.about_password.text() == "Läggs i systemets nyckelring, aldrig i arkivet."
    page.archive.preferences.save_mail_server(
        MailServer(host="smtp.lovbro.se", user="kansli", sender_address="kansli@lovbro.se"), "hemligt")
    page.look()
    qtbot.waitUntil(lambda: "Skriv ett nytt" in page.about_password.text())
    kind: type[KeyringBackend] = fail.Keyring
    with using(kind()):
        page.look()
        qtbot.waitUntil(lambda: "ingen nyckelring" in page.about_password.text())
