"""A Word file opened with care: what it weighs is judged before it is unpacked, and what it is not is named."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from app.exchange.unpacking import PARTS, UNPACKING

Reason = Literal["old_word", "locked", "open_document", "rich_text", "not_word", "too_large", "broken"]

LARGEST_FILE, LARGEST_PART, LARGEST_WHOLE, MOST_PARTS = 50_000_000, 30_000_000, 300_000_000, 5_000
OLE, LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
BODY = "word/document.xml"


class WordFault(Exception):
    """A file that cannot be taken in, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class WordFile:
    """An opened file: its body, its numbering and style parts as XML elements, and the text of its page heads."""

    body: Any
    numbering: Any
    styles: Any
    heads: tuple[str, ...]
    comments: tuple[str, ...]


def opened(content: bytes) -> WordFile:
    """The file's parts; raises `WordFault`. Nothing in it is carried out, and nothing outside it is fetched."""
    _weighed(content)
    import docx  # heavy, and only needed here
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(BytesIO(content))
        related = {rel.reltype.rsplit("/", 1)[-1]: rel for rel in document.part.rels.values() if not rel.is_external}
        heads = tuple(p.text for s in document.sections for head in (s.first_page_header, s.header) for p in _paragraphs(head))
        return WordFile(document.element.body, _part(related, "numbering"), _part(related, "styles"), heads,
                        tuple(c.text for c in document.comments) if "comments" in related else ())
    except (OpcError, *UNPACKING, *PARTS) as e:
        raise WordFault("broken") from e


def _paragraphs(head: Any) -> list[Any]:
    """The paragraphs of a page head, those in its tables too."""
    inside = [p for table in head.tables for row in table.rows for cell in row.cells for p in cell.paragraphs]
    return [*head.paragraphs, *inside]


def _part(related: dict[str, Any], name: str) -> Any:
    """The XML of a part that the body refers to; None where it has none."""
    relation = related.get(name)
    return getattr(relation.target_part, "element", None) if relation is not None else None


def _weighed(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        raise WordFault("too_large")
    if not content.startswith(b"PK"):
        raise WordFault(_other_kind(content))
    try:
        with zipfile.ZipFile(BytesIO(content)) as parcel:
            _parcel_weighed(parcel)
    except UNPACKING as e:
        raise WordFault("broken") from e


def _other_kind(content: bytes) -> Reason:
    if content.startswith(OLE):
        return "locked" if LOCKED in content else "old_word"
    return "rich_text" if content.lstrip().startswith(b"{\\rtf") else "not_word"


def _parcel_weighed(parcel: zipfile.ZipFile) -> None:
    """Refuse by what the parcel says it holds; more than that is never unpacked of it."""
    parts = parcel.infolist()
    if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > LARGEST_WHOLE:
        raise WordFault("too_large")
    if any(p.file_size > LARGEST_PART for p in parts if p.filename.endswith((".xml", ".rels"))):
        raise WordFault("too_large")
    names = {p.filename for p in parts}
    if BODY not in names:
        raise WordFault("open_document" if "content.xml" in names else "not_word")
    if any(_declares(parcel, p) for p in parts if p.filename.endswith((".xml", ".rels"))):
        raise WordFault("broken")


def _declares(parcel: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether the part declares a document type: no word processor does, and entities are declared there."""
    with parcel.open(part) as stream:
        return b"<!DOCTYPE" in stream.read(4000)
