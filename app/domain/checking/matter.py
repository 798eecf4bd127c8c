"""Matter: what the minutes are checked against, replayed once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.domain.as_told import ToldMinutes
from app.domain.calendar import RedDays
from app.domain.document import MinutesDocument
from app.domain.house_style import DECISION_LAST, BlockPart, HouseStyle
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.replay import History, replay
from app.domain.meeting.setting import Setting
from app.domain.minutes import minutes_of
from app.domain.proceedings import Proceedings
from app.domain.swedish import paragraphs


@dataclass(frozen=True)
class Matter:
    """The meeting with its minutes as they now read.

    `before` is the last § of the meeting before in the same series and year, None where that is not known (0: there was none).
    `frozen` are the minutes as they were signed off. `overtaken` are the secretary's own texts, by item and block, that were
    written before the log became another; `rewritten` the items that are told as adjusted, with the day, and read otherwise
    since.
    """

    proceedings: Proceedings
    history: History
    document: MinutesDocument
    today: date
    red_days: RedDays
    before: int | None = None
    frozen: ToldMinutes | None = None
    overtaken: tuple[tuple[str, BlockPart], ...] = ()
    rewritten: tuple[tuple[str, date], ...] = ()

    @property
    def setting(self) -> Setting:
        """The meeting's setting."""
        return self.history.setting

    @cached_property
    def handled(self) -> tuple[Handling, ...]:
        """How each opened item was handled."""
        return handlings(self.history)

    @cached_property
    def numbered(self) -> tuple[Handling, ...]:
        """Those that have a §."""
        return tuple(h for h in self.handled if h.item.id in self.history.paragraphs)

    @cached_property
    def own(self) -> dict[tuple[str, str], str]:
        """The secretary's own texts by item and part."""
        return {(t.item, t.part): t.text for t in self.proceedings.texts if t.text.strip()}

    def called(self, item: str) -> str:
        """An item by its §, else by its heading."""
        number = self.history.paragraphs.get(item)
        return paragraphs([number]) if number is not None else f"”{self.setting.items[item].title}”"


def matter_of(
    proceedings: Proceedings, today: date, red_days: RedDays, *, before: int | None = None,
    frozen: ToldMinutes | None = None, style: HouseStyle = DECISION_LAST,
) -> Matter:
    """What is checked, from the proceedings as they stand, in the style of the minutes, or that of their signing."""
    document = minutes_of(proceedings, today, red_days, style=style)
    return Matter(proceedings, replay(proceedings), document, today, red_days, before, frozen)
