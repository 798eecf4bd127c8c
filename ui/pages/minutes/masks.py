"""What the public version leaves out, told where it stands: the words on a ground of their own, and why in a line under them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from app.domain.minutes.masked import mark_of, pattern_of, takes
from app.domain.signing_off import Masking
from app.translation import _
from ui.pages.minutes.paper_ink import ink


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is masked of one block: `whole` takes all of it, `words` those that stand in it; `told` says so with the ground."""

    whole: bool = False
    words: tuple[Masking, ...] = ()
    told: str = ""


def hidden_in(maskings: tuple[Masking, ...], item: str, part: str, text: str) -> Hidden:
    """What is masked of a block; that its whole paragraph is, is told once, under its heading."""
    if of_paragraph(maskings, item) is not None:
        return Hidden(whole=True)
    whole = next((m for m in maskings if m.item == item and takes(m, part) and not m.passage), None)
    if whole is not None:
        return Hidden(whole=True, told=_("Stycket maskeras: {ground}").format(ground=mark_of(whole)))
    words = standing(maskings, text)
    return Hidden(words=words, told=words_told(words))


def of_paragraph(maskings: Iterable[Masking], item: str) -> Masking | None:
    """The masking that takes the whole paragraph."""
    return next((m for m in maskings if m.item == item and not (m.part or m.passage or m.annex)), None)


def standing(maskings: Iterable[Masking], text: str) -> tuple[Masking, ...]:
    """The passages that stand in a text."""
    return tuple(m for m in maskings if m.passage and pattern_of(m).search(text))


def words_told(words: Iterable[Masking]) -> str:
    """`Maskeras: ”Ulf Norling” (Personuppgift borttagen)`."""
    told = "; ".join(f"”{m.passage}” ({mark_of(m)})" for m in words)
    return _("Maskeras: {words}").format(words=told) if told else ""


def marked(maskings: Iterable[Masking], text: str) -> str:
    """A heading or a line with its masked words on their ground; as it stands where it has none."""
    places = sorted({found.span() for m in standing(maskings, text) for found in pattern_of(m).finditer(text)})
    if not places:
        return text
    pieces, end = [], 0
    for first, last in places:
        if first >= end:
            pieces.append(escape(text[end:first]) + f'<span style="{_style()}">{escape(text[first:last])}</span>')
            end = last
    return ("".join(pieces) + escape(text[end:])).replace("\n", "<br>")


def _style() -> str:
    return f"background-color: {ink('line').name()}; text-decoration: underline"
