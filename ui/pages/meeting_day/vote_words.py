"""What is said of a vote: what kind it is, how it stands, what follows from it; put into words, without a widget."""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.meeting.balloting import Group, by_party
from app.domain.meeting.poll import Poll
from app.domain.meeting.putting import Round, rounds
from app.domain.swedish import counted, raised
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.item_words import side_words

FEW = 3
"""So many or fewer are called out faster one by one than by party."""


def purposes() -> dict[ev.Purpose, str]:
    """The kinds of votes, in the order in which they are held."""
    return {"procedure": _("votering om när ärendet avgörs"), "counter": _("kontrapropositionsvotering"),
            "main": _("huvudvotering"), "addition": _("votering om tillägg"), "election": _("val")}


def heading(view: View, poll: Poll) -> str:
    """`Votering 2, huvudvotering · begärd av Karin Ahlqvist (C)`."""
    asked = view.told.names(poll.question.vote_asked_by)
    told = _("Votering {n}, {kind}").format(n=poll.number, kind=purposes()[poll.question.purpose])
    return told + (" · " + _("begärd av {who}").format(who=asked) if asked else "")


def meaning(poll: Poll) -> str:
    """What letters mean in it."""
    if poll.counted:
        return _("Rösterna är räknade; Retur går vidare.")
    if len(poll.names) > 2:
        return _("S räknar in de slutna sedlarna.")
    return _("J, N och A betyder nu ja, nej och avstår.")


def how_a_tie_is_settled(poll: Poll) -> str:
    """Whose it is to settle a tie."""
    return (_("Vid lika röstetal avgör lotten, KL 5:56.") if poll.election
            else _("Vid lika röstetal har ordföranden utslagsröst, KL 5:56."))


def party_words(group: Group) -> str:
    """A party by its name."""
    return group.party or _("utan parti")


def group_words(group: Group) -> str:
    """A party with how many of its own wait: `M 5`, `M 3 kvar`, `M klart`."""
    words, left = party_words(group), len(group.waiting)
    if left == len(group.persons):
        return f"{words} {left}"
    return _("{party} {n} kvar").format(party=words, n=left) if left else _("{party} klart").format(party=words)


def parties(view: View, poll: Poll) -> tuple[str, ...]:
    """The parties that can be answered for; none where few vote, or where the votes are counted."""
    if len(poll.entitled) <= FEW or len(poll.names) > 2:
        return ()
    return tuple(group_words(g) for g in by_party(view.history, poll)[:9])


def standing(view: View, poll: Poll, now: str | None) -> str:
    """How it stands: whom it waits for, or what it gave and what Retur does."""
    if poll.tie:
        return _tie(poll)
    if poll.counted is None and poll.waiting:
        given = _("{n} av {all} har röstat.").format(n=len(poll.ballots), all=len(poll.ballots) + len(poll.waiting))
        return given + (" " + _("Nu röstar {who}.").format(who=view.name(now)) if now in poll.waiting else "")
    return " ".join(p for p in (_counted(poll), _won(view, poll)) if p)


def _tie(poll: Poll) -> str:
    if poll.election:
        return " ".join(p for p in (_counted(poll), _("Lika röstetal. Lotten avgör; Retur frågar på vem den faller.")) if p)
    return _("Lika röstetal. Ordföranden har utslagsröst.")


def _counted(poll: Poll) -> str:
    """The votes by name, and slips that are none."""
    held = poll.counted
    names = [f"{name} {votes}" for name, votes in (held.candidates if held else {}).items()]
    counts = poll.figures
    spoilt = [counted(counts.blank, _("blank"), _("blanka"))] if counts.blank else []
    spoilt += [counted(counts.invalid, _("ogiltig"), _("ogiltiga"))] if counts.invalid else []
    return f"{' · '.join([*names, *spoilt])}." if names or spoilt else ""


def _won(view: View, poll: Poll) -> str:
    if poll.winner is None:
        return ""
    side = {"yes": poll.yes, "no": poll.no}.get(poll.winner, poll.winner)
    if poll.election:
        return _("{who} är vald. Retur antecknar beslutet.").format(who=side)
    what = side_words(view, side)
    if poll.question.purpose == "counter":
        return _("Vidare går {what}. Retur ställer nästa fråga.").format(what=what)
    return _("{side} har vunnit: {what}. Retur antecknar beslutet.").format(
        side=_("Ja") if poll.winner == "yes" else _("Nej"), what=what)


def bracket(view: View, poll: Poll) -> tuple[Round, ...]:
    """The rounds, where more than two proposals stand."""
    return rounds(view.handling, poll.question, poll.vote) if view.handling else ()


def bracket_side(view: View, shown: tuple[Round, ...], side: str) -> str:
    """A proposal in the picture; the main one is called so."""
    words = side_words(view, side)
    main = shown[-1].purpose == "main" and shown[-1].yes == side
    return _("Huvudförslag: {what}").format(what=words) if main else raised(words)


def bracket_words(view: View, shown: tuple[Round, ...]) -> str:
    """The rounds in a sentence each."""
    return " ".join(_round_words(view, n, each) for n, each in enumerate(shown, 1))


def _round_words(view: View, number: int, each: Round) -> str:
    yes, no = (side_words(view, side) if side else _("den som vinner omgången före") for side in (each.yes, each.no))
    told = _("Omgång {n}: {yes} mot {no}.").format(n=number, yes=yes, no=no)
    won = {"yes": yes, "no": no}.get(each.won or "", "")
    return f"{told} {_('Vidare går {what}.').format(what=won)}" if won else told
