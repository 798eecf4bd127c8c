"""Telling: what the sentences of one item are told against, and the words by which people and bodies are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import History, Moment
from app.domain.meeting.setting import Setting
from app.domain.naming import body_called, body_inside
from app.domain.swedish import genitive, listed, lowered, paragraphs

E = TypeVar("E")
TWO_NAMES = re.compile(r"[A-ZÅÄÖ][\w-]+ (?:(?:von|af|de) )?[A-ZÅÄÖ]")
"""Two words with capitals, which begin a name."""


@dataclass(frozen=True)
class Telling:
    """One item's handling and what its sentences need of the rest of the meeting.

    `chairs` are those who presided, item by item through the meeting. `own` are the texts that the secretary has
    written in place of the generated ones, by their part. `clauses`: the points of decisions are clauses, not numbered.
    """

    handling: Handling
    chairs: tuple[tuple[str, str | None], ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    clauses: bool = False

    @property
    def setting(self) -> Setting:
        """The meeting's setting."""
        return self.handling.setting

    @property
    def history(self) -> History:
        """The meeting's history."""
        return self.handling.history

    @cached_property
    def body(self) -> str:
        """The body inside a sentence."""
        return body_called(self.setting.committee)

    def name(self, person: str) -> str:
        """A person as printed, `Anna Ek (M)`."""
        return self.setting.signature(person)

    def names(self, persons: Iterable[str]) -> str:
        """Several persons as printed, each once."""
        return listed(self.name(p) for p in dict.fromkeys(persons))

    def short(self, person: str) -> str:
        """The bare name."""
        return self.setting.name(person)

    def inside(self, text: str) -> str:
        """A text as it goes on inside a sentence: its first letter small, unless it begins with a name."""
        first = text.split(" ", 1)[0]
        named = TWO_NAMES.match(text) or first in self._names or first.removesuffix("s") in self._names
        return text if named else lowered(text)

    @cached_property
    def _names(self) -> frozenset[str]:
        """The first words of everybody's name and of the municipalities'."""
        committee = self.setting.committee
        places = (committee.host or "", *committee.electing_bodies, *committee.municipalities)
        return frozenset(name.split(" ", 1)[0] for name in (*(p.name for p in self.setting.roster.people), *places))

    @cached_property
    def regular_chair(self) -> str | None:
        """The chair by office where they presided at all, else the first who did."""
        presided = [c for _, c in self.chairs if c is not None]
        elected = next((s.holder for s in self.setting.roster.seats if s.office == "chair"), None)
        return elected if elected in presided else next(iter(presided), None)

    def presided(self, distance: int) -> str | None:
        """Who presided so many items after this one, or before it; None at the ends of the meeting."""
        item = self.item_at(distance)
        return dict(self.chairs)[item] if item is not None else None

    def item_at(self, distance: int) -> str | None:
        """The item so many after this one, or before it."""
        items = [item for item, _ in self.chairs]
        wanted = items.index(self.handling.item.id) + distance
        return items[wanted] if 0 <= wanted < len(items) else None

    def presiding(self, moment: Moment) -> str | None:
        """Who presided when it happened."""
        return chair_at(self.setting, moment.before)

    def told(self, kind: type[E]) -> Iterator[tuple[Moment, E]]:
        """The item's entries of one kind."""
        return ((m, m.event) for m in self.handling.moments if isinstance(m.event, kind))

    def item_called(self, item: str | None) -> str:
        """An item by its §, `§ 20`; nothing for one without."""
        number = self.history.paragraphs.get(item or "")
        return paragraphs([number]) if number is not None else ""

    def next_item(self, moment: Moment) -> str:
        """The next item to be opened after this entry, by its §."""
        moments = self.history.moments
        later = (m.event.item for m in moments[self.history.place(moment):] if isinstance(m.event, ev.ItemOpened))
        return next((called for item in later if (called := self.item_called(item))), "")

    def item_before(self, moment: Moment) -> str:
        """The § that is open, or else was the last before this entry."""
        moments = self.history.moments
        earlier = (m.state.item for m in reversed(moments[: self.history.place(moment) + 1]))
        return next((called for item in earlier if (called := self.item_called(item))), "")

    @cached_property
    def staff_proposal(self) -> str:
        """The proposal that the agenda carries, inside a sentence: `förvaltningens förslag`, `förslaget`."""
        by = self.handling.item.by
        return f"{genitive(body_inside(by))} förslag" if by else "förslaget"


def chairs_in(handling: Handling) -> tuple[str, ...]:
    """Who presided over an item, one after the other."""
    return tuple(dict.fromkeys(c for s in handling.handled if (c := chair_at(handling.setting, s)) is not None))
