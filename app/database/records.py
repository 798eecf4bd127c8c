"""Flat records carried to and fro by one class, whatever their table; each change leaves a revision."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from app.database.tables import table

Value = str | int | bool | date | None
Row = dict[str, Value]
"""A record's columns by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of one table before and after a command; None where there was none."""

    of: str
    key: tuple[Value, ...]
    before: Row | None
    after: Row | None
    at: str
    who: str
    label: str


def columns(of: str) -> frozenset[str]:
    """The names of a table's columns."""
    return frozenset(table(of).c.keys())


class Records:
    """The rows of all tables, read over one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def one(self, of: str, *key: Value) -> Row | None:
        """The row with that primary key."""
        t = table(of)
        found = self.connection.execute(select(t).where(_has_key(t, key))).mappings().first()
        return dict(found) if found is not None else None

    def all(self, of: str, **having: Value) -> tuple[Row, ...]:
        """The rows whose columns have these values, in their order."""
        t = table(of)
        chosen = select(t).where(*(t.c[name] == value for name, value in having.items()))
        order = [t.c.position] if "position" in t.c else []
        found = self.connection.execute(chosen.order_by(*order, *t.primary_key.columns)).mappings()
        return tuple(dict(r) for r in found)

    def named(self, of: str, ids: Iterable[str]) -> tuple[Row, ...]:
        """The rows with these ids, in their order."""
        t = table(of)
        found = self.connection.execute(select(t).where(t.c.id.in_(list(ids))).order_by(t.c.position)).mappings()
        return tuple(dict(r) for r in found)

    def changes(self, of: str, *key: Value) -> tuple[Change, ...]:
        """How a row came to be what it is, the first change first."""
        t, commands = table("revisions"), table("commands")
        wanted = (t.c.before, t.c.after, commands.c.at, commands.c.who, commands.c.label)
        chosen = (select(*wanted).join(commands, commands.c.number == t.c.command)
                  .where(t.c.of == of, t.c.key == json.dumps(key, ensure_ascii=False)).order_by(t.c.number))
        return tuple(
            Change(of=of, key=key, before=_read(of, before), after=_read(of, after), at=at, who=who, label=label)
            for before, after, at, who, label in self.connection.execute(chosen)
        )

    def mark(self) -> int:
        """A number that grows with every change of a record."""
        return int(self.connection.execute(select(func.coalesce(func.max(table("revisions").c.number), 0))).scalar_one())


class RecordsInHand(Records):
    """The same inside a command: rows are written, and what they were is kept."""

    def __init__(self, connection: Connection, command: int, touched: list[tuple[str, Row]] | None = None) -> None:
        super().__init__(connection)
        self.command = command
        self.touched: list[tuple[str, Row]] = [] if touched is None else touched
        """Table and row of everything written so far."""

    def put(self, of: str, row: Row) -> None:
        """Write a row whole or in part; columns not named stay as they were. A new one comes last in its table."""
        t = table(of)
        key = tuple(row[c.name] for c in t.primary_key.columns)
        before = self.one(of, *key)
        if before is None:
            if "position" in t.c and "position" not in row:
                row = {**row, "position": self._last(t) + 1}
            after = {name: row.get(name) for name in t.c.keys()}  # noqa: SIM118 (the columns of a table are no mapping)
            self.connection.execute(insert(t), after)
        elif any(before[name] != value for name, value in row.items()):
            after = {**before, **row}
            self.connection.execute(update(t).where(_has_key(t, key)).values(row))
        else:
            return
        self._keep(of, key, before, after)

    def remove(self, of: str, *key: Value) -> None:
        """Delete a row, if it is there."""
        t, before = table(of), self.one(of, *key)
        if before is not None:
            self.connection.execute(delete(t).where(_has_key(t, key)))
            self._keep(of, key, before, None)

    def restore(self, command: int) -> None:
        """Make every row that a command changed what it was before it; what it left alone stays as it has become since.

        That holds for columns and for the fields within `more`: a row belongs to the histories of several at times, as a case's
        item to the meeting's and to the registers'.
        """
        t = table("revisions")
        chosen = select(t).where(t.c.command == command).order_by(t.c.number.desc())
        for r in self.connection.execute(chosen).mappings().all():
            before, after = _read(r["of"], r["before"]), _read(r["of"], r["after"])
            key = json.loads(r["key"])
            now = self.one(r["of"], *key) or {}
            if after is None:
                self.put(r["of"], before or {})
            elif before is None and not _fields_stay(r["of"], after, now):
                self.remove(r["of"], *key)
            else:
                self.put(r["of"], _changed_back(r["of"], before or {}, after, now))

    def _last(self, t: Table) -> int:
        return int(self.connection.execute(select(func.coalesce(func.max(t.c.position), -1))).scalar_one())

    def _keep(self, of: str, key: tuple[Value, ...], before: Row | None, after: Row | None) -> None:
        self.touched.append((of, after or before or {}))
        self.connection.execute(insert(table("revisions")), {
            "command": self.command, "of": of, "key": json.dumps(key, ensure_ascii=False),
            "before": _written(before), "after": _written(after)})


def _has_key(t: Table, key: tuple[Value, ...]) -> ColumnElement[bool]:
    return and_(*(c == value for c, value in zip(t.primary_key.columns, key, strict=True)))


def _changed_back(of: str, before: Row, after: Row, now: Row) -> Row:
    """The key, and of the columns those that were changed; `before` is empty for a row of fields alone that was new."""
    key = _key_of(of)
    back = {name: value for name, value in before.items() if name not in key and value != after[name]}
    if "more" in now and before.get("more") != after["more"]:
        back["more"] = _fields_back(before.get("more"), after["more"], now["more"])
    return {**{name: after[name] for name in key}, **back}


def _fields_back(before: Value, after: Value, now: Value) -> str:
    """The fields within `more` as they stand now, save for those that were changed."""
    was, became, stands = _fields(before), _fields(after), _fields(now)
    left = {name: value for name, value in stands.items() if was.get(name) == became.get(name)}
    changed = {name: value for name, value in was.items() if value != became.get(name)}
    return json.dumps({**left, **changed}, ensure_ascii=False)


def _fields_stay(of: str, after: Row, now: Row) -> bool:
    """Whether a row that is nothing but fields, each of which may be absent, has got others since it was new."""
    return set(now) - _key_of(of) == {"more"} and bool(_fields(now["more"]).keys() - _fields(after["more"]).keys())


def _fields(more: Value) -> dict[str, Any]:
    return dict(json.loads(str(more or "{}")))


def _key_of(of: str) -> frozenset[str]:
    return frozenset(c.name for c in table(of).primary_key.columns)


def _written(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, default=date.isoformat)


def _read(of: str, text: str | None) -> Row | None:
    if text is None:
        return None
    data: dict[str, Any] = json.loads(text)
    kinds = {c.name: c.type.python_type for c in table(of).c}
    return {name: date.fromisoformat(v) if kinds[name] is date and v is not None else v for name, v in data.items()}
