"""The annexes of a meeting as the archive keeps them, and what is known of their files."""

from __future__ import annotations

from app.database.records import Records
from app.domain.annexes import Annex
from app.domain.papers import PreparedPaper
from app.services.shelf import all_of, value_of


def annexes_of(records: Records, meeting: str) -> tuple[Annex, ...]:
    """The annexes of a meeting, as they were laid."""
    return all_of(Annex, records, "annexes", meeting=meeting)


def prepared_of(records: Records, annexes: tuple[Annex, ...]) -> dict[str, PreparedPaper]:
    """What is known of their files, by `sha256`."""
    rows = (records.one("prepared_papers", a.sha256) for a in annexes)
    return {p.sha256: p for p in (value_of(PreparedPaper, row) for row in rows if row is not None)}
