"""Words that are broken at the end of a line are read, searched for and copied whole."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from app.documents.minutes import minutes_pdf
from app.documents.setting import Line, Run, set_lines
from app.documents.type import TEXT, register_fonts
from app.domain.document import Block, ParagraphDocument, Prose
from tests.documents.large_documents import large_minutes
from tests.documents.outside import flat, pages, spoken
from tests.documents.sample_documents import minutes
from tests.documents.tree import tree_of

register_fonts()
TEXTS = ("Hon får antecknat till protokollet att likställighetsprincipen (kommunallagens likställighetskrav) gäller, "
         "förvaltningens granskningsyttrande inväntas. ")


@cache
def narrow() -> bytes:
    """Texts so that many of their words are broken, over pages."""
    blocks = tuple(Block(label="", contents=(Prose(text=("Ja. " * n) + TEXTS * 9),)) for n in range(12))
    return minutes_pdf(minutes(paragraphs=(ParagraphDocument(item="a", number=1, heading="Ärende", blocks=blocks),)))


def broken(pdf: bytes) -> list[str]:
    """Signs at the end of a line that no word of ours has: a hyphen that the setting put there."""
    return [line for page in pages(pdf) for line in page.splitlines() if re.search("[a-zåäö](-|\u00ad)$", line)]


@pytest.mark.parametrize("order", ["-raw", "-layout"])
def test_every_word_is_found_whole_as_often_as_it_stands(order: str) -> None:
    said = " ".join(flat(page) for page in pages(narrow(), order))
    for word in ("protokollet", "likställighetsprincipen", "(kommunallagens", "likställighetskrav)", "förvaltningens",
                 "granskningsyttrande"):
        assert said.split().count(word) == 12 * 9


def test_no_hyphen_of_the_setting_is_in_the_text_though_there_are_many_on_paper() -> None:
    assert broken(narrow()) == []
    assert broken(minutes_pdf(large_minutes())) == []
    with pikepdf.open(BytesIO(narrow())) as file:
        assert all(b"-) Tj" in page.Contents.read_bytes() for page in list(file.pages)[3:])


def test_one_who_listens_hears_whole_words() -> None:
    said = tree_of(narrow()).said
    assert said.split().count("likställighetsprincipen") == 12 * 9
    assert not re.search("[a-zåäö]- |\u00ad", spoken(narrow()))


def read(lines: tuple[Line, ...]) -> str:
    """The lines as they are read: a word broken at the end whole there, and its rest not again."""
    def one(line: Line) -> str:
        text = "".join(t for _, t in line.segments)[line.ended:]
        return text[: len(text) - line.begun] + line.whole if line.whole else text
    return "".join(f"{one(line)} " for line in lines)


@pytest.mark.parametrize("width", [22.0, 30.0, 44.0, 60.0, 90.0, 133.0])
def test_a_word_over_several_lines_is_told_in_the_first_alone(width: float) -> None:
    text = "Nu samhällsbyggnadsförvaltningens likställighetsprincipen, och IT-verksamhetsplaneringen."
    assert read(set_lines((Run(text, TEXT),), width)).split() == text.split()


def test_what_is_broken_without_a_hyphen_is_read_whole_too() -> None:
    text = "Se https://www.example.se/protokoll/2019-09-16/bilagor nu"
    assert read(set_lines((Run(text, TEXT),), 70.0)).split() == text.split()
