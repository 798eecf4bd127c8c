"""The next diary number by the committee's pattern."""

from __future__ import annotations

import pytest

from app.domain.case_numbers import next_number


@pytest.mark.parametrize(("pattern", "taken", "number"), [
    ("{code} {year}/{n}", (), "ITVT 2019/1"),
    ("{code} {year}/{n}", ("ITVT 2019/3", None, "", "ITVT 2018/77", "KS 2019/40", "ITVT 2019/11"), "ITVT 2019/12"),
    ("{code} {n}/{year}", ("ITVT 12/2019 901", "itvt 13/2019", "ITVT 14/20190"), "ITVT 14/2019"),
    ("{n}", ("7", "7 b", "12", "år 99"), "13"),
    ("SN-{year}-{n} ({n})", ("SN-2019-4 (4)", "SN-2019-9 (8)"), "SN-2019-5 (5)"),
    ("({code}) {n}", ("(ITVT) 4",), "(ITVT) 5"),
    ("{code} {year}", (), None),
])
def test_the_number_after_the_highest_of_the_year(pattern: str, taken: tuple[str | None, ...], number: str | None) -> None:
    assert next_number(pattern, "ITVT", 2019, taken) == number
