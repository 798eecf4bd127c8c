"""Signing: that adjusters are chosen, that it is said when and where, and that everybody who is to sign has. [KL 5:69]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Remark, Weight
from app.domain.proceedings import MinutesPart, NotKnown
from app.domain.swedish import listed


def signing(matter: Matter) -> Iterator[Remark]:
    """What stands in the way of adjusting, or is missing in what was adjusted."""
    yield from _chosen(matter)
    for part in matter.proceedings.minutes.parts if matter.proceedings.minutes else ():
        yield from _refused(matter, part)
        if part.adjusted_on is not None and not isinstance(part.adjusted_on, NotKnown) and part.signed:
            yield from _unsigned(matter, part)


def _remark(code: str, weight: Weight, text: str) -> Remark:
    return Remark(code=code, weight=weight, rule="KL 5:69", part="adjusting", text=text)


def _chosen(matter: Matter) -> Iterator[Remark]:
    if matter.numbered and not any(h.adjusters for h in matter.handled):
        yield _remark("adjusters_missing", "fault", "Ingen är utsedd att justera protokollet tillsammans med ordföranden.")
    agreed = matter.setting.meeting.adjustment
    if agreed is None or agreed.at is None or not (agreed.place or "").strip():
        yield _remark("adjusting_time_missing", "unfinished", "Tid och plats för justeringen är inte bestämda.")


def _refused(matter: Matter, part: MinutesPart) -> Iterator[Remark]:
    for person in part.refused:
        who = matter.setting.signature(person)
        yield _remark("adjusting_refused", "fault", f"{who} har vägrat justera. Det ska framgå, och nämnden får ta upp frågan.")


def _unsigned(matter: Matter, part: MinutesPart) -> Iterator[Remark]:
    """Adjusted is what all have signed: each chair and each adjuster of its items."""
    items = part.items if part.items is not None else tuple(matter.history.by_item)
    of_it = [h for h in matter.handled if h.item.id in items]
    wanted = dict.fromkeys(p for h in of_it for p in (*([h.chair] if h.chair else []), *h.adjusters))
    signed = {s.person for s in part.signed}
    missing = [matter.setting.signature(p) for p in wanted if p not in signed and p not in part.refused]
    if missing:
        yield _remark("signature_missing", "fault", f"Protokollet står som justerat utan underskrift av {listed(missing)}.")
