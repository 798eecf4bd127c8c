"""The files of annexes: what is known of each, and the minutes written with them as one PDF."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.annexes import annex_lines
from app.domain.document import MinutesDocument
from app.domain.papers import PreparedPaper
from app.services.annex_rows import annexes_of, prepared_of
from app.services.arms import arms_on
from app.services.errors import NotFound
from app.services.fit_for_paper import finished
from app.services.signed_rows import sealed_in
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.documents.annexed import AnnexFile


def listing(desk: Desk, meeting: str, document: MinutesDocument, *, whole: bool) -> MinutesDocument:
    """The document with the list of its annexes; what is laid to the whole minutes is no part's."""
    with desk.reading() as view:
        annexes = annexes_of(view.records, meeting)
        pages = {sha256: p.pages for sha256, p in prepared_of(view.records, annexes).items()}
        kept = tuple(a for part in sealed_in(view.records, meeting) for a in part.annexes)
    laid = tuple(a for a in annexes if whole or a.item is not None)
    return replace(document, annexes=annex_lines(laid, document.paragraphs, pages, kept)) if laid else document


def annexed_pdf(desk: Desk, meeting: str, document: MinutesDocument) -> bytes:
    """The minutes with every annex of its list that is not left out; raises `NotFound` where a file is gone, and `Unfinished`."""
    from app.documents.annexed import annexed_minutes

    with desk.reading() as view:
        annexes = {a.id: a for a in annexes_of(view.records, meeting)}
        known = prepared_of(view.records, tuple(annexes.values()))
    wanted = [line for line in document.annexes if not line.left_out]
    files = {line.id: _file(desk, line.called, known.get(annexes[line.id].sha256)) for line in wanted}
    with tempfile.TemporaryDirectory() as folder, finished():
        out = Path(folder) / "minutes.pdf"
        annexed_minutes(document, files, out, arms_on(desk, meeting))
        return out.read_bytes()


def _file(desk: Desk, called: str, prepared: PreparedPaper | None) -> AnnexFile:
    from app.documents.annexed import AnnexFile

    path = desk.store.folder.files / prepared.prepared if prepared else None
    if prepared is None or path is None or not path.is_file():
        raise NotFound(_("Filen till {annex} finns inte i arkivet.").format(annex=called), _("Lägg till bilagan på nytt."))
    first = prepared.sheets[0]
    return AnnexFile(path, prepared.pages, first.width > first.height)
