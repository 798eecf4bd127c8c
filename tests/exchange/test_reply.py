"""A letter or a calendar's answer, read as what somebody lets know: it proposes, and nothing it holds is trusted."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import datetime
from email.message import EmailMessage

import pytest

from app.exchange.codec import Refused
from app.exchange.reply import LARGEST, WORDS, read

ANSWER = """BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REPLY\r
BEGIN:VEVENT\r
UID:mote1@klubban\r
DTSTAMP:20190913T061500Z\r
ATTENDEE;CN="Karin Ahlqvist";PARTSTAT={}:mailto:Karin@Example.org\r
COMMENT:Är på kurs\r
END:VEVENT\r
END:VCALENDAR\r
"""


def letter(text: str, subject: str = "Måndag", **headers: str) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "Karin Ahlqvist <karin@example.org>", subject
    made["Date"] = "Fri, 13 Sep 2019 08:15:42 +0200"
    for name, value in headers.items():
        made[name] = value
    made.set_content(text)
    return bytes(made)


def why(name: str, content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(name, content)
    return refused.value.faults[0].text


@pytest.mark.parametrize(("word", "says"), [("DECLINED", "absent"), ("ACCEPTED", "comes"), ("TENTATIVE", "unsure")])
def test_a_calendar_answers_who_and_what_and_when(word: str, says: str) -> None:
    reply = read("svar.ics", ANSWER.format(word).encode())
    assert (reply.way, reply.says, reply.uid) == ("calendar", says, "mote1@klubban")
    assert (reply.address, reply.name, reply.words) == ("karin@example.org", "Karin Ahlqvist", "Är på kurs")
    assert reply.at == datetime(2019, 9, 13, 8, 15)  # noqa: DTZ001


def test_a_moment_in_winter_is_an_hour_from_universal_time() -> None:
    reply = read("svar.ics", ANSWER.format("DECLINED").replace("20190913T061500Z", "20191213T061500Z").encode())
    assert reply.at == datetime(2019, 12, 13, 7, 15)  # noqa: DTZ001


def test_an_invitation_answers_nothing() -> None:
    assert why("x.ics", ANSWER.format("DECLINED").replace("REPLY", "REQUEST").encode()) == \
        "kalenderfilen svarar inte på någon kallelse."
    assert why("x.ics", ANSWER.format("NEEDS-ACTION").encode()) == "kalenderfilen svarar inte på någon kallelse."


@pytest.mark.parametrize("content", [b"BEGIN:VCALENDAR\r\nrubbish", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                                     b"BEGIN:VCALENDAR" + b"\r\nX:1" * 400_000])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    assert why("x.ics", content) == "det är ingen kalenderfil som kan läsas."


def test_a_letter_tells_who_wrote_and_when() -> None:
    reply = read("brev.eml", letter("Jag är sjuk."))
    assert (reply.way, reply.address, reply.name, reply.words) == (
        "mail", "karin@example.org", "Karin Ahlqvist", "Måndag\nJag är sjuk.")
    assert reply.at == datetime(2019, 9, 13, 8, 15)  # noqa: DTZ001


@pytest.mark.parametrize(("text", "says", "comes", "goes"), [
    ("Jag har tyvärr förhinder på måndag.", "absent", None, None), ("Jag kan inte komma", "absent", None, None),
    ("Hälsar att jag blivit sjuk", "absent", None, None), ("Jag kommer inte.", "absent", None, None),
    ("Jag kommer!", "comes", None, None), ("Tackar ja", "comes", None, None),
    ("Osäker, hör av mig", "unsure", None, None), ("Med vänlig hälsning", None, None, None),
    ("Jag kommer kl 10.30 på måndag", "absent", "10:30", None), ("Kommer först 10:30", "absent", "10:30", None),
    ("Måste gå 14", "absent", None, "14:00"), ("kommer 9.30 och går kl. 14:15", "absent", "09:30", "14:15"),
    ("Jag kommer den 16/9", "comes", None, None), ("Jag kommer den 16 september", "comes", None, None),
    ("Jag kommer 16 sep.", "comes", None, None), ("kommer 25.30", "comes", None, None),
])
def test_the_words_propose(text: str, says: str | None, comes: str | None, goes: str | None) -> None:
    reply = read("brev.eml", letter(text))
    assert (reply.says, reply.comes, reply.goes) == (says, comes, goes)


def test_what_is_quoted_is_not_said() -> None:
    text = "Jag kommer.\n\n> Anmäl förhinder snarast\n\nDen 12 sep. 2019 skrev Elin:\nAnmäl förhinder"
    assert read("brev.eml", letter(text)).says == "comes"


def test_a_marked_up_letter_is_read_by_its_words_alone() -> None:
    made = EmailMessage()
    made["From"] = "ulf@example.org"
    made.set_content("<html><head><title>x</title></head><style>förhinder</style><p>Jag <b>kommer</b></p></html>", subtype="html")
    reply = read("brev.eml", bytes(made))
    assert (reply.says, reply.words, reply.name, reply.at) == ("comes", "Jag kommer", None, None)


def test_a_letter_that_carries_a_calendars_answer_is_that_answer() -> None:
    made = EmailMessage()
    made["From"], made["Date"] = "Ulf <ulf@example.org>", "Fri, 13 Sep 2019 08:15:42 +0200"
    made.set_content("Avböjd: Kallelse")
    made.add_attachment(ANSWER.format("DECLINED").encode(), maintype="text", subtype="calendar", filename="svar.ics")
    reply = read("brev.eml", bytes(made))
    assert (reply.way, reply.says, reply.address) == ("calendar", "absent", "karin@example.org")
    broken = bytes(made).replace(b"text/calendar", b"text/x-nothing")
    assert read("brev.eml", broken).way == "mail"


def test_old_letters_are_in_another_alphabet() -> None:
    content = b"From: a@b.se\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\nJag har f\xf6rhinder"
    assert read("brev.eml", content).words == "Jag har förhinder"


def test_outlooks_own_format_is_refused_with_a_way_out() -> None:
    for name, content in (("brev.msg", b"x"), ("brev.eml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        assert why(name, content) == "det är Outlooks eget format (.msg). Spara brevet som .eml, eller ta förhindret med F."


def test_what_is_neither_is_refused() -> None:
    assert why("bild.png", b"\x89PNG\r\n\x1a\n\x00\x00") == "det är varken ett brev (.eml) eller ett kalendersvar (.ics)."
    assert why("stor.eml", b"x" * (LARGEST + 1)) == "filen är större än 32 MB."


def test_long_letters_are_cut_and_signs_that_do_not_print_fall_away() -> None:
    reply = read("brev.eml", letter("\x07" + "lång " * 500))
    assert len(reply.words) <= WORDS
    assert reply.words.endswith("…")
    assert "\x07" not in reply.words


@pytest.mark.parametrize("date", ["i går", "Fri, 13 Sep 1019 08:15:42 +0200", "Fri, 99 Sep 2019 08:15:42 +0200"])
def test_a_date_that_is_none_is_not_known(date: str) -> None:
    content = letter("Sjuk").replace(b"Fri, 13 Sep 2019 08:15:42 +0200", date.encode())
    assert read("brev.eml", content).at is None


@pytest.mark.parametrize("seed", range(200))
def test_a_spoilt_file_is_read_or_refused_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    mail = EmailMessage()
    mail["From"] = "Ulf <ulf@example.org>"
    mail.set_content("Jag kommer kl. 10.30")
    mail.add_attachment(ANSWER.format("DECLINED").encode(), maintype="text", subtype="calendar", filename="svar.ics")
    content = bytearray(chance.choice((ANSWER.format("DECLINED").encode(), letter("Jag har förhinder"), bytes(mail))))
    for _n in range(chance.randint(1, 30)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 9)] = chance.choice(SPOILS)
    with suppress(Refused):
        assert read(chance.choice(("a.eml", "a.ics")), bytes(content)).says in {"absent", "comes", "unsure", None}


SPOILS = (b"", b"\x00", b"\r\n", b";", b":", b"=?utf-8?q?=FF?=", b"\xff\xfe", b"<")


def test_a_letter_of_very_many_parts_is_read_to_a_limit() -> None:
    made = EmailMessage()
    made["From"] = "ulf@example.org"
    made.make_mixed()
    for _n in range(300):
        made.attach(EmailMessage())
    made.add_attachment(ANSWER.format("DECLINED").encode(), maintype="text", subtype="calendar", filename="svar.ics")
    assert read("brev.eml", bytes(made)).way == "mail"


def test_a_moment_at_the_end_of_time_is_none() -> None:
    content = ANSWER.format("DECLINED").replace("20190913T061500Z", "99991231T235959Z").encode()
    assert read("svar.ics", content).at is None
