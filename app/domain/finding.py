"""Finding: where words stand in texts, whatever their capitals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Place = TypeVar("Place")


def found_in(words: str, texts: Iterable[tuple[Place, str]]) -> tuple[tuple[Place, int], ...]:
    """Each place with the words, and which time they stand there (0 the first); light Markdown's bold is seen through."""
    wanted = words.casefold()
    return tuple((place, n) for place, text in texts if wanted for n in range(text.replace("**", "").casefold().count(wanted)))
