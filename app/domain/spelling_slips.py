"""Slips of the pen: the words from which a misspelt one is a single slip away, the likeliest kind first."""

from __future__ import annotations

from collections.abc import Iterator

LETTERS = "aeinrtsldomkgvfhupåäöbcyjxzéwq"
VOWELS = "aeiouyåäöé"


def slips(word: str) -> Iterator[str]:
    """Each once: a letter doubled or not, two that changed places, one left out, another one, one too many."""
    seen = {word}
    for kind in (_doubling, _places, _left_out, _other, _too_many):
        for candidate in kind(word):
            if candidate not in seen:
                seen.add(candidate)
                yield candidate


def _doubling(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        if at and letter == word[at - 1]:
            yield word[:at] + word[at + 1 :]
        yield word[:at] + letter.lower() + word[at:] if at else word[:1] + word[:1].lower() + word[1:]


def _places(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _left_out(word: str) -> Iterator[str]:
    return (word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in LETTERS)


def _other(word: str) -> Iterator[str]:
    """A vowel for a vowel before any other."""
    pairs = [(at, letter) for at in range(len(word)) for letter in LETTERS]
    pairs.sort(key=lambda pair: (word[pair[0]] in VOWELS) != (pair[1] in VOWELS) or word[pair[0]] not in VOWELS)
    return (word[:at] + letter + word[at + 1 :] for at, letter in pairs)


def _too_many(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
