"""Sentences: what each entry of the log says, in plain Swedish for the secretary."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.meeting import events as ev
from app.domain.meeting.setting import Setting
from app.domain.naming import body_called
from app.domain.swedish import bare, counted, genitive, listed, lowered, raised, the_day

KINDS: dict[ev.ProposalKind, str] = {
    "approve": "bifall", "reject": "avslag", "amend": "ändring", "add": "tillägg", "refer_back": "återremiss",
    "table": "bordläggning", "other": "",
}
SIDES: dict[ev.Side, str] = {"yes": "ja", "no": "nej"}
BALLOTS: dict[ev.Ballot, str] = {"yes": "röstar ja", "no": "röstar nej", "abstain": "avstår"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is told against: the setting, the §§ given so far, the proposals by id as last worded, and, where it is
    known, as first put forward, so that what changed can be told; `undecided` are the items that have been up in vain, `votes`
    what was voted on.
    """

    setting: Setting
    paragraphs: Mapping[str, int]
    proposals: Mapping[str, ev.Proposed]
    first: Mapping[str, ev.Proposed] = field(default_factory=dict)
    undecided: Collection[str] = ()
    votes: Mapping[str, ev.VoteHeld] = field(default_factory=dict)

    def item(self, id: str | None) -> str:
        """An item as it is spoken of: `§ 20`, else its title."""
        number = self.paragraphs.get(id or "")
        if number is not None:
            return f"§ {number}"
        known = self.setting.items.get(id or "")
        return f"”{known.title}”" if known else "ärendet"

    def name(self, person: str | None) -> str:
        """A person as printed."""
        return self.setting.signature(person)

    def names(self, persons: Iterable[str]) -> str:
        """Several persons: `A, B och C`."""
        return listed(self.name(p) for p in persons)

    def whose(self, person: str) -> str:
        """A person as owner of what follows: `Anna Eks`; no party, for it would part the name from its ending."""
        return genitive(self.setting.name(person))

    def proposal(self, id: str | None) -> str:
        """A proposal by its mover, or a text as it stands."""
        known = self.proposals.get(id or "")
        if known is None:
            return quoted(id) if id else "förslaget"
        of_whom = listed(self.whose(p) for p in known.by)
        return f"{of_whom} yrkande om {KINDS[known.kind]}".removesuffix(" om ") if of_whom else "förslaget"


    def candidate(self, id: str | None) -> str:
        """Who is voted on in an election: the name that was put forward, or as it stands."""
        known = self.proposals.get(id or "")
        return bare((known.text if known else id) or "") or self.proposal(id)


def quoted(text: str) -> str:
    """A text in Swedish quotation marks, its full stop left to the sentence around it."""
    return f"”{bare(text)}”"


def sentence(told: Told, event: ev.Event) -> str:
    """One sentence for one event."""
    return SENTENCES[type(event)](told, event)


def _items(told: Told, items: ev.Items, lead: str = " i ") -> str:
    return lead + listed(told.item(i) for i in items) if items else ""


def _absence_reported(told: Told, e: ev.AbsenceReported) -> str:
    return f"{told.name(e.person)} har anmält förhinder{_items(told, e.items)}."


def _absent(told: Told, e: ev.Absent) -> str:
    return f"{told.name(e.person)} är frånvarande."


def _present(told: Told, e: ev.Present) -> str:
    where = " på distans" if e.remote else ""
    return f"{told.name(e.person)} är närvarande{where}{_items(told, e.items)}."


def _left(told: Told, e: ev.Left) -> str:
    return f"{told.name(e.person)} lämnar sammanträdet{_items(told, e.items)}."


def _called(told: Told, e: ev.CalledToOrder) -> str:
    return "Sammanträdet öppnas."


def _closed(told: Told, e: ev.Closed) -> str:
    return "Sammanträdet avslutas."


def _adjourned(told: Told, e: ev.Adjourned) -> str:
    return "Sammanträdet ajourneras."


def _resumed(told: Told, e: ev.Resumed) -> str:
    return f"Sammanträdet återupptas{f' {the_day(e.date)}' if e.date else ''}."


def _opened(told: Told, e: ev.ItemOpened) -> str:
    title = told.setting.items[e.item].title
    return f"{told.item(e.item)} {title} tas upp." if e.item in told.paragraphs else f"{title} tas upp."


def _item_closed(told: Told, e: ev.ItemClosed) -> str:
    title, numbered = told.setting.items[e.item].title, e.item in told.paragraphs
    if e.item in told.undecided:
        return f"{told.item(e.item) if numbered else title} lämnas utan beslut."
    return f"{told.item(e.item)} är färdigbehandlad." if numbered else f"{title}: klart."


def _disqualified(told: Told, e: ev.Disqualified) -> str:
    return f"{told.name(e.person)} anmäler jäv i {told.item(e.item)} och lämnar rummet."


def _tried(told: Told, e: ev.DisqualificationTried) -> str:
    found = {"disqualified": ": jäv föreligger", "not_disqualified": ": jäv föreligger inte"}.get(e.outcome or "", "")
    return f"{raised(body_called(told.setting.committee))} prövar om {told.name(e.person)} är jävig i {told.item(e.item)}{found}."


def _chair_taken(told: Told, e: ev.ChairTaken) -> str:
    return f"{told.name(e.person)} leder sammanträdet{_items(told, e.items)}."


def _seat_taken(told: Told, e: ev.SeatTaken) -> str:
    seat = told.setting.seats[e.seat]
    of = f"{told.whose(seat.holder)} plats" if seat.holder else "den vakanta platsen"
    if e.person is None:
        return f"{raised(of)} lämnas tom."
    if e.person == ev.RULES:
        return f"Reglementet avgör åter vem som tjänstgör på {of}."
    return f"{told.name(e.person)} tjänstgör på {'sin plats' if e.person == seat.holder else of}."


def _added(told: Told, e: ev.ItemAdded) -> str:
    return f"{told.setting.items[e.item].title} läggs till på föredragningslistan."


def _removed(told: Told, e: ev.ItemRemoved) -> str:
    return f"{told.setting.items[e.item].title} utgår från föredragningslistan."


def _proposed(told: Told, e: ev.Proposed) -> str:
    first = told.first.get(e.proposal)
    if first is not None and first is not e:
        return _proposed_anew(told, first, e)
    moves = f"{told.names(e.by)} yrkar" if e.by else "Det yrkas"
    return f"{moves}{' i andra hand' if e.instead_of else ''} {_wish(e)}."


def _wish(e: ev.Proposed) -> str:
    """What is moved: `återremiss ”Ny utredning”`; words that say it themselves are neither quoted nor said twice."""
    kind, text = KINDS[e.kind], bare(e.text or "")
    if re.match(rf"({kind or 'bifall|avslag'}|att) ", text, re.IGNORECASE) and not (kind and text.startswith("att ")):
        return lowered(text)
    return " ".join(part for part in (kind, quoted(text) if text else "") if part) or "enligt eget förslag"


def _proposed_anew(told: Told, first: ev.Proposed, e: ev.Proposed) -> str:
    """What has become of a proposal: other words, others who move it, others who agree."""
    if e.text != first.text:
        return f"{raised(told.proposal(e.proposal))} ändras{f' till {quoted(e.text)}' if e.text else ''}."
    others = [p for p in e.by if p not in first.by]
    if others:
        return f"{told.names(others)} yrkar detsamma som {told.names(first.by)}."
    return f"{told.names(e.seconded)} instämmer i {told.proposal(e.proposal)}."


def _proposal_withdrawn(told: Told, e: ev.ProposalWithdrawn) -> str:
    return f"{raised(told.proposal(e.proposal))} återtas."


def _proposal_fallen(told: Told, e: ev.ProposalFallen) -> str:
    return f"{raised(told.proposal(e.proposal))} har fallit."


def _question_put(told: Told, e: ev.QuestionPut) -> str:
    election = e.purpose == "election" and (len(e.order) > 1 or bool(e.yes and e.no))
    if election:
        return f"Val mellan {listed(told.candidate(p) for p in (e.order or (e.yes, e.no)))}. {_asked(told, e)}".strip()
    sides = f"Ja för {told.proposal(e.yes)}, nej för {told.proposal(e.no)}. " if e.yes and e.no else ""
    order = f"Proposition ställs på {listed(told.proposal(p) for p in e.order)}. " if e.order else ""
    return (order + sides + _asked(told, e)).strip() or "Ordföranden ställer proposition."


def _asked(told: Told, e: ev.QuestionPut) -> str:
    return f"Votering begärs av {told.names(e.vote_asked_by)}." if e.vote_asked_by else ""


def _declined(told: Told, e: ev.DeclinedToDecide) -> str:
    return f"{told.name(e.person)} deltar inte i beslutet."


def _vote_held(told: Told, e: ev.VoteHeld) -> str:
    ballots = list(e.ballots.values())
    if e.candidates:
        return f"Val: {listed(f'{name} {votes}' for name, votes in e.candidates.items())}."
    if e.counts is None and len(set(ballots)) < 2:
        return _one_answer(told, e)
    counts = e.counts or ev.Counts(yes=ballots.count("yes"), no=ballots.count("no"), abstain=ballots.count("abstain"))
    casting = f" Ordförandens utslagsröst: {SIDES[e.casting]}." if e.casting else ""
    kind = "Sluten omröstning" if e.secret else "Votering"
    yes, no = f"{counts.yes} ja", f"{counts.no} nej"
    if e.purpose == "election" and e.yes and e.no:
        yes, no = f"{told.candidate(e.yes)} {counts.yes}", f"{told.candidate(e.no)} {counts.no}"
    return f"{kind}: {yes}, {no}, {counts.abstain} avstår{_spoilt(counts)}.{casting}"


def _spoilt(counts: ev.Counts) -> str:
    blank = f", {counted(counts.blank, 'blank', 'blanka')}" if counts.blank else ""
    return blank + (f", {counted(counts.invalid, 'ogiltig', 'ogiltiga')}" if counts.invalid else "")


def _one_answer(told: Told, e: ev.VoteHeld) -> str:
    """A vote noted as it goes: the same answer of one or several, said before the names of many, or the casting vote."""
    many = len(e.ballots) > 1
    answers = [f"{len(e.ballots)} {BALLOTS[b]}: {told.names(e.ballots)}." if many else f"{told.names(e.ballots)} {BALLOTS[b]}."
               for b in dict.fromkeys(e.ballots.values())]
    return " ".join([*answers, *([f"Ordförandens utslagsröst: {SIDES[e.casting]}."] if e.casting else [])]) or "Votering."


def _lot_drawn(told: Told, e: ev.LotDrawn) -> str:
    vote = told.votes.get(e.vote)
    drawn = _drawn(told, vote, e.result) if vote is not None else ""
    return f"Lotten avgör: {drawn or SIDES[e.result]}."


def _drawn(told: Told, vote: ev.VoteHeld, side: ev.Side) -> str:
    """Whom the lot fell on: of those with most votes the first is yes and the second no."""
    if not vote.candidates:
        return told.candidate({"yes": vote.yes, "no": vote.no}[side]) if vote.yes and vote.no else ""
    most = max(vote.candidates.values())
    first, second, *_ = [*(name for name, votes in vote.candidates.items() if votes == most), "", ""]
    return first if side == "yes" else second


def _decided(told: Told, e: ev.Decided) -> str:
    how = {"acclamation": "med acklamation", "vote": "efter votering", "lot": "genom lottning", "none": ""}[e.how]
    if e.how == "none":
        return "Inget beslut fattas."
    part = f" om {quoted(e.part)}" if e.part else ""
    until = f" till {the_day(e.until)}" if e.until else ""
    return f"Beslut {how}{part}: {_what(told, e)}{until}."


def _what(told: Told, e: ev.Decided) -> str:
    """What was decided: the words, else whose proposal it was."""
    if e.points or e.text:
        return quoted(" ".join(e.points) or str(e.text))
    if e.proposal:
        return told.proposal(e.proposal)
    return "ärendet bordläggs" if e.until else "enligt förslaget"


def _reserved(told: Told, e: ev.Reserved) -> str:
    to = f" mot beslutet i {told.item(e.item)}" if e.item else ""
    motivated = " och anmäler en skriftlig motivering" if e.motivation != "none" else ""
    return f"{told.names(e.by)} reserverar sig{to}{motivated}."


def _statement(told: Told, e: ev.Statement) -> str:
    says = {"note": "lämnar en protokollsanteckning", "special_statement": "lämnar ett särskilt yttrande",
            "opinion": "får sin mening antecknad"}[e.kind]
    return f"{told.names(e.by)} {says}."


def _adjusters(told: Told, e: ev.AdjustersChosen) -> str:
    return f"{told.names(e.persons)} väljs att justera protokollet{_items(told, e.items)}."


def _at_once(told: Told, e: ev.AdjustedAtOnce) -> str:
    return f"{told.item(e.item)} justeras omedelbart."


def _withdrawn(told: Told, e: ev.Withdrawn) -> str:
    return "En anteckning tas tillbaka."


SENTENCES: dict[type, Callable[[Told, Any], str]] = {
    ev.AbsenceReported: _absence_reported, ev.Absent: _absent, ev.Present: _present, ev.Left: _left,
    ev.CalledToOrder: _called, ev.Closed: _closed, ev.Adjourned: _adjourned, ev.Resumed: _resumed,
    ev.ItemOpened: _opened, ev.ItemClosed: _item_closed, ev.Disqualified: _disqualified,
    ev.DisqualificationTried: _tried, ev.ChairTaken: _chair_taken, ev.SeatTaken: _seat_taken, ev.ItemAdded: _added,
    ev.ItemRemoved: _removed, ev.Proposed: _proposed, ev.ProposalWithdrawn: _proposal_withdrawn,
    ev.ProposalFallen: _proposal_fallen, ev.QuestionPut: _question_put, ev.DeclinedToDecide: _declined,
    ev.VoteHeld: _vote_held, ev.LotDrawn: _lot_drawn, ev.Decided: _decided, ev.Reserved: _reserved,
    ev.Statement: _statement, ev.AdjustersChosen: _adjusters, ev.AdjustedAtOnce: _at_once, ev.Withdrawn: _withdrawn,
}
