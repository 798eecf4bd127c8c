"""What was signed off reads as it did, whatever would be written now, with its corrections after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.document import MinutesDocument, Prose
from app.domain.house_style import ATT_CLAUSES, DECISION_FIRST
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import OwnText
from app.domain.sealing import FRONT, as_sealed, otherwise, sealed_style
from app.domain.signing_off import Correction, FrozenMinutes
from tests.domain.building import sample
from tests.domain.reading import meeting_changed, minutes

NOW = datetime(2019, 9, 23, 13, 5)  # noqa: DTZ001


def signed(document: MinutesDocument, *items: str, style: str = "decision_last") -> FrozenMinutes:
    every = tuple(p.item for p in document.paragraphs)
    return FrozenMinutes(id="f", at=NOW, by="Elin Sandström", items=items or every, told=told_minutes(document), sha256="",
                         log="", style=style, whole=not items)


def written(item: str, text: str) -> MinutesDocument:
    """The sample with an own summary in one item."""
    return minutes(replace(sample(), texts=(OwnText(item=item, part="summary", text=text),)))


def test_what_reads_as_it_did_is_left_as_it_is() -> None:
    document = minutes(sample())
    assert as_sealed(document, ()) == document
    assert as_sealed(document, (signed(document),)) == document
    assert otherwise((signed(document),), told_minutes(document)) == {}


def test_a_sealed_paragraph_that_would_be_written_otherwise_reads_as_it_did_and_the_others_as_they_do() -> None:
    before, now = minutes(sample()), written("a8", "Efter.")
    found = told_minutes(as_sealed(now, (signed(before, "a8"),)))
    assert {p.item: p for p in found.paragraphs}["a8"] == {p.item: p for p in told_minutes(before).paragraphs}["a8"]
    assert set(otherwise((signed(before, "a8"),), told_minutes(now))) == {"a8"}
    assert as_sealed(written("a7", "Öppen."), (signed(before, "a8"),)) == written("a7", "Öppen.")


def test_of_minutes_sealed_whole_no_paragraph_comes_or_goes_and_the_front_page_stands() -> None:
    before = minutes(sample())
    frozen = (signed(before),)
    gone = replace(before, paragraphs=tuple(p for p in before.paragraphs if p.item != "a8"))
    come = replace(before, paragraphs=(*before.paragraphs, replace(before.paragraphs[0], item="a10", number=None)))
    moved = minutes(meeting_changed(sample(), place="Någon annanstans"))
    for now, what in ((gone, "a8"), (come, "a10"), (moved, FRONT)):
        assert set(otherwise(frozen, told_minutes(now))) == {what}
        read = as_sealed(now, frozen)
        assert told_minutes(read).paragraphs == told_minutes(before).paragraphs
        assert told_minutes(read).front == told_minutes(before).front
        assert read.front[1:] == before.front[1:]
    part = replace(moved, part="§ 21")
    assert as_sealed(part, frozen) == part


def test_paragraphs_without_a_number_and_with_a_bodys_code_are_read_back_with_their_marks() -> None:
    before = minutes(sample(), style=ATT_CLAUSES)
    formal = replace(before.paragraphs[0], item="a10", number=None, mark="")
    before = replace(before, paragraphs=(*before.paragraphs, formal))
    read = as_sealed(replace(before, paragraphs=()), (signed(before),))
    assert [p.called for p in read.paragraphs] == [p.called for p in before.paragraphs]
    assert [b.decision for b in read.paragraphs[-2].blocks] == [b.decision for b in before.paragraphs[-2].blocks]


def test_a_correction_is_no_change_and_stands_after_what_was_sealed() -> None:
    slip = Correction(id="r", item="a8", label="Sammanfattning", at=NOW, by="ordföranden", stood="a", stands="b")
    before, corrected = minutes(sample()), minutes(sample(), corrections=(slip,))
    first = signed(before, "a8")
    assert otherwise((first,), told_minutes(corrected)) == {}
    assert otherwise((first, signed(corrected)), told_minutes(before)) == {}
    changed = minutes(replace(sample(), texts=(OwnText(item="a8", part="summary", text="Ny."),)), corrections=(slip,))
    last = {p.item: p for p in as_sealed(changed, (first,)).paragraphs}["a8"].blocks[-1]
    assert (last.part, isinstance(last.contents[0], Prose)) == ("correction", True)


def test_each_item_keeps_the_style_of_its_first_signing_and_the_whole_that_of_the_whole() -> None:
    document = minutes(sample())
    part, whole = signed(document, "a7", style="att_clauses"), signed(document, style="decision_first")
    assert sealed_style(DECISION_FIRST, ()) == DECISION_FIRST
    assert sealed_style(DECISION_FIRST, (part,)).of("a7") == ATT_CLAUSES
    assert sealed_style(DECISION_FIRST, (part,)).of("a8").name == "decision_first"
    both = sealed_style(ATT_CLAUSES, (part, whole))
    assert (both.name, both.of("a7").name, both.of("a8").name) == ("decision_first", "att_clauses", "decision_first")
