"""The minutes as a web page: well-formed, with headings, lists and tables where they belong, and whole without a network."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from app.documents.web_page import minutes_html
from app.domain.document import Block, MinutesDocument, Points, Prose
from tests.documents.arms import arms
from tests.documents.test_annexes import LINES
from tests.documents.test_plain_text import MARKDOWN, document, with_block

EMPTY = {"meta", "br"}


class Reader(HTMLParser):
    """Reads as a browser without mercy: every tag is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.told: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1] != "style":
            self.told.append((self.open[-1], data.strip()))


def read(document: MinutesDocument) -> Reader:
    reader = Reader()
    reader.feed(minutes_html(document).decode("utf-8"))
    assert reader.open == []
    return reader


def test_it_is_well_formed_with_headings_and_tables_in_order() -> None:
    reader = read(document())
    headings = [text for tag, text in reader.told if tag == "h2"]
    assert headings[:3] == ["Anslag/bevis", "Anslag/bevis", "Innehåll"]
    assert "§ 21 SMS-tjänst till besökssystemet i Herrljunga" in headings
    assert ("th", "Ledamot") in reader.told
    assert ("li", "SMS-tjänst till besökssystemet i Herrljunga anskaffas som molntjänst.") in reader.told
    assert ("lang", "sv") in reader.attributes


def test_every_link_of_the_contents_leads_to_a_paragraph() -> None:
    reader = read(document())
    anchors = {value for name, value in reader.attributes if name == "id"}
    links = {str(value).removeprefix("#") for name, value in reader.attributes if name == "href"}
    assert links
    assert links <= anchors


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = minutes_html(document()).decode("utf-8")
    assert "http" not in page
    assert "src=" not in page


def test_light_markdown_becomes_lists_tables_and_bold_words_and_nothing_else() -> None:
    reader = read(with_block(Block(label="Sammanfattning", contents=(Prose(text=MARKDOWN),))))
    assert {("strong", "kort"), ("li", "Ett."), ("li", "Streck."), ("td", "84 000")} <= set(reader.told)
    hostile = read(with_block(Block(label="<b>", contents=(Prose(text="<script>alert(1)</script> & så"),))))
    assert ("p", "<script>alert(1)</script> & så") in hostile.told


def test_a_single_point_clauses_and_a_draft() -> None:
    single = Block(label="Beslut", contents=(Points(points=("Godkänns.",), always=False), Points(points=("att ett.",), att=True)))
    told = read(with_block(single)).told
    assert ("p", "Godkänns.") in told
    assert ("p", "att ett.") in told
    assert ("p", "UTKAST – EJ JUSTERAT") in read(document(draft=True)).told


def test_without_numbered_paragraphs_there_is_no_list_of_contents() -> None:
    kept = document()
    bare = replace(kept, paragraphs=tuple(replace(p, number=None, dnr="") for p in kept.paragraphs[:1]))
    assert ("h2", "Innehåll") not in read(bare).told


def test_the_annexes_are_listed_and_a_part_says_which_it_is() -> None:
    reader = read(replace(document(), annexes=LINES, part="§ 21"))
    assert ("h2", "Bilagor till protokollet") in reader.told
    assert ("td", "Bilaga 1, Reglemente, föreslagen lydelse") in reader.told
    assert ("td", "utelämnad") in reader.told
    assert any("ingår inte i den offentliga versionen" in text for _tag, text in reader.told)
    assert any(tag == "p" and text.endswith(", § 21") for tag, text in reader.told)
    assert ("h2", "Bilagor till protokollet") not in read(document()).told


def test_the_arms_are_in_the_page_itself_with_words_for_them() -> None:
    page = minutes_html(document(), arms()).decode("utf-8")
    assert 'alt="Herrljunga kommuns vapen"' in page
    assert page.count("src=") == page.count('src="data:image/png;base64,') == 1
    assert "http" not in page
