"""The log of a meeting on the disk: lines only ever added, each chained to the one before by a hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from app.database.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as it is kept: its id in the meeting, the name of its event, and the whole as JSON."""

    id: str
    tag: str
    text: str
    command: int = 0


class Log:
    """The lines of all meetings, over one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def length(self, meeting: str) -> int:
        """How many lines the meeting has."""
        t = table("log_entries")
        return self.connection.execute(select(func.count()).select_from(t).where(t.c.meeting == meeting)).scalar_one()

    def lines(self, meeting: str, start: int = 0) -> tuple[Line, ...]:
        """The meeting's lines in the order in which they were noted, from the one at `start` on."""
        t = table("log_entries")
        chosen = (select(t.c.id, t.c.tag, t.c.text, t.c.command).where(t.c.meeting == meeting, t.c.position >= start)
                  .order_by(t.c.position))
        return tuple(Line(id=i, tag=g, text=x, command=c) for i, g, x, c in self.connection.execute(chosen))

    def of_command(self, meeting: str, command: int) -> tuple[str, ...]:
        """The ids of the lines that one command added."""
        t = table("log_entries")
        chosen = select(t.c.id).where(t.c.meeting == meeting, t.c.command == command).order_by(t.c.position)
        return tuple(self.connection.execute(chosen).scalars())

    def tagged(self, tag: str) -> tuple[tuple[str, str], ...]:
        """Meeting and id of every line of that name, in every meeting, in the order in which they were noted."""
        t = table("log_entries")
        chosen = select(t.c.meeting, t.c.id).where(t.c.tag == tag).order_by(t.c.meeting, t.c.position)
        return tuple((m, i) for m, i in self.connection.execute(chosen))

    def noted(self, meeting: str, id: str) -> datetime | None:
        """When a line was added; None where there is none of that id."""
        t, c = table("log_entries"), table("commands")
        at = self.connection.execute(select(c.c.at).join(t, t.c.command == c.c.number)
                                     .where(t.c.meeting == meeting, t.c.id == id)).scalar()
        return datetime.fromisoformat(str(at)) if at is not None else None

    def texts(self, tag: str) -> tuple[tuple[str, str, str], ...]:
        """The same with the whole text of each."""
        t = table("log_entries")
        chosen = select(t.c.meeting, t.c.id, t.c.text).where(t.c.tag == tag).order_by(t.c.meeting, t.c.position)
        return tuple((m, i, x) for m, i, x in self.connection.execute(chosen))

    def append(self, meeting: str, command: int, lines: Iterable[Line]) -> None:
        """Add lines after the last."""
        position, previous = self._head(meeting)
        rows = []
        for line in lines:
            position, previous = position + 1, chained(previous, line)
            rows.append({"meeting": meeting, "position": position, "id": line.id, "command": command,
                         "tag": line.tag, "text": line.text, "hash": previous})
        if rows:
            self.connection.execute(insert(table("log_entries")), rows)

    def seal(self, meeting: str) -> str:
        """The hash of the meeting's last line, which tells every line before it; empty where there is none."""
        return self._head(meeting)[1]

    def until(self, meeting: str, seal: str) -> int:
        """How many lines the meeting had when its seal was this one; all it has where it never was."""
        t = table("log_entries")
        last = self.connection.execute(select(t.c.position).where(t.c.meeting == meeting, t.c.hash == seal)).scalar()
        return int(last) + 1 if last is not None else self.length(meeting) if seal else 0

    def broken(self) -> tuple[tuple[str, int], ...]:
        """Meeting and position of the first line of each log whose hash is not what the lines up to it give."""
        t = table("log_entries")
        found: dict[str, int] = {}
        heads: dict[str, tuple[int, str]] = {}
        for r in self.connection.execute(select(t).order_by(t.c.meeting, t.c.position)).mappings():
            position, previous = heads.get(r["meeting"], (-1, ""))
            hashed = chained(previous, Line(id=r["id"], tag=r["tag"], text=r["text"]))
            if (r["hash"] != hashed or r["position"] != position + 1) and r["meeting"] not in found:
                found[r["meeting"]] = r["position"]
            heads[r["meeting"]] = (r["position"], r["hash"])
        return tuple(found.items())

    def _head(self, meeting: str) -> tuple[int, str]:
        t = table("log_entries")
        last = self.connection.execute(
            select(t.c.position, t.c.hash).where(t.c.meeting == meeting).order_by(t.c.position.desc()).limit(1)).first()
        return (last[0], last[1]) if last else (-1, "")


def chained(previous: str, line: Line) -> str:
    """The hash of a line: SHA-256 over the hash before it, its id, its tag and its text, a line break between."""
    return hashlib.sha256("\n".join((previous, line.id, line.tag, line.text)).encode("utf-8")).hexdigest()
