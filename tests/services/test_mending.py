"""What the check objects to is put right in one act, which can be undone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from app.domain.checking import Remark
from app.domain.checking.misspelt import WrittenText
from app.domain.meeting import events as ev
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import InTheWay
from tests.services.conftest import Opening


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.fixture
def meeting(archive: Archive) -> str:
    return archive.meetings.find("ITVT 2019-09-16")


def remarks(archive: Archive, meeting: str, code: str) -> list[Remark]:
    return [r for r in archive.minutes.check(meeting) if r.code == code]


def own(archive: Archive, meeting: str) -> dict[tuple[str, str], str]:
    return {(t.item, t.part): t.text for t in archive.meetings.proceedings(meeting).texts}


def test_another_adjuster_is_noted_where_the_item_ends_and_the_remark_is_gone(archive: Archive, meeting: str) -> None:
    before = remarks(archive, meeting, "dates_contradict")
    archive.meetings.record(meeting, ev.AdjustersChosen(persons=("p2",), items=("a8",)), after="e36")
    (remark,) = remarks(archive, meeting, "adjuster_disqualified")
    assert remark.mend is not None
    archive.mending.choose_adjusters(meeting, "a8", remark.mend.persons)
    assert not remarks(archive, meeting, "adjuster_disqualified")
    assert remarks(archive, meeting, "dates_contradict") == before
    archive.meetings.undo(meeting)
    assert remarks(archive, meeting, "adjuster_disqualified")


def test_words_are_put_right_in_her_own_text_or_in_one_that_is_begun(archive: Archive, meeting: str) -> None:
    archive.minutes.write(meeting, "a7", "other", "Att återraportera.")
    archive.mending.exchange(meeting, "a7", "other", "återraportera", "återrapportera")
    assert own(archive, meeting)["a7", "other"] == "Att återrapportera."
    archive.mending.exchange(meeting, "a8", "summary", "Vårgårda", "Herrljunga")
    assert "Herrljunga" in own(archive, meeting)["a8", "summary"]
    archive.meetings.undo(meeting)
    assert ("a8", "summary") not in own(archive, meeting)


def test_words_that_have_gone_since_are_told(archive: Archive, meeting: str) -> None:
    with pytest.raises(InTheWay):
        archive.mending.exchange(meeting, "a8", "summary", "finnsinte", "finns")
    with pytest.raises(InTheWay):
        archive.mending.exchange(meeting, "a8", "grounds", "Vårgårda", "Herrljunga")


def test_when_and_where_it_is_adjusted_is_settled(archive: Archive, meeting: str) -> None:
    at = datetime(2019, 9, 23, 10, 0)  # noqa: DTZ001
    archive.mending.settle_adjusting(meeting, at, "Kommunhuset")
    agreed = archive.meetings.proceedings(meeting).meeting.adjustment
    assert agreed is not None
    assert (agreed.at, agreed.place) == (at, "Kommunhuset")


def test_unknown_words_of_texts_are_remarks_until_they_are_taught(archive: Archive, meeting: str) -> None:
    texts = [WrittenText(item="a7", part="other", text="Att återraportera.")]
    speller = archive.spelling.speller(meeting)
    (remark,) = speller.misspelt(texts)
    assert (remark.passage, remark.meant) == ("återraportera", "återrapportera")
    archive.spelling.learn("återraportera")
    speller.renew()
    assert not speller.misspelt(texts)


def test_the_words_of_the_sample_are_known(archive: Archive, meeting: str) -> None:
    texts = [WrittenText(item=p.item, part=s.part, text=s.text)  # type: ignore[arg-type]
             for p in archive.minutes.passages(meeting) for s in p.sections if s.editable]
    assert texts
    assert not archive.spelling.speller(meeting).misspelt(texts)
