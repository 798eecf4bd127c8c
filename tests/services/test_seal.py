"""A paragraph adjusted at once is signed off while the meeting goes on: it stands as it is, and the meeting is held."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from app.database.log import Line
from app.domain.meeting import events as ev
from app.exchange.meeting_file import write
from app.services import dossier
from app.services.archive import Archive
from app.services.errors import InTheWay
from app.services.kept_log import Kept, kept_of
from tests.domain.building import sample

HELD = replace(sample(), minutes=None)
ENDS = {e.event.item: place for place, e in enumerate(HELD.log, 1) if isinstance(e.event, ev.ItemClosed)}
"""After how many entries of the sample each item is closed."""


@pytest.fixture
def until(archive: Archive, tmp_path: Path) -> Callable[[str], str]:
    """The sample meeting, held until the end of an item."""
    def held(item: str) -> str:
        file = tmp_path / "meeting.json"
        file.write_bytes(write(replace(HELD, log=HELD.log[: ENDS[item]])))
        return archive.exchange.import_file(file).meeting

    return held


def go_on(archive: Archive, meeting: str, item: str) -> None:
    """Hold the rest of the sample meeting."""
    for entry in HELD.log[ENDS[item]:]:
        archive.meetings.record(meeting, entry.event, at=entry.at, note=entry.note)


@pytest.mark.parametrize("item", ["a5", "a8"])  # whoever comes late, or was disqualified, is told to be back once an item follows
def test_a_meeting_goes_on_after_a_paragraph_is_signed_off_which_stands(
    archive: Archive, until: Callable[[str], str], item: str
) -> None:
    meeting = until(item)
    archive.minutes.sign_off(meeting, "Elin Sandström", (item,))
    stood = next(p for p in archive.minutes.document(meeting).paragraphs if p.item == item)
    go_on(archive, meeting, item)
    assert archive.meetings.history(meeting).now.closed
    assert next(p for p in archive.minutes.document(meeting).paragraphs if p.item == item).called == stood.called
    assert _told(archive, meeting, item) == _sealed(archive, meeting)
    archive.minutes.sign_off(meeting, "Elin Sandström")
    assert "changed_unseen" not in {r.code for r in archive.minutes.check(meeting)}


def test_the_log_is_not_read_again_at_each_key_once_a_paragraph_is_signed_off(
    archive: Archive, until: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = until("a8")
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    archive.meetings.record(meeting, ev.ItemOpened(item="a9"))
    read: list[Line] = []

    def reading(lines: Iterable[Line]) -> tuple[Kept, ...]:
        read.extend(lines := tuple(lines))
        return kept_of(lines)

    monkeypatch.setattr(dossier, "kept_of", reading)
    for events in ((ev.ItemClosed(item="a9"),), (ev.Adjourned(), ev.Resumed())):
        archive.meetings.record(meeting, *events)
    assert {line.tag for line in read} == {"item_opened", "item_closed", "adjourned", "resumed"}, "only what is new"


def test_what_was_noted_since_is_taken_back_and_done_again(archive: Archive, until: Callable[[str], str]) -> None:
    meeting = until("a8")
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    archive.meetings.record(meeting, ev.ItemOpened(item="a9"))
    for again in (archive.meetings.undo, archive.meetings.redo, archive.meetings.undo):
        assert again(meeting) is not None
    assert archive.meetings.history(meeting).now.item is None


def test_what_is_noted_since_about_the_paragraph_itself_is_refused(archive: Archive, until: Callable[[str], str]) -> None:
    meeting = until("a8")
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    archive.meetings.record(meeting, ev.ItemOpened(item="a9"))
    struck = str(next(e.id for e in HELD.log if isinstance(e.event, ev.VoteHeld)))
    roads: list[Callable[[], object]] = [
        lambda: archive.meetings.record(meeting, ev.Reserved(by=("p1",), item="a8")),
        lambda: archive.meetings.withdraw(meeting, struck),
        lambda: archive.meetings.record(meeting, ev.ItemClosed(item="a9"), ev.ItemOpened(item="a8"), ev.Decided(how="none")),
    ]
    for road in roads:
        with pytest.raises(InTheWay, match="§ 21"):
            road()


def _told(archive: Archive, meeting: str, item: str) -> list[str]:
    passage = next(p for p in archive.minutes.passages(meeting) if p.item == item)
    return [s.text for s in passage.sections]


def _sealed(archive: Archive, meeting: str) -> list[str]:
    (frozen,) = archive.minutes.frozen(meeting)
    return [p.text for p in frozen.told.paragraphs[0].parts]


def test_what_has_not_been_up_or_is_up_without_a_decision_is_not_signed_off_and_the_whole_only_once(
    archive: Archive, until: Callable[[str], str]
) -> None:
    meeting = until("a8")
    with pytest.raises(InTheWay, match="färdigbehandlad"):
        archive.minutes.sign_off(meeting, "Elin Sandström", ("a9",))
    archive.meetings.record(meeting, ev.ItemOpened(item="a9"))
    with pytest.raises(InTheWay, match="färdigbehandlad"):
        archive.minutes.sign_off(meeting, "Elin Sandström", ("a9",))
    archive.meetings.record(meeting, ev.Decided(how="acclamation", text="Informationen tas emot."))
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a9",))
    archive.meetings.record(meeting, ev.ItemClosed(item="a9"), ev.Closed())
    archive.minutes.sign_off(meeting, "Elin Sandström")
    with pytest.raises(InTheWay, match="redan"):
        archive.minutes.sign_off(meeting, "Elin Sandström")


def test_a_correction_of_no_words_is_none(archive: Archive, until: Callable[[str], str]) -> None:
    meeting = until("a8")
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    with pytest.raises(InTheWay, match="står inte"):
        archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood=" ", stands="84 500 kr", by="K", ground="Skrivfel")
