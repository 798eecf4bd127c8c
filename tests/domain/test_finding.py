"""Words are found in texts by their letters, however they are written."""

from __future__ import annotations

from app.domain.finding import found_in

TEXTS = (("a", "Nämnden och **Näm**nden."), ("b", "Ingen."), ("c", "NÄMNDEN"))


def test_each_place_is_told_as_often_as_the_words_stand_there() -> None:
    assert found_in("nämnden", TEXTS) == (("a", 0), ("a", 1), ("c", 0))


def test_nothing_is_found_nowhere() -> None:
    assert found_in("", TEXTS) == ()
    assert found_in("saknas", TEXTS) == ()
