"""Letters handed in to real servers on this machine; nothing is called sent that was not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from app.domain.mail_server import Encryption, MailServer
from app.exchange.letter import Enclosed, Letter, letter_bytes
from app.exchange.smtp import Courier, Fate, NoService, Outcome, Patience, Trouble
from tests.mail_servers import PASSWORD, USER, Temper, certificate_in, free_port, moody, office, office_behind_tls

SHORT = Patience(line=0.3, answer=0.3, end=0.3)
LARGE = 14_000_000
"""More than the system holds on its way: a server that stops reading is noticed while the letter is under way."""


def server(port: int, encryption: Encryption = "none", user: str | None = None, host: str = "127.0.0.1") -> MailServer:
    return MailServer(host=host, port=port, encryption=encryption, user=user, sender_address="kansli@example.se")


def letter(size: int = 1000) -> Letter:
    return Letter(
        message_id="<1@example.se>", at=datetime(2019, 9, 9, 9, 0),  # noqa: DTZ001
        sender=("Kansliet", "kansli@example.se"), to=("Åsa Öberg", "asa@example.se"), subject="Kallelse – åäö",
        text="Hej Åsa,\n.en punkt först\n..och två", enclosed=[Enclosed(name="Kallelse åäö.pdf", content=b"%PDF" + bytes(size))])


def handed_in(at: MailServer, to: str = "asa@example.se", size: int = 1000, password: str | None = None) -> tuple[Outcome, int]:
    """What became of a letter, and how often its end was announced."""
    ends: list[None] = []
    with Courier(at, password, SHORT) as courier:
        return courier.deliver(letter_bytes(letter(size)), to, lambda: ends.append(None)), len(ends)


def trouble(at: MailServer, password: str | None = None) -> Trouble:
    with pytest.raises(NoService) as refused:
        Courier(at, password, SHORT)
    assert refused.value.detail
    return refused.value.trouble


def test_a_letter_arrives_as_it_was_written() -> None:
    with office() as taken_in:
        assert handed_in(server(taken_in.port)) == (Outcome("sent", "250 2.0.0 Ok: queued as 0001"), 1)
    ((to, message),) = taken_in.received
    assert (to, message["Message-ID"], message["Subject"]) == ("asa@example.se", "<1@example.se>", "Kallelse – åäö")
    assert message["To"] == "Åsa Öberg <asa@example.se>"
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["Hej Åsa,", ".en punkt först", "..och två"]
    (paper,) = message.iter_attachments()
    assert (paper.get_filename(), paper.get_content()) == ("Kallelse åäö.pdf", b"%PDF" + bytes(1000))


def test_several_letters_go_over_one_line_and_a_refused_one_does_not_break_it() -> None:
    with office(unknown=frozenset({"okand@example.se"}), busy=frozenset({"full@example.se"})) as taken_in:
        fates = []
        with Courier(server(taken_in.port), None, SHORT) as courier:
            for to in ("a@example.se", "okand@example.se", "full@example.se", "b@example.se"):
                outcome = courier.deliver(letter_bytes(letter()), to, lambda: None)
                fates.append((outcome.fate, outcome.told[:3]))
                assert courier.on_the_line
    assert fates == [("sent", "250"), ("refused", "550"), ("failed", "450"), ("sent", "250")]
    assert [to for to, _message in taken_in.received] == ["a@example.se", "b@example.se"]


@pytest.mark.parametrize(("temper", "size", "fate", "ends"), [
    ("stops_reading", LARGE, "failed", 0), ("breaks_in_data", LARGE, "failed", 0), ("speaks_in_data", LARGE, "failed", 0),
    ("silent_after_end", 1000, "uncertain", 1), ("breaks_after_end", 1000, "uncertain", 1),
    ("says_no_after_end", 1000, "refused", 1), ("says_later_after_end", 1000, "failed", 1)])
def test_only_what_the_server_has_said_yes_to_is_sent(temper: Temper, size: int, fate: Fate, ends: int) -> None:
    with moody(temper) as bad:
        outcome, ended = handed_in(server(bad.port), size=size)
    assert (outcome.fate, ended) == (fate, ends)
    assert outcome.told
    assert len(bad.letters) == ends


def test_a_server_that_goes_away_unseen_in_the_middle_is_never_said_to_have_taken_it() -> None:
    with moody("breaks_in_data") as bad:
        outcome, _ended = handed_in(server(bad.port), size=10)
    assert outcome.fate in ("failed", "uncertain")
    assert not bad.letters


def test_a_letter_too_large_for_the_server_is_refused_before_it_is_carried_there() -> None:
    with office(most=5000) as taken_in:
        outcome, ends = handed_in(server(taken_in.port), size=10_000)
        assert (outcome.fate, outcome.told[:3], ends) == ("refused", "552", 0)
        assert handed_in(server(taken_in.port))[0].fate == "sent"
    assert len(taken_in.received) == 1


def test_nothing_listens_and_nothing_answers() -> None:
    assert trouble(server(free_port())) == "no_line"
    with moody("no_greeting") as bad:
        assert trouble(server(bad.port)) == "silent"


def test_starttls_with_a_certificate_that_is_trusted_and_the_right_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with office(certificate=certificate, login=True) as taken_in:
        outcome, _ended = handed_in(server(taken_in.port, "starttls", USER), password=PASSWORD)
        assert outcome.fate == "sent"
        assert trouble(server(taken_in.port, "starttls", USER), "fel") == "not_let_in"
        assert trouble(server(taken_in.port, "starttls", USER)) == "not_let_in"
        without_login, _ended = handed_in(server(taken_in.port, "starttls"))
        assert (without_login.fate, without_login.told[:3]) == ("refused", "530")
    assert len(taken_in.received) == 1


@pytest.mark.parametrize(("without", "fate"), [(("PLAIN",), "sent"), (("PLAIN", "LOGIN"), None)])
def test_a_server_that_knows_only_the_older_way_in_or_none(
    without: tuple[str, ...], fate: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with office(certificate=certificate, login=True, without=without) as taken_in:
        at = server(taken_in.port, "starttls", USER)
        if fate:
            assert handed_in(at, password=PASSWORD)[0].fate == fate
        else:
            assert trouble(at, PASSWORD) == "not_let_in"


def test_a_password_goes_over_no_line_that_others_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.domain.mail_server.LOOPBACK", ())
    with office() as taken_in:
        assert trouble(server(taken_in.port, user=USER), PASSWORD) == "no_encryption"


def test_tls_from_the_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with office_behind_tls(certificate) as taken_in:
        assert handed_in(server(taken_in.port, "tls"))[0].fate == "sent"
    assert len(taken_in.received) == 1


def test_nothing_is_handed_to_a_server_that_cannot_prove_its_name_or_does_not_encrypt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = certificate_in(tmp_path)
    with office(certificate=certificate) as taken_in:
        assert trouble(server(taken_in.port, "starttls")) == "not_trusted"
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate_in(tmp_path, "annan.example.se")))
    with office_behind_tls(certificate_in(tmp_path, "annan.example.se")) as taken_in:
        assert trouble(server(taken_in.port, "tls")) == "not_trusted"
    with office() as taken_in:
        assert trouble(server(taken_in.port, "starttls")) == "no_encryption"
        assert trouble(server(taken_in.port, "tls")) == "no_encryption"
        assert trouble(server(taken_in.port, user=USER), PASSWORD) == "not_let_in"
    assert taken_in.received == []
