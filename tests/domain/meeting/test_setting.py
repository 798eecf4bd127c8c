"""What the log is read against, and that an old meeting never changes because a register did."""

from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.setting import as_held, called_with, setting_of
from tests.domain.building import body, changed, entry, itvt, present

MEETING = body("M C -", "S M")


def test_look_ups() -> None:
    setting = setting_of(MEETING)
    assert (setting.members, setting.holders) == ({"s1": "alma", "s2": "bo"}, {"alma": "s1", "bo": "s2"})
    assert (list(setting.places), list(setting.items), setting.needed) == (["disa", "edvin"], ["a1", "a2", "a3"], 2)
    assert (setting.signature("alma"), setting.signature("u"), setting.signature(None)) == ("Alma Berg (M)", "u", "None")


def test_for_the_rules_a_persons_party_is_that_of_the_seat_or_place() -> None:
    setting = setting_of(MEETING)
    assert [setting.party(p) for p in ("alma", "disa", "cora")] == ["M", "S", None]


def test_one_who_holds_a_seat_is_no_substitute() -> None:
    both = replace(MEETING.roster, substitutes=(replace(MEETING.roster.substitutes[0], person="alma"),))
    assert list(setting_of(replace(MEETING, roster=both)).places) == []


def test_the_calling_to_order_carries_roster_and_standing_orders_of_the_day() -> None:
    old = itvt()
    call = ev.CalledToOrder(roster=old.roster, standing_orders=old.standing_orders)
    held = replace(body("M C S", "", call, *present("karin")), agenda=old.agenda)
    assert (as_held(held).roster, as_held(held).standing_orders) == (old.roster, old.standing_orders)
    assert setting_of(held).roster == old.roster


def test_a_roster_alone_leaves_the_standing_orders() -> None:
    held = body("M C S", "", ev.CalledToOrder(roster=itvt().roster))
    assert as_held(held).standing_orders == held.standing_orders


def test_without_a_roster_the_meetings_own_holds() -> None:
    held = body("M C S", "", ev.CalledToOrder())
    assert as_held(held) == held
    assert called_with(held.log) is None


def test_a_roster_mended_at_the_table_replaces_the_one_that_was_withdrawn() -> None:
    wrong, right = body("M", "").roster, itvt().roster
    mended = (entry(ev.CalledToOrder(roster=wrong), id="wrong"), entry(ev.Withdrawn(entry="wrong"), id="w"),
              entry(ev.CalledToOrder(roster=right), id="right", after="wrong"))
    assert as_held(body("M C S", "", *mended)).roster == right


def test_settings_of_the_rules_on_substitutes_are_changed_by_name() -> None:
    orders = changed(MEETING.standing_orders, displacement="never", adjusters=2, filter="same_party")
    assert (orders.substitutes.filter, orders.adjusters) == ("same_party", 2)
