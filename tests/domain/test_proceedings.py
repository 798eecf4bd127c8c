"""A whole meeting as a value."""

import pytest

from tests.domain.building import itvt


def test_an_item_is_found_by_its_id() -> None:
    assert itvt().item("a2").title == "Ärende 2"
    with pytest.raises(StopIteration):
        itvt().item("a9")
