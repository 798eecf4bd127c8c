"""Whatever a file says, it is refused with sentences, or everything that follows from it is told; nothing falls over."""

import json
from datetime import date
from typing import Any

from hypothesis import given

from app.domain.derived import derive
from app.exchange.codec import Refused
from app.exchange.meeting_file import read
from tests.domain.building import red_days
from tests.domain.random_meetings import days
from tests.exchange.broken_files import broken_files


def what_is_told(content: bytes, today: date) -> dict[str, Any] | None:
    """What `derive` prints of a file; None where it is refused, each reason a sentence."""
    try:
        meeting = read(content)
    except Refused as refused:
        reasons = [str(fault).strip() for fault in refused.faults]
    else:
        told = derive(meeting, today, red_days())
        assert json.loads(json.dumps(told, allow_nan=False)) == told
        return told
    assert reasons
    assert all(reason.endswith(".") for reason in reasons)
    return None


@given(broken_files, days)
def test_a_broken_file_is_refused_in_words_or_told(content: bytes, today: date) -> None:
    told = what_is_told(content, today)
    assert told is None or {"format", "items", "attendance", "notice", "parts", "problems"} == told.keys()
