"""A file from outside to its clean PDF, whatever it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.documents.papers.answers import Cleaned, Unusable
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.kinds import office_suffix, source_of
from app.documents.papers.office import to_pdf
from app.domain.papers import Finding, Source

Made = Mapping[int, Path | None]
"""By the number of a file the PDF that LibreOffice made of it, None where it could not; who is not there has not been tried."""


def made_ready(
    source: Path, target: Path, cleaner: Cleaner, *, name: str, password: str | None = None, number: int = 0,
    made: Made | None = None,
) -> tuple[Source, Cleaned]:
    """Write the clean PDF of `source`, called `name` where it came from, to `target`; raises `Unusable`.

    Works in the folder of `source`, which must be its own. `made` is the `office_batch`, in which it has this number.
    """
    kind = source_of(source)
    if kind != "office":
        return kind, cleaner.clean(source, target, kind, password)
    pdf = made[number] if made and number in made else _alone(source, name)
    if pdf is None:
        raise Unusable("office_failed")
    return kind, cleaner.clean(pdf, target, "pdf").having(Finding(code="from_office"))


def office_batch(files: Sequence[tuple[int, str, bytes]], folder: Path) -> Made:
    """What LibreOffice makes of each office file in one start."""
    known: dict[Path, int] = {}
    for number, name, content in files:
        source = folder / f"{number}"
        source.write_bytes(content)
        with suppress(Unusable):
            known[source.rename(folder / f"paper{number}{office_suffix(source, name)}")] = number
    with suppress(Unusable):
        return {known[source]: made for source, made in to_pdf(tuple(known), folder).items()} if known else {}
    return {}


def _alone(source: Path, name: str) -> Path | None:
    known = source.rename(source.with_name(f"paper{office_suffix(source, name)}"))
    return to_pdf([known], source.parent).get(known)
