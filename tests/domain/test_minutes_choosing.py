"""Who is chosen to adjust the minutes, and in which item it is told."""

import pytest

from app.domain.meeting import events as ev
from app.domain.naming import at_place
from app.domain.proceedings import Adjustment
from tests.domain.building import Noted, closed, decided, handled, item, itvt, opened, sample
from tests.domain.reading import EVERYBODY, front, held, meeting_changed, minutes, said

DECISION = "Nämndens beslut"
CHOICE = item("a2", title="Val av justerare och tid för justering", kind="formality")
WITH_CHOICE = (item("a1", title="Upprop", kind="formality", numbered=False), CHOICE, item("a3"), item("a4"))
KARIN = "Karin Ahlqvist (C) utses att tillsammans med ordföranden justera protokollet."
WHEN = "Protokollet justeras måndagen den 23 september 2019 kl. 13:00 i kommunhuset."


@pytest.mark.parametrize("when", ["before", "roll call", "item", "between"])
def test_adjusters_chosen_anywhere_are_told_in_the_item_that_is_about_it(when: str) -> None:
    def chosen(where: str) -> tuple[Noted, ...]:
        return (ev.AdjustersChosen(persons=("karin",)),) if when == where else ()

    document = held(*chosen("before"), opened("a1"), *chosen("roll call"), closed("a1"), opened("a2"), *chosen("item"),
                    decided(None), closed("a2"), *chosen("between"), *handled("a3"), agenda=WITH_CHOICE)
    assert said(document, 16, DECISION) == [KARIN, WHEN]
    assert [p.heading for p in document.paragraphs] == ["Val av justerare och tid för justering", "Ärende 3"]


def test_adjusters_of_single_paragraphs_chosen_inside_them_are_told_there() -> None:
    def instead(id: str) -> Noted:
        return ev.AdjustersChosen(persons=("ulf",), items=(id,))

    document = held(ev.AdjustersChosen(persons=("karin",)), opened("a2"), instead("a2"), decided(None), closed("a2"),
                    *handled("a3", instead("a3"), decided("Avtalet sägs upp.")), agenda=WITH_CHOICE)
    ulf = "Ulf Norling (S) utses att tillsammans med ordföranden justera"
    assert said(document, 16, DECISION) == [KARIN, f"{ulf} § 16.", WHEN]
    assert said(document, 17, DECISION) == ["Avtalet sägs upp.", f"{ulf} § 17."]


def test_of_several_choices_for_all_paragraphs_the_last_is_told() -> None:
    both = ev.AdjustersChosen(persons=("karin", "ulf"))
    document = held(ev.AdjustersChosen(persons=("karin",)), both, *handled("a2", decided(None)), agenda=WITH_CHOICE, adjusters=2)
    assert said(document, 16, DECISION)[0].startswith("Karin Ahlqvist (C) och Ulf Norling (S) utses")


def test_where_no_item_is_about_it_adjusters_chosen_outside_the_items_stand_on_the_front_page_alone() -> None:
    document = held(ev.AdjustersChosen(persons=("karin",)), *handled("a1", decided("Avtalet sägs upp.")))
    assert front(document, "Utses att justera") == ["Karin Ahlqvist (C) | Vårgårda"]
    assert said(document, 16, DECISION) == ["Avtalet sägs upp."]


def test_the_own_words_of_the_sample_stand_as_they_were_written() -> None:
    assert said(minutes(sample()), 16, DECISION) == [
        ("Karin Ahlqvist (C) utses att tillsammans med ordföranden justera protokollet, med Ulf Norling (S) som ersättare för de "
         "paragrafer där han tjänstgör."),
        "Protokollet justeras måndagen den 23 september 2019 kl. 13:00 i kommunhuset, Herrljunga.",
    ]


@pytest.mark.parametrize(("place", "end"), [
    ("Kommunhuset, Herrljunga.", " i kommunhuset, Herrljunga"), ("Sammanträdesrum Sämsjön", " i sammanträdesrum Sämsjön"),
    ("Torget 1", ". Plats: Torget 1"), (None, ""),
])
def test_a_place_ends_the_sentence(place: str | None, end: str) -> None:
    assert at_place(place) == end


def test_where_no_time_is_fixed_only_who_adjusts_is_told() -> None:
    meeting = itvt(*EVERYBODY, ev.CalledToOrder(), ev.AdjustersChosen(persons=("karin",)), *handled("a2", decided(None)),
                   agenda=WITH_CHOICE)
    for adjustment in (None, Adjustment(place="Kommunhuset")):
        assert said(minutes(meeting_changed(meeting, adjustment=adjustment)), 16, DECISION) == [KARIN]
