"""The worked examples: each value of a setting has an outcome of its own, and the outcome is the engine's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.rules.displacement import displaced_by
from app.domain.rules.filling import in_turn
from app.domain.rules.notifying import notice_latest
from app.domain.rules.returning import Departure, may_return
from app.domain.standing_orders import NoticePeriod, StandingOrders, SubstituteRules
from app.domain.swedish import the_weekday
from app.domain.table import Table
from app.domain.worked_example.examples import CALENDAR, CALLING, MEETING, worked_example
from app.domain.worked_example.scene import DAY, NEXT_DAY, ROSTER, all_but, one_item, orders, played
from tests.domain.building import changed, red_days

SILENT = StandingOrders(substitutes=SubstituteRules())
LADDERS = Table({"S": ("KD", "M")})
VALUES: dict[str, list[Any]] = {
    "filter": [None, "same_party", "same_electing_body"],
    "tiers": [("list_order",), ("same_party", "list_order"), ("personal",), ("same_electing_body", "list_order"),
              ("named_list",), ("party_ladder",)],
    "party_ladders": [Table(), LADDERS], "groups": [Table(), Table({"S": "a", "KD": "a"})],
    "party_mandates": [Table(), Table({"KD": 5, "S": 3})], "on_exhaustion": ["leave_empty", "any_present"],
    "displacement": ["never", "own_party_over_other_party", "higher_rank_if_balance_changes"],
    "when_not_serving": [("attend",), ("attend", "opinion_noted")], "late_member_takes_seat": [True, False],
    "change_point": ["between_items", "at_once"],
    "return_after_other_absence": ["never_at_meeting", "never_same_day", "if_other_party_substituted", "always"],
    "chair_fallback": [("oldest",), ("longest_serving",)], "remote": [False, True], "adjusters": [0, 1, 2, 4, 5],
    "notice": [None, NoticePeriod(days=3, unit="working_days"), NoticePeriod(days=3, unit="calendar_days")],
    "boards": [None, ("Sjövik",), ("Lövbro", "Skogsby"), ()],
}


def told(field: str, value: Any) -> str:
    return worked_example(field, changed(SILENT, **{field: value}), red_days())


@pytest.mark.parametrize("field", VALUES)
def test_every_value_of_a_setting_has_an_outcome_of_its_own(field: str) -> None:
    sentences = [told(field, value) for value in VALUES[field]]
    assert len(set(sentences)) == len(sentences)


def test_every_setting_that_a_rule_reads_has_an_example() -> None:
    fields = {*SubstituteRules.__dataclass_fields__, *StandingOrders.__dataclass_fields__}
    explained = {*CALLING, *MEETING, *CALENDAR}
    assert explained < fields
    assert explained - VALUES.keys() == {"motivation_before"}
    assert fields - explained == {"substitutes", "version", "valid_from", "valid_to", "adopted_by", "named_lists",
                                  "convener_fallback", "open_meetings", "meetings_per_year"}


def test_a_setting_that_no_rule_reads_has_none() -> None:
    assert worked_example("meetings_per_year", SILENT, red_days()) == ""


@pytest.mark.parametrize("value", VALUES["filter"])
def test_whom_the_filter_lets_in_is_whom_the_engine_seats(value: Any) -> None:
    seat = one_item(orders(filter=value, tiers=("list_order",)), *all_but("anna")).reckoning.seats["s1"]
    assert f"{ROSTER.person(seat).name} tjänstgör:" in told("filter", value)


@pytest.mark.parametrize("value", VALUES["tiers"])
def test_the_order_told_is_the_engines_order(value: Any) -> None:
    rules = SubstituteRules(tiers=value, named_lists=Table({"s1": ("stina", "ulla")}))
    turn = [ROSTER.person(p.person).name for p in in_turn(rules, ROSTER.seats[0], ROSTER.substitutes)]
    sentence = told("tiers", value)
    places = [sentence.rindex(name) for name in turn]
    assert places == sorted(places)
    assert ("Platsen står tom." in sentence) == (not turn)


def test_the_partys_ladder_is_played_as_it_is_entered() -> None:
    assert told("party_ladders", LADDERS).endswith("Ulla Rask tjänstgör: partiordningen, KD. Därefter Per Alm.")


def test_a_seat_left_empty_shows_in_the_number_who_serve() -> None:
    assert told("on_exhaustion", "leave_empty").endswith("Platsen står tom. 4 av 5 tjänstgör.")
    assert told("on_exhaustion", "any_present").endswith("5 av 5 tjänstgör.")


@pytest.mark.parametrize("value", VALUES["displacement"])
def test_who_displaces_whom_is_what_the_rule_says(value: Any) -> None:
    rules = SubstituteRules(tiers=("same_party", "list_order"), displacement=value)
    per, ulla, stina = ROSTER.substitutes
    second = displaced_by(rules, ROSTER.seats[0], ulla, (per, ulla)) or ulla
    third = displaced_by(rules, ROSTER.seats[0], second, (second, stina)) or second
    sentence = told("displacement", value)
    last = sentence[sentence.index("Då tjänstgör"):]
    assert (ROSTER.person(per.person).name in last) == (second is per)
    assert (ROSTER.person(stina.person).name in last) == (third is stina)


def test_who_comes_in_the_middle_serves_from_the_next_item_or_at_once_or_not() -> None:
    begins = "Anna Ek (S) kommer kl. 13:20, mitt i § 2, medan Per Alm (M) tjänstgör på platsen. "
    assert told("late_member_takes_seat", True) == begins + "Anna Ek tjänstgör från § 3."
    assert told("late_member_takes_seat", False) == begins + "Per Alm tjänstgör sammanträdet ut."
    assert told("change_point", "at_once") == begins + "Anna Ek tjänstgör genast, i § 2."


@pytest.mark.parametrize("value", VALUES["return_after_other_absence"])
def test_who_returns_when_is_what_the_rule_says(value: Any) -> None:
    bo, anna = Departure(day=DAY, same_party_served=True), Departure(day=DAY, other_party_served=True)
    answers = []
    for departure in (bo, anna):
        same_day, next_day = (may_return(value, departure, day) for day in (DAY, NEXT_DAY))
        answers.append("åter från § 3" if same_day else "åter från § 4" if next_day else "mer vid sammanträdet")
    ending = told("return_after_other_absence", value).partition("dagen därpå. ")[2]
    first, _men, second = ending.partition(", men Anna Ek ")
    assert answers[0] in first
    assert answers[1] in (second or first)


@pytest.mark.parametrize(("value", "leads"), [(("oldest",), "Carin Holm"), (("longest_serving",), "David Nord")])
def test_who_leads_is_whom_the_engine_finds(value: Any, leads: str) -> None:
    handling = one_item(replace(orders(), chair_fallback=value), *all_but("anna", "bo", "eva"))
    assert ROSTER.person(str(handling.chair)).name == leads
    assert told("chair_fallback", value).endswith(f"{leads} leder sammanträdet.")


def test_where_nobody_is_in_turn_the_example_says_so() -> None:
    assert told("chair_fallback", ()).endswith("Ingen står på tur att leda.")


@pytest.mark.parametrize("value", VALUES["notice"])
def test_the_last_day_of_the_notice_is_the_rules(value: NoticePeriod | None) -> None:
    latest = notice_latest(value, DAY, red_days())
    assert told("notice", value).endswith(f"senast {the_weekday(latest)}." if latest else "ingen bestämd sista dag.")


def test_what_the_rules_object_to_stands_as_a_remark() -> None:
    assert "Anmärkning: Carin Holm (V) deltog på distans" in told("remote", False)
    assert told("remote", True).endswith("Inget att anmärka.")
    assert "Anmärkning: Per Alm (M) tjänstgjorde inte" in told("when_not_serving", ("attend",))
    assert "Anmärkning: Motiveringen från Carin Holm (V) kom efter" in told("motivation_before", "adjustment")


@pytest.mark.parametrize(("count", "ends"), [
    (0, "ordföranden Anna Ek ensam."), (1, "samt Bo Lind (M)."), (2, "samt Bo Lind (M) och Carin Holm (V)."),
    (5, "Anmärkning: 4 är valda att justera, men reglementet kräver 5 utöver ordföranden."),
])
def test_as_many_adjust_as_the_rule_asks_for(count: int, ends: str) -> None:
    assert told("adjusters", count).endswith(ends)


def test_the_appeal_period_runs_from_the_last_board() -> None:
    assert told("boards", None).endswith("i Åby onsdagen den 22 april 2026. Beslutet kan överklagas till och med "
                                         "onsdagen den 13 maj 2026.")
    assert "i Lövbro" in told("boards", ("Lövbro", "Skogsby"))


def test_the_scene_is_a_meeting_that_can_have_been_held() -> None:
    items = played(orders(), *all_but(), ev.ItemOpened(item="a1"))
    assert len(items["a1"].reckoning.seats) == len(ROSTER.seats)
