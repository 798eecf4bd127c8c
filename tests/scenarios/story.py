"""A story: the meeting that a scenario tells, and the words in which it may be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.derived import derive
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.state import State
from app.domain.proceedings import BoardNotice, Minutes, MinutesPart, Proceedings
from app.domain.table import Table
from tests.domain.building import Noted, changed, handling, history, red_days, then

STANDING_ORDERS: dict[str, dict[str, Any]] = {
    "en ersättare av platsens eget parti går före": {"tiers": ("same_party", "list_order")},
    "den personliga ersättaren går före": {"tiers": ("personal", "list_order")},
    "bara en ersättare av platsens parti får tjänstgöra": {"filter": "same_party"},
    "bara platsens parti kallas, annars står platsen tom": {"tiers": ("same_party",)},
    "bara platsens parti kallas, annars vem som helst": {"tiers": ("same_party",), "on_exhaustion": "any_present"},
    "en ersättare av platsens parti avbryter en av annat parti": {"displacement": "own_party_over_other_party",
                                                                  "tiers": ("same_party", "list_order")},
    "en sen ledamot har ingen rätt till platsen": {"late_member_takes_seat": False},
    "byten sker genast": {"change_point": "at_once"},
    "den som har avbrutit får alltid åter tjänstgöra": {"return_after_other_absence": "always"},
    "den som har avbrutit får inte åter tjänstgöra samma dag": {"return_after_other_absence": "never_same_day"},
    "den som har avbrutit får inte åter tjänstgöra vid sammanträdet": {"return_after_other_absence": "never_at_meeting"},
    "den som har tjänstgjort längst leder": {"chair_fallback": ("longest_serving",)},
    "ersättare får bara närvara": {"when_not_serving": ("attend",)},
    "två ska justera": {"adjusters": 2},
    "deltagande på distans är tillåtet": {"remote": True},
    "reglementet gäller från 2020-01-01": {"valid_from": date(2020, 1, 1)},
    "reglementet är antaget bara i Herrljunga": {"adopted_by": ("Herrljunga",)},
}
KINDS: dict[str, ev.ProposalKind] = {"bifall": "approve", "avslag": "reject", "återremiss": "refer_back", "bordläggning": "table"}
BALLOTS: dict[str, ev.Ballot] = {"ja": "yes", "nej": "no", "avstår": "abstain"}
SIDES: dict[str, ev.Side] = {"ja": "yes", "nej": "no"}


@dataclass
class Story:
    """The meeting as told so far."""

    proceedings: Proceedings
    proposals: int = 0
    votes: int = 0
    today: date = date(2019, 9, 16)

    def note(self, *events: Noted) -> None:
        """More is noted."""
        self.proceedings = then(self.proceedings, *events)

    def orders(self, **changes: Any) -> None:
        """The standing orders say otherwise."""
        self.proceedings = replace(self.proceedings, standing_orders=changed(self.proceedings.standing_orders, **changes))

    def item(self, number: str, **changes: Any) -> None:
        """An item is of another kind."""
        agenda = tuple(replace(a, **changes) if a.id == f"a{number}" else a for a in self.proceedings.agenda)
        self.proceedings = replace(self.proceedings, agenda=agenda)

    def meeting(self, **changes: Any) -> None:
        """The meeting was called in another way."""
        self.proceedings = replace(self.proceedings, meeting=replace(self.proceedings.meeting, **changes))

    def propose(self, person: str, kind: str) -> None:
        """A proposal; the first is y1, the second y2."""
        self.proposals += 1
        self.note(ev.Proposed(proposal=f"y{self.proposals}", by=(person,), kind=KINDS[kind]))

    def vote(self, told: str, **fields: Any) -> None:
        """A vote told as `Anders ja, Ulf nej, utslagsröst ja`; the first is v1, yes is for y1 and no for y2."""
        self.votes += 1
        rows = dict(row.rsplit(" ", 1) for row in told.split(", "))
        casting = rows.pop("utslagsröst", None)
        known = {f"y{n + 1}" for n in range(self.proposals)}
        self.note(ev.VoteHeld(vote=f"v{self.votes}", yes="y1" if "y1" in known else None, no="y2" if "y2" in known else None,
                              ballots=Table({n.lower(): BALLOTS[b] for n, b in rows.items()}),
                              casting=SIDES[casting] if casting else None, **fields))

    def posted(self, adjusted: date, days: dict[str, date]) -> None:
        """The minutes were adjusted and put up on the boards."""
        boards = tuple(BoardNotice(board=board, posted=day) for board, day in days.items())
        self.proceedings = replace(self.proceedings, minutes=Minutes(parts=(MinutesPart(adjusted_on=adjusted, boards=boards),)))

    @property
    def now(self) -> State:
        """The state after what was noted last."""
        return history(self.proceedings).now

    def handling(self, number: str) -> Handling:
        """How an item was handled."""
        return handling(self.proceedings, f"a{number}")

    def seat_of(self, person: str) -> str:
        """The seat to which the person was elected."""
        return next(s.id for s in self.proceedings.roster.seats if s.holder == person)

    @property
    def told(self) -> dict[str, Any]:
        """All that follows."""
        return derive(self.proceedings, self.today, red_days())

    @property
    def problems(self) -> list[dict[str, Any]]:
        """All that the rules object to."""
        told = self.told
        return [*told["problems"], *(p for item in told["items"] for p in item["problems"])]


def persons(names: str) -> list[str]:
    """`Anders, Karin och Ulf` as ids."""
    return [name.strip().lower() for name in names.replace(" och ", ", ").split(",")]


def owner(genitive: str, known: set[str]) -> str:
    """Whose: `Karins` is karin's, `Anders` anders's."""
    name = genitive.lower()
    return name if name in known else name.removesuffix("s")
