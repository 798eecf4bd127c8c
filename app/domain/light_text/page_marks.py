"""What an element of a pasted page means for the text in it: bold, an item, gone, told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Gone = Literal["silently", "picture", "deleted", "comment", "hidden", "mark"]
"""Why the text of an element is left out; `mark` is the sign that Word puts before an item."""
Attributes = dict[str, str]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = HEADINGS | frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))
CELLS, LISTS = frozenset(("td", "th")), frozenset(("ol", "ul"))
EMPTY = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"))
SILENT = frozenset(("head", "noscript", "script", "style", "template", "textarea", "title", "select", "xml"))
PICTURES = frozenset(("audio", "canvas", "iframe", "img", "embed", "object", "svg", "video"))
WORDS_LIST = re.compile(r"(l\d+) level(\d+)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """`bold` is None where the element says nothing; `item` names the list and the level of Word's items."""

    bold: bool | None = None
    gone: Gone | None = None
    item: tuple[str, int] | None = None


def meaning_of(tag: str, attributes: Attributes) -> Meaning:
    """What the element means, by its name, its class and its style."""
    style = _style(attributes.get("style", ""))
    return Meaning(_bold(tag, style), _gone(tag, attributes.get("class", "").casefold(), style), _item(style))


def number_in(text: str | None, otherwise: int, most: int = 999) -> int:
    """A number that an attribute tells."""
    return min(int(text), most) if text and text.isascii() and text.isdigit() else otherwise


def _style(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.casefold().split(";"))
    return {name.strip(): value.strip() for name, _colon, value in pairs}


def _bold(tag: str, style: dict[str, str]) -> bool | None:
    weight = style.get("font-weight", "").removesuffix("!important").strip()
    if weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600):
        return True
    if weight in ("normal", "lighter") or weight.isdigit():
        return False
    return True if tag in HEADINGS or tag in ("b", "strong") else None


def _gone(tag: str, name: str, style: dict[str, str]) -> Gone | None:
    if tag in SILENT:
        return "silently"
    if tag in PICTURES:
        return "picture"
    if tag == "del" or "msodel" in name.split():
        return "deleted"
    if "comment" in style.get("mso-element", "") or "msocom" in name or "mso-comment-reference" in style:
        return "comment"
    if style.get("mso-list") == "ignore":
        return "mark"
    return "hidden" if style.get("display") == "none" or style.get("mso-hide") == "all" else None


def _item(style: dict[str, str]) -> tuple[str, int] | None:
    found = WORDS_LIST.match(style.get("mso-list", ""))
    return (found[1], int(found[2])) if found else None
