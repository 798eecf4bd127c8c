"""Where a meeting's first § comes from, seen from the archive: the meetings held before it."""

from __future__ import annotations

from collections.abc import Iterator

from app.database.records import Row
from app.domain.paragraph_series import Held, Numbering, numbering, one_series
from app.domain.proceedings import Meeting
from app.services.agenda_keeping import plan_of
from app.services.dossier import meeting_row
from app.services.shelf import value_of
from app.services.work import Desk


def numbering_of(desk: Desk, meeting: str) -> Numbering:
    """The §§ before the meeting's own: by hand, after the latest meeting held, or from the first of the year."""
    with desk.reading() as view:
        row = meeting_row(view.records, meeting)
        by_hand = plan_of(view.records, meeting).by_hand
        rows = view.records.all("meetings", committee=row["committee"])
    own = value_of(Meeting, row)
    return numbering(_as_held(own, own.last_paragraph), _latest_before(desk, own, rows), by_hand=by_hand)


def last_before(desk: Desk, meeting: str) -> int | None:
    """The last § of the latest meeting held before, in the same year and series; None where the archive knows none."""
    with desk.reading() as view:
        row = meeting_row(view.records, meeting)
        rows = view.records.all("meetings", committee=row["committee"])
    return next((held.last_paragraph for held in _latest_before(desk, value_of(Meeting, row), rows)), None)


def first_of(desk: Desk, committee: str, meeting: Meeting) -> Numbering:
    """The numbering that a meeting would have that is not yet in the archive."""
    with desk.reading() as view:
        rows = view.records.all("meetings", committee=committee)
    return numbering(_as_held(meeting, meeting.last_paragraph), _latest_before(desk, meeting, rows), by_hand=False)


def _latest_before(desk: Desk, own: Meeting, rows: tuple[Row, ...]) -> Iterator[Held]:
    """The latest meeting held before; those before it are not read."""
    real = [(value_of(Meeting, r), str(r["id"])) for r in rows if r["rehearsal"] is None]
    earlier = [(m, id) for m, id in real
               if m.date.year == own.date.year and one_series(m.series, own.series) and _when(m) < _when(own)]
    for other, id in sorted(earlier, key=lambda pair: _when(pair[0]), reverse=True):
        history = desk.dossier(id).history
        if history.now.closed or history.paragraphs:
            yield _as_held(other, history.last_paragraph)
            return


def _as_held(meeting: Meeting, last: int) -> Held:
    return Held(date=meeting.date, start=meeting.start, series=meeting.series, last_paragraph=last)


def _when(meeting: Meeting) -> tuple[str, str]:
    return meeting.date.isoformat(), meeting.start or ""
