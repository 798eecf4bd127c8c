"""Swedish typography: which words of a sentence never part at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain.swedish import MONTHS

NO_BREAK = "\u00a0"
_NAME = r"[A-ZÅÄÖÉÜ][\w’'-]*"
_OFFICE = r"(?:Ordföranden?|Ledamoten|Ersättaren|Sekreteraren|För|När|Av|Till|Som|Att)\b"  # a capital that begins a sentence
PERSON = re.compile(rf"\b(?!{_OFFICE})({_NAME}(?: (?:{_NAME}|von|af|de))+) \(([A-ZÅÄÖ]{{1,5}}|-)\)")
DIGIT = re.compile(r"\d")
FIGURES = re.compile(r"(?<![\d/])\d{1,3}(?: \d{2,3})+\b")
DATE = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b(?: \d{{4}}\b)?")
SIGN_SPACE, SIGN_NO_BREAK = (re.compile(rf"(?:(?<=§)|(?<=\bkl\.)){space}(?=\d)") for space in (" ", NO_BREAK))
TOGETHER = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=§) (?=\d)",
        r"(?<=\bkl\.) (?=\d)",
        r"(?<=\d) (?=(?:kr|tkr|mkr|kronor|procent|%|km|mil|mm|m|dagar|veckor)\b|%)",
        r"(?<=\b[Nn]r) (?=\d)",
        r"(?<=\bs\.) (?=\d)",
        r"(?<=\b[Bb]ilaga) (?=\d)",
        r"(?<=\b[Pp]unkt) (?=\d)",
        r"(?<=[A-ZÅÄÖ]{2}) (?=\d{1,4}/\d{4}\b)",
        r"(?<=\b\d{3}\u00a0\d{2}) (?=[A-ZÅÄÖ])",
        r"(?<=[a-zåäö]) (?=\d{1,3}[A-Z]?,)",
    )
)


def bind(sentence: str, names: Iterable[str] = ()) -> str:
    """The sentence with no-break spaces in § 21, kl. 09:00, 84 000 kr, 23 september, addresses, and in names and before a party.

    A name is known by the party after it; `names` are those to keep whole where the party is left out.
    """
    bound = PERSON.sub(_closed, sentence) if "(" in sentence else sentence
    if DIGIT.search(bound):
        for whole in (FIGURES, DATE):
            bound = whole.sub(_closed, bound)
        for pattern in TOGETHER:  # each has a figure in it
            bound = pattern.sub(NO_BREAK, bound)
    for name in names:
        bound = bound.replace(name, name.replace(" ", NO_BREAK))
    return bound


def bind_signs(sentence: str) -> str:
    """The sentence with no-break spaces in § 21 and kl. 09:00 only, which are written so wherever they stand."""
    return SIGN_SPACE.sub(NO_BREAK, sentence)


def unbound(sentence: str) -> str:
    """The sentence with common spaces there; other no-break spaces stay."""
    return SIGN_NO_BREAK.sub(" ", sentence) if NO_BREAK in sentence else sentence


def _closed(match: re.Match[str]) -> str:
    return match[0].replace(" ", NO_BREAK)


def persons_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The names that a party follows somewhere in the texts, the longest first."""
    found = {match[1] for text in texts for match in PERSON.finditer(text)}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))
