"""What is told as adjusted is adjusted as it stood; written in since, it is a draft again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.adjusted import adjusted_days, is_draft, rewritten
from app.domain.meeting.replay import replay
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import Minutes, MinutesPart, OwnText, Proceedings
from app.domain.signing_off import FrozenMinutes
from tests.domain.building import sample
from tests.domain.reading import minutes

DAY = date(2019, 9, 23)


def days(*parts: MinutesPart) -> dict[str, date]:
    told: Proceedings = replace(sample(), minutes=Minutes(parts=parts) if parts else None)
    return adjusted_days(told, replay(told))


def test_each_item_of_a_part_has_its_day_and_a_part_without_items_has_the_others() -> None:
    assert days() == {}
    assert days(MinutesPart(adjusted_on=None), MinutesPart(items=("a7",))) == {}
    found = days(MinutesPart(items=("a7",), adjusted_on=date(2019, 9, 16)), MinutesPart(adjusted_on=DAY))
    assert (found["a7"], found["a8"]) == (date(2019, 9, 16), DAY)


def test_what_reads_otherwise_than_it_did_is_rewritten() -> None:
    before = told_minutes(minutes(sample()))
    kept = FrozenMinutes(id="f", at=datetime(2019, 9, 23, 13, 5), by="", items=("a8", "a10"), told=before, sha256="", log="",  # noqa: DTZ001
                         sealed=False)
    now = told_minutes(minutes(replace(sample(), texts=(OwnText(item="a8", part="summary", text="Efter."),))))
    assert rewritten((kept,), before) == ()
    assert rewritten((kept,), now) == ("a8",)
    assert rewritten((), now) == ()


@pytest.mark.parametrize(("settled", "changed", "closed", "draft"), [
    ("all", (), True, False), ("all", (), False, True), ("all", ("a8",), True, True), ("none", (), True, True),
])
def test_a_paper_is_a_draft_until_all_of_it_is_adjusted_as_it_stands(
        settled: str, changed: tuple[str, ...], closed: bool, draft: bool) -> None:
    document = minutes(sample())
    items = [p.item for p in document.paragraphs] if settled == "all" else []
    assert is_draft(document, items, changed, closed=closed) is draft


def test_a_part_is_no_draft_while_the_meeting_goes_on_and_what_has_no_numbers_goes_by_its_items() -> None:
    document = minutes(sample(), items=("a7",))
    assert not is_draft(document, ("a7",), ("a8",), closed=False)
    bare = replace(document, paragraphs=tuple(replace(p, number=None) for p in document.paragraphs))
    assert not is_draft(bare, ("a7",), (), closed=True)
    assert is_draft(replace(bare, paragraphs=()), ("a7",), (), closed=True)
