"""The words of a roster list: what somebody is in the committee, as it is written in a cell."""

from __future__ import annotations

from typing import Literal

from app.domain.committee import Mandate, Office
from app.domain.contacts import SendBy

OFFICES: dict[Office, str] = {
    "chair": "ordförande", "vice_chair": "vice ordförande", "second_vice_chair": "andre vice ordförande"}
ROLES: dict[Literal["member", "substitute"], str] = {"member": "ledamot", "substitute": "ersättare"}
SEND_BY: dict[SendBy, str] = {"mail": "e-post", "paper": "papper"}


def post_words(mandate: Mandate) -> str:
    """A member's office, else member or substitute."""
    return OFFICES[mandate.office] if mandate.office and mandate.role == "member" else ROLES[mandate.role]
