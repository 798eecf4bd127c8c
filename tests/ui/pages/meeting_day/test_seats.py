"""The seats: every state in its row, the roll call as expected, and the orders in which the rows stand."""

from app.domain.meeting import events as ev
from tests.domain.building import body, itvt, opened, present
from tests.ui.pages.meeting_day.conftest import RETURN, RIGHT, Held, Hold, unheld


def order(held: Held) -> list[str]:
    return [r.name for r in held.page.seats.rows if r.heading] + [str(r.person) for r in held.page.seats.rows if not r.heading]


def test_nobody_changes_place_while_the_roll_is_called(hold: Hold) -> None:
    held = hold(itvt())
    before = order(held)
    held.press("f", "f", "n", "n")
    assert order(held) == before == ["Ersättare", "anders", "karin", "birgitta", "ulf"]
    assert (held.row("ulf").shape, held.row("ulf").role) == ("ringed_disc", "för Karin Ahlqvist (C)")
    assert held.row("karin").word == "frånvarande"
    held.press(RIGHT)
    assert held.row("ulf").group == "seat"


def test_a_vacant_seat_stays_in_its_row_and_says_who_fills_it(hold: Hold) -> None:
    held = hold(body("M -", "S"))
    held.press("n")
    held.find("cor")
    held.press("n")
    row = held.page.seats.rows[1]
    assert (row.name, row.word, row.role) == ("Vakant plats", "tom plats", "fylls av Cora Ek")


def test_those_expected_are_so_already_and_retur_accepts_it(hold: Hold) -> None:
    away = ev.AbsenceReported(person="karin", items=("a1",))
    held = hold(itvt(away, ev.AbsenceReported(person="ulf")))
    assert [held.row(p).word for p in ("anders", "karin", "ulf")] == ["väntas", "inte uppropad", "har anmält förhinder"]
    held.press(RETURN)
    assert held.last() == ev.Present(person="anders")
    assert held.page.acts["offer"].text() == "Frånvarande", "Karin has told that she comes later"
    held.press(RETURN, RETURN)
    assert held.log[-2:] == (ev.Absent(person="karin"), ev.Present(person="birgitta"))
    assert held.page.acts["offer"].text() == "Gå vidare"


def test_all_expected_are_there_by_one_key(hold: Hold) -> None:
    held = hold(itvt(ev.AbsenceReported(person="ulf")))
    held.press("a")
    assert held.log[1:] == present("anders", "karin", "birgitta")
    held.press("a")
    assert held.window.key_line.remark == "Alla som väntas är redan uppropade."
    held.press(RETURN)
    assert isinstance(held.log[4], ev.CalledToOrder), "then Retur opens the meeting"


def test_on_the_line_by_one_key_and_back_into_the_room(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1")))
    held.find("karin")
    held.press("w")
    assert held.last() == ev.Present(person="karin", remote=True)
    assert (held.row("karin").on_line, held.row("karin").role) == (True, "vice ordförande, Vårgårda, på distans")
    assert held.row("karin").remark.cause == "Karin Ahlqvist är på distans."
    held.press("w")
    assert held.last() == ev.Present(person="karin")


def test_the_row_says_from_which_paragraph_somebody_serves(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1")))
    held.press(RIGHT)
    held.find("karin")
    held.press("l")
    assert held.row("ulf").role == "för Karin Ahlqvist (C), från § 17"
    assert "från § 17" in held.row("ulf").says


def test_seats_are_grouped_by_municipality_and_party_and_stay_so(hold: Hold) -> None:
    held = hold(unheld())
    held.find("kar")
    held.ctrl("g")
    assert [r.name for r in held.page.seats.rows if r.heading][:2] == ["Herrljunga kommun", "Vårgårda kommun"]
    assert held.window.key_line.remark == "Efter kommun"
    assert held.marked == "p2"
    held.ctrl("g")
    assert [r.name for r in held.page.seats.rows if r.heading][:2] == ["M", "C"]
    assert held.page.archive.preferences.seat_order() == "party"
    held.press(RETURN)
    assert [r.name for r in held.page.seats.rows if r.heading][:2] == ["M", "C"]
    held.ctrl("g")
    assert next(r.name for r in held.page.seats.rows if r.heading) == "Ersättare"


def test_one_municipality_is_no_group(hold: Hold) -> None:
    held = hold(body("M C M -", "S"))
    held.ctrl("g")
    assert [r.name for r in held.page.seats.rows if r.heading] == ["M", "C", "Övriga platser", "Ersättare"]
