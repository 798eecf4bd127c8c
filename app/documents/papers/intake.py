"""A file from outside to its clean PDF, whatever it is."""

from __future__ import annotations

from pathlib import Path

from app.documents.papers.answers import Cleaned, Unusable
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.kinds import office_suffix, source_of
from app.documents.papers.office import to_pdf
from app.domain.papers import Finding, Source


def made_ready(source: Path, name: str, target: Path, cleaner: Cleaner, password: str | None) -> tuple[Source, Cleaned]:
    """Write the clean PDF of `source`, called `name` where it came from, to `target`; raises `Unusable`.

    Works in the folder of `source`, which must be its own.
    """
    kind = source_of(source)
    if kind != "office":
        return kind, cleaner.clean(source, target, kind, password)
    return kind, cleaner.clean(_from_office(source, name), target, "pdf").having(Finding(code="from_office"))


def _from_office(source: Path, name: str) -> Path:
    known = source.rename(source.with_name(f"paper{office_suffix(source, name)}"))
    made = to_pdf([known], source.parent)
    if known not in made:
        raise Unusable("office_failed")
    return made[known]
