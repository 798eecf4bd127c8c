"""Naming: how people, offices and bodies are called in the papers."""

from __future__ import annotations

from app.domain.committee import Committee, Office, OtherAttendant, OtherKind, Roster
from app.domain.swedish import bare, listed, lowered

UPWARD = {"KF": "kommunfullmäktige", "KS": "kommunstyrelsen", "RF": "regionfullmäktige", "RS": "regionstyrelsen"}
"""The levels above a committee, by the code in the agenda."""
COMMON_ENDINGS = (
    "ningen", "elsen", "nden", "chefen", "enheten", "kontoret", "utskottet", "presidiet", "fullmäktige", "direktören", "nämnd",
    "sekreteraren", "samordnaren", "handläggaren", "controllern", "revisorerna", "revisionen", "rådet", "gruppen", "bolaget",
    "förbundet", "kansliet", "staben",
)
"""How common nouns for bodies and officials end, in the definite form."""
ROOMS = ("huset", "salen", "rummet", "rum", "kontoret", "gården", "skolan", "biblioteket", "slottet", "lokalen")
"""How common nouns for houses and rooms end, which are something one is in."""

ATTENDANTS: dict[OtherKind, str] = {
    "expert": "sakkunnig", "staff_representative": "personalföreträdare", "observer": "insynsplats", "staff": "tjänsteperson",
}


def body_called(committee: Committee) -> str:
    """The body inside a sentence: `nämnden`, `kommunstyrelsen`, `fullmäktige`."""
    if committee.kind == "council":
        return "fullmäktige"
    if committee.kind == "board":
        name = committee.name.lower()
        return name if name.endswith("styrelsen") and " " not in name else "styrelsen"
    return "nämnden"


def office_called(roster: Roster, office: Office) -> str:
    """`ordförande`, `vice ordförande`; with a second vice chair they are the first and the second."""
    several = any(s.office == "second_vice_chair" for s in roster.seats)
    first = "1:e vice ordförande" if several else "vice ordförande"
    return {"chair": "ordförande", "vice_chair": first, "second_vice_chair": "2:e vice ordförande"}[office]


def attendant_called(other: OtherAttendant) -> str:
    """One who is not elected: by their title, else as what they are there."""
    return other.title or ATTENDANTS[other.kind]


def level_above(committee: Committee, level: str | None) -> str:
    """Whom a proposal goes up to: `kommunfullmäktige i Herrljunga och Vårgårda`; nothing for the body's own level."""
    known = UPWARD.get((level or "").upper(), "")
    own = (level or "").upper() == committee.code.upper() or committee.kind == "council" or known == committee.name.lower()
    if not known or own:
        return ""
    return f"{known} i {listed(committee.electing_bodies)}" if len(committee.electing_bodies) > 1 else known


def body_inside(name: str) -> str:
    """A body's name inside a sentence: `Förvaltningen` is a common noun and loses its capital, `Herrljunga kommun` keeps it."""
    first, last = name.split(" ", 1)[0], name.rsplit(" ", 1)[-1]
    noun = last if first.endswith("-") else first
    common = noun.lower().endswith(COMMON_ENDINGS) and first[1:] == first[1:].lower()
    return name[:1].lower() + name[1:] if common else name


def at_place(place: str | None) -> str:
    """A place at the end of a sentence: ` i kommunhuset, Herrljunga`; where the noun does not tell, `. Plats: Torget 1`."""
    known = bare(place or "")
    if not known:
        return ""
    return f" i {lowered(known)}" if known.split(" ", 1)[0].rstrip(",").endswith(ROOMS) else f". Plats: {known}"
