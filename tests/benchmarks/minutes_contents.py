"""One made-up set of minutes, the same for every maker: 45 paragraphs, some 65 pages, thirty votes."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from app.domain.document import (
    Block,
    FrontLine,
    FrontRow,
    MinutesDocument,
    ParagraphDocument,
    Points,
    Prose,
    Signer,
    VoteRow,
    VoteTable,
)

WORDS = [
    "nämnden", "förvaltningen", "ärendet", "kommunen", "beslut", "yttrande", "ledamot", "ersättare", "justering", "remiss",
    "granskning", "detaljplan", "bygglov", "åtgärd", "översyn", "ekonomi", "budget", "uppföljning", "verksamhet", "skola",
    "förskola", "äldreomsorg", "trafik", "miljö", "tillsyn", "avgift", "delegation", "protokoll", "och", "att", "för",
    "med", "enligt", "samt", "vid", "till", "från", "inte", "redan", "därför", "genom", "under", "efter", "mellan", "utan",
]
NAMES = [f"{first} {last}" for first in ("Åsa", "Björn", "Kerstin", "Lars", "Märta")
         for last in ("Ångström", "Öberg", "Lindén", "Malmström")]
PARTIES = ("S", "M", "C", "V", "KD")
DAY = date(2026, 11, 18)


@dataclass(frozen=True)
class Paragraph:
    """What a paragraph says, in the plainest form."""

    number: int
    heading: str
    dnr: str
    texts: tuple[str, ...]
    proposals: tuple[str, ...]
    votes: tuple[tuple[str, str], ...]
    points: tuple[str, ...]
    grounds: tuple[str, ...]


def paragraphs() -> tuple[Paragraph, ...]:
    """The contents, the same each time."""
    dice = random.Random(7)

    def sentence() -> str:
        return " ".join(dice.choice(WORDS) for _ in range(dice.randint(8, 20))).capitalize() + "."

    def person(n: int) -> str:
        return f"{NAMES[n % len(NAMES)]} ({PARTIES[n % len(PARTIES)]})"

    return tuple(
        Paragraph(
            number=n, heading=sentence()[:58].rstrip(" ."), dnr=f"KS {100 + n}/2026",
            texts=tuple(" ".join(sentence() for _ in range(7)) for _ in range(4)),
            proposals=tuple(f"{person(dice.randint(0, 19))} yrkar: {sentence()}" for _ in range(3)),
            votes=tuple((person(v), dice.choice(("yes", "no", "abstain"))) for v in range(13)) if n % 3 else (),
            points=tuple(sentence() for _ in range(3)), grounds=tuple(sentence()[:50] for _ in range(3)))
        for n in range(1, 46))


def document() -> MinutesDocument:
    """The contents as a document of ours."""
    front = (("Plats och tid", ("Stadshuset, Åsalen, kl. 13:00–17:15",)), ("Beslutande", tuple(NAMES[:13])))
    return MinutesDocument(
        municipality="Lövbro kommun", body="Kommunstyrelsen", day=DAY, boards=(),
        front=tuple(FrontRow(label=label, lines=tuple(FrontLine(text=t) for t in lines)) for label, lines in front),
        signers=(Signer(name="Märta Nyström", role="Sekreterare"), Signer(name="Åsa Öberg", role="Ordförande")),
        paragraphs=tuple(_paragraph(p) for p in paragraphs()))


def _paragraph(known: Paragraph) -> ParagraphDocument:
    rows = tuple(VoteRow(name=name, municipality="", choice=choice) for name, choice in known.votes)
    sums = {choice: sum(c == choice for _, c in known.votes) for choice in ("yes", "no", "abstain")}
    vote = (Block(label="Omröstning", contents=(VoteTable(heading="", rows=rows, **sums),)),) if rows else ()
    return ParagraphDocument(
        item=f"a{known.number}", number=known.number, heading=known.heading, dnr=known.dnr, signs=("Åsa Öberg", "Lars Lindén"),
        blocks=(Block(label="Sammanfattning", contents=(Prose(text="\n\n".join(known.texts)),)),
                Block(label="Beslutsunderlag", contents=(Prose(text="\n\n".join(known.grounds)),)),
                Block(label="Yrkanden", contents=(Prose(text="\n\n".join(known.proposals)),)), *vote,
                Block(label="Kommunstyrelsens beslut", decision=True, contents=(Points(points=known.points),))),
        recipients=("Ekonomichefen",))
