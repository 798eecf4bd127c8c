"""Which mandate a row means, which seat a new member takes, and whose personal substitute somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.committee import Committee, Mandate, position_after
from app.domain.people import Person
from app.domain.roster_list.cells import Post, day_of
from app.domain.roster_list.columns import Field
from app.domain.roster_list.lines import Fault, Line
from app.domain.roster_list.people import name_key

NEW_MANDATE = "new-mandate-"
"""How the ids of mandates that are not in the register yet begin; the number of their row follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A row with the person it means (None for a vacant seat), the mandate before and after. Neither: only the person is told."""

    line: Line
    person: Person | None
    before: Mandate | None = None
    mandate: Mandate | None = None
    seat_holder: str = ""


class Matching:
    """The rows of one list laid against a committee's mandates; each mandate is meant by one row at most."""

    def __init__(self, id: str, committee: Committee, mandates: Sequence[Mandate], since: date,
                 headings: Mapping[Field, str]) -> None:
        """`since` is the first day of what a row tells no day for; `headings` are what the columns are called."""
        self._headings = headings
        self._id, self._committee, self._known, self._since = id, committee, tuple(mandates), since
        self._of: dict[str | None, list[Mandate]] = {}
        for mandate in self._known:
            self._of.setdefault(mandate.person, []).append(mandate)
        self._meant: dict[str, int] = {}
        self._vacant: set[str] = set()
        self._seen: dict[tuple[object, ...], int] = {}

    def all_of(self, rows: Iterable[tuple[Line, Person | None]]) -> list[Matched | Fault]:
        """Each row with its mandate before and after, or what stands in the way."""
        return [self._matched(line, person) for line, person in rows]

    def _matched(self, line: Line, person: Person | None) -> Matched | Fault:
        if person is not None and (twice := self._twice(line, person)):
            return twice
        before = self._meant_by(line, person)
        post = line.post or (Post(before.role, before.office) if before else None)
        if post is None:
            return self._person_alone(line, person)
        body = self._body(line, before)
        if isinstance(body, Fault):
            return body
        if line.vacant and post.role == "substitute":
            return self._fault(line, "role", "Bara en ledamots plats kan vara tom.")
        return Matched(line=line, person=person, before=before, mandate=self._after(line, person, before, body, post))

    def _twice(self, line: Line, person: Person) -> Fault | None:
        """The same person in the same post from the same day a second time."""
        said = (person.id, line.post, line.since, line.until)
        first = self._seen.setdefault(said, line.number)
        return None if first == line.number else Fault(line.number, None, f"{person.signature} står redan på rad {first}.")

    def _person_alone(self, line: Line, person: Person | None) -> Matched | Fault:
        """A row without a post tells only how somebody known is reached."""
        if person is None or person.id.startswith("new-"):
            return self._fault(line, "role", "Uppdraget saknas.")
        return Matched(line=line, person=person)

    def _meant_by(self, line: Line, person: Person | None) -> Mandate | None:
        """By its first day where the row tells one, else by what is in force; a post that is told must then be the same."""
        if person is None:
            return None
        free = [m for m in self._of.get(person.id, ()) if m.id not in self._meant]
        exact = [m for m in free if m.since == line.since] if line.since else []
        fitting = exact or [m for m in free if self._in_force(m, line)]
        fitting.sort(key=lambda m: _distance(m, line))
        if fitting:
            self._meant[fitting[0].id] = line.number
        return fitting[0] if fitting else None

    def _in_force(self, mandate: Mandate, line: Line) -> bool:
        if line.since is not None and mandate.since is not None:
            return False
        day = line.since or min(line.until or self._since, self._since)
        return mandate.in_force(day) and (line.post is None or line.post.role == mandate.role)

    def _body(self, line: Line, before: Mandate | None) -> str | Fault | None:
        """Who elected, by the name that the committee knows."""
        known = before.electing_body if before else None
        if line.body is None:
            bodies = self._committee.electing_bodies
            return known if before or line.vacant or len(bodies) != 1 else bodies[0]
        found = self._bodies().get(name_key(line.body))
        if line.body == "" or found is not None or not self._committee.electing_bodies:
            return found or line.body or None
        listed = ", ".join(self._committee.electing_bodies)
        return self._fault(line, "body", f"{line.body} väljer inte till {self._committee.code}. Det gör {listed}.")

    def _bodies(self) -> dict[str, str]:
        """Every electing body by its key and by its printed name."""
        bodies = (*self._committee.electing_bodies, *(m.electing_body for m in self._known if m.electing_body))
        return {name_key(words): b for b in bodies for words in (self._committee.printed(b), b)}

    def _after(self, line: Line, person: Person | None, before: Mandate | None, body: str | None,
               post: Post) -> Mandate:
        position = line.order - 1 if line.order else before.position if before else -1
        party = line.seat_party if line.seat_party is not None else line.party if before is None else None
        if before is not None:
            return replace(before, electing_body=body, position=position, since=line.since or before.since,
                           until=line.until or before.until, role=post.role, office=post.office,
                           party=before.party if party is None else party or None)
        id, holder = f"{NEW_MANDATE}{line.number}", person.id if person else None
        told = party if party is not None else person.party if person else None
        return Mandate(id=id, committee=self._id, person=holder, role=post.role, office=post.office,
                       position=position, party=told or None, electing_body=body,
                       since=line.since or min(self._since, line.until or self._since), until=line.until)

    def _fault(self, line: Line, field: Field, sentence: str) -> Fault:
        return Fault(line.number, self._headings.get(field), sentence)

    # --- seats

    def seated(self, rows: list[Matched], ended: dict[str, Mandate | None]) -> tuple[list[Matched], list[Fault]]:
        """New members on free seats, or on seats of their own; then each personal substitute at the seat told."""
        after = {m.id: m for m in self._known} | {r.mandate.id: r.mandate for r in rows if r.before and r.mandate}
        standing = [m for id, m in ({**after, **ended}).items() if m]
        placed = {}
        for row in sorted(rows, key=lambda r: r.line.vacant):
            made = self._placed(row, standing)
            if made.mandate and made.before is None:
                standing.append(made.mandate)
            placed[row.line.number] = made
        return self._with_personal([placed[row.line.number] for row in rows])

    def _placed(self, row: Matched, standing: list[Mandate]) -> Matched:
        mandate = row.mandate
        if mandate is None or (row.before is not None and row.before.role == mandate.role):
            return row
        if mandate.role == "substitute":
            return replace(row, mandate=_in_order(replace(mandate, seat=None, office=None), standing))
        free = self._free_seats(mandate, standing)
        if not free:
            return replace(row, mandate=_in_order(replace(mandate, seat=mandate.seat or mandate.id), standing))
        if row.person is None:
            narrowest = max(free, key=lambda held: _narrow(held, mandate))[0]
            self._vacant.add(narrowest.seat or narrowest.id)
            return replace(row, mandate=None)  # the seat stands there vacant already
        ordered = row.line.order is not None
        seat = min((held[-1] for held in free),
                   key=lambda m: (m.electing_body is None, ordered and m.position != mandate.position, m.party != mandate.party))
        position = mandate.position if mandate.position >= 0 else seat.position
        return replace(row, mandate=replace(mandate, seat=seat.seat or seat.id, position=position))

    def _free_seats(self, mandate: Mandate, standing: list[Mandate]) -> list[list[Mandate]]:
        """The mandates, in time, of each seat that nobody holds in the new one's days and that the same body elects to."""
        seats: dict[str, list[Mandate]] = {}
        for m in sorted((m for m in standing if m.role == "member"), key=lambda m: m.since or date.min):
            seats.setdefault(m.seat or m.id, []).append(m)
        day = mandate.since or date.min
        return [held for id, held in seats.items()
                if id not in self._vacant and _begun(held[0], day)
                and ((mandate.person is None and mandate.electing_body is None)
                     or {m.electing_body for m in held} & {mandate.electing_body, None})
                and not any(m.person is not None and m.overlaps(mandate) for m in held)]

    def _with_personal(self, rows: list[Matched]) -> tuple[list[Matched], list[Fault]]:
        made, faults = [], []
        for row in rows:
            found = self._personal(row, rows)
            faults += [found] if isinstance(found, Fault) else []
            made.append(row if isinstance(found, Fault) else found)
        return made, faults

    def _personal(self, row: Matched, rows: list[Matched]) -> Matched | Fault:
        told, mandate = row.line.personal_for, row.mandate
        if told is None or mandate is None or mandate.role == "member":
            return row
        if told == "":
            return replace(row, mandate=replace(mandate, personal_for=None))
        seats = {m.mandate.seat or m.mandate.id for m in rows if m.mandate and m.mandate.role == "member"
                 and m.person and _is_called(m.person, told)}
        if len(seats) != 1:
            return self._fault(row.line, "personal_for", f"{told} är ingen ledamot i filen." if not seats
                               else f"Det finns flera ledamöter som heter {told}.")
        return replace(row, seat_holder=told, mandate=replace(mandate, personal_for=seats.pop()))


def _distance(mandate: Mandate, line: Line) -> tuple[bool, bool, bool]:
    """How far the mandate is from what the row says: in post, in last day, in order."""
    return (line.post is not None and mandate.role != line.post.role, line.until is not None and mandate.until != line.until,
            line.order is not None and mandate.position != line.order - 1)


def _narrow(held: list[Mandate], vacant: Mandate) -> tuple[bool, date, int]:
    """Whether the same body elects, and how narrow the time is in which nobody holds the seat: from how late to how early."""
    day, same = vacant.since or date.min, vacant.electing_body in {m.electing_body for m in held}
    since = max((m.until for m in held if m.person and m.until and m.until < day), default=held[0].since or date.min)
    until = min((m.since for m in held if m.person and m.since and m.since > day), default=date.max)
    return same, since, -until.toordinal()


def _begun(first: Mandate, day: date) -> bool:
    return first.since is None or first.since <= day


def _in_order(mandate: Mandate, standing: list[Mandate]) -> Mandate:
    return mandate if mandate.position >= 0 else replace(mandate, position=position_after(standing))


def _is_called(person: Person, told: str) -> bool:
    """By the name, with the party or the day of birth behind it where that is told."""
    name, _blank, last = told.rpartition(" ")
    born = day_of(last) if name else None
    names = {name_key(person.name), name_key(person.signature)}
    return (name_key(name) in names and person.born == born) if born else name_key(told) in names
