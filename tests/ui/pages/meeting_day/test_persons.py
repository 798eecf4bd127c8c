"""Who is there and who serves: each key, what it notes, and what is then seen."""

from app.domain.meeting import events as ev
from tests.domain.building import body, items, itvt, opened, present
from tests.ui.pages.meeting_day.conftest import BACK, DOWN, ESC, RETURN, RIGHT, UP, Held, Hold


def test_the_roll_is_called_with_one_key_a_person(day: Held) -> None:
    assert day.marked == "p1"
    day.press(RETURN)
    assert day.last() == ev.Present(person="p1")
    assert day.marked == "p2"
    day.press("f", "n")
    assert day.log[1:] == (ev.Absent(person="p2"), ev.Present(person="p3"))
    assert day.row("p2").word == "frånvarande"
    assert day.marked == "p4"
    assert day.page.acts["next"].text() == "Öppna sammanträdet"
    assert day.page.column.acts[0].text() == "Öppna sammanträdet"


def test_when_the_roll_is_called_retur_opens_the_meeting_and_the_substitute_sits_in_the_seat(opened: Held) -> None:
    called, first = opened.log[-2:]
    assert isinstance(called, ev.CalledToOrder)
    assert called == ev.CalledToOrder(roster=called.roster, standing_orders=called.standing_orders)
    assert first == ev.ItemOpened(item="a1")
    row = opened.row("p4")
    assert (row.group, row.shape, row.role) == ("seat", "ringed_disc", "för Karin Ahlqvist (C)")
    assert "tjänstgör" in row.says


def test_one_who_comes_late_waits_for_the_next_item(opened: Held) -> None:
    opened.press(*[RIGHT] * 4)
    opened.find("kar")
    opened.press("k")
    assert opened.last() == ev.Present(person="p2")
    assert opened.row("p2").word == "tjänstgör från nästa ärende"
    opened.press(RIGHT)
    assert opened.row("p2").group == "seat"


def test_one_leaves_and_the_seat_objects_with_what_mends_it(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1")))
    held.find("karin")
    held.press("l")
    assert held.last() == ev.Left(person="karin")
    remark = held.row("karin").remark
    assert (remark.cause, remark.effect) == ("Vårgårdas plats är tom.", "Inte beslutför, KL 6:27")
    assert remark.offer == "Ulf Norling kommer"
    assert held.page.parts.band.serving.word.text() == "Inte beslutför, 1 av 2 tjänstgör"
    assert "nämnden är inte beslutför" in held.page.column.acts[0].accessibleName()
    assert held.page.acts["decide"].isEnabled(), "a rule forbids nothing"


def test_retur_on_the_row_that_objects_mends_it(hold: Hold) -> None:
    held = hold(itvt(*present("anders"), ev.Absent(person="karin"), ev.CalledToOrder(), opened("a1")))
    held.find("karin")
    assert held.page.offered is not None
    assert held.page.offered.doing == "mend"
    held.press(RETURN)
    assert held.last() == ev.Present(person="ulf")
    assert held.row("karin").remark.offer == "Ta upp ärendet på nytt", "who comes during an item serves from the next"
    held.press(RETURN)
    assert held.log[-2:] == (ev.ItemClosed(item="a1"), ev.ItemOpened(item="a1"))
    assert held.row("ulf").group == "seat"
    assert held.page.parts.band.serving.word.text() == "2 av 2 tjänstgör"


def test_jav_asks_for_the_ground_which_may_be_left_out(opened: Held) -> None:
    opened.find("ulf")
    opened.press("j", RETURN)
    assert opened.last() == ev.Disqualified(person="p4", item="a1")
    opened.find("and")
    opened.press("j", "jnfl", RETURN)
    assert opened.last() == ev.Disqualified(person="p1", item="a1", ground="jnfl"), "no letter is an act in a field"
    assert opened.row("p3").role == "för Anders Holmgren (M)", "the next in turn has the seat"


def test_esc_leaves_a_question_and_the_keys_work_on_the_seats_again(opened: Held) -> None:
    before = len(opened.log)
    opened.find("and")
    opened.press("s", ESC)
    assert opened.page.column.panel is None
    assert opened.page.seats.hasFocus()
    assert len(opened.log) == before
    opened.press("d")
    assert opened.last() == ev.DeclinedToDecide(person="p1")
    assert opened.row("p1").shape == "barred_disc"


def test_a_substitute_is_noted_in_a_seat_which_is_asked_for_where_it_may_be_several(hold: Hold) -> None:
    held = hold(body("M C S", "S M", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1")))
    held.find("disa")
    held.press("t")
    assert held.page.column.panel is not None
    held.press("2", "hon var i tur", RETURN)
    assert held.last() == ev.SeatTaken(seat="s2", person="disa")
    entry = held.page.archive.meetings.proceedings(held.page.day.meeting).log[-1]
    assert entry.note == "hon var i tur"
    assert held.row("disa").group == "seat"


def test_the_chair_is_taken_and_adjusters_are_chosen(opened: Held) -> None:
    opened.find("ulf")
    opened.press("h", RETURN)
    assert opened.last() == ev.ChairTaken(person="p4")
    assert opened.page.parts.band.chair.word.text() == "Ulf Norling (S)"
    opened.find("and")
    opened.press("m")
    assert opened.last() == ev.AdjustersChosen(persons=("p1",))
    opened.press("m")
    assert len([e for e in opened.log if isinstance(e, ev.AdjustersChosen)]) == 1, "who is chosen is not chosen again"


def test_who_leaves_stays_marked_so_that_the_next_key_is_theirs(opened: Held) -> None:
    opened.find("ulf")
    opened.press("l")
    assert opened.marked == "p4"
    opened.press("k")
    assert opened.last() == ev.Present(person="p4")


def test_why_is_answered_under_the_row_and_goes_when_one_moves_on(opened: Held) -> None:
    opened.find("ulf")
    opened.press("?")
    assert opened.row("p4").why.startswith("Karin Ahlqvist (C) är frånvarande; Ulf Norling (S) är på tur")
    opened.press(UP)
    assert opened.row("p4").why == ""
    opened.press("?", ESC)
    assert all(row.why == "" for row in opened.page.seats.rows), "Esc puts it away too"


def test_a_person_is_found_by_any_of_their_names_and_nobody_is_told_of(opened: Held) -> None:
    opened.find("nor")
    assert opened.marked == "p4"
    opened.press("/", "xyz")
    assert opened.marked == "p4"
    opened.press(ESC)
    assert opened.page.seats.hasFocus()


def test_headings_are_passed_by(opened: Held) -> None:
    opened.find("ulf")
    opened.press(DOWN)
    assert opened.marked == "p3"


def test_a_statement_is_of_a_kind_that_retur_takes_as_meant(opened: Held) -> None:
    opened.find("bir")
    opened.press("s", RETURN, "annan mening", RETURN)
    assert opened.last() == ev.Statement(by=("p3",), kind="opinion", text="annan mening")
    opened.find("ulf")
    opened.press("s", "2", RETURN)
    assert opened.last() == ev.Statement(by=("p4",), kind="note")


def test_who_writes_at_once_loses_no_letter(opened: Held) -> None:
    opened.find("bir")
    opened.press("s", "Anser att", RETURN)
    assert opened.last() == ev.Statement(by=("p3",), kind="opinion", text="Anser att")


def test_the_letters_of_a_word_answer_no_question(opened: Held) -> None:
    opened.find("bir")
    before = len(opened.log)
    opened.press("y", "lande")
    assert len(opened.log) == before
    assert opened.page.column.panel is not None
    assert "svarar inte på frågan" in opened.window.key_line.remark


def test_thirteen_seats_fill_the_height_and_are_read_as_sentences(hold: Hold) -> None:
    names = "S M SD S S M SD C V L KD MP C"
    held = hold(body(names, "S", *present("alma"), agenda=items(12)))
    seats = [r for r in held.page.seats.rows if r.group == "seat"]
    assert len(seats) == 13
    assert held.page.seats.measures.seat >= 40
    model = held.page.seats.model()
    assert model.index(0, 0).data(11) == seats[0].says  # Qt.ItemDataRole.AccessibleTextRole


def test_staff_are_said_to_come_and_are_in_the_room_while_their_item_is_open(opened: Held) -> None:
    assert (opened.row("p5").group, opened.row("p5").role, opened.row("p5").word) == ("outside", "IT-chef", "kommer till § 18")
    opened.press(*[RIGHT] * 4)
    assert (opened.row("p5").group, opened.row("p5").word) == ("in_the_room", "")
    assert opened.row("p6").word == "kommer till § 19"


def test_what_is_so_already_is_not_noted_again_and_the_page_says_so(opened: Held) -> None:
    before = len(opened.log)
    said = (("bir", "nk", "Birgitta Sjöö (S) är redan här."), ("kar", "fl", "Karin Ahlqvist (C) är inte här."))
    for who, letters, words in said:
        opened.find(who)
        for letter in letters:
            opened.press(letter)
            assert opened.window.key_line.remark == words
    assert len(opened.log) == before
    opened.press("k")
    assert opened.window.key_line.remark == ""


def test_a_search_that_finds_nobody_or_is_given_up_leaves_the_mark_where_it_was(opened: Held) -> None:
    opened.find("and")
    before = opened.marked
    opened.press("/", "u")
    assert opened.marked == "p4", "the mark follows the letters"
    opened.press("q")
    assert opened.marked == before, "nobody is called so"
    opened.press(BACK)
    assert opened.marked == "p4"
    opened.press(ESC)
    assert opened.marked == before
    assert opened.page.seats.hasFocus()


def test_a_person_is_found_by_letters_within_a_name(opened: Held) -> None:
    opened.find("orling")
    assert opened.marked == "p4"


def test_why_before_one_is_called_is_that_one_is_not_called(day: Held) -> None:
    day.press("?")
    assert day.row("p1").why == "Anders Holmgren (M) är inte uppropad ännu."


def test_a_disqualification_is_noted_before_its_ground_is_asked_for(opened: Held) -> None:
    opened.find("and")
    opened.press("j")
    noted = ev.Disqualified(person="p1", item="a1")
    assert opened.last() == noted
    opened.press("han ä", ESC)
    assert opened.last() == noted, "what was begun is left; the disqualification stands"
    opened.find("and")
    opened.press("j", "hans bolag", RETURN)
    assert opened.last() == ev.Disqualified(person="p1", item="a1", ground="hans bolag")
    assert sum("jäv" in line.words.casefold() for line in opened.page.day.view.lines_of_log) == 1  # type: ignore[union-attr]
    opened.find("and")
    before = len(opened.log)
    opened.press("j", RETURN)
    assert len(opened.log) == before, "on the same ground nothing is noted anew"


def test_while_a_name_is_sought_the_key_line_tells_no_letters(opened: Held) -> None:
    assert ("J", "Jäv") in opened.window.key_line.hints
    opened.press("/")
    assert opened.window.key_line.hints == (("Retur", "Klart"), ("Esc", "Stäng"), ("F4", "Hela loggen"))
    opened.press(RETURN)
    assert ("J", "Jäv") in opened.window.key_line.hints
