"""The words of the page: what was reported, how the quorum will be, and where one more absence would break it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting.forecast import ItemForecast
from app.domain.swedish import listed, paragraphs
from app.translation import _
from ui.pages.absences.outlook import Outlook, Report


def items_words(outlook: Outlook, items: Iterable[str]) -> str:
    """`§§ 16–18, 20`; items without a § by their titles."""
    items = list(items)
    numbered = paragraphs(outlook.numbers[i] for i in items if i in outlook.numbers)
    return listed([w for w in (numbered, *(outlook.where(i) for i in items if i not in outlook.numbers)) if w])


def report_words(outlook: Outlook, report: Report) -> str:
    """What was reported."""
    if report.items is None:
        return _("förhinder")
    return _("förhinder i {items}").format(items=items_words(outlook, report.items))


def replaced_words(outlook: Outlook, person: str) -> str:
    """Who comes instead of an absent member; empty for one who holds no seat."""
    instead = outlook.replaced(person)
    names = [outlook.name(p) if p else _("ingen") for p in instead]
    return _("på tur: {names}").format(names=", ".join(names)) if names else ""


def steps_in_words(outlook: Outlook, person: str) -> str:
    """For whom a substitute will serve; empty where for nobody."""
    seats = [outlook.setting.seats[s] for s in outlook.steps_in_for(person)]
    names = [outlook.name(s.holder) if s.holder else _("den vakanta platsen") for s in seats]
    return _("tjänstgör för {names}").format(names=listed(names)) if names else ""


def serving_words(forecast: ItemForecast) -> str:
    """`2 av 2`: how many will serve, of how many seats."""
    return _("{n} av {seats}").format(n=forecast.quorum.serving, seats=forecast.quorum.seats)


def needed_words(forecast: ItemForecast) -> str:
    """`minst 2 behövs`."""
    return _("minst {n} behövs").format(n=forecast.quorum.needed)


def risk_words(outlook: Outlook, forecast: ItemForecast) -> str:
    """`bryts om Ulf Norling (S) uteblir`; that it is not met where it is not; empty where it holds."""
    if not forecast.quorum.met:
        return _("inte beslutför, {needed}").format(needed=needed_words(forecast))
    names = [outlook.name(p) for p in forecast.breaks_without]
    if not names:
        return ""
    if len(names) == len(forecast.seats) and len(names) > 1:
        return _("bryts om någon av dem som tjänstgör uteblir")
    return _("bryts om {names} uteblir").format(names=_one_of(names))


def summary(outlook: Outlook) -> list[tuple[bool, str]]:
    """The forecast in sentences, each with whether it warns."""
    lacking = outlook.not_quorate()
    told = [(True, _("Nämnden blir inte beslutför i {items}.").format(items=items_words(outlook, lacking)))] if lacking else []
    broken: dict[tuple[str, ...], list[str]] = {}
    for person, items in outlook.breaks_without().items():
        broken.setdefault(items, []).append(outlook.name(person))
    told += [(True, _("{items} bryts om {names} uteblir.").format(items=items_words(outlook, items), names=_one_of(names)))
             for items, names in broken.items()]
    return told or [(False, _("Nämnden blir beslutför, också om en till uteblir."))]


def _one_of(names: list[str]) -> str:
    """`A eller B`."""
    *others, last = names
    return _("{others} eller {last}").format(others=", ".join(others), last=last) if others else last
