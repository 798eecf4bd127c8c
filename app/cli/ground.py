"""What the commands stand on: exit statuses, refusals on standard error, the archive and files that are read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.translation import _

if TYPE_CHECKING:
    from app.domain.proceedings import Proceedings
    from app.services.archive import Archive

DONE, NOT_IN_ORDER, REFUSED = 0, 1, 2
"""Exit statuses: done; done, and what was asked about is not in order; refused, a sentence per reason on standard error."""


def refused(sentences: list[str]) -> int:
    """Tell why nothing was done."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return REFUSED


def refused_kind(kind: str, sentence: str, kinds: tuple[str, ...]) -> int:
    """Tell that there is no such kind, and which there are."""
    others, last = ", ".join(kinds[:-1]), kinds[-1]
    return refused([_(sentence).format(kind=kind, kinds=_("{others} och {last}").format(others=others, last=last))])


def archive_of(chosen: argparse.Namespace, *, read_only: bool = False) -> Archive:
    """The archive that the line or the environment names."""
    from app.bootstrap import open_archive

    return open_archive(chosen.archive, read_only=read_only)


def proceedings_in(path: Path) -> Proceedings:
    """The meeting in a file; raises `Refused`."""
    from app.exchange import either
    from app.services.paths import read_file

    return either.read(read_file(path))[0]


def tell_rehearsal(archive: Archive, meeting: str, file: Path) -> None:
    """Say that what was written is of a rehearsal, where its name does not."""
    for sentence in archive.rehearsals.told(meeting, file):
        print(sentence, file=sys.stderr)
