"""Sealed: minutes that were signed off read as they did, but for dated corrections. [FL 36] [JO 3337-2001, 4024-1999]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Remark
from app.domain.minutes.plain import told_minutes


def sealed(matter: Matter) -> Iterator[Remark]:
    """§§ that read otherwise than when they were signed off or adjusted, and ones that have gone or come."""
    for item, day in matter.rewritten:
        yield Remark(code="adjusted_rewritten", weight="fault", rule="FL 36", part="heading", item=item,
                     text=f"{matter.called(item)} står som justerad {day}, men har skrivits om sedan dess.")
    if matter.frozen is None:
        return
    now = told_minutes(matter.document)
    was, reads = {p.item: p for p in matter.frozen.paragraphs}, {p.item: p for p in now.paragraphs}
    for item in dict.fromkeys((*was, *reads)):
        if was.get(item) != reads.get(item) and item not in matter.corrected:
            yield Remark(code="changed_unseen", weight="fault", rule="FL 36", part="heading", item=item,
                         text=f"{matter.called(item)} har ändrats efter justeringen utan en daterad rättelse.")
    if matter.frozen.front != now.front and not matter.corrected:
        yield Remark(code="changed_unseen", weight="fault", rule="FL 36", part="front",
                     text="Förstasidan har ändrats efter justeringen utan en daterad rättelse.")
