"""An item whose staff proposal is contested: what the minutes say of it, label by label."""

from typing import Any

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from tests.domain.building import Noted, handled, item
from tests.domain.reading import held, said

STAFF = item("a1", by="Förvaltningen", proposal="1. Avtalet godkänns.\n2. Ordföranden undertecknar avtalet.")


def moved(proposal: str, *by: str, kind: ev.ProposalKind = "other", text: str | None = None, **fields: Any) -> ev.Proposed:
    """Somebody moves something."""
    return ev.Proposed(proposal=proposal, by=by, kind=kind, text=text, **fields)


APPROVE = moved("y1", "anders", kind="approve")
REJECT = moved("y2", "karin", kind="reject")


def told(label: str, *events: Noted, agenda: AgendaItem = STAFF) -> list[str]:
    """What stands under the label once this has happened in the item."""
    return said(held(*handled("a1", *events), agenda=(agenda,)), 16, label)
