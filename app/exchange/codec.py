"""From JSON to the domain's values and back, by the types of their fields; the JSON Schema comes from the same types."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from app.domain.proceedings import NotKnown
from app.domain.table import Table

FIRST_YEAR, LAST_YEAR = 1850, 2199
LARGEST = 100_000
CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}\Z")


@dataclass(frozen=True, slots=True)
class Fault:
    """Where in the document (`log[3].person`) and what is wrong there, as one Swedish sentence."""

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path or 'dokumentet'}: {self.text}"


class Refused(Exception):
    """What was read has faults and is refused whole."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(f) for f in faults))
        self.faults = faults


class _Bad:
    """Stands for a value that could not be read; its fault is in the list."""


BAD: Any = _Bad()
Decoder = Callable[[Any, str, list[Fault]], Any]


def decode(kind: Any, data: Any, path: str, faults: list[Fault]) -> Any:
    """`data` as a value of the type `kind`; every fault found is added to `faults` with its path."""
    return decoder(kind)(data, path, faults)


def keys_of(cls: type) -> dict[str, dataclasses.Field[Any]]:
    """The JSON keys of a dataclass; a field whose metadata says `key: None` stays out of the document."""
    named = {f.metadata.get("key", f.name): f for f in dataclasses.fields(cls)}
    named.pop(None, None)
    return named


def required(field: dataclasses.Field[Any]) -> bool:
    """Whether the key must be there: the field has no default."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


@cache
def hints(cls: type) -> dict[str, Any]:
    """The types of a dataclass's fields, those left to type checkers only as they are known here."""
    names = {"Roster": object, "StandingOrders": object} if cls.__name__ == "CalledToOrder" else None
    return typing.get_type_hints(cls, localns=names, include_extras=True)


def _fail(faults: list[Fault], path: str, text: str) -> Any:
    faults.append(Fault(path, text))
    return BAD


def _text(data: Any, path: str, faults: list[Fault]) -> Any:
    if not isinstance(data, str):
        return _fail(faults, path, f"ska vara text, inte {_called(data)}.")
    if any("\ud800" <= c <= "\udfff" for c in data) or "\x00" in data:
        return _fail(faults, path, "innehåller tecken som inte kan skrivas.")
    return data


def _whole(data: Any, path: str, faults: list[Fault]) -> Any:
    if not isinstance(data, int) or isinstance(data, bool):
        return _fail(faults, path, f"ska vara ett heltal, inte {_called(data)}.")
    if not 0 <= data <= LARGEST:
        return _fail(faults, path, f"ska vara ett tal från 0 till {LARGEST}.")
    return data


def _flag(data: Any, path: str, faults: list[Fault]) -> Any:
    return data if isinstance(data, bool) else _fail(faults, path, f"ska vara true eller false, inte {_called(data)}.")


def _day(data: Any, path: str, faults: list[Fault]) -> Any:
    return _time(data, path, faults, DATE, date.fromisoformat, "ett datum som 2019-09-16")


def _moment(data: Any, path: str, faults: list[Fault]) -> Any:
    return _time(data, path, faults, MOMENT, datetime.fromisoformat, "en tidpunkt som 2019-09-16T13:05")


def _time(data: Any, path: str, faults: list[Fault], form: re.Pattern[str], parse: Callable[[str], date], what: str) -> Any:
    if not isinstance(data, str) or not form.match(data):
        return _fail(faults, path, f"ska vara {what}, inte {_called(data)}.")
    try:
        value = parse(data)
    except ValueError:
        return _fail(faults, path, f"”{data}” finns inte i almanackan.")
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return _fail(faults, path, f"årtalet ska ligga mellan {FIRST_YEAR} och {LAST_YEAR}.")
    return value


def _clock(data: Any, path: str, faults: list[Fault]) -> Any:
    if not isinstance(data, str) or not CLOCK.match(data):
        return _fail(faults, path, f"ska vara ett klockslag som 13:05, inte {_called(data)}.")
    return data


def _called(data: Any) -> str:
    if isinstance(data, str):
        shown = data if len(data) <= 40 else data[:39] + "…"
        return f"”{shown.encode('utf-8', 'replace').decode('utf-8')}”"
    names: dict[type, str] = {type(None): "null", bool: "ett sanningsvärde", int: "ett tal", float: "ett decimaltal",
                              list: "en lista", dict: "ett objekt"}
    return names.get(type(data), "något annat")


PLAIN: dict[Any, Decoder] = {str: _text, int: _whole, bool: _flag, date: _day, datetime: _moment}


@cache
def decoder(kind: Any) -> Decoder:
    """The function that reads a value of the type `kind`."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _clock
    if origin is typing.Literal:
        return _one_of(arguments)
    if origin in (typing.Union, types.UnionType):
        return _maybe(arguments)
    if origin is tuple:
        return _list(arguments[0]) if arguments[-1] is Ellipsis else _pair(arguments)
    if origin is Table:
        return _table(arguments[0])
    return _record(kind)


def _one_of(values: tuple[str, ...]) -> Decoder:
    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        if isinstance(data, str) and data in values:
            return data
        return _fail(faults, path, f"ska vara något av {', '.join(values)}, inte {_called(data)}.")
    return read


def _maybe(kinds: tuple[Any, ...]) -> Decoder:
    inner = decoder(next(k for k in kinds if k not in (type(None), NotKnown)))

    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        return None if data is None else inner(data, path, faults)
    return read


def _list(kind: Any) -> Decoder:
    inner = decoder(kind)

    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        if not isinstance(data, list):
            return _fail(faults, path, f"ska vara en lista, inte {_called(data)}.")
        return tuple(inner(v, f"{path}[{n}]", faults) for n, v in enumerate(data))
    return read


def _pair(kinds: tuple[Any, ...]) -> Decoder:
    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        if not isinstance(data, list) or len(data) != len(kinds):
            return _fail(faults, path, f"ska vara en lista med {len(kinds)} värden.")
        return tuple(decode(k, v, f"{path}[{n}]", faults) for n, (k, v) in enumerate(zip(kinds, data, strict=True)))
    return read


def _table(kind: Any) -> Decoder:
    inner = decoder(kind)

    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        if not isinstance(data, dict):
            return _fail(faults, path, f"ska vara ett objekt, inte {_called(data)}.")
        for key in data:
            _text(key, f"{path}.{key!a}", faults)
        return Table({k: inner(v, f"{path}.{k}", faults) for k, v in data.items()})
    return read


def _record(cls: type) -> Decoder:
    keys, kinds = keys_of(cls), hints(cls)
    readers = {key: _field(field, kinds[field.name]) for key, field in keys.items()}
    needed = [key for key, field in keys.items() if required(field)]

    def read(data: Any, path: str, faults: list[Fault]) -> Any:
        if not isinstance(data, dict):
            return _fail(faults, path, f"ska vara ett objekt, inte {_called(data)}.")
        before = len(faults)
        faults.extend(Fault(_at(path, key), "är okänt och kan inte läsas.") for key in data if key not in keys)
        faults.extend(Fault(_at(path, key), "saknas.") for key in needed if key not in data)
        values = {keys[k].name: readers[k](v, _at(path, k), faults) for k, v in data.items() if k in keys}
        return BAD if len(faults) > before else cls(**values)
    return read


def _field(field: dataclasses.Field[Any], kind: Any) -> Decoder:
    inner = decoder(kind)
    if not field.metadata.get("one_or_many"):
        return inner
    return lambda data, path, faults: (_text(data, path, faults),) if isinstance(data, str) else inner(data, path, faults)


def _at(path: str, key: str) -> str:
    shown = key.encode("utf-8", "replace").decode("utf-8")
    return f"{path}.{shown}" if path else shown


def encode(value: Any) -> Any:
    """A domain value as JSON data; a field that has its default is left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return encode_record(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {k: encode(v) for k, v in value.items()}
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    return value


def encode_record(value: Any) -> dict[str, Any]:
    """A dataclass as a JSON object, its keys in the order of its fields."""
    written = {}
    for key, field in keys_of(type(value)).items():
        part = getattr(value, field.name)
        if required(field) or part != field.default:
            alone = field.metadata.get("one_or_many") and len(part) == 1
            written[key] = part[0] if alone else encode(part)
    return written
