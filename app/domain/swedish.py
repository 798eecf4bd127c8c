"""Swedish as the papers write it: days, clocks, §§, lists, names, and sentences put right at their ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

WEEKDAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni",
          "juli", "augusti", "september", "oktober", "november", "december")
ORDINALS = ("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")
NO_GENITIVE_S = ("s", "x", "z")
NO_PLACES = ("en", "ingen", "varje", "vår", "denna", "respektive", "berörd", "berörda", "samtliga", "båda", "alla", "samverkande",
             "deltagande", "annan", "andra", "någon", "egen", "för", "i", "till", "av", "att", "om", "med", "som", "och")
"""What may stand before `kommun` without naming one."""
SENTENCE_ENDS = (".", "!", "?", ":", "…", "”")


def the_day(day: date) -> str:
    """`den 16 september 2019`."""
    return f"den {day.day} {MONTHS[day.month - 1]} {day.year}"


def the_weekday(day: date) -> str:
    """`måndagen den 16 september 2019`."""
    return f"{WEEKDAYS[day.weekday()]} {the_day(day)}"


def at_clock(clock: str | None) -> str:
    """` kl. 13:05` with the space before it, to be put behind a word; nothing where no clock was noted."""
    return f" kl. {clock}" if clock else ""


def the_moment(moment: datetime) -> str:
    """`måndagen den 23 september 2019 kl. 13:00`."""
    return f"{the_weekday(moment.date())} kl. {moment:%H:%M}"


def listed(words: Iterable[str]) -> str:
    """`A`, `A och B`, `A, B och C`; nothing for none."""
    *others, last = list(words) or [""]
    return f"{', '.join(others)} och {last}" if others else last


def runs(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """The numbers as unbroken runs, first and last of each, in rising order."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


def paragraphs(numbers: Iterable[int]) -> str:
    """`§ 21`, `§§ 16–20, 22`; nothing for none."""
    numbers = set(numbers)
    parts = [str(first) if first == last else f"{first}–{last}" for first, last in runs(numbers)]
    sign = "§" if len(numbers) == 1 else "§§"
    return f"{sign} {', '.join(parts)}" if parts else ""


def genitive(name: str) -> str:
    """`Ulf Norlings`, `Frida Nils`: no apostrophe, and no further s after s, x or z."""
    return name if name.lower().endswith(NO_GENITIVE_S) else f"{name}s"


def ordinal(number: int) -> str:
    """`första`, `andra` …, from the eleventh `11:e`, `21:a`; counted from 1."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    first_or_second = number % 10 in (1, 2) and number % 100 not in (11, 12)
    return f"{number}:{'a' if first_or_second else 'e'}"


def counted(number: int, one: str, many: str) -> str:
    """`1 ja-röst`, `5 ja-röster`, `0 ja-röster`."""
    return f"{number} {one if number == 1 else many}"


def raised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text to stand inside a sentence: its first letter small, unless the word is an abbreviation, holds a capital, or is the
    name of a municipality."""
    word, _, rest = text.partition(" ")
    if rest.startswith(("kommun", "stad ", "region ")) and word.lower() not in NO_PLACES:
        return text
    return text if word[1:] != word[1:].lower() or len(word) == 1 else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital first, and a full stop unless it ends in a sign of its own."""
    text = text.strip()
    if not text:
        return ""
    return raised(text) if text.endswith(SENTENCE_ENDS) else f"{raised(text)}."


def bare(text: str) -> str:
    """The text without its full stop, to be continued or put inside a sentence."""
    return text.strip().rstrip(".").rstrip()


def told(sentences: Sequence[str]) -> str:
    """Sentences one after another in a paragraph; empty ones vanish."""
    return " ".join(s for s in sentences if s)
