"""Attendance and votes as a roll: every seat and substitute, their times, whom they served for, and each vote's columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.document import Signer
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.replay import replay
from app.domain.meeting.setting import Setting
from app.domain.minutes.boards import adjusted
from app.domain.minutes.front import clocks_of
from app.domain.minutes.outings import outings
from app.domain.minutes.served import Served
from app.domain.minutes.telling import Telling
from app.domain.minutes.votes import outcome_told, side_told
from app.domain.naming import office_called
from app.domain.proceedings import Proceedings
from app.domain.roll import RollDocument, RollGroup, RollRow, RollVote
from app.domain.swedish import paragraphs, raised, the_weekday

Held = tuple[Handling, str]
MEMBERS, SUBSTITUTES = "Ledamöter", "Ersättare i inkallelseordning"
OFFICES = {"ordförande": "ordf.", "vice ordförande": "v. ordf.", "1:e vice ordförande": "1:e v. ordf.",
           "2:e vice ordförande": "2:e v. ordf."}


def roll_of(proceedings: Proceedings, *, draft: bool | None = None) -> RollDocument:
    """The roll of a meeting as it was: N present, F absent, Tj a substitute who served. [KL 5:66, 5:67 p. 3, 5]

    It is a draft until the minutes are adjusted, unless `draft` says otherwise.
    """
    history = replay(proceedings)
    served = Served(history, handlings(history))
    votes = [(h, vote) for h in served.handled for vote in h.votes]
    members, substitutes = tuple(_members(served, votes)), tuple(_substitutes(served, votes))
    line = " ".join(t for t in (raised(the_weekday(proceedings.meeting.date)), clocks_of(history)) if t)
    groups = ((MEMBERS, members), (SUBSTITUTES, substitutes))
    return RollDocument(
        municipality=proceedings.committee.host_name, body=proceedings.committee.name, day=proceedings.meeting.date,
        day_line=line, groups=tuple(RollGroup(label=label, rows=rows) for label, rows in groups if rows),
        votes=tuple(_vote(h, vote) for h, vote in votes), counts=_counts(members, substitutes), signers=_signers(served),
        draft=not adjusted(proceedings, served) if draft is None else draft)


def seat_name(setting: Setting, seat: str) -> str:
    """Who holds a seat as the roll names them: `Anna Ek (M), ordf., Vårgårda`, or `Vakant (M)`."""
    each = setting.seats[seat]
    if each.holder is None:
        return "Vakant" + (f" ({each.party})" if each.party else "")
    office = OFFICES[office_called(setting.roster, each.office)] if each.office else ""
    return ", ".join(t for t in (setting.signature(each.holder), office, setting.municipality(each.holder)) if t)


def place_name(setting: Setting, person: str) -> str:
    """A substitute as the roll names them."""
    return ", ".join(t for t in (setting.signature(person), setting.municipality(person)) if t)


def _members(served: Served, votes: list[Held]) -> Iterator[RollRow]:
    for number, seat in enumerate(served.setting.roster.seats, 1):
        row = RollRow(number=str(number), name=seat_name(served.setting, seat.id), there=False)
        if seat.holder is None:
            yield replace(row, votes=tuple("" for _ in votes))
            continue
        here = _here(served, seat.holder)
        yield replace(row, there=bool(here), standing="N" if here else "F", when=_when(served, seat.holder, here) if here else "",
                      votes=tuple(_choice(h, vote, seat.holder) for h, vote in votes))


def _substitutes(served: Served, votes: list[Held]) -> Iterator[RollRow]:
    for number, person in enumerate(served.setting.places, 1):
        here, sat = _here(served, person), _sat(served, person)
        numbers = frozenset(n for times in sat.values() for n in times)
        standing = "Tj" if sat else "N" if here else "F"
        yield RollRow(
            number=str(number), name=place_name(served.setting, person), there=bool(here), standing=standing,
            when=_when(served, person, numbers or here) if here else "", serves_for=_for(sat),
            votes=tuple(_choice(h, vote, person) for h, vote in votes))


def _here(served: Served, person: str) -> frozenset[int]:
    """The §§ in which the person was there; the disqualified have come, and are told of in the columns."""

    def came(handling: Handling) -> bool:
        out = person in handling.disqualified and any(person in state.present for state in handling.states)
        return person in handling.present or out

    return served.where(came).whole


def _sat(served: Served, person: str) -> dict[str, frozenset[int]]:
    """The numbers of the seats that a substitute served on, with the §§."""
    found = {}
    for number, seat in enumerate(served.setting.roster.seats, 1):
        times = served.on_seat(person, seat.id)
        if times:
            found[str(number)] = times.whole | times.part
    return found


def _for(sat: dict[str, frozenset[int]]) -> str:
    return f"nr {', '.join(sat)}" if sat else ""


def _when(served: Served, person: str, here: frozenset[int]) -> str:
    """Nothing for the whole meeting; `från § 128`, `till § 130`, or the §§, and what clocks tell besides."""
    told = _in_paragraphs(served, here)
    return ", ".join((*([told] if told else ()), *outings(served.history, person, all_day=not told)))


def _in_paragraphs(served: Served, here: frozenset[int]) -> str:
    every, mine = sorted(served.numbered), sorted(here)
    if mine == every or not served.history.paragraphs:
        return ""
    if mine == every[-len(mine):]:
        return f"från § {mine[0]}" if len(mine) > 1 else paragraphs(mine)
    return f"till § {mine[-1]}" if mine == every[: len(mine)] and len(mine) > 1 else paragraphs(mine)


def _choice(handling: Handling, vote: str, person: str) -> str:
    held = handling.vote(vote)
    if held.secret:
        return ""
    if person in held.ballots:
        return held.ballots[person]
    if person in handling.disqualified:
        return "jäv"
    moment = handling.votes[vote][0]
    return "deltar ej" if person in handling.declined_before(moment) and moment.state.serves(person) else ""


def _vote(handling: Handling, vote: str) -> RollVote:
    telling, outcome = Telling(handling), handling.outcomes[vote]
    several = list(handling.votes)
    number = handling.history.paragraphs.get(handling.item.id)
    mark = paragraphs([number]) if number is not None else handling.item.title
    return RollVote(
        mark=f"{mark}, {several.index(vote) + 1}" if len(several) > 1 else mark, yes=side_told(telling, vote, "yes"),
        no=side_told(telling, vote, "no"), sums=(outcome.yes, outcome.no, outcome.abstain) if outcome.known else None,
        outcome=outcome_told(telling, vote))


def _counts(members: tuple[RollRow, ...], substitutes: tuple[RollRow, ...]) -> tuple[tuple[str, str], ...]:
    there = sum(row.there for row in members)
    serving = sum(row.standing == "Tj" for row in substitutes)
    others = sum(row.standing == "N" for row in substitutes)
    return (("Närvarande ledamöter", f"{there} av {len(members)}"), ("Tjänstgörande ersättare", str(serving)),
            ("Övriga ersättare", str(others)))


def _signers(served: Served) -> tuple[Signer, ...]:
    secretary = served.setting.meeting.secretary
    chairs = dict.fromkeys(h.chair for h in served.numbered.values() if h.chair is not None)
    first = (Signer(name=secretary.name, role="Sekreterare"),) if secretary else ()
    return (*first, *(Signer(name=served.setting.signature(p), role="Ordförande") for p in chairs))
