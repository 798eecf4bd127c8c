"""The process that has the dictionary in memory: a request a line in, an answer a line out.

The library keeps Python's lock while it thinks, for whole seconds where it is to suggest something; in a process of its own it
stops nobody.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from app.domain.spelling_slips import slips

MOST = 6
LANGUAGE = "sv_SE"
GOES_ON = "arbete"
"""What a word that is left open is tried with: `tjänste-` is half of a word."""


def main(folder: str) -> None:
    """Answer until nobody asks."""
    try:
        from hunspell import Hunspell  # type: ignore[import-untyped]  # has no types
    except ImportError:
        _tell({"fault": "library"})
        return
    if not Path(folder, f"{LANGUAGE}.dic").is_file():
        _tell({"fault": "dictionary"})
        return
    dictionary = Hunspell(LANGUAGE, hunspell_data_dir=folder)
    _tell({"ready": True})
    for line in sys.stdin:
        _tell(_answer(dictionary, json.loads(line)))


def _answer(dictionary: Any, request: dict[str, Any]) -> dict[str, Any]:
    if "suggest" in request:
        return {"words": _suggested(dictionary, request["suggest"])}
    return {"known": [_knows(dictionary, word) for word in request["words"]]}


def _knows(dictionary: Any, word: str) -> bool:
    spell: Callable[[str], bool] = dictionary.spell
    if word.endswith("-"):
        return spell(word[:-1]) or spell(f"{word[:-1]}{GOES_ON}")
    return spell(word)


def _suggested(dictionary: Any, word: str) -> list[str]:
    """Words that are one slip away; only where there are none what the library, which takes its time, can think of."""
    near = list(islice((slip for slip in slips(word) if dictionary.spell(slip)), MOST))
    return near or list(dictionary.suggest(word))[:MOST]


def _tell(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
