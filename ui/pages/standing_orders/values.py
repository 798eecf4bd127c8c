"""Settings by name in a value of standing orders: read one, and write all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.standing_orders import NoticePeriod, StandingOrders
from app.domain.table import Table
from ui.pages.standing_orders.paragraphs import SUBSTITUTES

NOTICE = "notice."


def read(orders: StandingOrders, field: str) -> Any:
    """The value of a setting."""
    if field.startswith(SUBSTITUTES):
        return getattr(orders.substitutes, field.removeprefix(SUBSTITUTES))
    if field.startswith(NOTICE):
        return getattr(orders.notice or NoticePeriod(days=0, unit="working_days"), field.removeprefix(NOTICE))
    return getattr(orders, field)


def written(orders: StandingOrders, values: Mapping[str, Any]) -> StandingOrders:
    """The standing orders with these settings in the place of theirs; no days of notice is no fixed period."""
    substitutes = {f.removeprefix(SUBSTITUTES): v for f, v in values.items() if f.startswith(SUBSTITUTES)}
    flat = {f: v for f, v in values.items() if "." not in f}
    notice = orders.notice
    if NOTICE + "days" in values:
        days = values[NOTICE + "days"]
        notice = NoticePeriod(days=days, unit=values[NOTICE + "unit"]) if days else None
    return replace(orders, substitutes=replace(orders.substitutes, **substitutes), notice=notice, **flat)


def lists_written(table: Mapping[str, tuple[str, ...]]) -> str:
    """`M: M, KD` a line."""
    return "\n".join(f"{party}: {', '.join(others)}" for party, others in table.items())


def lists_read(text: str) -> Table[tuple[str, ...]]:
    """What `lists_written` wrote; a line without a colon is left out."""
    return Table({key: tuple(x.strip() for x in rest.split(",") if x.strip()) for key, rest in _pairs(text)})


def words_written(table: Mapping[str, object]) -> str:
    """`S: majoriteten` a line."""
    return "\n".join(f"{party}: {value}" for party, value in table.items())


def words_read(text: str) -> Table[str]:
    """What `words_written` wrote of words."""
    return Table({key: rest for key, rest in _pairs(text) if rest})


def counts_read(text: str) -> Table[int]:
    """What `words_written` wrote of numbers; a line without a number is left out."""
    return Table({key: int(rest) for key, rest in _pairs(text) if rest.isdigit()})


def _pairs(text: str) -> list[tuple[str, str]]:
    halves = (line.partition(":") for line in text.splitlines())
    return [(key.strip(), rest.strip()) for key, colon, rest in halves if colon and key.strip()]
