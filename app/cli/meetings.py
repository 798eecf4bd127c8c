"""The commands that list meetings and rehearse them."""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import TYPE_CHECKING

from app.cli.ground import DONE, archive_of, refused
from app.translation import _, marked

if TYPE_CHECKING:
    from app.services.archive import Archive

STATES = {"to_come": marked("kommer"), "under_way": marked("pågår"), "held": marked("hållet")}


def meetings(chosen: argparse.Namespace) -> int:
    """List the meetings."""
    with closing(archive_of(chosen, read_only=True)) as archive:
        lines = archive.meetings.lines()
    if chosen.json:
        import json
        from dataclasses import asdict

        print(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1, default=str))
    for line in () if chosen.json else lines:
        print(f"{line.code} {line.date} {line.start or '':5}  {_(STATES[line.state]):<7}  "
              f"{_('övning') + f' {line.id}  ' if line.rehearsal else ''}{line.place or ''}".rstrip())
    return DONE


def rehearse(chosen: argparse.Namespace) -> int:
    """Lay a copy to practise on, or throw it away or keep it."""
    with closing(archive_of(chosen)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        if chosen.throw_away or chosen.keep:
            return _decided(archive, meeting, keep=chosen.keep)
        id, _changes = archive.rehearsals.begin(meeting)
    print(_("Övningen har id {id}. Den kastas med: klubban rehearse {id} --throw-away").format(id=id))
    return DONE


def _decided(archive: Archive, meeting: str, *, keep: bool) -> int:
    if not archive.meetings.line(meeting).rehearsal:
        return refused([_("Sammanträdet är ingen övning och ligger kvar.")])
    if keep:
        archive.rehearsals.keep(meeting)
    else:
        archive.rehearsals.throw_away(meeting)
    print(_("Övningen är behållen.") if keep else _("Övningen är kastad."))
    return DONE
