"""Papers of items and cases: files taken in, marked, and put together to one PDF with the notice."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.database.files import named
from app.database.store import Unit
from app.domain.agenda import AgendaItem, Paper, PaperMark
from app.domain.cases import Case, EnclosedReport, enclosed
from app.domain.papers import Enclosure, PreparedPaper, enclosures
from app.services.case_book import case_of
from app.services.case_keeping import followers_of, keep_case
from app.services.changes import Changes
from app.services.errors import NotFound, worded
from app.services.paper_report import PaperRefused, report_of
from app.services.progress import Report, go_on
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.domain.document import NoticeDocument
    from app.services.paper_bench import Bench, Handed


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of each file handed in: used, or refused by name with the reason."""

    taken: tuple[PreparedPaper, ...] = ()
    refused: tuple[PaperRefused, ...] = ()


class Papers:
    """The papers of an archive. Taking in and bundling may be done off the window's thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Files in

    def take_in(self, file: Handed, password: str | None = None) -> PreparedPaper:
        """Keep a file and the clean PDF of it; raises `PaperRefused`: `PasswordNeeded`, `OfficeMissing` or another."""
        intake = self.take_in_all([file], password=password)
        if intake.refused:
            raise intake.refused[0]
        return intake.taken[0]

    def take_in_all(self, files: Sequence[Handed], *, password: str | None = None, report: Report = go_on) -> Intake:
        """Take in several at once, which is faster: each is used or refused by name. Ends early where `report` says so."""
        from app.documents.papers.cleaner import Cleaner
        from app.services.paper_bench import Bench

        taken, refused = list[PreparedPaper](), list[PaperRefused]()
        with worded(), self._folder() as folder, Cleaner() as cleaner:
            bench = Bench(Path(folder), cleaner, password)
            bench.convert(files)
            for number, file in enumerate(files):
                if not report(number, len(files)):
                    break
                try:
                    taken.append(self._taken_in(number, file, bench))
                except PaperRefused as e:
                    refused.append(e)
        return Intake(tuple(taken), tuple(refused))

    def made_ready(self, file: Handed) -> tuple[PreparedPaper, bytes]:
        """What would be known of a file, and the clean PDF of it, with nothing kept; raises `PaperRefused`."""
        from app.documents.papers.cleaner import Cleaner
        from app.services.paper_bench import Bench, content_of

        with worded(), tempfile.TemporaryDirectory() as folder, Cleaner() as cleaner:
            return Bench(Path(folder), cleaner, None).cleaned(0, *content_of(file))

    def prepared(self, sha256: str) -> PreparedPaper | None:
        """What is known of a file taken in."""
        with self._desk.reading() as view:
            row = view.records.one("prepared_papers", sha256)
        return value_of(PreparedPaper, row) if row is not None and row["prepared"] else None

    def report_of(self, paper: PreparedPaper) -> tuple[str, ...]:
        """What was found, mended and taken away in a file, a sentence each."""
        return report_of(paper)

    def pdf(self, sha256: str) -> bytes:
        """The clean PDF of a file taken in; raises `NotFound`."""
        known = self.prepared(sha256)
        content = self._desk.store.files.get(known.prepared) if known else None
        if content is None:
            raise NotFound(_("Handlingen finns inte i arkivet."), _("Lägg till den på nytt."))
        return content

    def original(self, sha256: str) -> bytes:
        """The file as it came; raises `NotFound`."""
        content = self._desk.store.files.get(sha256)
        if content is None:
            raise NotFound(_("Handlingen finns inte i arkivet."), _("Lägg till den på nytt."))
        return content

    # On an item of a meeting

    def attach(self, meeting: str, item: str, prepared: PreparedPaper | None, title: str,
               mark: PaperMark | None = "X") -> Changes:
        """Put a paper last among an item's; without a file it is a title alone, as of what is shown at the meeting."""
        paper = _paper(prepared, title, mark)
        return self._change_item(meeting, item, _("handlingen {title}").format(title=title), lambda held: (*held, paper))

    # On a case

    def attach_to_case(self, case: str, prepared: PreparedPaper | None, title: str, mark: PaperMark | None = "X") -> Changes:
        """The same on a case, from which items take it over."""
        paper = _paper(prepared, title, mark)
        return self._change_case(case, _("handlingen {title}").format(title=title), lambda held: (*held, paper))

    def put_report(self, said: Case, prepared: PreparedPaper, title: str) -> Changes:
        """The staff report of a case, enclosed before its other papers and instead of the one of that title.

        `said` is the case as it was printed; from then on it can be told whether the report has changed since.
        """
        paper = _paper(prepared, title, "X")
        return self._change_case(said.id, _("handlingen {title}").format(title=title),
                                 lambda held: (paper, *(each for each in held if each.title != title)),
                                 enclosed(said, prepared.sha256))

    def detach_from_case(self, case: str, position: int) -> Changes:
        """Take the paper at a position, counted from 0, off a case; the file stays in the archive."""
        return self._change_case(case, _("borttagen handling"), lambda held: _without(held, position))

    def mark_in_case(self, case: str, position: int, mark: PaperMark | None) -> Changes:
        """Mark a paper X (enclosed) or VS (shown at the meeting)."""
        return self._change_case(case, _("handlingens märke"), lambda held: _marked(held, position, mark))

    # The bundle

    def missing(self, meeting: str) -> tuple[Enclosure, ...]:
        """The papers marked X that have no file that can be used, and would keep the bundle from being made."""
        return tuple(each for each in self.enclosures(meeting) if not (each.paper.sha256 and self.prepared(each.paper.sha256)))

    def enclosures(self, meeting: str) -> tuple[Enclosure, ...]:
        """The papers that go with the notice, in order, with their stamps."""
        return enclosures(self._desk.dossier(meeting).proceedings.agenda)

    def bundle(self, meeting: str, out: Path, report: Report = go_on, *, without: Collection[Enclosure] = (),
               document: NoticeDocument | None = None) -> bool:
        """Write notice, agenda and every paper marked X as one PDF; False, and nothing written, where `report` stopped it.

        `document` is another form of the notice, a supplementary one for instance. Raises `PapersMissing`, which names those
        that have no file or none that can be used; the caller may go on `without` them, and the list of contents says so.
        """
        from app.services.bundling import bundled

        return bundled(self._desk, self, meeting, out, (report, frozenset(without)), document)

    def is_kept(self, name: str) -> bool:
        """Whether the file of that name is there."""
        return (self._desk.store.folder.files / name).is_file()

    # Within

    def _change_item(self, meeting: str, item: str, label: str, change: Change) -> Changes:
        with self._desk.command(label, meeting=meeting) as command:
            row = command.unit.records.one("agenda_items", meeting, item)
            if row is None:
                raise NotFound(_("Det finns inget ärende ”{name}”.").format(name=item))
            held = value_of(AgendaItem, row)
            put(command.unit.records, "agenda_items", replace(held, papers=change(held.papers)), meeting=meeting)
        return command.changes

    def _change_case(self, case: str, label: str, change: Change, report: EnclosedReport | None = None) -> Changes:
        with self._desk.reading() as view:
            followers = followers_of(self._desk, view, case)
        with self._desk.command(label) as command:
            held = case_of(command.unit.records, case)
            changed = replace(held, papers=change(held.papers), enclosed=report or held.enclosed)
            keep_case(command.unit.records, changed, followers)
        return command.changes

    def _folder(self) -> tempfile.TemporaryDirectory[str]:
        """A place within the archive for what is being made."""
        return tempfile.TemporaryDirectory(dir=self._desk.store.folder.path, prefix=".papers-")

    def _taken_in(self, number: int, file: Handed, bench: Bench) -> PreparedPaper:
        from app.services.paper_bench import content_of

        name, content = content_of(file)
        known = self.prepared(named(content))
        if known is not None and self.is_kept(known.prepared):
            return replace(known, name=name)
        paper, clean = bench.cleaned(number, name, content)
        with self._desk.command(_("handlingen {title}").format(title=name), kind="kept") as command:
            for each in (content, clean):
                self._keep(command.unit, each)
            put(command.unit.records, "prepared_papers", paper)
        return paper

    def _keep(self, unit: Unit, content: bytes) -> None:
        unit.records.put("files", {"sha256": self._desk.store.files.put(content), "size": len(content)})


Change = Callable[[tuple[Paper, ...]], tuple[Paper, ...]]


def _paper(prepared: PreparedPaper | None, title: str, mark: PaperMark | None) -> Paper:
    return Paper(title=title, mark=mark, file=prepared.name if prepared else None, sha256=prepared.sha256 if prepared else None)


def _marked(held: tuple[Paper, ...], position: int, mark: PaperMark | None) -> tuple[Paper, ...]:
    return (*held[:position], replace(_at(held, position), mark=mark), *held[position + 1:])


def _without(held: tuple[Paper, ...], position: int) -> tuple[Paper, ...]:
    _at(held, position)
    return (*held[:position], *held[position + 1:])


def _at(held: tuple[Paper, ...], position: int) -> Paper:
    if not 0 <= position < len(held):
        raise NotFound(_("Det finns ingen sådan handling."))
    return held[position]
