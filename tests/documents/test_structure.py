"""The structure tree by our own eyes: nothing skipped, nothing nameless, read in the order in which it is meant."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.documents.minutes import minutes_pdf
from app.documents.roll import roll_pdf
from app.domain.document import Block, MinutesDocument, ParagraphDocument, Points, Prose, VoteRow, VoteTable
from app.domain.minutes.plain import as_markdown
from app.domain.minutes.roll import roll_of
from tests.documents.conformance import faults
from tests.documents.outside import flat, pages, words
from tests.documents.sample_documents import board, minutes
from tests.documents.tree import Element, drawn_on, tree_of
from tests.domain.building import sample


@cache
def made() -> bytes:
    return minutes_pdf(minutes())


@cache
def tree() -> Element:
    return tree_of(made())


def every(tag: str, root: Element | None = None) -> list[Element]:
    return [element for element in (root or tree()).every() if element.tag == tag]


def one_line(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").replace("\u00a0", " ").split())


@pytest.mark.parametrize("pdf", [made(), roll_pdf(roll_of(sample()))], ids=["minutes", "roll"])
def test_headings_are_nested_without_a_gap(pdf: bytes) -> None:
    levels = [int(e.tag[1]) for e in tree_of(pdf).every() if e.tag in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("pdf", [made(), roll_pdf(roll_of(sample()))], ids=["minutes", "roll"])
def test_every_table_has_heads_with_a_scope_and_rows_of_one_length(pdf: bytes) -> None:
    for table in every("Table", tree_of(pdf)):
        rows = [child for child in table.children if child.tag == "TR"]
        assert [child.tag for child in table.children] == ["TR"] * len(rows)
        heads = [cell for cell in rows[0].children if cell.tag == "TH"]
        assert heads
        assert all(head.attributes["Scope"] in ("Column", "Row") for row in rows for head in row.children if head.tag == "TH")
        spans = [sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.children) for row in rows]
        taller = sum("RowSpan" in cell.attributes for cell in rows[0].children)
        assert {span + (taller if n == 1 else 0) for n, span in enumerate(spans)} == {spans[0]}


def test_every_list_has_numbers_and_bodies() -> None:
    lists = every("L")
    assert lists
    for each in lists:
        assert {child.tag for child in each.children} == {"LI"}
        assert all([part.tag for part in item.children] == ["Lbl", "LBody"] for item in each.children)
        numbered = each.children[0].children[0].said.strip().rstrip(".").isdecimal()
        assert each.attributes["ListNumbering"] == ("Decimal" if numbered else "Disc")
    assert len({each.attributes["ListNumbering"] for each in lists}) == 2


def test_every_line_of_the_contents_leads_to_its_paragraph_and_says_so() -> None:
    links = every("Link")
    assert len(links) == 2 * 7
    with pikepdf.open(BytesIO(made())) as file:
        parents = {int(file.Root.StructTreeRoot.ParentTree.Nums[n]): file.Root.StructTreeRoot.ParentTree.Nums[n + 1]
                   for n in range(0, len(file.Root.StructTreeRoot.ParentTree.Nums), 2)}
        notes = [note for page in file.pages for note in page.get("/Annots", [])]
        assert len(notes) == len(links)
        for note in notes:
            assert str(note.Contents).startswith("Till sidan ")
            assert int(note.F) & 4
            assert parents[int(note.StructParent)].S == "/Link"
    body = [flat(page) for page in pages(made())]
    for link in links[1::2]:
        assert len(link.objects) == 1
        assert body[int(link.said) - 1]


def test_what_is_drawn_is_read_once_and_nothing_is_without_an_owner() -> None:
    marks = [mark for element in tree().every() for mark in element.marks]
    assert len(marks) == len(set(marks))
    with pikepdf.open(BytesIO(made())) as file:
        for number, page in enumerate(file.pages):
            known = [int(operands[1].MCID) for operands, operator in drawn_on(page)
                     if str(operator) == "BDC" and "/MCID" in operands[1]]
            assert sorted(known) == sorted(n for p, n in marks if p == number)
            shown = 0
            for _operands, operator in drawn_on(page):
                shown += {"BDC": 1, "EMC": -1}.get(str(operator), 0)
                assert str(operator) != "Tj" or shown > 0


def test_it_is_read_in_the_order_in_which_it_is_meant() -> None:
    said = one_line(tree().said)
    place = 0
    for paragraph in minutes().paragraphs:
        for text in (paragraph.called, paragraph.heading, *(b.label for b in paragraph.blocks)):
            place = said.index(text, place)
        for name in paragraph.recipients:
            place = said.index(name, place)


def test_broken_words_are_whole_when_read() -> None:
    said = one_line(tree().said)
    assert "sammanträdesrummet" in said
    assert "sammanträdes-" not in said


WORDS = st.sampled_from(
    ["nämnden", "förvaltningen", "sammanträdesprotokollet", "av", "kommunfullmäktige", "och", "beslutar", "att", "kostnaden"])
SENTENCES = st.lists(WORDS, min_size=4, max_size=60).map(lambda w: f"{' '.join(w).capitalize()}.")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=5).map("\n\n".join)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    labels = draw(st.lists(st.sampled_from(["Sammanfattning", "Yrkanden", "Beslutsgång", "Reservation"]), min_size=0, max_size=4))
    made = [Block(label=label, contents=(Prose(text=draw(TEXTS)),)) for label in labels]
    if draw(st.booleans()):
        count = draw(st.integers(1, 30))
        rows = tuple(VoteRow(name=f"Namnet{n} Bergqvist (S)", municipality="", choice="yes") for n in range(count))
        made.append(Block(label="Omröstning", contents=(VoteTable(heading="", rows=rows, yes=count, no=0, abstain=0),)))
    points = tuple(draw(st.lists(SENTENCES, min_size=1, max_size=5)))
    return (*made, Block(label="Nämndens beslut", decision=True, contents=(Points(points=points),)))


@st.composite
def random_minutes(draw: st.DrawFn) -> MinutesDocument:
    paragraphs = tuple(
        ParagraphDocument(item=f"a{n}", number=n, heading=f"Ärende nummer {n}", formal=draw(st.booleans()), blocks=draw(blocks()),
                          recipients=("IT-chefen",) if draw(st.booleans()) else (), signs=("Anders Holmgren", "Åsa Öhman"))
        for n in range(16, 16 + draw(st.integers(1, 4))))
    return minutes(paragraphs=paragraphs, boards=(board("Herrljunga", "Vårgårda"),))


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck))
@given(document=random_minutes())
def test_in_any_minutes_no_heading_is_orphaned_no_row_cut_and_no_signature_alone(document: MinutesDocument) -> None:
    pdf = minutes_pdf(document)
    assert minutes_pdf(document) == pdf
    body, said = [flat(page) for page in pages(pdf)], one_line(tree_of(pdf).said)
    for paragraph in document.paragraphs:
        (page,) = [p for p in body[min(2, len(document.paragraphs)):] if f"{paragraph.called} {paragraph.heading}" in p]
        block = paragraph.blocks[0]
        beginning = as_markdown(block).split()[:3] if isinstance(block.contents[0], Prose) else [block.label]
        assert " ".join(beginning) in page
        assert all(one_line(as_markdown(b).split(".")[0].removeprefix("1. ")) in said for b in paragraph.blocks
                   if not isinstance(b.contents[-1], VoteTable))
    (signed,) = [p for p in body if "Elin Sandström Sekreterare" in p]
    assert "Paragrafer" in signed
    _no_row_is_cut(pdf, len(body))
    assert faults(pdf) == []


def _no_row_is_cut(pdf: bytes, count: int) -> None:
    """A name and its cross stand on one line of one page."""
    for number in range(2, count + 1):
        found = words(pdf, number)
        crosses = [bottom for word, _, bottom in found if word == "X"]
        names = [bottom for word, _, bottom in found if word == "Bergqvist"]
        assert len(crosses) == len(names)
        assert all(abs(a - b) < 1 for a, b in zip(sorted(crosses), sorted(names), strict=True))
