"""The seal: a paragraph that was signed off reads as it did, whatever is changed in the archive; only a correction adds to it."""

from __future__ import annotations

from app.database.store import Unit, View
from app.domain.annexes import differing
from app.domain.as_told import ToldMinutes
from app.domain.house_style import style_called
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import Proceedings
from app.domain.signing_off import FrozenMinutes
from app.domain.swedish import listed
from app.services.annex_rows import annexes_of
from app.services.dossier import Dossiers
from app.services.errors import InTheWay
from app.services.shelf import all_of
from app.translation import _


def keep_sealed(unit: Unit, meeting: str) -> None:
    """Raise `InTheWay`, so that nothing is written, where a command would make a paragraph that is signed off read otherwise."""
    frozen = all_of(FrozenMinutes, unit.records, "frozen_minutes", meeting=meeting)
    if not frozen:
        return
    view = View(unit.records, unit.log)
    proceedings = Dossiers().get(view, meeting).proceedings
    changed = [called for part in frozen for called in _changed(part, as_it_reads(proceedings, part))]
    if changed:
        raise InTheWay(_("{paragraphs} är justerad och ändras inte.").format(paragraphs=listed(dict.fromkeys(changed))),
                       _("Gör en daterad rättelse i steget Protokoll."))
    if any(_laid_otherwise(unit, meeting, part) for part in frozen):
        raise InTheWay(_("Protokollet är justerat med sina bilagor, och de ändras inte."))


def _laid_otherwise(unit: Unit, meeting: str, part: FrozenMinutes) -> bool:
    sealed = (*part.items, *([None] if part.whole else []))
    return any(True for _item in differing(part.annexes, annexes_of(unit.records, meeting), sealed))


def as_it_reads(proceedings: Proceedings, part: FrozenMinutes) -> ToldMinutes:
    """How the minutes read now, in the style in which they were signed off."""
    from app.domain.minutes import minutes_of

    return told_minutes(minutes_of(proceedings, part.at.date(), frozenset(), style=style_called(part.style)))


def _changed(part: FrozenMinutes, now: ToldMinutes) -> list[str]:
    reads = {p.item: p for p in now.paragraphs}
    return [p.called or p.heading for p in part.told.paragraphs if p.item in part.items and reads.get(p.item) != p]
