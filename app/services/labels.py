"""What a command did, as the log says it: it stands after ”Ångra”."""

from __future__ import annotations

from app.domain.meeting.events import Event, Proposed, VoteHeld, Withdrawn
from app.domain.meeting.procedure import undecided_items
from app.domain.meeting.replay import History
from app.domain.meeting.sentences import Told, sentence
from app.domain.proceedings import Proceedings
from app.translation import _


def label_of(event: Event, proceedings: Proceedings, history: History) -> str:
    """The sentence of an event without its full stop; of a withdrawal, the sentence of what is withdrawn."""
    if isinstance(event, Withdrawn):
        struck = next((e.event for e in proceedings.log if e.id == event.entry), None)
        about = label_of(struck, proceedings, history) if struck is not None else event.entry
        return _("tog tillbaka ”{what}”").format(what=about)
    proposals = {e.event.proposal: e.event for e in proceedings.log if isinstance(e.event, Proposed)}
    votes = {e.event.vote: e.event for e in proceedings.log if isinstance(e.event, VoteHeld)}
    told = Told(history.setting, history.paragraphs, proposals, undecided=undecided_items(history), votes=votes)
    return sentence(told, event).rstrip(".")
