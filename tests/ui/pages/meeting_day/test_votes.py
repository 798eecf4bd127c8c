"""Votes in every way: by roll, by party, all but some, on slips, between names, in rounds; and what settles a tie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.procedure import TODAY
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import Noted, body, item, itvt, opened, present
from tests.ui.pages.meeting_day.conftest import BACK, ESC, RETURN, Held, Hold
from ui.pages.meeting_day.panels import ChoicePanel
from ui.pages.meeting_day.vote_counting import CountsPanel
from ui.pages.meeting_day.words_panel import WordsPanel
from ui.widgets.buttons import ActButton

TAB = Qt.Key.Key_Tab
BEGUN: tuple[ev.Event, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
SEVEN = ("alma", "bo", "cora", "disa", "edvin", "frida", "gunnar")
PROPOSED = item("a1", proposal="Avtalet förlängs.")


def seven(*events: Noted, agenda: AgendaItem = PROPOSED) -> Proceedings:
    """Seven members of three parties, an item up."""
    return body("M M M C C S S", "-", *present(*SEVEN), ev.CalledToOrder(), opened("a1"), *events, agenda=(agenda,))


def moved(number: int, by: str, kind: ev.ProposalKind, text: str | None = None) -> ev.Proposed:
    return ev.Proposed(proposal=f"y{number}", by=(by,), kind=kind, text=text)


THREE = (moved(1, "alma", "approve"), moved(2, "bo", "amend", "avtalet förlängs ett år"),
         moved(3, "disa", "amend", "avtalet sägs upp"), moved(4, "frida", "amend", "avtalet förhandlas om"))


def votes(held: Held) -> list[ev.VoteHeld]:
    """What has been noted of votes."""
    return [e for e in held.log if isinstance(e, ev.VoteHeld)]


def says(held: Held) -> str:
    """What stands in the vote: its caption, and how it stands."""
    part = held.page.column.vote
    return f"{part._caption.text()} | {part._standing.text()}"


def test_a_party_is_answered_for_by_its_number(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "1", "j")
    assert votes(held)[-1].ballots == Table({"bo": "yes", "cora": "yes", "alma": "yes"})
    assert held.marked == "disa", "the next who waits"
    held.press("2", "n")
    assert [b.text() for b in held.page.column.vote.parties.buttons if b.isVisible()] == ["M klart", "C klart", "S 2"]
    held.press("3", "a", RETURN)
    decided = held.last()
    assert isinstance(decided, ev.Decided)
    assert decided.how == "vote"
    assert "3 ja, 2 nej, 2 avstår" in held.sees


def test_all_but_some_whether_the_exceptions_are_told_before_or_after(hold: Hold) -> None:
    held = hold(seven())
    held.press("v")
    held.find("disa")
    held.press("n", "ö", "j")
    assert "Ja har vunnit" in says(held)
    held.find("cora")
    held.press("n")
    assert [len(v.ballots) for v in votes(held)][:1] == [1]
    figures = held.poll.figures
    assert (figures.yes, figures.no) == (5, 2)
    assert held.row("cora").plate == "no"


def test_one_of_many_answered_at_once_is_taken_back_alone(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "ö", "j")
    held.find("cora")
    held.press(BACK)
    assert held.row("cora").plate == "waiting"
    assert held.row("disa").plate == "yes"


def test_slips_are_counted_and_their_sum_held_against_those_entitled(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "s")
    panel = held.page.column.panel
    assert isinstance(panel, CountsPanel)
    held.press("4", TAB, "2")
    assert panel.sum.text() == "▲ 6 röster, 7 har rösträtt."
    held.press(TAB, TAB, "1")
    assert panel.sum.text() == "7 röster, 7 har rösträtt."
    held.press(RETURN)
    noted = votes(held)[-1]
    assert (noted.secret, noted.counts, noted.ballots) == (True, ev.Counts(yes=4, no=2, blank=1), Table())
    assert "1 blank." in says(held)
    held.press("j")
    assert len(votes(held)) == 1, "what is counted is not called out"
    held.press(RETURN)
    assert isinstance(held.last(), ev.Decided)


def test_figures_of_an_open_vote_and_the_casting_vote_where_they_are_equal(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "r", "3", TAB, "3", TAB, "1", RETURN)
    assert not votes(held)[-1].secret
    held.press(RETURN, "n")
    assert votes(held)[-1].casting == "no"
    assert held.last() == ev.Decided(how="vote", text="avslag", vote=votes(held)[-1].vote)


def test_counted_again_the_figures_take_the_place_of_the_first(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "s", "4", TAB, "2", *[RETURN] * 5, "s", "4", TAB, "3", RETURN)
    assert held.poll.figures == ev.Counts(yes=4, no=3)
    held.press(BACK)
    assert held.poll.counted is None


def test_an_election_between_two_is_secret_and_a_tie_is_settled_by_lot(hold: Hold) -> None:
    held = hold(seven(agenda=item("a1", kind="election")))
    held.press("v", "Eva Berg, Ulf Ek", RETURN)
    assert isinstance(held.page.column.panel, CountsPanel), "the slips are counted at once"
    held.press("3", TAB, "3", TAB, "1", RETURN)
    assert "Lotten avgör" in says(held)
    held.press(RETURN)
    assert held.page.column.panel is not None
    assert "På vem faller lotten" in held.page.column.panel.title
    held.press("2")
    (noted,) = votes(held)
    assert (noted.secret, noted.yes, noted.no, noted.casting) == (True, "Eva Berg", "Ulf Ek", None)
    assert held.log[-2:] == (ev.LotDrawn(vote=noted.vote, result="no"),
                             ev.Decided(how="lot", text="Ulf Ek väljs.", vote=noted.vote))
    assert "Eva Berg 3, Ulf Ek 3, genom lottning" in held.sees
    assert held.view.situation.problems == ()


def test_an_election_between_three_of_whom_two_are_equal(hold: Hold) -> None:
    names = [moved(n, "alma", "other", name) for n, name in enumerate(("Eva Berg", "Ulf Ek", "Per Alm"), 1)]
    held = hold(seven(*names, agenda=item("a1", kind="election")))
    held.press("v", "1", TAB, "3", TAB, "3", RETURN)
    assert votes(held)[-1].candidates == Table({"Eva Berg": 1, "Ulf Ek": 3, "Per Alm": 3})
    assert "Eva Berg 1 · Ulf Ek 3 · Per Alm 3" in says(held)
    held.press("u", "1")
    assert held.last() == ev.Decided(how="lot", text="Ulf Ek väljs.", vote=votes(held)[-1].vote)
    assert held.view.situation.problems == ()


def test_names_are_asked_for_until_there_are_two(hold: Hold) -> None:
    held = hold(seven(agenda=item("a1", kind="election")))
    held.press("v", "Eva Berg", RETURN)
    assert held.window.key_line.remark == "Ett val står mellan minst två namn."
    held.press("Eva Berg, Ulf Ek, Per Alm", RETURN, ESC, "j")
    assert votes(held) == [], "between three there is no yes"
    assert "S räknar in" in held.page.parts.mode_bar.words


def test_where_three_stand_against_each_other_the_rounds_are_drawn_and_held_one_by_one(hold: Hold) -> None:
    held = hold(seven(*THREE))
    held.press("v")
    bracket = held.page.column.vote.bracket
    assert bracket.isVisible()
    assert bracket.accessibleName() == (
        "Omgång 1: avtalet förlängs ett år mot avtalet sägs upp. "
        "Omgång 2: den som vinner omgången före mot avtalet förhandlas om. "
        "Omgång 3: bifall till förvaltningens förslag mot den som vinner omgången före.")
    held.press("ö", "n")
    assert "Vidare går avtalet sägs upp" in says(held)
    held.press(RETURN)
    assert "Votering 2, kontrapropositionsvotering" in says(held)
    held.press("ö", "j", RETURN)
    assert "Votering 3, huvudvotering" in says(held)
    held.press("ö", "n", RETURN)
    assert held.last() == ev.Decided(how="vote", proposal="y3", vote=votes(held)[-1].vote)
    assert len({v.vote for v in votes(held)}) == 3


def test_what_was_moved_with_a_full_stop_goes_on_in_a_sentence_without_it(hold: Hold) -> None:
    words = (moved(2, "bo", "amend", "Avtalet förlängs ett år."), moved(3, "disa", "amend", "Avtalet sägs upp."))
    held = hold(seven(moved(1, "alma", "approve"), *words))
    held.press("v")
    drawn = held.page.column.vote.bracket
    assert drawn.accessibleName().startswith("Omgång 1: Avtalet förlängs ett år mot Avtalet sägs upp. Omgång 2:")
    rows = [drawn._named(side) for side in drawn._drawing.rows]
    assert rows == ["Avtalet förlängs ett år", "Avtalet sägs upp", "Huvudförslag: bifall till förvaltningens förslag"]
    held.press("ö", "n")
    assert "Vidare går Avtalet sägs upp. Retur" in says(held)


def test_an_amendment_that_wins_says_that_the_points_of_the_proposal_are_not_decided(hold: Hold) -> None:
    proposed = item("a1", proposal="1. Avtalet godkänns.\n2. Kostnaden tas ur budgeten.")
    held = hold(seven(moved(1, "alma", "approve"), moved(2, "bo", "amend", "Avtalet förlängs ett år."), agenda=proposed))
    held.press("b", "2")
    assert held.last() == ev.Decided(how="acclamation", proposal="y2")
    assert "Bara ändringen är beslutad" in held.sees
    held.press("ä")
    panel = held.page.column.panel
    assert isinstance(panel, WordsPanel)
    panel.field.setPlainText("1. Avtalet förlängs ett år.\n2. Kostnaden tas ur budgeten.")
    panel.answered.emit(panel.text)
    assert "Bara ändringen är beslutad" not in held.sees
    assert "Kostnaden tas ur budgeten." in held.sees


def test_the_order_of_the_rounds_is_changed_by_hand_before_anybody_answers(hold: Hold) -> None:
    held = hold(seven(*THREE))
    held.press("v", "f", "n", "5")
    question = held.poll.question
    assert (question.purpose, question.yes, question.no) == ("counter", "y2", "y4")
    assert "Omgång 2: den som vinner omgången före mot avtalet sägs upp." in held.page.column.vote.bracket.accessibleName()
    held.press("f", "b")
    assert held.poll.yes == "y4"
    held.press("j", "f")
    assert held.page.column.panel is None
    assert "innan någon har röstat" in held.window.key_line.remark


def test_the_purpose_is_another_where_the_chair_says_so(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "f", "s", "5")
    assert "val" in says(held)
    held.press("ö", "j")
    assert votes(held)[-1].purpose == "election"


def test_a_vote_where_nothing_is_proposed_is_on_something_in_words(hold: Hold) -> None:
    held = hold(seven(agenda=item("a1")))
    held.press("v", RETURN)
    assert "behöver ord" in held.window.key_line.remark
    held.press("avtalet upphor", RETURN, "ö", "j", RETURN)
    assert held.last() == ev.Decided(how="vote", text="avtalet upphor", vote=votes(held)[-1].vote)


def test_one_decision_more_at_another_level(hold: Hold) -> None:
    held = hold(seven(agenda=item("a1", level="KF", proposal="Avgiften höjs.")))
    held.press("b", "e", RETURN, "Kontoret informerar.", RETURN)
    assert held.last() == ev.Decided(how="acclamation", text="Kontoret informerar.", level="TN")
    held.press("e", "s", RETURN)
    assert held.window.key_line.remark == "Ett beslut till behöver ord."


def test_no_row_moves_and_the_seats_have_the_keys_through_a_whole_vote(hold: Hold) -> None:
    held = hold(seven(*THREE))
    held.press("v")
    view = held.page.seats
    before = [view.visualRect(view.model().index(n, 0)) for n in range(len(view.rows))]
    ways = [b.geometry() for b in held.page.column.vote.ways.buttons]
    for key in ("j", "n", "a", "1", "j", "ö", "j"):
        held.press(key)
        assert QApplication.focusWidget() is not None
    assert [view.visualRect(view.model().index(n, 0)) for n in range(len(view.rows))] == before
    assert [b.geometry() for b in held.page.column.vote.ways.buttons] == ways
    assert view.hasFocus()


def test_a_tie_left_open_in_a_log_from_elsewhere_is_mended_by_retur(hold: Hold) -> None:
    tie: Table[ev.Ballot] = Table({"anders": "no", "karin": "yes"})
    held = hold(itvt(*BEGUN, ev.VoteHeld(vote="v1", purpose="main", yes="bifall", no="avslag", ballots=tie),
                     agenda=(item("a1"),)))
    held.press(RETURN)
    cast = held.last()
    assert isinstance(cast, ev.VoteHeld)
    assert cast.casting == "no"
    assert held.view.situation.objections == ()


def test_an_election_settled_by_the_chair_asks_on_whom_the_lot_fell(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, ev.VoteHeld(vote="v1", purpose="election", secret=True, yes="Eva Alm", no="Bo Lind",
                                         counts=ev.Counts(yes=1, no=1), casting="yes"), agenda=(item("a1", kind="election"),)))
    held.press(RETURN, "2")
    assert held.last() == ev.LotDrawn(vote="v1", result="no")
    assert not [o for o in held.view.situation.objections if o.rule == "KL 5:56"]


def test_the_button_of_an_objection_does_not_mend_the_vote_of_another_item_that_reads_the_same(hold: Hold) -> None:
    def tie(number: int) -> ev.VoteHeld:
        return ev.VoteHeld(vote=f"v{number}", purpose="main", yes="bifall", no="avslag",
                           ballots=Table({"anders": "no", "karin": "yes"}))

    held = hold(itvt(*BEGUN, tie(1), ev.ItemClosed(item="a1"), opened("a2"), tie(2), agenda=(item("a1"), item("a2"))))
    held.press(Qt.Key.Key_Left)
    held.page.item.take_up("a2")
    button = next(b for b in held.page.column.findChildren(ActButton) if b.text() == "Utslagsröst: nej" and b.isVisible())
    button.click()
    cast = held.last()
    assert isinstance(cast, ev.VoteHeld)
    assert (cast.vote, cast.casting) == ("v2", "no")


def test_each_round_is_called_from_its_first_whoever_was_marked_last(hold: Hold) -> None:
    held = hold(seven(*THREE))
    held.press("v", "j" * 7, RETURN)
    assert (held.poll.number, held.marked) == (2, held.poll.waiting[0])
    held.press("n", "j" * 6, RETURN)
    assert held.poll.ballots == Table()
    assert (held.poll.number, held.marked) == (3, held.poll.waiting[0])


def test_the_round_after_a_casting_vote_is_called_from_its_first(hold: Hold) -> None:
    held = hold(seven(*THREE))
    held.press("v", "j" * 3, "n" * 3, "a", RETURN, "j")
    assert (held.poll.number, held.marked) == (2, held.poll.waiting[0])


def test_who_leaves_in_a_vote_stays_marked_and_who_steps_in_is_not_called(hold: Hold) -> None:
    meeting = body("M M M C C S S", "S", *present(*SEVEN, "hedda"), ev.CalledToOrder(), opened("a1"), agenda=(PROPOSED,))
    held = hold(meeting)
    held.press("v", "ö", "j")
    held.find("gunnar")
    held.press("l", "l")
    assert held.marked == "gunnar"
    assert [e for e in held.log if isinstance(e, ev.Left)] == [ev.Left(person="gunnar")], "hedda, who steps in, stays"
    assert held.row("hedda").plate is None
    held.press(RETURN)
    assert "7 ja, 0 nej" in held.sees
    assert not {p.code for p in held.view.situation.problems} & {"vote_not_entitled", "vote_missing"}


def test_after_one_who_leaves_in_a_vote_the_mark_is_on_whoever_votes_next_and_who_steps_in_is_told_apart(hold: Hold) -> None:
    meeting = body("M M M C C S S", "S", *present(*SEVEN, "hedda"), ev.CalledToOrder(), opened("a1"), agenda=(PROPOSED,))
    held = hold(meeting)
    held.press("v", "j")
    turn = held.marked
    held.find("gunnar")
    held.press("l")
    assert held.marked == turn
    assert held.row("hedda").role == "röstar inte i denna votering"
    held.press("j")
    assert len(held.poll.ballots) == 2
    assert held.row(str(turn)).role != "röstar inte i denna votering"


def test_a_vote_on_putting_off_leaves_the_matter_to_be_decided(hold: Hold) -> None:
    held = hold(seven(moved(1, "bo", "refer_back", "utredning av kostnaderna")))
    held.press("v", "ö", "j", RETURN)
    assert held.last() == ev.Decided(how="vote", text="Ärendet ska avgöras i dag.", vote=votes(held)[-1].vote)
    assert held.page.agenda.rows[0].below == "Beslut"
    offered = held.page.offered
    assert offered is not None
    assert {"decide", "vote"} <= {name for name, _ in offered.acts()}
    held.press("b")
    assert held.last() == ev.Decided(how="acclamation")
    assert held.page.agenda.rows[0].below.endswith("beslutat")


def test_the_question_of_putting_off_offers_that_the_item_is_decided_today(hold: Hold) -> None:
    held = hold(seven(moved(1, "bo", "refer_back", "utredning av kostnaderna")))
    held.press("p")
    panel = held.page.column.panel
    assert isinstance(panel, ChoicePanel)
    assert panel.choices[1].words == "Ärendet avgörs i dag"
    assert "Förvaltningens förslag" not in [c.words for c in panel.choices]
    held.press("2")
    put = held.last()
    assert isinstance(put, ev.QuestionPut)
    assert (put.purpose, put.finding) == ("procedure", TODAY)
    assert put.finding in put.order
    held.press("b", RETURN)
    assert held.last() == ev.Decided(how="acclamation"), "as the item proposes is offered"


def test_after_the_main_vote_an_addition_is_granted_or_turned_down_and_nothing_else(hold: Hold) -> None:
    held = hold(seven(moved(2, "disa", "reject"), moved(5, "bo", "add", "avtalet följs upp")))
    held.press("v", "ö", "j", RETURN, "b")
    panel = held.page.column.panel
    assert isinstance(panel, ChoicePanel)
    assert [c.words for c in panel.choices] == ["Avtalet följs upp", "Avslag: Avtalet följs upp"]
    held.press("a")
    assert held.log[-2:] == (ev.QuestionPut(purpose="addition", order=("y5",), finding="no"),
                             ev.Decided(how="acclamation", text="avslag"))
    held.press("b")
    assert held.window.key_line.remark == "Ärendet är beslutat. E lägger till ett beslut, Ä ändrar orden."


def test_retur_goes_from_figure_to_figure_and_what_does_not_add_up_is_saved_only_when_it_is_pressed_once_more(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "s", "4", RETURN)
    panel = held.page.column.panel
    assert isinstance(panel, CountsPanel), "the other side is not counted yet"
    held.press("1", RETURN, RETURN, RETURN)
    assert panel.fields[-1].hasFocus()
    held.press(RETURN)
    assert not votes(held)
    assert panel.sum.text() == "▲ 5 röster, 7 har rösträtt. Retur en gång till sparar ändå."
    held.press(RETURN)
    assert votes(held)[-1].counts == ev.Counts(yes=4, no=1)


def test_the_figures_are_saved_as_soon_as_all_votes_are_counted(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "s", "4", RETURN, "3", RETURN)
    assert votes(held)[-1].counts == ev.Counts(yes=4, no=3)


def test_who_abstains_in_exercise_of_authority_is_told_at_once(hold: Hold) -> None:
    held = hold(seven(agenda=item("a1", proposal="Bygglov beviljas.", exercise_of_authority=True)))
    held.press("v", "a")
    assert held.window.key_line.remark.endswith("delta i beslutet. KL 4:26.")
    held.press("j")
    assert held.window.key_line.remark == ""


def test_a_reservation_by_one_whose_own_vote_won_is_noted_with_a_word(hold: Hold) -> None:
    held = hold(seven(moved(2, "disa", "reject")))
    held.press("v", "ö", "j", RETURN)
    held.find("alma")
    held.press("r")
    assert isinstance(held.last(), ev.Reserved)
    assert held.window.key_line.remark == "Alma Berg (M) röstade själv för beslutet. Reservationen är antecknad."


def test_esc_closes_the_reason_asked_for_before_it_calls_off_the_vote_which_says_how_it_comes_back(hold: Hold) -> None:
    held = hold(seven())
    held.press("v", "j", "n", "?", ESC)
    assert held.poll.ballots == Table({"bo": "yes", "cora": "no"}), "only the reason is closed"
    assert held.row("disa").why == ""
    held.press(ESC)
    assert held.view.poll is None
    assert held.window.key_line.remark == "Voteringen är avbruten. Ctrl+Z återställer frågan och rösterna."
    held.ctrl("z")
    assert held.poll.ballots == Table({"bo": "yes", "cora": "no"})
    held.press(ESC, "v", ESC)
    assert held.window.key_line.remark == "", "nobody had answered"


def test_who_asked_for_a_vote_is_seen_and_one_key_leaves_it_out_or_tells_another(hold: Hold) -> None:
    held = hold(seven())
    held.find("cora")
    held.press("v")
    assert "begärd av Cora" in says(held)
    held.press("b")
    assert list(held.poll.question.vote_asked_by) == []
    assert "begärd" not in says(held)
    held.find("disa")
    held.press("n", "/", "edvin", RETURN, "b")
    assert held.poll.question.vote_asked_by == ("edvin",)
    assert held.poll.ballots == Table({"disa": "no"}), "the votes given stand"
    held.press("b")
    held.find("alma")
    held.press("b")
    assert list(held.poll.question.vote_asked_by) == []
    assert held.window.key_line.remark == "En votering begärs av den som tjänstgör och inte är ordförande."
