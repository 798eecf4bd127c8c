"""Pastes from Word, LibreOffice, Excel, browsers and plain texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.light_text.pasting import Pasted, from_page, from_plain
from app.domain.light_text.reading import TextChunk, Words, chunks_of
from app.domain.light_text.writing import markdown_of
from tests.domain.light_text import fragments


def pasted(html: str) -> str:
    return markdown_of(from_page(html).chunks)


@pytest.mark.parametrize("program", ["WORD", "LIBREOFFICE", "BROWSER", "EXCEL"])
def test_the_text_of_a_program_is_kept_and_its_dress_is_not(program: str) -> None:
    assert pasted(getattr(fragments, program)) == getattr(fragments, f"OF_{program}")


def test_what_was_left_out_is_known() -> None:
    word = from_page(fragments.WORD)
    assert (word.pictures, word.deleted, word.comments, word.hidden, word.deep_lists) == (1, True, True, True, True)
    office = from_page(fragments.LIBREOFFICE)
    assert (office.pictures, office.deleted, office.comments, office.hidden, office.deep_lists) == (1, False, False, False, True)
    assert from_page(fragments.EXCEL) == Pasted(from_page(fragments.EXCEL).chunks)


def test_a_plain_text_gives_a_paragraph_a_line_and_items() -> None:
    plain = from_plain("Nämnden\tnoterar **att**:\r\n- ett\r\n2. två\n\nbord\u00adlägg\u2028ny rad\n1 234\u00a0kr ")
    assert markdown_of(plain.chunks) == (
        "Nämnden noterar \\*\\*att\\*\\*:\n\n- ett\n2. två\n\nbordlägg\n\nny rad\n\n1 234\u00a0kr")


def test_a_single_line_may_be_put_between_words() -> None:
    assert from_plain(" ett\tord ").chunks == (TextChunk((Words(" ett ord "),)),)
    assert markdown_of(from_plain("- ett").chunks) == "- ett"
    assert from_plain("").chunks == ()


@pytest.mark.parametrize(("html", "markdown"), [
    ("a<b>b", "a**b**"),
    ("<p>a<p>b", "a\n\nb"),
    ("</p></b>a</td>", "a"),
    ("<td>a</td><td>b</td>", "a\n\nb"),
    ("<tr><td>a</tr>", "a"),
    ("<li>a<li>b", "- a\n\n- b"),
    ("<ul>x<li>a</ul><ul><li>b</ul>", "x\n\n- a\n\n- b"),
    ("<ul><li><table><tr><td>a<td>b<tr><td>1<td>2</table>c</ul>", "| a | b |\n| --- | --- |\n| 1 | 2 |\n\nc"),
    ("<ul><li>x<table><tr><td>a<td>b<tr><td>1<td>2</table>c</ul>", "- x\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nc"),
    ("<table>lös<tr><td>a</table>", "lös\n\na"),
    ("<table><td>a<td>b</table>", "a\n\nb"),
    ("<table></table>", ""),
    ("<table><tr><td>a<table><tr><td>i<td>j<tr><td>k<td>l</table></td><td>b</td></tr><tr><td>1</td></tr></table>",
     "| a i j k l | b |\n| --- | --- |\n| 1 |  |"),
    ("<table><tr><td>a</b></td></p><td>b</table>", "a\n\nb"),
    ("<table><tr><td><ul><li>p</td><td>q</td></tr><tr><td>r<td>s</table>", "| p | q |\n| --- | --- |\n| r | s |"),
    ("<p style='font-weight:bold'>a <span style='font-weight:lighter'>b</span></p>", "**a** b"),
    ("<div style='mso-list:Ignore'>1.</div>a", "a"),
    ("<p style='mso-list:l0 level1'>a</p><p style='mso-list:l0 level1'>b</p><p>c</p><p style='mso-list:l0 level1'>d</p>",
     "- a\n- b\n\nc\n\n- d"),
    ("<del>a<br>b<img></del>c<object><p>x</p></object>", "c"),
    ("a\u00a0b &nbsp; c\u00a0<b> </b>\u00a0", "a\u00a0b c"),
    ("a<br/><i/>b<hr>c<![foo]>", "a\n\nb\n\nc"),
    ("<ol start=x><li>a</ol><ol><li value=-3>b</ol>", "1. a\n\n1. b"),
    ("<div><p>a<div>b</div></div>", "a\n\nb"),
    ("<ul><ul><li>a</ul><li>b</ul>", "- a\n- b"),
])
def test_what_a_browser_would_forgive_is_forgiven(html: str, markdown: str) -> None:
    assert pasted(html) == markdown


TANGLE = """<p> </p> <b> </b> <ul> </ul> <ol> <li> </li> <table> </table> <tr> <td> <td/colspan=3> <td/rowspan=9999> <br> <del>
    </del> <h1> <img> <p/style=mso-list:l0/level2> <span/style=mso-list:Ignore> <![if/x]> <!-- --> <![ <![endif]--> <!
    &nbsp; & a b 1. |"""
TAGS = st.sampled_from([re.sub("(?<!<)/", " ", tag) for tag in TANGLE.split()])


@given(st.lists(TAGS, max_size=40))
def test_any_tangle_of_tags_gives_a_text_that_is_read_as_it_was_written(tags: list[str]) -> None:
    markdown = pasted("".join(tags))
    assert markdown_of(chunks_of(markdown)) == markdown
