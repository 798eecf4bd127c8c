"""What was done, in order: the commands, and which of them an undo or a redo would take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, insert, select

from app.database.tables import table

Kind = Literal["do", "undo", "redo", "start", "kept"]
"""`start`: where a history begins and undo ends, as with what was read from a file; `kept`: what no undo can unmake, as a
letter that was sent, and passes over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command as it was carried out; `meeting` None is one of the registers."""

    number: int
    kind: Kind
    label: str
    meeting: str | None


def begun(connection: Connection, *, kind: Kind, label: str, meeting: str | None, undoes: int | None, at: str, who: str) -> int:
    """Note that a command begins; its number."""
    made = connection.execute(insert(table("commands")).values(
        kind=kind, label=label, meeting=meeting, undoes=undoes, at=at, who=who))
    key = made.inserted_primary_key
    assert key is not None
    return int(key[0])


def standing(connection: Connection, meeting: str | None) -> tuple[list[Command], list[Command]]:
    """The commands that can be undone and those that can be redone, the next one last."""
    t = table("commands")
    chosen = select(t.c.number, t.c.kind, t.c.label, t.c.meeting).where(t.c.meeting == meeting).order_by(t.c.number)
    undoable: list[Command] = []
    redoable: list[Command] = []
    for number, kind, label, of in connection.execute(chosen):
        command = Command(number=number, kind=kind, label=label, meeting=of)
        if kind == "undo":
            undoable.pop()
            redoable.append(command)
        elif kind != "kept":
            undoable = [] if kind == "start" else [*undoable, command]
            redoable = redoable[:-1] if kind == "redo" else []
    return undoable, redoable
