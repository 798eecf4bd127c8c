"""Log entries as JSON: the event's tag and fields in one flat object with the entry's own fields."""

from __future__ import annotations

import dataclasses
from typing import Any

from app.domain.meeting.events import EVENTS, TAGS, Entry
from app.exchange.codec import BAD, Fault, decode, encode_record

OWN = ("id", "at", "after", "note")


def decode_entry(data: Any, path: str, faults: list[Fault]) -> Entry:
    """One entry of a log; unknown events and keys become faults."""
    bad: Entry = BAD
    if not isinstance(data, dict):
        faults.append(Fault(path, "ska vara ett objekt med ”event”."))
        return bad
    tag = data.get("event")
    if not isinstance(tag, str) or tag not in EVENTS:
        text = "saknas." if tag is None else f"”{tag!s:.40}” är ingen känd händelse."
        faults.append(Fault(f"{path}.event", text.encode("utf-8", "replace").decode("utf-8")))
        return bad
    own = {key: data[key] for key in OWN if data.get(key) is not None}
    fields = {key: value for key, value in data.items() if key not in OWN and key != "event"}
    before = len(faults)
    event = decode(EVENTS[tag], fields, path, faults)
    shell = decode(_EntryFields, own, path, faults)
    if len(faults) > before:
        return bad
    return Entry(event=event, id=shell.id, at=shell.at, after=shell.after, note=shell.note)


def encode_entry(entry: Entry) -> dict[str, Any]:
    """The entry as it stands in a meeting file: the event's name, its fields, then the entry's own."""
    own = {key: getattr(entry, key) for key in OWN if getattr(entry, key) is not None}
    return {"event": TAGS[type(entry.event)], **encode_record(entry.event), **own}


_EntryFields = dataclasses.make_dataclass(
    "_EntryFields",
    [(f.name, f.type, dataclasses.field(default=None)) for f in dataclasses.fields(Entry) if f.name in OWN],
    frozen=True, namespace={"__module__": Entry.__module__},
)
