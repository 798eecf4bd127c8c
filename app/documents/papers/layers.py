"""Layers that are switched off: what stands in them is taken out of the pages, since a page on its own would show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, Stream

SHOWS = frozenset(("Tj", "TJ", "'", '"', "sh", "Do", "INLINE IMAGE"))
PAINTS = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
Key = tuple[int, int]


def without_hidden_layers(pdf: Pdf) -> int:
    """Empty the layers that are off from the start; how many there were."""
    hidden = frozenset(_switched_off(pdf.Root.get("/OCProperties")))
    if hidden:
        eraser = _Eraser(hidden)
        for page in pdf.pages:
            eraser.page(page)
    return len(hidden)


def _switched_off(properties: pikepdf.Object | None) -> Iterator[Key]:
    first = properties.get("/D") if isinstance(properties, Dictionary) else None
    if not isinstance(properties, Dictionary) or not isinstance(first, Dictionary):
        return
    every, on = _keys(properties.get("/OCGs")), _keys(first.get("/ON"))
    if first.get("/BaseState") == Name.OFF:
        yield from every - on
    yield from _keys(first.get("/OFF"))


def _keys(found: pikepdf.Object | None) -> set[Key]:
    return {o.objgen for o in found if isinstance(o, Dictionary)} if isinstance(found, Array) else set()


@dataclass(slots=True)
class _Eraser:
    """Goes through drawings, each once, and leaves out what a hidden layer would paint."""

    hidden: frozenset[Key]
    seen: set[Key] = field(default_factory=set)

    def page(self, page: pikepdf.Page) -> None:
        """One page with what it draws."""
        resources = page.obj.get("/Resources", Dictionary())
        left = self._left(page, resources)
        page.contents_coalesce()
        if isinstance(page.obj.get("/Contents"), Stream):
            page.obj.Contents.write(left)
        self._inner(resources)

    def _inner(self, resources: pikepdf.Object) -> None:
        drawings = resources.get("/XObject") if isinstance(resources, Dictionary) else None
        for drawing in (drawings[k] for k in drawings.keys()) if isinstance(drawings, Dictionary) else ():  # noqa: SIM118
            if not isinstance(drawing, Stream) or drawing.get("/Subtype") != Name.Form or drawing.objgen in self.seen:
                continue
            self.seen.add(drawing.objgen)
            own = drawing.get("/Resources", resources)
            drawing.write(self._left(drawing, own))
            self._inner(own)

    def _left(self, drawing: Any, resources: pikepdf.Object) -> bytes:
        return pikepdf.unparse_content_stream(list(self._kept(pikepdf.parse_content_stream(drawing), resources)))

    def _kept(self, instructions: Iterable[Any], resources: pikepdf.Object) -> Iterator[Any]:
        """The instructions, those of hidden layers without their paint: what they set holds after them too."""
        depth, since = 0, 0
        for each in instructions:
            name = str(each.operator)
            depth += name in ("BDC", "BMC")
            if name == "BDC" and not since and self._is_hidden(each.operands, resources):
                since = depth
            if name == "EMC":
                since = 0 if since == depth else since
                depth = max(0, depth - 1)
            if not (since or self._draws_hidden(name, each, resources)):
                yield each
            elif name in PAINTS:
                yield pikepdf.ContentStreamInstruction([], Operator("n"))
            elif name not in SHOWS:
                yield each

    def _draws_hidden(self, name: str, each: Any, resources: pikepdf.Object) -> bool:
        drawing = _named(resources, "/XObject", each.operands) if name == "Do" else None
        return isinstance(drawing, Stream) and self._is_off(drawing.get("/OC"))

    def _is_hidden(self, operands: Any, resources: pikepdf.Object) -> bool:
        return len(operands) == 2 and operands[0] == Name.OC and self._is_off(_named(resources, "/Properties", operands[1:]))

    def _is_off(self, group: pikepdf.Object | None) -> bool:
        """Whether a layer, or all of the layers that a membership names, are off."""
        if not isinstance(group, Dictionary):
            return False
        several = group.get("/OCGs")
        if isinstance(several, Array):
            return len(several) > 0 and all(self._is_off(g) for g in several)
        return group.objgen in self.hidden or (isinstance(several, Dictionary) and several.objgen in self.hidden)


def _named(resources: pikepdf.Object, kind: str, operands: Any) -> pikepdf.Object | None:
    table = resources.get(kind) if isinstance(resources, Dictionary) else None
    named = operands[0] if len(operands) else None
    return table.get(str(named)) if isinstance(table, Dictionary) and isinstance(named, Name) else None
