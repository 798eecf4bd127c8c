"""Opening: the steps before the first case, in their order, each with the one act that takes it; any of them can be passed by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.meeting import deciding
from app.domain.meeting import events as ev
from app.domain.meeting.acts import Events, going_on, left_to_call
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.replay import History
from app.domain.meeting.roll_call import all_there
from app.domain.meeting.situation import Situation, handling_of
from app.domain.standing_items import fixes_the_agenda
from app.domain.swedish import listed, paragraphs, the_day

StepKind = Literal["roll_call", "quorum", "adjusters", "place", "late", "agenda", "disqualified", "last_minutes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerMeeting:
    """An earlier meeting of the committee: who adjusted it, by the ids of this meeting, and on which day that was done."""

    date: dt.date
    adjusters: tuple[str, ...] = ()
    adjusted_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What is known before the gavel falls: who is disqualified in which item, which items came after the notice, and the
    committee's meetings before this one, the latest first."""

    disqualified: Mapping[str, tuple[str, ...]]
    late: frozenset[str] = frozenset()
    former: tuple[FormerMeeting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningStep:
    """A step: its kind and what it is about, in words, the act in words and its events; without events it is asked for, or only
    told. `warns` where it should not be passed by."""

    kind: StepKind
    about: str = ""
    words: str
    act: str
    events: Events = ()
    warns: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others, so that one passed by does not come again."""
        return f"{self.kind} {self.about}"


def opening_steps(
    history: History, situation: Situation, background: Background, coming: Collection[str]
) -> tuple[OpeningStep, ...]:
    """The steps not yet taken, in their order; the first is the current one. `coming` are those expected to answer.

    Once the first case is up only the disqualifications announced beforehand are left. [KL 5:69, 6:27–30]
    """
    state = history.now
    if state.closed:
        return ()
    if not state.called:
        return tuple(_calling(history, situation, coming))
    announced = tuple(_announced(history, background.disqualified))
    if not state.roll_call:
        return announced
    steps = (*_adjusters(history, situation, background.former), *_place(history), *_late(history, background.late))
    return (*steps, *_agenda(history), *announced, *_last_minutes(background.former))


def _calling(history: History, situation: Situation, coming: Collection[str]) -> Iterable[OpeningStep]:
    left = [p for p in left_to_call(history, situation.lines) if p in coming]
    if left:
        yield OpeningStep(kind="roll_call", words=f"Upprop: {len(left)} återstår",
                          act="Alla som väntas är här", events=all_there(history, situation.lines, coming))
    quorum = situation.quorum
    told = f"{quorum.serving} av {quorum.seats}, minst {quorum.needed} behövs"
    yield OpeningStep(kind="quorum", words=f"{'Beslutför' if quorum.met else 'Inte beslutför'}: {told}", act="Öppna sammanträdet",
                      events=going_on(history).events, warns=not quorum.met)


def in_turn_to_adjust(history: History, chair: str | None, former: Iterable[FormerMeeting],
                      chosen: Collection[str] = ()) -> tuple[str, date | None] | None:
    """Whose turn it is among those who serve, do not preside and are not `chosen` already: who has never adjusted, else who did
    so longest ago; in the order of the seats. With the day when they did so last. [KL 5:69]"""
    last: dict[str, date] = {}
    for meeting in former:
        for person in meeting.adjusters:
            last[person] = max(meeting.date, last.get(person, meeting.date))
    able = [p for p in history.now.seats.values() if p != chair and p not in chosen]
    if not able:
        return None
    first = min(able, key=lambda p: last.get(p, date.min))
    return first, last.get(first)


def _adjusters(history: History, situation: Situation, former: tuple[FormerMeeting, ...]) -> Iterable[OpeningStep]:
    chosen, wanted = situation.adjusters, history.setting.orders.adjusters
    found = in_turn_to_adjust(history, situation.chair, former, chosen) if len(chosen) < wanted else None
    if found is None:
        return
    person, last = found
    name = history.setting.signature(person)
    told = f", senast {the_day(last)}" if last else ""
    yield OpeningStep(kind="adjusters", words=f"Justerare i tur: {name}{told}", act="Väljs",
                      events=(ev.AdjustersChosen(persons=(*chosen, person)),))


def _place(history: History) -> Iterable[OpeningStep]:
    adjustment = history.setting.meeting.adjustment
    if adjustment is None or adjustment.at is None:
        yield OpeningStep(kind="place", words="Tid och plats för justeringen saknas", act="Ange")


def _late(history: History, late: Collection[str]) -> Iterable[OpeningStep]:
    noted = {e.item for m in history.moments if isinstance(e := m.event, ev.ItemAdded | ev.ItemRemoved)}
    for item in history.setting.agenda:
        if item.id in late and item.id not in noted and item.id not in history.by_item:
            yield OpeningStep(kind="late", about=item.id, words=f"Efter kallelsen: {item.title}", act="Läggs till",
                              events=(ev.ItemAdded(item=item.id),))


def _agenda(history: History) -> Iterable[OpeningStep]:
    """The list with what is added to it and struck from it; where it is fixed in an item of its own, once that is up."""
    fixing = next((a for a in agenda_of(history) if fixes_the_agenda(a)), None)
    handling = handling_of(history, history.now.item)
    if fixing is not None and (handling is None or handling.item != fixing or handling.decisions):
        return
    told = [f"Föredragningslistan, {paragraphs(paragraphs_foreseen(history).values())}".removesuffix(", ")]
    for word, kind in (("tillkommer", ev.ItemAdded), ("utgår", ev.ItemRemoved)):
        titles = [history.setting.items[e.item].title for m in history.of(kind)
                  if isinstance(e := m.event, ev.ItemAdded | ev.ItemRemoved)]
        told += [f"{word} {listed(titles)}"] if titles else []
    fixed = (deciding.undisputed(handling) or ()) if fixing is not None and handling is not None else ()
    yield OpeningStep(kind="agenda", about=fixing.id if fixing else "", words="; ".join(told), act="Fastställs", events=fixed)


def _announced(history: History, known: Mapping[str, tuple[str, ...]]) -> Iterable[OpeningStep]:
    numbers, setting = paragraphs_foreseen(history), history.setting
    for item, persons in known.items():
        left = [p for p in persons if p not in history.now.out(item) and p in setting.people]
        if item not in setting.items or not left or (item in history.by_item and item != history.now.item):
            continue
        where = f"§ {numbers[item]}" if item in numbers else f"”{setting.items[item].title}”"
        who = listed(map(setting.signature, left))
        yield OpeningStep(kind="disqualified", about=item, words=f"Jäv anmält: {who} i {where}", act="Anteckna jävet",
                          events=tuple(ev.Disqualified(person=p, item=item) for p in left), warns=True)


def _last_minutes(former: tuple[FormerMeeting, ...]) -> Iterable[OpeningStep]:
    if former:
        last = former[0]
        told = f"justerat {the_day(last.adjusted_on)}" if last.adjusted_on else "inte justerat"
        yield OpeningStep(kind="last_minutes", words=f"Föregående protokoll, {the_day(last.date)}: {told}", act="Anmält",
                          warns=last.adjusted_on is None)
