"""Light Markdown written from values, and read again."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.domain.light_text.reading import ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of
from app.domain.light_text.writing import line_of, markdown_of
from tests.domain.light_text.texts import MARKDOWN, WORDS


@given(MARKDOWN)
def test_what_is_written_is_read_and_written_the_same(markdown: str) -> None:
    assert markdown_of(chunks_of(markdown)) == markdown


@given(WORDS)
def test_every_sign_and_its_weight_come_back(words: tuple[Words, ...]) -> None:
    read = words_of(line_of(words))
    assert "".join(w.text for w in read) == "".join(w.text for w in words).strip()
    bold = [(sign, w.bold) for w in words for sign in w.text if not sign.isspace()]
    again = [(sign, w.bold) for w in read for sign in w.text if not sign.isspace()]
    assert again == bold


def test_a_text_of_every_kind_is_written_as_it_was() -> None:
    text = ("Nämnden noterar **att budgeten hålls**:\n\n- ett\n- två\n\n3. tre\n4. fyra\n\n"
            "| Post | 2019 |\n| --- | --- |\n| Drift | 21 000 |\n\nSlut.")
    assert markdown_of(chunks_of(text)) == text


@pytest.mark.parametrize("line", ["2019. Därefter upphör det.", "12. ett", "- ett", "– ett", "• ett", "* ett", "# ett", "| ett"])
def test_a_paragraph_that_looks_like_something_else_stays_a_paragraph(line: str) -> None:
    chunk = TextChunk((Words(line),))
    assert chunks_of(markdown_of((chunk,))) == (chunk,)


def test_numbers_and_addresses_are_not_cluttered() -> None:
    assert line_of((Words(r"C:\temp, a_b@kommun.se, 2 * 3 [1] (2)"),)) == r"C:\temp, a_b@kommun.se, 2 * 3 [1] (2)"


def test_a_side_that_figures_do_not_say_is_said() -> None:
    table = TableChunk(("A", "B", "C"), (("1", "x", "2"),), (False, True, True))
    assert markdown_of((table,)) == "| A | B | C |\n| :--- | ---: | --- |\n| 1 | x | 2 |"


def test_a_list_that_goes_on_and_one_that_begins_anew() -> None:
    chunks = (ItemChunk("1", (Words("a"),), first=True), ItemChunk("2", (Words("b"),), first=False),
              ItemChunk("1", (Words("c"),), first=True), ItemChunk("", (), first=False))
    assert markdown_of(chunks) == "1. a\n2. b\n\n1. c\n- "
    assert chunks_of(markdown_of(chunks)) == chunks


def test_a_paragraph_without_words_is_left_out() -> None:
    assert markdown_of((TextChunk(()), TextChunk((Words(" "),)), TextChunk((Words("a"),)))) == "a"


def test_spaces_at_the_ends_change_nothing() -> None:
    assert line_of((Words("\u00a0*1"), Words("1", bold=True))) == r"\*1**1**"
    assert line_of((Words(" "), Words("1", bold=True), Words(" "))) == "**1**"
