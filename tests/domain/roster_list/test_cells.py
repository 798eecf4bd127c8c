"""What stands in the cells of a roster list, as Swedish lists write it."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.roster_list.cells import Post, address_of, born_of, day_of, name_and_party, order_of, post_of, sent_by
from app.domain.roster_list.columns import Sheet, SheetRow, guessed, sheet_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("text", ["2019-09-16", "20190916", "2019-09-16 00:00:00", "16/9 2019", "16/9-2019", "16.9.2019",
                                  "16 september 2019", "den 16 sep. 2019", "43724"])
def test_days_are_read_as_they_are_written(text: str) -> None:
    assert day_of(text) == date(2019, 9, 16)


@pytest.mark.parametrize("text", ["9/16/2019", "2019-13-01", "16 sept 2019 kl. 9", "16 smultron 2019", "0019-09-16",
                                  "i fjol", "19"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(("text", "day", "number"), [
    ("19610402-1234", date(1961, 4, 2), True), ("196104021234", date(1961, 4, 2), True),
    ("196104021234.0", date(1961, 4, 2), True),
    ("610402-1234", date(1961, 4, 2), True), ("050402-1234", date(2005, 4, 2), True), ("200402+1234", date(1920, 4, 2), True),
    ("610462-1234", date(1961, 4, 2), True), ("610402-XXXX", date(1961, 4, 2), True), ("611302-1234", None, True),
    ("610402", date(1961, 4, 2), False), ("1961-04-02", date(1961, 4, 2), False), ("1961", None, False)])
def test_a_personal_identity_number_gives_the_day_of_birth_alone(text: str, day: date | None, number: bool) -> None:
    assert born_of(text, TODAY) == (day, number)


@pytest.mark.parametrize(("text", "post"), [
    ("Ledamot", Post("member")), ("ordf.", Post("member", "chair")), ("1:e vice ordförande", Post("member", "vice_chair")),
    ("2:e vice ordf.", Post("member", "second_vice_chair")), ("Andre vice ordförande", Post("member", "second_vice_chair")),
    ("Ersättare 3", Post("substitute")), ("Ledamot, ordförande", Post("member", "chair")), ("Kassör", None)])
def test_posts_are_read_by_their_many_names(text: str, post: Post | None) -> None:
    assert post_of(text) == post


@pytest.mark.parametrize(("text", "name", "party"), [
    ("Ek, Anna", "Anna Ek", None), ("Anna  Ek (S)", "Anna Ek", "S"), ("Ek, Anna (S)", "Anna Ek", "S"),
    ("Ek, Anna, Dr", "Ek, Anna, Dr", None)])
def test_names_are_turned_and_parted_from_the_party(text: str, name: str, party: str | None) -> None:
    assert name_and_party(text) == (name, party)


def test_orders_addresses_and_ways_of_sending() -> None:
    assert [order_of(t) for t in ("3", "3.", "Plats 3", "3.0", "0", "tre")] == [3, 3, 3, 3, None, None]
    assert address_of("Storgatan 1, 524 30 Herrljunga") == ("Storgatan 1", "524 30 Herrljunga")
    assert address_of("Box 1, vån. 2\n524 30 Herrljunga") == ("Box 1, vån. 2", "524 30 Herrljunga")
    assert [sent_by(t) for t in ("E-post", "mejl", "Papper", "duva")] == ["mail", "mail", "paper", None]


def test_headings_are_known_by_their_words_and_the_first_of_two_is_read() -> None:
    assert guessed(("Förnamn", "Efternamn", "Fr.o.m.", "E-post (arbete)", "E-post (hem)", "Skostorlek", "")) == (
        "given_name", "family_name", "since", "email", None, None, None)


def test_the_headings_may_stand_under_a_title_and_empty_rows_are_passed_over() -> None:
    rows = [SheetRow(1, ("Tekniska nämnden",)), SheetRow(2, ("", "")), SheetRow(3, ("Namn", "Parti")), SheetRow(5, ("Anna Ek",))]
    sheet = sheet_of(rows)
    assert sheet.headings == ("Namn", "Parti")
    assert [(r.number, r.cell(0), r.cell(1)) for r in sheet.rows] == [(5, "Anna Ek", "")]
    assert sheet_of([SheetRow(1, (" ",))]) == Sheet((), ())
