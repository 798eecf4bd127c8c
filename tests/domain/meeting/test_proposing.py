"""What becomes of a proposal, told by short meetings."""

from app.domain.meeting import deciding, proposing
from app.domain.meeting import events as ev
from tests.domain.meeting.contested_item import NO, YES, handling, up


def test_one_agrees_once_and_a_mover_not_at_all() -> None:
    (mover,) = NO.by
    assert proposing.agreeing(NO, mover) is None
    agreed = proposing.agreeing(NO, "ulf")
    assert agreed is not None
    assert agreed.seconded == ("ulf",)
    assert proposing.agreeing(agreed, "ulf") is None


def test_who_moves_too_no_longer_only_agrees() -> None:
    agreed = proposing.agreeing(NO, "ulf")
    assert agreed is not None
    moved = proposing.moving_too(agreed, "ulf")
    assert moved is not None
    assert (moved.by, moved.seconded) == ((*NO.by, "ulf"), ())
    assert proposing.moving_too(moved, "ulf") is None


def test_other_words_and_the_same() -> None:
    anew = proposing.worded_anew(NO, " Avslag helt ")
    assert anew is not None
    assert anew.text == "Avslag helt"
    assert proposing.worded_anew(anew, "Avslag helt") is None


def test_a_second_hand_proposal_waits_for_the_first_to_fall() -> None:
    second = ev.Proposed(proposal="y9", by=NO.by, kind="amend", text="Halva taxan.", instead_of=NO.proposal)
    item = handling(up(YES, NO, second))
    assert proposing.first_hand_of(item, NO.by[0]) == NO
    assert proposing.first_hand_of(handling(up(YES)), "ulf") is None
    assert second not in deciding.undecided_proposals(item)
    fallen = handling(up(YES, NO, second, ev.ProposalFallen(proposal=NO.proposal)))
    assert second in deciding.undecided_proposals(fallen)


def test_the_entry_that_has_a_wording_and_none_for_one_that_stands_no_more() -> None:
    item = handling(up(YES, NO))
    entry = proposing.entry_of(item, NO)
    assert entry == next(m.entry.id for m in item.moments if m.event == NO)
    assert proposing.entry_of(handling(up(YES)), NO) is None
    assert proposing.entry_of(None, NO) is None
