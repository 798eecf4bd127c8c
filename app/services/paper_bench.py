"""The bench on which files from outside are made ready: a folder within the archive, and the process that opens them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.database.files import named
from app.documents.papers.answers import Unusable
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.intake import Made, made_ready, office_batch
from app.documents.papers.kinds import is_office
from app.domain.papers import PreparedPaper
from app.services.errors import WorldError
from app.services.paper_report import PaperRefused, refusal
from app.services.paths import read_file
from app.translation import _

LARGEST = 600_000_000
"""Bytes of a file: more than any paper that could be sent."""
LONGEST_NAME = 120
Handed = Path | tuple[str, bytes]
"""A file as it is handed in: where it lies, or its name and its content."""


@dataclass(slots=True)
class Bench:
    """Where files are made ready one after another; `folder` is emptied by whoever made it."""

    folder: Path
    cleaner: Cleaner
    password: str | None
    made: Made = field(default_factory=dict)

    def convert(self, files: Sequence[Handed]) -> None:
        """Make PDF of all office files in one start, where there are several; one alone is made when its turn comes."""
        found = [(number, *content_of(file)) for number, file in enumerate(files) if _may_be_office(file)]
        if len(found) > 1:
            self.made = office_batch(found, Path(tempfile.mkdtemp(dir=self.folder)))

    def cleaned(self, number: int, name: str, content: bytes) -> tuple[PreparedPaper, bytes]:
        """A file made ready: what is known of it, and the PDF; raises `PaperRefused`."""
        with tempfile.TemporaryDirectory(dir=self.folder) as own:
            source, target = Path(own) / "source", Path(own) / "target.pdf"
            source.write_bytes(content)
            try:
                kind, cleaned = made_ready(source, target, self.cleaner, name=name, password=self.password,
                                           number=number, made=self.made)
            except Unusable as e:
                raise refusal(name, e.code) from e
            clean = target.read_bytes()
        return PreparedPaper(sha256=named(content), prepared=named(clean), name=name, source=kind,
                             kilobytes=-(-len(clean) // 1000), sheets=cleaned.sheets, findings=cleaned.findings), clean


def content_of(file: Handed) -> tuple[str, bytes]:
    """The name and the content of a file handed in; raises `PaperRefused`."""
    if not isinstance(file, Path):
        return plain_name(file[0]), file[1]
    name = plain_name(file.name)
    try:
        if file.is_file() and file.stat().st_size > LARGEST:
            raise refusal(name, "too_large")
        return name, read_file(file)
    except WorldError as e:
        raise e if isinstance(e, PaperRefused) else PaperRefused(name, "broken", e.sentence, e.advice) from e


def plain_name(name: str) -> str:
    """The name of a file without its folders and without signs that cannot be shown; a long one keeps its ends."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(c if c.isprintable() else " " for c in last).strip(" .") or _("namnlös")
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME - 20]}…{shown[-19:]}"


def _may_be_office(file: Handed) -> bool:
    if not isinstance(file, Path):
        return is_office(file[1][:8])
    try:
        with file.open("rb") as opened:
            return is_office(opened.read(8))
    except OSError:
        return False
