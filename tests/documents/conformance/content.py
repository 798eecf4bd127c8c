"""What is drawn: all of it marked, as somebody's or as nobody's, with a whole tree of parents [ISO 14289-1, 7.1]."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.documents.conformance.tree import walk

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE", "BI"}
OTHERS = {"q", "Q", "cm", "w", "J", "j", "M", "d", "i", "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "BT", "ET", "Tc",
          "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "rg", "RG", "g", "G", "BDC", "BMC", "EMC"}
DEEPEST = 28


def content_faults(file: pikepdf.Pdf) -> Iterator[str]:
    owners = _owners(file)
    numbers = _parents(file)
    for page in file.pages:
        marks = list[int]()
        yield from _drawn(page, marks)
        owned = {mark: element for (objgen, mark), element in owners.items() if objgen == page.obj.objgen}
        if sorted(marks) != sorted(owned) or len(marks) != len(set(marks)):
            yield "14289 7.1: marks and elements of a page do not answer each other"
        if marks:
            yield from _answered(page, owned, numbers)
    if numbers and int(file.Root.StructTreeRoot.get("/ParentTreeNextKey", 0)) <= max(numbers):
        yield "32000 14.7.2: the next key of the parents is taken"


def _drawn(page: pikepdf.Page, marks: list[int]) -> Iterator[str]:
    """Every operator in its marks; their numbers are put in `marks`."""
    open_marks: list[str] = []
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator not in PAINTS | OTHERS:
            yield f"19005 6.2.2: operator {operator}"
        if operator in ("BDC", "BMC"):
            yield from _opened(instruction.operands, open_marks, marks)
        elif operator == "EMC":
            open_marks.pop()
        elif operator in PAINTS and not {"artifact", "owned"} & set(open_marks):
            yield f"14289 7.1: {operator} is neither somebody's nor furniture"
        depth += {"q": 1, "Q": -1}.get(operator, 0)
        if not 0 <= depth <= DEEPEST:
            yield "19005 6.1.13: states are nested too deep, or closed unopened"
    if open_marks or depth:
        yield "32000 14.6: a mark or a state is left open"


def _opened(operands: Any, open_marks: list[str], marks: list[int]) -> Iterator[str]:
    entries: Any = operands[1] if len(operands) > 1 else {}
    kind = "artifact" if operands[0] == "/Artifact" else "owned" if "/MCID" in entries else "other"
    if (kind == "artifact" and "owned" in open_marks) or (kind == "owned" and "artifact" in open_marks):
        yield "14289 7.1: furniture in content, or content in furniture"
    if kind == "owned" and "owned" in open_marks:
        yield "32000 14.7.4: content in content"
    if kind == "owned":
        marks.append(int(entries.MCID))
    open_marks.append(kind)


def _owners(file: pikepdf.Pdf) -> dict[tuple[tuple[int, int], int], Any]:
    """The element of each mark."""
    return {(kid.Pg.objgen, int(kid.MCID)): element for _, element in walk(file.Root.StructTreeRoot) for kid in element.K
            if kid.get("/Type") == "/MCR"}


def _parents(file: pikepdf.Pdf) -> dict[int, Any]:
    found = list(file.Root.StructTreeRoot.ParentTree.Nums)
    keys = [int(key) for key in found[::2]]
    assert keys == sorted(set(keys))
    return dict(zip(keys, found[1::2], strict=True))


def _answered(page: pikepdf.Page, owned: dict[int, Any], numbers: dict[int, Any]) -> Iterator[str]:
    listed = numbers.get(int(page.obj.get("/StructParents", -1)), [])
    if [each.objgen for each in listed] != [owned[mark].objgen for mark in sorted(owned)]:
        yield "32000 14.7.4.4: the tree of parents has another element for a mark"
