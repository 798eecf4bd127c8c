"""Proposals: how each one put forward is told, and how it is called when it is put to the body. [KL 5:67 p. 1]"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.document import Content, Prose
from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.concerned import raised_here
from app.domain.minutes.points import as_points, read_points
from app.domain.minutes.telling import Telling
from app.domain.swedish import bare, genitive, listed, lowered, ordinal, sentence

NOUNS = re.compile(r"(bifall|avslag|återremiss|bordläggning)\b", re.IGNORECASE)
NAMES = re.compile(r"[A-ZÅÄÖ][\w\-é]*( (von|af|de|[A-ZÅÄÖ][\w\-é]*))+( \([^()]{1,6}\))?")
CLAUSES = re.compile(r"att\b", re.IGNORECASE)
PURPOSES = re.compile(r"(för att|med uppdrag|i avvaktan på|till|tills)\b", re.IGNORECASE)
YES, NO = ("bifall", "ja"), ("avslag", "nej")
VERBS = (("bifall till ", "bifaller", "bifalla"), ("avslag på ", "avslår", "avslå"))
"""Approval and rejection told by a verb, as what the body does and as what somebody wishes."""
CALLED: dict[ev.ProposalKind, str] = {
    "approve": "yrkande om bifall", "reject": "yrkande om avslag", "amend": "ändringsyrkande", "add": "tilläggsyrkande",
    "refer_back": "yrkande om återremiss", "table": "yrkande om bordläggning", "other": "yrkande",
}


def proposals(telling: Telling) -> tuple[Content, ...]:
    """Each proposal in the order in which it was put forward; one withdrawn says so, as last worded."""
    last = telling.handling.proposals
    return tuple(content for m, p in telling.told(ev.Proposed) if last[p.proposal] is p for content in _told(telling, m, p))


def withdrawn(telling: Telling) -> frozenset[str]:
    """The proposals that were taken back."""
    return frozenset(p.proposal for _, p in telling.told(ev.ProposalWithdrawn))


def standing(telling: Telling) -> tuple[ev.Proposed, ...]:
    """The proposals that the body had to decide on: those not taken back, second-hand ones apart."""
    gone = withdrawn(telling)
    return tuple(p for p in telling.handling.proposals.values() if p.proposal not in gone and p.instead_of is None)


def _told(telling: Telling, moment: Moment, proposed: ev.Proposed) -> Iterator[Content]:
    """The sentence; where the text is a list, its points under it."""
    text = read_points(proposed.text)
    rest = " ".join(_afterwards(telling, proposed))
    moves = f"{_moves(telling, moment, proposed)}{_hand(telling, proposed)}"
    if len(text.points) > 1 or text.whole:
        points = as_points(text.points)
        yield Prose(text=f"{moves}{'' if points.att else ' följande:'}")
        yield Prose(text=text.whole) if text.whole else points
        if rest:
            yield Prose(text=rest)
        return
    yield Prose(text=f"{moves} {wish(telling, proposed)} {rest}".strip())


def _moves(telling: Telling, moment: Moment, proposed: ev.Proposed) -> str:
    """Who moves it; a chair who moves alone is called so, since the chair then puts their own proposal."""
    names = telling.names(proposed.by)
    if not names:
        return "Det yrkas"
    return f"Ordföranden {names} yrkar" if proposed.by == (telling.presiding(moment),) else f"{names} yrkar"


def _hand(telling: Telling, proposed: ev.Proposed) -> str:
    if proposed.instead_of is not None:
        return " i andra hand"
    others = telling.handling.proposals.values()
    return " i första hand" if any(p.instead_of == proposed.proposal for p in others) else ""


def wish(telling: Telling, proposed: ev.Proposed) -> str:
    """What is moved, to follow `yrkar`."""
    text = telling.inside(bare(proposed.text or ""))
    if (name := nominated(telling, proposed)):
        return f"att {name} väljs."
    match proposed.kind:
        case "approve":
            return _noun(text, f"bifall till {telling.staff_proposal}")
        case "reject":
            return _noun(text, f"avslag på {turned_down(telling)}")
        case "amend":
            return _change(text, f"ändring av {telling.staff_proposal}")
        case "add":
            return _change(text, f"tillägg till {telling.staff_proposal}")
        case "refer_back":
            return _procedure(text, "återremiss", "återremitteras")
        case "table":
            return _procedure(text, "bordläggning", "bordläggs")
        case _:
            return _free(text, proposed.text)


def _noun(text: str, noun: str) -> str:
    """Approval or rejection, with what is moved besides."""
    if NOUNS.match(text) and " " in text:
        return f"{text}."
    if not text or NOUNS.fullmatch(text):
        return f"{noun}."
    return f"{noun} och {text}." if CLAUSES.match(text) else f"{noun} med följande lydelse: {sentence(text)}"


def _change(text: str, noun: str) -> str:
    if not text:
        return f"{noun}."
    return f"som {noun} {text}." if CLAUSES.match(text) else f"följande {noun}: {sentence(text)}"


def _procedure(text: str, noun: str, verb: str) -> str:
    if PURPOSES.match(text):
        return f"att ärendet {verb} {text}."
    if text.startswith(noun):
        text = text.removeprefix(noun).strip(" ,")
        return f"att ärendet {verb}{f' {text}' if text else ''}."
    if CLAUSES.match(text):
        return f"{text}."
    return f"att ärendet {verb}. {sentence(text)}".strip()


def turned_down(telling: Telling) -> str:
    """What a bare rejection concerns: the proposal on the agenda, else the only one made."""
    only = raised_here(telling)
    return called(telling, only) if only else telling.staff_proposal


def nominated(telling: Telling, proposed: ev.Proposed) -> str:
    """Who is moved in an election, where the proposal is a name and nothing else: `Eva Ek (V)`."""
    text = bare(proposed.text or "")
    plain = telling.handling.item.kind == "election" and proposed.kind in ("approve", "other")
    return text if plain and a_person(text) else ""


def a_person(name: str) -> bool:
    """Whether a side is somebody's name, with or without their party."""
    return NAMES.fullmatch(name) is not None


def _free(text: str, written: str | None) -> str:
    if not text:
        return "enligt ett eget förslag."
    inside = CLAUSES.match(text) or NOUNS.match(text)
    return f"{text}." if inside else f"följande: {sentence(written or text)}"


def _afterwards(telling: Telling, proposed: ev.Proposed) -> Iterator[str]:
    """Who agreed, and whether it was taken back."""
    if proposed.seconded:
        yield f"{telling.names(proposed.seconded)} instämmer i yrkandet."
    if proposed.proposal in withdrawn(telling):
        yield "Yrkandet tas tillbaka."


def called(telling: Telling, proposal: str, on: str | None = None) -> str:
    """A proposal as it is called inside a sentence: `förvaltningens förslag`, `Ulf Norlings yrkande`; a text as it stands.

    `on` is the proposal that a bare approval or rejection concerns, where that is not the one on the agenda.
    """
    known = telling.handling.proposals.get(proposal)
    if known is None:
        return _text_called(telling, proposal, called(telling, on) if on else telling.staff_proposal)
    if (name := nominated(telling, known)):
        return name
    if known.kind == "approve" and (telling.handling.item.proposal or telling.handling.item.by or not _substance(known)):
        return telling.staff_proposal
    kind = _kind_called(known)
    name = f"{_of_whom(telling, known)} {kind}" if known.by else _definite(kind)
    same = [p.proposal for p in telling.handling.proposals.values() if p.by == known.by and _kind_called(p) == kind]
    return name if len(same) < 2 else _one_of_several(telling, known, same.index(proposal) + 1)


def _substance(proposed: ev.Proposed) -> bool:
    """Whether the proposal says something besides its kind."""
    text = lowered(bare(proposed.text or ""))
    return bool(text) and not NOUNS.match(text)


def _kind_called(proposed: ev.Proposed) -> str:
    """By its kind; an alternative is called a proposal in the second place, a rejection that asks for more a proposal."""
    if proposed.instead_of is not None:
        return "andrahandsyrkande"
    if proposed.kind == "reject" and "att " in (proposed.text or ""):
        return "yrkande"
    return CALLED[proposed.kind]


def _of_whom(telling: Telling, proposed: ev.Proposed) -> str:
    return listed(genitive(telling.short(p)) for p in proposed.by)


def _one_of_several(telling: Telling, proposed: ev.Proposed, number: int) -> str:
    """`Ulf Norlings andra ändringsyrkande`; without a mover `det andra ändringsyrkandet`."""
    whose = _of_whom(telling, proposed) or "det"
    kind = _kind_called(proposed) if proposed.by else _definite(_kind_called(proposed))
    return f"{whose} {ordinal(number)} {kind}"


def _definite(kind: str) -> str:
    return kind.replace("yrkande", "yrkandet", 1)


def _text_called(telling: Telling, text: str, on: str) -> str:
    """A question told as a text: approval and rejection by what they concern, anything else as it was put."""
    inside = lowered(bare(text))
    if inside in YES:
        return f"bifall till {on}"
    if inside in NO:
        return f"avslag på {on}"
    if NOUNS.match(inside) or inside.endswith("förslag"):
        return telling.inside(bare(text))
    named = bare(text) in _named(telling) or (telling.handling.item.kind == "election" and a_person(bare(text)))
    return bare(text) if named else f"”{bare(text)}”"


def _named(telling: Telling) -> frozenset[str]:
    """What needs no quotation marks: the people of the committee by name, with their party or without."""
    return frozenset(name for p in telling.setting.roster.people for name in (p.name, telling.name(p.id)))
