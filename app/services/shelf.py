"""Values of the domain as flat rows and back: flat fields in columns of their name, nested ones as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, TypeVar

from app.database.records import Records, RecordsInHand, Row, Value, columns
from app.domain.meeting.admissible import Refusal
from app.exchange.codec import Fault, decode, encode_record, keys_of, required
from app.services.errors import Inadmissible, unreadable

T = TypeVar("T")


def row_of(of: str, value: Any) -> Row:
    """The columns of a value in the table `of`; raises `Inadmissible` for what could not be read back."""
    data, faults = encode_record(value), list[Fault]()
    decode(type(value), data, "", faults)
    if faults:
        raise Inadmissible([Refusal(0, f.path, f.text) for f in faults])
    named = {key: field.name for key, field in keys_of(type(value)).items()}
    flat = columns(of)
    row: Row = {name: getattr(value, name) for name in named.values() if name in flat}
    if "more" in flat:
        row["more"] = json.dumps({k: v for k, v in data.items() if named[k] not in flat}, ensure_ascii=False)
    return row


def value_of(cls: type[T], row: Row) -> T:
    """The value that a row holds; raises `Damaged` where it holds none."""
    data: dict[str, Any] = json.loads(str(row.get("more") or "{}"))
    for key, field in keys_of(cls).items():
        if field.name in row and (row[field.name] is not None or required(field)):
            data[key] = _plain(row[field.name])
    return value_from(cls, data)


def value_from(cls: type[T], data: Any) -> T:
    """A value from the JSON data that the archive kept; raises `Damaged` where it cannot be read."""
    faults: list[Fault] = []
    value: T = decode(cls, data, "", faults)
    if faults:
        raise unreadable(faults[0])
    return value


def all_of(cls: type[T], records: Records, of: str, **having: Value) -> tuple[T, ...]:
    """Every value in a table whose columns are so, in order."""
    return tuple(value_of(cls, row) for row in records.all(of, **having))


def put(records: RecordsInHand, of: str, value: Any, **besides: Value) -> None:
    """Write a value, with the columns that say where it belongs."""
    records.put(of, {**row_of(of, value), **besides})


def _plain(value: Value) -> Value:
    return value.isoformat() if isinstance(value, date) else value
