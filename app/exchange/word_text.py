"""The text of a Word file block by block as light Markdown: headings, paragraphs, items of lists, tables, words in bold.

Tracked changes are read as if they were accepted, and told; what has no place in the text (comments, pictures, boxes, notes)
is told and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from app.domain.light_text.reading import TableChunk, Words, figures
from app.domain.light_text.writing import line_of, markdown_of
from app.exchange.word_file import WordFile
from app.exchange.word_styles import Styles, W, style_of

Kind = Literal["heading", "text", "item", "table"]
INSIDE = {f"{W}{tag}" for tag in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")}
GONE = {f"{W}{tag}" for tag in ("del", "moveFrom")}
PICTURES = ("drawing", "pict", "object", "AlternateContent")
OFF = ("0", "false", "off", "none")
FIRST_SIGN = re.compile(r"^(#{1,6}\s|\|)")
"""What would make a heading or a table of a paragraph; one that begins with a dash or a number may well be an item."""
DEEPEST = 60


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block: its Markdown, its bare words, a heading's level (0 for none), and whether all of it is bold."""

    kind: Kind
    text: str
    bare: str
    level: int = 0
    bold: bool = False


@dataclass(slots=True)
class Seen:
    """What was met on the way that is to be told."""

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unfilled: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    pictures: int = 0
    notes: int = 0
    hidden: int = 0
    deep_lists: bool = False


class Reader:
    """Reads one file."""

    def __init__(self, file: WordFile) -> None:
        self.seen = Seen()
        self._body = file.body
        self._styles = Styles(file)

    def blocks(self) -> tuple[TextBlock, ...]:
        """Every block of the body that has words, in order."""
        found = tuple(self._walk(self._body, 0))
        self.seen.deep_lists = self._styles.deep
        return found

    def _walk(self, parent: Any, depth: int) -> Iterator[TextBlock]:
        for child in parent if depth < DEEPEST else ():
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, depth)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, depth)
            elif child.tag in INSIDE:
                yield from self._walk(child, depth + 1)

    def _control(self, control: Any, depth: int) -> Iterator[TextBlock]:
        """A field of a template: its content, unless nobody has filled it in."""
        content = control.find(f"{W}sdtContent")
        if content is not None and not self._unfilled(control, content):
            yield from self._walk(content, depth + 1)

    def _unfilled(self, control: Any, content: Any) -> bool:
        empty = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        if empty:
            self.seen.unfilled.append(_plain(content))
        return empty

    # Paragraphs

    def _paragraph(self, paragraph: Any) -> Iterator[TextBlock]:
        runs = [run for run in self._runs(paragraph, 0) if run.text]
        bare = "".join(run.text for run in runs).strip()
        if not bare:
            return
        bold = all(run.bold for run in runs if run.text.strip())
        level = self._styles.level(paragraph)
        mark = "" if level else self._styles.mark(paragraph)
        words = _markdown(runs)
        kind: Kind = "heading" if level else "item" if mark else "text"
        yield TextBlock(kind, f"{mark}{' '.join(words.split())}" if mark else words, bare, level, bold)

    def _runs(self, parent: Any, depth: int) -> Iterator[Words]:
        for child in parent if depth < DEEPEST else ():
            if child.tag == f"{W}r":
                yield self._run(child)
            elif child.tag in GONE:
                self._keep(self.seen.removed, _plain(child))
            elif child.tag in INSIDE:
                if child.tag in (f"{W}ins", f"{W}moveTo"):
                    self._keep(self.seen.added, _plain(child))
                yield from self._runs(child, depth + 1)
            elif child.tag == f"{W}sdt" and (content := child.find(f"{W}sdtContent")) is not None:
                yield from () if self._unfilled(child, content) else self._runs(content, depth + 1)

    def _run(self, run: Any) -> Words:
        format = run.find(f"{W}rPr")
        if _on(format, "vanish"):
            self.seen.hidden += 1
            return Words("")
        bold = _on(format, "b") or style_of(format, "rStyle") in ("Strong", "Stark")
        return Words("".join(self._sign(child) for child in run), bold)

    def _sign(self, child: Any) -> str:
        tag = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else ""
        if tag in PICTURES:
            self._beside(child)
        elif tag in ("footnoteReference", "endnoteReference"):
            self.seen.notes += 1
        return {"t": child.text or "", "tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(tag, "")

    def _beside(self, shape: Any) -> None:
        """A box with words, else a picture."""
        boxes = list(shape.iter(f"{W}txbxContent"))[:1]
        words = " ".join(_plain(box) for box in boxes).strip()
        if words:
            self.seen.boxes.append(words)
        else:
            self.seen.pictures += 1

    def _keep(self, where: list[str], words: str) -> None:
        if words.strip():
            where.append(" ".join(words.split()))

    # Tables

    def _table(self, table: Any, depth: int) -> Iterator[TextBlock]:
        """A table; one of a single column only arranges the page, and its contents are read as they stand."""
        rows = [self._cells(row) for row in table.iter(f"{W}tr") if _table_of(row) is table]
        width = max((len(cells) for cells in rows), default=0)
        if width <= 1 or len(rows) == 1:
            for cells in rows:
                for cell in cells:
                    yield from self._walk(cell, depth + 1) if cell is not None else ()
            return
        texts = [(*(self._cell_text(cell, depth) for cell in cells), *[""] * (width - len(cells))) for cells in rows]
        head, *body = texts
        if any(any(line) for line in texts):
            made = TableChunk(head, tuple(body), tuple(figures(column) for column in zip(*body, strict=True)))
            yield TextBlock("table", markdown_of([made]), " ".join(words for line in texts for words in line if words))

    def _cells(self, row: Any) -> list[Any]:
        """The cells of a row; None for one that goes on from the one above, or is taken by the one before."""
        cells: list[Any] = []
        for cell in row.iter(f"{W}tc"):
            if _row_of(cell) is row:
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merged is not None and merged.get(f"{W}val") != "restart"
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                wide = (span.get(f"{W}val") or "1") if span is not None else "1"
                cells += [None if goes_on else cell] + [None] * (min(int(wide), 63) - 1 if wide.isdigit() else 0)
        return cells

    def _cell_text(self, cell: Any, depth: int) -> str:
        blocks = self._walk(cell, depth + 1) if cell is not None else ()
        return " ".join(" ".join(b.text.split()) for b in blocks).replace("\\|", "|").replace("|", "\\|")


def _table_of(row: Any) -> Any:
    return _above(row, "tbl")


def _row_of(cell: Any) -> Any:
    return _above(cell, "tr")


def _above(element: Any, tag: str) -> Any:
    return next((e for e in element.iterancestors() if e.tag == f"{W}{tag}"), None)


def _markdown(runs: Iterable[Words]) -> str:
    """The words of a paragraph; a line that was broken by hand becomes a paragraph of its own."""
    lines: list[list[Words]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Words(first, run.bold))
        lines += [[Words(other, run.bold)] for other in others]
    return "\n\n".join(line for line in (_line(each) for each in lines) if line)


def _line(runs: list[Words]) -> str:
    """One line; Word parts its runs anywhere, and spaces alone have the weight of what is before them."""
    joined: list[Words] = []
    for run in runs:
        if joined and (joined[-1].bold == run.bold or not run.text.strip()):
            joined[-1] = Words(joined[-1].text + run.text, joined[-1].bold)
        else:
            joined.append(run)
    return FIRST_SIGN.sub(r"\\\1", re.sub(r"[ \t]+", " ", line_of(joined)))


def _plain(element: Any) -> str:
    """The words of an element, also those struck out."""
    texts = (e.text or "" if e.tag != f"{W}p" else "\n" for e in element.iter(f"{W}t", f"{W}delText", f"{W}p"))
    return " ".join("".join(texts).split())


def _on(format: Any, name: str) -> bool:
    found = format.find(f"{W}{name}") if format is not None else None
    return found is not None and (found.get(f"{W}val") or "1").casefold() not in OFF
