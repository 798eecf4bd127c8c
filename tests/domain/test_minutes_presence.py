"""Närvaro and Jäv: who came, went, presided and was disqualified, in the paragraph where it happened."""

import pytest

from app.domain.document import Prose
from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import body, closed, decided, entry, handled, item, itvt, opened, present
from tests.domain.reading import front, held, labels, minutes, said


def test_a_member_who_comes_during_an_item_serves_from_the_next() -> None:
    proceedings = itvt(
        *present("anders", "ulf"),
        ev.CalledToOrder(),
        *handled("a1", entry(ev.Present(person="karin"), at="13:20")),
        *handled("a2"),
    )
    assert said(minutes(proceedings), 16, "Närvaro") == [
        "Karin Ahlqvist (C) kommer kl. 13:20 och tjänstgör från och med § 17. Ulf Norling (S) tjänstgör till och med § 16.",
    ]
    assert "Närvaro" not in labels(minutes(proceedings), 17)


def test_a_member_who_comes_between_items_is_told_in_the_next() -> None:
    proceedings = itvt(
        *present("anders"), ev.CalledToOrder(), *handled("a1"), entry(ev.Present(person="karin"), at="13:20"), *handled("a2")
    )
    assert said(minutes(proceedings), 17, "Närvaro") == ["Karin Ahlqvist (C) kommer kl. 13:20 och tjänstgör från och med § 17."]


def test_where_changes_are_made_at_once_the_member_serves_from_coming() -> None:
    proceedings = itvt(
        *present("anders", "ulf"),
        ev.CalledToOrder(),
        *handled("a1", entry(ev.Present(person="karin"), at="13:20")),
        change_point="at_once",
    )
    assert said(minutes(proceedings), 16, "Närvaro") == [
        "Karin Ahlqvist (C) kommer kl. 13:20 och tjänstgör från ankomsten. Ulf Norling (S) slutar därmed att tjänstgöra.",
    ]


def test_a_substitute_who_comes_serves_for_the_one_who_is_away_or_just_comes() -> None:
    proceedings = itvt(*present("anders"), ev.CalledToOrder(), *handled("a1", *present("ulf", "birgitta")), *handled("a2"))
    assert said(minutes(proceedings), 16, "Närvaro") == [
        "Ulf Norling (S) kommer och tjänstgör från och med § 17 för Karin Ahlqvist (C). Birgitta Sjöö (S) kommer.",
    ]


def test_one_who_leaves_in_an_item_is_followed_at_once() -> None:
    document = held(*handled("a1", entry(ev.Left(person="karin"), at="09:40")), *handled("a2"))
    assert said(document, 16, "Närvaro") == [
        "Karin Ahlqvist (C) lämnar sammanträdet kl. 09:40. Ulf Norling (S) tjänstgör i stället."
    ]


def test_one_who_leaves_between_items_is_followed_from_the_next() -> None:
    document = held(*handled("a1"), entry(ev.Left(person="karin"), at="09:40"), *handled("a2"))
    assert said(document, 17, "Närvaro") == [
        "Karin Ahlqvist (C) lämnar sammanträdet kl. 09:40. Ulf Norling (S) tjänstgör i stället från och med § 17.",
    ]


def test_who_steps_in_after_the_decision_serves_from_the_next_item_and_only_there() -> None:
    left = (decided(), entry(ev.Left(person="karin"), at="09:40"))
    document = held(*handled("a1", *left), *handled("a2"))
    assert said(document, 16, "Närvaro") == [
        "Karin Ahlqvist (C) lämnar sammanträdet kl. 09:40. Ulf Norling (S) tjänstgör i stället från och med § 17.",
    ]
    assert front(document, "Tjänstgörande ersättare") == ["Ulf Norling (S) för Karin Ahlqvist (C) | Vårgårda | § 17"]
    assert "Ulf Norling (S) | Vårgårda | § 16" in front(document, "Ej tjänstgörande ersättare")


def test_nobody_steps_in_once_the_last_decision_of_the_meeting_is_made() -> None:
    document = held(*handled("a1", decided(), entry(ev.Left(person="karin"), at="09:40")))
    assert said(document, 16, "Närvaro") == ["Karin Ahlqvist (C) lämnar sammanträdet kl. 09:40."]


def test_while_the_meeting_goes_on_who_steps_in_after_the_decision_waits_for_the_next_item() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"), decided(), ev.Left(person="karin"))
    assert said(minutes(meeting), 16, "Närvaro") == [
        "Karin Ahlqvist (C) lämnar sammanträdet. Ulf Norling (S) tjänstgör i stället.",
    ]


def test_a_change_made_at_once_after_the_decision_is_for_the_next_item() -> None:
    meeting = itvt(*present("anders", "ulf"), ev.CalledToOrder(),
                   *handled("a1", decided(), entry(ev.Present(person="karin"), at="13:20")), *handled("a2"),
                   change_point="at_once")
    assert said(minutes(meeting), 16, "Närvaro") == [
        "Karin Ahlqvist (C) kommer kl. 13:20 och tjänstgör från och med § 17. Ulf Norling (S) tjänstgör till och med § 16.",
    ]


def test_a_seat_taken_after_the_decision_is_taken_in_the_next_item() -> None:
    document = held(*handled("a1", decided(), ev.SeatTaken(seat="s2", person="birgitta")), *handled("a2"))
    assert said(document, 16, "Närvaro") == [
        ("Birgitta Sjöö (S) tjänstgör på Karin Ahlqvists plats från och med § 17. "
         "Karin Ahlqvist (C) tjänstgör till och med § 16."),
    ]


def test_a_seat_that_nobody_can_fill_is_told() -> None:
    proceedings = itvt(*present("anders", "karin"), *handled("a1", ev.Left(person="karin")))
    assert said(minutes(proceedings), 16, "Närvaro") == [
        "Karin Ahlqvist (C) lämnar sammanträdet. Ingen ersättare tjänstgör i stället.",
    ]


def test_one_who_comes_back_but_may_not_serve_is_told_so() -> None:
    proceedings = itvt(
        *present("anders", "karin", "ulf"),
        *handled("a1", ev.Left(person="karin")),
        *present("karin"),
        *handled("a2"),
        return_after_other_absence="never_at_meeting",
    )
    assert said(minutes(proceedings), 17, "Närvaro") == ["Karin Ahlqvist (C) återkommer men tjänstgör inte."]


def test_one_who_is_away_in_a_single_item_is_told_there() -> None:
    document = held(ev.Left(person="karin", items=("a2",)), *handled("a1"), *handled("a2"))
    assert said(document, 17, "Närvaro") == [
        "Karin Ahlqvist (C) deltar inte i behandlingen av ärendet. Ulf Norling (S) tjänstgör i stället."
    ]
    assert "Närvaro" not in labels(document, 16)


def test_a_seat_taken_in_fact_is_told() -> None:
    proceedings = body(
        "S M",
        "V L",
        *present("alma", "bo", "disa"),
        *handled("a1"),
        ev.SeatTaken(seat="s2", person="disa"),
        *handled("a2"),
        ev.SeatTaken(seat="s2", person=None),
        *handled("a3"),
    )
    document = minutes(proceedings)
    assert said(document, 17, "Närvaro") == [
        "Disa Fors (L) tjänstgör på Bo Dahls plats från och med § 17. Bo Dahl (M) tjänstgör till och med § 16.",
    ]
    assert said(document, 18, "Närvaro") == ["Bo Dahls plats lämnas tom."]


def test_who_takes_the_chair_is_told_for_one_item_and_for_good() -> None:
    one = held(*handled("a1"), ev.ChairTaken(person="karin", items=("a2",)), *handled("a2"), *handled("a3"))
    assert [said(one, n, "Närvaro") for n in (16, 17, 18)] == [[], ["Karin Ahlqvist (C) är ordförande i ärendet."], []]
    on = held(*handled("a1"), ev.ChairTaken(person="karin"), *handled("a2"), *handled("a3"))
    assert [said(on, n, "Närvaro") for n in (16, 17, 18)] == [[], ["Karin Ahlqvist (C) är ordförande från och med § 17."], []]


def test_jav_who_why_when_who_serves_and_adjusts_and_that_they_come_back() -> None:
    ground = "hon är ledamot i styrelsen för Korttext i Väst AB, som har lämnat anbud"
    document = held(
        *handled("a1", ev.AdjustersChosen(persons=("karin",))),
        entry(ev.ItemOpened(item="a2"), at="10:20"),
        entry(ev.Disqualified(person="karin", item="a2", ground=ground), at="10:20"),
        ev.AdjustersChosen(persons=("ulf",), items=("a2",)),
        ev.Decided(how="acclamation", text="Tjänsten upphandlas."),
        entry(ev.ItemClosed(item="a2"), at="10:50"),
        *handled("a3"),
    )
    assert said(document, 17, "Jäv") == [
        (
            "Karin Ahlqvist (C) anmäler jäv, eftersom hon är ledamot i styrelsen för Korttext i Väst AB, som har lämnat anbud. "
            "Karin Ahlqvist lämnar sammanträdesrummet kl. 10:20 och deltar varken i överläggningen eller i beslutet. "
            "Ulf Norling (S) tjänstgör i stället och justerar paragrafen. "
            "Karin Ahlqvist återkommer när ärendet har handlagts, kl. 10:50."
        ),
    ]
    assert document.paragraphs[1].blocks[0].label == "Jäv"


def test_a_ground_that_is_no_clause_is_given_as_it_was_noted() -> None:
    document = held(
        *handled("a1", ev.Disqualified(person="karin", item="a1", ground="Ledamot i styrelsen för Korttext i Väst AB."))
    )
    assert said(document, 16, "Jäv")[0].startswith(
        "Karin Ahlqvist (C) anmäler jäv. Som skäl anges: Ledamot i styrelsen för Korttext i Väst AB. Karin Ahlqvist lämnar"
    )
    document = held(*handled("a1", ev.Disqualified(person="karin", item="a1", ground="på grund av släktskap")))
    assert said(document, 16, "Jäv")[0].startswith("Karin Ahlqvist (C) anmäler jäv, på grund av släktskap. Karin Ahlqvist lämnar")


def test_jav_noted_beforehand_is_told_in_its_item_with_the_clock_at_which_it_was_opened() -> None:
    document = held(
        ev.Disqualified(person="karin", item="a2"),
        *handled("a1"),
        entry(ev.ItemOpened(item="a2"), at="10:20"),
        ev.Decided(how="acclamation", text="Ja."),
        ev.ItemClosed(item="a2"),
    )
    assert "Jäv" not in labels(document, 16)
    assert said(document, 17, "Jäv") == [
        (
            "Karin Ahlqvist (C) anmäler jäv. Karin Ahlqvist lämnar sammanträdesrummet kl. 10:20 och deltar varken i "
            "överläggningen eller i beslutet. Ulf Norling (S) tjänstgör i stället."
        ),
    ]


def test_jav_found_in_the_middle_says_that_they_took_no_further_part() -> None:
    moved = ev.Proposed(proposal="y1", by=("karin",), kind="approve")
    document = held(*handled("a1", moved, ev.Disqualified(person="karin", item="a1")), *handled("a2"))
    assert "lämnar sammanträdesrummet och deltar därefter inte i ärendet." in said(document, 16, "Jäv")[0]


def test_when_the_chair_is_disqualified_the_one_who_presides_is_told() -> None:
    document = held(*handled("a1", ev.Disqualified(person="anders", item="a1")), *handled("a2"))
    assert said(document, 16, "Jäv")[1:] == ["Karin Ahlqvist (C) är ordförande i ärendet."]
    assert [labels(document, n).count("Närvaro") for n in (16, 17)] == [0, 0]


def test_one_who_is_not_there_has_nothing_to_leave() -> None:
    proceedings = itvt(*present("anders", "ulf"), *handled("a1", ev.Disqualified(person="karin", item="a1")))
    assert "Jäv" not in labels(minutes(proceedings), 16)


def test_a_question_of_jav_that_was_tried_is_told_with_its_votes() -> None:
    tried = ev.DisqualificationTried(person="bo", item="a1", ballots=Table({"alma": "yes", "cora": "no", "disa": "no"}))
    proceedings = body("S M V L", "", *present("alma", "bo", "cora", "disa"), *handled("a1", tried))
    assert said(minutes(proceedings), 16, "Jäv") == [
        (
            "Nämnden prövar om Bo Dahl (M) är jävig. 1 röst lämnas för att jäv föreligger, 2 röster för att jäv inte föreligger. "
            "I prövningen deltar Alma Berg (S), Cora Ek (V) och Disa Fors (L). Nämnden finner att jäv inte föreligger."
        ),
    ]


def test_one_found_disqualified_leaves_without_being_told_twice() -> None:
    tried = ev.DisqualificationTried(person="karin", item="a1", outcome="disqualified")
    document = held(*handled("a1", tried, ev.Disqualified(person="karin", item="a1")))
    assert said(document, 16, "Jäv")[0].startswith(
        "Nämnden prövar om Karin Ahlqvist (C) är jävig. Nämnden finner att jäv föreligger. Karin Ahlqvist lämnar "
        "sammanträdesrummet"
    )


def test_who_is_away_in_an_item_without_anybody_instead() -> None:
    away = ev.Left(person="karin", items=("a1",))
    alone = itvt(*present("anders", "karin"), ev.CalledToOrder(), *handled("a1", away))
    assert said(minutes(alone), 16, "Närvaro") == ["Karin Ahlqvist (C) deltar inte i behandlingen av ärendet."]
    assert said(held(*handled("a1", away)), 16, "Närvaro") == [
        "Karin Ahlqvist (C) deltar inte i behandlingen av ärendet. Ulf Norling (S) tjänstgör i stället.",
    ]


def test_who_takes_the_chair_inside_an_item_is_told_there() -> None:
    assert said(held(*handled("a1", ev.ChairTaken(person="karin"))), 16, "Närvaro") == [
        "Karin Ahlqvist (C) tar under ärendet över som ordförande.",
    ]


def test_who_takes_the_chair_at_an_item_without_a_paragraph_is_told_there_too() -> None:
    agenda = (item("a1"), item("a2", numbered=False, kind="information"), item("a3"))
    document = held(*handled("a1"), ev.ChairTaken(person="karin"), *handled("a2"), *handled("a3"), agenda=agenda)
    told = [t for p in document.paragraphs for b in p.blocks if b.label == "Närvaro" for t in b.contents]
    assert told == [Prose(text="Karin Ahlqvist (C) är ordförande från och med denna punkt.")]


def test_a_substitute_who_does_not_serve_leaves_nobody_to_take_the_seat() -> None:
    assert said(held(*handled("a1", ev.Disqualified(person="ulf", item="a1"))), 16, "Jäv") == [
        "Ulf Norling (S) anmäler jäv. Ulf Norling lämnar sammanträdesrummet och deltar varken i överläggningen eller i beslutet.",
    ]


def test_a_question_of_disqualification_with_equal_votes_has_no_outcome_until_one_is_noted() -> None:
    ballots: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})
    tried = ev.DisqualificationTried(person="karin", item="a1", ballots=ballots)
    assert said(held(*handled("a1", tried)), 16, "Jäv") == [
        (
            "Nämnden prövar om Karin Ahlqvist (C) är jävig. 1 röst lämnas för att jäv föreligger, 1 röst för att jäv inte "
            "föreligger. I prövningen deltar Anders Holmgren (M) och Karin Ahlqvist (C)."
        ),
    ]


@pytest.mark.parametrize(("clock", "sentence"), [
    ("10:00", "Sammanträdet ajourneras kl. 10:00."), (None, "Sammanträdet ajourneras."),
])
def test_a_pause_that_has_not_ended_has_only_its_beginning(clock: str | None, sentence: str) -> None:
    document = held(opened("a1"), entry(ev.Adjourned(), at=clock), decided(), closed("a1"))
    assert said(document, 16, "Ajournering") == [sentence]


def test_of_two_who_come_at_once_only_the_one_who_serves_in_an_item_is_told_to_serve() -> None:
    proceedings = body(
        "S M V", "KD V", *present("alma", "bo"), ev.CalledToOrder(), *handled("a1"), *present("disa", "edvin"), *handled("a2"),
        tiers=("same_party", "list_order"), change_point="between_items",
    )
    assert said(minutes(proceedings), 17, "Närvaro") == [
        "Disa Fors (KD) kommer. Edvin Grahn (V) kommer och tjänstgör från och med § 17 för Cora Ek (V).",
    ]


def test_one_who_takes_a_seat_on_coming_is_told_of_once() -> None:
    document = minutes(body(
        "S M V", "KD", *present("alma", "bo"), ev.CalledToOrder(),
        *handled("a1", entry(ev.Present(person="disa"), at="09:30"), ev.SeatTaken(seat="s3", person="disa")),
        on_exhaustion="leave_empty", filter="same_party",
    ))
    assert said(document, 16, "Närvaro") == ["Disa Fors (KD) kommer kl. 09:30 och tjänstgör på Cora Eks plats."]


def test_one_who_joins_from_afar_does_not_come_to_the_room() -> None:
    comes = entry(ev.Present(person="karin", remote=True), at="13:20")
    proceedings = itvt(*present("anders"), *handled("a1"), comes, *handled("a2"))
    assert said(minutes(proceedings), 17, "Närvaro") == [
        "Karin Ahlqvist (C) ansluter på distans kl. 13:20 och tjänstgör från och med § 17.",
    ]


def test_one_who_makes_way_and_leaves_again_is_told_by_their_last_paragraph() -> None:
    events = (
        *present("alma", "bo", "disa"), ev.CalledToOrder(), *handled("a1", entry(ev.Present(person="cora"), at="13:20")),
        entry(ev.Left(person="bo"), at="14:00"), entry(ev.Present(person="bo"), at="14:05"), *handled("a2"),
    )
    document = minutes(body("S M V", "KD", *events, return_after_other_absence="always"))
    assert said(document, 16, "Närvaro") == [
        "Cora Ek (V) kommer kl. 13:20 och tjänstgör från och med § 17. Disa Fors (KD) tjänstgör till och med § 16.",
    ]


def test_a_chair_for_one_item_is_not_told_to_go_on() -> None:
    document = held(*handled("a1"), ev.ChairTaken(person="karin", items=("a2",)), *handled("a2"))
    assert said(document, 17, "Närvaro") == ["Karin Ahlqvist (C) är ordförande i ärendet."]


FIVE = "S M V KD L"
THERE = present("alma", "bo", "cora", "disa", "edvin")


def leaving(*persons: str, ground: str | None = None) -> list[ev.Disqualified]:
    return [ev.Disqualified(person=p, item="a1", ground=ground) for p in persons]


def test_many_who_leave_for_the_same_reason_are_told_of_together() -> None:
    many = leaving("bo", "cora", "disa", ground="ledamot i bolagets styrelse")
    alone = ev.Disqualified(person="edvin", item="a1", ground="är anställd i bolaget")
    proceedings = body(FIVE, "M V", *THERE, *present("frida", "gunnar"), ev.CalledToOrder(),
                       ev.AdjustersChosen(persons=("frida",)), *handled("a1", *many, alone), *handled("a2"))
    assert said(minutes(proceedings), 16, "Jäv") == [
        (
            "Bo Dahl (M), Cora Ek (V) och Disa Fors (KD) anmäler jäv. Som skäl anges: ledamot i bolagets styrelse. "
            "De lämnar sammanträdesrummet och deltar varken i överläggningen eller i beslutet. "
            "I stället tjänstgör Frida Hed (M) för Bo Dahl och Gunnar Ivar (V) för Cora Ek. Frida Hed (M) justerar paragrafen. "
            "Ingen ersättare tjänstgör för Disa Fors. De återkommer när ärendet har handlagts."
        ),
        (
            "Edvin Grahn (L) anmäler jäv, eftersom Edvin Grahn är anställd i bolaget. "
            "Edvin Grahn lämnar sammanträdesrummet och deltar varken i överläggningen eller i beslutet. "
            "Ingen ersättare tjänstgör i stället. Edvin Grahn återkommer när ärendet har handlagts."
        ),
    ]


def test_of_many_only_those_who_come_back_are_told_to() -> None:
    gone = ev.Left(person="disa")
    proceedings = body(FIVE, "", *THERE, ev.CalledToOrder(), *handled("a1", *leaving("bo", "cora", "disa"), gone), *handled("a2"))
    told = said(minutes(proceedings), 16, "Jäv")[0]
    assert told.endswith("Ingen ersättare tjänstgör i stället. Bo Dahl och Cora Ek återkommer när ärendet har handlagts.")
    nobody = body(FIVE, "", *THERE, ev.CalledToOrder(), *handled("a1", *leaving("bo", "cora", "disa")))
    assert said(minutes(nobody), 16, "Jäv")[0].endswith("Ingen ersättare tjänstgör i stället.")


def test_a_substitute_who_declares_the_same_had_no_seat_to_fill() -> None:
    proceedings = body("S M V", "M KD", *present("alma", "bo", "cora", "disa", "edvin"), ev.CalledToOrder(),
                       *handled("a1", *leaving("bo", "disa")), tiers=("list_order",))
    assert said(minutes(proceedings), 16, "Jäv") == [
        (
            "Bo Dahl (M) anmäler jäv. Bo Dahl lämnar sammanträdesrummet och deltar varken i överläggningen eller i beslutet. "
            "Edvin Grahn (KD) tjänstgör i stället."
        ),
        "Disa Fors (M) anmäler jäv. Disa Fors lämnar sammanträdesrummet och deltar varken i överläggningen eller i beslutet.",
    ]


def test_of_many_who_all_have_somebody_in_their_place_nothing_more_is_told() -> None:
    proceedings = body(FIVE, "M V KD", *THERE, *present("frida", "gunnar", "hedda"), ev.CalledToOrder(),
                       *handled("a1", *leaving("bo", "cora", "disa")))
    told = said(minutes(proceedings), 16, "Jäv")[0]
    assert told.endswith("för Bo Dahl, Gunnar Ivar (V) för Cora Ek och Hedda Jern (KD) för Disa Fors.")


def test_a_chair_who_leaves_in_the_middle_is_followed_where_it_is_told_why() -> None:
    jav = ev.Disqualified(person="anders", item="a1", ground="därför att han äger lokalen")
    moved = ev.Proposed(proposal="y1", by=("karin",), kind="approve")
    document = held(*handled("a1", moved, jav))
    assert said(document, 16, "Jäv")[0].startswith("Anders Holmgren (M) anmäler jäv, därför att han äger lokalen.")
    assert said(document, 16, "Jäv")[-1] == "Karin Ahlqvist (C) tar över som ordförande i ärendet."
    assert "Närvaro" not in labels(document, 16)


def test_a_member_who_comes_during_the_last_item_serves_no_more() -> None:
    back = entry(ev.Present(person="karin"), at="10:50")
    document = held(*handled("a1", ev.Left(person="karin")), opened("a2"), back, closed("a2"))
    assert said(document, 17, "Närvaro") == ["Karin Ahlqvist (C) återkommer kl. 10:50 men tjänstgör inte."]
