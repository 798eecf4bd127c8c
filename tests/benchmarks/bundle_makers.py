"""The same bundle by others: merged, stamped, with contents, links and bookmarks; each a process of its own.

`python -m tests.benchmarks.bundle_makers KIND FOLDER OUT` tells the seconds from the wish to the file, with what must be imported
for it, and the peak of memory in megabytes. Klubban's archive is open by then, since whoever wishes for a bundle has it open.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

Files = Sequence[Path]
ROWS = 45
"""Of the list of contents on a page."""


def klubban(files: Files, out: Path) -> float:
    """Klubban's own, out of the archive beside the papers; when it was wished for."""
    from app.bootstrap import open_archive

    archive = open_archive(files[0].parent.parent / "archive")
    (meeting,) = (line.id for line in archive.meetings.lines())
    begun = time.perf_counter()
    archive.papers.bundle(meeting, out)
    archive.close()
    return begun


def bare(files: Files, out: Path) -> None:
    """With pikepdf alone, each stamp written into the page as it is, in one embedded font."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name, OutlineItem

    sources = [pikepdf.open(f) for f in files]
    contents, links, total = _contents([len(s.pages) for s in sources], files)
    pdf = pikepdf.open(BytesIO(contents))
    font = pdf.make_indirect(_stamp_font(pdf))
    bookmarks = list[OutlineItem]()
    for n, source in enumerate(sources):
        bookmarks.append(OutlineItem(f"Bilaga {n + 1}", len(pdf.pages)))
        first = len(pdf.pages)
        pdf.pages.extend(source.pages)
        for number in range(first, len(pdf.pages)):
            page = pdf.pages[number]
            page.obj.Resources.Font.KStamp = font
            words = (f"\nQ q BT /KStamp 11 Tf 500 815 Td (\\304rende {n // 3 + 1}) Tj ET "
                     f"BT /KStamp 9 Tf 280 14 Td ({number + 1} \\({total}\\)) Tj ET Q\n")
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(words.encode())
    for at, box, to in links:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), Dest=Array([pdf.pages[to].obj, Name.Fit]))
        owner = pdf.pages[at].obj
        owner.Annots = Array([*owner.get("/Annots", Array()), pdf.make_indirect(link)])
    with pdf.open_outline() as outline:
        outline.root.extend(bookmarks)
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _stamp_font(pdf: Any) -> Any:
    """A small embedded font with what the stamps need."""
    from fontTools import subset, ttLib  # type: ignore[import-untyped]  # has no types
    from pikepdf import Array, Dictionary, Name

    from app.resources import resource

    face = ttLib.TTFont(resource("fonts", "SourceSans3-Bold.ttf"))
    cutter = subset.Subsetter()
    cutter.populate(unicodes=[*range(32, 127), *map(ord, "åäöÅÄÖ§")])
    cutter.subset(face)
    file, names, widths = BytesIO(), face.getBestCmap(), face["hmtx"].metrics
    face.save(file)
    code = {c: ord(bytes([c]).decode("cp1252", "replace")) for c in range(256)}
    measured = [widths[names[code[c]]][0] if code[c] in names else 0 for c in range(256)]
    descriptor = pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/KSTAMP+SourceSans3-Bold"), Flags=32, FontBBox=[-500, -300, 1500, 1000],
        ItalicAngle=0, Ascent=750, Descent=-250, CapHeight=660, StemV=120, FontFile2=pdf.make_stream(file.getvalue())))
    return Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/KSTAMP+SourceSans3-Bold"), FirstChar=0, LastChar=255,
                      Widths=Array(measured), Encoding=Name.WinAnsiEncoding, FontDescriptor=descriptor)


def qpdf(files: Files, out: Path) -> None:
    """The qpdf program with an overlay; it has no bookmarks or links to give."""
    import pikepdf

    counts = list[int]()
    for file in files:
        with pikepdf.open(file) as pdf:
            counts.append(len(pdf.pages))
    contents, _links, total = _contents(counts, files)
    first, stamps = out.with_suffix(".first"), out.with_suffix(".stamps")
    first.write_bytes(contents)
    stamps.write_bytes(_stamps(counts, total))
    subprocess.run(["qpdf", "--empty", "--pages", str(first), *map(str, files), "--", "--overlay", str(stamps),
                    f"--to={total - sum(counts) + 1}-z", "--", "--object-streams=generate", str(out)], check=True)


def pypdf(files: Files, out: Path) -> None:
    """pypdf, merging a page of stamps into each."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import Link

    readers = [PdfReader(f) for f in files]
    counts = [len(r.pages) for r in readers]
    contents, links, total = _contents(counts, files)
    writer, front = PdfWriter(), total - sum(counts)
    at = front
    writer.append(BytesIO(contents))
    for n, (reader, count) in enumerate(zip(readers, counts, strict=True)):
        writer.append(reader, import_outline=False)
        writer.add_outline_item(title=f"Bilaga {n + 1}", page_number=at)
        at += count
    for stamp, page in zip(PdfReader(BytesIO(_stamps(counts, total))).pages, list(writer.pages)[front:], strict=True):
        page.merge_page(stamp)
    for number, box, to in links:
        writer.add_annotation(number, Link(rect=box, target_page_index=to))
    writer.write(out)


def pymupdf(files: Files, out: Path) -> None:
    """PyMuPDF, writing text on each page."""
    import pymupdf as mupdf

    mu: Any = mupdf  # it has no types
    sources = [mu.open(f) for f in files]
    contents, links, total = _contents([s.page_count for s in sources], files)
    pdf, bookmarks = mu.open("pdf", contents), []
    for n, source in enumerate(sources):
        first = pdf.page_count
        bookmarks.append([1, f"Bilaga {n + 1}", first + 1])
        pdf.insert_pdf(source)
        for number in range(first, pdf.page_count):
            pdf[number].insert_text((500, 26), f"Ärende {n // 3 + 1}", fontsize=11)
            pdf[number].insert_text((280, 828), f"{number + 1} ({total})", fontsize=9)
    for page, (left, low, right, high), to in links:
        pdf[page].insert_link({"kind": mu.LINK_GOTO, "page": to, "from": mu.Rect(left, 842 - high, right, 842 - low)})
    pdf.set_toc(bookmarks)
    pdf.save(out, garbage=3, deflate=True)


def _contents(counts: Sequence[int], files: Files) -> tuple[bytes, list[tuple[int, tuple[int, int, int, int], int]], int]:
    """The list of contents, its links (page, box, to which page) and how many pages all make together."""
    from app.documents.paper import canvas_for
    from app.documents.type import SANS, register_fonts

    register_fonts()
    file, links = BytesIO(), []
    canvas = canvas_for(file)
    begins = -(-len(files) // ROWS)
    for n, (path, count) in enumerate(zip(files, counts, strict=True)):
        if n and n % ROWS == 0:
            canvas.showPage()
        y = 765 - n % ROWS * 16
        canvas.setFont(SANS, 10)
        canvas.drawString(60, y, f"Ärende {n // 3 + 1}   {path.name}")
        canvas.drawRightString(535, y, str(begins + 1))
        links.append((n // ROWS, (60, y - 3, 535, y + 11), begins))
        begins += count
    canvas.save()
    return file.getvalue(), links, begins


def _stamps(counts: Sequence[int], total: int) -> bytes:
    """A page of stamps for each page."""
    from app.documents.paper import canvas_for
    from app.documents.type import BOLD, SANS, register_fonts

    register_fonts()
    file = BytesIO()
    canvas = canvas_for(file)
    number = total - sum(counts)
    for n, count in enumerate(counts):
        for _ in range(count):
            number += 1
            canvas.setFont(BOLD, 11)
            canvas.drawRightString(575, 822, f"Ärende {n // 3 + 1}")
            canvas.setFont(SANS, 9)
            canvas.drawCentredString(297, 14, f"{number} ({total})")
            canvas.showPage()
    canvas.save()
    return file.getvalue()


MAKERS: dict[str, Callable[[Files, Path], float | None]] = {
    "klubban": klubban, "bare": bare, "qpdf": qpdf, "pypdf": pypdf, "pymupdf": pymupdf}


def main(kind: str, folder: str, out: str) -> None:
    """Make one bundle, and tell what it took; of memory, that of this process (qpdf's own is not counted)."""
    files, begun = sorted(Path(folder).glob("b*.pdf")), time.perf_counter()
    begun = MAKERS[kind](files, Path(out)) or begun
    seconds = time.perf_counter() - begun
    peak = next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    sys.stdout.write(f"{seconds:.3f} {int(peak) / 1024:.0f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
