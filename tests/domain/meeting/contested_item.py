"""A contested item: one with a proposal is up in the sample's committee, and what is asked of it."""

from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll, poll_of
from app.domain.meeting.putting import put_to_the_vote, question_due
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.domain.proceedings import Proceedings
from tests.domain.building import history, item, itvt, opened, present


def up(*events: ev.Event, **fields: str) -> Proceedings:
    """An item with a proposal is up, and these things happen in it."""
    agenda = (item("a1", proposal="Avtalet sägs upp.", **fields),)
    return itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"), *events, agenda=agenda)


def handling(meeting: Proceedings) -> Handling:
    found = handling_of(history(meeting), "a1")
    assert found is not None
    return found


def under_way(meeting: Proceedings) -> Poll:
    found = poll_of(history(meeting))
    assert found is not None
    return found


def proposed(id: str, by: str, kind: ev.ProposalKind) -> ev.Proposed:
    return ev.Proposed(proposal=id, by=(by,), kind=kind)


YES, NO = proposed("y1", "anders", "approve"), proposed("y2", "karin", "reject")


def asked(meeting: Proceedings, by: str | None = None) -> ev.QuestionPut:
    """The question as it is put once a vote is asked for."""
    due = question_due(handling(meeting))
    assert due is not None
    return put_to_the_vote(handling(meeting), due, by)
