"""Foreign pages laid behind the bundle's own, with bookmarks, links and page labels, and the whole written to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from app.documents.archive import Description, add_catalogue, add_links, add_structure, describe
from app.documents.bundle_stamp import page_number, placed
from app.documents.geometry import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from app.documents.page import HEADER
from app.documents.structure import Mark, Node, Place
from app.documents.type import PAGE_NUMBER
from app.domain.papers import Enclosure

INK = 0x11 / 255


@dataclass(frozen=True, slots=True)
class Foreign:
    """A paper's clean PDF, the page of the bundle, from 1, on which it begins, and how many pages the bundle has."""

    enclosure: Enclosure
    pdf: Path
    begins: int
    of: int


@dataclass(frozen=True, slots=True)
class Link:
    """A band across the text of a page, counted from 0, that leads to the page with the printed number `to`."""

    page: int
    top: float
    bottom: float
    to: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """A link that is an element of the structure, the box that it is drawn in, and where it leads."""

    node: Node
    box: Place
    to: Place


class _Stopped(Exception):
    """The one who waits wants no more."""


def merged(
    drawn: bytes, root: Node, foreign: Sequence[Foreign], said: Description, links: Sequence[Link | Tagged], out: Path,
    report: Callable[[int, int], bool],
) -> bool:
    """Write the bundle of the drawn pages, the last of which bear the foreign ones' strips; False where `report` stopped it."""

    def tell(done: int, of: int) -> None:
        if not report(done, of):
            raise _Stopped

    try:
        with pikepdf.open(BytesIO(drawn)) as pdf, ExitStack() as sources:
            _lay(pdf, root, foreign, sources, tell)
            elements = add_structure(pdf, root)
            add_links(pdf, [(elements[e.node], e.box, e.to) for e in links if isinstance(e, Tagged)])
            add_catalogue(pdf)
            describe(pdf, said, claims=False)
            _lead(pdf, foreign, [each for each in links if isinstance(each, Link)])
            _save(pdf, out, foreign, tell)
    except _Stopped:
        return False
    return True


def _lay(pdf: Pdf, root: Node, foreign: Sequence[Foreign], sources: ExitStack, tell: Callable[[int, int], None]) -> None:
    front = len(pdf.pages) - len(foreign)
    strips = [_strip(pdf, page.obj) for page in list(pdf.pages)[front:]]
    del pdf.pages[front:]
    for number, (each, (strip, font)) in enumerate(zip(foreign, strips, strict=True)):
        tell(number, 2 * len(foreign))
        source = sources.enter_context(pikepdf.open(each.pdf))
        part = root.child("Sect")
        for page in source.pages:
            at = len(pdf.pages)
            pdf.pages.append(_laid(pdf, page.obj, strip, font, (at + 1, each.of)))
            part.child("P").children.append(Mark(at, 0))


def _strip(pdf: Pdf, page: Object) -> tuple[Object, Object]:
    """What stands on a drawn page, to be drawn again on others, and the font of the page numbers."""
    strip = pdf.make_stream(page.Contents.read_bytes(), Type=Name.XObject, Subtype=Name.Form,
                            BBox=_sheet(), Resources=page.Resources)
    fonts = page.Resources.Font
    return strip, next(fonts[k] for k in fonts.keys() if str(fonts[k].BaseFont).endswith(PAGE_NUMBER.face))  # noqa: SIM118


def _laid(pdf: Pdf, page: Object, strip: Object, font: Object, number: tuple[int, int]) -> pikepdf.Page:
    width, height = (float(v) for v in page.MediaBox[2:])
    drawing = pdf.copy_foreign(page.Resources.XObject["/P"])
    words, x, y = page_number(*number)
    matrix = " ".join(f"{v:.5f}".rstrip("0").rstrip(".") for v in placed(width, height))
    escaped = words.replace("(", r"\(").replace(")", r"\)")
    content = (f"/P <</MCID 0>> BDC q {matrix} cm /P Do Q EMC /Artifact <<{HEADER}>> BDC /S Do "
               f"BT /N {PAGE_NUMBER.size} Tf {INK:.3f} g {x:.2f} {y:.2f} Td ({escaped}) Tj ET EMC")
    made = Dictionary(
        Type=Name.Page, MediaBox=_sheet(), Contents=pdf.make_stream(content.encode()),
        Resources=Dictionary(XObject=Dictionary(P=drawing, S=strip), Font=Dictionary(N=font)))
    if width > height:
        made.Rotate = 90  # turned on the sheet, upright on a screen
    return pikepdf.Page(pdf.make_indirect(made))


def _sheet() -> Array:
    return Array([0, 0, _short(PAGE_WIDTH), _short(PAGE_HEIGHT)])


def _short(points: float) -> float:
    return round(points, 3)


def _lead(pdf: Pdf, foreign: Sequence[Foreign], links: Sequence[Link]) -> None:
    """Bookmarks, links, and labels that are the printed numbers."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    with pdf.open_outline() as outline:
        outline.root.extend(_bookmarks(pdf, foreign))
    for link in links:
        page = pdf.pages[link.page].obj
        box = [_short(v) for v in (LEFT, PAGE_HEIGHT - link.bottom, RIGHT, PAGE_HEIGHT - link.top)]
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), Border=Array([0, 0, 0]), F=4,
                          Dest=_top_of(pdf, link.to), Contents=String(f"Till sidan {link.to}"))
        page.Annots = Array([*page.get("/Annots", Array()), pdf.make_indirect(note)])


def _bookmarks(pdf: Pdf, foreign: Sequence[Foreign]) -> Iterator[OutlineItem]:
    for _of, group in groupby(foreign, key=lambda f: (f.enclosure.item, f.enclosure.entry)):
        papers = list(group)
        first = papers[0].enclosure
        entry = OutlineItem(f"{first.stamp}  {first.heading}", destination=_top_of(pdf, papers[0].begins))
        entry.is_closed = len(papers) > 1
        if len(papers) > 1 or first.paper.title != first.heading:
            entry.children.extend(OutlineItem(p.enclosure.paper.title, destination=_top_of(pdf, p.begins)) for p in papers)
        yield entry


def _top_of(pdf: Pdf, page: int) -> Array:
    """The place of a page, from 1, to go to: the upper left corner as it is seen, at the size one has."""
    found = pdf.pages[page - 1].obj
    return Array([found, Name.XYZ, 0, 0 if "/Rotate" in found else _short(PAGE_HEIGHT), None])


def _save(pdf: Pdf, out: Path, foreign: Sequence[Foreign], tell: Callable[[int, int], None]) -> None:
    """Write the file with an identity that comes from what it holds."""
    count = max(1, len(foreign))
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, deterministic_id=True,
             progress=lambda percent: tell(count + percent * count // 100, 2 * count))
