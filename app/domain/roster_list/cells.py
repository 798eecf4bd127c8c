"""What a cell of a roster list says: days, names, offices, addresses, as Swedish lists write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.domain.committee import Office
from app.domain.contacts import SendBy
from app.domain.swedish import MONTHS

NOTHING = ("–", "-", "—")
"""What stands in a cell that says: none."""
VACANT = ("vakant", "vakans", "vacant", "tom plats", "vakant plats")
FIRST_YEAR, LAST_YEAR = 1850, 2199
SERIAL_ZERO = date(1899, 12, 30)
"""The day from which a spreadsheet counts its days."""
_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[-/. ]+(\d{4})")
_IN_WORDS = re.compile(r"(?:den )?(\d{1,2}) ([a-zåäö]+)\.? (\d{4})")
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.0+)?")
_NUMBER = re.compile(r"(\d{2})?(\d{2})(\d{2})(\d{2})([-+ ]?)(?:[\dXx*]{4})")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})")
_ORDER = re.compile(r"(?:plats )?(\d{1,4})(?:\.0*)?")
_WITH_PARTY = re.compile(r"(.*\S)\s*\(([^()]{1,20})\)")


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody is in the committee."""

    role: Literal["member", "substitute"]
    office: Office | None = None


POSTS: dict[str, Post] = {
    **dict.fromkeys(("ledamot", "ordinarie", "ordinarie ledamot", "led", "ord ledamot"), Post("member")),
    **dict.fromkeys(("ersättare", "suppleant", "ers", "personlig ersättare", "ersättare personlig"), Post("substitute")),
    **dict.fromkeys(("ordförande", "ordf", "ordförande ledamot", "ledamot ordförande"), Post("member", "chair")),
    **dict.fromkeys((f"{first}vice {chair}{after}" for first in ("", "1e ", "1 e ", "1 ", "1a ", "förste ", "första ")
                     for chair in ("ordförande", "ordf") for after in ("", " ledamot")), Post("member", "vice_chair")),
    **dict.fromkeys((f"{second} vice{chair}{after}" for second in ("2e", "2 e", "2", "2a", "andre", "andra")
                     for chair in (" ordförande", " ordf", "") for after in ("", " ledamot")),
                    Post("member", "second_vice_chair")),
    **dict.fromkeys(("1e vice", "1 e vice", "v ordf", "v ordförande"), Post("member", "vice_chair")),
}
SENT_BY: dict[str, SendBy] = {
    **dict.fromkeys(("epost", "e post", "mail", "mejl", "email", "e mail", "digitalt"), "mail"),
    **dict.fromkeys(("papper", "post", "brev", "på papper", "pappersutskick"), "paper"),
}


def day_of(text: str) -> date | None:
    """The day of `2019-09-16`, `20190916`, `16/9 2019`, `16.9.2019`, `16 september 2019` or a spreadsheet's 43724."""
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _IN_WORDS.fullmatch(text.casefold()):
        month = next((n for n, name in enumerate(MONTHS, start=1) if found[2] in {name, name[:3]}), 0)
        return _day(int(found[3]), month, int(found[1]))
    return SERIAL_ZERO + timedelta(days=int(float(text))) if _SERIAL.fullmatch(text) else None


def born_of(text: str, today: date) -> tuple[date | None, bool]:
    """The day of birth in a cell, and whether the cell held a personal identity number, whose last four are not kept.

    A number without its century is of the latest that is not after `today`, the one before where `+` stands in it [SFS 1991:481].
    """
    if found := _NUMBER.fullmatch(text.removesuffix(".0")):
        day = int(found[4]) - 60 if int(found[4]) > 60 else int(found[4])
        return _of_century(found[1], int(found[2]), int(found[3]), day, today, older=found[5] == "+"), True
    if found := _SHORT.fullmatch(text):
        return _of_century(None, int(found[1]), int(found[2]), int(found[3]), today, older=False), False
    return day_of(text), False


def _of_century(century: str | None, year: int, month: int, day: int, today: date, *, older: bool) -> date | None:
    if century:
        return _day(int(century) * 100 + year, month, day)
    latest = _day(today.year - today.year % 100 + year, month, day)
    passed = latest is not None and latest <= today
    return _day(today.year - today.year % 100 + year - (0 if passed else 100) - (100 if older else 0), month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def post_of(text: str) -> Post | None:
    """What `2:e vice ordf.` or `Ersättare 3` is."""
    return POSTS.get(re.sub(r" \d+$", "", _words(text)))


def sent_by(text: str) -> SendBy | None:
    """How `e-post` or `papper` sends."""
    return SENT_BY.get(_words(text))


def order_of(text: str) -> int | None:
    """The place in the order, from 1."""
    found = _ORDER.fullmatch(text.casefold())
    return int(found[1]) if found and int(found[1]) > 0 else None


def name_and_party(text: str) -> tuple[str, str | None]:
    """The name as it is said, and the party behind it: `Ek, Anna (S)` is `Anna Ek` and `S`."""
    found = _WITH_PARTY.fullmatch(text)
    name, party = (found[1], found[2].strip()) if found else (text, None)
    family, comma, given = name.partition(",")
    return " ".join(f"{given} {family}".split() if comma and "," not in given else name.split()), party


def address_of(text: str) -> tuple[str, ...]:
    """The lines of a postal address: as they are broken in the cell, else at its commas."""
    parts = text.splitlines() if "\n" in text else text.split(",")
    return tuple(p.strip() for p in parts if p.strip())


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", re.sub(r":(?=[ea]\b)", "", text.casefold())).split())
