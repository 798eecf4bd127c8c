"""What an act has changed, in words for those who listen: what was noted, what the rules say to it, and how a vote ended."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.log_lines import reads
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.vote_words import standing

FEW = 3
"""Notes that are told one by one; of more, as after a roll call in one key, only how many and the last."""


def news(before: View | None, now: View) -> str:
    """What is another than before; empty where nothing is, and at the first look."""
    if before is None:
        return ""
    return " ".join((*_noted(before, now), *_objected(before, now), *_quorum(before, now), *_voted(before, now)))


def _noted(before: View, now: View) -> list[str]:
    known = {e.id for e in before.proceedings.log}
    new = [_sentence(now, e) for e in now.proceedings.log if e.id not in known]
    if len(new) <= FEW:
        return new
    return [_("{n} anteckningar.").format(n=len(new)), new[-1]]


def _sentence(view: View, entry: ev.Entry) -> str:
    if not isinstance(entry.event, ev.Withdrawn):
        return reads(view.told, entry)
    struck = next((e for e in view.proceedings.log if e.id == entry.event.entry), None)
    if struck is None or isinstance(struck.event, ev.Withdrawn):
        return _("Gjort om.")
    return _("Tillbakataget: {what}").format(what=reads(view.told, struck))


def _objected(before: View, now: View) -> Iterator[str]:
    known = set(_objections(before))
    yield from (o for o in dict.fromkeys(_objections(now)) if o not in known)


def _objections(view: View) -> list[str]:
    beside = [line.objection for line in view.situation.lines if line.objection is not None]
    return [f"{o.cause} {o.effect}".strip().rstrip(".") + "." for o in (*beside, *view.situation.objections)]


def _quorum(before: View, now: View) -> Iterator[str]:
    if before.situation.quorum.met != now.situation.quorum.met:
        yield _("Beslutför.") if now.situation.quorum.met else _("Inte beslutför.")


def _voted(before: View, now: View) -> Iterator[str]:
    """Once all have answered."""
    waited = before.poll is None or before.poll.waiting
    if now.poll is not None and waited and not now.poll.waiting:
        yield standing(now, now.poll, None)
