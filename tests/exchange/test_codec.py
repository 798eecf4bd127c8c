"""Values from JSON and back: every kind of fault is told with its path."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Municipality
from app.domain.meeting import events as ev
from app.domain.proceedings import BoardNotice, MinutesPart, NotKnown
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.domain.table import Table
from app.exchange.codec import Fault, Refused, decode, encode
from app.exchange.entries import decode_entry, encode_entry


def faults_of(kind: Any, data: Any) -> list[str]:
    faults: list[Fault] = []
    decode(kind, data, "här", faults)
    return [str(f) for f in faults]


@pytest.mark.parametrize(("kind", "data", "fault"), [
    (str, 7, "här: ska vara text, inte ett tal."),
    (str, None, "här: ska vara text, inte null."),
    (str, "\ud800", "här: innehåller tecken som inte kan skrivas."),
    (str, "a\x00b", "här: innehåller tecken som inte kan skrivas."),
    (int, "7", "här: ska vara ett heltal, inte ”7”."),
    (int, True, "här: ska vara ett heltal, inte ett sanningsvärde."),
    (int, 1.5, "här: ska vara ett heltal, inte ett decimaltal."),
    (int, -1, "här: ska vara ett tal från 0 till 100000."),
    (int, 100_001, "här: ska vara ett tal från 0 till 100000."),
    (bool, 1, "här: ska vara true eller false, inte ett tal."),
    (date, "2019-9-16", "här: ska vara ett datum som 2019-09-16, inte ”2019-9-16”."),
    (date, "2019-09-16\n", "här: ska vara ett datum som 2019-09-16, inte ”2019-09-16\n”."),
    (date, "2019-02-30", "här: ”2019-02-30” finns inte i almanackan."),
    (date, "0019-09-16", "här: årtalet ska ligga mellan 1850 och 2199."),
    (date, "2200-01-01", "här: årtalet ska ligga mellan 1850 och 2199."),
    (date, "٢٠١٩-٠٩-١٦", "här: ska vara ett datum som 2019-09-16, inte ”٢٠١٩-٠٩-١٦”."),
    (datetime, "2019-09-16", "här: ska vara en tidpunkt som 2019-09-16T13:05, inte ”2019-09-16”."),
    (datetime, "2019-09-16T25:00", "här: ”2019-09-16T25:00” finns inte i almanackan."),
])
def test_a_value_of_the_wrong_kind_is_told(kind: Any, data: Any, fault: str) -> None:
    assert faults_of(kind, data) == [fault]


def faults_of_entry(data: Any) -> list[str]:
    faults: list[Fault] = []
    decode_entry(data, "log[0]", faults)
    return [str(f) for f in faults]


@pytest.mark.parametrize(("data", "fault"), [
    ("present", "log[0]: ska vara ett objekt med ”event”."),
    ({}, "log[0].event: saknas."),
    ({"event": "present"}, "log[0].person: saknas."),
    ({"event": "vaknade"}, "log[0].event: ”vaknade” är ingen känd händelse."),
    ({"event": ["present"]}, "log[0].event: ”['present']” är ingen känd händelse."),
    ({"event": "\ud800"}, "log[0].event: ”?” är ingen känd händelse."),
    ({"event": "present", "person": "p1", "ålder": 3}, "log[0].ålder: är okänt och kan inte läsas."),
    ({"event": "closed", "\ud800": 3}, "log[0].?: är okänt och kan inte läsas."),
    ({"event": "closed", "at": "24:00"}, "log[0].at: ska vara ett klockslag som 13:05, inte ”24:00”."),
    ({"event": "closed", "id": 3}, "log[0].id: ska vara text, inte ett tal."),
    ({"event": "left", "person": "p1", "cause": "ill"}, "log[0].cause: ska vara något av other, unknown, inte ”ill”."),
    ({"event": "reserved", "by": [1]}, "log[0].by[0]: ska vara text, inte ett tal."),
    ({"event": "reserved", "by": 1}, "log[0].by: ska vara en lista, inte ett tal."),
    ({"event": "vote_held", "vote": "v1", "ballots": []}, "log[0].ballots: ska vara ett objekt, inte en lista."),
    ({"event": "vote_held", "vote": "v1", "ballots": {"p1": "kanske"}},
     "log[0].ballots.p1: ska vara något av yes, no, abstain, inte ”kanske”."),
    ({"event": "vote_held", "vote": "v1", "counts": [1, 2]}, "log[0].counts: ska vara ett objekt, inte en lista."),
    ({"event": "called_to_order", "roster": {}}, "log[0].roster: är okänt och kan inte läsas."),
])
def test_an_entry_at_fault_is_told_with_its_path(data: Any, fault: str) -> None:
    assert faults_of_entry(data) == [fault]


def test_a_key_of_a_table_that_cannot_be_written_is_told() -> None:
    assert faults_of(SubstituteRules, {"groups": {"\ud800": "red"}}) == [
        "här.groups.'\\ud800': innehåller tecken som inte kan skrivas."]


def test_every_fault_is_told_at_once() -> None:
    assert faults_of(Committee, {"kind": "club", "names": 1}) == [
        "här.names: är okänt och kan inte läsas.", "här.name: saknas.", "här.code: saknas.",
        "här.kind: ska vara något av committee, board, joint, council, inte ”club”."]


def test_a_pair_of_days_has_two() -> None:
    assert faults_of(BoardNotice, {"board": "Storby", "gaps": [["2019-09-16"]]}) == [
        "här.gaps[0]: ska vara en lista med 2 värden."]
    assert faults_of(BoardNotice, {"board": "Storby", "gaps": [["2019-09-16", "i går"]]}) == [
        "här.gaps[0][1]: ska vara ett datum som 2019-09-16, inte ”i går”."]


def test_long_text_is_shortened_where_it_is_shown() -> None:
    assert faults_of(date, "x" * 60) == [f"här: ska vara ett datum som 2019-09-16, inte ”{'x' * 39}…”."]


@pytest.mark.parametrize(("data", "called"), [([], "en lista"), ({}, "ett objekt"), (False, "ett sanningsvärde"), (None, "null")])
def test_what_stands_there_is_called_by_a_word(data: Any, called: str) -> None:
    assert faults_of(str, data) == [f"här: ska vara text, inte {called}."]


def test_one_or_many_is_written_as_it_was_read() -> None:
    faults: list[Fault] = []
    one = decode_entry({"event": "reserved", "by": "p1"}, "log[0]", faults)
    many = decode_entry({"event": "reserved", "by": ["p1", "p2"]}, "log[1]", faults)
    assert faults == []
    assert (encode_entry(one)["by"], encode_entry(many)["by"]) == ("p1", ["p1", "p2"])


def test_null_is_as_good_as_nothing_for_an_entrys_own_fields() -> None:
    entry = decode_entry({"event": "closed", "id": None, "at": None, "after": None, "note": None}, "log[0]", [])
    assert entry == ev.Entry(event=ev.Closed())
    assert encode_entry(entry) == {"event": "closed"}


@pytest.mark.parametrize(("adjusted", "written"), [
    (date(2019, 9, 23), {"adjusted_on": "2019-09-23"}), (None, {"adjusted_on": None}), (NotKnown.NOT_KNOWN, {})])
def test_not_yet_is_not_the_same_as_not_known(adjusted: date | NotKnown | None, written: dict[str, Any]) -> None:
    part = MinutesPart(adjusted_on=adjusted)
    assert encode(part) == written
    assert decode(MinutesPart, written, "", []) == part


def test_a_table_keeps_its_order_and_its_values() -> None:
    municipalities = Table({"Ö": Municipality(name="Ö kommun"), "A": Municipality()})
    committee = Committee(name="N", code="N", kind="joint", municipalities=municipalities)
    written = encode(committee)
    assert list(written["municipalities"]) == ["Ö", "A"]
    assert decode(Committee, written, "", []) == committee


def test_what_stands_at_its_default_is_not_written() -> None:
    orders = StandingOrders(substitutes=SubstituteRules(), adjusters=2)
    assert encode(orders) == {"substitutes": {}, "adjusters": 2}
    assert encode(replace(AgendaItem(id="a1", title="T"), grounds=("g",))) == {"id": "a1", "title": "T", "grounds": ["g"]}


def test_the_refusal_names_every_fault_on_its_line() -> None:
    refusal = Refused([Fault("", "är inte JSON."), Fault("log", "saknas.")])
    assert str(refusal) == "dokumentet: är inte JSON.\nlog: saknas."
