"""What is otherwise than before, a few words each: `Parti: S → C`."""

from __future__ import annotations

from app.domain.committee import Committee, Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.columns import WORDS, Field
from app.domain.roster_list.words import SEND_BY, post_words

Pair = tuple[Field, object, object]


def person_changes(before: Person, after: Person) -> tuple[str, ...]:
    """Of a person."""
    return _told([("party", before.party, after.party), ("born", before.born, after.born)])


def mandate_changes(before: Mandate, after: Mandate, committee: Committee, seat_holder: str) -> tuple[str, ...]:
    """Of a mandate; `seat_holder` is whose personal substitute it is after."""
    return _told([
        ("role", post_words(before), post_words(after)), ("body", _body(committee, before), _body(committee, after)),
        ("order", before.position + 1, after.position + 1), ("seat_party", before.party, after.party),
        ("since", before.since, after.since), ("until", before.until, after.until),
        ("personal_for", "" if after.personal_for != before.personal_for else seat_holder, seat_holder)])


def contact_changes(before: Contact, after: Contact) -> tuple[str, ...]:
    """Of how a person is reached."""
    return _told([("email", before.email, after.email), ("phone", before.phone, after.phone),
                  ("address", ", ".join(before.address), ", ".join(after.address)),
                  ("send_by", SEND_BY[before.send_by], SEND_BY[after.send_by])])


def _body(committee: Committee, mandate: Mandate) -> str:
    return committee.printed(mandate.electing_body)


def _told(pairs: list[Pair]) -> tuple[str, ...]:
    return tuple(f"{WORDS[field][0]}: {before} → {after or '–'}" if before else f"{WORDS[field][0]}: {after}"
                 for field, before, after in pairs if before != after)
