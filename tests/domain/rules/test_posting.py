"""What is said of minutes adjusted, put up or taken down too late, too early or not at all."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.problems import Problem
from app.domain.proceedings import BoardNotice, MinutesPart
from app.domain.rules.posting import deadlines, part_at_fault
from tests.domain.building import DAY, red_days

BOTH = ("Herrljunga", "Vårgårda")
ADJUSTED, UP = date(2019, 9, 23), date(2019, 9, 24)
LAST_APPEAL = date(2019, 10, 15)


def part(*boards: BoardNotice, adjusted: date | None = ADJUSTED) -> MinutesPart:
    return MinutesPart(adjusted_on=adjusted, boards=boards)


def up(board: str, **fields: Any) -> BoardNotice:
    return replace(BoardNotice(board=board, posted=UP), **fields)


def faults(minutes: MinutesPart, today: date, boards: tuple[str, ...] = BOTH) -> list[Problem]:
    days = deadlines(minutes, boards, DAY, today, red_days())
    return list(part_at_fault(minutes, boards, days, today))


def in_force(minutes: MinutesPart, today: date) -> bool:
    return deadlines(minutes, BOTH, DAY, today, red_days()).legal_force


def test_adjusted_after_a_fortnight() -> None:
    late = Problem(code="adjusted_late", rule="KL 5:69", text="Protokollet skulle justeras senast 2019-09-30.")
    assert faults(part(adjusted=None), date(2019, 9, 30)) == []
    assert faults(part(adjusted=None), date(2019, 10, 1)) == [late]
    day = date(2019, 10, 1)
    assert faults(part(up("Herrljunga", posted=day), up("Vårgårda", posted=day), adjusted=day), day) == [late]


@pytest.mark.parametrize(("boards", "rule"), [(BOTH, "KL 9:32"), (("Vårgårda",), "KL 8:12")])
def test_a_board_without_the_notice(boards: tuple[str, ...], rule: str) -> None:
    """Of several boards it is the joint committee's section that asks for them all."""
    missing = Problem(code="board_missing", rule=rule, text="Justeringen är inte tillkännagiven på anslagstavlan i Vårgårda.")
    late = Problem(code="posted_late", rule="KL 8:12", text="Anslaget i Vårgårda skulle vara uppe senast 2019-09-25.")
    assert faults(part(up("Herrljunga")), date(2019, 9, 25), boards) == [missing]
    assert faults(part(up("Herrljunga")), date(2019, 9, 26), boards) == [missing, late]


def test_posted_on_the_second_day_is_in_time_and_on_the_third_late() -> None:
    second, third = up("Vårgårda", posted=date(2019, 9, 25)), up("Vårgårda", posted=date(2019, 9, 26))
    assert faults(part(up("Herrljunga"), second), date(2019, 12, 1)) == []
    assert faults(part(up("Herrljunga"), third), date(2019, 12, 1)) == [
        Problem(code="posted_late", rule="KL 8:12", text="Anslaget i Vårgårda skulle vara uppe senast 2019-09-25.")]


def test_taken_down_on_the_last_day_of_appeal_is_too_early() -> None:
    early, after = up("Vårgårda", taken_down=LAST_APPEAL), up("Vårgårda", taken_down=date(2019, 10, 16))
    assert faults(part(up("Herrljunga"), after), date(2019, 12, 1)) == []
    assert faults(part(up("Herrljunga"), early), date(2019, 12, 1)) == [
        Problem(code="taken_down_early", rule="KL 8:12",
                text="Anslaget i Vårgårda togs ned 2019-10-15, tidigast 2019-10-16 är tillåtet.")]
    assert in_force(part(up("Herrljunga"), after), date(2019, 12, 1))
    assert not in_force(part(up("Herrljunga"), early), date(2019, 12, 1))


def test_a_gap_that_begins_within_the_time_of_appeal_breaks_it_and_a_later_one_does_not() -> None:
    within = up("Vårgårda", gaps=((LAST_APPEAL, date(2019, 10, 20)),))
    after = up("Vårgårda", gaps=((date(2019, 10, 16), date(2019, 10, 20)),))
    assert faults(part(up("Herrljunga"), within), date(2019, 12, 1)) == [
        Problem(code="posting_interrupted", rule="KL 13:5", text="Anslaget i Vårgårda var nere under överklagandetiden.")]
    assert faults(part(up("Herrljunga"), after), date(2019, 12, 1)) == []
    assert in_force(part(up("Herrljunga"), after), date(2019, 12, 1))
    assert not in_force(part(up("Herrljunga"), within), date(2019, 12, 1))


def test_a_gap_while_another_board_still_lacks_the_notice_is_within_the_time() -> None:
    gap = up("Herrljunga", gaps=((date(2019, 11, 1), date(2019, 11, 2)),))
    assert [p.code for p in faults(part(gap), date(2019, 12, 1))] == ["posting_interrupted", "board_missing", "posted_late"]


def test_legal_force_comes_the_day_after_the_last_day_of_appeal() -> None:
    minutes = part(up("Herrljunga"), up("Vårgårda"))
    assert not in_force(minutes, LAST_APPEAL)
    assert in_force(minutes, date(2019, 10, 16))


def test_a_board_that_is_none_of_the_committees_breaks_nothing() -> None:
    other = up("Alingsås", taken_down=date(2019, 9, 25))
    assert in_force(part(up("Herrljunga"), up("Vårgårda"), other), date(2019, 10, 16))


def test_nothing_is_said_where_it_is_not_known_when_the_minutes_were_adjusted() -> None:
    assert faults(MinutesPart(), date(2020, 1, 1)) == []
