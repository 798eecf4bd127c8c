"""Matching by a few letters, as a Swede spells: å, ä and ö are letters of their own, é is an e."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

OWN_LETTERS = frozenset("åäö")
SHOWN = 60
"""How many are shown at most: nobody reads further, but goes on writing."""
BREAKS = str.maketrans(dict.fromkeys("-/.,:;()[]·–—_”’'&+§\u00a0", " "))


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found and done: `kind` and `id` name it, `text` is sought in, `under` stands beside it.

    `key` is the key that does the same; `more` are other words by which it is found; `order` puts one kind before another.
    What `yields` is no better found by how it begins than by any word of it.
    """

    kind: str
    id: str
    text: str
    do: Callable[[], object]
    under: str = ""
    key: str = ""
    more: str = ""
    order: int = 0
    yields: bool = False

    @property
    def name(self) -> str:
        """What the entry is known by from one time to another."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Sought:
    """An entry made ready to be sought in: its words, each after a space."""

    entry: Entry
    text: str
    words: str


def ready(entries: Iterable[Entry]) -> tuple[Sought, ...]:
    """The entries made ready to be sought in."""
    return tuple(Sought(e, _spaced(e.text), _spaced(f"{e.text} {e.more}")) for e in entries)


def folded(text: str) -> str:
    """Small letters without accents, save å, ä and ö, however they were written."""
    small = unicodedata.normalize("NFC", text).casefold()
    return small if small.isascii() else "".join(_letter(sign) for sign in unicodedata.normalize("NFC", small))


def found(sought: Sequence[Sought], query: str, recent: Sequence[str] = ()) -> tuple[list[Entry], tuple[Sought, ...]]:
    """The best entries for a query, the best first, and everything that fits: what a longer query can still find.

    First what begins so, then what has words that begin so, then what holds the letters in a row, last what has them in their
    order; what was used lately comes first among equals. Without a query: what was used lately, then all in their order.
    """
    terms, used = _spaced(query).split(), {name: place for place, name in enumerate(recent)}
    ranked = [(rank, used.get(s.entry.name, len(used)), s.entry.order, len(s.text), place, s)
              for place, s in enumerate(sought) if (rank := _rank(s, terms)) is not None]
    if not terms:
        ranked = [(rank, place_used, order, 0, place, s) for rank, place_used, order, _length, place, s in ranked]
    return [r[-1].entry for r in nsmallest(SHOWN, ranked)], tuple(r[-1] for r in ranked)


def _rank(sought: Sought, terms: list[str]) -> int | None:
    """How well it fits, 0 the best; None where it does not."""
    if not terms:
        return 0
    words = sought.words
    if all(f" {term}" in words for term in terms):
        return 0 if sought.text.startswith(f" {terms[0]}") and not sought.entry.yields else 1
    if all(term in words for term in terms):
        return 2
    return 3 if _in_order("".join(terms), sought.text) else None


def _in_order(letters: str, text: str) -> bool:
    """Whether the letters come one after another, the first at the beginning of a word."""
    place = text.find(f" {letters[0]}") + 1
    for letter in letters[1:] if place else ():
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return place > 0


@lru_cache(maxsize=16384)
def _spaced(text: str) -> str:
    return f" {' '.join(folded(text).translate(BREAKS).split())}"


@lru_cache(maxsize=4096)
def _letter(sign: str) -> str:
    return sign if sign in OWN_LETTERS else unicodedata.normalize("NFD", sign)[0]
