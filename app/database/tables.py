"""The tables of the archive as typed rows; none of these classes is known outside this package.

A value's flat fields have a column each; what is nested stands as JSON in `more`. What stands in `more`, `stood_on`, `before`,
`after` and `text` are JSON documents; all but `before` and `after` are written and read by the services.
"""

from __future__ import annotations

import datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {"ix": "ix_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
         "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}


class Base(DeclarativeBase):
    """What all rows have in common: the names that their constraints are given."""

    metadata = MetaData(naming_convention=NAMES)


class CommitteeRow(Base):
    """A committee."""

    __tablename__ = "committees"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    code: Mapped[str]
    kind: Mapped[str]
    host: Mapped[str | None]
    more: Mapped[str]


class PersonRow(Base):
    """A person in the register."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    party: Mapped[str | None]
    born: Mapped[datetime.date | None]


class MandateRow(Base):
    """A seat or a substitute's place, held from a day to a day."""

    __tablename__ = "mandates"
    id: Mapped[str] = mapped_column(primary_key=True)
    committee: Mapped[str] = mapped_column(ForeignKey("committees.id"), index=True)
    person: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    role: Mapped[str]
    position: Mapped[int]
    seat: Mapped[str | None]
    party: Mapped[str | None]
    electing_body: Mapped[str | None]
    office: Mapped[str | None]
    personal_for: Mapped[str | None]
    since: Mapped[datetime.date | None]
    until: Mapped[datetime.date | None]


class OtherAttendantRow(Base):
    """One who attends a committee's meetings without being elected to it."""

    __tablename__ = "other_attendants"
    committee: Mapped[str] = mapped_column(ForeignKey("committees.id"), primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str | None]
    more: Mapped[str]


class StandingOrdersRow(Base):
    """One version of a committee's standing orders."""

    __tablename__ = "standing_orders"
    id: Mapped[str] = mapped_column(primary_key=True)
    committee: Mapped[str] = mapped_column(ForeignKey("committees.id"), index=True)
    position: Mapped[int]
    version: Mapped[str | None]
    valid_from: Mapped[datetime.date | None]
    valid_to: Mapped[datetime.date | None]
    more: Mapped[str]


class MeetingRow(Base):
    """A meeting as it was called. `stood_on`: what its meeting file said otherwise than the registers, until the gavel.

    `rehearsal`: None for a real meeting, else whether the exercise is `kept` or `thrown_away`.
    """

    __tablename__ = "meetings"
    id: Mapped[str] = mapped_column(primary_key=True)
    committee: Mapped[str] = mapped_column(ForeignKey("committees.id"), index=True)
    date: Mapped[datetime.date]
    start: Mapped[str | None]
    place: Mapped[str | None]
    notice_sent: Mapped[datetime.date | None]
    notice_exception: Mapped[str | None]
    called_by: Mapped[str | None]
    series: Mapped[str | None]
    last_paragraph: Mapped[int]
    more: Mapped[str]
    stood_on: Mapped[str | None]
    minutes_known: Mapped[bool]
    rehearsal: Mapped[str | None]


class MeetingPersonRow(Base):
    """Who in the register someone is whom a meeting knows by another id."""

    __tablename__ = "meeting_people"
    meeting: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    known_as: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)


class AgendaItemRow(Base):
    """An item of a meeting; its id is the meeting's own."""

    __tablename__ = "agenda_items"
    meeting: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    kind: Mapped[str]
    dnr: Mapped[str | None]
    level: Mapped[str | None]
    by: Mapped[str | None]
    presenter: Mapped[str | None]
    summary: Mapped[str | None]
    proposal: Mapped[str | None]
    exercise_of_authority: Mapped[bool]
    closed: Mapped[bool]
    number: Mapped[str | None]
    clock: Mapped[str | None]
    numbered: Mapped[bool]
    appeal: Mapped[str | None]
    more: Mapped[str]


class TextRow(Base):
    """A part of an item's minutes in the secretary's own words."""

    __tablename__ = "texts"
    meeting: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    __table_args__ = (ForeignKeyConstraint(["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"]),)


class MinutesPartRow(Base):
    """What happened to one part of the minutes."""

    __tablename__ = "minutes_parts"
    meeting: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    more: Mapped[str]


class CommandRow(Base):
    """One thing done: who, when, what; `undoes` names the command that an undo or a redo takes back. Only ever added."""

    __tablename__ = "commands"
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    label: Mapped[str]
    meeting: Mapped[str | None] = mapped_column(index=True)
    undoes: Mapped[int | None]
    at: Mapped[str]
    who: Mapped[str]


class LogEntryRow(Base):
    """One line of a meeting's log, chained to the one before by its hash. Only ever added."""

    __tablename__ = "log_entries"
    meeting: Mapped[str] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    command: Mapped[int] = mapped_column(ForeignKey("commands.number"), index=True)
    tag: Mapped[str]
    text: Mapped[str]
    hash: Mapped[str]
    __table_args__ = (UniqueConstraint("meeting", "id"), Index("ix_log_entries_tag", "tag", "meeting"))


class RevisionRow(Base):
    """One row before and after one command; null where there was none. Only ever added."""

    __tablename__ = "revisions"
    number: Mapped[int] = mapped_column(primary_key=True)
    command: Mapped[int] = mapped_column(ForeignKey("commands.number"), index=True)
    of: Mapped[str]
    key: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    __table_args__ = (Index("ix_revisions_of_key", "of", "key"),)


class FileRow(Base):
    """A file of the archive, known by what it contains."""

    __tablename__ = "files"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]


ONLY_ADDED = ("commands", "log_entries", "revisions")
"""The tables whose rows are never changed and never deleted."""


def table(name: str) -> Table:
    """The table of that name."""
    return Base.metadata.tables[name]
