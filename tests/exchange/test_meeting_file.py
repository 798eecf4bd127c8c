"""The meeting file: taken in whole or refused with every reason."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.exchange.codec import Refused
from app.exchange.meeting_file import read, write
from app.resources import resource

SAMPLE = resource("sample", "itvt-2019-09-16.json").read_bytes()
Change = Callable[[dict[str, Any]], Any]


def sample(change: Change) -> bytes:
    data = json.loads(SAMPLE)
    change(data)
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


def why_refused(content: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(content)
    return [str(fault) for fault in refused.value.faults]


def test_written_and_read_the_sample_is_the_same_bytes() -> None:
    assert write(read(SAMPLE)) == SAMPLE


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read(b"\xef\xbb\xbf" + SAMPLE) == read(SAMPLE)


@pytest.mark.parametrize(("content", "reason"), [
    (b"", "dokumentet: är inte JSON: fel på rad 1, tecken 1."),
    (b"{\n \"format\": }", "dokumentet: är inte JSON: fel på rad 2, tecken 12."),
    (b"\xff\xfe", "dokumentet: är inte UTF-8 (byte 0)."),
    ("{\"format\": \"ö\"}".encode("latin-1"), "dokumentet: är inte UTF-8 (byte 12)."),
    (b"[" * 200_000, "dokumentet: är inte en mötesfil: för djupt, eller med tal som inte kan läsas."),
    (b"{\"a\":" * 200_000, "dokumentet: är inte en mötesfil: för djupt, eller med tal som inte kan läsas."),
    (b"{\"log\": NaN}", "dokumentet: är inte en mötesfil: för djupt, eller med tal som inte kan läsas."),
    (b"{\"log\": -Infinity}", "dokumentet: är inte en mötesfil: för djupt, eller med tal som inte kan läsas."),
    (b"[1" + b"0" * 5000 + b"]", "dokumentet: är inte en mötesfil: för djupt, eller med tal som inte kan läsas."),
    (b"[]", "dokumentet: ska vara ett objekt, inte en lista."),
    (b"null", "dokumentet: ska vara ett objekt, inte null."),
    (b"\"text\"", "dokumentet: ska vara ett objekt, inte ”text”."),
])
def test_what_is_no_document_is_refused_with_one_reason(content: bytes, reason: str) -> None:
    assert why_refused(content) == [reason]


def test_an_empty_object_lacks_what_must_be_there() -> None:
    assert set(why_refused(b"{}")) == {f"{key}: saknas." for key in (
        "format", "committee", "standing_orders", "people", "seats", "meeting", "agenda", "log")}


def test_the_same_key_twice_is_refused() -> None:
    twice = SAMPLE.replace(b'"code": "ITVT"', '"code": "ITVT", "code": "KS", "ö": 1, "ö": 2'.encode())
    assert why_refused(twice) == [
        "dokumentet: nyckeln ”code” står två gånger i samma objekt.", "dokumentet: nyckeln ”ö” står två gånger i samma objekt.",
        "committee.ö: är okänt och kan inte läsas."]


def test_a_key_that_cannot_be_written_is_told_all_the_same() -> None:
    assert why_refused(b'{"\\ud800": 1, "\\ud800": 2}')[0] == "dokumentet: nyckeln ”?” står två gånger i samma objekt."


def test_a_lone_surrogate_is_refused_where_it_stands() -> None:
    assert why_refused(SAMPLE.replace(b'"Anders Holmgren"', b'"Anders \\ud800"')) == [
        "people[0].name: innehåller tecken som inte kan skrivas."]


def test_another_format_is_refused() -> None:
    assert why_refused(sample(lambda d: d.update(format="klubban-meeting/2"))) == [
        "format: ska vara något av klubban-meeting/1, inte ”klubban-meeting/2”."]


def test_a_log_that_is_no_list_is_refused() -> None:
    assert why_refused(sample(lambda d: d.update(log={}))) == ["log: ska vara en lista."]


@pytest.mark.parametrize(("change", "reason"), [
    (lambda d: d["seats"][0].update(holder="p99"), "seats[0].holder: ”p99” finns inte i people."),
    (lambda d: d["substitutes"][1].update(person="p99"), "substitutes[1].person: ”p99” finns inte i people."),
    (lambda d: d["substitutes"][1].update(personal_for="s9"), "substitutes[1].personal_for: ”s9” finns inte i seats."),
    (lambda d: d["others"][0].update(person="p99"), "others[0].person: ”p99” finns inte i people."),
    (lambda d: d["others"][0].update(items=["a5", "a99"]), "others[0].items: ”a99” finns inte i agenda."),
    (lambda d: d["meeting"].update(called_by="p99"), "meeting.called_by: ”p99” finns inte i people."),
    (lambda d: d["committee"].update(deputy_chair={"person": "p99"}),
     "committee.deputy_chair.person: ”p99” finns inte i people."),
    (lambda d: d["standing_orders"]["substitutes"].update(named_lists={"s9": []}),
     "standing_orders.substitutes.named_lists.s9: ”s9” finns inte i seats."),
    (lambda d: d["standing_orders"]["substitutes"].update(named_lists={"s1": ["p3", "p99"]}),
     "standing_orders.substitutes.named_lists.s1[1]: ”p99” finns inte i people."),
    (lambda d: d.update(texts=[{"item": "a99", "part": "course", "text": ""}]), "texts[0].item: ”a99” finns inte i agenda."),
    (lambda d: d["agenda"][2].update(earlier=[{"date": "2019-05-13", "by": "p99"}]),
     "agenda[2].earlier[0].by: ”p99” finns inte i people."),
    (lambda d: d["minutes"]["parts"][1].update(items=["a99"]), "minutes.parts[1].items: ”a99” finns inte i agenda."),
    (lambda d: d["minutes"]["parts"][0]["signed"][1].update(person="p99"),
     "minutes.parts[0].signed[1].person: ”p99” finns inte i people."),
    (lambda d: d["minutes"]["parts"][0].update(refused=["p99"]), "minutes.parts[0].refused: ”p99” finns inte i people."),
    (lambda d: d["people"].append({"id": "p1", "name": "En till"}), "people: id ”p1” står 2 gånger."),
    (lambda d: d["seats"].append({"id": "s1", "holder": None}), "seats: id ”s1” står 2 gånger."),
    (lambda d: d["agenda"].append({"id": "a1", "title": "En till"}), "agenda: id ”a1” står 2 gånger."),
    (lambda d: d["log"].append({"event": "statement", "by": "p1", "id": "e1"}), "log: id ”e1” står 2 gånger."),
    (lambda d: d["seats"].append({"id": "s3", "holder": "p1"}), "seats: ”p1” har 2 platser."),
    (lambda d: d["substitutes"].append({"person": "p3"}), "substitutes: ”p3” står 2 gånger."),
    (lambda d: d["log"].append({"event": "present", "person": "p99"}), "log[50].person: personen ”p99” finns inte."),
    (lambda d: d["log"].append({"event": "present", "person": "p1"}), "log[50]: sammanträdet är redan avslutat."),
])
def test_what_names_nothing_is_refused_with_its_path(change: Change, reason: str) -> None:
    assert why_refused(sample(change)) == [reason]


def test_every_reason_is_told_at_once() -> None:
    def change(data: dict[str, Any]) -> None:
        data["meeting"]["dag"] = "måndag"
        data["people"][2]["born"] = "i våras"
        data["log"][0]["event"] = "sov"

    assert why_refused(sample(change)) == [
        "log[0].event: ”sov” är ingen känd händelse.",
        "people[2].born: ska vara ett datum som 2019-09-16, inte ”i våras”.",
        "meeting.dag: är okänt och kan inte läsas.",
    ]


def test_a_meeting_not_yet_held_has_an_empty_log_and_no_minutes() -> None:
    def change(data: dict[str, Any]) -> None:
        data["log"] = []
        del data["minutes"]

    proceedings = read(sample(change))
    assert (proceedings.log, proceedings.minutes) == ((), None)
    assert "minutes" not in json.loads(write(proceedings))
