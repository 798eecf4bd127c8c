"""Problem: what a rule objects to, with the paragraph that decides it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`code` is for ever; `rule` is `KL chapter:section` or `SO subject`; `text` is one Swedish sentence for the secretary.

    `person`, `seat`, `vote` and `item` say whom and what it concerns, where that applies.
    """

    code: str
    rule: str
    text: str
    person: str | None = None
    seat: str | None = None
    vote: str | None = None
    item: str | None = None
