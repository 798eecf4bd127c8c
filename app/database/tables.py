"""The tables of the archive; nothing of them is known outside this package.

A value's flat fields have a column each; what is nested stands as JSON in `more`. What stands in `more`, `stood_on`, `before`,
`after` and `text` are JSON documents; all but `before` and `after` are written and read by the services. They are plain tables:
no row is ever an object here, and SQLAlchemy's object mapper would cost the start a fifth of its time.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.sql.schema import SchemaItem

NAMES = {"ix": "ix_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
         "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}
METADATA = MetaData(naming_convention=NAMES)


def _key(name: str, to: str | None = None, kind: type[String | Integer] = String) -> Column[object]:
    """A column of the primary key, maybe naming a row of another table."""
    return Column(name, kind, *([ForeignKey(to)] if to else []), primary_key=True)


def _to(
    name: str, to: str, *, index: bool = False, nullable: bool = False, kind: type[String | Integer] = String
) -> Column[object]:
    """A column that names a row of another table."""
    return Column(name, kind, ForeignKey(to), index=index or None, nullable=nullable)


def _texts(*names: str, nullable: bool = False) -> list[Column[object]]:
    return [Column(name, String, nullable=nullable) for name in names]


def _whole(*names: str) -> list[Column[object]]:
    return [Column(name, Integer, nullable=False) for name in names]


def _days(*names: str, nullable: bool = True) -> list[Column[object]]:
    return [Column(name, Date, nullable=nullable) for name in names]


def _flags(*names: str) -> list[Column[object]]:
    return [Column(name, Boolean, nullable=False) for name in names]


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, METADATA, *items)


_table("committees", _key("id"), *_whole("position"), *_texts("name", "code", "kind"), *_texts("host", nullable=True),
       *_texts("more"))
_table("people", _key("id"), *_whole("position"), *_texts("name"), *_texts("party", nullable=True), *_days("born"))
# A seat or a substitute's place, held from a day to a day.
_table("mandates", _key("id"), _to("committee", "committees.id", index=True), _to("person", "people.id", nullable=True),
       *_texts("role"), *_whole("position"),
       *_texts("seat", "party", "electing_body", "office", "personal_for", nullable=True), *_days("since", "until"))
_table("other_attendants", _key("committee", "committees.id"), _key("person", "people.id"), *_whole("position"),
       *_texts("kind"), *_texts("title", nullable=True), *_texts("more"))
_table("standing_orders", _key("id"), _to("committee", "committees.id", index=True), *_whole("position"),
       *_texts("version", nullable=True), *_days("valid_from", "valid_to"), *_texts("more"))
# `stood_on`: what a meeting's file said otherwise than the registers, until the gavel.
# `rehearsal`: null for a real meeting, else whether the exercise is only `begun`, `kept` or `thrown_away`.
_table("meetings", _key("id"), _to("committee", "committees.id", index=True), *_days("date", nullable=False),
       *_texts("start", "place", nullable=True), *_days("notice_sent"),
       *_texts("notice_exception", "called_by", "series", nullable=True), *_whole("last_paragraph"), *_texts("more"),
       *_texts("stood_on", nullable=True), *_flags("minutes_known"), *_texts("rehearsal", nullable=True))
# Who in the register someone is whom a meeting knows by another id.
_table("meeting_people", _key("meeting", "meetings.id"), _key("known_as"), _to("person", "people.id", index=True))
# An item's id is its meeting's own.
_table("agenda_items", _key("meeting", "meetings.id"), _key("id"), *_whole("position"), *_texts("title", "kind"),
       *_texts("dnr", "level", "by", "presenter", "summary", "proposal", nullable=True),
       *_flags("exercise_of_authority", "closed"), *_texts("number", "clock", nullable=True), *_flags("numbered"),
       *_texts("appeal", nullable=True), *_texts("more"))
# A part of an item's minutes in the secretary's own words.
_table("texts", _key("meeting"), _key("item"), _key("part"), *_whole("position"), *_texts("text"),
       ForeignKeyConstraint(["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"]))
_table("minutes_parts", _key("meeting", "meetings.id"), _key("position", kind=Integer), *_texts("more"))
# Matters that wait for a meeting or have been at one; `item_cases` tells which item of which meeting handles which.
_table("cases", _key("id"), _to("committee", "committees.id", index=True), *_whole("position"), *_texts("title", "kind"),
       *_texts("dnr", "level", nullable=True), *_days("opened", "wanted_on", "ended"), *_texts("more"))
_table("item_cases", _key("meeting"), _key("item"), _to("case", "cases.id", index=True),
       ForeignKeyConstraint(["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"]))
# How a person is reached, how a committee works, what has become of a meeting before it is held.
_table("contacts", _key("person", "people.id"), *_texts("more"))
_table("habits", _key("committee", "committees.id"), *_texts("more"))
_table("plans", _key("meeting", "meetings.id"), *_texts("more"))
# A paper as it was handed in (`sha256`), and the cleaned PDF that is sent (`prepared`; null where it could not be used).
_table("prepared_papers", _key("sha256"), *_texts("prepared", nullable=True), *_texts("more"))
# Whom a substitute's call reached, and the answer.
_table("calls", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
# What was sent for a meeting, and what became of it at each who was to have it.
_table("sendings", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
_table("deliveries", _key("sending", "sendings.id"), _key("recipient"), *_whole("position"), *_texts("more"))
# What the secretary keeps for herself about an item; it never reaches paper.
_table("private_notes", _key("meeting"), _key("item"), *_texts("text"),
       ForeignKeyConstraint(["meeting", "item"], ["agenda_items.meeting", "agenda_items.id"]))
# What the program had written where the secretary wrote her own words, so that she is told when it would now write otherwise.
_table("text_grounds", _key("meeting", "meetings.id"), _key("item"), _key("part"), *_texts("stood"))
# What is enclosed with the minutes, numbered and named.
_table("annexes", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
# Minutes as they were signed off, their corrections, and what is masked in their public version.
_table("frozen_minutes", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
_table("corrections", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
_table("maskings", _key("id"), _to("meeting", "meetings.id", index=True), *_whole("position"), *_texts("more"))
# What holds for the whole archive: the mail server, the personal word list.
_table("preferences", _key("name"), *_texts("more"))
# One thing done: who, when, what; `undoes` names the command that an undo or a redo takes back.
_table("commands", _key("number", kind=Integer), *_texts("kind", "label"), Column("meeting", String, index=True),
       Column("undoes", Integer), *_texts("at", "who"))
# One line of a meeting's log, chained to the one before by its hash.
_table("log_entries", _key("meeting", "meetings.id"), _key("position", kind=Integer), *_texts("id"),
       _to("command", "commands.number", index=True, kind=Integer), *_texts("tag", "text", "hash"),
       UniqueConstraint("meeting", "id"), Index("ix_log_entries_tag", "tag", "meeting"))
# One row before and after one command; null where there was none.
_table("revisions", _key("number", kind=Integer), _to("command", "commands.number", index=True, kind=Integer),
       *_texts("of", "key"), *_texts("before", "after", nullable=True), Index("ix_revisions_of_key", "of", "key"))
# A file of the archive, known by what it contains.
_table("files", _key("sha256"), *_whole("size"))

ONLY_ADDED = ("commands", "log_entries", "revisions")
"""The tables whose rows are never changed and never deleted."""


def table(name: str) -> Table:
    """The table of that name."""
    return METADATA.tables[name]
