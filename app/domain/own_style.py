"""One's own house style: made from one of the program's by moving its parts and giving them other headings."""

from __future__ import annotations

from dataclasses import replace

from app.domain.house_style import DECISION_LAST, OWN, BlockPart, HouseStyle


def own(style: HouseStyle) -> HouseStyle:
    """The style as one's own, every part in its order: one that it does not know stands last."""
    later = (part for part in DECISION_LAST.order if part not in style.order)
    return replace(style, name=OWN, order=(*style.order, *later), besides=())


def moved(style: HouseStyle, part: BlockPart, by: int) -> HouseStyle:
    """One's own with a part so many places further down, or up (less than 0), at most to the end."""
    made = own(style)
    rest = [p for p in made.order if p != part]
    place = min(max(0, made.order.index(part) + by), len(rest))
    return replace(made, order=(*rest[:place], part, *rest[place:]))


def headed(style: HouseStyle, part: BlockPart, words: str) -> HouseStyle:
    """One's own with another heading over a part; without words it has the usual one."""
    others = tuple((p, heading) for p, heading in style.labels if p != part)
    words = " ".join(words.split())
    return replace(own(style), labels=(*others, (part, words)) if words else others)
