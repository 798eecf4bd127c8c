"""A meeting file with the papers it names, in one ZIP whose bytes depend on nothing but what is in it."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

from app.domain.agenda import AgendaItem, Paper
from app.domain.proceedings import Proceedings
from app.exchange import meeting_file
from app.exchange.codec import Fault, Refused
from app.exchange.unpacking import UNPACKING

DOCUMENT = "meeting.json"
PAPERS = "files/"
BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time that every member is given: the earliest that the format knows."""
LARGEST_DOCUMENT = 64 * 2**20
LARGEST_WHOLE = 2 * 2**30


def pack(proceedings: Proceedings, papers: Mapping[str, bytes]) -> bytes:
    """The ZIP of a meeting: the document first, then the papers (by SHA-256) that it names, in the order of their names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parcel:
        _write(parcel, DOCUMENT, meeting_file.write(proceedings))
        for name in sorted(papers):
            _write(parcel, PAPERS + name, papers[name])
    return written.getvalue()


def _write(parcel: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, BEGINNING)
    member.compress_type, member.external_attr, member.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
    parcel.writestr(member, content)


def unpack(content: bytes) -> tuple[Proceedings, dict[str, bytes]]:
    """The meeting in a ZIP and its papers by SHA-256; a paper named by its file alone is given its checksum.

    A paper that is not in the ZIP is no fault; a member that no paper names is. Raises `Refused`.
    """
    members = _members(content)
    document = members.pop(DOCUMENT, None)
    if document is None:
        raise Refused([Fault("", f"innehåller ingen {DOCUMENT}.")])
    proceedings = _with_checksums(meeting_file.read(document), members)
    named = {p.sha256 for a in proceedings.agenda for p in a.papers if p.sha256}
    papers = {hashlib.sha256(c).hexdigest(): c for c in members.values()}
    faults = [Fault(name, "hör inte till något ärende, eller är inte det som sammanträdet anger.")
              for name, c in members.items() if hashlib.sha256(c).hexdigest() not in named]
    if faults:
        raise Refused(faults)
    return proceedings, papers


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            return _read(parcel)
    except UNPACKING as e:
        raise Refused([Fault("", "är en skadad eller låst ZIP-fil.")]) from e


def _read(parcel: zipfile.ZipFile) -> dict[str, bytes]:
    files = [m for m in parcel.infolist() if not m.is_dir()]
    names = [m.filename for m in files]
    faults = [Fault(n, "står två gånger i filen.") for n in sorted({n for n in names if names.count(n) > 1})]
    large = sum(m.file_size for m in files) > LARGEST_WHOLE
    if large or any(m.filename == DOCUMENT and m.file_size > LARGEST_DOCUMENT for m in files):
        faults.append(Fault("", "är för stor för att läsas."))
    if faults:
        raise Refused(faults)
    return {m.filename: parcel.read(m) for m in files}


def _with_checksums(proceedings: Proceedings, members: Mapping[str, bytes]) -> Proceedings:
    return replace(proceedings, agenda=tuple(_item(a, members) for a in proceedings.agenda))


def _item(item: AgendaItem, members: Mapping[str, bytes]) -> AgendaItem:
    return replace(item, papers=tuple(_paper(p, members) for p in item.papers))


def _paper(paper: Paper, members: Mapping[str, bytes]) -> Paper:
    found = members.get(paper.file or "") if paper.sha256 is None else None
    return paper if found is None else replace(paper, sha256=hashlib.sha256(found).hexdigest())
