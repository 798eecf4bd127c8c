"""The papers of a meeting as the command line asks for them: which one, of what, in which form, into which file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.cli.ground import tell_rehearsal
from app.services.day_papers import DaySheet
from app.services.minutes_papers import FORMS, MinutesForm
from app.translation import _

if TYPE_CHECKING:
    from app.services.archive import Archive

MINUTES = ("minutes", "part")
SHEETS = ("attendance", "roll", "ballot", "plates", "chair")
"""Attendance and votes as they were, and the sheets for the day."""


def not_meant(chosen: argparse.Namespace) -> str:
    """Why what stands on the line cannot be meant; empty where it can."""
    if chosen.format not in FORMS:
        return _("”{form}” är ingen form. Det finns {forms}.").format(form=chosen.format, forms=", ".join(FORMS))
    if chosen.kind not in MINUTES and chosen.format != "pdf":
        return _("Bara protokollet finns i andra former än pdf.")
    if chosen.with_annexes and (chosen.kind not in MINUTES or chosen.format != "pdf"):
        return _("Bara protokollet som pdf kan ha bilagorna med.")
    if chosen.public and chosen.kind not in MINUTES:
        return _("Bara protokollet finns i en version utan det som är maskerat.")
    if chosen.kind not in MINUTES and (chosen.paragraph is not None or chosen.part is not None):
        return _("Bara protokollet skrivs ut paragraf för paragraf eller del för del.")
    if chosen.large and chosen.kind != "agenda":
        return _("Bara föredragningslistan finns i stor text.")
    if chosen.kind == "part" and chosen.paragraph is None and chosen.part is None:
        return _("Det saknas: {0}.").format("--part")
    return ""


def kind_of(chosen: argparse.Namespace) -> str:
    """The kind that is meant: the agenda in large type is the chair's list."""
    return "chair" if chosen.large else str(chosen.kind)


def minutes(archive: Archive, meeting: str, chosen: argparse.Namespace) -> None:
    """Write the minutes, or a part of them, to the file or under their own name in the folder."""
    papers, items = archive.printing.of_minutes, None
    if chosen.paragraph is not None:
        items = papers.paragraph(meeting, chosen.paragraph)
    elif chosen.part is not None:
        items = papers.part(meeting, chosen.part)
    form = cast(MinutesForm, chosen.format)
    made = papers.made(meeting, form, items=items, public=chosen.public, with_annexes=chosen.with_annexes)
    path = written(chosen.out, made.content, made.name)
    tell_rehearsal(archive, meeting, path)
    if made.foreign:
        print(_("Bilagornas sidor är andras, så filen följer varken PDF/A eller PDF/UA. Det gör protokollet utan bilagor."),
              file=sys.stderr)
    if made.draft and "utkast" not in path.name.lower():
        print(_("Protokollet är ett utkast, men filen heter {name}.").format(name=path.name), file=sys.stderr)


def sheet(archive: Archive, meeting: str, chosen: argparse.Namespace) -> None:
    """Write a sheet of the day to the file or under its own name in the folder."""
    papers, kind = archive.printing.of_the_day, cast(DaySheet, kind_of(chosen))
    tell_rehearsal(archive, meeting, written(chosen.out, papers.made(meeting, kind), papers.name(meeting, kind)))


def notice(archive: Archive, meeting: str, chosen: argparse.Namespace) -> None:
    """Write the notice, or a paper of its kind, to the file or under its own name in the folder."""
    made = archive.printing.notice(meeting, chosen.kind)
    tell_rehearsal(archive, meeting, written(chosen.out, made, archive.calling.name(meeting, chosen.kind)))


def report(archive: Archive, chosen: argparse.Namespace) -> None:
    """Write the staff report of a case to the file."""
    from app.services.paths import write_file

    write_file(chosen.out, archive.cases.report_pdf(archive.cases.find(chosen.case)))


def written(out: Path, content: bytes, name: str) -> Path:
    """Write to the file, or under the name in the folder; where it went."""
    from app.services.paths import write_file

    path = out / name if out.is_dir() else out
    write_file(path, content)
    if path != out:
        print(path)
    return path
