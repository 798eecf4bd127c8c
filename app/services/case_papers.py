"""The staff report on a case: read from a Word file, and set as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.cases import Case
from app.domain.committee import Committee
from app.exchange.word_file import Reason, WordFault
from app.exchange.word_report import WordReport, read_report
from app.services.errors import Unreadable
from app.services.fit_for_paper import finished
from app.services.paths import read_file
from app.translation import _, marked

if TYPE_CHECKING:
    from app.documents.arms import Arms


def read_word(file: Path) -> WordReport:
    """The report in a Word file; raises `Unreadable`, `NotFound` or `NoRights`."""
    try:
        return read_report(read_file(file))
    except WordFault as e:
        sentence, advice = FAULTS[e.reason]
        raise Unreadable(_(sentence).format(name=file.name), _(advice)) from e


SAVE_AS = marked("Öppna den i Word eller LibreOffice och spara den som Word-dokument (.docx).")
FAULTS: dict[Reason, tuple[str, str]] = {
    "old_word": (marked("{name} är ett äldre Word-dokument (.doc)."), SAVE_AS),
    "locked": (marked("{name} är låst med lösenord."), marked("Öppna den i Word, ta bort lösenordet och spara.")),
    "open_document": (marked("{name} är ett OpenDocument-dokument."), SAVE_AS),
    "rich_text": (marked("{name} är ett RTF-dokument."), SAVE_AS),
    "not_word": (marked("{name} är inget Word-dokument."), SAVE_AS),
    "too_large": (marked("{name} är för stor för en skrivelse."), marked("Lägg stora bilder och bilagor som egna handlingar.")),
    "broken": (marked("{name} är skadad eller i en form som inte kan läsas."), SAVE_AS),
}


def report_pdf(case: Case, committee: Committee, today: date, arms: Arms | None = None) -> bytes:
    """The report as PDF; raises `Unfinished` while a text in it is a placeholder or missing."""
    from app.documents import report as paper
    from app.domain.report import report_of

    with finished():
        return paper.report_pdf(report_of(case, committee, today), arms)


__all__ = ["WordReport", "read_word", "report_pdf"]
