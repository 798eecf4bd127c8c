"""Log lines: the log as it is read and searched: each entry with the item it was noted in, what kind of fact it is, and whom
it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from app.domain.meeting import events as ev
from app.domain.meeting.adjourning import until_clock, until_of
from app.domain.meeting.admissible import named_in
from app.domain.meeting.log import in_order, struck_out
from app.domain.meeting.sentences import Told, sentence
from app.domain.swedish import bare, raised
from app.domain.swedish import sentence as as_sentence

KINDS: dict[str, tuple[type, ...]] = {
    "närvaro": (ev.AbsenceReported, ev.Absent, ev.Present, ev.Left),
    "jäv": (ev.Disqualified, ev.DisqualificationTried),
    "tjänstgöring": (ev.ChairTaken, ev.SeatTaken, ev.AdjustersChosen),
    "sammanträdet": (ev.CalledToOrder, ev.Closed, ev.Adjourned, ev.Resumed),
    "ärende": (ev.ItemOpened, ev.ItemClosed, ev.ItemAdded, ev.ItemRemoved),
    "yrkande": (ev.Proposed, ev.ProposalWithdrawn, ev.ProposalFallen),
    "omröstning votering proposition": (ev.QuestionPut, ev.VoteHeld, ev.LotDrawn),
    "beslut": (ev.Decided, ev.DeclinedToDecide, ev.AdjustedAtOnce),
    "reservation yttrande": (ev.Reserved, ev.Statement),
}
"""The words by which a kind of fact is found."""
PARTING = re.compile(r"[\s.,:;”]+")
_KIND_OF = {cls: words for words, classes in KINDS.items() for cls in classes}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """An entry as it reads: `item` is what was open then, `struck` whether it was taken back."""

    entry: ev.Entry
    words: str
    item: str | None
    struck: bool
    sought: str


def reads(told: Told, entry: ev.Entry) -> str:
    """What an entry says, with what was noted beside it."""
    said = sentence(told, entry.event)
    if isinstance(entry.event, ev.Adjourned) and (until := until_of(entry)) is not None and entry.note == until_clock(until):
        return f"{bare(said)} {entry.note}."
    return f"{said} {as_sentence(raised(entry.note.strip()))}" if entry.note and entry.note.strip() else said


def only_worded(log: Iterable[ev.Entry], struck: Collection[str]) -> frozenset[str]:
    """Of the entries that are `struck` out those in whose place the same fact stands with its first words: a proposal with its
    wording, a disqualification with its ground. Nobody took them back, and so they are not told apart."""
    log = tuple(log) if struck else ()
    bare = {str(e.id): e.event for e in log if e.id in struck and e.event == _without_words(e.event)}
    return frozenset(e.after for e in log if e.after in bare and _without_words(e.event) == bare[str(e.after)])


def _without_words(event: ev.Event) -> ev.Event | None:
    """The event without its words; None where words are not what is told afterwards."""
    if isinstance(event, ev.Proposed):
        return replace(event, text=None)
    return replace(event, ground=None) if isinstance(event, ev.Disqualified) else None


def lines_of(told: Told, log: Iterable[ev.Entry]) -> tuple[LogLine, ...]:
    """Every entry in the order in which it happened, those that only strike out others left out, and those that have
    only been given their words; a proposal that was struck out changes none that holds."""
    log, open_now = tuple(log), None
    struck, found, alone = struck_out(log), list[LogLine](), replace(told, first={})
    worded = only_worded(log, struck)
    for noted in in_order(log):
        event, holds = noted.entry.event, noted.entry.id not in struck
        if isinstance(event, ev.Withdrawn) or noted.entry.id in worded:
            continue
        if isinstance(event, ev.ItemOpened) and holds:
            open_now = event.item
        found.append(_line(told if holds else alone, noted.entry, open_now, struck=not holds))
        if isinstance(event, ev.ItemClosed) and holds:
            open_now = None
    return tuple(found)


def _line(told: Told, entry: ev.Entry, item: str | None, *, struck: bool) -> LogLine:
    item = getattr(entry.event, "item", None) or item
    words = reads(told, entry)
    named = [told.setting.name(id) for what, _, id in named_in(entry.event) if what == "person" and id in told.setting.people]
    title = told.setting.items[item].title if item in told.setting.items else ""
    sought = " ".join((entry.at or "", words, *named, told.item(item) if item else "", title, _KIND_OF[type(entry.event)]))
    return LogLine(entry=entry, words=words, item=item, struck=struck, sought=sought.casefold())


def found_in(lines: Iterable[LogLine], letters: str) -> tuple[LogLine, ...]:
    """The lines in which each of the words is found: of an item, a person, a kind of fact, or the sentence itself; `§ 20` is
    one word, and § 2 is not found in § 20."""
    words = _joined(letters.casefold()).split()
    return tuple(line for line in lines if all(_has(_joined(line.sought), w) for w in words))


def _joined(text: str) -> str:
    return text.replace("§ ", "§")


def _has(sought: str, word: str) -> bool:
    return word in PARTING.split(sought) if word.startswith("§") and word != "§" else word in sought
