"""Two hundred damaged and hostile papers: each is used or refused by name, none hangs, none leaves the archive."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

from app.services.archive import Archive
from app.services.paper_bench import plain_name
from tests.documents.hostile_papers import hostile_papers
from tests.documents.outside import syntax

SLOWEST = 10.0
"""Seconds a file may take."""


def test_each_is_used_or_refused_by_name_and_none_hangs_or_leaves_the_archive(archive: Archive, tmp_path: Path) -> None:
    handed = hostile_papers()
    assert len(handed) >= 200
    moments = list[float]()

    def report(_done: int, _of: int) -> bool:
        moments.append(time.monotonic())
        return True

    intake = archive.papers.take_in_all(handed, report=report)
    moments.append(time.monotonic())
    assert max(b - a for a, b in pairwise(moments)) < SLOWEST
    named = sorted([p.name for p in intake.taken] + [e.name for e in intake.refused])
    assert named == sorted(plain_name(name) for name, _content in handed)
    assert all(p.pages for p in intake.taken)
    assert all(e.sentence and e.advice for e in intake.refused)
    assert len(intake.taken) > 50
    assert [p.name for p in tmp_path.iterdir()] == ["arkiv"]
    assert {p.name for p in archive.folder.iterdir()} <= {
        "files", "backups", "lock", "register.sqlite", "register.sqlite-wal", "register.sqlite-shm"}
    assert archive.check() == ()


def test_what_is_used_is_whole(archive: Archive) -> None:
    intake = archive.papers.take_in_all([each for each in hostile_papers() if not each[0].endswith(("x", "doc", "zip"))][::5])
    assert len(intake.taken) > 10
    for paper in intake.taken:
        syntax(archive.papers.pdf(paper.sha256))
