"""The words of the page: what was reported, how the quorum will be, and where one more absence would break it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.domain.calling import Answer, Call, Message, Need, Way
from app.domain.meeting.forecast import ItemForecast
from app.domain.swedish import listed, paragraphs
from app.translation import _
from ui.pages.absences.outlook import Outlook, Report
from ui.words import short_day


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


def instead_words(outlook: Outlook, need: Need) -> str:
    """`för Karin Ahlqvist (C) i §§ 16–22`; the items are left out where they are all."""
    holder = outlook.setting.seats[need.seat].holder
    name = outlook.name(holder) if holder else _("den vakanta platsen")
    if outlook.all_items(need.items):
        return _("för {name}").format(name=name)
    return _("för {name} i {items}").format(name=name, items=items_words(outlook, outlook.shown(need.items) or need.items))


def turn_words(outlook: Outlook, need: Need) -> str:
    """Why the one in turn is: what the forecast says of the turn and of those passed over, without the holder's hindrance."""
    _hindered, _semicolon, rest = need.because.partition("; ")
    own = f"{outlook.name(need.person or '')} är på tur: "
    return rest.removeprefix(own)


def offer_words(outlook: Outlook, need: Need) -> str:
    """`Näst på tur: Ulf Norling (S), 070-123 45 67`."""
    person = need.person or ""
    phone = outlook.phones.get(person, "")
    return _("Näst på tur: {name}").format(name=", ".join(w for w in (outlook.name(person), phone) if w))


def spent_words(outlook: Outlook, need: Need) -> str:
    """That nobody is left to call for a seat, and what it means for the quorum."""
    told = [_("Listan är slut {whom}.").format(whom=instead_words(outlook, need))]
    lacking = [i for i in outlook.not_quorate() if i in need.items]
    if lacking:
        told.append(_("Nämnden blir inte beslutför i {items}.").format(items=items_words(outlook, lacking)))
    else:
        told += [_("Nämnden blir ändå beslutför: {serving}, {needed}.").format(serving=serving_words(f), needed=needed_words(f))
                 for f in _weakest(outlook, need)]
    return " ".join(told)


def _weakest(outlook: Outlook, need: Need) -> list[ItemForecast]:
    """The item of a need in which fewest will serve."""
    forecasts = [outlook.forecasts[i] for i in outlook.shown(need.items)]
    return sorted(forecasts, key=lambda f: f.quorum.serving)[:1]


def silent_words(outlook: Outlook, need: Need) -> str:
    """Who may be called again; empty where everybody has answered."""
    names = [outlook.name(p) for p in need.silent]
    return _("{names} har inte svarat; ring igen.").format(names=listed(names)) if names else ""


def calls_words(calls: Iterable[Call]) -> str:
    """`ringd 16 sep 09:12 inget svar, 09:20 ja`; empty where nobody called."""
    told, day = list[str](), None
    for call in calls:
        clock = f"{call.at:%H:%M}" if call.at.date() == day else f"{short_day(call.at.date())} {call.at:%H:%M}"
        told.append(f"{clock} {answer_words(call.answer)}")
        day = call.at.date()
    return _("ringd {calls}").format(calls=", ".join(told)) if told else ""


def answer_words(answer: Answer) -> str:
    """What a call gave."""
    words: dict[Answer, str] = {
        "no_answer": _("inget svar"), "message_left": _("meddelande lämnat"), "yes": _("ja"), "no": _("nej")}
    return words[answer]


def message_words(message: Message) -> str:
    """`mejl 13 sep 08:15`: how and when somebody let know; of one who is not sure, that too."""
    told = message_moment(message.way, message.at)
    return f"{_('osäker')}, {told}" if message.says == "unsure" else told


def message_moment(way: Way, at: datetime | None) -> str:
    """`mejl 13 sep 08:15`; the way alone where no time is told."""
    ways: dict[Way, str] = {"telephone": _("telefon"), "mail": _("mejl"), "calendar": _("kalendersvar")}
    return f"{ways[way]} {short_day(at.date())} {at:%H:%M}" if at else ways[way]


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
