"""A pasted page read into light text. It forgives what a browser forgives: what is not closed, what is closed twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Literal

from app.domain.light_text.page_marks import BLOCKS, CELLS, EMPTY, LISTS, Attributes, Gone, Meaning, meaning_of, number_in
from app.domain.light_text.page_tables import PageTable
from app.domain.light_text.reading import Chunk, ItemChunk, TextChunk, Words

CONDITIONS = re.compile(r"<!\[(?!endif\]-->)[^>]*>?")
"""Word's `<![if !supportLists]>`, round what must be kept; `<![endif]-->` ends a remark, and with it what it holds."""
SPACE = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")
FILLING = re.compile(r"[ \u00a0\u2000-\u200a\u3000]{2,}")
"""Spaces in a row, some of which do not break: only to move what follows. A single no-break space is the writer's."""
GONE_SIGNS = str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\x00": None, "\ufffc": None})
NUMBER = re.compile(r"(\d{1,3})[.)]?$")
IMPLIED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), LISTS | CELLS),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    "td": (CELLS, frozenset(("tr", "table"))),
    "th": (CELLS, frozenset(("tr", "table"))),
    "p": (frozenset(("p",)), CELLS | LISTS | {"li", "div", "table"}),
}
"""An element that ends another of its kind which nobody ended, and beyond what it does not reach."""


@dataclass(slots=True)
class Element:
    """An open element; `number` is the next of a numbered list, `begun`: the list has items; `table`: what it has read."""

    tag: str
    attributes: Attributes
    meaning: Meaning
    bold: bool
    gone: Gone | None
    number: int = 1
    table: PageTable | None = None
    begun: bool = False


@dataclass(slots=True)
class Item:
    """The item that the next words belong to; `state` says whether its first words have come."""

    mark: str
    first: bool
    state: Literal["waits", "begun"] = field(default="waits")


class Page(HTMLParser):
    """Fed with a page, it gives `chunks`; what had no place in them is told beside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures = 0
        self.deleted = self.comments = self.hidden = self.deep_lists = False
        self._open: list[Element] = []
        self._out: list[list[Chunk]] = [[]]
        self._runs: list[Words] = []
        self._item: Item | None = None
        self._mark = ""
        self._words_list: str | None = None

    def feed(self, data: str) -> None:
        super().feed(CONDITIONS.sub("", data))

    def chunks(self) -> tuple[Chunk, ...]:
        """All of it, when the page has ended."""
        while self._open:
            self._end()
        self._flush()
        return tuple(self._out[0])

    # What the parser tells

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._break()
            return
        self._end_implied(tag)
        if tag in BLOCKS:
            self._flush()
        self._begin(tag, {name: value or "" for name, value in attrs})
        if tag in EMPTY:
            self._end()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number].tag == tag:
                while len(self._open) > number:
                    self._end()
                return
            if self._open[number].tag in CELLS and tag not in ("table", "tr", "tbody", "thead", "tfoot"):
                return

    def handle_data(self, data: str) -> None:
        top = self._open[-1] if self._open else None
        if top is not None and top.gone is not None:
            self._left_out(top.gone, data)
            return
        text = SPACE.sub(" ", data.translate(GONE_SIGNS))
        if text and not (text == " " and not self._runs):
            self._runs.append(Words(text, top is not None and top.bold))

    # Elements

    def _begin(self, tag: str, attributes: Attributes) -> None:
        meaning, above = meaning_of(tag, attributes), self._open[-1] if self._open else None
        bold = meaning.bold if meaning.bold is not None else above is not None and above.bold
        gone = (above.gone if above is not None else None) or meaning.gone
        element = Element(tag, attributes, meaning, bold, gone)
        if gone == "picture" and (above is None or above.gone is None):
            self.pictures += 1
        if gone is None:
            self._begin_block(element)
        self._open.append(element)

    def _begin_block(self, element: Element) -> None:
        if element.tag == "li":
            self._begin_item(element)
        elif element.tag in LISTS:
            element.number = number_in(element.attributes.get("start"), 1)
        elif element.tag == "table":
            element.table = PageTable()
        elif element.tag == "tr" and (table := self._table()) is not None:
            table.begin_row()
        elif element.tag in CELLS:
            self._out.append([])
            self._item = None
        elif element.meaning.item is not None:
            self._item_of_word(*element.meaning.item)

    def _end(self) -> None:
        """End the innermost element."""
        element = self._open.pop()
        if element.gone is not None or element.tag not in BLOCKS:
            return
        self._flush()
        if element.tag == "li" or element.meaning.item is not None:
            self._item = None
        elif element.tag in CELLS:
            self._end_cell(element)
        elif element.table is not None:
            self._out[-1] += element.table.chunks()

    def _end_cell(self, element: Element) -> None:
        chunks = tuple(self._out.pop())
        table = self._table()
        if table is not None:
            table.add(chunks, element.attributes.get("colspan"), element.attributes.get("rowspan"))
        else:
            self._out[-1] += chunks

    def _end_implied(self, tag: str) -> None:
        ended, barrier = IMPLIED.get(tag, (frozenset[str](), frozenset[str]()))
        for number in range(len(self._open) - 1, -1, -1) if ended else ():
            if self._open[number].tag in ended:
                while len(self._open) > number:
                    self._end()
                return
            if self._open[number].tag in barrier:
                return

    def _table(self) -> PageTable | None:
        return next((e.table for e in reversed(self._open) if e.table is not None), None)

    # Items

    def _begin_item(self, element: Element) -> None:
        lists = [e for e in self._open if e.tag in LISTS]
        self.deep_lists |= len(lists) > 1
        around = lists[-1] if lists else None
        mark = ""
        if around is not None and around.tag == "ol":
            number = number_in(element.attributes.get("value"), around.number)
            around.number, mark = min(number + 1, 999), str(number)
        begins = not (lists and lists[0].begun)
        for each in lists:
            each.begun = True
        self._item, self._words_list = Item(mark, begins), None

    def _item_of_word(self, name: str, level: int) -> None:
        """A paragraph that Word shows as an item; its mark follows in an element of its own."""
        self.deep_lists |= level > 1
        self._item, self._mark = Item("", self._words_list != name), ""
        self._words_list = name

    # Words

    def _left_out(self, gone: Gone, data: str) -> None:
        if gone == "mark":
            self._mark += data.strip()
            number = NUMBER.match(self._mark)
            if self._item is not None:
                self._item.mark = number[1] if number else ""
        elif data.strip():
            self.deleted |= gone == "deleted"
            self.comments |= gone == "comment"
            self.hidden |= gone == "hidden"

    def _break(self) -> None:
        """A line broken by hand: a paragraph of its own, or more of the item or the cell."""
        if not (self._open and self._open[-1].gone is not None):
            self._flush()

    def _flush(self) -> None:
        """What has been read since the last block is a block."""
        words, self._runs = _tidy(self._runs), []
        if not words:
            return
        out, item = self._out[-1], self._item
        if item is None:
            self._words_list = None
            out.append(TextChunk(words))
        elif item.state == "waits":
            item.state = "begun"
            out.append(ItemChunk(item.mark, words, item.first or not (out and isinstance(out[-1], ItemChunk))))
        else:
            begun = out[-1]
            assert isinstance(begun, ItemChunk)
            out[-1] = replace(begun, words=(*begun.words, Words(" "), *words))


def _tidy(runs: list[Words]) -> tuple[Words, ...]:
    """One space between words, none at the ends."""
    words: list[Words] = []
    for run in runs:
        text = FILLING.sub(" ", run.text)
        if not words or words[-1].text.endswith(" "):
            text = text.lstrip(" \u00a0") if not words else text.lstrip(" ")
        if text:
            words.append(Words(text, run.bold))
    while words and not words[-1].text.rstrip():
        words.pop()
    return (*words[:-1], Words(words[-1].text.rstrip(), words[-1].bold)) if words else ()
