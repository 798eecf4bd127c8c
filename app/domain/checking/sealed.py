"""Sealed: minutes that were signed off read as they did, but for dated corrections. [FL 36] [JO 3337-2001, 4024-1999]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Remark
from app.domain.minutes.plain import told_minutes
from app.domain.sealing import uncorrected


def sealed(matter: Matter) -> Iterator[Remark]:
    """§§ that read otherwise than when they were signed off or adjusted, and ones that have gone or come; a correction adds, and
    changes nothing."""
    for item, day in matter.rewritten:
        yield Remark(code="adjusted_rewritten", weight="fault", rule="FL 36", part="heading", item=item,
                     text=f"{matter.called(item)} står som justerad {day}, men har skrivits om sedan dess.")
    if matter.frozen is None:
        return
    now = told_minutes(matter.document)
    was, reads = ({p.item: uncorrected(p) for p in told.paragraphs} for told in (matter.frozen, now))
    for item in dict.fromkeys((*was, *reads)):
        if was.get(item) != reads.get(item):
            yield Remark(code="changed_unseen", weight="fault", rule="FL 36", part="heading", item=item,
                         text=f"{matter.called(item)} har ändrats efter justeringen utan en daterad rättelse.")
    if matter.frozen.front != now.front:
        yield Remark(code="changed_unseen", weight="fault", rule="FL 36", part="front",
                     text="Förstasidan har ändrats efter justeringen utan en daterad rättelse.")
