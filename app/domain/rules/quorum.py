"""Quorum: whether the committee may handle a matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many seats there are, how many must serve, and how many do."""

    seats: int
    needed: int
    serving: int

    @property
    def met(self) -> bool:
        """Whether enough serve."""
        return self.serving >= self.needed


def quorum(seats: int, serving: int) -> Quorum:
    """A matter may be handled only while more than half of the members are present, members being the number of
    seats fixed by fullmäktige and those present the ones who serve. [KL 6:27]"""
    return Quorum(seats=seats, needed=seats // 2 + 1, serving=serving)
