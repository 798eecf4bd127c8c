"""Fuzzing: `python -m tests.fuzzing 20` puts broken files to `derive` for so many minutes and tells how many, and what fell over.

Hypothesis chooses the files, new ones each time; what falls over is made as small as it can be and printed.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from datetime import date

from hypothesis import HealthCheck, Phase, given, settings

from tests.domain.random_meetings import days
from tests.exchange.broken_files import broken_files
from tests.exchange.test_broken_files import what_is_told

AT_A_TIME = 2000


def fuzz(minutes: float) -> Counter[str]:
    """Try files until the time is up: how many were tried, told and refused, and in how many rounds one fell over."""
    figures: Counter[str] = Counter()

    @settings(max_examples=AT_A_TIME, deadline=None, database=None, phases=(Phase.generate, Phase.shrink),
              suppress_health_check=list(HealthCheck))
    @given(broken_files, days)
    def try_one(content: bytes, today: date) -> None:
        figures["tried"] += 1
        figures["told" if what_is_told(content, today) else "refused"] += 1

    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until:
        try:
            try_one()
        except Exception:  # noqa: BLE001  (whatever falls over is what is looked for)
            figures["faults"] += 1
            traceback.print_exc()
        sys.stdout.write(f"{said(figures)}\r")
        sys.stdout.flush()
    return figures


def said(figures: Counter[str]) -> str:
    """The figures in words."""
    return (f"{figures['tried']} files tried: {figures['told']} told, {figures['refused']} refused in words, "
            f"{figures['faults']} found to fall over")


def main() -> int:
    """Fuzz as long as the command line says."""
    asked = argparse.ArgumentParser(prog="tests.fuzzing")
    asked.add_argument("minutes", type=float, nargs="?", default=20)
    figures = fuzz(asked.parse_args().minutes)
    sys.stdout.write(said(figures) + "\n")
    return 1 if figures["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
