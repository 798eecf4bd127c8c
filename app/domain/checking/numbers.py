"""Numbers: the §§ follow on those of the meeting before, and nothing on the list is passed over in silence. [KL 5:66]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Remark
from app.domain.meeting import events as ev
from app.domain.swedish import paragraphs


def numbers(matter: Matter) -> Iterator[Remark]:
    """§§ that skip or come twice, and items that were neither handled nor struck from the list."""
    yield from _first(matter)
    yield from _passed_over(matter)


def _first(matter: Matter) -> Iterator[Remark]:
    before, counted_from = matter.before, matter.setting.meeting.last_paragraph
    if before is None or before == counted_from or not matter.history.paragraphs:
        return
    if counted_from > before:
        text = f"{paragraphs(range(before + 1, counted_from + 1))} saknas: förra protokollet slutade på § {before}."
    else:
        text = f"{paragraphs(range(counted_from + 1, before + 1))} finns redan i ett tidigare protokoll."
    yield Remark(code="numbers_skip", weight="fault", rule="", part="heading", text=text,
                 item=next(iter(matter.history.paragraphs)))


def _passed_over(matter: Matter) -> Iterator[Remark]:
    if not matter.history.now.closed:
        return
    struck = {m.event.item for m in matter.history.moments if isinstance(m.event, ev.ItemRemoved)}
    for item in matter.setting.agenda:
        if item.numbered and item.id not in matter.history.by_item and item.id not in struck:
            yield Remark(code="item_passed_over", weight="notice", rule="KL 5:66", part="heading", item=item.id,
                         text=f"Ärendet ”{item.title}” stod på föredragningslistan men togs aldrig upp.")
