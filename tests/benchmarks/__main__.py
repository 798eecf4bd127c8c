"""All benchmarks in one run: `python -m tests.benchmarks`; every figure is a ratio, or stands beside what it is held against."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from app.bootstrap import open_archive
from app.domain.derived import derive
from app.domain.meeting import events as ev
from app.domain.meeting.admissible import refusals
from app.domain.meeting.replay import replay
from app.domain.meeting.situation import situation_of
from app.resources import resource
from tests.benchmarks import bundle, keys, long_minutes, minutes, palette, typing
from tests.benchmarks.click import measure
from tests.benchmarks.large_meeting import large_meeting

ROUNDS = 7
SAMPLE = ("sample", "itvt-2019-09-16.json")


def said(text: str) -> None:
    """A line of the report."""
    sys.stdout.write(text + "\n")


def child(module: str, *arguments: str) -> dict[str, float]:
    """What a window started in a process of its own told, in seconds from its start."""
    begun = time.time()
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=True)
    told = dict(line.split() for line in done.stdout.splitlines() if line.count(" ") == 1)
    return {key: float(value) - (begun if key != "deaf" else 0) for key, value in told.items()}


def start_up(folder: Path) -> None:
    """Klubban's start against an empty window, in turn."""
    archive = open_archive(folder / "archive")
    archive.exchange.import_file(resource(*SAMPLE))
    archive.close()
    pairs = []
    for _ in range(ROUNDS + 1):
        empty = child("tests.benchmarks.empty_window")
        pairs.append((empty, child("tests.benchmarks.klubban_window", str(folder / "archive"), str(folder / "settings.ini"))))
    warm = pairs[1:]
    first = median(k["first"] / e["first"] for e, k in warm)
    usable = median(k["usable"] / e["first"] for e, k in warm)
    said(f"start: first painted frame {first:.2f} x an empty window (aim 1.4), meetings list {usable:.2f} x (aim 4.5), "
         f"deaf at most {1000 * median(k['deaf'] for _, k in warm):.0f} ms (aim 60); "
         f"empty window {1000 * median(e['first'] for e, _ in warm):.0f} ms")


def timed(act: Callable[[], object]) -> float:
    """The median time of an act, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - begun))
    return median(times)


def engine() -> None:
    """Replay by the number of entries, and what one more entry costs, with 61 seats."""
    base = None
    for entries in (100, 300, 1000, 3000, 10000):
        meeting = large_meeting(entries)
        each = timed(partial(replay, meeting)) / len(meeting.log)
        base = base or each
        said(f"replay of {len(meeting.log):5} entries: {each * len(meeting.log):7.1f} ms, "
             f"an entry {each / base:.2f} x the smallest log's")
    meeting = large_meeting(1000)
    known = replay(meeting)
    longer = replace(meeting, log=(*meeting.log, ev.Entry(event=ev.Present(person="p3"), id="new", at="14:00")))
    whole = timed(lambda: replay(longer))
    said(f"one entry more, 1,000 before it: tried {timed(lambda: refusals(longer, known)) / whole:.2f} x, replayed "
         f"{timed(lambda: replay(longer, known)) / whole:.2f} x, situation {timed(lambda: situation_of(known)) / whole:.2f} x "
         f"a whole replay ({whole:.1f} ms)")
    derived = timed(lambda: derive(meeting, date(2026, 12, 1), frozenset()))
    said(f"derive of 1,000 entries: {derived / whole:.2f} x a whole replay")


def command_line() -> None:
    """`klubban derive` on the sample as a whole process against a bare Python, in turn."""
    file = str(resource(*SAMPLE))
    ratios = []
    for _ in range(ROUNDS):
        bare = timed_process("-c", "pass")
        ratios.append(timed_process("-m", "app.cli", "derive", file) / bare)
    said(f"klubban derive: {median(ratios):.1f} x a bare Python (aim 10)")


def timed_process(*arguments: str) -> float:
    """The time of a whole Python process, in seconds."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    """Run all of it."""
    with tempfile.TemporaryDirectory() as folder:
        start_up(Path(folder))
    engine()
    command_line()
    said(measure())
    said(keys.measure())
    said(bundle.measure())
    said(minutes.measure())
    said(palette.measure())
    said(long_minutes.measure())
    said(typing.measure())


if __name__ == "__main__":
    main()
