"""A paragraph that was adjusted is put right by a dated correction under it; what stood above is never touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from app.domain.document import Block, ParagraphDocument, Prose
from app.domain.minutes.corrected import ADDED, LABEL, corrected, slip, with_added
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
    assert tuple(b for b in put_right.blocks if b.part not in ADDED) == ADJUSTED.blocks
    assert put_right.blocks[-1].label == LABEL
    assert said(put_right) == ["Rättat onsdagen den 2 oktober 2019 kl. 09:30 av Anna Ek. Felskrivning.",
                               "Under Beslut stod: ”Budgeten antas.”", "Rätt lydelse: ”Detaljbudgeten antas.”"]


def test_what_was_corrected_bears_a_pointer_to_it() -> None:
    later = replace(correction("a8"), id="r2", at=datetime(2019, 11, 4, 8, 0))  # noqa: DTZ001
    other = replace(correction("a8"), label="Jäv")
    budget = replace(ADJUSTED, blocks=(*ADJUSTED.blocks, Block(label="Reservation", contents=(Prose(text="X."),))))
    put_right = corrected(budget, (correction("a8"), later, other))
    assert [b.label for b in put_right.blocks] == ["Beslut", "Rättat", "Reservation", LABEL, LABEL, LABEL]
    assert put_right.blocks[1].contents == (Prose(text="Den 4 november 2019, se Rättelse sist i paragrafen."),)
    assert with_added(budget.blocks, put_right.blocks) == put_right.blocks


def test_a_correction_without_a_ground_gives_none() -> None:
    assert said(corrected(ADJUSTED, (correction("a8"),)))[0].endswith("av Anna Ek.")


def test_a_paragraph_nobody_has_corrected_is_as_it_was() -> None:
    assert corrected(ADJUSTED, (correction("a9"),)) is ADJUSTED


@pytest.mark.parametrize(("stood", "stands", "slips"), [
    ("Två har jämförts. Den ena kostar 21 kr. Den väljs.", "Två har jämförts. Den ena kostar 12 kr. Den väljs.",
     ("Den ena kostar 21 kr.", "Den ena kostar 12 kr.")),
    ("A antas. B antas.", "A antas. B avslås. C antas.", ("B antas.", "B avslås. C antas.")),
    ("A antas. B antas.", "A antas. B antas. C antas.", ("B antas.", "B antas. C antas.")),
    ("A antas. B antas.", "B antas.", ("A antas. B antas.", "B antas.")),
    ("Hon kom kl. 10:20. Hon gick.", "Hon kom kl. 10:50. Hon gick.", ("Hon kom kl. 10:20.", "Hon kom kl. 10:50.")),
    ("Budgeten antas.", "Detaljbudgeten antas.", ("Budgeten antas.", "Detaljbudgeten antas.")),
    ("1. A antas.\n10. B antas.", "1. A antas.\n10. C antas.", ("\n10. B antas.", "\n10. C antas.")),
    ("1. A antas. Den gäller.", "1. B antas. Den gäller.", ("1. A antas.", "1. B antas.")),
    ("Ett.\n\n- två\n- tre\n\nFyra.", "Ett.\n\n- två\n- fem\n\nFyra.", ("\n- tre", "\n- fem")),
])
def test_of_a_whole_block_only_sentences_that_read_otherwise_are_told(stood: str, stands: str, slips: tuple[str, str]) -> None:
    assert slip(stood, stands) == slips


def quoted(stood: str, stands: str, label: str = "Beslut") -> list[str]:
    return said(corrected(ADJUSTED, (replace(correction("a8"), stood=stood, stands=stands, label=label),)))[1:]


def test_a_row_of_a_table_is_quoted_as_words_and_several_lines_stand_under_their_lead() -> None:
    table = "| Kostnad | 2019 |\n| --- | --- |\n| Drift | 10 |\n| Köp | 5 |"
    assert quoted(table, table.replace("10", "12")) == ["Under Beslut stod: ”Drift · 10”", "Rätt lydelse: ”Drift · 12”"]
    assert quoted("- ett\n- två\n- tre", "- fyra\n- fem\n- tre") == [
        "Under Beslut stod:\n\n- ett\n- två", "Rätt lydelse:\n\n- fyra\n- fem"]
    assert quoted("- ett\n- två", "- ett\n- tre") == ["Under Beslut stod: ”två”", "Rätt lydelse: ”tre”"]
    assert quoted(table, "Ingen tabell.")[0].startswith("Under Beslut stod:\n\n| Kostnad | 2019 |\n| ---")


def test_a_point_of_a_decision_is_quoted_by_its_number_and_several_as_the_list_that_they_are() -> None:
    points = "1. A antas.\n2. B antas.\n3. C antas."
    assert quoted(points, points.replace("B", "D")) == ["Under Beslut, punkt 2, stod: ”B antas.”", "Rätt lydelse: ”D antas.”"]
    assert quoted(points, points.replace("A", "D").replace("B", "E")) == [
        "Under Beslut stod:\n\n1. A antas.\n2. B antas.", "Rätt lydelse:\n\n1. D antas.\n2. E antas."]
    assert quoted("1. A antas.", "1. A antas.\n2. B antas.") == [
        "Under Beslut stod:\n\n1. A antas.", "Rätt lydelse:\n\n1. A antas.\n2. B antas."]
    assert quoted("1. A antas.", "A antas.", "")[0] == "Under Paragrafen, punkt 1, stod: ”1. A antas.”"


def test_what_stood_without_a_label_is_told_without_one() -> None:
    assert quoted("Budgeten antas.", "Den antas.", "")[0] == "Det stod: ”Budgeten antas.”"
