"""The minutes of 45 paragraphs and thirty votes: from the closing to the paper, and against others who set the same contents."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from app.documents.minutes import minutes_pdf
from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.minutes import minutes_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.benchmarks.large_meeting import large_meeting

ROUNDS = 5
OTHERS = ("reportlab", "typst", "libreoffice", "weasyprint")
AIMS = {"reportlab": "at most 1.25 x", "typst": "shown beside", "libreoffice": "at least 4 x", "weasyprint": "at least 8 x"}


def measure() -> str:
    """The lines of the report."""
    return f"{_from_closing()}\n{_against_others()}"


def _from_closing() -> str:
    proceedings = closed_meeting()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        minutes_pdf(minutes_of(proceedings, date(2026, 12, 1), frozenset()))
        times.append(time.perf_counter() - begun)
    return f"minutes of 45 paragraphs with 30 votes, from the closed log to the paper: {1000 * median(times):.0f} ms (aim 1000)"


def closed_meeting() -> Proceedings:
    """A meeting of 13 seats that has decided 45 items, thirty of them by vote."""
    base = large_meeting(100)
    members = [seat.holder for seat in base.roster.seats if seat.holder][:13]
    seats = tuple(seat for seat in base.roster.seats if seat.holder in members)
    text = "Förvaltningen har granskat ärendet och funnit att kostnaden ryms inom nämndens ram. " * 6
    agenda = tuple(AgendaItem(id=f"x{n}", title=f"Ärende nummer {n}", summary=f"{text}\n\n{text}", proposal="1. Förslaget antas.",
                              dnr=f"KS {n}/2026") for n in range(1, 46))
    log: list[ev.Event] = [ev.Present(person=p) for p in members]
    log.append(ev.CalledToOrder())
    for n, item in enumerate(agenda):
        log.append(ev.ItemOpened(item=item.id))
        log += _vote(n, members) if n < 30 else [ev.Decided(how="acclamation")]
        log.append(ev.ItemClosed(item=item.id))
    entries = tuple(ev.Entry(event=event, id=f"e{n}") for n, event in enumerate((*log, ev.Closed())))
    return replace(base, agenda=agenda, roster=replace(base.roster, seats=seats), log=entries)


def _vote(number: int, members: list[str]) -> list[ev.Event]:
    ballots: Table[ev.Ballot] = Table({p: "yes" if n % 3 else "no" for n, p in enumerate(members)})
    return [ev.Proposed(proposal=f"b{number}", by=(members[0],), kind="approve"),
            ev.Proposed(proposal=f"a{number}", by=(members[1],), kind="reject"),
            ev.VoteHeld(vote=f"v{number}", purpose="main", yes=f"b{number}", no=f"a{number}", ballots=ballots),
            ev.Decided(how="vote", vote=f"v{number}")]


def _against_others() -> str:
    others = [kind for kind in OTHERS if kind != "libreoffice" or shutil.which("soffice")]
    runs: dict[str, list[float]] = {kind: [] for kind in ("klubban", *others)}
    with tempfile.TemporaryDirectory() as name:
        for round_ in range(ROUNDS):
            for kind, known in runs.items():
                if round_ < 2 or kind in ("klubban", "reportlab", "typst"):
                    known.append(_run(kind, Path(name)))
    ours = median(runs["klubban"])
    plain = median(k / r for k, r in zip(runs["klubban"], runs["reportlab"], strict=True))
    said = [f"{plain:.2f} x plain ReportLab (aim {AIMS['reportlab']})"]
    said += [f"{median(runs[kind]) / ours:.1f} x faster than {kind} ({AIMS[kind]})" for kind in others[1:]]
    missing = "" if "libreoffice" in others else "; LibreOffice is not installed"
    return f"the same minutes tagged for the archive, {1000 * ours:.0f} ms: {', '.join(said)}{missing}"


def _run(kind: str, folder: Path) -> float:
    """Seconds of the making in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.minutes_makers", kind, str(folder / f"{kind}.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-2])


if __name__ == "__main__":
    sys.stdout.write(measure() + "\n")
