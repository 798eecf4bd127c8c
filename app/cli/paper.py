"""The command `print`: which paper, of which meeting or case, into which file."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from app.cli.ground import DONE, archive_of, refused, refused_kind, tell_rehearsal
from app.cli.line import PRINTED
from app.cli.printing import MINUTES, SHEETS, kind_of, minutes, not_meant, notice, report, sheet
from app.translation import _, marked

if TYPE_CHECKING:
    from app.domain.papers import Enclosure


def print_paper(chosen: argparse.Namespace) -> int:
    """Write the paper to the file, or under its own name in the folder."""
    if chosen.kind not in PRINTED:
        return refused_kind(chosen.kind, marked("”{kind}” kan inte skrivas ut. Det som finns är {kinds}."), PRINTED)
    about = "case" if chosen.kind == "report" else "meeting"
    if getattr(chosen, about) is None:
        return refused([_("Det saknas: {0}.").format(f"--{about}")])
    unmeant = not_meant(chosen)
    if unmeant:
        return refused([unmeant])
    return _bundle(chosen) if chosen.kind == "bundle" else _paper(chosen)


def _paper(chosen: argparse.Namespace) -> int:
    with closing(archive_of(chosen, read_only=True)) as archive:
        if chosen.kind == "report":
            report(archive, chosen)
            return DONE
        meeting = archive.meetings.find(chosen.meeting)
        make = minutes if chosen.kind in MINUTES else sheet if kind_of(chosen) in SHEETS else notice
        make(archive, meeting, chosen)
    return DONE


def _bundle(chosen: argparse.Namespace) -> int:
    from app.services.bundling import PapersMissing

    left_out: tuple[Enclosure, ...] = ()
    with closing(archive_of(chosen, read_only=True)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        try:
            archive.papers.bundle(meeting, chosen.out)
        except PapersMissing as e:
            if not chosen.without_missing:
                raise
            left_out = e.missing
            archive.papers.bundle(meeting, chosen.out, without=left_out)
        tell_rehearsal(archive, meeting, chosen.out)
    for each in left_out:
        print(_("Utan {paper}.").format(paper=each.named), file=sys.stderr)
    return DONE
