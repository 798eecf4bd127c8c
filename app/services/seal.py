"""The seal: what was signed off reads as it did, whatever is changed in the archive; only a correction adds to it."""

from __future__ import annotations

from dataclasses import replace

from app.database.store import Unit, View
from app.domain.annexes import differing
from app.domain.as_told import ToldMinutes
from app.domain.bearing import bearing_on
from app.domain.house_style import DECISION_LAST
from app.domain.meeting.events import Entry
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import Proceedings
from app.domain.sealing import FRONT, Reads, otherwise, sealed_style, sealed_texts, whole_of
from app.domain.signing_off import FrozenMinutes
from app.domain.swedish import listed
from app.services.adjusted import WRITTEN
from app.services.annex_rows import annexes_of
from app.services.dossier import Dossier, Dossiers
from app.services.errors import InTheWay
from app.services.signed_rows import Frozen, sealed_in
from app.translation import _


def keep_sealed(unit: Unit, before: View, meeting: str, known: Dossiers) -> None:
    """Raise `InTheWay`, so that nothing is written, where a command would make what is signed off read otherwise, or note
    something in the log of minutes that are signed off whole. `before` is the archive without the command, and `known`
    what is in memory of it, so that no log is read again at each key.

    What reads otherwise already, since another road than this was open once, may be put back.
    """
    frozen = sealed_in(unit.records, meeting)
    if not frozen:
        return
    noted = whole_of(frozen) is not None and bool(unit.log.of_command(meeting, unit.number))
    after = View(unit.records, unit.log)
    dossier = known.apart().get(after, meeting)
    now = {} if _only_goes_on(unit, dossier, meeting, frozen) else _otherwise(after, dossier, meeting, frozen)
    if now or noted:
        was = _otherwise(before, known.get(before, meeting), meeting, frozen)
        _must_read_as_it_did(frozen, {item: reads for item, reads in now.items() if item not in was or was[item] != reads})
        if noted and now == was:
            raise InTheWay(_("Protokollet är låst, och inget mer antecknas i loggen."), _way_out())
    if any(_laid_otherwise(unit, meeting, part) for part in frozen):
        raise InTheWay(_("Protokollet är justerat med sina bilagor, och de ändras inte."))


def _only_goes_on(unit: Unit, dossier: Dossier, meeting: str, frozen: Frozen) -> bool:
    """Whether the command only notes how the meeting goes on after what was signed off by itself, as most do."""
    if whole_of(frozen) or any(of in WRITTEN for of, _row in unit.records.touched):
        return False
    view, noted = View(unit.records, unit.log), {*unit.log.of_command(meeting, unit.number)}
    return not any(noted & {e.id for e in _bearing_on(part, view, meeting, dossier)} for part in frozen)


def _bearing_on(part: FrozenMinutes, view: View, meeting: str, dossier: Dossier) -> tuple[Entry, ...]:
    signed = view.log.until(meeting, part.log)
    return bearing_on(dossier.proceedings.log, dossier.history, signed, part.items)


def _way_out() -> str:
    return _("Gör en daterad rättelse i steget Protokoll.")


def _must_read_as_it_did(frozen: Frozen, changed: dict[str, Reads]) -> None:
    if not changed:
        return
    was = sealed_texts(frozen)
    known = [was[item] for item in changed if item in was]
    if known:
        named = listed(dict.fromkeys(p.called or f"”{p.heading}”" for p in known))
        one, many = _("{paragraphs} är justerad och ändras inte."), _("{paragraphs} är justerade och ändras inte.")
        raise InTheWay((one if len(known) == 1 else many).format(paragraphs=named), _way_out())
    if FRONT in changed:
        raise InTheWay(_("Förstasidan är justerad och ändras inte."), _way_out())
    raise InTheWay(_("Protokollet är låst, och ingen paragraf kommer till."), _way_out())


def _otherwise(view: View, dossier: Dossier, meeting: str, frozen: Frozen) -> dict[str, Reads]:
    """By item, how what is sealed reads otherwise; what was signed off by itself is judged by what bears on it alone, for the
    meeting went on after it."""
    held = dossier.proceedings
    found = otherwise(frozen, as_it_reads(held, frozen)) if whole_of(frozen) else {}
    for part in reversed([part for part in frozen if not part.whole]):
        log = _bearing_on(part, view, meeting, dossier)
        besides = {item: reads for item, reads in found.items() if item not in part.items}
        found = besides | otherwise((part,), as_it_reads(replace(held, log=log), frozen, part.items))
    return found


def unchanged_parts(view: View, dossier: Dossier, meeting: str, frozen: Frozen) -> Frozen:
    """What was signed off by itself and still reads as it did, but for what follows from the meeting's having gone on."""
    changed = _otherwise(view, dossier, meeting, frozen)
    return tuple(part for part in frozen if not part.whole and not changed.keys() & set(part.items))


def _laid_otherwise(unit: Unit, meeting: str, part: FrozenMinutes) -> bool:
    sealed = (*part.items, *([None] if part.whole else []))
    return any(True for _item in differing(part.annexes, annexes_of(unit.records, meeting), sealed))


def as_it_reads(proceedings: Proceedings, frozen: Frozen, items: tuple[str, ...] | None = None) -> ToldMinutes:
    """How the minutes read now, or these items of them; what is sealed in the style in which it was signed off."""
    from app.domain.minutes import minutes_of

    style = sealed_style(DECISION_LAST, frozen)
    return told_minutes(minutes_of(proceedings, proceedings.meeting.date, frozenset(), style=style, items=items))
