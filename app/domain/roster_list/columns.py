"""The columns of a roster list: what they are called, and which heading means which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Field = Literal[
    "name", "given_name", "family_name", "party", "role", "seat_party", "body", "order", "since", "until", "personal_for", "born",
    "email", "phone", "address", "postal_code", "town", "send_by",
]
Mapping = tuple[Field | None, ...]
"""What each column of the file means; None for one that is not read."""

WORDS: dict[Field, tuple[str, ...]] = {
    "name": ("Namn", "För- och efternamn", "Efternamn, förnamn", "Efternamn och förnamn", "Förtroendevald", "Person", "Ledamot"),
    "given_name": ("Förnamn", "Tilltalsnamn"),
    "family_name": ("Efternamn",),
    "party": ("Parti", "Partibeteckning", "Partitillhörighet"),
    "role": ("Uppdrag", "Roll", "Befattning", "Funktion", "Post", "Typ av uppdrag"),
    "seat_party": ("Platsens parti",),
    "body": ("Vald av", "Kommun", "Utsedd av", "Valkorporation", "Representerar"),
    "order": ("Ordning", "Plats", "Nr", "Nummer", "Ordningsnummer", "Platsnummer", "Turordning"),
    "since": ("Från", "Fr.o.m.", "Från och med", "Startdatum", "Start", "Tillträde", "Mandat från"),
    "until": ("Till", "T.o.m.", "Till och med", "Slutdatum", "Slut", "Mandat till"),
    "personal_for": ("Personlig ersättare för", "Ersättare för", "Ersätter"),
    "born": ("Född", "Födelsedatum", "Födelsedag", "Födelsetid", "Personnummer", "Personnr", "Pnr"),
    "email": ("E-post", "E-postadress", "E-mail", "Mail", "Mejl", "Mejladress", "Mailadress"),
    "phone": ("Telefon", "Tel", "Mobil", "Mobiltelefon", "Telefonnummer", "Mobilnummer", "Mobilnr"),
    "address": ("Adress", "Postadress", "Gatuadress", "Utdelningsadress"),
    "postal_code": ("Postnummer", "Postnr"),
    "town": ("Ort", "Postort"),
    "send_by": ("Utskick", "Kallas med", "Skickas med"),
}
"""What the columns are called; the first is the one that is written."""
WRITTEN: tuple[Field, ...] = (
    "name", "party", "role", "body", "order", "seat_party", "since", "until", "personal_for", "born", "email", "phone", "address",
    "send_by",
)
"""The columns of a list that is written, in order."""
LOOKED_THROUGH = 15
"""How many rows from the top can hold the headings."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a table: its number as the spreadsheet shows it, and its cells as text."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in a column, without blanks around it; empty where the row is shorter."""
        return self.cells[column].strip() if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it was read: its headings, and the rows under them that are not empty."""

    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def sheet_of(rows: Sequence[SheetRow]) -> Sheet:
    """The table in a file's rows: headed by the row near the top in which most headings are known, else by the first."""
    filled = [r for r in rows if any(c.strip() for c in r.cells)]
    if not filled:
        return Sheet((), ())
    head = max(range(min(LOOKED_THROUGH, len(filled))), key=lambda n: (_known(filled[n]), -n))
    width = max(len(r.cells) for r in filled[head:])
    return Sheet(tuple(" ".join(filled[head].cell(n).split()) for n in range(width)), tuple(filled[head + 1:]))


def guessed(headings: Sequence[str]) -> Mapping:
    """What the columns mean, by their headings; of two that mean the same the first is read."""
    found: list[Field | None] = []
    for heading in headings:
        meant = _meant(heading)
        found.append(None if meant in found else meant)
    return tuple(found)


def column_of(mapping: Mapping, *fields: Field) -> int | None:
    """The place of the first column that means one of these."""
    return next((n for n, meant in enumerate(mapping) if meant in fields), None)


def _known(row: SheetRow) -> int:
    return sum(1 for meant in guessed(row.cells) if meant)


def _meant(heading: str) -> Field | None:
    """By the whole heading, else by its first words: `E-post (arbete)`."""
    exact = {_bare(w): field for field, words in WORDS.items() for w in words}
    parts = re.split(r"\s*[(/,:]\s*|\s+", heading.strip())
    beginnings = ["".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return next((exact[_bare(b)] for b in beginnings if _bare(b) in exact), None)


def _bare(words: str) -> str:
    """Letters and digits alone: `E-post` is `Epost`, `fr.o.m.` is `From`."""
    return "".join(c for c in words.casefold() if c.isalnum())
