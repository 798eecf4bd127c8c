"""What the page offers now: what Retur does on the marked row, which acts stand beside the item, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.meeting import acts, adjourning, deciding, order
from app.domain.meeting.situation import Objection, Offer
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.keys import Mode
from ui.pages.meeting_day.vote_words import meaning

VOTING = ("others", "slips", "tally", "question", "asked")
"""The other ways of voting than one by one, and who asked for it, which stand with the vote while it is held."""
Doing = Literal["finish", "mend", "present", "next", "nothing"]


def mode_of(view: View) -> Mode:
    """What the meeting is doing."""
    if view.history.now.closed:
        return "closed"
    if not view.history.now.called:
        return "call"
    return "vote" if view.poll else "meeting"


def what_letters_mean(view: View, *, motivating: bool) -> tuple[str, str]:
    """What goes on and what letters mean meanwhile; empty while they mean what they always do."""
    if view.poll is not None:
        return _("Votering {n} pågår.").format(n=view.poll.number), meaning(view.poll)
    if motivating:
        return _("Reservationen är antecknad."), _("M betyder nu att en skriftlig motivering anmäls.")
    if view.history.now.adjourned:
        return _paused(view), _("→ återupptar, C anger klockslaget, Å återupptar en annan dag.")
    return "", ""


def _paused(view: View) -> str:
    """That the meeting is adjourned, and until when where that is told."""
    begun = adjourning.pause_of(view.history)
    until = adjourning.until_of(begun) if begun is not None else None
    return _("Ajournerat till kl. {clock}.").format(clock=until) if until else _("Sammanträdet är ajournerat.")


@dataclass(frozen=True, slots=True)
class Offered:
    """The view with the marked row, by its key; while something is asked Retur belongs to what asks."""

    view: View
    key: str | None
    asking: bool = False

    @property
    def mode(self) -> Mode:
        """What the meeting is doing."""
        return mode_of(self.view)

    @property
    def objections(self) -> tuple[Objection, ...]:
        """What the rules object to in the open item, beside the rows; a vote is not disturbed."""
        return () if self.view.poll else self.view.situation.objections

    @property
    def on_row(self) -> Offer | None:
        """The mending act of the marked row."""
        for line in self.view.situation.lines:
            if (line.person or f"seat:{line.seat}") == self.key and line.objection:
                return line.objection.offer
        return None

    @property
    def on_item(self) -> Objection | None:
        """The objection whose mending act Retur does, where the marked row has none."""
        if self.asking or self.on_row is not None or self.to_be_called or self.mode != "meeting":
            return None
        return next((o for o in self.objections if o.offer), None)

    @property
    def left_to_call(self) -> tuple[str, ...]:
        """Who is expected and has not been called."""
        return tuple(p for p in self._uncalled if p in self.view.expected)

    @property
    def _uncalled(self) -> tuple[str, ...]:
        return acts.left_to_call(self.view.history, self.view.situation.lines)

    @property
    def to_be_called(self) -> bool:
        """Whether the marked person has not been called."""
        return self.key in self._uncalled

    @property
    def next_stands_out(self) -> bool:
        """Whether the way on is the one thing offered: the roll call is done, or no item is up."""
        if self.on_row is not None or self.on_item is not None or self.mode not in ("call", "meeting"):
            return False
        return self.view.history.now.item is None and not (self.mode == "call" and self.left_to_call)

    @property
    def doing(self) -> Doing:
        """What Retur does on the marked row."""
        if self.asking:
            return "nothing"
        if self.mode == "vote":
            return "finish"
        if self.on_row is not None or (self.on_item is not None and not self.to_be_called):
            return "mend"
        if self.to_be_called:
            return "present"
        return "next" if self.next_stands_out else "nothing"

    @property
    def mends_row(self) -> bool:
        """Whether Retur does what is offered on the marked row."""
        return self.doing == "mend" and self.on_row is not None

    @property
    def mending(self) -> Offer:
        """The mending act."""
        return self.on_row or (self.on_item.offer if self.on_item else None) or Offer(text="")

    @property
    def in_own_words(self) -> bool:
        """Whether nothing has been proposed in the open item."""
        handling = self.view.handling
        return handling is not None and deciding.lacks_words(handling) and not deciding.undecided_proposals(handling)

    def acts(self) -> tuple[tuple[str, str], ...]:
        """The acts beside the item, by name, each with its word of warning."""
        state, short = self.view.history.now, "" if self.view.situation.quorum.met else _("nämnden är inte beslutför")
        match self.mode:
            case "call":
                left = len(self.left_to_call)
                return (("next", _("{n} återstår i uppropet").format(n=left) if left else short),)
            case "closed":
                return (("reserve", ""), ("state", ""))
            case "vote":
                return ()
        if state.adjourned or self.view.handling is None:
            besides = ("until", "later_day") if state.adjourned else ("pause", "raise_item")
            return (("next", ""), *((name, "") for name in besides))
        if deciding.is_decided(self.view.handling):
            return (("at_once", ""), ("reserve", ""), ("state", ""), ("further", short), ("word", ""), ("next", ""))
        put = (("put", ""),) if self.view.handling.proposals else ()
        return (("decide", short), ("propose", ""), *put, ("vote", short), ("at_once", ""), ("word", ""), ("put_off", ""),
                ("next", ""))

    def words(self) -> dict[str, str]:
        """The words of the acts that say where they lead."""
        answers = _("Närvarande") if self.key in self.view.expected else _("Frånvarande")
        says: dict[Doing, str] = {"finish": _("Klart"), "mend": _("Åtgärda"), "present": answers, "next": _("Gå vidare"),
                                  "nothing": _("Åtgärda")}
        return {
            "next": _next_words(self.view), "offer": says[self.doing],
            "decide": _("Besluta i egna ord") if self.in_own_words else _("Besluta enligt förslag"),
            "asked": _asked_words(self.view),
            "casting": _("Lott") if self.view.poll and self.view.poll.election else _("Utslagsröst"),
            "pause": _("Återuppta") if self.view.history.now.adjourned else _("Ajournera"),
        }


def _asked_words(view: View) -> str:
    asked = bool(view.poll and view.poll.question.vote_asked_by)
    return _("Ingen har begärt den") if asked else _("Begärd av den markerade")


def _next_words(view: View) -> str:
    step = acts.going_on(view.history)
    words = {"call_to_order": _("Öppna sammanträdet"), "resume": _("Återuppta sammanträdet"), "nothing": "",
             "close_meeting": _("Avsluta sammanträdet")}
    if step.item is None or step.kind in words:
        return words.get(step.kind, "")
    number = order.paragraphs_foreseen(view.history).get(step.item.id)
    where = f"§ {number}" if number is not None else step.item.title
    handling = view.handling
    undecided = handling is not None and handling.item.id in view.undecided
    return (_("Ta ärendet senare, gå till {item}") if undecided else _("Nästa: {item}")).format(item=where)
