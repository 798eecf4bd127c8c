"""What holds for every test: no screen is needed, and random examples are the same each time.

A test of the real screen sets KLUBBAN_TEST_DISPLAY; `make soak` chooses the profile that plays new and many more examples.
"""

import os
import sys
from collections import Counter
from typing import Any

import pytest
from hypothesis import settings

BY_WORKERS: Counter[str] = Counter()

if "KLUBBAN_TEST_DISPLAY" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("soak", deadline=None, max_examples=5000)
settings.load_profile("steady")


def played() -> Counter[str]:
    """How many random meetings and events this process has played, where it has played any."""
    known = sys.modules.get("tests.domain.random_meetings")
    return Counter(known.PLAYED if known else {})


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands its figures over."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["played"] = dict(played())


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker's figures are added to the others'."""
    BY_WORKERS.update(getattr(node, "workeroutput", {}).get("played", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How much was played stands at the end."""
    all_told = played() + BY_WORKERS
    if all_told["meetings"]:
        terminalreporter.write_line(f"random meetings: {all_told['meetings']:,} with {all_told['events']:,} events")
