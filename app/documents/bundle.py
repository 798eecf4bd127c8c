"""The bundle: notice, agenda, a list of contents and every enclosed paper as one PDF, each foreign page stamped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from app.documents.arms import Arms
from app.documents.bundle_contents import bundle_contents
from app.documents.bundle_merge import Foreign, Link, merged
from app.documents.bundle_stamp import Stamp, draw_frame
from app.documents.flow import Flow, Page
from app.documents.geometry import LATER, NOTICE_FIRST
from app.documents.notice import description_of, heading_of, notice_strips
from app.documents.page import Sheet
from app.documents.paper import canvas_for, draw_sheets
from app.documents.pen import Pen
from app.documents.prose import Prose
from app.documents.structure import Node
from app.documents.type import register_fonts
from app.domain.document import NoticeDocument
from app.domain.notice.agenda import with_pages
from app.domain.papers import Enclosure
from app.domain.placeholders import refuse_placeholders

Report = Callable[[int, int], bool]
"""Tell how much is done of how much; False says: stop."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An enclosed paper with its clean PDF and how many pages that has; None and 0 for one that is left out, and named so."""

    enclosure: Enclosure
    pdf: Path | None
    pages: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """The pages before the papers, set, and the page on which each paper begins, None for one that is left out."""

    flow: Flow
    root: Node
    begins: tuple[int | None, ...]
    total: int


def write_bundle(
    document: NoticeDocument, papers: Sequence[Paper], out: Path, report: Report, arms: Arms | None = None,
) -> bool:
    """Write the bundle to `out`, the same bytes for the same document and papers; False where `report` stopped it.

    The pages before the papers are tagged, and each foreign page is one element, read in the order of its drawing; since those
    pages are others' work the file claims neither PDF/A nor PDF/UA.
    Raises PlaceholderFound and SignMissing as the notice does.
    """
    refuse_placeholders(document)
    register_fonts()
    plan = _planned(document, papers)
    drawn, foreign = _drawn(document, papers, plan, arms)
    said = description_of(document)
    title = f"{said.title}, med handlingar" if any(p.pdf for p in papers) else said.title
    return merged(drawn, plan.root, foreign, replace(said, title=title), _links(plan, papers), out, report)


def _planned(document: NoticeDocument, papers: Sequence[Paper]) -> _Plan:
    """The notice and the contents set with the numbers of the pages, which depend on how many pages those fill."""
    front = 1
    while True:
        begins, total = _numbered(papers, front)
        root = Node("Document")
        flow = Flow(NOTICE_FIRST, LATER)
        flow.put(notice_strips(with_pages(document, _by_row(papers, begins)), root.child("Sect")))
        if papers:
            flow.new_page()
            listed = [(p.enclosure, page) for p, page in zip(papers, begins, strict=True)]
            flow.put(bundle_contents(listed, root.child("Sect"), Prose(())))
        if len(flow.pages) <= front:
            flow.pages += [Page(LATER) for _ in range(front - len(flow.pages))]
            return _Plan(flow, root, begins, total)
        front = len(flow.pages)


def _numbered(papers: Sequence[Paper], front: int) -> tuple[tuple[int | None, ...], int]:
    begins, page = list[int | None](), front + 1
    for paper in papers:
        begins.append(page if paper.pdf else None)
        page += paper.pages
    return tuple(begins), page - 1


def _by_row(papers: Sequence[Paper], begins: Sequence[int | None]) -> dict[str, int]:
    """The first page of each row of the agenda that has one."""
    found: dict[str, int] = {}
    for paper, page in zip(papers, begins, strict=True):
        for row in paper.enclosure.rows if page else ():
            found.setdefault(row, page or 0)
    return found


def _drawn(
    document: NoticeDocument, papers: Sequence[Paper], plan: _Plan, arms: Arms | None,
) -> tuple[bytes, list[Foreign]]:
    """The pages before the papers, and after them a page for each paper that bears its strip, to be taken out again."""
    file = BytesIO()
    canvas = canvas_for(file)
    pen = Pen(canvas)
    sheets = [Sheet(page) for page in plan.flow.pages]
    draw_sheets(pen, sheets, heading_of(document).bearing(arms), plan.root, contact=document.contact, of=plan.total)
    foreign = list[Foreign]()
    for paper, begins in zip(papers, plan.begins, strict=True):
        if paper.pdf is None or begins is None:
            continue
        pen.begin_page()
        draw_frame(pen, _stamp(document, paper.enclosure))
        pen.end_page()
        foreign.append(Foreign(paper.enclosure, paper.pdf, begins, plan.total))
    canvas.save()
    return file.getvalue(), foreign


def _stamp(document: NoticeDocument, each: Enclosure) -> Stamp:
    note = f"handling {each.position} av {each.of}"
    return Stamp(each.stamp, document.body, f"{document.title} till sammanträdet {document.day.isoformat()}",
                 f"{each.dnr}, {note}" if each.dnr else note, rehearsal=document.rehearsal)


def _links(plan: _Plan, papers: Sequence[Paper]) -> list[Link]:
    """From the rows of the agenda and of the contents to what they name."""
    leads = _by_row(papers, plan.begins)
    leads |= {f"#{n}": page for n, page in enumerate(plan.begins) if page}
    return [
        Link(number, each.top, each.top + each.strip.height, leads[each.strip.about])
        for number, page in enumerate(plan.flow.pages) for each in page.placed if each.strip.about in leads
    ]
