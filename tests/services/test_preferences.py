"""The mail server is kept in the archive, its password in the system's keyring and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from app.domain.mail_server import MailServer
from app.exchange.passwords import forget_password
from app.services.archive import Archive
from app.services.errors import Inadmissible, NotSent
from tests.mail_servers import office
from tests.services.keyrings import InAFile, InMemory, using

SERVER = MailServer(host="smtp.lovbro.se", port=587, user="kansli", sender_address="kansli@lovbro.se", sender_name="Kansliet")
PASSWORD = "hemligt-Å-7731"


@pytest.fixture
def ring() -> Iterator[InMemory]:
    memory = InMemory()
    with using(memory):
        yield memory


def files_of(archive: Archive) -> Iterator[bytes]:
    return (path.read_bytes() for path in Path(archive.folder).rglob("*") if path.is_file())


def test_the_server_is_kept_and_can_be_changed_and_undone(archive: Archive, ring: InMemory) -> None:
    assert archive.preferences.mail_server() is None
    changes = archive.preferences.save_mail_server(SERVER)
    assert (changes.preferences, changes.label) == (True, "e-postservern")
    archive.preferences.save_mail_server(replace(SERVER, encryption="tls", port=465))
    assert archive.preferences.mail_server() == replace(SERVER, encryption="tls", port=465)
    archive.registers.undo()
    assert archive.preferences.mail_server() == SERVER


def test_the_password_is_in_the_keyring_and_in_no_file(archive: Archive, ring: InMemory) -> None:
    archive.preferences.save_mail_server(SERVER, PASSWORD)
    assert archive.preferences.keeps_passwords()
    assert archive.preferences.mail_password() == PASSWORD
    assert ring.kept == {("Klubban", "kansli@smtp.lovbro.se"): PASSWORD}
    assert not any(PASSWORD.encode() in content for content in files_of(archive))
    forget_password("kansli", "smtp.lovbro.se")
    forget_password("kansli", "smtp.lovbro.se")
    assert archive.preferences.mail_password() is None


def test_the_password_of_a_server_that_is_used_no_more_is_forgotten(archive: Archive, ring: InMemory) -> None:
    archive.preferences.save_mail_server(SERVER, PASSWORD)
    archive.preferences.save_mail_server(replace(SERVER, port=2525))
    assert archive.preferences.mail_password() == PASSWORD
    archive.preferences.save_mail_server(replace(SERVER, host="post.lovbro.se"), "ett annat")
    assert ring.kept == {("Klubban", "kansli@post.lovbro.se"): "ett annat"}


def test_a_server_that_asks_for_no_user_has_no_password(archive: Archive, ring: InMemory) -> None:
    assert archive.preferences.mail_password() is None
    archive.preferences.save_mail_server(replace(SERVER, user=None), PASSWORD)
    assert (archive.preferences.mail_password(), ring.kept) == (None, {})


class Locked(InMemory):
    """A keyring that nobody has opened."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring, InAFile, Locked])
def test_without_a_keyring_that_can_be_trusted_it_is_asked_for_each_time(archive: Archive, kind: type[KeyringBackend]) -> None:
    with using(kind()) as backend:
        archive.preferences.save_mail_server(SERVER, PASSWORD)
        assert archive.preferences.mail_password() is None
        assert archive.preferences.keeps_passwords() == isinstance(backend, Locked)
        forget_password("kansli", "smtp.lovbro.se")
    assert getattr(backend, "kept", {}) == {}


def test_what_cannot_be_used_is_not_kept(archive: Archive) -> None:
    with pytest.raises(Inadmissible) as refused:
        archive.preferences.save_mail_server(replace(SERVER, host="smtp lovbro", port=0, sender_address="kansliet"))
    assert [r.field for r in refused.value.refusals] == ["host", "port", "sender_address"]
    assert archive.preferences.mail_server() is None


def test_a_letter_to_oneself_shows_that_the_server_can_be_used(archive: Archive) -> None:
    with pytest.raises(NotSent):
        archive.preferences.send_trial_letter()
    with office(unknown=frozenset({"borta@lovbro.se"})) as server, using(InMemory()):
        here = replace(SERVER, host="127.0.0.1", port=server.port, encryption="none", user=None)
        archive.preferences.save_mail_server(here)
        trial = archive.preferences.send_trial_letter()
        archive.preferences.save_mail_server(replace(here, sender_address="borta@lovbro.se"))
        assert archive.preferences.send_trial_letter().state == "refused"
    assert (trial.state, trial.address, trial.told[:3]) == ("sent", "kansli@lovbro.se", "250")
    ((to, message),) = server.received
    assert (to, message["Subject"], message["From"]) == (
        "kansli@lovbro.se", "Provbrev från Klubban", "Kansliet <kansli@lovbro.se>")
