"""The items that stand on every agenda."""

from app.domain.agenda import AgendaItem
from app.domain.plans import Habits
from app.domain.standing_items import (
    FIRST,
    LAST,
    as_habit,
    bare_item,
    before_the_end,
    from_last_year,
    lacking,
    new_item_id,
    place_like,
    stands_on_every_agenda,
    template_of,
    with_standing,
)
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


AGENDA = (item("a1", title="Upprop", kind="formality", numbered=False), item("a2", title="Taxa", dnr="TN 1"),
          item("a3", title="Läget", kind="information"), item("a4", title="Meddelanden", kind="messages"),
          item("a5", title="Avslutande", kind="formality", numbered=False))


def test_the_committee_s_own_template_is_split_by_the_cases() -> None:
    assert template_of(Habits()) == (FIRST, LAST)
    chosen = {i.id for i in AGENDA if stands_on_every_agenda(i)}
    assert chosen == {"a1", "a3", "a4", "a5"}
    first, last = template_of(as_habit(AGENDA, chosen, Habits()))
    assert ([i.title for i in first], [i.title for i in last]) == (["Upprop"], ["Läget", "Meddelanden", "Avslutande"])
    whole = as_habit(AGENDA, {i.id for i in AGENDA}, Habits())
    assert whole.opening == 3, "without a case the cases' place is before what is reported"


def test_one_item_is_made_standing_where_it_stands_and_taken_away_again() -> None:
    own = Habits(standing=(bare_item(AGENDA[0]), bare_item(AGENDA[4])), opening=1)
    with_last = with_standing(own, AGENDA, AGENDA[2], standing=True)
    assert [i.title for i in template_of(with_last)[1]] == ["Läget", "Avslutande"]
    with_first = with_standing(own, (AGENDA[0], AGENDA[2], AGENDA[4]), AGENDA[2], standing=True)
    assert [i.title for i in template_of(with_first)[0]] == ["Upprop", "Läget"]
    assert with_standing(with_last, AGENDA, AGENDA[2], standing=False) == own


def test_what_another_day_had_of_its_own_is_left_there() -> None:
    lively = item("a1", title="Läget", kind="information", dnr="TN 1", clock="13:00", proposal="Tas emot.", presenter="Chefen")
    assert bare_item(lively) == AgendaItem(id="", title="Läget", kind="information", proposal="Tas emot.", presenter="Chefen")
    assert bare_item(item("a2", title="Taxa", proposal="Antas.")).proposal is None


def test_last_year_s_items_come_with_their_year_moved_where_they_are_lacking() -> None:
    last = (item("b1", title="Budget 2019–2021"), item("b2", title="UPPROP"), item("b3", title=""))
    assert [i.title for i in from_last_year(last, AGENDA, 1)] == ["Budget 2020–2022"]


def test_an_item_finds_its_place_among_those_of_another_list() -> None:
    order = ("Upprop", "Nytt", "Taxa", "Sist")
    assert place_like(AGENDA, order, "Sist") == 2
    assert place_like(AGENDA, order, "Nytt") == 1
    assert place_like(AGENDA, order, "Upprop") == 0
    assert place_like(AGENDA, ("Upprop", "Saknas", "Efter"), "Efter") == 1
    assert place_like(AGENDA, order, "Okänt") == before_the_end(AGENDA) == 3


def test_a_case_comes_before_the_end_also_where_all_is_formal() -> None:
    assert before_the_end(()) == 0
    assert before_the_end((FIRST[0], FIRST[1], LAST[1])) == 2
    assert before_the_end((*FIRST, *LAST)) == 4
