"""Meeting files into the archive and out of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.proceedings import Proceedings
from app.exchange import either, meeting_file, meeting_parcel
from app.exchange.codec import Refused
from app.services.errors import Unreadable
from app.services.importing import Imported, take_in
from app.services.left_behind import left_behind
from app.services.paths import read_file, write_file
from app.services.work import Desk
from app.translation import _


class Exchange:
    """What is read from files and written to files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def import_file(self, path: Path) -> Imported:
        """Take in a meeting file (`.json` or `.zip`), whole or not at all.

        Raises `Unreadable` with every fault and its place, `InTheWay` for a meeting that is there already.
        """
        proceedings, papers = self._parsed(path)
        meeting = self._desk.new_id()
        label = _("inläsning av {name}").format(name=path.name)
        with self._desk.command(label, meeting=meeting, kind="start") as command:
            taken = take_in(self._desk, command.unit, meeting, proceedings)
            for content in papers.values():
                name = self._desk.store.files.put(content)
                command.unit.records.put("files", {"sha256": name, "size": len(content)})
        return taken

    def export(self, meeting: str, path: Path) -> tuple[str, ...]:
        """Write a meeting's file; a path that ends in `.zip` gets its papers too. The same meeting gives the same bytes.

        What the file has no place for is told, a sentence each.
        """
        proceedings = self._desk.dossier(meeting).proceedings
        document = meeting_file.write(proceedings)
        with _refusals(path):
            meeting_file.read(document)
        zipped = path.suffix.lower() == ".zip"
        write_file(path, meeting_parcel.pack(proceedings, self._papers(proceedings)) if zipped else document)
        return left_behind(self._desk, meeting)

    def _parsed(self, path: Path) -> tuple[Proceedings, dict[str, bytes]]:
        content = read_file(path)
        with _refusals(path):
            return either.read(content)

    def _papers(self, proceedings: Proceedings) -> dict[str, bytes]:
        named = {p.sha256 for a in proceedings.agenda for p in a.papers if p.sha256}
        found = {name: self._desk.store.files.get(name) for name in named}
        return {name: content for name, content in found.items() if content is not None}


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except Refused as e:
        sentence = _("{name} kan inte läsas: {fault}").format(name=path.name, fault=e.faults[0])
        raise Unreadable(sentence, "", [f"{path.name}: {f}" for f in e.faults]) from e
