"""The structure: the catalogue's words, elements and their kin, headings, lists, tables, figures [ISO 14289-1, 7.1–7.7]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf

BLOCKS = {"Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR",
          "TH", "TD", "THead", "TBody", "TFoot", "Caption", "TOC", "TOCI", "Figure"}
INLINE = {"Span", "Link", "Quote", "Reference"}
GROUPS = {"Document", "Part", "Sect", "Div"}
INSIDE = {"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
          "TR": {"TH", "TD"}, "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"},
          **dict.fromkeys(("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl"), INLINE | {"Figure"})}
ABOVE = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"},
         "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TOCI": {"TOC"}, "Document": {"StructTreeRoot"}}


def tree_faults(file: pikepdf.Pdf) -> Iterator[str]:
    yield from _catalogue(file)
    root = file.Root.StructTreeRoot
    if [str(each.S) for each in root.K] != ["/Document"]:
        yield "14289 7.1: the tree does not begin with one Document"
    elements = list(walk(root))
    for above, element in elements:
        yield from _element(above, element)
    yield from _headings([str(e.S)[1:] for _, e in elements])
    for _, element in elements:
        yield from _table(element) if element.S == "/Table" else ()


def _catalogue(file: pikepdf.Pdf) -> Iterator[str]:
    marks: Any = file.Root.get("/MarkInfo", {})
    shown: Any = file.Root.get("/ViewerPreferences", {})
    if not marks.get("/Marked", False) or marks.get("/Suspects", False):
        yield "14289 6.2, 7.1: not marked, or suspect"
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", str(file.Root.get("/Lang", ""))):
        yield "14289 7.2: no language"
    if not shown.get("/DisplayDocTitle", False):
        yield "14289 7.1: the title is not shown"
    if "/RoleMap" in file.Root.StructTreeRoot:
        yield "14289 7.1: roles are mapped though every type is a standard one"
    with file.open_outline() as outline:
        yield from ("14289 7.17: an entry of the outline says nothing" for each in outline.root if not each.title.strip())


def walk(above: Any) -> Iterator[tuple[Any, Any]]:
    """Every element below, each with the one above it."""
    kids = above.get("/K", [])
    for kid in [kids] if isinstance(kids, pikepdf.Dictionary) else kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield above, kid
            yield from walk(kid)


def _element(above: Any, element: Any) -> Iterator[str]:
    tag = str(element.S)[1:]
    over = str(above.get("/S", "/StructTreeRoot"))[1:]
    kids = [str(kid.S)[1:] for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    if element.get("/Type") != "/StructElem" or element.P.objgen != above.objgen:
        yield f"32000 14.7.2: {tag} is no element or has the wrong parent"
    if tag not in BLOCKS | INLINE:
        yield f"14289 7.1: {tag} is no standard type"
    if tag in INSIDE and not set(kids) <= INSIDE[tag]:
        yield f"14289 7.2: {tag} holds {kids}"
    if tag in ABOVE and over not in ABOVE[tag]:
        yield f"14289 7.2: {tag} stands in {over}"
    if tag in GROUPS and len(kids) != len(element.K):
        yield f"32000 14.8.4.2: {tag} holds content itself"
    if tag not in ("TD", "TH") and not len(element.K):
        yield f"14289 7.1: {tag} is empty"
    yield from _particular(tag, element, kids)


def _particular(tag: str, element: Any, kids: list[str]) -> Iterator[str]:
    attributes = element.get("/A", {})
    if tag == "Figure" and (not str(element.get("/Alt", "")).strip() or len(attributes.get("/BBox", [])) != 4):
        yield "14289 7.3: a figure without words or without its box"
    if tag == "TH" and str(attributes.get("/Scope", "")) not in ("/Column", "/Row", "/Both"):
        yield "14289 7.5: a heading cell without scope"
    if tag == "L" and str(attributes.get("/ListNumbering", "/None")) == "/None":
        yield "14289 7.6: a list with labels says not how it is numbered"
    if tag == "LI" and kids.count("LBody") != 1:
        yield "14289 7.6: an item without a body"


def _headings(tags: list[str]) -> Iterator[str]:
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H[1-6]", tag)]
    if "H" in tags:
        yield "14289 7.4.4: H beside numbered headings"
    if levels and levels[0] != 1:
        yield "14289 7.4.2: the first heading is not H1"
    yield from (f"14289 7.4.2: H{b} after H{a}" for a, b in pairwise(levels) if b > a + 1)


def _table(table: Any) -> Iterator[str]:
    rows = [element for _, element in walk(table) if element.S == "/TR"]
    taken: dict[int, set[int]] = {n: set() for n in range(len(rows))}
    for number, row in enumerate(rows):
        for cell in row.K:
            attributes = cell.get("/A", {})
            across, down = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
            column = next(n for n in range(1000) if n not in taken[number])
            for under in range(number, number + down):
                if under not in taken or taken[under] & set(range(column, column + across)):
                    yield "14289 7.2: cells of a table lie over each other"
                    return
                taken[under] |= set(range(column, column + across))
    if len({frozenset(each) for each in taken.values()}) > 1:
        yield f"14289 7.2: rows of a table have {sorted(len(each) for each in taken.values())} columns"
    if not any(cell.S == "/TH" for row in rows for cell in row.K):
        yield "14289 7.5: a table without headings"
