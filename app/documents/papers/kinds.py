"""What a file is, seen by its first bytes: its name may say anything."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from app.documents.papers.answers import Unusable
from app.domain.papers import Source

HEAD = 1024
"""How far into a file the sign of a PDF may stand: mail programs put lines before it."""
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"}
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ".odt", b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
}
OLD_SUFFIXES = (".doc", ".xls", ".ppt")


def source_of(path: Path) -> Source:
    """What the file is; raises `Unusable` for an empty one and for what cannot be paper."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head:
        raise Unusable("empty")
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(PICTURES):
        return "picture"
    if is_office(head):
        return "office"
    raise Unusable("unknown")


def is_office(head: bytes) -> bool:
    """Whether a file that begins so may be one of an office program's."""
    return head.startswith((b"PK\x03\x04", OLD_OFFICE))


def office_suffix(path: Path, name: str) -> str:
    """The suffix under which LibreOffice knows such a file; raises `Unusable` where it is none of an office program's."""
    with path.open("rb") as file:
        old = file.read(len(OLD_OFFICE)) == OLD_OFFICE
    if old:
        suffix = Path(name).suffix.lower()
        if suffix not in OLD_SUFFIXES:  # a .docx with a password is of the old form on the outside
            raise Unusable("office_locked")
        return suffix
    return _zipped_suffix(path)


def _zipped_suffix(path: Path) -> str:
    try:
        with ZipFile(path) as parcel:
            names = parcel.namelist()
            kind = parcel.open("mimetype").read(100) if "mimetype" in names else b""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as e:
        raise Unusable("broken") from e
    if kind in OPEN_DOCUMENT:
        return OPEN_DOCUMENT[kind]
    found = [suffix for start, suffix in OFFICE.items() if any(n.startswith(start) for n in names)]
    if "[Content_Types].xml" not in names or not found:
        raise Unusable("unknown")
    return found[0]
