"""The items that stand on every agenda."""

from app.domain.standing_items import FIRST, LAST, lacking, new_item_id
from tests.domain.building import item


def test_an_empty_agenda_lacks_all_of_them() -> None:
    assert lacking(()) == (FIRST, LAST)


def test_one_that_is_there_by_its_title_is_not_lacking() -> None:
    first, last = lacking((item("a1", title="UPPROP"), item("a2", title="Meddelanden")))
    assert [i.title for i in first] == [
        "Sammanträdets öppnande", "Val av justerare och tid för justering", "Fastställande av föredragningslista"]
    assert [i.title for i in last] == ["Sammanträdets avslutande"]


def test_a_new_item_takes_the_first_free_id() -> None:
    assert new_item_id(()) == "a1"
    assert new_item_id((item("a1"), item("a3"))) == "a2"
