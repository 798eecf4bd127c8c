"""Signing: who signs the minutes, as what and for which §§. [KL 5:69, 6:35] [SO § 8]"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.document import Signer
from app.domain.meeting.questions import Handling
from app.domain.minutes.served import Served

Roles = Callable[[Handling], tuple[str, ...]]


def signers_of(served: Served) -> tuple[Signer, ...]:
    """The secretary, each who presided, each adjuster; with their §§ where they do not have all."""
    secretary = served.setting.meeting.secretary
    first = (Signer(name=secretary.name, role="Sekreterare"),) if secretary else ()
    return (*first, *_signing(served, "Ordförande", lambda h: (h.chair,) if h.chair else ()),
            *_signing(served, "Justerande", lambda h: h.adjusters))


def _signing(served: Served, role: str, who: Roles) -> Iterator[Signer]:
    for person in dict.fromkeys(p for h in served.numbered.values() for p in who(h)):
        times = served.among(who, person)
        where = "" if times == served.all else f" {served.column(times)}".rstrip()
        yield Signer(name=served.setting.signature(person), role=f"{role}{where}")
