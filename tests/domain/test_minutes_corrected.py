"""A paragraph that was adjusted is put right by a dated correction under it; what stood above is never touched."""

from __future__ import annotations

from datetime import datetime

from app.domain.document import Block, ParagraphDocument, Prose
from app.domain.minutes.corrected import LABEL, corrected
from app.domain.signing_off import Correction

ADJUSTED = ParagraphDocument(
    item="a8", number=21, heading="Detaljbudget", blocks=(Block(label="Beslut", contents=(Prose(text="Budgeten antas."),)),))


def correction(item: str, ground: str = "") -> Correction:
    return Correction(id="r1", item=item, label="Beslut", at=datetime(2019, 10, 2, 9, 30), by="Anna Ek.", stood="Budgeten antas.",  # noqa: DTZ001
                      stands="Detaljbudgeten antas.", ground=ground)


def said(paragraph: ParagraphDocument) -> list[str]:
    return [c.text for c in paragraph.blocks[-1].contents if isinstance(c, Prose)]


def test_a_correction_stands_last_with_the_moment_what_stood_and_what_stands() -> None:
    put_right = corrected(ADJUSTED, (correction("a8", "felskrivning"),))
    assert put_right.blocks[:-1] == ADJUSTED.blocks
    assert put_right.blocks[-1].label == LABEL
    assert said(put_right) == ["Rättat onsdagen den 2 oktober 2019 kl. 09:30 av Anna Ek. Felskrivning.",
                               "Under Beslut stod: ”Budgeten antas.”", "Rätt lydelse: ”Detaljbudgeten antas.”"]


def test_a_correction_without_a_ground_gives_none() -> None:
    assert said(corrected(ADJUSTED, (correction("a8"),)))[0].endswith("av Anna Ek.")


def test_a_paragraph_nobody_has_corrected_is_as_it_was() -> None:
    assert corrected(ADJUSTED, (correction("a9"),)) is ADJUSTED
