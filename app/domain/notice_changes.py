"""Changes of a notice: what is new, changed or removed since the version that was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.domain.agenda import Paper
from app.domain.document import AgendaRow, FrontLine, FrontRow, NoticeDocument
from app.domain.swedish import the_day

COMPARED = (("clock", "kl. ", "klockslag"), ("number", "nr ", "nummer"), ("title", "", "rubrik"), ("level", "organ ", "organ"),
            ("dnr", "dnr ", "dnr"), ("presenter", "", "föredragande"))
"""What of an agenda's row is compared, with the word before what stood there, and what was missing where nothing did."""


def marked(before: NoticeDocument, now: NoticeDocument) -> NoticeDocument:
    """The notice as it is now, each line that is not as it was marked; what has gone stands where it stood, marked so."""
    return replace(now, front=tuple(_front(before.front, now.front)), agenda=tuple(_agenda(before.agenda, now.agenda)))


def later_version(before: NoticeDocument, now: NoticeDocument) -> NoticeDocument:
    """A version that stands in the place of the one that was sent, and shows in the margin what differs."""
    words = (f"Kallelsen ersätter den som utfärdades{_on(before.issued)}. "
             "I marginalen står vad som är nytt, vad som är ändrat och vad som utgår.")
    return replace(marked(before, now), title="Ändrad kallelse", words=(words, *now.words))


def supplement(before: NoticeDocument, now: NoticeDocument) -> NoticeDocument:
    """Only what differs from the version that was sent; in all else that one holds."""
    whole = marked(before, now)
    front = (replace(row, lines=tuple(line for line in row.lines if line.change)) for row in whole.front)
    agenda = tuple(row for row in whole.agenda if row.change)
    codes = {row.level for row in agenda} | {mark for row in agenda for mark in row.papers.split(", ")}
    words = (f"Det här har tillkommit eller ändrats sedan kallelsen utfärdades{_on(before.issued)}. "
             "I övrigt gäller kallelsen.")
    return replace(
        whole, title="Tillägg till kallelsen", front=tuple(row for row in front if row.lines), agenda=agenda,
        legend=tuple(each for each in now.legend if each.code in codes),
        words=(words, *now.words),
    )


def differs(before: NoticeDocument, now: NoticeDocument) -> bool:
    """Whether anything that is told has become another."""
    whole = marked(before, now)
    return any(line.change for row in whole.front for line in row.lines) or any(row.change for row in whole.agenda)


def _on(day: date | None) -> str:
    return f" {the_day(day)}" if day else " tidigare"


# The facts


def _front(before: Sequence[FrontRow], now: Sequence[FrontRow]) -> Iterator[FrontRow]:
    was = {row.label: row for row in before}
    for row in now:
        known = was.pop(row.label, None)
        yield replace(row, lines=tuple(_lines(known.lines if known else (), row.lines)))
    for gone in was.values():
        yield replace(gone, lines=tuple(replace(line, change="removed") for line in gone.lines))


def _lines(before: Sequence[FrontLine], now: Sequence[FrontLine]) -> Iterator[FrontLine]:
    """A row of one line has changed; in a row of several, lines have come and gone."""
    if len(before) == len(now) == 1:
        (was,), (line,) = before, now
        yield line if _same(was, line) else replace(line, change="changed", before=was.text)
        return
    for line in now:
        yield line if any(_same(was, line) for was in before) else replace(line, change="new")
    yield from (replace(was, change="removed") for was in before if not any(_same(was, line) for line in now))


def _same(one: FrontLine, other: FrontLine) -> bool:
    return (one.text, one.municipality) == (other.text, other.municipality)


# The agenda


def _agenda(before: Sequence[AgendaRow], now: Sequence[AgendaRow]) -> Iterator[AgendaRow]:
    """The rows of now; behind each those that stood there and have gone."""
    was, kept = {row.item: row for row in before}, {row.item for row in now}
    gone = _gone_behind(before, kept)
    yield from gone.get("", ())
    for row in now:
        yield _row(was.get(row.item), row)
        yield from gone.get(row.item, ())


def _gone_behind(before: Sequence[AgendaRow], kept: set[str]) -> dict[str, list[AgendaRow]]:
    """By the row that is still there, and stood last before them, those that have gone; by nothing those at the head."""
    found: dict[str, list[AgendaRow]] = {}
    last = ""
    for row in before:
        if row.item in kept:
            last = row.item
        else:
            found.setdefault(last, []).append(replace(row, change="removed"))
    return found


def _row(was: AgendaRow | None, row: AgendaRow) -> AgendaRow:
    if was is None:
        return replace(row, change="new")
    told = ". ".join([*_earlier(was, row), *_papers(was.enclosed, row.enclosed)])
    return replace(row, change="changed", before=told) if told else row


def _earlier(was: AgendaRow, row: AgendaRow) -> Iterator[str]:
    told = [f"{word}{getattr(was, name)}" if getattr(was, name) else f"utan {what}"
            for name, word, what in COMPARED if getattr(was, name) != getattr(row, name)]
    if told:
        yield f"Tidigare: {', '.join(told)}"


def _papers(before: Sequence[Paper], now: Sequence[Paper]) -> Iterator[str]:
    """Which papers have come, become another, or gone. Those that were only written down by their names are told by them."""
    was = {p.title: p for p in before}
    new = [p.title for p in now if p.title not in was]
    changed = [p.title for p in now if p.title in was and (p.sha256, p.mark) != (was[p.title].sha256, was[p.title].mark)]
    gone = [title for title in was if title not in {p.title for p in now}]
    for word, titles in (("Ny handling", new), ("Ändrad handling", changed), ("Utgår", gone)):
        if titles:
            yield f"{word}: {', '.join(titles)}"
