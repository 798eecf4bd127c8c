"""The arms at the head of every paper: read once, then furniture; beside them the name; refused where they would be blurred."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from app.documents.arms import Arms, ArmsFault, made_ready
from app.documents.chair_list import chair_pdf
from app.documents.day_roll import empty_roll_pdf
from app.documents.geometry import MM, PAGE_HEIGHT
from app.documents.minutes import minutes_pdf
from app.documents.notice import notice_pdf
from app.documents.roll import roll_pdf
from app.domain.day_sheets import chair_agenda, empty_roll, head_of
from app.domain.minutes.roll import roll_of
from tests.documents.arms import arms, device
from tests.documents.outside import archive_faults, pages, reading_faults, syntax, words
from tests.documents.sample_documents import minutes, notice
from tests.documents.tree import Element, drawn_on, tree_of
from tests.domain.building import sample

PAPERS: dict[str, Callable[[], bytes]] = {
    "minutes": lambda: minutes_pdf(minutes(), arms()),
    "notice": lambda: notice_pdf(notice(), arms()),
    "attendance": lambda: roll_pdf(roll_of(sample()), arms()),
    "roll": lambda: empty_roll_pdf(empty_roll(sample()), arms()),
    "chair": lambda: chair_pdf(head_of(sample()), chair_agenda(sample()), arms()),
}


@cache
def made(kind: str) -> bytes:
    return PAPERS[kind]()


def figures(pdf: bytes) -> list[Element]:
    return [element for element in tree_of(pdf).every() if element.tag == "Figure"]


def boxes(pdf: bytes) -> list[tuple[float, ...]]:
    """Left, top, width and height of the picture on each page, in millimetres."""
    found = list[tuple[float, ...]]()
    with pikepdf.open(BytesIO(pdf)) as file:
        for page in file.pages:
            before: list[float] = []
            for operands, operator in drawn_on(page):
                if str(operator) == "cm":
                    before = [float(v) for v in operands]
                elif str(operator) == "Do":
                    width, _b, _c, height, left, lower = before
                    found.append(tuple(round(v / MM, 1) for v in (left, PAGE_HEIGHT - lower - height, width, height)))
    return found


@pytest.mark.parametrize("kind", PAPERS)
def test_papers_with_arms_suit_the_archive_and_are_read_aloud(kind: str) -> None:
    assert "No syntax or stream encoding errors" in syntax(made(kind))
    assert archive_faults(made(kind)) == []
    assert reading_faults(made(kind)) == []
    (figure,) = figures(made(kind))
    assert figure.alt == "Herrljunga kommuns vapen"
    assert figure.attributes["O"] == "Layout"


@pytest.mark.parametrize("kind", PAPERS)
def test_the_same_arms_give_the_same_bytes(kind: str) -> None:
    assert PAPERS[kind]() == made(kind)


def test_they_stand_on_every_page_smaller_after_the_first() -> None:
    first, *later = boxes(made("minutes"))
    assert first == (25.0, 15.0, 14.0, 16.8)
    assert len(later) == len(pages(made("minutes"))) - 1
    assert set(later) == {(25.0, 14.0, 8.5, 10.2)}


def test_they_are_in_the_file_once() -> None:
    with pikepdf.open(BytesIO(made("minutes"))) as file:
        assert sum(1 for each in file.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image") == 1


@pytest.mark.parametrize(("page", "beside"), [(1, 42.0), (2, 36.0)])
def test_the_name_stands_beside_them_and_at_the_margin_where_there_are_none(page: int, beside: float) -> None:
    def left(pdf: bytes) -> float:
        return min(round(x / MM, 1) for word, x, lower in words(pdf, page) if word == "Herrljunga" and lower < 20 * MM)

    assert left(made("minutes")) == beside
    assert left(minutes_pdf(minutes())) == 25.0
    assert boxes(minutes_pdf(minutes())) == []


def test_a_long_name_keeps_to_its_column() -> None:
    pdf = notice_pdf(replace(notice(), municipality="Örnsköldsviksområdets kommunalförbund"), arms())
    reaching = {word for word, x, lower in words(pdf, 1) if lower < 24 * MM and 42 * MM <= x + 1 < 60 * MM}
    assert {"Örnsköldsviksområdets", "kommunalförbund"} <= reaching
    assert "Kallelse" in {word for word, x, _lower in words(pdf, 1) if round(x / MM) == 63}


def test_a_low_picture_keeps_its_shape() -> None:
    file = BytesIO()
    Image.new("RGB", (600, 300), "navy").save(file, "PNG")
    (box,) = boxes(notice_pdf(notice(), Arms(made_ready(file.getvalue()), "Vapen")))
    assert box == (25.0, 15.0, 14.0, 7.0)


def test_what_is_taken_in_is_no_finer_than_paper_and_has_no_clear_parts() -> None:
    for form in ("PNG", "JPEG"):
        with Image.open(BytesIO(made_ready(device(1600, 1920, form)))) as picture:
            assert picture.format == "PNG"
            assert picture.mode == "RGB"
            assert picture.size == (331, 397)
    with Image.open(BytesIO(made_ready(device()))) as picture:
        assert picture.getpixel((0, 396)) == (255, 255, 255)
    assert made_ready(device()) == made_ready(device())


def gif() -> bytes:
    file = BytesIO()
    Image.new("P", (400, 480)).save(file, "GIF")
    return file.getvalue()


def vast() -> bytes:
    file = BytesIO()
    Image.new("1", (7000, 7000)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(("content", "reason"), [
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown"), (gif(), "unknown"), (device()[:900], "broken"),
    (device(100, 120), "coarse"), (vast(), "large"), (b"\x89PNG" + bytes(10_000_001), "large"),
], ids=["svg", "gif", "cut", "coarse", "vast", "heavy"])
def test_what_cannot_be_used_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(ArmsFault) as refused:
        made_ready(content)
    assert refused.value.reason == reason
