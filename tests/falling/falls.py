"""Many falls one after another on the same archive, and what was found when it was opened again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.bootstrap import open_archive
from app.resources import resource

PATIENCE = 60.0
"""Seconds that an opening may take on a loaded machine."""
LONGEST = 0.8
"""Seconds that the hand presses at most before the fall."""
LONG_LOG = 120
AT_THE_START = 0.15
"""How many fall while the program is being opened."""
Facts = dict[str, Any]


@dataclass
class Found:
    """What the falls gave: counts by name, and what was wrong, a sentence each."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Falls:
    """One archive after another, each with the sample meeting to be held."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._chance = folder, random.Random(seed)
        self._archives, self._before = 0, list[Facts]()
        self.found = Found()
        environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        self._log = (folder / "program.log").open("wb")
        self._program = subprocess.Popen([sys.executable, "-m", "tests.falling.program"], stdin=subprocess.PIPE, env=environ,
                                         stdout=subprocess.PIPE, stderr=self._log, text=True)

    def run(self, times: int) -> Found:
        """So many falls, and the archives looked through at the end."""
        try:
            for number in range(times):
                self._fall(number)
        finally:
            self._program.kill()
            self._program.communicate()
            self._log.close()
        self._check()
        return self.found

    @property
    def _archive(self) -> Path:
        return self._folder / f"archive-{self._archives}"

    def _fall(self, number: int) -> None:
        if not self._before or len(self._before[-1].get("log", ())) > LONG_LOG:
            self._begin_anew()
        told = self._folder / f"told-{number}"
        process = self._started(told, number)
        early = self._chance.random() < AT_THE_START
        opened = early or self._opened(told, process)
        time.sleep(self._chance.random() * LONGEST)
        if not _killed(process):
            self.found.wrong.append(f"fall {number}: it ended before it was killed; {self._archive}")
        lines = _lines(told)
        if not opened:
            self.found.wrong.append(f"fall {number}: it did not open; {self._archive}")
        elif lines:
            self._judge(number, lines)
        self.found.counts["while it was opened" if len(lines) < 2 else "inside a key" if lines[-1]["what"] == "press"
                          else "between keys"] += 1

    def _begin_anew(self) -> None:
        self._check()
        self._archives += 1
        archive = open_archive(self._archive)
        archive.rehearsals.begin(archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting)
        archive.close()
        self._before = []

    def _check(self) -> None:
        """The database, the chain of each log and the files are whole."""
        if self._archives:
            archive = open_archive(self._archive)
            self.found.wrong += archive.check()
            archive.close()

    def _started(self, told: Path, number: int) -> int:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        wish = {"archive": str(self._archive), "told": str(told), "seed": self._chance.randrange(2**32)}
        self._program.stdin.write(json.dumps(wish) + "\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())

    def _opened(self, told: Path, process: int) -> bool:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and Path(f"/proc/{process}").exists():
            if told.exists() and told.stat().st_size:
                return True
            time.sleep(0.005)
        return False

    def _judge(self, number: int, lines: list[Facts]) -> None:
        """Hold what the window shows against what was told before the fall, and remember what was told since."""
        opened, before = lines[0], self._before
        if before:
            fault = fault_in(opened, before)
            if fault:
                self.found.wrong.append(f"fall {number}: {fault}; {self._archive}")
        self.found.counts["keys"] += sum(1 for x in lines if x["what"] == "back")
        self.found.counts["focus lost"] += sum(1 for x in lines if x.get("lost"))
        self._before = lines if any("log" in x for x in lines) else before


def _killed(process: int) -> bool:
    """Whether it was there to be killed; it is gone when this returns."""
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return False
    while Path(f"/proc/{process}").exists():
        time.sleep(0.002)
    return True


def fault_in(opened: Facts, before: list[Facts]) -> str:
    """What was lost, in words; nothing where nothing was. There may be more than was told."""
    last = next((x for x in reversed(before) if "log" in x), None)
    if last is None:  # it fell before it came to the meeting
        return ""
    if opened["page"] != last["page"]:
        return f"the page was {last['page']}, is {opened['page']}"
    known, now = last["log"], opened["log"]
    if now[: len(known)] != known:
        return f"{len(known)} entries were noted, and {len(now)} are there"
    if now != known:  # noted by a key that had not returned, or saved by itself while one writes
        return ""
    places = [x for x in before if "log" in x][-2 if before[-1]["what"] != "press" else -1:]
    for what in ("meeting", "item", "words"):
        if opened[what] != last[what]:
            return f"{what} was {last[what]}, is {opened[what]}"
    return "" if opened["seat"] in {p["seat"] for p in places} else f"the row was {last['seat']}, is {opened['seat']}"


def _lines(told: Path) -> list[Facts]:
    """The whole lines; the last may have been cut off."""
    whole = told.read_text(encoding="utf-8").split("\n")[:-1] if told.exists() else []
    return [json.loads(line) for line in whole]
