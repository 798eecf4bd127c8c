"""The published schema and the parser say the same of a file's keys and types."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.exchange.codec import Refused
from app.exchange.meeting_file import read
from app.exchange.schema import PUBLISHED, published, schema
from app.resources import resource
from tests.test_cases import CASES

VALIDATOR = Draft202012Validator(schema())
SAMPLE: dict[str, Any] = json.loads(resource("sample", "itvt-2019-09-16.json").read_bytes())
SHORT = SAMPLE | {"log": SAMPLE["log"][:12]}
FILES = [SHORT, *(CASES[name]["file"] for name in ("combined_votes", "order_ladder", "boards_gap", "log_withdrawn_twice"))]
Path = tuple[str | int, ...]


def places(data: Any, path: Path = ()) -> list[Path]:
    """The path of every value in a document."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(p for key, value in inner for p in places(value, (*path, key)))]


def at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def with_value(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    data = copy.deepcopy(data)
    at(data, path[:-1])[path[-1]] = value
    return data


def faults(data: Any) -> list[str]:
    try:
        read(json.dumps(data).encode("utf-8"))
    except Refused as refused:
        return [fault.text for fault in refused.faults]
    return []


PLACES = [(file, path) for file in FILES for path in places(file)]
OBJECTS = [(file, path) for file, path in PLACES if isinstance(at(file, path), dict)]
ANYTHING: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 200_000), st.text(max_size=12), st.just([]), st.just({}))


def test_what_is_published_is_what_the_types_give() -> None:
    assert resource(*PUBLISHED).read_bytes() == published()


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("file", [SAMPLE, *(case["file"] for case in CASES.values())], ids=["sample", *CASES])
def test_every_good_file_is_valid(file: dict[str, Any]) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(file)] == []


@given(st.sampled_from(OBJECTS), st.sampled_from([None, 1.5]))
def test_an_unknown_key_is_refused_by_both(place: tuple[Any, Path], value: Any) -> None:
    file, path = place
    wrong = with_value(file, (*path, "okänd"), value)
    assert not VALIDATOR.is_valid(wrong)
    assert faults(wrong)


@given(st.sampled_from(PLACES), st.sampled_from([1.5, [[1.5]], {"okänd": 1.5}]))
def test_a_value_of_no_right_type_is_refused_by_both(place: tuple[Any, Path], value: Any) -> None:
    file, path = place
    wrong = with_value(file, path, value)
    assert not VALIDATOR.is_valid(wrong)
    assert faults(wrong)


@given(st.sampled_from(PLACES), ANYTHING)
def test_what_the_schema_refuses_the_parser_refuses(place: tuple[Any, Path], value: Any) -> None:
    file, path = place
    other = with_value(file, path, value)
    assert VALIDATOR.is_valid(other) or faults(other)


@given(st.sampled_from(OBJECTS), st.data())
def test_a_missing_key_is_missed_by_both_or_by_neither(place: tuple[Any, Path], data: st.DataObject) -> None:
    file, path = place
    keys = sorted(at(file, path))
    if keys:
        shorter = copy.deepcopy(file)
        del at(shorter, path)[data.draw(st.sampled_from(keys))]
        assert VALIDATOR.is_valid(shorter) is not any("saknas." in fault for fault in faults(shorter))
