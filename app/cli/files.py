"""The commands that take in and give out files: meetings, the whole archive, what follows from a file."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from datetime import date

from app.cli.ground import DONE, NOT_IN_ORDER, archive_of, proceedings_in, tell_rehearsal
from app.translation import _


def derive_file(chosen: argparse.Namespace) -> int:
    """Write all that follows from a file, as JSON."""
    import json

    from app.domain.derived import derive
    from app.exchange.red_days import red_days

    derived = derive(proceedings_in(chosen.file), chosen.today or date.today(), red_days())  # noqa: DTZ011 (the day in the secretary's town)
    json.dump(derived, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return DONE


def import_file(chosen: argparse.Namespace) -> int:
    """Take in a file, whole or not at all."""
    proceedings_in(chosen.file)  # before an archive is made, so that a file that is refused leaves none behind
    with closing(archive_of(chosen)) as archive:
        for sentence in archive.exchange.import_file(chosen.file).sentences:
            print(sentence)
    return DONE


def export(chosen: argparse.Namespace) -> int:
    """Write a meeting's file."""
    with closing(archive_of(chosen, read_only=True)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        for sentence in archive.exchange.export(meeting, chosen.file):
            print(sentence, file=sys.stderr)
        tell_rehearsal(archive, meeting, chosen.file)
    return DONE


def check(chosen: argparse.Namespace) -> int:
    """Tell whether the archive is whole."""
    with closing(archive_of(chosen, read_only=True)) as archive:
        found = archive.check()
    for sentence in found or (_("Arkivet är i ordning."),):
        print(sentence)
    return NOT_IN_ORDER if found else DONE


def backup(chosen: argparse.Namespace) -> int:
    """Write the archive into one file."""
    with closing(archive_of(chosen, read_only=True)) as archive:
        archive.back_up(chosen.file)
    return DONE
