"""Own words: what the secretary has written in the place of the program must still tell what the log knows. [KL 5:67]"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark
from app.domain.checking.words import PARTS
from app.domain.house_style import COURSES, LABELS
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.swedish import listed

FIGURES = re.compile(r"\b(\d+)(?:–|-| mot | ja(?:-röster)? (?:och|mot) )(\d+)\b(?! ?(?:§|kl|19|20))")
"""The result of a vote in words: `5–4`, `5 mot 4`, `5 ja-röster mot 4`."""


def own_words(matter: Matter) -> Iterator[Remark]:
    """Movers, reservers and results that her own text leaves out."""
    for handling in matter.handled:
        yield from _movers(matter, handling)
        yield from _reservers(matter, handling)
        yield from _course(matter, handling)
    yield from _overtaken(matter)


def _overtaken(matter: Matter) -> Iterator[Remark]:
    """Own texts that the log has run away from: she keeps them or gives them back, but never signs them unseen."""
    for item, part in matter.overtaken:
        yield Remark(code="log_changed", weight="unfinished", rule="", part=PARTS.get(part, "other"), item=item,
                     text=f"Loggen har ändrats sedan den egna texten under {LABELS.get(part, 'Beslut')} i "
                          f"{matter.called(item)} skrevs.")


def _movers(matter: Matter, handling: Handling) -> Iterator[Remark]:
    gone = {m.event.proposal for m in handling.moments if isinstance(m.event, ev.ProposalWithdrawn)}
    movers = dict.fromkeys(p for y in handling.proposals.values() if y.proposal not in gone for p in y.by)
    yield from _left_out(matter, handling, "proposals", movers, "movers_left_out", "KL 5:67 p. 1", "yrkandet av")


def _reservers(matter: Matter, handling: Handling) -> Iterator[Remark]:
    reservers = dict.fromkeys(person for _, person in handling.reservations)
    yield from _left_out(matter, handling, "reservation", reservers, "reservers_left_out", "KL 5:67 p. 6", "reservationen av")


def _left_out(
    matter: Matter, handling: Handling, part: Part, persons: Iterable[str], code: str, rule: str, what: str
) -> Iterator[Remark]:
    text = matter.own.get((handling.item.id, part))
    missing = [matter.setting.name(p) for p in persons if text is not None and matter.setting.name(p) not in text]
    if missing:
        yield Remark(code=code, weight="fault", rule=rule, part=part, item=handling.item.id,
                     text=f"Den egna texten i {matter.called(handling.item.id)} nämner inte {what} {listed(missing)}.")


def _course(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """Figures of a vote that her own text on the course tells otherwise than the ballots."""
    texts = {part: matter.own[handling.item.id, part] for part in COURSES if (handling.item.id, part) in matter.own}
    told = {frozenset((o.yes, o.no)) for o in handling.outcomes.values()}
    for part, found in ((part, found) for part, text in texts.items() for found in FIGURES.finditer(text)):
        if told and frozenset((int(found[1]), int(found[2]))) not in told:
            yield Remark(code="figures_differ", weight="fault", rule="KL 5:67 p. 3", part=PARTS[part], item=handling.item.id,
                         text=f"Den egna texten i {matter.called(handling.item.id)} säger {found[0]}; så föll inte rösterna.")
