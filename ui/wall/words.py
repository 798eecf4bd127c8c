"""What the wall says in words: under a clock in a pause, beside the figures of a vote, and all of it for those who listen."""

from __future__ import annotations

from app.domain.wall import Wall, WallRow, WallVote
from app.translation import _


def pause_words(wall: Wall, clock: str) -> tuple[str, str]:
    """What is going on while no item is open, and until when; what is already past is not told."""
    until = wall.until if wall.until > clock else ""
    if wall.phase == "before":
        words = _("Sammanträdet börjar kl. {clock}").format(clock=until) if until else _("Sammanträdet börjar snart")
        return words, ""
    said = {"adjourned": _("Sammanträdet är ajournerat"), "over": _("Sammanträdet är avslutat")}.get(wall.phase, "")
    return said, _("Återupptas kl. {clock}").format(clock=wall.until) if wall.phase == "adjourned" and wall.until else ""


def voted(vote: WallVote) -> str:
    """Which vote it is, and how many have answered while some have not."""
    words = _("{label}, {given} av {all} har röstat").format(label=vote.label, given=vote.given, all=vote.entitled)
    label = words if vote.waiting else vote.label
    return f"{label} · {_('sluten')}" if vote.secret else label


def summed(vote: WallVote) -> str:
    """A vote that is over, in a line."""
    return f"{vote.label}: {figures(vote)}. {vote.result}".strip()


def figures(vote: WallVote) -> str:
    """How it stands."""
    return ", ".join(f"{word} {figure}" for word, figure in vote.figures)


def told(wall: Wall, clock: str) -> str:
    """All that stands on the wall, a line each, in the order of reading."""
    chair = _("Ordförande {name}").format(name=wall.chair) if wall.chair else ""
    lines = [wall.body, wall.where, chair]
    if wall.phase not in ("item", "closed_doors"):
        lines += pause_words(wall, clock)
    lines.append(" ".join(t for t in (wall.mark, wall.heading) if t))
    lines += [f"{words}, {movers}" for words, movers in wall.proposals]
    if wall.vote is not None:
        lines += [] if wall.decided else [" ".join(side).strip() for side in wall.vote.sides]
        lines += [summed(wall.vote)] if wall.decided else [voted(wall.vote), figures(wall.vote), wall.vote.result]
    return "\n".join(t for t in (*lines, *wall.decided, *map(_person, wall.rows)) if t)


def _person(row: WallRow) -> str:
    answers = {"yes": _("Ja"), "no": _("Nej"), "abstain": _("Avstår")}
    name = row.name or _("Tom plats")
    party = f" ({row.party})" if row.party else ""
    answer = answers[row.ballot] if row.ballot else _("röstar nu") if row.now else ""
    note = _("deltar ej") if row.declined else row.note if row.name else ""
    return ", ".join(t for t in (name + party, note, answer) if t)
