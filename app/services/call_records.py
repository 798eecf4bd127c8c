"""Calls and messages as they are kept: one table holds both, in the order in which they were noted."""

from __future__ import annotations

import json

from app.database.records import Records, Row
from app.database.store import Unit
from app.domain.calling import Call, Message
from app.services.meetings import Besides
from app.services.shelf import put, value_of


def writing(meeting: str, value: Call | Message, size: int = 0) -> Besides:
    """Writes a call or a message, and notes the file of that size which a message came in."""
    def write(unit: Unit) -> None:
        put(unit.records, "calls", value, meeting=meeting)
        if isinstance(value, Message) and value.file is not None:
            unit.records.put("files", {"sha256": value.file, "size": size})
    return write


def kept_calls(records: Records, meeting: str) -> tuple[Call, ...]:
    """The calls of a meeting, in the order in which they were noted; one table holds calls and messages."""
    return tuple(value_of(Call, r) for r in records.all("calls", meeting=meeting) if _is_call(r))


def kept_messages(records: Records, meeting: str) -> tuple[Message, ...]:
    """The messages of a meeting, in the order in which they were noted."""
    return tuple(value_of(Message, r) for r in records.all("calls", meeting=meeting) if not _is_call(r))


def _is_call(row: Row) -> bool:
    return "answer" in json.loads(str(row["more"]))
