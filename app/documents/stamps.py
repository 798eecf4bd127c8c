"""The words that say what a copy is not, or is: a draft, the public version, the paper of a rehearsal."""

from __future__ import annotations

DRAFT, REHEARSAL = "UTKAST – EJ JUSTERAT", "ÖVNING"
PUBLIC = "offentlig version"
"""What minutes are called from which something secret or personal may be gone."""


def stamps(*, draft: bool = False, rehearsal: bool = False, public: bool = False) -> tuple[str, ...]:
    """The stamps that a paper bears, the weightiest first."""
    return (*((REHEARSAL,) if rehearsal else ()), *((DRAFT,) if draft else ()), *((PUBLIC.upper(),) if public else ()))


def titled(title: str, *, rehearsal: bool, public: bool = False) -> str:
    """What the file calls itself; `Övning: Kallelse 2019-09-16` of a rehearsal, `Protokoll 2019-09-16, offentlig version`."""
    return f"{'Övning: ' if rehearsal else ''}{title}{f', {PUBLIC}' if public else ''}"
