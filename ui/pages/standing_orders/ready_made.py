"""Ready-made standing orders: whole sets of values with the words that each rests on, to begin from and to compare with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.standing_orders import StandingOrders
from app.resources import resource
from app.services.shelf import value_from
from ui.pages.standing_orders.values import read

TELLING = ("substitutes.filter", "substitutes.tiers", "substitutes.when_not_serving", "return_after_other_absence",
           "chair_fallback", "notice.days")
"""The settings by which one set of standing orders is told from another."""


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """`words` holds, by the name of a setting, the words of the real standing orders."""

    name: str
    kind: str
    orders: StandingOrders
    words: dict[str, str]

    def words_for(self, field: str, value: object) -> str:
        """The words on which this value of a setting rests here; empty where the value is another."""
        if read(self.orders, field) != value:
            return ""
        return self.words.get("notice" if field == "notice.days" else field, "")


@cache
def all_ready_made() -> tuple[ReadyMade, ...]:
    """The sets that are shipped, by name."""
    found = (json.loads(file.read_text(encoding="utf-8")) for file in resource("standing_orders").glob("*.json"))
    made = (ReadyMade(d["name"], d["kind"], value_from(StandingOrders, d["standing_orders"]), _words(d)) for d in found)
    return tuple(sorted(made, key=lambda r: r.name))


def same_as(orders: StandingOrders) -> ReadyMade | None:
    """The set with which these standing orders agree in everything that tells one set from another."""
    return next((r for r in all_ready_made() if all(read(r.orders, f) == read(orders, f) for f in TELLING)), None)


def _words(data: dict[str, Any]) -> dict[str, str]:
    return {str(field): str(words) for field, words in data.get("words", {}).items()}
