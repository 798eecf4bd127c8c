"""The first page of the minutes: who, where, when, and in which §§."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.committee import OtherAttendant
from app.domain.document import Signer
from app.domain.meeting import events as ev
from app.domain.people import Person
from app.domain.proceedings import Adjustment, Proceedings, Secretary
from tests.domain.building import body, entry, handled, item, itvt, present
from tests.domain.reading import EVERYBODY, front, held, meeting_changed, minutes, said


def test_place_and_time_with_the_pauses() -> None:
    proceedings = itvt(
        *EVERYBODY,
        entry(ev.CalledToOrder(), at="09:00"),
        *handled("a1"),
        entry(ev.Adjourned(), at="10:05"),
        entry(ev.Resumed(), at="10:15"),
        *handled("a2"),
        entry(ev.Closed(), at="11:05"),
    )
    document = minutes(meeting_changed(proceedings, place="Sammanträdesrum Sämsjön, kommunhuset"))
    assert front(document, "Plats och tid") == [
        "Sammanträdesrum Sämsjön, kommunhuset, kl. 09:00–11:05",
        "Ajournering kl. 10:05–10:15",
    ]


def test_a_meeting_of_two_days_tells_both() -> None:
    proceedings = itvt(
        *EVERYBODY,
        entry(ev.CalledToOrder(), at="13:00"),
        *handled("a1"),
        entry(ev.Adjourned(), at="16:00"),
        entry(ev.Resumed(date=date(2019, 9, 17)), at="09:00"),
        *handled("a2"),
        entry(ev.Closed(), at="11:00"),
    )
    document = minutes(meeting_changed(proceedings, place="Kommunhuset"))
    assert front(document, "Plats och tid") == [
        "Kommunhuset",
        "Måndagen den 16 september 2019 kl. 13:00–16:00",
        "Tisdagen den 17 september 2019 kl. 09:00–11:00",
    ]


def test_without_clocks_the_hour_of_the_notice_stands() -> None:
    document = minutes(meeting_changed(itvt(*EVERYBODY, ev.CalledToOrder(), *handled("a1")), place="Kommunhuset"))
    assert front(document, "Plats och tid") == ["Kommunhuset, kl. 09:00"]


def test_those_who_served_all_along_need_no_paragraphs() -> None:
    document = held(*handled("a1"), *handled("a2"))
    assert front(document, "Beslutande") == [
        "Anders Holmgren (M), ordförande | Herrljunga",
        "Karin Ahlqvist (C), vice ordförande | Vårgårda",
    ]
    assert front(document, "Tjänstgörande ersättare") == []
    assert front(document, "Ej tjänstgörande ersättare") == ["Birgitta Sjöö (S) | Herrljunga", "Ulf Norling (S) | Vårgårda"]
    assert front(document, "Paragrafer") == ["§§ 16–17"]


def test_a_substitute_stands_with_the_member_and_everybody_with_their_paragraphs() -> None:
    document = held(*handled("a1"), *handled("a2", ev.Disqualified(person="karin", item="a2")), *handled("a3"))
    assert front(document, "Beslutande") == [
        "Anders Holmgren (M), ordförande | Herrljunga | §§ 16–18",
        "Karin Ahlqvist (C), vice ordförande | Vårgårda | §§ 16, 18",
    ]
    assert front(document, "Tjänstgörande ersättare") == ["Ulf Norling (S) för Karin Ahlqvist (C) | Vårgårda | § 17"]
    assert front(document, "Ej tjänstgörande ersättare") == [
        "Birgitta Sjöö (S) | Herrljunga | §§ 16–18",
        "Ulf Norling (S) | Vårgårda | §§ 16, 18",
    ]


def test_who_left_in_the_middle_of_an_item_served_in_a_part_of_it() -> None:
    document = held(*handled("a1"), *handled("a2", ev.Left(person="karin")))
    assert front(document, "Beslutande")[1] == "Karin Ahlqvist (C), vice ordförande | Vårgårda | § 16, del av § 17"
    assert front(document, "Tjänstgörande ersättare") == ["Ulf Norling (S) för Karin Ahlqvist (C) | Vårgårda | del av § 17"]


def test_who_came_in_the_middle_is_told_in_the_order_of_the_paragraphs() -> None:
    proceedings = itvt(
        *present("anders", "ulf"), ev.CalledToOrder(), *handled("a1", *present("karin")), *handled("a2"), change_point="at_once"
    )
    assert front(minutes(proceedings), "Beslutande")[1] == "Karin Ahlqvist (C), vice ordförande | Vårgårda | del av § 16, § 17"


def test_a_vacant_seat_is_called_so_and_one_municipality_needs_no_column() -> None:
    document = minutes(body("S M -", "V", *present("alma", "bo", "disa"), *handled("a1")))
    assert front(document, "Beslutande") == ["Alma Berg (S), ordförande", "Bo Dahl (M), vice ordförande"]
    assert front(document, "Tjänstgörande ersättare") == ["Disa Fors (V) för vakant plats"]


def test_two_vice_chairs_are_told_apart() -> None:
    proceedings = body("S M V", "", *present("alma", "bo", "cora"), *handled("a1"))
    seats = (*proceedings.roster.seats[:2], replace(proceedings.roster.seats[2], office="second_vice_chair"))
    document = minutes(replace(proceedings, roster=replace(proceedings.roster, seats=seats)))
    assert front(document, "Beslutande")[1:] == ["Bo Dahl (M), 1:e vice ordförande", "Cora Ek (V), 2:e vice ordförande"]


def test_one_who_presided_in_anothers_stead_is_told_and_signs_for_those_paragraphs() -> None:
    document = held(*handled("a1"), *handled("a2", ev.Disqualified(person="anders", item="a2")))
    assert front(document, "Beslutande")[1] == "Karin Ahlqvist (C), vice ordförande (ordförande § 17) | Vårgårda | §§ 16–17"
    assert [s for s in document.signers if s.role.startswith("Ordförande")] == [
        Signer(name="Anders Holmgren (M)", role="Ordförande § 16"),
        Signer(name="Karin Ahlqvist (C)", role="Ordförande § 17"),
    ]


def test_a_member_who_came_but_never_served_has_a_row() -> None:
    proceedings = itvt(
        *present("anders", "ulf"),
        ev.CalledToOrder(),
        *handled("a1"),
        *present("karin"),
        *handled("a2"),
        late_member_takes_seat=False,
    )
    assert front(minutes(proceedings), "Ej tjänstgörande ledamöter") == ["Karin Ahlqvist (C) | Vårgårda | § 17"]


def test_one_on_the_line_is_said_to_be() -> None:
    proceedings = itvt(ev.Present(person="karin", remote=True), *present("anders"), ev.CalledToOrder(), *handled("a1"))
    assert front(minutes(proceedings), "Beslutande")[1] == "Karin Ahlqvist (C), vice ordförande, på distans | Vårgårda"


def with_staff(proceedings: Proceedings) -> Proceedings:
    people = (*proceedings.roster.people, Person(id="johan", name="Johan Lindvall"), Person(id="lena", name="Lena Björkegren"))
    others = (
        OtherAttendant(person="johan", title="IT-chef", items=("a1", "a3")),
        OtherAttendant(person="lena", title="Controller"),
    )
    roster = replace(proceedings.roster, people=people, others=others)
    secretary = Secretary(name="Elin Sandström", title="Nämndsekreterare")
    return meeting_changed(replace(proceedings, roster=roster), secretary=secretary)


def test_the_secretary_comes_first_among_the_others_and_staff_have_their_titles_and_items() -> None:
    proceedings = with_staff(itvt(*EVERYBODY, *present("lena"), *handled("a1"), *handled("a2"), *handled("a3")))
    assert front(minutes(proceedings), "Övriga") == [
        "Elin Sandström, nämndsekreterare | §§ 16–18",
        "Johan Lindvall, IT-chef | §§ 16, 18",
        "Lena Björkegren, controller | §§ 16–18",
    ]
    assert minutes(proceedings).signers[0] == Signer(name="Elin Sandström", role="Sekreterare")


def test_staff_whose_coming_was_noted_are_told_as_noted() -> None:
    proceedings = with_staff(
        itvt(
            *EVERYBODY,
            *handled("a1"),
            *present("lena"),
            *handled("a2"),
            ev.Left(person="lena"),
            *handled("a3"),
            ev.Absent(person="johan"),
        )
    )
    assert front(minutes(proceedings), "Övriga")[1:] == ["Lena Björkegren, controller | § 17"]


def test_staff_of_whom_neither_roster_nor_log_says_that_they_came_are_not_printed() -> None:
    proceedings = with_staff(itvt(*EVERYBODY, *handled("a1"), *handled("a2"), *handled("a3")))
    assert front(minutes(proceedings), "Övriga")[1:] == ["Johan Lindvall, IT-chef | §§ 16, 18"]


def test_staff_attend_the_items_of_the_roster_until_the_log_says_otherwise() -> None:
    def johan(*noted: tuple[ev.Event, ...]) -> list[str]:
        first, second, third = noted
        proceedings = with_staff(itvt(*EVERYBODY, *handled("a1", *first), *handled("a2", *second), *handled("a3", *third)))
        return [line.removeprefix("Johan Lindvall, IT-chef | ") for line in front(minutes(proceedings), "Övriga")[1:]]

    assert johan((), (), (ev.Absent(person="johan"),)) == [], "who is absent was so all along"
    assert johan((ev.AbsenceReported(person="johan"),), (), ()) == []
    assert johan((ev.AbsenceReported(person="johan", items=("a1",)),), (), ()) == ["§ 18"]
    assert johan((), present("johan"), ()) == ["Johan Lindvall, IT-chef"], "who is noted is there until they leave"
    assert johan((*present("johan"), ev.Left(person="johan")), (), ()) == ["§ 16"]


def test_adjusters_have_their_paragraphs_where_they_do_not_have_all() -> None:
    chosen = ev.AdjustersChosen(persons=("karin",)), ev.AdjustersChosen(persons=("ulf",), items=("a2",))
    document = held(*handled("a1", *chosen), *handled("a2", ev.Disqualified(person="karin", item="a2")), *handled("a3"))
    assert front(document, "Utses att justera") == [
        "Karin Ahlqvist (C) | Vårgårda | §§ 16, 18",
        "Ulf Norling (S) | Vårgårda | § 17",
    ]
    assert document.signers[1:] == (
        Signer(name="Karin Ahlqvist (C)", role="Justerande §§ 16, 18"),
        Signer(name="Ulf Norling (S)", role="Justerande § 17"),
    )
    assert [p.signs for p in document.paragraphs] == [
        ("Anders Holmgren", "Karin Ahlqvist"),
        ("Anders Holmgren", "Ulf Norling"),
        ("Anders Holmgren", "Karin Ahlqvist"),
    ]


def test_one_adjuster_of_all_needs_no_paragraphs() -> None:
    document = held(ev.AdjustersChosen(persons=("karin",)), *handled("a1"), *handled("a2"))
    assert front(document, "Utses att justera") == ["Karin Ahlqvist (C) | Vårgårda"]
    assert document.signers == (
        Signer(name="Anders Holmgren (M)", role="Ordförande"),
        Signer(name="Karin Ahlqvist (C)", role="Justerande"),
    )


def test_place_and_time_of_adjusting_and_what_was_adjusted_at_once() -> None:
    proceedings = itvt(*EVERYBODY, *handled("a1", ev.AdjustedAtOnce(item="a1")), *handled("a2"))
    at = Adjustment(at=datetime(2019, 9, 23, 13, 0), place="Kommunhuset, Herrljunga")  # noqa: DTZ001
    assert front(minutes(meeting_changed(proceedings, adjustment=at)), "Justeringens plats och tid") == [
        "Kommunhuset, Herrljunga, måndagen den 23 september 2019 kl. 13:00",
        "§ 16 justeras omedelbart",
    ]


def test_an_opening_without_a_paragraph_is_left_out_and_counts_for_nobody() -> None:
    agenda = (item("a1", title="Sammanträdets öppnande", kind="formality", numbered=False), item("a2"))
    document = held(*handled_without_decision("a1"), *handled("a2"), agenda=agenda)
    assert [(p.number, p.heading) for p in document.paragraphs] == [(16, "Ärende 2")]
    assert front(document, "Paragrafer") == ["§ 16"]


def handled_without_decision(id: str) -> tuple[ev.Event, ...]:
    return ev.ItemOpened(item=id), ev.ItemClosed(item=id)


def test_a_choice_in_an_item_without_a_paragraph_is_told_under_its_heading() -> None:
    agenda = (item("a1", title="Val av justerare", kind="formality", numbered=False), item("a2"))
    opened, closed = handled_without_decision("a1")
    document = held(opened, ev.AdjustersChosen(persons=("karin",)), closed, *handled("a2"), agenda=agenda)
    assert [(p.number, p.heading, p.formal) for p in document.paragraphs] == [
        (None, "Val av justerare", True),
        (16, "Ärende 2", False),
    ]


def test_they_are_a_draft_until_every_part_is_adjusted() -> None:
    proceedings = itvt(*EVERYBODY, *handled("a1"))
    assert minutes(proceedings).draft
    assert not minutes(proceedings, draft=False).draft


def test_a_secretary_who_is_also_listed_among_the_staff_stands_there_once() -> None:
    proceedings = with_staff(itvt(*EVERYBODY, *handled("a1")))
    people = (*proceedings.roster.people, Person(id="elin", name="Elin Sandström"))
    others = (*proceedings.roster.others, OtherAttendant(person="elin", title="Nämndsekreterare"))
    listed = replace(proceedings, roster=replace(proceedings.roster, people=people, others=others))
    assert front(minutes(listed), "Övriga") == front(minutes(proceedings), "Övriga")


def test_one_who_presided_throughout_in_anothers_stead_is_told_so() -> None:
    document = held(ev.ChairTaken(person="karin"), *handled("a1"))
    assert front(document, "Beslutande")[1] == "Karin Ahlqvist (C), vice ordförande, tjänstgörande ordförande | Vårgårda"


@pytest.mark.parametrize(("by", "called"), [
    ("Kultur- och fritidsförvaltningen", "kultur- och fritidsförvaltningens förslag"), ("Valkansliet", "valkansliets förslag"),
    ("Herrljunga kommun", "Herrljunga kommuns förslag"), ("Nord- och Sydlänken", "Nord- och Sydlänkens förslag"),
])
def test_whose_proposal_it_is_inside_a_sentence(by: str, called: str) -> None:
    document = held(*handled("a1", ev.Proposed(proposal="y1", by=("karin",), kind="approve")), agenda=(item("a1", by=by),))
    assert said(document, 16, "Yrkanden") == [f"Karin Ahlqvist (C) yrkar bifall till {called}."]
