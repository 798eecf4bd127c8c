"""Broken files: meeting files with some things changed at random, nearly right or far from it.

What is changed most often keeps its shape (a person for another person, an entry once more, a key left out), so that many
of the files are still read and everything that follows from them must be told; some are no JSON at all.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from app.resources import resource
from tests.domain.random_meetings import Dice, throws

CASES = Path(__file__).parents[1] / "cases"
STRANGE: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 10**30, 1.5, "", " ", "rules", "yes", "\u0000", "å" * 300, "0001-01-01", "9999-12-31",
    "2019-02-29", "2020-02-29", "00:00", "24:00", "23:59", "0001-01-01T00:00", "9999-12-31T23:59", [], {}, [[]], {"": None},
)
Place = tuple[Any, Any, Any]
"""What holds a value, under which key or number, and the value."""


@cache
def whole_files() -> tuple[bytes, ...]:
    """The sample and every worked case."""
    cases = (json.loads(file.read_bytes())["file"] for file in sorted(CASES.glob("*.json")))
    return (resource("sample", "itvt-2019-09-16.json").read_bytes(), *(json.dumps(c, ensure_ascii=False).encode() for c in cases))


def a_case(name: str) -> bytes:
    """One worked case's file."""
    return json.dumps(json.loads((CASES / f"{name}.json").read_bytes())["file"], ensure_ascii=False).encode()


def pick(dice: Dice, values: list[Any]) -> Any:
    """One of many: two throws, for one reaches no further than 256."""
    return values[(dice.up_to(255) * 256 + dice.up_to(255)) % len(values)]


def places(value: Any) -> Iterator[Place]:
    """Every place in a document, the outermost first."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in inside:
        yield value, key, held
        yield from places(held)


def _strange(dice: Dice, document: Any) -> None:
    holder, key, _ = pick(dice, list(places(document)))
    holder[key] = copy.deepcopy(dice.one(STRANGE))


def _left_out(dice: Dice, document: Any) -> None:
    holder, key, _ = pick(dice, list(places(document)))
    del holder[key]


def _of_its_like(dice: Dice, document: Any) -> None:
    """A value in the place of another with the same key, somewhere else in the document."""
    holder, key, _ = pick(dice, [p for p in places(document) if isinstance(p[0], dict)])
    holder[key] = copy.deepcopy(pick(dice, [p[2] for p in places(document) if isinstance(p[0], dict) and p[1] == key]))


def _of_another_file(dice: Dice, document: Any) -> None:
    """A value in the place of what has its key in another file."""
    other = json.loads(pick(dice, list(whole_files())))
    holder, key, _ = pick(dice, [p for p in places(document) if isinstance(p[0], dict)])
    theirs = [p[2] for p in places(other) if p[1] == key and isinstance(p[0], dict)]
    if theirs:
        holder[key] = copy.deepcopy(pick(dice, theirs))


def _once_more(dice: Dice, document: Any) -> None:
    holder, _place, held = pick(dice, [p for p in places(document) if isinstance(p[0], list)])
    holder.insert(dice.up_to(len(holder)), copy.deepcopy(held))


def _elsewhere(dice: Dice, document: Any) -> None:
    holder, key, held = pick(dice, [p for p in places(document) if isinstance(p[0], list)])
    del holder[key]
    holder.insert(dice.up_to(len(holder)), held)


CHANGES: list[Callable[[Dice, Any], None]] = [
    *[_of_its_like] * 6, *[_of_another_file] * 4, *[_once_more] * 3, *[_elsewhere] * 2, *[_left_out] * 3, *[_strange] * 2,
]


def _cut(dice: Dice, content: bytes) -> bytes:
    """Some bytes changed, or the end missing."""
    changed = bytearray(content)
    for _ in range(dice.up_to(3)):
        changed[pick(dice, list(range(len(changed))))] = dice.up_to(255)
    return bytes(changed[: pick(dice, list(range(len(changed) + 1)))] if dice.yes() else changed)


def broken(throw: bytes) -> bytes:
    """A file with up to eight things changed, one in sixteen also in its bytes."""
    dice = Dice(throw)
    document = json.loads(pick(dice, list(whole_files())))
    for _ in range(1 + dice.up_to(dice.up_to(7))):
        if any(isinstance(p[0], list) for p in places(document)):
            dice.one(CHANGES)(dice, document)
    content = json.dumps(document, ensure_ascii=dice.yes()).encode("utf-8", "surrogatepass")
    return _cut(dice, content) if dice.up_to(15) == 15 else content


broken_files = throws(120).map(broken)
