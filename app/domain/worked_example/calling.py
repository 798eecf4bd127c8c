"""Examples on who is called: the filter, the order, what is done when it is exhausted, displacement, and the rights of others."""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.reasons import why_in_turn
from app.domain.rules.dissent import opinion_without_the_right
from app.domain.rules.filling import in_turn
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.domain.swedish import listed
from app.domain.table import Table
from app.domain.worked_example.scene import LISTED, all_but, handled, one_item, orders, played
from app.domain.worked_example.words import full, objected, on_the_seat, short, with_body

NAMED_LIST: Table[tuple[str, ...]] = Table({"s1": ("stina", "ulla")})
"""The lists of real seats name real people; the example has one of its own."""


def filtered(chosen: SubstituteRules) -> str:
    """One member away, substitutes of another party and of another municipality there."""
    handling = one_item(orders(filter=chosen.filter, tiers=("list_order",)), *all_but("anna"))
    there = listed(with_body(p) for p in LISTED)
    return f"{with_body('anna')} är borta. På listan står {there}. {_who_steps_in(handling, 's1')}"


def ordered(chosen: SubstituteRules) -> str:
    """One member away, all substitutes there: who is called, and who would be next."""
    rules = orders(tiers=chosen.tiers, party_ladders=chosen.party_ladders, groups=chosen.groups,
                   party_mandates=chosen.party_mandates, named_lists=NAMED_LIST)
    return _called_for_anna(rules)


def by_ladders(chosen: SubstituteRules) -> str:
    """As `ordered`, by the parties' own ladders alone."""
    return _called_for_anna(orders(tiers=("party_ladder",), party_ladders=chosen.party_ladders))


def by_groups(chosen: SubstituteRules) -> str:
    """As `ordered`, by the groups of parties alone."""
    return _called_for_anna(orders(tiers=("same_group",), groups=chosen.groups))


def by_mandates(chosen: SubstituteRules) -> str:
    """As `ordered`, by the parties' mandates alone."""
    return _called_for_anna(orders(tiers=("by_mandates",), party_mandates=chosen.party_mandates))


def exhausted(chosen: SubstituteRules) -> str:
    """The order calls nobody who is there."""
    handling = one_item(orders(tiers=("same_party",), on_exhaustion=chosen.on_exhaustion), *all_but("carin"))
    quorum = handling.quorum
    return (f"Bara ersättare från samma parti står i turordningen. {full('carin')} är borta och ingen ersättare är från V. "
            f"{_who_steps_in(handling, 's3')} {quorum.serving} av {quorum.seats} tjänstgör.")


def displaced(chosen: SubstituteRules) -> str:
    """One serves, then one higher in turn comes, then one of the absent member's own party."""
    items = played(
        orders(displacement=chosen.displacement), *all_but("anna", "per", "stina"), *handled("a1"),
        ev.Present(person="per"), *handled("a2"), ev.Present(person="stina"), *handled("a3"),
    )
    return (f"{full('anna')} är borta; på tur står {full('stina')}, {full('per')} och {full('ulla')}, men bara den sista är där. "
            f"{short('per')} kommer till § 2, {short('stina')} till § 3. Då tjänstgör {on_the_seat(items.values(), 's1')}.")


def standing_by(chosen: SubstituteRules) -> str:
    """A substitute who does not serve has an opinion noted."""
    noted = ev.Statement(by=("per",), kind="opinion")
    handling = one_item(orders(when_not_serving=chosen.when_not_serving), *all_but(), noted)
    return f"{full('per')} tjänstgör inte men får sin mening antecknad i § 1. {objected(opinion_without_the_right(handling))}"


def _called_for_anna(by: StandingOrders) -> str:
    handling = one_item(by, *all_but("anna"))
    setting = handling.setting
    turn = [p.person for p in in_turn(by.substitutes, setting.seats["s1"], setting.places.values())]
    serving = handling.reckoning.seats.get("s1")
    behind = [short(p) for p in turn if p != serving]
    then = f" Därefter {listed(behind)}." if behind else ""
    there = listed(full(p) for p in LISTED)
    return f"{full('anna')} är borta. På listan står {there}. {_who_steps_in(handling, 's1')}{then}"


def _who_steps_in(handling: Handling, seat: str) -> str:
    """Who serves in the seat and by which step of the order; or that it stands empty."""
    person = handling.reckoning.seats.get(seat)
    if person is None:
        return "Platsen står tom."
    setting = handling.setting
    return f"{short(person)} tjänstgör: {why_in_turn(setting, setting.seats[seat], setting.places[person])}."
