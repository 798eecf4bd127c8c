"""The roll: who was there, who served for whom and how each one voted; and the empty one for the day, with what is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.document import Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """One seat or substitute. `standing` is N, F or Tj; `when` a clock or §§ where it is not the whole meeting.

    `votes` has a word for each vote: `yes`, `no`, `abstain`, empty, or another word printed as it stands.
    """

    number: str
    name: str
    there: bool = True
    standing: str = ""
    when: str = ""
    serves_for: str = ""
    hindered: str = ""
    in_turn: str = ""
    votes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RollGroup:
    """Rows under a heading: `Ledamöter`, `Ersättare i inkallelseordning`."""

    label: str
    rows: tuple[RollRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RollVote:
    """A vote: its §, what each side stood for, the sums, and what it gave; all empty on an empty sheet."""

    mark: str = ""
    yes: str = ""
    no: str = ""
    sums: tuple[int, int, int] | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollDocument:
    """The sheet; `counts` are labels with figures under the table, `words` what is said before it."""

    municipality: str
    body: str
    day: date
    title: str = "Närvaro och omröstning"
    day_line: str = ""
    groups: tuple[RollGroup, ...] = ()
    votes: tuple[RollVote, ...] = ()
    counts: tuple[tuple[str, str], ...] = ()
    signers: tuple[Signer, ...] = ()
    draft: bool = False
    words: tuple[str, ...] = ()
    rehearsal: bool = False
