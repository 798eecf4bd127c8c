"""The structure tree of a PDF as pikepdf finds it: its elements in reading order, with their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf


@dataclass
class Element:
    """An element: its tag, its parents' tags, its attributes, the objects it holds and the texts it is read by."""

    tag: str
    above: tuple[str, ...]
    attributes: dict[str, str]
    alt: str = ""
    marks: list[tuple[int, int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def every(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.every()

    @property
    def said(self) -> str:
        """Its words with those of what is in it."""
        return self.text + "".join(child.said for child in self.children)


def tree_of(pdf: bytes) -> Element:
    """The root of the document's tree."""
    with pikepdf.open(BytesIO(pdf)) as file:
        pages = {page.obj.objgen: n for n, page in enumerate(file.pages)}
        words = [dict(_words(page)) for page in file.pages]
        return _element(file.Root.StructTreeRoot.K[0], (), pages, words)


def _element(
    found: Any, above: tuple[str, ...], pages: dict[tuple[int, int], int], words: list[dict[int, str]],
) -> Element:
    tag = str(found.S).lstrip("/")
    attributes = {str(k).lstrip("/"): str(v).lstrip("/") for k, v in found.A.items()} if "/A" in found else {}
    made = Element(tag, above, attributes, str(found.get("/Alt", "")))
    for kid in found.K:
        if kid.get("/Type") == "/MCR":
            mark = (pages[kid.Pg.objgen], int(kid.MCID))
            made.marks.append(mark)
            made.text += words[mark[0]][mark[1]]
        elif kid.get("/Type") == "/OBJR":
            made.objects.append(kid.Obj)
        else:
            made.children.append(_element(kid, (*above, tag), pages, words))
    return made


def drawn_on(page: pikepdf.Page) -> Iterator[tuple[Any, Any]]:
    """Each operator of a page with what it works on."""
    for instruction in pikepdf.parse_content_stream(page):
        yield instruction.operands, instruction.operator


def _words(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """The text of each mark on a page: what it is to be read as, else by the fonts' own tables."""
    tables = {name: _to_unicode(font) for name, font in page.resources.Font.items()} if "/Font" in page.resources else {}
    open_marks: list[tuple[int | None, bool]] = []
    said: dict[int, str] = {}
    font = ""
    for operands, operator in drawn_on(page):
        owner = next((n for n, _ in reversed(open_marks) if n is not None), None)
        match str(operator):
            case "BDC":
                known = operands[1]
                number = int(known.MCID) if "/MCID" in known else None
                open_marks.append((number, "/ActualText" in known))
                said |= _begun(known, owner, said) if number is None else {number: ""}
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = str(operands[0])
            case "Tj" if owner is not None and not any(read for _, read in open_marks):
                said[owner] += _decoded(bytes(operands[0]), tables[font])
    yield from said.items()


def _begun(known: Any, owner: int | None, said: dict[int, str]) -> dict[int, str]:
    """What a piece is read as in place of its signs, after what was said before it."""
    return {owner: said[owner] + str(known.ActualText)} if owner is not None and "/ActualText" in known else {}


def _decoded(codes: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(code, "") for code in codes)


def _to_unicode(font: Any) -> dict[int, str]:
    """What each code of a font stands for."""
    if "/ToUnicode" not in font:
        return {n: chr(n) for n in range(256)}
    table: dict[int, str] = {}
    source = font.ToUnicode.read_bytes().decode("latin-1")
    for section in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        table |= {int(code, 16): _sign(target) for code, target in re.findall(r"<(\w+)>\s*<(\w+)>", section)}
    for section in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, one, several in re.findall(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", section, re.DOTALL):
            targets = re.findall(r"<(\w+)>", several) if several else [f"{int(one, 16) + n:04x}" for n in range(256)]
            table |= {code: _sign(targets[code - int(first, 16)]) for code in range(int(first, 16), int(last, 16) + 1)}
    return table


def _sign(target: str) -> str:
    return bytes.fromhex(target).decode("utf-16-be")
