"""Examples on the course of a meeting: who comes late, who leaves and returns, who leads, who is far away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.rules.attending import attended_at_a_distance
from app.domain.standing_orders import StandingOrders
from app.domain.worked_example.scene import NEXT_DAY, ROSTER, all_but, handled, one_item, orders, played
from app.domain.worked_example.words import full, objected, short

CLOCK = "13:20"
NO_MORE = "tjänstgör inte mer vid sammanträdet"


def late_member(chosen: StandingOrders) -> str:
    """A member comes while an item is open and a substitute serves."""
    return _arrival(replace(orders(), late_member_takes_seat=chosen.late_member_takes_seat))


def change(chosen: StandingOrders) -> str:
    """The same arrival: when the seat changes hands."""
    return _arrival(replace(orders(), change_point=chosen.change_point))


def returning(chosen: StandingOrders) -> str:
    """Two members leave and come back; a substitute of the one's party and of another than the other's stepped in."""
    by = replace(orders(), return_after_other_absence=chosen.return_after_other_absence)
    away = ("bo", "anna")
    items = played(
        by, *all_but("stina"), *handled("a1"), *(ev.Left(person=p) for p in away), *handled("a2"),
        *(ev.Present(person=p) for p in away), *handled("a3"), ev.Adjourned(), ev.Resumed(date=NEXT_DAY), *handled("a4"),
    )
    instead = items["a2"].reckoning.seats
    stood_in = f"{full(instead['s2'])} för {short('bo')} och {full(instead['s1'])} för {short('anna')}"
    later = (items["a3"], items["a4"])
    return (f"{full('bo')} och {full('anna')} går efter § 1; i § 2 tjänstgör {stood_in}. De är tillbaka till § 3, "
            f"och § 4 tas dagen därpå. {_both({short(p): _again(later, p) for p in away})}")


def leading(chosen: StandingOrders) -> str:
    """Neither chair nor vice chair is there."""
    handling = one_item(replace(orders(), chair_fallback=chosen.chair_fallback), *all_but("anna", "bo", "eva"))
    others = ", samt ".join(_age_and_service(person) for person in ("carin", "david"))
    chair = handling.chair
    return (f"Ordföranden och vice ordföranden är borta. Där är {others}. "
            f"{f'{short(chair)} leder sammanträdet' if chair else 'Ingen står på tur att leda'}.")


def far_away(chosen: StandingOrders) -> str:
    """A member takes part on the line."""
    everybody = [replace(e, remote=True) if isinstance(e, ev.Present) and e.person == "carin" else e for e in all_but()]
    handling = one_item(replace(orders(), remote=chosen.remote), *everybody)
    return f"{full('carin')} deltar på länk. {objected(attended_at_a_distance(handling.history))}"


def _arrival(by: StandingOrders) -> str:
    arrives = ev.Entry(event=ev.Present(person="anna"), at=CLOCK)
    items = played(by, *all_but("anna", "stina"), *handled("a1"), *handled("a2", arrives), *handled("a3"))
    instead = items["a1"].reckoning.seats["s1"]
    inside = items["a2"].moments[0].state.seats["s1"]
    told = f"{full('anna')} kommer kl. {CLOCK}, mitt i § 2, medan {full(inside)} tjänstgör på platsen."
    if items["a2"].reckoning.serves("anna"):
        return f"{told} {short('anna')} tjänstgör genast, i § 2."
    if items["a3"].reckoning.serves("anna"):
        return f"{told} {short('anna')} tjänstgör från § 3."
    return f"{told} {short(instead)} tjänstgör sammanträdet ut."


def _again(later: Iterable[Handling], person: str) -> str:
    """From which paragraph the person serves again."""
    number = next((h.history.paragraphs[h.item.id] for h in later if h.reckoning.serves(person)), None)
    return f"tjänstgör åter från § {number}" if number else NO_MORE


def _both(answers: Mapping[str, str]) -> str:
    """What becomes of each, or of both alike."""
    (first, one), (second, other) = answers.items()
    if one == other:
        return "Ingen av dem tjänstgör mer vid sammanträdet." if one == NO_MORE else f"Båda {one}."
    return f"{first} {one}, men {second} {other}."


def _age_and_service(person: str) -> str:
    seat, born = ROSTER.seat_of(person), ROSTER.person(person).born
    return f"{full(person)}, född {born:%Y} och ledamot sedan {seat.since:%Y}" if seat else full(person)
