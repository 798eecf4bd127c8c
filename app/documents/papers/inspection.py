"""What there is in a PDF besides its pages: told before the pages are taken out of it and the rest is left."""

from __future__ import annotations

import mmap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from app.domain.papers import Finding, FindingCode

COMMENTS = frozenset(Name(n) for n in (
    "/Text", "/Popup", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/FileAttachment"))
"""Annotations that are talk about the page. A stamp, a drawing or a typed line is a part of what the page says."""
MEDIA = frozenset(Name(n) for n in ("/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"))
SCRIPTED = frozenset((Name.JavaScript, Name.Launch, Name.ImportData, Name.SubmitForm))
DEEPEST = 40


def inspected(pdf: Pdf, source: Path) -> tuple[Finding, ...]:
    """What was met in the file, each once with its number."""
    annotations = Counter(kind for page in pdf.pages for kind in kinds_of(page.obj))
    fields = tuple(_fields(pdf))
    counts: dict[FindingCode, int] = {
        "signed": sum(_of_kind(f, Name.Sig) and "/V" in f for f in fields),
        "form": sum(_of_kind(f, Name.Tx, Name.Btn, Name.Ch) for f in fields),
        "living_form": int("/XFA" in _dictionary(pdf.Root, "/AcroForm")),
        "comments": sum(n for kind, n in annotations.items() if kind in COMMENTS and kind != Name.Popup),
        "revisions": _earlier_revisions(source),
        "scripts": int(_has_scripts(pdf)),
        "embedded": _embedded(pdf),
        "media": sum(annotations[kind] for kind in MEDIA),
        "links": annotations[Name.Link],
        "metadata": int("/Metadata" in pdf.Root or bool(_told_about(pdf))),
    }
    return tuple(Finding(code=code, count=n) for code, n in counts.items() if n)


def annotations_of(page: pikepdf.Object) -> list[pikepdf.Object]:
    """The annotations of a page that are what they should be."""
    found = page.get("/Annots")
    return [a for a in found if isinstance(a, Dictionary)] if isinstance(found, Array) else []


def kinds_of(page: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The kinds of its annotations."""
    for annotation in annotations_of(page):
        kind = annotation.get("/Subtype")
        if isinstance(kind, Name):
            yield kind


def _dictionary(owner: pikepdf.Object, key: str) -> pikepdf.Object:
    found = owner.get(key)
    return found if isinstance(found, Dictionary) else Dictionary()


def _fields(pdf: Pdf) -> Iterator[pikepdf.Object]:
    """The fields at the ends of the form's tree, with the kind that they may have from above."""
    waiting: list[tuple[pikepdf.Object, pikepdf.Object | None, int]] = [
        (f, None, 0) for f in _list(_dictionary(pdf.Root, "/AcroForm"), "/Fields")]
    while waiting:
        field, kind, depth = waiting.pop()
        kind = field.get("/FT", kind)
        below = [k for k in _list(field, "/Kids") if "/T" in k]
        if kind is not None and "/FT" not in field:
            field.FT = kind
        if below and depth < DEEPEST:
            waiting += [(k, kind, depth + 1) for k in below]
        else:
            yield field


def _list(owner: pikepdf.Object, key: str) -> list[pikepdf.Object]:
    found = owner.get(key)
    return [o for o in found if isinstance(o, Dictionary)] if isinstance(found, Array) else []


def _of_kind(field: pikepdf.Object, *kinds: pikepdf.Object) -> bool:
    return field.get("/FT") in kinds


def _told_about(pdf: Pdf) -> list[str]:
    info = pdf.trailer.get("/Info")
    return [k for k in info.keys() if str(info[k])] if isinstance(info, Dictionary) else []  # noqa: SIM118 (no mapping)


def _earlier_revisions(source: Path) -> int:
    """How often the file was added to instead of written anew; a linearized one has two ends from the start."""
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        at, ends = content.find(b"startxref"), 0
        while at >= 0:
            ends, at = ends + 1, content.find(b"startxref", at + 9)
        return max(0, ends - 1 - (b"/Linearized" in content[:1024]))


def _has_scripts(pdf: Pdf) -> bool:
    names = _dictionary(pdf.Root, "/Names")
    if "/JavaScript" in names or "/AA" in pdf.Root or _acts(pdf.Root.get("/OpenAction")):
        return True
    return any("/AA" in owner or _acts(owner.get("/A")) for page in pdf.pages for owner in (page.obj, *annotations_of(page.obj)))


def _acts(action: pikepdf.Object | None) -> bool:
    return isinstance(action, Dictionary) and ("/JS" in action or action.get("/S") in SCRIPTED)


def _embedded(pdf: Pdf) -> int:
    tree = _dictionary(_dictionary(pdf.Root, "/Names"), "/EmbeddedFiles")
    found = _counted(lambda: len(pdf.attachments)) if tree else 0
    pinned = sum(kind == Name.FileAttachment for page in pdf.pages for kind in kinds_of(page.obj))
    return found + pinned


def _counted(count: Callable[[], int]) -> int:
    """A number, one where the tree that would tell it is broken."""
    try:
        return count()
    except (pikepdf.PdfError, ValueError, TypeError, KeyError):
        return 1
