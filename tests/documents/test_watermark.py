"""The word across a draft's pages: behind the text, outside it, and gone when the minutes are adjusted."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from app.documents.minutes import minutes_pdf
from app.documents.roll import roll_pdf
from app.domain.minutes.roll import roll_of
from tests.documents.outside import archive_faults, flat, pages
from tests.documents.sample_documents import minutes
from tests.domain.building import sample

MARK = b"/Subtype /Watermark"


def drawn(pdf: bytes) -> list[bytes]:
    with pikepdf.open(BytesIO(pdf)) as file:
        return [page.Contents.read_bytes() for page in file.pages]


DRAFTS = {"minutes": minutes_pdf(minutes(draft=True)), "attendance": roll_pdf(roll_of(sample(), draft=True))}


@pytest.mark.parametrize("kind", DRAFTS)
def test_each_page_of_a_draft_bears_its_word_behind_all_that_is_written_on_it(kind: str) -> None:
    bare = drawn(DRAFTS[kind])
    assert bare
    assert all(page.count(MARK) == 1 for page in bare)
    assert all(MARK in page.split(b" Tj", 1)[0] for page in bare)
    assert archive_faults(DRAFTS[kind]) == []


def test_no_letter_of_it_gets_into_the_text() -> None:
    plain = [flat(page) for page in pages(minutes_pdf(minutes()), "-layout")]
    for page, marked in zip(plain[2:], map(flat, pages(DRAFTS["minutes"], "-layout")[2:]), strict=True):
        assert marked.replace("UTKAST – EJ JUSTERAT ", "") == page.split(" Justerandes sign")[0]


def test_what_is_adjusted_bears_none() -> None:
    assert not any(MARK in page for page in drawn(minutes_pdf(minutes())))
    assert roll_of(sample()).draft is False
