"""Annotations: each in its element, with words, shown and printed [ISO 14289-1, 7.18; 19005-2, 6.3]."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.documents.conformance.tree import walk

PRINTED, UNSEEN = 4, 1 | 2 | 32 | 256


def note_faults(file: pikepdf.Pdf) -> Iterator[str]:
    holders = {kid.Obj.objgen: element for _, element in walk(file.Root.StructTreeRoot) for kid in element.K
               if kid.get("/Type") == "/OBJR"}
    found = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): element for key, element in zip(found[::2], found[1::2], strict=True)}
    for page in file.pages:
        notes = list(page.obj.get("/Annots", []))
        if notes and page.obj.get("/Tabs") != "/S":
            yield "14289 7.18.3: the order of a page with annotations is not that of its structure"
        for note in notes:
            yield from _note(note, holders.get(note.objgen), parents)
    yield from ("14289 7.18.5: a link leads nowhere" for _, element in walk(file.Root.StructTreeRoot)
                if element.S == "/Link" and not any(kid.get("/Type") == "/OBJR" for kid in element.K))


def _note(note: Any, holder: Any, parents: dict[int, Any]) -> Iterator[str]:
    if note.get("/Subtype") != "/Link":
        yield f"14289 7.18: an annotation {note.get('/Subtype')}"
    if not int(note.get("/F", 0)) & PRINTED or int(note.get("/F", 0)) & UNSEEN:
        yield "19005 6.3.2: an annotation that is hidden or not printed"
    if holder is None or holder.S != "/Link":
        yield "14289 7.18.5: a link that is in no Link"
    elif parents.get(int(note.get("/StructParent", -1)), holder.P).objgen != holder.objgen:
        yield "14289 7.18.1: an annotation is not found from the tree of parents"
    if not str(note.get("/Contents", "")).strip():
        yield "14289 7.18.5: a link without words"
    if "/Dest" not in note and note.get("/A", {}).get("/S") not in ("/GoTo", "/URI"):
        yield "14289 7.18.5: a link leads nowhere"
