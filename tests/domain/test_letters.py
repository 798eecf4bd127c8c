"""Letters: what is said to members, substitutes and others, what the calendar is told, and what a sending keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.letters import Occasion, PaperLetter, enclosed_for, invited_of, paper_letters, sending_of, subject_of, texts_of
from app.domain.notice import notice_of
from app.domain.proceedings import Proceedings, Secretary
from app.domain.sendings import Delivery, Invited, Sending, SendingKind, SentFile, Texts
from tests.domain.building import item, itvt, red_days
from tests.domain.reading import meeting_changed

FILES = (SentFile(name="Kallelse.pdf", sha256="a", roles=("member", "other")), SentFile(name="Handlingar.pdf", sha256="b"))
AT = datetime(2019, 9, 9, 9, 0)  # noqa: DTZ001
BODY = "Gemensam servicenämnd för IT, växel och telefoni"
WHEN = "måndagen den 16 september 2019 kl. 09:00"


def meeting() -> Proceedings:
    secretary = Secretary(name="Elin Sandström", title="nämndsekreterare")
    return meeting_changed(itvt(), place="Sämsjön", secretary=secretary)


def test_a_member_is_called_told_where_what_is_enclosed_and_to_say_so_if_hindered() -> None:
    text = texts_of(meeting(), "notice", enclosed_for(FILES)).member
    assert text == (
        f"Du kallas till sammanträde med {BODY} {WHEN}.\n\nPlats: Sämsjön\n\nBifogat: Kallelse.pdf och Handlingar.pdf.\n\n"
        "Anmäl förhinder snarast, även om det bara gäller en del av sammanträdet.\n\n"
        f"Elin Sandström\nNämndsekreterare\n{BODY}\nHerrljunga\n")


def test_a_substitute_is_told_why_they_get_it_and_another_only_what_it_is() -> None:
    texts = texts_of(meeting(), "notice", enclosed_for(FILES))
    assert texts.substitute.startswith(f"Här är kallelsen till sammanträdet med {BODY} {WHEN}.")
    assert "Du får brevet som ersättare." in texts.substitute
    assert "Bifogat: Handlingar.pdf." in texts.substitute
    assert "ersättare" not in texts.other
    assert "förhinder" not in texts.other


@pytest.mark.parametrize(("kind", "beginning"), [
    ("supplement", "Här är ett tillägg till kallelsen till sammanträdet"), ("again", "Här är en ny kallelse till sammanträdet"),
    ("moved", f"Sammanträdet med {BODY} är flyttat. Du kallas nu till {WHEN}.")])
def test_each_kind_says_what_it_is(kind: SendingKind, beginning: str) -> None:
    assert texts_of(meeting(), kind, {}).member.startswith(beginning)


def test_a_cancelled_meeting_has_no_place_and_calls_nobody() -> None:
    texts = texts_of(meeting(), "cancelled", {})
    assert texts.member == texts.substitute == texts.other
    assert texts.member.startswith(f"Sammanträdet med {BODY} {WHEN} är inställt.\n\nElin")


def test_a_letter_without_a_secretary_a_title_or_a_place() -> None:
    assert f"sammanträdet.\n\n{BODY}\n" in texts_of(meeting_changed(itvt(), secretary=None, place=None), "notice", {}).member
    untitled = meeting_changed(itvt(), secretary=Secretary(name="Elin Sandström"))
    assert "Elin Sandström\nSekreterare\n" in texts_of(untitled, "notice", {}).member


@pytest.mark.parametrize(("kind", "version", "head"), [
    ("notice", 1, "Kallelse"), ("supplement", 1, "Tillägg till kallelsen"), ("again", 2, "Ändrad kallelse (version 2)"),
    ("cancelled", 2, "Inställt sammanträde"), ("moved", 2, "Flyttat sammanträde")])
def test_the_subject_says_what_whose_and_when(kind: SendingKind, version: int, head: str) -> None:
    assert subject_of(meeting(), kind, version) == f"{head}: {BODY} {WHEN}"


def invited(*clocks: str | None, start: str | None = "09:00", kind: SendingKind = "notice") -> Invited:
    """What the calendar is told where the agenda's items are planned so, the last one a formality."""
    kinds = [*["decision"] * (len(clocks) - 1), "formality"]
    items = [item(f"a{n}", clock=clock, kind=what) for n, (clock, what) in enumerate(zip(clocks, kinds, strict=True), 1)]
    return invited_of(meeting_changed(itvt(agenda=items), start=start, place="Sämsjön"), kind)


def test_the_calendar_is_told_when_where_and_the_end_that_is_planned() -> None:
    assert invited("09:00", "12:00") == Invited(
        summary=f"Sammanträde: {BODY}", date=date(2019, 9, 16), start="09:00", end="12:00", place="Sämsjön")
    assert invited("09:00", None).end is None
    assert invited("09:00").end is None
    assert invited("09:00", "08:00").end is None
    assert invited("09:00", "12:00", start=None).end is None
    assert invited("09:00", kind="cancelled").cancelled
    open_ended = itvt(agenda=(item("a1"), item("a2", clock="12:00")))
    assert invited_of(open_ended, "notice").end is None


def sent(kind: SendingKind, *earlier: Sending, now: Proceedings | None = None, texts: Texts | None = None) -> Sending:
    value = now or meeting()
    notice = notice_of(value, red_days(), issued=AT.date())
    return sending_of(value, kind, Occasion(id="s1", meeting="m1", at=AT, now=notice, earlier=earlier, files=FILES), texts)


def test_the_first_sending_gives_the_meeting_its_invitation() -> None:
    first = sent("notice")
    assert (first.id, first.kind, first.version) == ("s1", "notice", 1)
    assert (first.uid, first.sequence, first.invites) == ("m1@klubban", 0, True)
    assert (first.files, first.subject) == (FILES, f"Kallelse: {BODY} {WHEN}")
    assert first.texts.member == texts_of(meeting(), "notice", enclosed_for(FILES)).member


def test_own_words_take_the_place_of_the_program_s() -> None:
    own = Texts(member="A", substitute="B", other="C")
    assert sent("notice", texts=own).texts == own


def test_a_later_sending_keeps_the_invitation_and_takes_a_turn_with_what_is_new() -> None:
    first = replace(sent("notice"), uid="gammal@klubban")
    assert (sent("again", first).uid, sent("again", first).sequence) == ("gammal@klubban", 0)
    assert sent("moved", first, now=meeting_changed(meeting(), start="10:00")).sequence == 1


def test_a_supplement_asks_for_no_new_answer_unless_the_calendar_has_something_new_to_hear() -> None:
    first = sent("notice")
    assert not sent("supplement", first).invites
    assert sent("supplement", first, now=meeting_changed(meeting(), start="10:00")).invites
    assert sent("supplement").invites
    assert sent("again", first).invites


def test_a_sending_keeps_the_whole_notice_as_it_stood() -> None:
    first = sent("notice")
    assert first.said is not None
    assert first.said.issued == AT.date()
    older = replace(first, said=replace(first.said, issued=date(2019, 9, 1)))
    supplement, again = sent("supplement", older).said, sent("again", older).said
    assert supplement is not None
    assert again is not None
    assert (supplement.issued, again.issued) == (date(2019, 9, 1), AT.date())
    assert sent("cancelled", older).said == older.said
    assert sent("cancelled", replace(older, said=None)).said is None
    assert sent("supplement", replace(older, said=None)).said is not None


def test_on_paper_it_says_the_same_as_in_the_mail() -> None:
    sending = sent("notice")
    address = ("Storgatan 1", "524 30 H")
    birgitta = Delivery(recipient="p3", name="Birgitta Sjöö", way="paper", role="substitute", postal=address)
    letters = paper_letters(meeting().committee, sending, [birgitta])
    assert (letters.municipality, letters.body, letters.subject, letters.day) == (
        "Herrljunga", BODY, sending.subject, AT.date())
    assert letters.letters == (
        PaperLetter(name="Birgitta Sjöö", address=address, text=sending.texts.substitute),)
