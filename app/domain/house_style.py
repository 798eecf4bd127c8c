"""House styles: in which order a paragraph tells its parts, under which headings, and how it words decisions; as data.

No statute fixes the layout of minutes, only what they must contain [KL 5:66–67].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockPart = Literal[
    "presence", "disqualification", "summary", "entries", "grounds", "proposal", "proposals", "adjournment", "course", "votes",
    "decision", "declined", "reservation", "special_statement", "note", "other", "at_once", "correction", "pointer", "annexes",
    "course_2", "course_3", "course_4", "course_5", "course_6",
]
"""The parts of a paragraph. `entries` are messages and delegation decisions, `votes` what a vote gave, both as noted;
`correction` is what was put right after the minutes were adjusted, `pointer` says so under what was corrected, `annexes` names
what is laid to the paragraph. `course_2` is what was asked after the first vote, and so on, each a part of its own."""
PointStyle = Literal["numbered", "att"]
"""`1. Reglementet godkänns.` or `att reglementet godkänns`."""

LABELS: dict[BlockPart, str] = {
    "presence": "Närvaro", "disqualification": "Jäv", "summary": "Sammanfattning", "grounds": "Beslutsunderlag",
    "proposal": "Förslag till beslut", "proposals": "Yrkanden", "adjournment": "Ajournering", "course": "Beslutsgång",
    "declined": "Deltar ej", "reservation": "Reservation", "special_statement": "Särskilt yttrande",
    "note": "Protokollsanteckning", "other": "Övrigt", "at_once": "Omedelbar justering", "annexes": "Bilagor",
    "course_2": "Beslutsgång", "course_3": "Beslutsgång", "course_4": "Beslutsgång", "course_5": "Beslutsgång",
    "course_6": "Beslutsgång",
}
"""The headings where a style has no others; entries, votes and decisions bring their own."""
COURSES: tuple[BlockPart, ...] = ("course", "course_2", "course_3", "course_4", "course_5", "course_6")
"""The course of a decision: what was asked up to the first vote, and after each."""


def kind_of(part: BlockPart) -> BlockPart:
    """The part that a style knows: every piece of the course is one."""
    return "course" if part in COURSES else part


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What stands around the text of each page: over the day, in the boxes to sign in, and in a line at the foot, if any."""

    day: str = "Sammanträdesdatum"
    sign: str = "Justerandes sign"
    certificate: str = "Utdragsbestyrkande"
    foot: str = ""


USUAL_WORDS = PageWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """A style by its name. `order` names every part once, but what was asked after votes and the votes, which stand in the
    course, corrections and annexes, which always stand last, and what points to a correction. `labels` are the headings that
    differ from the usual.

    `mark` stands before each §, as the body's code in `KS § 95`; `recipients` and `for_information` head who gets an extract.
    `besides` are items, each with the style that it keeps. `page` are the words of its heads and feet.
    """

    name: str
    order: tuple[BlockPart, ...]
    labels: tuple[tuple[BlockPart, str], ...] = ()
    points: PointStyle = "numbered"
    mark: Literal["", "code"] = ""
    title: str = "Sammanträdesprotokoll"
    recipients: str = "Expedieras till"
    for_information: str = "För kännedom till"
    besides: tuple[tuple[str, HouseStyle], ...] = ()
    page: PageWords = USUAL_WORDS

    def of(self, item: str) -> HouseStyle:
        """The style of an item."""
        return dict(self.besides).get(item, self)

    def label(self, part: BlockPart, usual: str = "") -> str:
        """The heading of a part."""
        return dict(self.labels).get(kind_of(part)) or usual or LABELS.get(part, "")


DECISION_LAST = HouseStyle(
    name="decision_last",
    order=("presence", "disqualification", "summary", "entries", "grounds", "proposal", "proposals", "adjournment", "course",
           "decision", "declined", "reservation", "special_statement", "note", "other", "at_once"),
)
"""As in ITVT and Herrljunga: the matter first, the decision last."""
DECISION_FIRST = HouseStyle(
    name="decision_first",
    order=("decision", "at_once", "summary", "entries", "grounds", "proposal", "proposals", "adjournment", "course",
           "presence", "disqualification", "declined", "note", "special_statement", "reservation", "other"),
    labels=(("decision", "Beslut"), ("grounds", "Handlingar"), ("summary", "Ärendet"), ("course", "Propositionsordning"),
            ("at_once", "Justering")),
    recipients="Protokollsutdrag skickas till",
)
"""As in Göteborg: the decision first, what it rests on after it."""
ATT_CLAUSES = HouseStyle(
    name="att_clauses",
    order=DECISION_LAST.order, labels=(("decision", "Beslut"), ("summary", "Bakgrund")), points="att", mark="code",
)
"""As in Norrtälje: the body decides *att* …, and the § bears the body's code."""
STYLES = {style.name: style for style in (DECISION_LAST, DECISION_FIRST, ATT_CLAUSES)}
"""The styles that the program has."""


def style_called(name: str) -> HouseStyle:
    """The style of that name; the usual one where the program has none such."""
    return STYLES.get(name, DECISION_LAST)


OWN = "own"
"""What a style is called that somebody has made herself."""


def style_chosen(name: str, own: HouseStyle | None) -> HouseStyle:
    """The style of that name, among them one's own."""
    return own if name == OWN and own is not None else style_called(name)
