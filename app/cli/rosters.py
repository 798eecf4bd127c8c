"""The commands for lists of members and substitutes."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import date

from app.cli.ground import DONE, archive_of, refused


def import_roster(chosen: argparse.Namespace) -> int:
    """Take in a list, whole or not at all, or tell what it would change."""
    from app.services.rosters import Terms

    since = chosen.since or date.today()  # noqa: DTZ011 (the day in the secretary's town)
    terms = Terms(since=since, end_others=chosen.end_others)
    with closing(archive_of(chosen, read_only=chosen.dry_run)) as archive:
        committee, file = archive.rosters.find(chosen.committee), archive.rosters.read(chosen.file)
        proposal = archive.rosters.propose(committee, file, terms)
        if proposal.faults:
            return refused([str(f) for f in proposal.faults])
        if not chosen.dry_run:
            archive.rosters.take_in(committee, file, terms, proposal)
        for sentence in archive.rosters.told(proposal):
            print(sentence)
    return DONE


def export_roster(chosen: argparse.Namespace) -> int:
    """Write the list as it is on a day."""
    with closing(archive_of(chosen, read_only=True)) as archive:
        day = chosen.on or date.today()  # noqa: DTZ011 (the day in the secretary's town)
        archive.rosters.export(archive.rosters.find(chosen.committee), day, chosen.file)
    return DONE
