"""The notice sent to everyone who must have it, over a real server; what became of each is told as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import icalendar
import pikepdf
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.domain.sendings import Delivery
from app.services.archive import Archive
from app.services.errors import Damaged, Inadmissible, InTheWay, NoRights, NotFound, NotSent, PasswordWanted, Unfinished
from app.services.sendings import Enclosure, Proof
from tests.mail_servers import PASSWORD, USER, Office, free_port, moody, office, read
from tests.services.conftest import DAY, PEOPLE
from tests.services.keyrings import using

NOTICE = Enclosure(name="Kallelse.pdf", content=b"%PDF kallelse", roles=("member", "other"))
SHORTER = Enclosure(name="Till ersättare.pdf", content=b"%PDF till ersattare", roles=("substitute",))
ENCLOSED = (NOTICE, SHORTER)


@pytest.fixture(autouse=True)
def keyless() -> Iterator[None]:
    """There is no keyring here."""
    kind: type[KeyringBackend] = fail.Keyring
    with using(kind()):
        yield


@pytest.fixture
def reachable(archive: Archive, meeting: str) -> str:
    """The meeting, and an address for everyone: three by mail, Dan by post."""
    archive.contacts.save_contacts(
        Contact(person=person, email=f"{person}@example.se", address=("Storgatan 1", "", " 123 45 Lövbro "),
                send_by="paper" if person == "dan" else "mail") for person, _name, _party in PEOPLE)
    return meeting


def use(archive: Archive, port: int, **more: Any) -> None:
    sender: dict[str, Any] = {"sender_address": "kansli@example.se", "sender_name": "Kansliet i Lövbro"}
    archive.preferences.save_mail_server(MailServer(host="127.0.0.1", port=port, encryption="none", **sender, **more))


@pytest.fixture
def taken_in(archive: Archive) -> Iterator[Office]:
    with office() as server:
        use(archive, server.port)
        yield server


def states(proof: Proof) -> dict[str, str]:
    return {d.recipient: d.state for d in proof.deliveries}


def notice_sent(archive: Archive, meeting: str) -> date | None:
    return archive.meetings.proceedings(meeting).meeting.notice_sent


def delivery(proof: Proof, person: str) -> Delivery:
    return next(d for d in proof.deliveries if d.recipient == person)


def calendar_of(message: EmailMessage) -> tuple[str, int, str]:
    """The invitation's UID, SEQUENCE and METHOD."""
    (part,) = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    calendar = icalendar.Calendar.from_ical(str(part.get_content()))
    (event,) = calendar.walk("VEVENT")
    return str(event["UID"]), int(str(event["SEQUENCE"])), str(calendar["METHOD"])


# Who


def test_the_plan_says_who_gets_it_how_and_what_is_missing(archive: Archive, reachable: str) -> None:
    archive.contacts.save_contact(Contact(person="bertil"))
    plan = archive.sendings.plan(reachable)
    assert [(p.person, p.role, p.way, p.address) for p in plan] == [
        ("anna", "member", "mail", "anna@example.se"), ("bertil", "member", "paper", None),
        ("cilla", "substitute", "mail", "cilla@example.se"), ("dan", "substitute", "paper", None)]
    assert [p.missing for p in plan] == [None, "Bertil Strand saknar e-postadress och postadress.", None, None]
    assert [p.way for p in archive.sendings.plan(reachable, drafts=True, among=("anna", "dan"))] == ["draft", "paper"]


def test_nothing_is_sent_while_somebody_cannot_be_reached(archive: Archive, reachable: str, taken_in: Office) -> None:
    for person in ("bertil", "cilla"):
        archive.contacts.save_contact(Contact(person=person))
    with pytest.raises(Unfinished) as refused:
        archive.sendings.send(reachable, "notice", ENCLOSED)
    assert len(refused.value.reasons) == 2
    assert (taken_in.received, archive.sendings.proofs(reachable)) == ([], ())
    sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna",))
    assert states(sent.proof) == {"anna": "sent"}
    with pytest.raises(Unfinished):
        archive.sendings.send(reachable, "notice", ENCLOSED, among=())


def test_an_address_that_is_none_is_not_kept(archive: Archive, committee: str) -> None:
    with pytest.raises(Inadmissible, match="ingen e-postadress"):
        archive.contacts.save_contact(Contact(person="anna", email="anna(at)example.se"))
    assert archive.contacts.contact("anna") == Contact(person="anna")
    archive.contacts.save_contact(Contact(person="anna", email=" anna@example.se ", phone=" ", address=(" Storgatan 1 ", " ")))
    assert archive.contacts.contact("anna") == Contact(person="anna", email="anna@example.se", address=("Storgatan 1",))


def test_an_exercise_is_sent_to_nobody(archive: Archive, reachable: str, taken_in: Office) -> None:
    archive.rehearsals.begin(reachable)
    (copy,) = [line.id for line in archive.meetings.lines() if line.rehearsal]
    with pytest.raises(InTheWay, match="övning"):
        archive.sendings.send(copy, "notice", ENCLOSED)
    assert taken_in.received == []


# By mail


def test_each_gets_a_letter_of_their_own_and_the_proof_tells_it(archive: Archive, reachable: str, taken_in: Office) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    sent = archive.sendings.send(reachable, "notice", ENCLOSED, report=report)
    assert states(sent.proof) == {"anna": "sent", "bertil": "sent", "cilla": "sent", "dan": "waiting"}
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert [(to, [a.get_filename() for a in m.iter_attachments()]) for to, m in taken_in.received] == [
        ("anna@example.se", ["Kallelse.pdf"]), ("bertil@example.se", ["Kallelse.pdf"]),
        ("cilla@example.se", ["Till ersättare.pdf"])]
    for to, message in taken_in.received:
        others = {f"{p}@example.se" for p, _name, _party in PEOPLE} - {to}
        assert not any(other in message.as_string() for other in others)
        assert calendar_of(message) == (f"{reachable}@klubban", 0, "REQUEST")
    anna = delivery(sent.proof, "anna")
    assert (anna.told, anna.message_id) == ("250 2.0.0 Ok: queued as 0001", taken_in.received[0][1]["Message-ID"])
    assert [archive.sendings.content(sha256) for sha256 in anna.files] == [NOTICE.content]
    assert archive.sendings.proofs(reachable) == (sent.proof,)
    assert sent.changes.meetings == {reachable}
    assert archive.check() == ()


def test_the_first_that_is_sent_sets_the_day_for_good(archive: Archive, reachable: str, taken_in: Office) -> None:
    meeting = archive.meetings.proceedings(reachable).meeting
    archive.meetings.save(reachable, replace(meeting, place="Biblioteket"))
    archive.sendings.send(reachable, "notice", ENCLOSED)
    assert notice_sent(archive, reachable) == DAY
    assert archive.meetings.undoable(reachable) == "sammanträdets uppgifter"
    archive.meetings.undo(reachable)
    after = archive.meetings.proceedings(reachable).meeting
    assert (after.place, after.notice_sent) == ("Kommunhuset", DAY)


def test_a_supplement_and_a_day_that_is_set_leave_it_as_it_is(archive: Archive, reachable: str, taken_in: Office) -> None:
    archive.sendings.send(reachable, "supplement", ENCLOSED)
    assert notice_sent(archive, reachable) is None
    meeting = archive.meetings.proceedings(reachable).meeting
    archive.meetings.save(reachable, replace(meeting, notice_sent=date(2019, 9, 9)))
    archive.sendings.send(reachable, "again", ENCLOSED)
    assert notice_sent(archive, reachable) == date(2019, 9, 9)


def test_own_words_stand_in_the_letter(archive: Archive, reachable: str, taken_in: Office) -> None:
    texts = archive.sendings.texts(reachable, "notice", ENCLOSED)
    assert "Bifogat: Till ersättare.pdf." in texts.substitute
    archive.sendings.send(reachable, "notice", ENCLOSED, "Hej och välkomna.", among=("anna",))
    archive.sendings.send(reachable, "again", ENCLOSED, replace(texts, substitute="Hej ersättare."), among=("cilla",))
    said = [m.get_body(("plain",)) for _to, m in taken_in.received]
    assert [s.get_content().strip() for s in said if s is not None] == ["Hej och välkomna.", "Hej ersättare."]


def test_the_invitation_grows_with_what_is_changed_and_only_then(archive: Archive, reachable: str, taken_in: Office) -> None:
    meeting = archive.meetings.proceedings(reachable).meeting
    archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna",))
    archive.sendings.send(reachable, "again", ENCLOSED, among=("anna",))
    archive.meetings.save(reachable, replace(meeting, start="14:00"))
    archive.sendings.send(reachable, "moved", ENCLOSED, among=("anna",))
    archive.sendings.send(reachable, "cancelled", (), among=("anna",))
    uid = f"{reachable}@klubban"
    assert [calendar_of(m) for _to, m in taken_in.received] == [
        (uid, 0, "REQUEST"), (uid, 0, "REQUEST"), (uid, 1, "REQUEST"), (uid, 2, "CANCEL")]
    assert [p.sending.version for p in archive.sendings.proofs(reachable)] == [1, 2, 3, 3]
    assert len({d.message_id for p in archive.sendings.proofs(reachable) for d in p.deliveries}) == 4


def test_stopped_between_two_letters_the_rest_wait_and_go_when_asked(archive: Archive, reachable: str, taken_in: Office) -> None:
    sent = archive.sendings.send(reachable, "notice", ENCLOSED, report=lambda done, _of: done < 1)
    assert states(sent.proof) == {"anna": "sent", "bertil": "waiting", "cilla": "waiting", "dan": "waiting"}
    again = archive.sendings.resend(sent.proof.sending.id)
    assert states(again.proof) == {"anna": "sent", "bertil": "sent", "cilla": "sent", "dan": "waiting"}
    assert [to for to, _m in taken_in.received] == ["anna@example.se", "bertil@example.se", "cilla@example.se"]
    with pytest.raises(InTheWay):
        archive.sendings.resend(sent.proof.sending.id)


# When it does not go as it should


def test_no_server_no_sending_and_nothing_noted(archive: Archive, reachable: str) -> None:
    def refused() -> NotSent:
        with pytest.raises(NotSent) as error:
            archive.sendings.send(reachable, "notice", ENCLOSED)
        return error.value

    assert "inte inställd" in refused().sentence
    archive.preferences.save_mail_server(MailServer(sender_address="kansli@example.se"))
    assert "Ingen e-postserver" in refused().sentence
    use(archive, free_port())
    assert "går inte att nå" in refused().sentence
    with office() as server:
        use(archive, server.port, user=USER)
        assert isinstance(refused(), PasswordWanted)
        with pytest.raises(NotSent, match="godtar inte"):
            archive.sendings.send(reachable, "notice", ENCLOSED, password=PASSWORD)
    assert (archive.sendings.proofs(reachable), notice_sent(archive, reachable)) == ((), None)


def test_one_who_is_refused_gets_it_at_the_new_address_when_asked(archive: Archive, reachable: str) -> None:
    with office(unknown=frozenset({"anna@example.se"}), busy=frozenset({"cilla@example.se"})) as server:
        use(archive, server.port)
        sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna", "bertil", "cilla")).proof
        assert states(sent) == {"anna": "refused", "bertil": "sent", "cilla": "failed"}
        assert delivery(sent, "anna").told == "550 5.1.1 Ingen sådan brevlåda"
        archive.contacts.save_contact(Contact(person="anna", email="anna.ek@example.se"))
        assert states(archive.sendings.resend(sent.sending.id).proof)["anna"] == "refused"
        server.busy = frozenset()
        again = archive.sendings.resend(sent.sending.id, ("anna", "bertil", "cilla")).proof
    assert states(again) == dict.fromkeys(("anna", "bertil", "cilla"), "sent")
    assert [to for to, _m in server.received] == ["bertil@example.se", "anna.ek@example.se", "cilla@example.se"]
    assert delivery(again, "anna").address == "anna.ek@example.se"


def test_a_letter_whose_fate_is_unknown_never_goes_again_unasked_and_then_is_the_same_letter(
    archive: Archive, reachable: str
) -> None:
    with moody("breaks_after_end") as bad:
        use(archive, bad.port)
        sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna",)).proof
    assert (states(sent), notice_sent(archive, reachable)) == ({"anna": "uncertain"}, None)
    with office() as server:
        use(archive, server.port)
        with pytest.raises(InTheWay):
            archive.sendings.resend(sent.sending.id)
        again = archive.sendings.resend(sent.sending.id, ("anna",)).proof
    assert states(again) == {"anna": "sent"}
    ((_to, message),) = server.received
    assert message["Message-ID"] == read(bad.letters[0])["Message-ID"] == delivery(sent, "anna").message_id
    assert message["Date"] == read(bad.letters[0])["Date"]


def test_an_uncertain_letter_stays_uncertain_when_the_second_attempt_comes_to_nothing(archive: Archive, reachable: str) -> None:
    with moody("breaks_after_end") as bad:
        use(archive, bad.port)
        sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna",)).proof
    with office(unknown=frozenset({"anna@example.se"})) as server:
        use(archive, server.port)
        again = archive.sendings.resend(sent.sending.id, ("anna",)).proof
    assert (states(again), delivery(again, "anna").told) == ({"anna": "uncertain"}, "550 5.1.1 Ingen sådan brevlåda")
    archive.sendings.confirm(sent.sending.id, ("anna",))
    assert (states(archive.sendings.proof(sent.sending.id)), notice_sent(archive, reachable)) == ({"anna": "sent"}, DAY)


def test_a_line_that_breaks_again_and_again_is_given_up(archive: Archive, reachable: str) -> None:
    with moody("breaks_after_end") as bad:
        use(archive, bad.port)
        sent = archive.sendings.send(reachable, "notice", ENCLOSED).proof
    assert states(sent) == {"anna": "uncertain", "bertil": "uncertain", "cilla": "failed", "dan": "waiting"}
    assert len(bad.letters) == 2


def test_a_server_that_goes_away_leaves_the_rest_to_be_sent_later(archive: Archive, reachable: str) -> None:
    with moody("breaks_after_end") as bad:
        use(archive, bad.port)
        bad.last_call = 1
        sent = archive.sendings.send(reachable, "notice", ENCLOSED).proof
    assert states(sent) == {"anna": "uncertain", "bertil": "failed", "cilla": "failed", "dan": "waiting"}
    assert "svarar inte" in (delivery(sent, "bertil").told or "") or "går inte att nå" in (delivery(sent, "bertil").told or "")


def test_a_crash_in_the_middle_of_a_letter_leaves_the_truth_in_the_archive(
    archive: Archive, reachable: str, taken_in: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.exchange.smtp import Courier

    def struck(_courier: Courier) -> tuple[int, bytes]:
        raise KeyboardInterrupt

    monkeypatch.setattr(Courier, "_ended", struck)
    with pytest.raises(KeyboardInterrupt):
        archive.sendings.send(reachable, "notice", ENCLOSED)
    (proof,) = archive.sendings.proofs(reachable)
    assert states(proof) == {"anna": "uncertain", "bertil": "waiting", "cilla": "waiting", "dan": "waiting"}


def test_a_paper_that_is_gone_stops_the_sending_before_it(archive: Archive, reachable: str, taken_in: Office) -> None:
    sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("anna",), report=lambda _done, _of: False).proof
    (Path(archive.folder) / "files" / sent.deliveries[0].files[0]).unlink()
    with pytest.raises(Damaged):
        archive.sendings.resend(sent.sending.id)
    assert (states(archive.sendings.proof(sent.sending.id)), taken_in.received) == ({"anna": "waiting"}, [])


def test_a_sending_that_there_is_not_is_not_found(archive: Archive, reachable: str) -> None:
    for act in (archive.sendings.proof, archive.sendings.resend):
        with pytest.raises(NotFound):
            act("inget")


# As drafts and on paper


def test_drafts_and_letters_on_paper_are_made_and_sent_when_the_secretary_says_so(
    archive: Archive, reachable: str, tmp_path: Path
) -> None:
    archive.preferences.save_mail_server(MailServer(sender_address="kansli@example.se"))
    made = archive.sendings.draft(reachable, "notice", ENCLOSED, tmp_path).proof
    assert states(made) == dict.fromkeys(("anna", "bertil", "cilla", "dan"), "made")
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == [
        "01 Anna Ek.eml", "02 Bertil Strand.eml", "03 Cilla Holm.eml", "Adressblad.pdf"]
    draft = read((tmp_path / "03 Cilla Holm.eml").read_bytes())
    assert (draft["X-Unsent"], draft["To"]) == ("1", "Cilla Holm <cilla@example.se>")
    assert [a.get_content() for a in draft.iter_attachments()] == [SHORTER.content]
    assert calendar_of(draft)[2] == "REQUEST"
    assert notice_sent(archive, reachable) is None
    archive.sendings.confirm(made.sending.id, ("anna", "dan"))
    after = archive.sendings.proof(made.sending.id)
    assert (states(after)["anna"], states(after)["bertil"], states(after)["dan"]) == ("sent", "made", "sent")
    assert notice_sent(archive, reachable) == DAY


def test_drafts_can_be_stopped_and_want_a_sender(archive: Archive, reachable: str, tmp_path: Path) -> None:
    with pytest.raises(NotSent):
        archive.sendings.draft(reachable, "notice", ENCLOSED, tmp_path)
    archive.preferences.save_mail_server(MailServer(sender_address="kansli@example.se"))
    stopped = archive.sendings.draft(reachable, "notice", ENCLOSED, tmp_path, among=("anna", "cilla"),
                                     report=lambda n, _of: n < 1)
    assert states(stopped.proof) == {"anna": "made", "cilla": "waiting"}


def test_the_folder_of_drafts_is_made_where_it_can_be(archive: Archive, reachable: str, tmp_path: Path) -> None:
    archive.preferences.save_mail_server(MailServer(sender_address="kansli@example.se"))
    archive.sendings.draft(reachable, "notice", ENCLOSED, tmp_path / "ny" / "mapp", among=("anna",))
    assert [p.name for p in (tmp_path / "ny" / "mapp").iterdir()] == ["01 Anna Ek.eml"]
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(NoRights):
        archive.sendings.draft(reachable, "again", ENCLOSED, tmp_path / "fil", among=("anna",))
    assert len(archive.sendings.proofs(reachable)) == 1
    archive.sendings.draft(reachable, "again", ENCLOSED, tmp_path / "post", among=("dan",))
    assert [p.name for p in (tmp_path / "post").iterdir()] == ["Adressblad.pdf"]


def test_those_on_paper_wait_for_their_sheets(archive: Archive, reachable: str, taken_in: Office, tmp_path: Path) -> None:
    sent = archive.sendings.send(reachable, "notice", ENCLOSED, among=("dan",)).proof
    assert (states(sent), taken_in.received) == ({"dan": "waiting"}, [])
    archive.sendings.write_address_sheets(sent.sending.id, tmp_path / "blad.pdf")
    with pikepdf.open(tmp_path / "blad.pdf") as pdf:
        assert len(pdf.pages) == 1
    assert states(archive.sendings.proof(sent.sending.id)) == {"dan": "made"}
    by_mail = archive.sendings.send(reachable, "again", ENCLOSED, among=("anna",)).proof
    with pytest.raises(InTheWay):
        archive.sendings.write_address_sheets(by_mail.sending.id, tmp_path / "inga.pdf")
