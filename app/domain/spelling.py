"""Spelling: what is a word in a running text, what is passed over, and what is known besides the dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SIGN = r"[^\W_]|[\u00ad\u0300-\u036f]"
WORD = re.compile(rf"(?:{SIGN})+(?:[-\u2011’'.:](?:{SIGN})+)*(?:[-\u2011](?!\S))?")
"""Letters and figures with what holds them together: `t.ex`, `KS:s`, `e-post`; `tjänste-` where a word is left open."""
PASSED_OVER = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+"
    r"|\b(?:[a-z0-9-]+\.)+(?:se|com|org|net|eu|nu)\b(?:/\S*)?"
    r"|\b[A-Za-z]:\\\S+"
)
"""Addresses of pages, mail and files. Numbers, dates, clocks and register numbers hold a figure, and are passed over as words."""
CODE = re.compile(r"[A-ZÅÄÖ]{2,6}(?::[a-zåäö]{1,4})?")
"""A code or a party in capitals, maybe inflected: `ITVT`, `KS:s`. A longer word in capitals is a word."""
SHORTENINGS = (
    "ang anm bl.a ca d.v.s dnr dvs e.d el.dyl etc ev exkl f.d f.k f.n f.o.m f.ö fr.o.m inkl jfr kap kl kr m.a.o "
    "m.fl m.m max min apr aug dec feb jan jul jun mkr mnkr nov nr o.d o.dyl okt osv p.g.a pga prop resp s.k sep "
    "sept sid st t.ex t.o.m t.v tel tf tjg tkr tom vgn äv"
)
SHORTENED = frozenset(SHORTENINGS.split())
SOFT = str.maketrans({"\u00ad": None, "’": "'", "\u2011": "-"})
HOLDING = str.maketrans(dict.fromkeys("-.:'"))


@dataclass(frozen=True, slots=True)
class Fault:
    """A word that is not known, from `start` to before `end` in the text; `word` is as the dictionary would have it."""

    start: int
    end: int
    word: str


def words_in(text: str) -> Iterator[Fault]:
    """Each word that can be judged: not addresses, and nothing with a figure in it."""
    passed = [found.span() for found in PASSED_OVER.finditer(text)]
    for found in WORD.finditer(text):
        word = found[0].translate(SOFT)
        within = any(start < found.end() and found.start() < end for start, end in passed)
        if len(word) > 1 and word.translate(HOLDING).isalpha() and not within:
            yield Fault(found.start(), found.end(), word)


def to_ask(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """What the dictionary must know for the word to be known: nothing, the word, or those of its parts that nobody knows."""
    if known_besides(word, vocabulary):
        return ()
    parts = word.removesuffix("-").split("-")
    strange = tuple(part for part in parts if not known_besides(part, vocabulary))
    return strange if len(strange) < len(parts) else (word,)


def known_besides(word: str, vocabulary: frozenset[str]) -> bool:
    """Whether the word is known without the dictionary: a single letter, a code, a shortening, a name, a word that was learnt."""
    if len(word) == 1 or CODE.fullmatch(word) or word.casefold() in SHORTENED:
        return True
    stem = word.removesuffix("s").removesuffix(":").removesuffix("'")
    return any(form in vocabulary for form in (word, stem, _small(word), _small(stem)))


def faults(text: str, vocabulary: frozenset[str], known: Mapping[str, bool]) -> tuple[Fault, ...]:
    """The words that are found not to be known; those of which `known` says nothing are left out."""
    return tuple(word for word in words_in(text)
                 if any(known.get(part) is False for part in to_ask(word.word, vocabulary)))


def unasked(text: str, vocabulary: frozenset[str], known: Mapping[str, bool]) -> tuple[str, ...]:
    """What the dictionary has yet to be asked, each once."""
    parts = (part for word in words_in(text) for part in to_ask(word.word, vocabulary) if part not in known)
    return tuple(dict.fromkeys(parts))


def vocabulary_of(names: Iterable[str], learnt: Iterable[str]) -> frozenset[str]:
    """Every word in names of people, places and committees, whole and by its hyphens, and the words that were learnt."""
    words = [word.word for name in names for word in words_in(name)]
    parts = [part for word in words for part in word.split("-")]
    return frozenset((*words, *parts, *(word.translate(SOFT) for word in learnt)))


def _small(word: str) -> str:
    """The word as it stands within a sentence, where only its first letter is large."""
    return word.lower() if word[:1].isupper() and word[1:].islower() else word
