"""Votes: what each side stood for, how each one voted, and what the vote gave. [KL 5:54–56, 5:67 p. 3, 5]"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.domain.document import Block, Content, Prose, VoteRow, VoteTable
from app.domain.meeting import events as ev
from app.domain.meeting.questions import chair_at
from app.domain.minutes.concerned import concerned
from app.domain.minutes.proposals import NO, VERBS, a_person, called
from app.domain.minutes.telling import Telling
from app.domain.rules.voting import Outcome, counted
from app.domain.swedish import bare, listed, lowered, raised, told
from app.domain.swedish import counted as so_many

ORDER, VOTE, CASTING, LOT = "Propositionsordning", "Omröstning", "Utslagsröst", "Lottning"
HEADINGS: dict[ev.Purpose, str] = {
    "procedure": "Omröstning om ärendet ska avgöras i dag", "counter": "Omröstning om motförslag", "main": "Huvudomröstning",
    "addition": "Omröstning om tillägg", "election": "Val",
}
PUT_OFF: dict[str, str] = {"refer_back": "återremitteras", "table": "bordläggs"}
SETTLE = re.compile(r"\bavgör|\bi dag\b", re.IGNORECASE)


def vote_blocks(telling: Telling, vote: str) -> Iterator[Block]:
    """What was voted on, the vote with its figures, and what settled a tie."""
    held, outcome = telling.handling.vote(vote), telling.handling.outcomes[vote]
    blocks = ((ORDER, _prose(_order(telling, held))), (VOTE, _vote(telling, held, outcome)),
              (CASTING, _prose(_casting(telling, held, outcome))), (LOT, _prose(_lot(telling, held, outcome))))
    yield from (Block(label=label, contents=contents, part="votes") for label, contents in blocks if contents)


def _prose(text: str) -> tuple[Content, ...]:
    return (Prose(text=text),) if text else ()


def side_called(telling: Telling, vote: ev.VoteHeld, side: str | None) -> str:
    """What a side stands for; in an election a name needs no quotation marks."""
    sides = {"yes": vote.yes, "no": vote.no}
    text = sides.get(side or "") or side or ""
    known = telling.handling.proposals.get(text)
    if vote.purpose == "procedure" and (_puts_off(telling, text) or _settles(telling, text, sides.values())):
        return f"att ärendet {PUT_OFF[known.kind]}" if known else "att ärendet avgörs i dag"
    if vote.purpose == "election" and known is None:
        return text
    begun = telling.handling.votes.get(vote.vote, telling.handling.moments[-1:])  # a vote nobody has answered is not noted yet
    return called(telling, text, concerned(telling, begun[0]))


def _puts_off(telling: Telling, side: str | None) -> bool:
    known = telling.handling.proposals.get(side or "")
    return known is not None and known.kind in PUT_OFF


def _settles(telling: Telling, text: str, sides: Iterable[str | None]) -> bool:
    """Whether a side told in words would settle the item today: it says so, or says no to putting it off."""
    refused = lowered(bare(text)) in NO and any(_puts_off(telling, side) for side in sides)
    return text not in telling.handling.proposals and (refused or SETTLE.search(text) is not None)


def side_told(telling: Telling, vote: str, side: ev.Side) -> str:
    """What a side stands for, to be read by itself: `Bifall till förvaltningens förslag`; empty where nobody has said."""
    held = telling.handling.vote(vote)
    return raised(side_called(telling, held, side)) if {"yes": held.yes, "no": held.no}[side] else ""


def outcome_told(telling: Telling, vote: str) -> str:
    """What a vote gave and what settled it, in sentences."""
    held, outcome = telling.handling.vote(vote), telling.handling.outcomes[vote]
    return told([t for t in (said(telling, held, outcome) for said in (_result, _casting, _lot)) if t])


def _order(telling: Telling, vote: ev.VoteHeld) -> str:
    if _names_chosen(telling, vote) or vote.candidates:
        return ""
    sides = [f"Den som {_wants(side_called(telling, vote, side))} röstar {word}."
             for side, word, given in (("yes", "ja", vote.yes), ("no", "nej", vote.no)) if given]
    counter = "Det förslag som får flest röster blir motförslag i huvudomröstningen." if vote.purpose == "counter" else ""
    return told([*sides, counter, "Omröstningen är sluten." if vote.secret else ""])


def _wants(side: str) -> str:
    """Whoever is for a side, after `den som`: `vill avslå förslaget`, `stöder Ulf Norlings yrkande`."""
    for noun, _, verb in VERBS:
        if side.startswith(noun):
            return f"vill {verb} {side.removeprefix(noun)}"
    return f"{'vill' if side.startswith('att ') else 'stöder'} {side}"


def _vote(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> tuple[Content, ...]:
    named = _names_chosen(telling, vote)
    figures = _candidates(telling, vote, outcome) if named or vote.candidates else _figures(vote, outcome)
    slips = "Sluten omröstning genomförs." if vote.secret and (named or vote.candidates) else ""
    result = Prose(text=told([slips, *figures, _result(telling, vote, outcome)]))
    if named or vote.candidates or not outcome.known:
        return (result,)
    rows = () if vote.secret else tuple(_rows(telling, vote))
    table = VoteTable(heading=_heading(telling, vote), rows=rows, yes=outcome.yes, no=outcome.no, abstain=outcome.abstain)
    return result, table


def _figures(vote: ev.VoteHeld, outcome: Outcome) -> Iterator[str]:
    if not outcome.known:
        yield "Omröstning genomförs."
        return
    yield (f"Omröstningen utfaller med {so_many(outcome.yes, 'ja-röst', 'ja-röster')} mot "
           f"{so_many(outcome.no, 'nej-röst', 'nej-röster')}{_abstaining(outcome)}.")
    yield from _spoilt(vote)


def _abstaining(outcome: Outcome) -> str:
    return f", medan {outcome.abstain} avstår från att rösta" if outcome.abstain else ""


def _spoilt(vote: ev.VoteHeld) -> Iterator[str]:
    counts = counted(vote)
    blank = so_many(counts.blank, "blank röst", "blanka röster") if counts.blank else ""
    invalid = so_many(counts.invalid, "ogiltig röst", "ogiltiga röster") if counts.invalid else ""
    if blank or invalid:
        yield f"Dessutom lämnas {listed(k for k in (blank, invalid) if k)}."


def _names_chosen(telling: Telling, vote: ev.VoteHeld) -> bool:
    """Whether slips with names were given in rather than a yes or a no: a secret election between names. [KL 5:54]"""
    texts = (vote.yes, vote.no)
    return vote.purpose == "election" and vote.secret and all(t and _a_name(telling, t) for t in texts)


def _a_name(telling: Telling, side: str) -> bool:
    return side not in telling.handling.proposals or a_person(called(telling, side))


def _candidates(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> Iterator[str]:
    """`Eva Ek får 3 röster och Bo Dahl 2 röster.`"""
    sides = {side_called(telling, vote, "yes"): outcome.yes, side_called(telling, vote, "no"): outcome.no}
    figures = dict(vote.candidates) or sides
    votes = [f"{name} {so_many(number, 'röst', 'röster')}" for name, number in figures.items()]
    first = next(iter(figures))
    yield f"{listed([votes[0].replace(first, f'{first} får', 1), *votes[1:]])}{_abstaining(outcome)}."
    yield from _spoilt(vote)


def _result(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> str:
    """What follows from the figures; a tie is settled in a block of its own."""
    if _put_off_by_a_third(telling, vote, outcome):
        return "Minst en tredjedel av de närvarande stöder att ärendet skjuts upp."
    if outcome.by != "majority":
        return "Rösterna är lika." if outcome.tie and outcome.by == "unsettled" else ""
    return raised(_follows(telling, vote, side_called(telling, vote, outcome.result), outcome.result))


def _put_off_by_a_third(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> bool:
    """Whether a council puts the item off though more are against it: a third of those present is enough. [KL 5:50]"""
    if vote.purpose != "procedure" or telling.setting.committee.kind != "council":
        return False
    side, votes = ("yes", outcome.yes) if _puts_off(telling, vote.yes) else ("no", outcome.no)
    present = len(telling.handling.votes[vote.vote][0].state.seats)
    return outcome.result != side and _puts_off(telling, {"yes": vote.yes, "no": vote.no}[side]) and 3 * votes >= present


def _follows(telling: Telling, vote: ev.VoteHeld, winner: str, side: str | None) -> str:
    match vote.purpose:
        case "counter":
            return f"{winner} blir därmed motförslag."
        case "election":
            return f"{winner} är därmed vald." if a_person(winner) else f"{telling.body} beslutar därmed enligt {winner}."
        case _:
            return f"{telling.body} {_decides(winner)}."


def _decides(winner: str) -> str:
    for noun, verb, _ in VERBS:
        if winner.startswith(noun):
            return f"{verb} därmed {winner.removeprefix(noun)}"
    if winner.startswith(("återremiss", "bordläggning")):
        return f"beslutar därmed om {winner}"
    return f"beslutar därmed {winner}" if winner.startswith(("”", "att ")) else f"beslutar därmed enligt {winner}"


def _casting(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> str:
    if outcome.by != "casting_vote":
        return ""
    side = side_called(telling, vote, outcome.result)
    for_side = f"bestämmer med sin utslagsröst {side}" if side.startswith("att ") else (
        f"avgör med sin utslagsröst till förmån för {side}")
    counter = ", som därmed blir motförslag" if vote.purpose == "counter" else ""
    return f"Rösterna är lika. Ordföranden {for_side}{counter}."


def _lot(telling: Telling, vote: ev.VoteHeld, outcome: Outcome) -> str:
    return f"Rösterna är lika. Lotten faller på {side_called(telling, vote, outcome.result)}." if outcome.by == "lot" else ""


def _heading(telling: Telling, vote: ev.VoteHeld) -> str:
    """A vote's own heading, where the item has several."""
    votes = telling.handling.votes
    if len(votes) < 2:
        return ""
    same = [v for v in votes if telling.handling.vote(v).purpose == vote.purpose]
    number = f" {same.index(vote.vote) + 1}" if len(same) > 1 else ""
    return f"{HEADINGS[vote.purpose]}{number}"


def _rows(telling: Telling, vote: ev.VoteHeld) -> Iterator[VoteRow]:
    """Each one in the order in which they voted, then those who had declined to take part in deciding."""
    moment = telling.handling.votes[vote.vote][0]
    chair = chair_at(telling.setting, moment.state)
    for person, ballot in vote.ballots.items():
        yield _row(telling, person, chair, ballot)
    declined = telling.handling.declined_before(moment)
    for person in telling.handling.everyone:
        if person in declined and person not in vote.ballots and moment.state.serves(person):
            yield _row(telling, person, chair, "deltar ej")


def _row(telling: Telling, person: str, chair: str | None, choice: str) -> VoteRow:
    role = ", ordförande" if person == chair else ", ersättare" if person in telling.setting.places else ""
    return VoteRow(name=f"{telling.name(person)}{role}", municipality=telling.setting.municipality(person), choice=choice)
