"""The events of a meeting: facts in the past tense, without methods. Tags and fields are for ever.

A new kind of event: its class here and its name in `EVENTS`, its effect in `state.EFFECTS`, what it needs in
`admissible`, its sentence in `sentences`, and a story in the tests.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from app.domain.table import Table
from app.domain.times import Clock

if TYPE_CHECKING:
    from app.domain.committee import Roster
    from app.domain.standing_orders import StandingOrders

Side = Literal["yes", "no"]
Ballot = Literal["yes", "no", "abstain"]
Cause = Literal["other", "unknown"]
Purpose = Literal["procedure", "counter", "main", "addition", "election"]
ProposalKind = Literal["approve", "reject", "amend", "add", "refer_back", "table", "other"]
How = Literal["acclamation", "vote", "lot", "none"]
Motivation = Literal["none", "announced", "received"]
StatementKind = Literal["note", "special_statement", "opinion"]
TriedOutcome = Literal["disqualified", "not_disqualified"]
Items = tuple[str, ...] | None
"""Some items' ids; None is the whole meeting, or from here on."""
ONE_OR_MANY = {"one_or_many": True}
"""A field that the meeting file writes as one id or as a list of ids."""
RULES = "rules"
"""The word for `SeatTaken.person` that gives the seat back to the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceReported:
    """Told beforehand; the person is not expected. A reason is never printed [SO § 5]."""

    person: str
    items: Items = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Called at the roll call and not there."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """In the room, or on the line; until the first item that is no formality is opened: the roll call; later: an arrival."""

    person: str
    remote: bool = False
    items: Items = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Left the meeting, or with `items` these only; for another cause than disqualification."""

    person: str
    cause: Cause = "other"
    items: Items = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledToOrder:
    """The gavel that begins the meeting; in an archive it carries the roster and the standing orders of the day."""

    roster: Roster | None = field(default=None, metadata={"key": None})
    standing_orders: StandingOrders | None = field(default=None, metadata={"key": None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The gavel that ends the meeting [KL 4:27]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjourned:
    """A pause begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """A pause ends, maybe on a later day."""

    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOpened:
    """An item is taken up; the first time gives it its §."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemClosed:
    """An item is left."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disqualified:
    """Jäv in this item: the person may neither take part nor be present while it is open [KL 6:28–30]."""

    person: str
    item: str
    ground: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisqualificationTried:
    """The committee decided on a question of jäv; yes in a ballot is jäv. Changes no seat by itself [KL 6:30]."""

    person: str
    item: str
    ballots: Table[Ballot] = Table()
    outcome: TriedOutcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTaken:
    """The chair in fact, where it is another than the rules give [KL 6:22]."""

    person: str
    items: Items = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTaken:
    """Who served in fact from here on; None left the seat empty, `rules` gives it back to the rules."""

    seat: str
    person: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """Put on the list at the meeting."""

    item: str
    by: tuple[str, ...] = field(default=(), metadata=ONE_OR_MANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRemoved:
    """Struck from the list at the meeting."""

    item: str
    by: tuple[str, ...] = field(default=(), metadata=ONE_OR_MANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal (yrkande) is put forward; `instead_of` names the first-hand proposal of a second-hand one [KL 5:67]."""

    proposal: str
    by: tuple[str, ...] = field(default=(), metadata=ONE_OR_MANY)
    kind: ProposalKind = "other"
    text: str | None = None
    instead_of: str | None = None
    seconded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn:
    """The mover takes a proposal back."""

    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFallen:
    """A proposal falls because another was decided."""

    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPut:
    """The question as the chair put it, in the order in which it was put, and what the chair found [KL 5:53, 5:67 p. 2]."""

    purpose: Purpose = "main"
    order: tuple[str, ...] = ()
    yes: str | None = None
    no: str | None = None
    finding: str | None = None
    vote_asked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinedToDecide:
    """Does not take part in the decisions of the open item that follow [KL 4:25]."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many votes of each kind."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    blank: int = 0
    invalid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteHeld:
    """A vote; `yes` and `no` say what each side stands for, `casting` is the casting vote as given [KL 5:54–56]."""

    vote: str
    purpose: Purpose = "main"
    secret: bool = False
    yes: str | None = None
    no: str | None = None
    ballots: Table[Ballot] = Table()
    counts: Counts | None = None
    casting: Side | None = None
    candidates: Table[int] = Table()


@dataclass(frozen=True, slots=True, kw_only=True)
class LotDrawn:
    """A tie settled by lot [KL 5:56]."""

    vote: str
    result: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the chair found and the gavel confirmed; several in one item are allowed [KL 5:53]."""

    how: How
    proposal: str | None = None
    text: str | None = None
    vote: str | None = None
    points: tuple[str, ...] = ()
    level: str | None = None
    part: str | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """A reservation against a decision; `against` counts the item's decisions from 1 [KL 4:27]."""

    by: tuple[str, ...] = field(metadata=ONE_OR_MANY)
    item: str | None = None
    against: int | None = None
    motivation: Motivation = "none"
    received: datetime | None = None
    refers_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A note, a special statement, or the opinion of a substitute who does not serve [KL 6:17]."""

    by: tuple[str, ...] = field(metadata=ONE_OR_MANY)
    kind: StatementKind = "note"
    for_parties: tuple[str, ...] = ()
    item: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustersChosen:
    """Who adjust the minutes besides the chair, for all items or for these [KL 5:69] [SO § 8]."""

    persons: tuple[str, ...]
    items: Items = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedAtOnce:
    """The paragraph was adjusted at once [SO § 8]."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Strikes out an entry, also another `withdrawn`."""

    entry: str


Event = (
    AbsenceReported | Absent | Present | Left | CalledToOrder | Closed | Adjourned | Resumed | ItemOpened | ItemClosed
    | Disqualified | DisqualificationTried | ChairTaken | SeatTaken | ItemAdded | ItemRemoved | Proposed
    | ProposalWithdrawn | ProposalFallen | QuestionPut | DeclinedToDecide | VoteHeld | LotDrawn | Decided | Reserved
    | Statement | AdjustersChosen | AdjustedAtOnce | Withdrawn
)

EVENTS: dict[str, type] = {
    "absence_reported": AbsenceReported, "absent": Absent, "present": Present, "left": Left,
    "called_to_order": CalledToOrder, "closed": Closed, "adjourned": Adjourned, "resumed": Resumed,
    "item_opened": ItemOpened, "item_closed": ItemClosed, "disqualified": Disqualified,
    "disqualification_tried": DisqualificationTried, "chair_taken": ChairTaken, "seat_taken": SeatTaken,
    "item_added": ItemAdded, "item_removed": ItemRemoved, "proposed": Proposed,
    "proposal_withdrawn": ProposalWithdrawn, "proposal_fallen": ProposalFallen, "question_put": QuestionPut,
    "declined_to_decide": DeclinedToDecide, "vote_held": VoteHeld, "lot_drawn": LotDrawn, "decided": Decided,
    "reserved": Reserved, "statement": Statement, "adjusters_chosen": AdjustersChosen,
    "adjusted_at_once": AdjustedAtOnce, "withdrawn": Withdrawn,
}
"""Each event's name in the meeting file and in the archive."""

TAGS: dict[type, str] = {cls: tag for tag, cls in EVENTS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log: an event, when it was (`at`, a clock `13:05`), and after which entry it belongs."""

    event: Event
    id: str | None = None
    at: Clock | None = None
    after: str | None = None
    note: str | None = None
