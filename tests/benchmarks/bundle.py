"""The bundle of 60 attachments and 600 pages against others who make it, in turn, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from app.bootstrap import open_archive
from app.domain.agenda import AgendaItem
from app.resources import resource
from app.services.archive import Archive
from tests.benchmarks.bundle_papers import write_papers

ROUNDS = 3
OTHERS = ("bare", "qpdf", "pypdf", "pymupdf")


def measure() -> str:
    """A line of the report."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "papers").mkdir()
        papers = write_papers(folder / "papers")
        taken_in = _filled(folder / "archive", papers)
        runs: dict[str, list[tuple[float, float]]] = {kind: [] for kind in ("klubban", *OTHERS)}
        for _ in range(ROUNDS):
            for kind, known in runs.items():
                known.append(_run(kind, folder))
    base = median(t for t, _ in runs["klubban"])
    memory = max(m for _, m in runs["klubban"])
    share = ", ".join(f"{kind} {base / median(t for t, _ in runs[kind]):.2f} x ({max(m for _, m in runs[kind]):.0f} MB)"
                      for kind in OTHERS)
    return (f"bundle of {len(papers)} papers, 600 pages: {1000 * base:.0f} ms, {memory:.0f} MB (aim 300), "
            f"taking in {1000 * taken_in / len(papers):.0f} ms a paper; held against others: {share} "
            "(aim 1.2 of bare pikepdf, below 1 of the rest)")


def _filled(folder: Path, papers: list[Path]) -> float:
    """An archive with a meeting that has the papers, three an item; how long taking them in took, in seconds."""
    archive = open_archive(folder)
    archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json"))
    (meeting,) = (line.id for line in archive.meetings.lines())
    for item in archive.meetings.proceedings(meeting).agenda:
        archive.meetings.save_item(meeting, replace(item, papers=()))
    begun = time.perf_counter()
    taken = archive.papers.take_in_all(papers).taken
    seconds = time.perf_counter() - begun
    for n, paper in enumerate(taken):
        _attach(archive, meeting, f"x{n // 3}", n)
        archive.papers.attach(meeting, f"x{n // 3}", paper, paper.name)
    archive.close()
    return seconds


def _attach(archive: Archive, meeting: str, item: str, number: int) -> None:
    if number % 3 == 0:
        archive.meetings.add_item(meeting, AgendaItem(id=item, title=f"Ärende med bilagor {number}"))


def _run(kind: str, folder: Path) -> tuple[float, float]:
    """Seconds from the wish to the file, and megabytes at the peak of its process."""
    command = [sys.executable, "-m", "tests.benchmarks.bundle_makers", kind, str(folder / "papers"), str(folder / f"{kind}.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()[-2:]
    return float(seconds), float(megabytes)
