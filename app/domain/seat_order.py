"""Seat order: how the secretary wants to see the seats at a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SeatOrder = Literal["seat", "municipality", "party"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatsShown:
    """The seats one by one, or in groups by who elected them or by party."""

    order: SeatOrder = "seat"
