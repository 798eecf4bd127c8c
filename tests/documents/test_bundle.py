"""The bundle as other programs read it: stamps, numbers, bookmarks, links, what is turned and what is left out."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf
import pytest

from app.documents.bundle import Paper, write_bundle
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.intake import made_ready
from app.domain import agenda
from app.domain.document import AgendaRow
from app.domain.papers import enclosures
from app.domain.placeholders import PlaceholderFound
from tests.documents import sample_papers as whole
from tests.documents.outside import flat, fonts, on_disk, pages, spoken, syntax, words
from tests.documents.sample_documents import notice

LANDSCAPE = (841.89, 595.276)
CONTENTS: dict[str, bytes] = {
    "Skrivelse": whole.text_pdf("Skrivelse"), "Bilder": whole.text_pdf("Bilder", 1, LANDSCAPE),
    "Karta": whole.text_pdf("Karta", 1, (2384, 3370)), "Protokoll": whole.turned(180),
}
ITEMS = (
    agenda.AgendaItem(id="i1", title="Revidering av reglemente", dnr="ITVT 12/2019 901",
                      papers=(agenda.Paper(title="Skrivelse", mark="X"), agenda.Paper(title="Bilder", mark="X"))),
    agenda.AgendaItem(id="i2", title="SMS-tjänst", papers=(agenda.Paper(title="Karta", mark="X"),)),
    agenda.AgendaItem(id="m1", title="KS § 95", kind="messages", number="M1",
                      papers=(agenda.Paper(title="Protokoll", mark="X"),)),
)
ROWS = tuple(AgendaRow(group="message" if a.kind == "messages" else "item", item=a.id, title=a.title, papers="X", number=n)
             for a, n in zip(ITEMS, ("1", "2", "M1"), strict=True))
DOCUMENT = replace(notice(), agenda=ROWS)
FIRST = 3
"""The page of the first paper: after the notice and the contents."""


@cache
def clean_papers() -> tuple[TemporaryDirectory[str], tuple[Paper, ...]]:
    folder = TemporaryDirectory()
    papers = list[Paper]()
    with Cleaner() as cleaner:
        for each in enclosures(ITEMS):
            source, target = Path(folder.name) / "source", Path(folder.name) / f"{each.paper.title}.pdf"
            source.write_bytes(CONTENTS[each.paper.title])
            _kind, cleaned = made_ready(source, target, cleaner, name="a.pdf")
            papers.append(Paper(each, target, sum(s.count for s in cleaned.sheets)))
    return folder, tuple(papers)


def bundled(papers: tuple[Paper, ...] | None = None) -> bytes:
    with TemporaryDirectory() as folder:
        out = Path(folder) / "ut.pdf"
        assert write_bundle(DOCUMENT, clean_papers()[1] if papers is None else papers, out, lambda _done, _of: True)
        return out.read_bytes()


@cache
def sample() -> bytes:
    return bundled()


@cache
def said() -> tuple[str, ...]:
    return tuple(flat(page) for page in pages(sample()))


@pytest.fixture
def opened() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(sample())) as pdf:
        yield pdf


def test_the_file_is_in_order_and_the_same_each_time() -> None:
    syntax(sample())
    assert bundled() == sample()
    ours = {name: embedded for name, embedded in fonts(sample()).items() if name.startswith("Source")}
    assert ours
    assert all(ours.values())


@pytest.mark.parametrize(("page", "stamp", "note", "own"), [
    (3, "Ärende 1", "ITVT 12/2019 901, handling 1 av 2", "Skrivelse blad 1"),
    (4, "Ärende 1", "ITVT 12/2019 901, handling 1 av 2", "Skrivelse blad 2"),
    (5, "Ärende 1", "handling 2 av 2", "Bilder blad 1"), (6, "Ärende 2", "handling 1 av 1", "Karta blad 1"),
    (7, "Meddelande 1", "handling 1 av 1", "Tjänsteskrivelse blad 1"),
    (8, "Meddelande 1", "handling 1 av 1", "Tjänsteskrivelse blad 2"),
])
def test_every_foreign_page_bears_its_stamp_and_keeps_its_words(page: int, stamp: str, note: str, own: str) -> None:
    for words_there in (stamp, note, own, f"Sida {page} (8)", DOCUMENT.body, "Kallelse till sammanträdet 2019-09-16"):
        assert words_there in said()[page - 1]


def test_the_number_of_pages_is_that_of_the_whole_bundle() -> None:
    assert "Sida 1 (8)" in said()[0]
    assert "Sida 2 (8)" in said()[1]


def test_the_agenda_and_the_contents_tell_the_pages() -> None:
    assert "X, s. 3" in said()[0]
    assert "X, s. 6" in said()[0]
    assert "X, s. 7" in said()[0]
    order = [said()[1].index(each) for each in ("Innehåll", "Ärende 1", "Skrivelse 3", "Bilder 5", "Ärende 2", "Karta 6",
                                                "Meddelande 1", "Protokoll 7")]
    assert order == sorted(order)


def test_a_page_stands_at_nine_tenths_in_its_frame_under_the_strip() -> None:
    mm = 72 / 25.4
    placed = {word: (left, bottom) for word, left, bottom in words(sample(), FIRST)}
    left, bottom = placed["Skrivelse"]
    assert left == pytest.approx(10.5 * mm + 0.9 * 60, abs=0.5)
    assert bottom == pytest.approx(16.7 * mm + 0.9 * 60, abs=4)
    assert placed["Ärende"][0] > 161 * mm
    assert all(bottom < 16.7 * mm for word, (_, bottom) in placed.items() if word in ("Ärende", "Sida", "handling", "Kallelse"))


def test_a_landscape_page_is_turned_on_the_sheet_and_upright_on_a_screen(opened: pikepdf.Pdf) -> None:
    assert [int(page.obj.get("/Rotate", 0)) for page in opened.pages] == [0, 0, 0, 0, 90, 0, 0, 0]
    assert {tuple(float(v) for v in page.mediabox[2:]) for page in list(opened.pages)[2:]} == {(595.276, 841.89)}
    (left, bottom) = next((left, bottom) for word, left, bottom in words(sample(), 5) if word == "Bilder")
    assert left < 140
    assert bottom < 140


def test_a_sheet_of_a0_fits_the_frame() -> None:
    (left, bottom) = next((left, bottom) for word, left, bottom in words(sample(), 6) if word == "Karta")
    assert 29 < left < 60
    assert 47 < bottom < 80


def test_bookmarks_lead_to_items_and_papers_at_the_top_of_their_pages(opened: pikepdf.Pdf) -> None:
    pages_of = {page.obj.objgen: n for n, page in enumerate(opened.pages, 1)}
    with opened.open_outline() as outline:
        tops = [entry for entry in outline.root if entry.title not in ("Föredragningslista", "Innehåll")]
        told = [(e.title, pages_of[place(e)[0].objgen], [(c.title, pages_of[place(c)[0].objgen]) for c in e.children])
                for e in tops]
        kinds = {str(place(e)[1]) for top in tops for e in (top, *top.children)}
        heights = [float(place(e)[3]) for top in tops for e in top.children]
    assert told == [
        ("Ärende 1  Revidering av reglemente", 3, [("Skrivelse", 3), ("Bilder", 5)]),
        ("Ärende 2  SMS-tjänst", 6, [("Karta", 6)]), ("Meddelande 1  KS § 95", 7, [("Protokoll", 7)])]
    assert kinds == {"/XYZ"}
    assert heights == [841.89, 0, 841.89, 841.89]


def place(entry: pikepdf.OutlineItem) -> Any:
    """Where a bookmark leads."""
    return entry.destination


def test_rows_of_the_agenda_and_the_contents_are_links(opened: pikepdf.Pdf) -> None:
    pages_of = {page.obj.objgen: n for n, page in enumerate(opened.pages, 1)}
    to = [[pages_of[a.Dest[0].objgen] for a in page.obj.get("/Annots", [])] for page in opened.pages]
    assert to == [[3, 6, 7], [3, 5, 6, 7], [], [], [], [], [], []]
    (first, *_others) = opened.pages[1].obj.Annots
    placed = {word: 841.89 - bottom for word, _, bottom in words(sample(), 2)}
    assert float(first.Rect[1]) < placed["Skrivelse"] < float(first.Rect[3])


def test_page_labels_are_the_printed_numbers(opened: pikepdf.Pdf) -> None:
    assert [str(page.label) for page in opened.pages] == [str(n) for n in range(1, 9)]


def test_title_language_and_what_it_does_not_claim(opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang) == "sv-SE"
    assert str(opened.docinfo.Title) == f"Kallelse 2019-09-16, {DOCUMENT.body}, med handlingar"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    packet = opened.Root.Metadata.read_bytes()
    assert b"pdfaid:part" not in packet
    assert b"pdfuaid:part" not in packet


def test_it_can_be_read_aloud_from_the_notice_to_the_last_foreign_page() -> None:
    aloud = flat(spoken(sample()))
    order = [aloud.index(each) for each in ("Föredragningslista", "Innehåll", "Skrivelse blad 2", "Karta blad 1")]
    assert order == sorted(order)
    assert "Sida 5" not in aloud


def test_a_paper_left_out_is_named_and_gets_no_page() -> None:
    first, *others = clean_papers()[1]
    told = [flat(page) for page in pages(bundled((replace(first, pdf=None, pages=0), *others)))]
    assert len(told) == 6
    assert "Skrivelse bifogas inte" in told[1]
    assert "X, s. 3" in told[0]  # the pictures, the item's second paper
    assert "handling 2 av 2" in told[2]


def test_without_papers_the_bundle_is_the_notice() -> None:
    (page,) = pages(bundled(()))
    assert "Sida 1 (1)" in page
    assert "Innehåll" not in page


def test_a_long_list_of_contents_is_counted_in_the_pages() -> None:
    (paper, *_others) = clean_papers()[1]
    many = tuple(replace(paper, enclosure=replace(paper.enclosure, item=f"x{n}", stamp=f"Ärende {n}")) for n in range(1, 81))
    told = [flat(page) for page in pages(bundled(many))]
    assert sum("Stämpel" in page for page in told) >= 4
    first = next(n for n, page in enumerate(told, 1) if "Skrivelse blad 1" in page)
    assert f"Skrivelse {first}" in " ".join(told[:first])
    assert all(f"Sida {n} ({len(told)})" in page for n, page in enumerate(told, 1))


def test_long_names_are_set_smaller_not_cut() -> None:
    (paper, *_others) = clean_papers()[1]
    long = replace(paper.enclosure, stamp="Delegationsbeslut 117", dnr="ITVT 12/2019 901 med ett långt tillägg")
    told = flat(pages(bundled((replace(paper, enclosure=long),)))[2])
    assert "Delegationsbeslut 117" in told
    assert "ITVT 12/2019 901 med ett långt tillägg, handling 1 av 2" in told


def test_an_unwritten_notice_is_refused(tmp_path: Path) -> None:
    unwritten = replace(DOCUMENT, contact="Klicka eller tryck här för att ange text.")
    with pytest.raises(PlaceholderFound):
        write_bundle(unwritten, (), tmp_path / "ut.pdf", lambda _done, _of: True)


PDFJS = "pdfjs-dist@4.10.38"
READER = """
import { readFileSync } from 'node:fs';
const said = [];
for (const k of ['log', 'warn', 'error']) console[k] = (...a) => said.push(a.join(' '));
const { getDocument } = await import('./node_modules/pdfjs-dist/legacy/build/pdf.mjs');
said.length = 0;
const doc = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 1, stopAtErrors: true,
                                standardFontDataUrl: './node_modules/pdfjs-dist/standard_fonts/' }).promise;
const pages = [];
for (let n = 1; n <= doc.numPages; n++) {
  const page = await doc.getPage(n);
  await page.getOperatorList();
  const text = (await page.getTextContent()).items.map(i => i.str).join(' ');
  pages.push({ text, links: (await page.getAnnotations()).length });
}
process.stdout.write(JSON.stringify({ pages, outline: (await doc.getOutline()).map(o => o.title), said }));
"""


@pytest.mark.all
def test_a_browser_opens_it_without_complaint(tmp_path: Path) -> None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("there is no node to run pdf.js in")
    got = subprocess.run([npm, "install", "--no-audit", "--no-fund", "--omit=optional", PDFJS], cwd=tmp_path, capture_output=True,
                         check=False)
    if got.returncode:
        pytest.skip("pdf.js cannot be had from here")
    (tmp_path / "reader.mjs").write_text(READER)
    with on_disk(sample()) as path:
        answer = subprocess.run([node, "reader.mjs", str(path)], cwd=tmp_path, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(answer.stdout)
    assert told["said"] == []
    assert [page["links"] for page in told["pages"]] == [3, 4, 0, 0, 0, 0, 0, 0]
    assert all("Ärende 1" in page["text"] for page in told["pages"][2:5])
    assert told["outline"][-1] == "Meddelande 1  KS § 95"
