"""The opening step by step: what is left of it, in which order, and what the one key notes."""

from dataclasses import replace
from datetime import date

from app.domain.meeting import events as ev
from app.domain.meeting.opening import Background, FormerMeeting, OpeningStep, in_turn_to_adjust, opening_steps
from app.domain.meeting.order import item_called
from app.domain.meeting.roll_call import expected
from app.domain.meeting.situation import situation_of
from app.domain.proceedings import Proceedings
from tests.domain.building import Noted, body, closed, entry, history, item, itvt, meeting, opened, present

NOTHING = Background(disqualified={})
JUNE, APRIL = date(2019, 6, 10), date(2019, 4, 8)
AGENDA = (item("a1", kind="formality", numbered=False), item("a2"), item("a3", numbered=False))
OPEN: tuple[Noted, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))


def steps(held: Proceedings, background: Background = NOTHING) -> tuple[OpeningStep, ...]:
    """All but the list itself."""
    played = history(held)
    return tuple(s for s in opening_steps(played, situation_of(played), background, expected(held, played)) if s.kind != "agenda")


def agenda_step(held: Proceedings) -> OpeningStep | None:
    played = history(held)
    found = [s for s in opening_steps(played, situation_of(played), NOTHING, ()) if s.kind == "agenda"]
    return found[0] if found else None


def kinds(held: Proceedings, background: Background = NOTHING) -> list[str]:
    return [s.kind for s in steps(held, background)]


def test_first_the_roll_then_the_quorum_and_the_gavel() -> None:
    roll, quorum = steps(itvt(agenda=AGENDA))
    assert (roll.words, roll.act) == ("Upprop: 4 återstår", "Alla som väntas är här")
    assert roll.events == present("anders", "karin", "birgitta", "ulf")
    assert (quorum.words, quorum.warns) == ("Inte beslutför: 0 av 2, minst 2 behövs", True)
    (met,) = steps(itvt(*present("anders", "karin", "birgitta", "ulf"), agenda=AGENDA))
    assert (met.words, met.warns) == ("Beslutför: 2 av 2, minst 2 behövs", False)
    assert met.events == (ev.CalledToOrder(), ev.ItemOpened(item="a1"))


def test_adjusters_are_proposed_by_turn_until_enough_are_chosen() -> None:
    step, = steps(itvt(*OPEN, agenda=AGENDA))
    assert step.words == "Justerare i tur: Karin Ahlqvist (C)"
    assert step.events == (ev.AdjustersChosen(persons=("karin",)),)
    former = Background(disqualified={}, former=(FormerMeeting(date=JUNE, adjusters=("karin",), adjusted_on=JUNE),))
    assert "Karin Ahlqvist (C), senast den 10 juni 2019" in steps(itvt(*OPEN, agenda=AGENDA), former)[0].words
    chosen = ev.AdjustersChosen(persons=("karin",))
    assert kinds(itvt(*OPEN, chosen, agenda=AGENDA)) == []
    assert kinds(itvt(*OPEN, chosen, agenda=AGENDA, adjusters=2)) == [], "nobody else serves"


def test_whose_turn_it_is_follows_from_the_meetings_before() -> None:
    played = history(itvt(*OPEN, agenda=AGENDA))
    before = (FormerMeeting(date=JUNE, adjusters=("karin",)), FormerMeeting(date=APRIL, adjusters=("karin", "anders")))
    assert in_turn_to_adjust(played, None, before) == ("anders", APRIL)
    assert in_turn_to_adjust(played, "anders", before) == ("karin", JUNE)
    assert in_turn_to_adjust(history(itvt()), None, before) is None


def test_time_and_place_are_asked_for_where_they_are_not_decided() -> None:
    chosen = ev.AdjustersChosen(persons=("karin",))
    held = replace(itvt(*OPEN, chosen, agenda=AGENDA), meeting=meeting(adjustment=None))
    (step,) = steps(held)
    assert (step.kind, step.events) == ("place", ())


def test_late_items_are_put_on_the_list_unless_that_is_settled() -> None:
    chosen = ev.AdjustersChosen(persons=("karin",))
    background = Background(disqualified={}, late=frozenset({"a2"}))
    (step,) = steps(itvt(*OPEN, chosen, agenda=AGENDA), background)
    assert (step.words, step.events) == ("Efter kallelsen: Ärende 2", (ev.ItemAdded(item="a2"),))
    assert kinds(itvt(*OPEN, chosen, ev.ItemRemoved(item="a2"), agenda=AGENDA), background) == []
    assert kinds(itvt(*OPEN, chosen, agenda=AGENDA), Background(disqualified={}, late=frozenset({"a1"}))) == [], "it is up"


def test_a_disqualification_told_beforehand_stays_until_its_item_is_over() -> None:
    chosen = ev.AdjustersChosen(persons=("karin",))
    known = Background(disqualified={"a2": ("karin", "unknown"), "a3": ("anders",), "gone": ("anders",)})
    first, second = steps(itvt(*OPEN, chosen, agenda=AGENDA), known)
    assert first.words == "Jäv anmält: Karin Ahlqvist (C) i § 16"
    assert second.words == "Jäv anmält: Anders Holmgren (M) i ”Ärende 3”"
    assert first.events == (ev.Disqualified(person="karin", item="a2"),)
    assert first.key != second.key
    up: tuple[Noted, ...] = (*OPEN, chosen, closed("a1"), opened("a2"))
    assert [s.about for s in steps(itvt(*up, agenda=AGENDA), known)] == ["a2", "a3"]
    assert [s.about for s in steps(itvt(*up, *first.events, agenda=AGENDA), known)] == ["a3"]
    assert [s.about for s in steps(itvt(*up, closed("a2"), agenda=AGENDA), known)] == ["a3"]


def test_the_last_minutes_are_told_and_warn_while_they_are_not_adjusted() -> None:
    chosen = ev.AdjustersChosen(persons=("karin",))
    for adjusted, words in ((JUNE, "justerat den 10 juni 2019"), (None, "inte justerat")):
        background = Background(disqualified={}, former=(FormerMeeting(date=APRIL, adjusted_on=adjusted),))
        (step,) = steps(itvt(*OPEN, chosen, agenda=AGENDA), background)
        assert step.words == f"Föregående protokoll, den 8 april 2019: {words}"
        assert step.warns is (adjusted is None)


def test_after_the_gavel_has_ended_the_meeting_nothing_is_left() -> None:
    assert kinds(itvt(*OPEN, closed("a1"), ev.Closed(), agenda=AGENDA)) == []


def test_the_list_is_told_with_what_is_added_and_what_is_struck() -> None:
    step = agenda_step(itvt(*OPEN, agenda=AGENDA))
    assert step is not None
    assert (step.words, step.act, step.events) == ("Föredragningslistan, § 16", "Fastställs", ())
    changed = agenda_step(itvt(*OPEN, ev.ItemAdded(item="a2"), ev.ItemRemoved(item="a3"), agenda=AGENDA))
    assert changed is not None
    assert changed.words == "Föredragningslistan, § 16; tillkommer Ärende 2; utgår Ärende 3"
    bare = agenda_step(itvt(*OPEN, agenda=AGENDA[:1]))
    assert bare is not None
    assert bare.words == "Föredragningslistan"


def test_where_the_list_is_fixed_in_an_item_of_its_own_the_step_decides_it() -> None:
    agenda = (*AGENDA[:1], item("a4", kind="formality", title="Fastställande av föredragningslista"), *AGENDA[1:])
    up: tuple[Noted, ...] = (*OPEN, closed("a1"), opened("a4"))
    assert agenda_step(itvt(*OPEN, agenda=agenda)) is None
    step = agenda_step(itvt(*up, agenda=agenda))
    assert step is not None
    assert step.events == (ev.Decided(how="acclamation", text="Föredragningslistan fastställs."),)
    assert agenda_step(itvt(*up, *step.events, agenda=agenda)) is None
    assert agenda_step(itvt(*up, closed("a4"), agenda=agenda)) is None
    contested = ev.Proposed(proposal="y1", by=("karin",), kind="amend")
    undecided = agenda_step(itvt(*up, contested, agenda=agenda))
    assert undecided is not None
    assert undecided.events == (), "what stands against the list is not decided by one key"


def test_an_item_is_meant_by_its_paragraph_or_by_words_of_its_title() -> None:
    played = history(itvt(*OPEN, agenda=AGENDA))
    for words in ("16", "§ 16", " ärende 2 "):
        assert item_called(played, words) == AGENDA[1]
    for words in ("", "§", "99", "ärende"):
        assert item_called(played, words) is None


def test_where_two_adjust_the_second_is_whoever_is_next_in_turn() -> None:
    held = body("M M C S", "-", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1"),
                agenda=AGENDA, adjusters=2)
    first, = steps(held)
    (chosen,) = first.events
    assert chosen == ev.AdjustersChosen(persons=("bo",))
    second, = steps(replace(held, log=(*held.log, entry(chosen, at="09:05", id="x1"))))
    assert second.events == (ev.AdjustersChosen(persons=("bo", "cora")),)
