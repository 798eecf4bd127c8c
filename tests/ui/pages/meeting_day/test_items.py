"""The items: from one to the next, proposals, decisions, votes, and what is taken back."""

from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.meeting import events as ev
from tests.domain.building import body, itvt, present
from tests.domain.building import opened as opened_item
from tests.ui.pages.meeting_day.conftest import BACK, DELETE, ESC, LEFT, RETURN, RIGHT, Held, Hold, unheld
from ui.pages.meeting_day.page import MeetingDayPage


def in_the_matter(held: Held) -> None:
    """On to the SMS service, with Karin there from the item before."""
    held.press(*[RIGHT] * 4)
    held.find("kar")
    held.press("k", *[RIGHT] * 3)


def moved(held: Held) -> None:
    """The chair moves approval, Karin rejection."""
    held.find("and")
    held.press("yb", RETURN)
    held.find("kar")
    held.press("ya", RETURN)


def test_the_arrow_goes_from_item_to_item_and_back(opened: Held) -> None:
    opened.press(RIGHT)
    assert opened.log[-2:] == (ev.ItemClosed(item="a1"), ev.ItemOpened(item="a2"))
    opened.press(LEFT)
    assert opened.log[-2:] == (ev.ItemClosed(item="a2"), ev.ItemOpened(item="a1"))
    assert [r.where for r in opened.page.agenda.rows[:3]] == ["now", "done", "to_come"]


def test_an_item_is_taken_up_from_the_list(opened: Held) -> None:
    opened.page.agenda.setFocus()
    opened.page.agenda.setCurrentIndex(opened.page.agenda.model().index(7, 0))
    opened.press(RETURN)
    assert opened.last() == ev.ItemOpened(item="a8")
    assert opened.page.seats.hasFocus()


def test_numbers_to_come_are_foreseen(opened: Held) -> None:
    assert [r.number for r in opened.page.agenda.rows[:5]] == ["", "", "§ 16", "§ 17", "§ 18"]


def test_as_proposed_is_one_key(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b")
    assert opened.last() == ev.Decided(how="acclamation")
    assert "med acklamation" in opened.sees


def test_where_nothing_is_proposed_the_words_of_the_decision_are_asked_for(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened_item("a1")))
    assert held.page.column.acts[0].text() == "Besluta i egna ord"
    before = len(held.log)
    held.press("b", ESC)
    assert (held.page.column.panel, len(held.log)) == (None, before)
    held.press("b", RETURN)
    assert held.page.column.panel is not None, "a decision without words is none"
    assert held.window.key_line.remark == "Ärendet har inget förslag, så beslutet behöver ord."
    held.press("Avtalet upphor.", RETURN)
    assert held.last() == ev.Decided(how="acclamation", text="Avtalet upphor.")


def test_proposals_in_an_item_without_one_of_its_own_are_decided_on_or_other_words_are(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened_item("a1"),
                     ev.Proposed(proposal="y1", by=("karin",), kind="amend", text="Avtalet förlängs.")))
    held.press("b")
    assert [act.text() for act in held.page.column.panel.actions()] == ["Avtalet förlängs.", "Besluta i egna ord"]  # type: ignore[union-attr]
    held.press("b", "Avtalet upphor.", RETURN)
    assert held.last() == ev.Decided(how="acclamation", text="Avtalet upphor.")


def test_what_the_kind_of_item_says_by_itself_is_one_key(opened: Held) -> None:
    opened.find("bir")
    opened.press("m", RIGHT, RIGHT, "b")
    assert opened.last() == ev.Decided(how="acclamation"), "who adjusts has been chosen"
    opened.press(RIGHT, "b")
    assert opened.last() == ev.Decided(how="acclamation", text="Föredragningslistan fastställs.")


def test_a_pause_and_back(opened: Held) -> None:
    opened.press("x")
    assert opened.last() == ev.Adjourned()
    assert "ajournerat" in opened.page.parts.mode_bar.words
    opened.press(RIGHT)
    assert opened.last() == ev.Resumed()


def test_a_pause_tells_until_when_and_its_keys_stand_in_the_key_line(opened: Held) -> None:
    opened.press("x", "c", "14:25", RETURN)
    assert opened.page.parts.mode_bar.words.startswith("Ajournerat till kl. 14:25. → återupptar")
    line = opened.window.key_line
    assert {("→", "Återuppta sammanträdet"), ("C", "Till klockan"), ("Å", "Återuppta en annan dag")} <= set(line.hints)
    assert ("J", "Jäv") not in line.hints
    opened.press(RIGHT)
    assert ("J", "Jäv") in line.hints


def test_proposals_are_moved_by_the_marked_person_and_one_is_found_carried(opened: Held) -> None:
    in_the_matter(opened)
    moved(opened)
    first, second = [e for e in opened.log if isinstance(e, ev.Proposed)]
    assert (first.by, first.kind, second.by, second.kind) == (("p1",), "approve", ("p2",), "reject")
    assert "1 Bifall till förvaltningens förslag Anders Holmgren (M)" in opened.sees
    opened.press("p1")
    assert opened.last() == ev.QuestionPut(order=(first.proposal, second.proposal), finding=first.proposal)
    opened.press("b", RETURN)
    assert opened.last() == ev.Decided(how="acclamation", proposal=first.proposal)


def test_a_vote_is_a_row_of_letters_the_chair_last_and_a_tie_is_settled_by_the_casting_vote(opened: Held) -> None:
    in_the_matter(opened)
    moved(opened)
    opened.press("v")
    assert opened.page.parts.mode_bar.words == "Votering 1 pågår. J, N och A betyder nu ja, nej och avstår."
    assert opened.marked == "p2"
    opened.press("n")
    assert opened.marked == "p1"
    assert opened.row("p2").plate == "no"
    opened.press("j", RETURN)
    assert opened.page.column.panel is not None
    assert "utslagsröst" in opened.page.column.panel.title
    opened.press(RETURN)
    casting, decided = opened.log[-2:]
    assert isinstance(casting, ev.VoteHeld)
    assert (casting.casting, isinstance(decided, ev.Decided) and decided.how) == ("yes", "vote")
    assert "1 ja, 1 nej, 0 avstår, ordförandens utslagsröst" in opened.sees
    assert opened.page.parts.mode_bar.words == ""


def test_an_answer_is_changed_or_taken_back_and_a_vote_can_be_called_off(opened: Held) -> None:
    in_the_matter(opened)
    moved(opened)
    opened.press("v", "n", BACK)
    assert opened.row("p2").plate == "waiting"
    assert opened.marked == "p2"
    opened.press("a")
    opened.find("kar")
    opened.press("j")
    assert opened.row("p2").plate == "yes"
    opened.press(RETURN)
    assert opened.page.day.view is not None
    assert opened.page.day.view.poll is not None, "one has not voted: the vote goes on"
    opened.press(ESC)
    assert opened.page.day.view.poll is None
    assert [r.plate for r in opened.page.seats.rows if r.plate] == []


def test_a_reservation_and_then_its_motivation(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b")
    opened.find("kar")
    opened.press("r")
    assert opened.last() == ev.Reserved(by=("p2",))
    assert "M betyder nu" in opened.page.parts.mode_bar.words
    opened.press("m")
    assert opened.last() == ev.Reserved(by=("p2",), motivation="announced")
    assert opened.page.parts.mode_bar.words == ""
    opened.press("m")
    assert isinstance(opened.last(), ev.AdjustersChosen), "M is the adjuster's key again"


def test_once_a_reservation_is_taken_back_m_is_the_adjuster_s_key_again(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b")
    opened.find("kar")
    opened.press("r")
    opened.ctrl("z")
    assert opened.page.parts.mode_bar.words == ""
    opened.press("m")
    assert isinstance(opened.last(), ev.AdjustersChosen)


def test_adjusted_at_once(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("bo", RETURN)
    assert opened.last() == ev.AdjustedAtOnce(item="a8")


def test_undo_and_redo(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b")
    opened.ctrl("z")
    assert "med acklamation" not in opened.sees
    assert opened.page.acts_of_the_log[1].isEnabled()
    opened.ctrl("y")
    assert "med acklamation" in opened.sees
    assert not opened.page.acts_of_the_log[1].isEnabled(), "there is nothing more to do again"


def test_a_line_of_the_log_is_struck_out_and_what_rests_on_it_is_shown_first(opened: Held) -> None:
    opened.page.log.setFocus()
    log = opened.page.log.model_of_log
    entry = next(n for n, e in enumerate(log.entries) if isinstance(e.event, ev.ItemOpened))
    opened.page.log.setCurrentIndex(log.index(entry))
    opened.press(DELETE)
    assert isinstance(opened.last(), ev.Withdrawn)
    assert log.taken_back(log.entries[entry]) == "Tillbakataget 13:00."

    opened.ctrl("z")
    opened.page.seats.setFocus()
    opened.press(RIGHT)
    opened.page.log.setFocus()
    first = next(n for n, e in enumerate(log.entries) if e.event == ev.ItemOpened(item="a1"))
    opened.page.log.setCurrentIndex(log.index(first))
    opened.press(DELETE)
    assert opened.page.column.panel is not None, "closing the item rests on its opening"
    opened.press(RETURN)
    assert opened.log[-1] == ev.Withdrawn(entry=str(log.entries[first].id))


def test_the_whole_log_opens_and_closes(opened: Held) -> None:
    from PySide6.QtCore import Qt

    low = opened.window.minimumSizeHint().height()
    opened.press(Qt.Key.Key_F4)
    assert opened.page.log.wide
    assert opened.page.log.hasFocus()
    assert opened.window.minimumSizeHint().height() <= low, "the window need not grow for it"
    opened.press(Qt.Key.Key_F4)
    assert opened.page.seats.hasFocus()


def test_after_the_last_item_the_end_is_offered_and_afterwards_only_what_may_still_be_noted(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened_item("a1"), agenda=(unheld().agenda[0],)))
    held.press(RIGHT)
    assert held.page.column.panel is not None
    held.press(RETURN)
    assert held.log[-2:] == (ev.ItemClosed(item="a1"), ev.Closed())
    assert held.page.column.words.title == "Sammanträdet är avslutat"
    held.press("b", "y", RIGHT)
    assert held.last() == ev.Closed()


def test_a_meeting_without_an_agenda_is_opened_and_closed(hold: Hold) -> None:
    held = hold(replace(body("M C", ""), agenda=()))
    held.press("nn", RETURN)
    assert isinstance(held.last(), ev.CalledToOrder)
    for letter in "bypvox":
        held.press(letter)
    held.press(LEFT, RIGHT, RETURN, RETURN)
    assert held.last() == ev.Closed()
    key, step = held.sees.split(" · ")[-1].split(",")[:2]
    act = next(a for a in held.window.findChildren(QAction) if a.text() == step.strip())
    assert key.strip() == act.shortcut().toString(), "the way to the minutes"


def test_the_mouse_reaches_every_act_of_the_column(opened: Held) -> None:
    in_the_matter(opened)
    names = [row.text() for row in opened.page.column.acts]
    assert names[:4] == ["Besluta enligt förslag", "Yrkande", "Votering", "Omedelbar justering"]
    opened.page.column.acts[0].click()
    assert opened.last() == ev.Decided(how="acclamation")
    assert opened.page.seats.hasFocus(), "the keys work on the seats again"
    after = [row.text() for row in opened.page.column.acts]
    assert after[:3] == ["Omedelbar justering", "Reservation", "Yttrande"], "what is left to do once it is decided"


def test_the_key_line_tells_the_keys_that_work(opened: Held) -> None:
    line = opened.window.key_line
    assert ("J", "Jäv") in line.hints
    in_the_matter(opened)
    moved(opened)
    opened.press("v")
    assert ("J", "Ja") in line.hints
    assert ("J", "Jäv") not in line.hints


def test_at_twice_the_size_the_page_fits_and_the_window_stays_as_it_is(day: Held, qtbot: QtBot) -> None:
    window, size = day.window, day.window.size()
    window.looks.choose_factor(2.0)
    QTest.qWait(50)
    assert window.size() == size
    page = window.page
    assert isinstance(page, MeetingDayPage)
    qtbot.waitUntil(lambda: page.width() <= window.width() - window.rail.width())
    assert not page.agenda.isVisible()
    window.looks.choose_factor(1.0)
    QTest.qWait(50)
    back = window.page
    assert isinstance(back, MeetingDayPage)
    assert back.agenda.isVisible()


def test_what_is_decided_is_not_decided_once_more_by_the_same_key(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b", "b")
    assert sum(isinstance(e, ev.Decided) for e in opened.log) == 1
    assert opened.window.key_line.remark == "Ärendet är beslutat. E lägger till ett beslut, Ä ändrar orden."


def test_a_matter_left_without_a_decision_is_told(opened: Held) -> None:
    in_the_matter(opened)
    opened.press(RIGHT)
    assert opened.window.key_line.remark.endswith("lämnas utan beslut. ← går tillbaka.")
    opened.press(LEFT, "b", RIGHT)
    assert opened.window.key_line.remark == ""


def test_a_matter_left_without_a_decision_is_not_told_as_done(opened: Held) -> None:
    in_the_matter(opened)
    number = opened.view.history.paragraphs[str(opened.view.history.now.item)]
    opened.press(RIGHT)
    assert f"§ {number} lämnas utan beslut." in [line.words for line in opened.view.lines_of_log]
    left = next(r for r in opened.page.agenda.rows if r.number == f"§ {number}")
    assert left.where == "undecided"
    opened.press(LEFT, "b", RIGHT)
    assert f"§ {number} är färdigbehandlad." in [line.words for line in opened.view.lines_of_log]
    assert next(r for r in opened.page.agenda.rows if r.number == f"§ {number}").where == "done"


def test_what_was_decided_stands_in_its_own_words(opened: Held) -> None:
    in_the_matter(opened)
    assert opened.view.handling is not None
    proposed = str(opened.view.handling.item.proposal)
    opened.press("b")
    assert proposed.rsplit(maxsplit=1)[-1].strip(".") in opened.sees
    assert "Enligt förslaget" not in opened.sees


def test_a_refusal_with_its_reason_still_says_that_it_is_one(opened: Held) -> None:
    in_the_matter(opened)
    opened.find("kar")
    opened.press("y", "a", "det kostar mer", RETURN)
    assert "Avslag: det kostar mer" in opened.sees


def test_a_name_keeps_its_capital_in_the_question(opened: Held) -> None:
    in_the_matter(opened)
    opened.find("kar")
    opened.press("y", "ä", "Herrljunga kommun ansvarar", RETURN, "v")
    assert opened.page.column.vote._no.text() == "för Herrljunga kommun ansvarar"


def test_who_does_not_serve_proposes_only_with_the_reason_noted(opened: Held) -> None:
    in_the_matter(opened)
    opened.find("bir")
    opened.press("y", "b")
    assert not any(isinstance(e, ev.Proposed) for e in opened.log)
    panel = opened.page.column.panel
    assert panel is not None
    assert panel.title.startswith("Birgitta Sjöö (S) tjänstgör inte och kan inte yrka.")
    opened.press("det medgavs", RETURN)
    entry = opened.view.proceedings.log[-1]
    assert isinstance(entry.event, ev.Proposed)
    assert entry.note == "det medgavs"


def test_without_a_quorum_a_decision_asks_for_its_reason_and_bears_it(opened: Held) -> None:
    in_the_matter(opened)
    for who in ("ulf", "kar"):
        opened.find(who)
        opened.press("l")
    opened.press("b")
    assert not any(isinstance(e, ev.Decided) for e in opened.log)
    opened.press(RETURN)
    entry = opened.view.proceedings.log[-1]
    assert isinstance(entry.event, ev.Decided)
    assert entry.note == "Nämnden är inte beslutför: 1 av 2 tjänstgör, minst 2 behövs."


def test_what_has_no_decision_is_not_adjusted_at_once_without_a_word(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("o", RETURN)
    assert not any(isinstance(e, ev.AdjustedAtOnce) for e in opened.log), "the reason was asked for"
    opened.press(ESC)
    assert not any(isinstance(e, ev.AdjustedAtOnce) for e in opened.log)
    opened.press("b", "o", RETURN)
    assert isinstance(opened.last(), ev.AdjustedAtOnce)


def test_an_objection_in_the_item_bears_its_paragraph(opened: Held) -> None:
    in_the_matter(opened)
    opened.find("bir")
    opened.press("y", "b", RETURN, ESC)
    assert any("kan inte yrka (KL 4:20)." in words.text() for words in opened.page.column.findChildren(QLabel))


def test_retur_is_told_only_where_it_does_something(opened: Held) -> None:
    in_the_matter(opened)
    opened.press("b")
    opened.find("and")
    assert opened.page.offered is not None
    assert opened.page.offered.doing == "nothing"
    assert "Retur" not in [key for key, _words in opened.window.key_line.hints]
    opened.ctrl("z")
    opened.press("v")
    assert ("Retur", "Klart") in opened.window.key_line.hints
