"""The bundle from the archive: every enclosed paper found, or named where it is not."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from app.documents.bundle import Paper, Report, write_bundle
from app.domain.document import NoticeDocument
from app.domain.papers import Enclosure, PreparedPaper
from app.services.arms import arms_on
from app.services.errors import WorldError
from app.services.fit_for_paper import finished
from app.services.notice_papers import NoticePapers
from app.services.paper_report import PaperRefused
from app.services.paths import fresh_file
from app.services.work import Desk
from app.translation import _


class Papers(Protocol):
    """What is asked of the archive's papers; `app.services.papers` tells what each is."""

    def enclosures(self, meeting: str) -> tuple[Enclosure, ...]: ...
    def prepared(self, sha256: str) -> PreparedPaper | None: ...
    def is_kept(self, name: str) -> bool: ...
    def original(self, sha256: str) -> bytes: ...
    def take_in(self, file: tuple[str, bytes]) -> PreparedPaper: ...
    def made_ready(self, file: tuple[str, bytes]) -> tuple[PreparedPaper, bytes]: ...


class PapersMissing(WorldError):
    """Papers marked X have no file, or none that can be used: `missing`, and a sentence each in `reasons`."""

    def __init__(self, missing: Sequence[Enclosure], reasons: Sequence[str]) -> None:
        several = _("Kallelsen kan inte sättas ihop: {n} handlingar saknas.").format(n=len(missing))
        sentence = _("Kallelsen kan inte sättas ihop: en handling saknas.") if len(missing) == 1 else several
        super().__init__(sentence, _("Lägg till filerna, eller gör utskicket utan dem."), [sentence, *reasons])
        self.missing = tuple(missing)


class Stopped(Exception):
    """Whoever waits wants no more."""


def bundled(
    desk: Desk, papers: Papers, meeting: str, out: Path, wanted: tuple[Report, frozenset[Enclosure]],
    document: NoticeDocument | None,
) -> bool:
    """Write the bundle of a meeting; see `Papers.bundle`."""
    report, without = wanted
    with tempfile.TemporaryDirectory(prefix="klubban-") as aside:
        found = _found(_Shelf(desk, papers, Path(aside)), papers.enclosures(meeting), without)
        document = document or NoticePapers(desk).document(meeting)
        try:
            with fresh_file(out) as fresh, finished():
                _go_on(write_bundle(document, found, fresh, report, arms_on(desk, meeting)))
        except Stopped:
            return False
    return True


def _go_on(wanted: bool) -> None:
    if not wanted:
        raise Stopped


def _found(shelf: _Shelf, enclosures: Sequence[Enclosure], without: frozenset[Enclosure]) -> list[Paper]:
    """The papers with their clean files; those that came with a meeting's file are cleaned now."""
    found, missing, reasons = list[Paper](), list[Enclosure](), list[str]()
    for each in enclosures:
        if each in without:
            found.append(Paper(each, None, 0))
            continue
        try:
            found.append(shelf.clean(each))
        except WorldError as e:
            missing.append(each)
            reasons.append(_("{paper}: {why}").format(paper=each.named, why=_why(e)))
    if missing:
        raise PapersMissing(missing, reasons)
    return found


def _why(error: WorldError) -> str:
    return f"{error.sentence} {error.advice}" if isinstance(error, PaperRefused) else error.sentence


class _Shelf:
    """Where clean files are taken from. Of an archive that is only read they lie `aside` until the bundle is made."""

    def __init__(self, desk: Desk, papers: Papers, aside: Path) -> None:
        self._desk, self._papers, self._aside = desk, papers, aside

    def clean(self, each: Enclosure) -> Paper:
        """The paper with its clean file; raises `WorldError` where it has none that can be used."""
        sha256 = each.paper.sha256
        if sha256 is None:
            raise WorldError(_("ingen fil är tillagd."))
        known = self._papers.prepared(sha256)
        if known is not None and self._papers.is_kept(known.prepared):
            return self._kept(each, known)
        file = (each.paper.file or each.paper.title, self._papers.original(sha256))
        return self._made(each, file) if self._desk.store.read_only else self._kept(each, self._papers.take_in(file))

    def _kept(self, each: Enclosure, known: PreparedPaper) -> Paper:
        return Paper(each, self._desk.store.folder.files / known.prepared, known.pages)

    def _made(self, each: Enclosure, file: tuple[str, bytes]) -> Paper:
        known, clean = self._papers.made_ready(file)
        place = self._aside / known.prepared
        place.write_bytes(clean)
        return Paper(each, place, known.pages)
