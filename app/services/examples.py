"""The worked examples of the standing orders, for whoever shows them: the domain's own, with the red days they need."""

from __future__ import annotations

from app.domain.standing_orders import StandingOrders
from app.domain.worked_example.examples import worked_example
from app.domain.worked_example.scene import DAY
from app.exchange.red_days import red_days


def example(field: str, orders: StandingOrders) -> str:
    """What a setting of these standing orders means in a small invented meeting; empty for one that no rule reads."""
    return worked_example(field, orders, red_days((DAY.year - 1, DAY.year)))
