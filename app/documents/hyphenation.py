"""Where a long Swedish word may be broken: from nine letters, three on each side, a compound only at its joint."""

from __future__ import annotations

import re
from functools import cache

from pyphen import Pyphen  # type: ignore[import-untyped]  # has no types

SHORTEST, MARGIN = 9, 3
WORD = re.compile(r"[”(]?([a-zåäöéü]+)[”),;:]*")
FIRST_PARTS = (
    "anslags", "ansvars", "arbets", "avgifts", "barn", "besluts", "besöks", "delegations", "ekonomi", "fastighets", "förändrings",
    "förskole", "förslags", "förvaltnings", "gransknings", "handlings", "informations", "investerings", "justerings", "kommun",
    "kvalitets", "kvartals", "lednings", "likställighets", "medborgar", "miljö", "myndighets", "nämnd", "omröstnings", "personal",
    "plan", "propositions", "protokolls", "remiss", "räddnings", "samhälls", "sammanträdes", "samråds", "samverkans", "service",
    "skol", "social", "styr", "säkerhets", "tillsyns", "tjänste", "trafik", "upphandlings", "utbildnings", "utgångs", "utskotts",
    "utslags", "utvecklings", "verksamhets", "växel", "ärende", "äldre", "översikts",
)


@cache
def _patterns() -> Pyphen:
    return Pyphen(lang="sv", left=MARGIN, right=MARGIN)


@cache
def break_points(word: str) -> tuple[int, ...]:
    """Places in the word, counted in signs from its beginning, where a hyphen may stand.

    None in a name (anything with a capital or a digit) nor in the last word of a sentence.
    """
    match = WORD.fullmatch(word)
    if match is None or len(match[1]) < SHORTEST:
        return ()
    places = tuple(int(place) for place in _patterns().positions(match[1]))
    joints = tuple(place for place in places if match[1][:place] in FIRST_PARTS)
    return tuple(match.start(1) + place for place in joints or places)
