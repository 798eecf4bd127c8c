"""Differing: two wordings of a text laid beside each other word by word, to see what was taken away and what was put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["kept", "removed", "added"]
WORD = re.compile(r"\s+|[^\s]+")
"""A word with what clings to it, or the space between two."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stands in both wordings, or in one of them."""

    kind: Kind
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """What became of the words of `before` in `after`; where words were exchanged, the removed stand first."""
    old, new = WORD.findall(before), WORD.findall(after)
    pieces: list[Piece] = []
    for same, was, now in _joined([("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d
                                   in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()]):
        pieces += _run(same, was, now)
    return tuple(pieces)


def _joined(runs: list[tuple[str, str]]) -> Iterator[tuple[bool, str, str]]:
    """Whether they are the same, and the two; words exchanged with nothing but a space between them are one exchange."""
    was = now = ""
    for number, (old, new) in enumerate(runs):
        between = bool(was and now) and old == new == " " and number + 1 < len(runs) and all(runs[number + 1])
        if old != new or between:
            was, now = was + old, now + new
            continue
        if was or now:
            yield False, was, now
            was = now = ""
        yield True, old, new
    if was or now:
        yield False, was, now


def _run(same: bool, old: str, new: str) -> Iterator[Piece]:
    if same:
        yield Piece("kept", old)
        return
    if old:
        yield Piece("removed", old)
    if new:
        yield Piece("added", new)
