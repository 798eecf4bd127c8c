"""The JSON Schema of the meeting file, made from the types by which it is read.

It knows keys, types and the form of dates and clocks. That an id names something, that a day is in the calendar and
that a log could have happened only the parser knows. `python -m app.exchange.schema` writes it where it is published.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import date, datetime
from typing import Any

from app.domain.meeting.events import EVENTS, Entry
from app.domain.proceedings import NotKnown
from app.domain.table import Table
from app.exchange.codec import CLOCK, DATE, LARGEST, MOMENT, encode, hints, keys_of, required
from app.exchange.entries import OWN
from app.exchange.meeting_file import FORMAT, MeetingFile
from app.resources import resource

Schema = dict[str, Any]
PUBLISHED = ("schema", "klubban-meeting-1.schema.json")
NULL: Schema = {"type": "null"}


def schema() -> Schema:
    """What a meeting file must be like (draft 2020-12)."""
    defs: dict[str, Schema] = {}
    document = _record(MeetingFile, defs)
    document["properties"]["log"] = {"type": "array", "items": {"oneOf": [_entry(tag, defs) for tag in EVENTS]}}
    document["required"].append("log")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{FORMAT.replace('/', ':')}", "title": FORMAT,
        **document, "$defs": dict(sorted(defs.items())),
    }


def published() -> bytes:
    """The schema as it is published: UTF-8, ending in a line break."""
    return (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _entry(tag: str, defs: dict[str, Schema]) -> Schema:
    """An entry of the log: the event's own fields, then those that every entry may have."""
    event, kinds = _record(EVENTS[tag], defs), hints(Entry)
    own = {key: _kind(kinds[key], defs) for key in OWN}
    properties = {"event": {"const": tag}, **event["properties"], **own}
    defs[tag] = event | {"properties": properties, "required": ["event", *event["required"]]}
    return {"$ref": f"#/$defs/{tag}"}


def _record(cls: type, defs: dict[str, Schema]) -> Schema:
    kinds, fields = hints(cls), keys_of(cls)
    return {
        "description": " ".join((cls.__doc__ or "").split()),
        "type": "object",
        "properties": {key: _field(field, kinds[field.name], defs) for key, field in fields.items()},
        "required": [key for key, field in fields.items() if required(field)],
        "additionalProperties": False,
    }


def _field(field: dataclasses.Field[Any], kind: Any, defs: dict[str, Schema]) -> Schema:
    told = _kind(kind, defs)
    if field.metadata.get("one_or_many"):
        told = {"anyOf": [_kind(str, defs), told]}
    silent = required(field) or field.default is None or isinstance(field.default, NotKnown)
    return told if silent else told | {"default": encode(field.default)}


def _kind(kind: Any, defs: dict[str, Schema]) -> Schema:
    if kind in PLAIN:
        return dict(PLAIN[kind])
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _form(CLOCK.pattern, 5)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_kind(next(k for k in arguments if k not in (type(None), NotKnown)), defs), NULL]}
    if origin is tuple:
        return _list(arguments, defs)
    if origin is Table:
        return {"type": "object", "additionalProperties": _kind(arguments[0], defs)}
    defs[kind.__name__] = _record(kind, defs)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _list(kinds: tuple[Any, ...], defs: dict[str, Schema]) -> Schema:
    if kinds[-1] is Ellipsis:
        return {"type": "array", "items": _kind(kinds[0], defs)}
    return {"type": "array", "prefixItems": [_kind(k, defs) for k in kinds], "minItems": len(kinds), "maxItems": len(kinds)}


def _form(pattern: str, length: int) -> Schema:
    """Text of one form; `$` alone would let a line break stand after it."""
    return {"type": "string", "pattern": f"^{pattern.removesuffix(chr(92) + 'Z')}$", "maxLength": length}


PLAIN: dict[Any, Schema] = {
    str: {"type": "string"}, bool: {"type": "boolean"}, int: {"type": "integer", "minimum": 0, "maximum": LARGEST},
    date: _form(DATE.pattern, 10) | {"format": "date"}, datetime: _form(MOMENT.pattern, 16),
}


if __name__ == "__main__":
    resource(*PUBLISHED).write_bytes(published())
