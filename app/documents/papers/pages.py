"""Pages of a foreign PDF taken out of it: each becomes one drawing on a clean page, upright, begun at 0, nothing else with it."""

from __future__ import annotations

import math
from collections import Counter
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from app.documents.papers.answers import Cleaned, Unusable
from app.documents.papers.inspection import COMMENTS, MEDIA, annotations_of, inspected
from app.documents.papers.layers import without_hidden_layers
from app.domain.papers import Finding, FindingCode, Sheets

MOST_PAGES = 5000
A4 = (0.0, 0.0, 595.276, 841.89)
SHORTEST, LONGEST = 9.0, 72_000.0  # points: less than a stamp, more than a drawing of a railway
DEEPEST = 60
MM = 72 / 25.4
DRAWING = "/P"
"""The name under which each clean page draws what it shows."""
BESIDES = ("/Metadata", "/PieceInfo", "/AF", "/Thumb", "/OPI", "/StructParent", "/StructParents", "/LastModified", "/Ref", "/OC",
           "/Alternates", "/F", "/FFilter", "/FDecodeParms", "/Measure", "/PtData", "/ID")
"""What a drawing, a picture or a font may carry that is not seen: notes, versions, content that lies outside the file."""
NOTES = ("/Metadata", "/PieceInfo")
Box = tuple[float, float, float, float]


def clean_pdf(source: Path, target: Path, password: str | None) -> Cleaned:
    """Write the pages of a PDF anew; raises `Unusable`."""
    with _opened(source, password) as pdf:
        if not len(pdf.pages):
            raise Unusable("no_pages")
        if len(pdf.pages) > MOST_PAGES:
            raise Unusable("too_many_pages")
        met = [*_locked(pdf, password), *inspected(pdf, source)]
        hidden = without_hidden_layers(pdf)
        _print_annotations(pdf)
        sheets, odd = _written_anew(pdf, target)
        mended = bool(pdf.get_warnings())
    found: dict[FindingCode, int] = {"mended": mended, "layers": hidden, **odd}
    first = [Finding(code=code, count=n) for code, n in found.items() if n]
    return Cleaned(sheets, (*first, *met))


def _opened(source: Path, password: str | None) -> Pdf:
    try:
        return pikepdf.open(source, password=password or "", access_mode=pikepdf.AccessMode.mmap)
    except pikepdf.PasswordError as e:
        raise Unusable("wrong_password" if password else "password") from e
    except pikepdf.PdfError as e:
        raise Unusable("broken") from e


def _locked(pdf: Pdf, password: str | None) -> list[Finding]:
    if not pdf.is_encrypted:
        return []
    return [Finding(code="opened_with_password" if password else "locked_for_changes")]


def _print_annotations(pdf: Pdf) -> None:
    """What a reader sees of forms, stamps and drawings becomes a part of the page; comments go."""
    for page in pdf.pages:
        if "/Annots" in page.obj:
            kept = [a for a in annotations_of(page.obj) if a.get("/Subtype") not in COMMENTS | MEDIA | {Name.Link}]
            page.obj.Annots = Array(kept)
    with suppress(pikepdf.PdfError, ValueError, TypeError):
        pdf.generate_appearance_streams()
    with suppress(pikepdf.PdfError, ValueError, TypeError):
        pdf.flatten_annotations("all")


def _written_anew(pdf: Pdf, target: Path) -> tuple[tuple[Sheets, ...], dict[FindingCode, int]]:
    clean, odd, sizes = pikepdf.new(), Counter[FindingCode](), list[tuple[int, int]]()
    for page in pdf.pages:
        box, known = seen_box(page.obj)
        drawing = clean.copy_foreign(page.as_form_xobject(handle_transformations=False))
        width, height = _set_upright(drawing, box, page.obj)
        clean.add_blank_page(page_size=(width, height))
        new = clean.pages[-1].obj
        new.Resources = Dictionary(XObject=Dictionary({DRAWING: drawing}))
        new.Contents = clean.make_stream(f"{DRAWING} Do".encode())
        odd["measures"] += not known
        odd["empty_pages"] += "/Contents" not in page.obj
        sizes.append((round(width / MM), round(height / MM)))
    for each in clean.objects:
        _strip(each)
    clean.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, static_id=True)
    return tuple(Sheets(width=w, height=h, count=len(list(same))) for (w, h), same in groupby(sizes)), dict(odd)


def _strip(each: pikepdf.Object) -> None:
    if isinstance(each, Stream | Dictionary):
        for key in BESIDES if isinstance(each, Stream) else NOTES:
            if key in each:
                del each[key]


def seen_box(page: pikepdf.Object) -> tuple[Box, bool]:
    """The part of the page that is shown, in its own measures; A4 and False where it says nothing that can be meant."""
    media = _box(inherited(page, "/MediaBox"))
    crop = _box(inherited(page, "/CropBox")) or media
    if media is None or crop is None:
        return A4, False
    both = max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])
    for box in (both, media):
        if all(SHORTEST <= side * _unit(page) <= LONGEST for side in (box[2] - box[0], box[3] - box[1])):
            return box, True
    return A4, False


def inherited(page: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """What a page says under a key, or the nearest node above it."""
    node: pikepdf.Object | None = page
    for _ in range(DEEPEST):
        if not isinstance(node, Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def _box(said: Any) -> Box | None:
    try:
        x0, y0, x1, y1 = (float(v) for v in said)
    except (TypeError, ValueError):
        return None
    if not all(math.isfinite(v) for v in (x0, y0, x1, y1)):
        return None
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _unit(page: pikepdf.Object) -> float:
    said = page.get("/UserUnit", 1)
    try:
        unit = float(said)
    except (TypeError, ValueError):
        return 1.0
    return unit if 0.01 <= unit <= 1000 else 1.0


def _turn(page: pikepdf.Object) -> int:
    said: Any = inherited(page, "/Rotate")
    try:
        return round(float(said) / 90) % 4 * 90 if said is not None else 0
    except (TypeError, ValueError, OverflowError):
        return 0


def _set_upright(drawing: pikepdf.Object, box: Box, page: pikepdf.Object) -> tuple[float, float]:
    """Give a page's drawing the frame and the matrix with which it stands upright at 0; its width and height in points."""
    x0, y0, x1, y1 = box
    u, turn = _unit(page), _turn(page)
    matrix = {0: (u, 0, 0, u, -x0 * u, -y0 * u), 90: (0, -u, u, 0, -y0 * u, x1 * u),
              180: (-u, 0, 0, -u, x1 * u, y1 * u), 270: (0, u, -u, 0, y1 * u, -x0 * u)}[turn]
    drawing.BBox = Array([round(v, 3) for v in box])
    drawing.Matrix = Array([round(v, 4) for v in matrix])
    width, height = (x1 - x0) * u, (y1 - y0) * u
    return (height, width) if turn in (90, 270) else (width, height)
