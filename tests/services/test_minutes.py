"""The minutes: overwritten and given back, checked, signed off, corrected, and masked, on a real archive."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.house_style import DECISION_LAST, OWN
from app.domain.meeting import events as ev
from app.domain.own_style import headed, moved
from app.domain.plans import Habits
from app.domain.proceedings import Minutes
from app.domain.signing_off import Masking
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound, Unfinished
from app.services.minutes_passages import Section
from tests.services.conftest import Opening


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.fixture
def meeting(archive: Archive) -> str:
    return archive.meetings.find("ITVT 2019-09-16")


def section(archive: Archive, meeting: str, item: str, part: str) -> Section:
    passage = next(p for p in archive.minutes.passages(meeting) if p.item == item)
    return next(s for s in passage.sections if s.part == part)


def test_own_words_stand_in_place_of_the_programs_and_can_be_given_back(archive: Archive, meeting: str) -> None:
    before = section(archive, meeting, "a8", "summary")
    archive.minutes.write(meeting, "a8", "summary", "Kortare sammanfattning.")
    own = section(archive, meeting, "a8", "summary")
    assert (own.text, own.own, own.changed, own.generated) == ("Kortare sammanfattning.", True, False, before.text)
    archive.minutes.give_back(meeting, "a8", "summary")
    assert section(archive, meeting, "a8", "summary") == before
    archive.meetings.undo(meeting)
    assert section(archive, meeting, "a8", "summary") == own


def test_words_written_in_one_part_take_nothing_from_another(archive: Archive, meeting: str) -> None:
    def others(part: str) -> list[str]:
        return [s.text for p in archive.minutes.passages(meeting) for s in p.sections if (p.item, s.part) != ("a8", part)]

    for s in next(p for p in archive.minutes.passages(meeting) if p.item == "a8").sections:
        if s.editable and s.part != "votes":
            before = others(s.part)
            archive.minutes.write(meeting, "a8", s.part, "Egna ord.")  # type: ignore[arg-type]
            assert others(s.part) == before, s.part
            archive.minutes.give_back(meeting, "a8", s.part)  # type: ignore[arg-type]


def test_empty_words_give_the_text_back(archive: Archive, meeting: str) -> None:
    archive.minutes.write(meeting, "a8", "summary", "Kort.")
    archive.minutes.write(meeting, "a8", "summary", " \n")
    assert not section(archive, meeting, "a8", "summary").own


def test_own_words_are_kept_when_the_log_changes_and_say_that_it_has(archive: Archive, meeting: str) -> None:
    archive.minutes.write(meeting, "a8", "reservation", "Ulf Norling (S) reserverar sig.")
    archive.meetings.record(meeting, ev.Reserved(by=("p1",), item="a8"))
    own = section(archive, meeting, "a8", "reservation")
    assert (own.text, own.changed) == ("Ulf Norling (S) reserverar sig.", True)
    assert "Anders Holmgren" in own.generated
    archive.minutes.keep(meeting, "a8", "reservation")
    assert not section(archive, meeting, "a8", "reservation").changed


def test_own_words_that_the_log_has_run_away_from_are_left_to_arrange_until_kept(archive: Archive, meeting: str) -> None:
    def left() -> list[tuple[str | None, str, str]]:
        return [(r.item, r.part, r.text) for r in archive.minutes.check(meeting) if r.code == "log_changed"]

    archive.minutes.write(meeting, "a8", "note", "Birgitta Sjöö (S) får sin mening antecknad.")
    assert left() == []
    archive.meetings.record(meeting, ev.Statement(by=("p1",), item="a8", text="Det får räcka."))
    assert left() == [("a8", "dissent", "Loggen har ändrats sedan den egna texten under Protokollsanteckning i § 21 skrevs.")]
    archive.minutes.keep(meeting, "a8", "note")
    assert left() == []


def test_every_version_of_a_text_is_there_to_be_read(archive: Archive, meeting: str) -> None:
    for text in ("Första.", "Andra."):
        archive.minutes.write(meeting, "a7", "other", text)
    archive.minutes.give_back(meeting, "a7", "other")
    assert [v.text for v in archive.minutes.history(meeting, "a7", "other")] == ["Första.", "Andra.", None]


def test_a_part_that_says_nothing_can_be_begun_by_hand(archive: Archive, meeting: str) -> None:
    passage = next(p for p in archive.minutes.passages(meeting) if p.item == "a5")
    assert {"other", "note", "reservation"} <= set(passage.empty)
    archive.minutes.write(meeting, "a5", "note", "Nämnden tackar för föredragningen.")
    assert section(archive, meeting, "a5", "note").own


def test_votes_are_shown_as_noted_and_not_written_over(archive: Archive, meeting: str) -> None:
    assert not section(archive, meeting, "a8", "votes").editable
    assert section(archive, meeting, "a8", "course").editable


def test_the_check_knows_the_archive(archive: Archive, meeting: str) -> None:
    assert [r.code for r in archive.minutes.check(meeting)] == ["dates_contradict"]  # it is the day of the meeting still
    archive.minutes.write(meeting, "a8", "proposals", "Namn namn, titel, yrkar.")
    assert {"placeholder", "movers_left_out"} <= {r.code for r in archive.minutes.check(meeting)}


def test_the_committees_house_style_is_followed(archive: Archive, meeting: str) -> None:
    committee = archive.registers.committees()[0].id
    archive.planning.save_habits(committee, Habits(style="decision_first"))
    passage = next(p for p in archive.minutes.passages(meeting) if p.item == "a8")
    assert passage.sections[0].label == "Beslut"


def test_minutes_signed_off_in_another_style_read_as_they_did(archive: Archive, meeting: str) -> None:
    committee = archive.registers.committees()[0].id
    archive.planning.save_habits(committee, Habits(style="decision_first"))
    archive.minutes.sign_off(meeting, "Elin Sandström")
    assert "changed_unseen" not in {r.code for r in archive.minutes.check(meeting)}
    archive.planning.save_habits(committee, Habits())
    assert "changed_unseen" not in {r.code for r in archive.minutes.check(meeting)}


@pytest.mark.parametrize("signed", [None, ("a8",)], ids=["whole", "one"])
def test_what_is_signed_off_keeps_the_house_style_that_it_was_signed_off_in(
        archive: Archive, meeting: str, signed: tuple[str, ...] | None) -> None:
    def read(item: str) -> list[str]:
        return [b.label for p in archive.minutes.document(meeting).paragraphs if p.item == item for b in p.blocks]

    before, other = read("a8"), read("a7")
    archive.minutes.sign_off(meeting, "Elin Sandström", signed)
    committee = archive.registers.committees()[0].id
    archive.planning.save_habits(committee, Habits(style="decision_first"))
    assert read("a8") == before
    assert (read("a7") == other) is (signed is None)
    assert (archive.minutes.document(meeting).recipients == "Expedieras till") is (signed is None)
    archive.minutes.sign_off(meeting, "Elin Sandström") if signed else None
    archive.minutes.mask(meeting, Masking(id="", ground="personal", passage="Ulf Norling"))
    assert read("a8") == before


def test_one_paragraph_signed_off_says_nothing_of_the_others(archive: Archive, meeting: str) -> None:
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    assert "changed_unseen" not in {r.code for r in archive.minutes.check(meeting)}


def test_what_is_signed_off_cannot_be_changed_on_any_road(archive: Archive, meeting: str) -> None:
    archive.minutes.write(meeting, "a8", "summary", "Före.")
    archive.minutes.sign_off(meeting, "Elin Sandström")
    (frozen,) = archive.minutes.frozen(meeting)
    assert archive.minutes.frozen_pdf(meeting, frozen.id).startswith(b"%PDF")
    assert all(p.sealed and not any(s.editable for s in p.sections) for p in archive.minutes.passages(meeting))
    item = next(a for a in archive.meetings.proceedings(meeting).agenda if a.id == "a8")
    roads: list[Callable[[], object]] = [
        lambda: archive.minutes.write(meeting, "a8", "summary", "Efter."),
        lambda: archive.minutes.give_back(meeting, "a8", "summary"),
        lambda: archive.meetings.undo(meeting),
        lambda: archive.meetings.record(meeting, ev.Reserved(by=("p1",), item="a8")),
        lambda: archive.meetings.withdraw(meeting, "e42"),
        lambda: archive.meetings.save_item(meeting, replace(item, title="Annan rubrik")),
    ]
    for road in roads:
        with pytest.raises(InTheWay, match="§ 21"):
            road()
    assert archive.check() == ()
    assert section(archive, meeting, "a8", "summary").text == "Före."


def test_nothing_is_noted_in_the_log_of_minutes_that_are_signed_off_whole(archive: Archive, meeting: str) -> None:
    before = archive.minutes.document(meeting)
    archive.minutes.sign_off(meeting, "Elin Sandström")
    value = archive.meetings.proceedings(meeting).meeting
    roads: dict[str, Callable[[], object]] = {
        "ingen paragraf kommer till": lambda: archive.meetings.record(meeting, ev.Reserved(by=("p1",), item="a10")),
        "inget mer antecknas": lambda: archive.meetings.record(meeting, ev.AbsenceReported(person="p4"), after="e1"),
        "Förstasidan är justerad": lambda: archive.meetings.withdraw(meeting, "e50"),
        "Förstasidan": lambda: archive.meetings.save(meeting, replace(value, place="Någon annanstans")),
    }
    for said, road in roads.items():
        with pytest.raises(InTheWay, match=said) as refused:
            road()
        assert refused.value.advice == "Gör en daterad rättelse i steget Protokoll."
    assert archive.minutes.document(meeting).paragraphs == before.paragraphs
    archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood="84 000 kr", stands="84 500 kr", by="ordföranden",
                            ground="Skrivfel.")


def test_a_paragraph_adjusted_at_once_is_sealed_alone(archive: Archive, meeting: str) -> None:
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a7",))
    with pytest.raises(InTheWay, match="§ 20"):
        archive.minutes.write(meeting, "a7", "summary", "Efter.")
    archive.minutes.write(meeting, "a8", "summary", "Går bra.")
    with pytest.raises(InTheWay, match="redan"):
        archive.minutes.sign_off(meeting, "Elin Sandström", ("a7",))
    archive.minutes.sign_off(meeting, "Elin Sandström")
    assert len(archive.minutes.frozen(meeting)) == 2


def test_a_slip_is_put_right_by_a_dated_correction_that_shows_what_stood(archive: Archive, meeting: str) -> None:
    with pytest.raises(InTheWay, match="inte justerad"):
        archive.minutes.correct(meeting, "a8", "Reservation", stood="x", stands="y", by="nämnden", ground="Skrivfel.")
    archive.minutes.sign_off(meeting, "Elin Sandström")
    with pytest.raises(InTheWay, match="står inte"):
        archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood="85 000 kr", stands="84 500 kr", by="nämnden",
                                ground="Skrivfel.")
    for by, ground in (("nämnden", " "), ("", "Skrivfel.")):
        with pytest.raises(Unfinished, match="varför"):
            archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood="84 000 kr", stands="84 500 kr", by=by, ground=ground)
    with pytest.raises(Unfinished, match="rätta lydelsen"):
        archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood="84 000 kr", stands=" ", by="nämnden", ground="Skrivfel.")
    archive.minutes.correct(meeting, "a8", "Nämndens beslut", stood="84 000 kr", stands="84 500 kr", by="ordföranden",
                            ground="Skrivfel.")
    document = archive.minutes.document(meeting)
    last = next(p for p in document.paragraphs if p.item == "a8").blocks[-1]
    assert (last.label, last.part) == ("Rättelse", "correction")
    blocks = next(p for p in document.paragraphs if p.item == "a8").blocks
    assert [b.part for b in blocks if b.label in ("Nämndens beslut", "Rättat")] == ["decision", "pointer"]
    assert len(archive.minutes.corrections(meeting)) == 1
    assert "changed_unseen" not in {r.code for r in archive.minutes.check(meeting)}


def test_the_public_version_is_printed_without_what_is_masked(archive: Archive, meeting: str) -> None:
    archive.minutes.mask(meeting, Masking(id="", ground="personal", passage="Ulf Norling"))
    (masking,) = archive.minutes.maskings(meeting)
    assert sum(m.times for m in archive.minutes.masked(meeting)) > 3
    assert archive.minutes.pdf(meeting, public=True) != archive.minutes.pdf(meeting)
    archive.minutes.unmask(meeting, masking.id)
    assert archive.minutes.masked(meeting) == ()


def test_a_rehearsal_or_a_meeting_under_way_is_not_signed_off(archive: Archive, meeting: str) -> None:
    exercise, _ = archive.rehearsals.begin(meeting)
    with pytest.raises(InTheWay, match="övning"):
        archive.minutes.sign_off(exercise, "Elin Sandström")
    archive.meetings.withdraw(meeting, "e50")
    with pytest.raises(InTheWay, match="avslutat"):
        archive.minutes.sign_off(meeting, "Elin Sandström")
    with pytest.raises(NotFound):
        archive.minutes.frozen_pdf(meeting, "finns inte")


def codes(archive: Archive, meeting: str) -> set[str]:
    return {r.code for r in archive.minutes.check(meeting)}


def test_what_came_adjusted_is_a_draft_from_the_first_word_written_in_it_until_it_reads_as_it_did(
        archive: Archive, meeting: str) -> None:
    assert not archive.minutes.document(meeting).draft
    assert {p.item: str(p.adjusted) for p in archive.minutes.passages(meeting)}["a8"] == "2019-09-23"
    for text in ("Efter.", "Ännu senare."):
        archive.minutes.write(meeting, "a8", "summary", text)
    assert archive.minutes.document(meeting).draft
    assert not archive.minutes.document(meeting, items=("a7",)).draft
    (remark,) = (r for r in archive.minutes.check(meeting) if r.code == "adjusted_rewritten")
    assert (remark.item, remark.text) == ("a8", "§ 21 står som justerad 2019-09-23, men har skrivits om sedan dess.")
    archive.meetings.undo(meeting)
    assert archive.minutes.document(meeting).draft
    archive.meetings.undo(meeting)
    assert not archive.minutes.document(meeting).draft
    assert "adjusted_rewritten" not in codes(archive, meeting)


def test_what_is_noted_in_the_log_of_adjusted_minutes_makes_them_a_draft(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.Reserved(by=("p1",), item="a10"))
    assert archive.minutes.document(meeting).draft
    assert "adjusted_rewritten" in codes(archive, meeting)


def test_what_is_adjusted_anew_stands_and_what_was_rewritten_besides_does_not(archive: Archive, meeting: str) -> None:
    for item in ("a7", "a8"):
        archive.minutes.write(meeting, item, "summary", "Efter.")
    minutes = archive.meetings.proceedings(meeting).minutes
    assert minutes is not None
    at_once, rest = minutes.parts
    archive.meetings.save_minutes(meeting, replace(minutes, parts=(at_once, replace(rest, adjusted_on=date(2019, 9, 30)))))
    assert list(archive.minutes.rewritten(meeting)) == ["a7"]
    archive.meetings.save_minutes(meeting, replace(minutes, parts=(replace(at_once, adjusted_on=None), rest)))
    assert (archive.minutes.rewritten(meeting), archive.minutes.document(meeting).draft) == ({}, True)


def test_what_is_locked_here_is_no_draft_though_nobody_has_told_of_its_adjusting(archive: Archive, meeting: str) -> None:
    archive.meetings.save_minutes(meeting, Minutes())
    assert archive.minutes.document(meeting).draft
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    assert archive.minutes.document(meeting).draft
    archive.minutes.sign_off(meeting, "Elin Sandström")
    assert not archive.minutes.document(meeting).draft
    assert {p.adjusted for p in archive.minutes.passages(meeting)} == {None}


def test_minutes_of_a_meeting_that_is_not_closed_are_a_draft_though_all_of_it_is_told_as_adjusted(
        archive: Archive, meeting: str, tmp_path: Path) -> None:
    document = json.loads(Path(str(resource("sample", "itvt-2019-09-16.json"))).read_text("utf-8"))
    document["committee"]["code"], document["log"] = "ÖPPEN", document["log"][:-1]
    path = tmp_path / "open.json"
    path.write_text(json.dumps(document), "utf-8")
    open_still = archive.exchange.import_file(path).meeting
    assert archive.minutes.document(open_still).draft
    assert not archive.minutes.document(open_still, items=("a7",)).draft


def test_ones_own_style_is_kept_with_the_committee_and_with_what_was_signed_off_in_it(archive: Archive, meeting: str) -> None:
    committee = archive.registers.committees()[0].id
    habits, mine = archive.planning.habits(committee), headed(moved(DECISION_LAST, "decision", -99), "decision", "Beslutet")
    archive.planning.save_habits(committee, replace(habits, style=OWN, own_style=mine))
    assert archive.planning.habits(committee).own_style == mine
    archive.minutes.sign_off(meeting, "Elin Sandström")
    signed = archive.minutes.document(meeting)
    assert signed.paragraphs[-1].blocks[0].label == "Beslutet"
    archive.planning.save_habits(committee, replace(habits, style=OWN, own_style=headed(mine, "decision", "Något annat")))
    assert archive.minutes.document(meeting).paragraphs == signed.paragraphs
    archive.planning.save_habits(committee, replace(habits, style="att_clauses"))
    assert archive.minutes.document(meeting).paragraphs == signed.paragraphs
