"""Finding by a few letters: the beginning of words first, then letters in order; Swedish letters are their own."""

from __future__ import annotations

from typing import Any

from ui.palette.matching import SHOWN, Entry, folded, found, ready


def entry(text: str, kind: str = "person", **rest: Any) -> Entry:
    return Entry(kind, text, text, lambda: None, **rest)


def names(query: str, *texts: str, recent: tuple[str, ...] = ()) -> list[str]:
    best, _left = found(ready(entry(t) for t in texts), query, recent)
    return [e.text for e in best]


def test_accents_fall_away_but_the_three_letters_are_letters() -> None:
    assert folded("Andrée ÅÄÖ ü") == "andree åäö u"
    assert folded("A\u030angstro\u0308m") == "ångström"


def test_a_letter_with_a_ring_is_another_letter() -> None:
    assert names("asa", "Åsa Berg", "Asa Ek") == ["Asa Ek"]
    assert names("öst", "Ostman", "Östman") == ["Östman"]


def test_a_bare_letter_finds_the_accented() -> None:
    assert names("andree", "Linnéa Andrée") == ["Linnéa Andrée"]
    assert names("é", "Eva") == ["Eva"]


def test_what_begins_so_comes_before_words_that_do_and_these_before_letters_in_a_row_and_in_order() -> None:
    texts = ("Nya mandat", "Ulla Lannander", "Erik Andersson", "Anders Ek")
    assert names("and", *texts, "A nice day") == ["Anders Ek", "Erik Andersson", "Nya mandat", "Ulla Lannander", "A nice day"]


def test_every_word_written_begins_a_word_in_any_order() -> None:
    assert names("ek an", "Anna Ek", "Anna Berg", "Eken") == ["Anna Ek"]


def test_signs_between_words_are_no_letters() -> None:
    assert names("itvt 2019 12", "Avtal ITVT 2019/12") == ["Avtal ITVT 2019/12"]
    assert names("§ 18", "§ 18 Budget", "§ 19 Taxa") == ["§ 18 Budget"]


def test_letters_in_order_begin_at_a_word() -> None:
    assert names("nsm", "Nytt sammanträde", "Annsammal") == ["Nytt sammanträde"]
    assert names("ytr", "Nytt ärende") == []


def test_other_words_are_sought_in_too() -> None:
    best, _left = found(ready([entry("Avtal", more="ITVT 2019/12")]), "2019")
    assert [e.text for e in best] == ["Avtal"]


def test_what_was_used_lately_comes_first_among_equals() -> None:
    assert names("a", "Anna", "Anders", recent=("person:Anders",)) == ["Anders", "Anna"]
    assert names("", "Anna", "Bo", "Cilla", recent=("person:Cilla",)) == ["Cilla", "Anna", "Bo"]


def test_a_longer_query_is_sought_in_what_the_shorter_left() -> None:
    everything = ready(entry(t) for t in ("Anna Ek", "Anders Ek", "Bo"))
    _best, left = found(everything, "an")
    assert found(left, "ann")[0] == found(everything, "ann")[0]


def test_with_five_hundred_people_and_two_thousand_cases_no_more_is_shown_than_fits() -> None:
    everything = ready([*(entry(f"Förnamn{n} Efternamn{n * 7} (S)") for n in range(500)),
                        *(entry(f"Ärende om väg {n} i Storby etapp {n % 17}", "case", more=f"TN 2019/{n}") for n in range(2000))])
    for query, some in (("", True), ("e", True), ("efn", True), ("väg 19", True), ("xyz", False)):
        best, _left = found(everything, query)
        assert len(best) <= SHOWN
        assert bool(best) is some
