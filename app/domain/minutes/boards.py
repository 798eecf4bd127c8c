"""Boards: the notice and proof of adjustment, a block for each part adjusted on its own. [KL 8:12, 9:32, 13:5]"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.calendar import RedDays
from app.domain.document import BoardBlock, BoardRow, FrontLine, FrontRow
from app.domain.meeting import events as ev
from app.domain.minutes.served import Served
from app.domain.proceedings import MinutesPart, NotKnown, Proceedings
from app.domain.rules.posting import APPEAL_PERIOD, Deadlines, deadlines
from app.domain.standing_orders import boards_of
from app.domain.swedish import paragraphs, the_day

ON_BOARDS = {1: "på kommunens anslagstavla", 2: "på båda kommunernas anslagstavlor"}
BOARDS_CALLED = {2: "på båda tavlorna"}
ON_ALL_BOARDS, ALL_BOARDS = "på samtliga kommuners anslagstavlor", "på samtliga tavlor"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the minutes: the §§ it holds, and what has happened to it."""

    numbers: tuple[int, ...]
    part: MinutesPart
    whole: bool

    @property
    def adjusted_on(self) -> date | None:
        """The day on which it was adjusted; None while it is not, or nobody has said."""
        return None if isinstance(self.part.adjusted_on, NotKnown) else self.part.adjusted_on


def parts(proceedings: Proceedings, served: Served) -> tuple[Part, ...]:
    """The parts as told; what no part holds is one of its own, and of that again what was adjusted at once."""
    told = proceedings.minutes.parts if proceedings.minutes else ()
    given = served.history.paragraphs
    named = {i for part in told for i in part.items or ()}
    found: list[tuple[set[int], MinutesPart]] = []
    for part in told:
        mine = part.items if part.items is not None else [i for i in given if i not in named]
        found.append(({given[i] for i in mine if i in given}, part))
    left = set(given.values()) - {n for numbers, _ in found for n in numbers}
    at_once = {given.get(m.event.item) for m in served.history.moments if isinstance(m.event, ev.AdjustedAtOnce)}
    apart = {n for n in left if n in at_once}
    found += [(numbers, MinutesPart()) for numbers in (apart, left - apart) if numbers]
    every = set(given.values())
    return tuple(Part(tuple(sorted(n)), part, n == every) for n, part in sorted(found, key=lambda f: min(f[0], default=0)) if n)


def boards(proceedings: Proceedings, served: Served, today: date, red_days: RedDays) -> tuple[BoardBlock, ...]:
    """A block for each part, the days that are not known yet left to be written in."""
    return tuple(_block(part, served, today, red_days) for part in _wanted(parts(proceedings, served), served))


def _wanted(found: tuple[Part, ...], served: Served) -> tuple[Part, ...]:
    """The parts as far as they hold the paragraphs told of."""
    kept = ((p, tuple(n for n in p.numbers if n in served.numbered)) for p in found)
    return tuple(replace(p, numbers=numbers, whole=p.whole and numbers == p.numbers) for p, numbers in kept if numbers)


def adjusted(proceedings: Proceedings, served: Served) -> bool:
    """Whether every part of the minutes is adjusted."""
    found = _wanted(parts(proceedings, served), served)
    return bool(found) and all(part.adjusted_on is not None for part in found)


def _block(part: Part, served: Served, today: date, red_days: RedDays) -> BoardBlock:
    names = boards_of(served.setting.orders, served.setting.committee)
    days = deadlines(part.part, names, served.history.last_day, today, red_days)
    posted = {b.board: b.posted for b in part.part.boards}
    down = _iso(days.take_down_from)
    rows = tuple(BoardRow(municipality=name, posted=_iso(posted.get(name)), take_down=down) for name in names)
    return BoardBlock(sentence=_sentence(part, len(names), all(posted.get(n) for n in names)),
                      facts=tuple(_facts(part, served, days, len(names))), rows=rows)


def _sentence(part: Part, boards: int, posted: bool) -> str:
    on = ON_BOARDS.get(boards, ON_ALL_BOARDS)
    if part.adjusted_on is None:
        return f"Justeringen tillkännages genom anslag {on}."
    adjusted = "justerade" if len(part.numbers) > 1 else "justerad"
    what = "Protokollet är justerat" if part.whole else f"{paragraphs(part.numbers)} är {adjusted}"
    announced = "har tillkännagivits" if posted else "tillkännages"
    return f"{what}. Justeringen {announced} genom anslag {on}."


def _facts(part: Part, served: Served, days: Deadlines, boards: int) -> Iterator[FrontRow]:
    meeting = served.setting.meeting
    yield _fact("Organ", served.setting.committee.name)
    yield _fact("Sammanträde", f"{meeting.date.isoformat()}, {paragraphs(part.numbers)}")
    yield _fact("Justerat", _iso(part.adjusted_on))
    kept = _kept_at(served)
    if kept:
        yield FrontRow(label="Förvaringsplats", lines=kept)
    if days.appeal_last_day is not None:
        yield _fact("Sista dag för överklagande", _appeal(days, boards))


def _fact(label: str, text: str) -> FrontRow:
    return FrontRow(label=label, lines=(FrontLine(text=text),))


def _kept_at(served: Served) -> tuple[FrontLine, ...]:
    """Where the minutes can be read: one place, or one in each municipality."""
    committee = served.setting.committee
    keys = dict.fromkeys((committee.host or "", *committee.electing_bodies))
    places = {k: m.minutes_kept_at for k in keys if (m := committee.municipalities.get(k)) is not None and m.minutes_kept_at}
    if len(set(places.values())) < 2:
        return tuple(FrontLine(text=place) for place in list(places.values())[:1])
    return tuple(FrontLine(text=place, municipality=key) for key, place in places.items())


def _appeal(days: Deadlines, boards: int) -> str:
    """The last day; with several boards how it is counted, since it runs from the last of them."""
    last, start = days.appeal_last_day, days.appeal_from
    if boards < 2 or last is None or start is None:
        return f"**{_iso(last)}**"
    counted = "tre veckor" if last - start == APPEAL_PERIOD else "räknat"
    return f"**{_iso(last)}**, {counted} från {the_day(start)}, då anslaget fanns {BOARDS_CALLED.get(boards, ALL_BOARDS)}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
