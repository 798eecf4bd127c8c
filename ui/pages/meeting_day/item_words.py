"""What stands in the right column about the item that is up: put into words, without a widget."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.agenda import AgendaItem
from app.domain.meeting import acts, deciding
from app.domain.meeting import events as ev
from app.domain.meeting.procedure import on_the_matter
from app.domain.meeting.questions import Handling
from app.domain.meeting.sentences import KINDS
from app.domain.minutes.points import read_points
from app.domain.rules.voting import Outcome
from app.domain.swedish import bare, listed, lowered, raised
from app.translation import _
from ui.pages.meeting_day.agenda_view import kind_word
from ui.pages.meeting_day.day import View

SAYS_ITSELF = re.compile(r"(att|bifall|avslag|återremi|bordlägg|ärendet)", re.IGNORECASE)
"""How words begin that say themselves what is moved."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its mark, in bold or not, and a second line."""

    mark: str
    words: str
    below: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A caption and what stands under it; `asked_about` is what is kept in sight while a question is asked."""

    caption: str
    entries: tuple[Entry, ...]
    asked_about: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The column: caption, title and parts."""

    caption: str
    title: str
    parts: tuple[Part, ...] = ()


def words_of(view: View) -> Words:
    """What the column says."""
    state = view.history.now
    item = view.history.setting.items.get(state.item or "")
    if item is None or view.handling is None:
        return _between(view)
    handling, moved = view.handling, _proposals(view, view.handling)
    if view.poll is not None:
        parts = [] if len(moved.entries) > 2 else [moved]
    elif on_the_matter(handling):
        parts = [_decisions(handling), _dissent(view, handling), moved]
    else:
        parts = [_finding(view, handling), moved, _worded(view) or _proposal(item), _papers(item), _dissent(view, handling)]
    parts.append(_note(view))
    return Words(caption(view, item), item.title, tuple(p for p in parts if p.entries))


def caption(view: View, item: AgendaItem) -> str:
    """The diary number and who decides."""
    levels = {"KF": _("Förslag till kommunfullmäktige"), "KS": _("Förslag till kommunstyrelsen"), "Info": _("Information")}
    own = item.level == view.history.setting.committee.code
    who = _("Beslut") if own else levels.get(item.level or "", kind_word(item))
    return " · ".join(p for p in (item.dnr or "", who) if p)


def _between(view: View) -> Words:
    state, history = view.history.now, view.history
    step = acts.going_on(history)
    if state.closed:
        way = Entry("", _("Alt+5, Protokoll, är nästa steg: där skrivs det ut och justeras."))
        return Words("", _("Sammanträdet är avslutat"), (Part("", (way,)),))
    if not state.called:
        left = len(acts.left_to_call(history, view.situation.lines))
        words = _("{n} återstår i uppropet.").format(n=left) if left else _("Uppropet är klart.")
        return Words(_("Före öppnandet"), _("Upprop"), (Part("", (Entry("", words),)),))
    if step.item is not None:
        return Words(_("Mellan ärenden"), _("Nästa: {title}").format(title=step.item.title))
    return Words("", all_handled(view))


def all_handled(view: View) -> str:
    """That every item has been up; which of them lack a decision."""
    left = [view.told.item(i) for i in view.undecided]
    return _("Utan beslut: {items}").format(items=listed(left)) if left else _("Alla ärenden är behandlade")


def _proposal(item: AgendaItem) -> Part:
    by = f" · {item.by.lower()}" if item.by else ""
    read = read_points(item.proposal)
    numbered = len(read.points) > 1
    points = (Entry(f"{n}" if numbered else "", p) for n, p in enumerate(read.points, 1))
    whole = (Entry("", text) for text in (read.lead, read.whole) if text)
    return Part(_("Förslag till beslut") + by, (*whole, *points))


def _worded(view: View) -> Part | None:
    """The words of the decision as they are worked on, in the place of the proposal's own."""
    words = view.other_words
    if words is None:
        return None
    read = read_points(words)
    numbered = len(read.points) > 1
    whole = (Entry("", text, strong=True) for text in (read.lead, read.whole) if text)
    points = (Entry(f"{n}" if numbered else "", p, strong=True) for n, p in enumerate(read.points, 1))
    return Part(_("Beslutets lydelse · ändrad"), (*whole, *points))


def _note(view: View) -> Part:
    """The secretary's own note, which stands here and nowhere else."""
    lines = [line for line in view.note.splitlines() if line.strip()]
    return Part(_("Egen anteckning · syns bara här"), tuple(Entry("", line) for line in lines))


def _papers(item: AgendaItem) -> Part:
    return Part(_("Handlingar"), tuple(Entry(p.mark or "–", p.title) for p in item.papers))


def _proposals(view: View, handling: Handling) -> Part:
    standing = deciding.standing_proposals(handling)
    return Part(_("Yrkanden"), tuple(
        Entry(str(n), proposal_words(p), view.told.names((*p.by, *p.seconded)), strong=True) for n, p in enumerate(standing, 1)),
        asked_about=True)


def _finding(view: View, handling: Handling) -> Part:
    """What the chair found when the question was put, which is no decision yet."""
    found = deciding.just_found(handling)
    if found is None:
        return Part("", ())
    words = _("Ordföranden finner: {what}").format(what=side_words(view, found))
    return Part(_("Propositionen är ställd"), (Entry("", words, _("B beslutar så, V antecknar att votering begärs")),))


def proposal_words(proposal: ev.Proposed) -> str:
    """A proposal by its own words, else by its kind; where the words are only why or for what, with its kind before them."""
    text, kind = (proposal.text or "").strip(), KINDS[proposal.kind]
    if not text and proposal.kind in ("approve", "reject"):
        return _("Bifall till förvaltningens förslag") if proposal.kind == "approve" else _("Avslag på förvaltningens förslag")
    if text and proposal.kind not in ("amend", "add", "other") and not SAYS_ITSELF.match(text):
        return f"{raised(kind)}: {text}"
    return raised(text or kind or _("yrkande"))


def _decisions(handling: Handling) -> Part:
    decided = [m.event for m in handling.decisions if isinstance(m.event, ev.Decided)]
    return Part(_("Beslut"), tuple(entry for d in decided for entry in _decision(handling, d)))


def _decision(handling: Handling, decided: ev.Decided) -> tuple[Entry, ...]:
    """What was decided, each point on a line of its own, under the last of them how."""
    if decided.how == "none" and not (decided.text or decided.points):
        return (Entry("", _("Inget beslut fattas"), strong=True),)
    lead, points = _said(handling, decided)
    numbered = len(points) > 1
    lines = [Entry("", lead, strong=True)] if lead else []
    lines += [Entry(str(n) if numbered else "", words, strong=True) for n, words in enumerate(points, 1)]
    told = (*lines[:-1], replace(lines[-1], below=_how(handling, decided)))
    return (*told, Entry("", _("Bara ändringen är beslutad, inte förslagets punkter. Ä skriver hela beslutet."))) \
        if deciding.leaves_points_behind(handling, decided) else told


def _said(handling: Handling, decided: ev.Decided) -> tuple[str, tuple[str, ...]]:
    """The words that were decided, what leads them in and the points: its own, else those of the proposal it is, else those
    on the agenda."""
    found, item = handling.proposals.get(decided.proposal or ""), read_points(handling.item.proposal)
    if decided.points or decided.text:
        return "", decided.points or (raised(str(decided.text)),)
    if found is not None and (found.text or found.kind != "approve"):
        return "", (proposal_words(found),)
    proposed = (item.whole, *item.points) if item.whole else item.points
    return item.lead, proposed or (proposal_words(found) if found else _("Enligt förslaget"),)


def _how(handling: Handling, decided: ev.Decided) -> str:
    outcome = handling.outcomes.get(decided.vote or "")
    if outcome is None:
        return _("med acklamation") if decided.how == "acclamation" else ""
    return _figures(handling, outcome) + SETTLED.get(outcome.by, lambda: "")()


SETTLED: dict[str, Callable[[], str]] = {
    "casting_vote": lambda: _(", ordförandens utslagsröst"), "lot": lambda: _(", genom lottning"),
}


def _figures(handling: Handling, outcome: Outcome) -> str:
    held = handling.vote(outcome.vote)
    if held.purpose == "election":
        votes = dict(held.candidates) or {str(held.yes): outcome.yes, str(held.no): outcome.no}
        return ", ".join(f"{name} {number}" for name, number in votes.items())
    return _("{yes} ja, {no} nej, {abstain} avstår").format(yes=outcome.yes, no=outcome.no, abstain=outcome.abstain)


def _dissent(view: View, handling: Handling) -> Part:
    told, entries = view.told, []
    for moment, person in handling.reservations:
        announced = isinstance(moment.event, ev.Reserved) and moment.event.motivation != "none"
        entries.append(Entry("", told.name(person), _("skriftlig motivering anmäld") if announced else ""))
    statements = [m.event for m in handling.moments if isinstance(m.event, ev.Statement)]
    at_once = any(isinstance(m.event, ev.AdjustedAtOnce) and m.event.item == handling.item.id
                  for m in view.history.of(ev.AdjustedAtOnce))
    entries += [Entry("", told.names(s.by), s.text or _("yttrande")) for s in statements]
    entries += [Entry("", _("Paragrafen justeras omedelbart"))] if at_once else []
    return Part(_("Reservationer och yttranden") if handling.reservations or statements else _("Justering"), tuple(entries))


def side_words(view: View, side: str) -> str:
    """What a side of a vote stands for, to go on inside a sentence: without its full stop."""
    found = view.handling.proposals.get(side) if view.handling else None
    if found is None:
        return bare(side)
    words = proposal_words(found)
    as_written = words == raised((found.text or "").strip()) and not SAYS_ITSELF.match(words)
    return bare(str(found.text) if as_written else lowered(words))
