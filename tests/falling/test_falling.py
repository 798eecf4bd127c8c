"""Whenever the program is killed, each key that had returned is on the disk, and one is back where one was."""

from __future__ import annotations

import random
from pathlib import Path

from tests.falling.falls import Falls, fault_in

TIMES = 20


def test_nothing_is_lost_when_the_program_is_killed_at_any_moment(tmp_path: Path) -> None:
    found = Falls(tmp_path, random.randrange(2**32)).run(TIMES)
    assert found.wrong == [], (tmp_path / "program.log").read_text()
    assert found.counts["keys"] > TIMES
    assert found.counts["focus lost"] == 0


OPEN = {"what": "open", "page": "meet", "meeting": "m", "item": "a", "words": "Ärende", "seat": "p1", "log": ["e1", "e2"]}
BACK = OPEN | {"what": "back"}
PRESS = {"what": "press"}


def test_what_is_lost_is_noticed() -> None:
    assert fault_in(OPEN, [OPEN, BACK]) == ""
    assert fault_in(OPEN | {"log": ["e1"]}, [BACK]) == "2 entries were noted, and 1 are there"
    assert fault_in(OPEN | {"log": ["e1", "e2", "e3"]}, [BACK, PRESS]) == ""
    assert fault_in(OPEN | {"item": "b"}, [BACK]) == "item was a, is b"
    assert fault_in(OPEN | {"page": "MeetingsPage"}, [BACK]) == "the page was meet, is MeetingsPage"


def test_a_row_may_lag_one_key_behind_and_no_more() -> None:
    before = BACK | {"seat": "p0"}
    assert fault_in(OPEN | {"seat": "p0"}, [before, BACK]) == ""
    assert fault_in(OPEN | {"seat": "p0"}, [before, BACK, PRESS]) == "the row was p1, is p0"
    assert fault_in(OPEN | {"seat": "p7"}, [before, BACK]) == "the row was p1, is p7"
