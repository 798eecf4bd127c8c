"""The words that say of a copy that it is not what it may be taken for: a draft, or the paper of a rehearsal."""

from __future__ import annotations

DRAFT, REHEARSAL = "UTKAST – EJ JUSTERAT", "ÖVNING"


def stamps(*, draft: bool = False, rehearsal: bool = False) -> tuple[str, ...]:
    """The stamps that a paper bears, the weightiest first."""
    return (*((REHEARSAL,) if rehearsal else ()), *((DRAFT,) if draft else ()))


def titled(title: str, *, rehearsal: bool) -> str:
    """What the file calls itself; `Övning: Kallelse 2019-09-16` of a rehearsal."""
    return f"Övning: {title}" if rehearsal else title
