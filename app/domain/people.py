"""People: those whom the committee's work concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody by name; `party` is what is printed after it, `born` tells who is the elder (SO § 7)."""

    id: str
    name: str
    party: str | None = None
    born: date | None = None

    @property
    def signature(self) -> str:
        """The name as minutes print it: `Anna Ek (M)`, or the bare name of one without a party."""
        return f"{self.name} ({self.party})" if self.party else self.name
