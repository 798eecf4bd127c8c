"""One's own house style: parts moved, headings changed, all of it told in the minutes and kept with what is signed off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.house_style import DECISION_FIRST, DECISION_LAST, OWN, STYLES, HouseStyle, PageWords, style_chosen
from app.domain.own_style import headed, moved, own
from app.domain.worked_example.styled import styled_example
from tests.domain.building import sample
from tests.domain.reading import minutes


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_ones_own_begins_as_the_one_that_it_was_made_of(style: HouseStyle) -> None:
    assert own(style) == replace(style, name=OWN)
    short = replace(style, order=style.order[:3])
    assert sorted(own(short).order) == sorted(style.order)


def test_a_part_moves_up_and_down_and_no_further_than_to_the_ends() -> None:
    up = moved(DECISION_LAST, "decision", -1)
    assert (up.order.index("decision"), up.order.index("course")) == (8, 9)
    assert moved(DECISION_LAST, "decision", -99).order[0] == "decision"
    assert moved(DECISION_LAST, "decision", 99).order[-1] == "decision"
    assert moved(moved(DECISION_LAST, "summary", 2), "summary", -2).order == DECISION_LAST.order


def test_a_part_has_another_heading_or_the_usual_one_again() -> None:
    named = headed(DECISION_FIRST, "summary", "  Bakgrund  och skäl ")
    assert named.label("summary") == "Bakgrund och skäl"
    assert named.label("grounds") == "Handlingar"
    assert headed(named, "summary", " ").label("summary") == "Sammanfattning"


def test_the_minutes_follow_in_order_headings_and_the_words_of_their_pages() -> None:
    page = PageWords(day="Datum", sign="Sign", certificate="Intyg", foot="Herrljunga kommun")
    style = replace(headed(moved(DECISION_LAST, "decision", -99), "course", "Så gick det till"), page=page, title="Protokoll")
    document = minutes(sample(), style=style)
    labels = [b.label for b in {p.item: p for p in document.paragraphs}["a8"].blocks]
    assert labels[0] == "Nämndens beslut"
    assert "Så gick det till" in labels
    assert (document.title, document.page) == ("Protokoll", page)
    _mark, told = styled_example(style)
    assert told.parts[0].part == "decision"


def test_the_style_chosen_is_ones_own_only_by_its_name() -> None:
    mine = own(DECISION_FIRST)
    assert style_chosen(OWN, mine) is mine
    assert style_chosen("att_clauses", mine) is STYLES["att_clauses"]
    assert style_chosen(OWN, None) is DECISION_LAST
