"""A file from outside to its clean PDF, whatever it is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.documents.papers.answers import Cleaned, Unusable
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.kinds import office_suffix, source_of
from app.documents.papers.office import to_pdf
from app.domain.papers import Finding, Source


def made_ready(
    source: Path, target: Path, cleaner: Cleaner, *, name: str, password: str | None = None, made: Path | None = None,
) -> tuple[Source, Cleaned]:
    """Write the clean PDF of `source`, called `name` where it came from, to `target`; raises `Unusable`.

    Works in the folder of `source`, which must be its own. `made` is what `office_batch` made of it.
    """
    kind = source_of(source)
    if kind != "office":
        return kind, cleaner.clean(source, target, kind, password)
    made = made or _alone(source, name)
    return kind, cleaner.clean(made, target, "pdf").having(Finding(code="from_office"))


def office_batch(files: Sequence[tuple[int, str, bytes]], folder: Path) -> dict[int, Path]:
    """The PDF of each office file, made in one start, by the file's number; those that could not be made are not there."""
    known: dict[Path, int] = {}
    for number, name, content in files:
        source = folder / f"{number}"
        source.write_bytes(content)
        with suppress(Unusable):
            known[source.rename(folder / f"paper{number}{office_suffix(source, name)}")] = number
    with suppress(Unusable):
        return {known[source]: made for source, made in to_pdf(tuple(known), folder).items()} if known else {}
    return {}


def _alone(source: Path, name: str) -> Path:
    known = source.rename(source.with_name(f"paper{office_suffix(source, name)}"))
    made = to_pdf([known], source.parent)
    if known not in made:
        raise Unusable("office_failed")
    return made[known]
