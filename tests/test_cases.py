"""The worked cases: what follows from a meeting, judged by what each case expects.

Every case is put to the domain, and those of the joint committee also to the command that a user has.
"""

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.domain.derived import derive
from app.exchange.meeting_file import read, write
from tests.domain.building import red_days

FOLDER = Path(__file__).parent / "cases"
CASES: dict[str, dict[str, Any]] = {file.stem: json.loads(file.read_bytes()) for file in sorted(FOLDER.glob("*.json"))}
ITVT = [name for name, case in CASES.items() if case["file"]["committee"]["code"] == "ITVT"]


def _judge() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cases_run", FOLDER / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


JUDGE = _judge()


def command() -> list[str]:
    """The command a user has, or the same by its module where no script is installed."""
    script = Path(sys.executable).with_name("klubban")
    return [str(script), "derive"] if script.exists() else [sys.executable, "-m", "app.cli", "derive"]


def content(name: str) -> bytes:
    return json.dumps(CASES[name]["file"], ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_what_follows_is_what_the_case_expects(name: str) -> None:
    today = CASES[name].get("today")
    told = derive(read(content(name)), date.fromisoformat(today) if today else date(2026, 1, 1), red_days())
    JUDGE.compare(CASES[name]["expect"], json.loads(json.dumps(told)), "")


@pytest.mark.parametrize("name", ITVT)
def test_the_command_prints_what_the_case_expects(name: str) -> None:
    assert JUDGE.run_case(FOLDER / f"{name}.json", command(), timeout=60) is None


@pytest.mark.parametrize("name", CASES)
def test_a_case_read_and_written_twice_is_the_same_bytes(name: str) -> None:
    once = write(read(content(name)))
    assert write(read(once)) == once


def test_an_expectation_that_is_not_met_is_told() -> None:
    """The judge itself can find fault."""
    with pytest.raises(JUDGE.Differs):
        JUDGE.compare({"items": [{"id": "a1", "paragraph": 1}]}, {"items": [{"id": "a1", "paragraph": 2}]}, "")


def test_every_case_is_there() -> None:
    assert (len(CASES), len(ITVT)) == (322, 43)
