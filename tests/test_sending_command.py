"""`klubban send` as the shell meets it, over a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from app.bootstrap import open_archive
from app.cli import main
from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.resources import resource
from tests.mail_servers import USER, office, read
from tests.services.keyrings import using

MEETING = "ITVT 2019-09-16"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def keyless() -> Iterator[None]:
    """There is no keyring here."""
    kind: type[KeyringBackend] = fail.Keyring
    with using(kind()):
        yield


@pytest.fixture
def folder(tmp_path: Path, capsys: Capture) -> Path:
    """An archive with the sample, where nobody's address is known; its papers have no files."""
    path = tmp_path / "arkiv"
    assert main(["--archive", str(path), "import", str(resource("sample", "itvt-2019-09-16.json"))]) == 0
    capsys.readouterr()
    return path


def tell(folder: Path, server: MailServer | None, *unreached: str) -> None:
    """Addresses for all but the `unreached`, Ulf's a postal one; and the server."""
    archive = open_archive(folder)
    for planned in archive.sendings.plan(archive.meetings.find(MEETING)):
        if planned.name not in unreached:
            by_post = planned.name == "Ulf Norling"
            archive.contacts.save_contact(Contact(
                person=planned.person, email=f"{planned.person}@example.se", address=("Storgatan 1", "447 80 Vårgårda"),
                send_by="paper" if by_post else "mail"))
    if server is not None:
        archive.preferences.save_mail_server(server)
    archive.close()


def send(folder: Path, *more: str) -> int:
    return main(["--archive", str(folder), "send", "--meeting", MEETING, "--without-missing", *more])


def here(port: int, **more: str) -> MailServer:
    return MailServer(host="127.0.0.1", port=port, encryption="none", sender_address="kansli@example.se", **more)


def test_a_dry_run_says_who_would_get_it_how_and_what_is_missing(folder: Path, capsys: Capture) -> None:
    tell(folder, None, "Karin Ahlqvist")
    before = (folder / "register.sqlite").read_bytes()
    assert send(folder, "--dry-run") == 2
    told = capsys.readouterr()
    assert told.out.splitlines()[:4] == [
        "Anders Holmgren, ledamot: e-post till p1@example.se", "Karin Ahlqvist, ledamot: på papper till –",
        "Birgitta Sjöö, ersättare: e-post till p3@example.se",
        "Ulf Norling, ersättare: på papper till Storgatan 1, 447 80 Vårgårda"]
    assert told.err.splitlines()[:2] == [
        "Karin Ahlqvist saknar e-postadress och postadress.", "Avsändarens e-postadress är inte inställd."]
    assert (folder / "register.sqlite").read_bytes() == before
    tell(folder, MailServer(sender_address="kansli@example.se"))
    assert send(folder, "--dry-run") == 2
    assert "Ingen e-postserver är inställd." in capsys.readouterr().err
    assert send(folder, "--dry-run", "--drafts", str(folder)) == 2
    told = capsys.readouterr()
    assert "Anders Holmgren, ledamot: utkast till p1@example.se" in told.out
    assert "Ingen e-postserver" not in told.err


def test_what_is_missing_hinders_the_sending(folder: Path, capsys: Capture) -> None:
    tell(folder, MailServer(sender_address="kansli@example.se"), "Karin Ahlqvist")
    assert send(folder) == 2
    assert "Karin Ahlqvist saknar e-postadress" in capsys.readouterr().err


def test_it_is_sent_and_what_became_of_each_is_told(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    with office(unknown=frozenset({"p5@example.se"})) as server:
        tell(folder, here(server.port))
        assert send(folder, "--sheets", str(tmp_path / "blad.pdf")) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Anders Holmgren: skickat (250 2.0.0 Ok: queued as 0001)"
    assert told[3] == "Ulf Norling: färdigt att skicka"
    assert told[4] == "Johan Lindvall: avvisat (550 5.1.1 Ingen sådan brevlåda)"
    assert len(server.received) == 5
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert send(folder) == 2
    assert "Det finns inget nytt att skicka." in capsys.readouterr().err


def test_drafts_are_written_into_a_folder(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    tell(folder, MailServer(sender_address="kansli@example.se"))
    (tmp_path / "utkast").mkdir()
    assert send(folder, "--drafts", str(tmp_path / "utkast")) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Anders Holmgren: färdigt att skicka"
    first = read((tmp_path / "utkast" / "01 Anders Holmgren.eml").read_bytes())
    assert first["To"] == "Anders Holmgren <p1@example.se>"
    assert len(list((tmp_path / "utkast").glob("*.eml"))) == 6


def test_a_password_that_nobody_can_be_asked_for(folder: Path, capsys: Capture) -> None:
    with office() as server:
        tell(folder, here(server.port, user=USER))
        assert send(folder) == 2
    assert "vill ha lösenordet" in capsys.readouterr().err


def test_what_cannot_be_sent_is_told_by_name(folder: Path, capsys: Capture) -> None:
    assert send(folder, "--kind", "minutes") == 2
    assert capsys.readouterr().err.splitlines() == [
        "”minutes” kan inte skickas. Det som finns är notice, supplement, again, cancelled och moved."]
