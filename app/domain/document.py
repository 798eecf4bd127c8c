"""Documents as data: what a notice and minutes say, block by block, before they become paper.

All texts are finished Swedish. `Prose` is Markdown of the light kind: paragraphs, lists, tables, bold.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.agenda import Paper
from app.domain.house_style import USUAL_WORDS, BlockPart, PageWords

Change = Literal["new", "changed", "removed"]
"""How a line stands against the version that was sent before; `before` beside it is what stood there then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontLine:
    """One line of a front page's row: the text, and in columns of their own a municipality and §§."""

    text: str
    municipality: str = ""
    paragraphs: str = ""
    change: Change | None = None
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontRow:
    """A label in the label column and its lines on the axis."""

    label: str
    lines: tuple[FrontLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A name to sign over, with the role under it, e.g. `Justerande §§ 16–20, 22`."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One row of the agenda's table; `group` parts formal rows, items and messages.

    `item` is the agenda's item that the row stands for; `enclosed` are its papers, of which the table shows the marks only.
    """

    group: Literal["formality", "item", "message"]
    title: str
    item: str = ""
    clock: str = ""
    number: str = ""
    level: str = ""
    dnr: str = ""
    papers: str = ""
    presenter: str = ""
    subtitle: str = ""
    enclosed: tuple[Paper, ...] = ()
    change: Change | None = None
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """What a code in the agenda's table means."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDocument:
    """The notice with its agenda [SO § 6], or a letter of the same kind; `words` stand before the facts, a paragraph each."""

    municipality: str
    body: str
    day: date
    issued: date | None
    front: tuple[FrontRow, ...]
    agenda: tuple[AgendaRow, ...]
    legend: tuple[Legend, ...]
    signers: tuple[Signer, ...]
    contact: str = ""
    title: str = "Kallelse"
    words: tuple[str, ...] = ()
    heading: str = "Föredragningslista"
    rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Running text, as light Markdown."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Numbered sentences; a single one stands without its number where `always` is false.

    `att` are clauses that go on from a lead, `att reglementet godkänns`, without numbers.
    """

    points: tuple[str, ...]
    always: bool = True
    att: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRow:
    """How one person voted: `choice` is `yes`, `no`, `abstain` or another word printed as it stands."""

    name: str
    municipality: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteTable:
    """A vote as a table with its sums; without rows (a secret vote) only the sums."""

    heading: str
    rows: tuple[VoteRow, ...]
    yes: int
    no: int
    abstain: int


Content = Prose | Points | VoteTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A labelled block of a paragraph; `decision` bears the bar, `own` are the secretary's words in place of the program's."""

    label: str
    contents: tuple[Content, ...]
    decision: bool = False
    own: bool = False
    part: BlockPart = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphDocument:
    """One paragraph of the minutes; `signs` are the printed names in the sign boxes of its pages.

    `mark` stands before the §, as in `KS § 95`.
    """

    item: str
    heading: str
    number: int | None = None
    mark: str = ""
    dnr: str = ""
    formal: bool = False
    blocks: tuple[Block, ...] = ()
    recipients: tuple[str, ...] = ()
    for_information: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """Its mark, `§ 21` or `KS § 95`; empty without a number."""
        return f"{self.mark} § {self.number}".strip() if self.number is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One municipality's board: empty days are left to be written in."""

    municipality: str
    posted: str = ""
    take_down: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardBlock:
    """The notice and proof of adjustment, a row for each municipality [KL 8:12, 9:32]."""

    sentence: str
    facts: tuple[FrontRow, ...]
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexLine:
    """An annex in the list: number `number` of the minutes, laid to the § with that `mark`, without one to the whole.

    One that is `left_out` of the public version is named and not shown.
    """

    id: str
    number: int
    title: str
    item: str = ""
    mark: str = ""
    pages: int = 0
    left_out: bool = False

    @property
    def named(self) -> str:
        """Its name within the minutes, `Bilaga 1`."""
        return f"Bilaga {self.number}"

    @property
    def called(self) -> str:
        """What its stamp says, `Bilaga 1, § 21`."""
        return ", ".join(t for t in (self.named, self.mark) if t)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDocument:
    """The minutes of a meeting, ready to be set; `part` are the §§ of what is adjusted by itself, empty for the whole.

    `public` is the version from which what is secret or personal is gone. `page` are the words of its heads and feet.
    """

    municipality: str
    body: str
    day: date
    front: tuple[FrontRow, ...]
    signers: tuple[Signer, ...]
    boards: tuple[BoardBlock, ...]
    paragraphs: tuple[ParagraphDocument, ...]
    draft: bool = False
    title: str = "Sammanträdesprotokoll"
    recipients: str = "Expedieras till"
    for_information: str = "För kännedom till"
    part: str = ""
    annexes: tuple[AnnexLine, ...] = ()
    rehearsal: bool = False
    public: bool = False
    page: PageWords = USUAL_WORDS

    @property
    def contents(self) -> tuple[ParagraphDocument, ...]:
        """The paragraphs that take a line in the list of contents: those with a number."""
        return tuple(p for p in self.paragraphs if p.number is not None)
