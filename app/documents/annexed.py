"""The minutes with their annexes as one PDF: the text as it is alone, and behind it each foreign page with strip and stamp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from app.documents.annex_list import annex_key
from app.documents.arms import Arms
from app.documents.bundle_merge import Foreign, Tagged, merged
from app.documents.bundle_stamp import Stamp, draw_frame
from app.documents.geometry import PAGE_HEIGHT
from app.documents.minutes import description_of, heading_of, minutes_pdf, minutes_sheets
from app.documents.paper import canvas_for, draw_sheets
from app.documents.pen import Pen
from app.documents.stamps import PUBLIC
from app.documents.structure import Node, Place
from app.documents.type import register_fonts
from app.documents.uncollected import uncollected
from app.domain.agenda import Paper
from app.domain.document import AnnexLine, MinutesDocument
from app.domain.papers import Enclosure
from app.domain.placeholders import refuse_placeholders

CLAIMS_NOTHING = "Bilagornas sidor är andras, så filen följer varken PDF/A eller PDF/UA. Det gör protokollet utan bilagor."


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """The clean PDF of an annex, its pages, and whether the first is broader than high."""

    pdf: Path
    pages: int
    turned: bool = False


@uncollected
def annexed_minutes(
    document: MinutesDocument, files: Mapping[str, AnnexFile], out: Path, arms: Arms | None = None,
) -> None:
    """Write the minutes and behind them the annexes that have a file (by id), the same bytes for the same.

    The text is tagged as it is alone, and each foreign page is one element; since those are others' work the file claims neither
    PDF/A nor PDF/UA, and says so. Without a foreign page it is the minutes alone, which claim both.
    Raises PlaceholderFound and SignMissing as the minutes do.
    """
    refuse_placeholders(document)
    register_fonts()
    root = Node("Document")
    laid = [line for line in document.annexes if line.id in files]
    if not laid:
        out.write_bytes(minutes_pdf(document, arms))
        return
    sheets = minutes_sheets(document, root, {line.id: files[line.id].pages for line in laid})
    total = len(sheets) + sum(files[line.id].pages for line in laid)
    foreign = list(_foreign(laid, files, len(sheets) + 1, total))
    file = BytesIO()
    canvas = canvas_for(file)
    pen = Pen(canvas)
    draw_sheets(pen, sheets, heading_of(document).bearing(arms), root, draft=document.draft, of=total)
    _draw_strips(pen, document, laid)
    canvas.save()
    places = pen.places | {annex_key(line.id): _place(each, files[line.id]) for line, each in zip(laid, foreign, strict=True)}
    said = description_of(document)
    said = replace(said, title=f"{said.title}, med bilagor", subject=f"{said.subject}. {CLAIMS_NOTHING}")
    links = [Tagged(node, box, places[node.leads]) for node, box in pen.links if node.leads in places]
    merged(file.getvalue(), root, foreign, said, links, out, lambda _done, _of: True)


def _foreign(laid: Sequence[AnnexLine], files: Mapping[str, AnnexFile], begins: int, total: int) -> Iterator[Foreign]:
    for line in laid:
        each = Enclosure(item=line.id, stamp=line.called, heading=line.title, dnr="", paper=Paper(title=line.title),
                         position=1, of=1)
        yield Foreign(each, files[line.id].pdf, begins, total)
        begins += files[line.id].pages


def _draw_strips(pen: Pen, document: MinutesDocument, laid: Sequence[AnnexLine]) -> None:
    """A page for each annex that bears its strip, to be taken out again."""
    dnr = {p.item: p.dnr for p in document.paragraphs}
    told = f"{document.title} {document.day.isoformat()}{', utkast' if document.draft else ''}"
    told += f", {PUBLIC}" if document.public else ""
    for line in laid:
        pen.begin_page()
        draw_frame(pen, Stamp(line.called, document.body, told, dnr.get(line.item, ""), rehearsal=document.rehearsal))
        pen.end_page()


def _place(each: Foreign, file: AnnexFile) -> Place:
    """The upper left corner of its first page as it is seen."""
    top = 0.0 if file.turned else PAGE_HEIGHT
    return Place(each.begins - 1, (0, top, 0, top))
