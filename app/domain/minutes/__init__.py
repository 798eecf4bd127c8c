"""Minutes: what the protocol says, from the log, the agenda and the secretary's own texts.

A block that has nothing to say is left out. Who presented an item [FL 31] stands last in its Sammanfattning; who came,
went or presided in another's stead stands first in the paragraph, under Närvaro.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from app.domain.calendar import RedDays
from app.domain.document import MinutesDocument, ParagraphDocument
from app.domain.house_style import DECISION_LAST, HouseStyle
from app.domain.meeting.questions import handlings
from app.domain.meeting.replay import History, replay
from app.domain.minutes.boards import adjusted, boards
from app.domain.minutes.corrected import corrected
from app.domain.minutes.front import front_of
from app.domain.minutes.paragraph import paragraph_of
from app.domain.minutes.served import Served
from app.domain.minutes.signing import signers_of
from app.domain.minutes.telling import Telling
from app.domain.proceedings import Proceedings
from app.domain.signing_off import Correction


def minutes_of(
    proceedings: Proceedings, today: date, red_days: RedDays, *, draft: bool | None = None, style: HouseStyle = DECISION_LAST,
    corrections: tuple[Correction, ...] = (), items: Collection[str] | None = None,
) -> MinutesDocument:
    """The minutes of the meeting in a house style, ready to be set. [KL 5:65–69, 6:35, 8:12]

    `today` and `red_days` (public holidays and the three eves) tell the days of appeal. They are a draft until every part
    is adjusted, unless `draft` says otherwise. What was corrected since stands last in its paragraph. `items` are those of a
    part with a front page, signers and a board of its own, as of what was adjusted at once; None is the whole. `styles` are
    those of items that keep another than the whole's.
    """
    history = replay(proceedings)
    every = handlings(history)
    served = Served(history, every if items is None else tuple(h for h in every if h.item.id in items))
    chairs = tuple((h.item.id, h.chair) for h in every)
    texts, styled = _own_texts(proceedings), ((h, style.of(h.item.id)) for h in served.handled)
    paragraphs = (paragraph_of(Telling(h, chairs, texts.get(h.item.id, {}), own.points == "att"), own) for h, own in styled)
    return MinutesDocument(
        municipality=proceedings.committee.host_name, body=proceedings.committee.name, day=proceedings.meeting.date,
        front=front_of(served), signers=signers_of(served), boards=boards(proceedings, served, today, red_days),
        paragraphs=tuple(corrected(p, corrections) for p in paragraphs if p is not None),
        draft=not adjusted(proceedings, served) if draft is None else draft, title=style.title,
        recipients=style.recipients, for_information=style.for_information,
        part="" if items is None else told_of(served), page=style.page,
    )


def untouched(history: History, style: HouseStyle, items: Collection[str]) -> tuple[ParagraphDocument, ...]:
    """The paragraphs of these items as the program alone writes them, whatever the secretary has written."""
    every = handlings(history)
    chairs = tuple((h.item.id, h.chair) for h in every)
    styled = ((h, style.of(h.item.id)) for h in every if h.item.id in items)
    made = (paragraph_of(Telling(h, chairs, {}, own.points == "att"), own) for h, own in styled)
    return tuple(p for p in made if p is not None)


def told_of(served: Served) -> str:
    """The paragraphs of a part, `§ 21`."""
    return served.column(served.all)


def _own_texts(proceedings: Proceedings) -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = {}
    for text in proceedings.texts:
        if text.text.strip():
            texts.setdefault(text.item, {})[text.part] = text.text
    return texts
