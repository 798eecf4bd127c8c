"""Swedish as the papers write it."""

from datetime import date, datetime

import pytest

from app.domain import swedish as sv


def test_a_day_is_told_with_its_name_in_small_letters() -> None:
    assert sv.the_day(date(2019, 9, 16)) == "den 16 september 2019"
    assert sv.the_weekday(date(2019, 9, 16)) == "måndagen den 16 september 2019"
    assert sv.the_weekday(date(2024, 2, 29)) == "torsdagen den 29 februari 2024"
    assert sv.the_moment(datetime(2019, 9, 23, 9, 5)) == "måndagen den 23 september 2019 kl. 09:05"  # noqa: DTZ001


def test_a_clock_is_told_where_it_was_noted() -> None:
    assert f"kommer{sv.at_clock('13:20')} och" == "kommer kl. 13:20 och"
    assert f"kommer{sv.at_clock(None)} och" == "kommer och"


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((), ""),
        ((21,), "§ 21"),
        ((16, 17), "§§ 16–17"),
        ((16, 18), "§§ 16, 18"),
        ((16, 17, 18, 19, 20, 22), "§§ 16–20, 22"),
        ((22, 20, 21, 20), "§§ 20–22"),
    ],
)
def test_paragraphs_stand_in_runs_with_one_sign_or_two(numbers: tuple[int, ...], text: str) -> None:
    assert sv.paragraphs(numbers) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A och B"),
        (["A", "B", "C"], "A, B och C"),
    ],
)
def test_a_list_ends_in_och(words: list[str], text: str) -> None:
    assert sv.listed(words) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ulf Norling", "Ulf Norlings"),
        ("Frida Nils", "Frida Nils"),
        ("Bo Marx", "Bo Marx"),
        ("Förvaltningen", "Förvaltningens"),
    ],
)
def test_a_name_in_the_genitive_has_no_apostrophe(name: str, text: str) -> None:
    assert sv.genitive(name) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "första"),
        (2, "andra"),
        (10, "tionde"),
        (11, "11:e"),
        (12, "12:e"),
        (21, "21:a"),
    ],
)
def test_decisions_are_counted_in_words_as_far_as_words_are_short(number: int, text: str) -> None:
    assert sv.ordinal(number) == text


def test_one_vote_is_singular_and_none_is_plural() -> None:
    assert [sv.counted(n, "ja-röst", "ja-röster") for n in (0, 1, 2)] == ["0 ja-röster", "1 ja-röst", "2 ja-röster"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Avslag på förslaget", "avslag på förslaget"),
        ("SMS-tjänst", "SMS-tjänst"),
        ("IT-chefen", "IT-chefen"),
        ("att ta del", "att ta del"),
        ("Herrljunga kommun ansvarar", "Herrljunga kommun ansvarar"),
        ("Varje kommun ansvarar", "varje kommun ansvarar"),
    ],
)
def test_a_word_inside_a_sentence_loses_its_capital_but_an_abbreviation_keeps_it(text: str, inside: str) -> None:
    assert sv.lowered(text) == inside


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ärendet avskrivs", "Ärendet avskrivs."),
        ("Ärendet avskrivs.", "Ärendet avskrivs."),
        (" ", ""),
        ("enligt följande:", "Enligt följande:"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_one_stop(text: str, whole: str) -> None:
    assert sv.sentence(text) == whole


def test_a_sentence_to_be_continued_loses_its_stop() -> None:
    assert sv.bare("Ärendet avskrivs. ") == "Ärendet avskrivs"
