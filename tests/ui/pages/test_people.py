"""People: entered, changed; their mandates given and ended; the committee of any day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.pages.people.page import PeoplePage
from ui.widgets.labels import Elided

if TYPE_CHECKING:
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: Window) -> PeoplePage:
    window.show_room("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def choose(page: PeoplePage, name: str) -> None:
    page.people.choose(next(p.id for p in page.archive.registers.people() if p.name == name))


def roster(page: PeoplePage) -> list[str]:
    return [row.says for row in page.roster.rows]


def test_a_person_is_entered_by_keys_alone(page: PeoplePage) -> None:
    QTest.keyClick(page.people, Qt.Key.Key_N, CTRL)
    assert page.person_form.name.hasFocus()
    QTest.keyClicks(page.person_form.name, "Tove Lund")
    QTest.keyClicks(page.person_form.party, "L")
    QTest.keyClick(page.person_form.party, Qt.Key.Key_Return, CTRL)
    assert page.chosen is not None
    assert page.chosen.signature == "Tove Lund (L)"
    assert page.people.hasFocus()


def test_a_person_without_a_name_is_not_saved(page: PeoplePage) -> None:
    before = len(page.archive.registers.people())
    page.person_form.begin(None)
    page.person_form.save()
    assert page.person_form.missing.text() == "Namnet saknas."
    assert page.person_form.name.hasFocus()
    assert len(page.archive.registers.people()) == before


def test_a_person_is_changed_where_they_stand(page: PeoplePage) -> None:
    choose(page, "Birgitta Sjöö")
    QTest.keyClick(page.people, Qt.Key.Key_Return)
    page.person_form.party.setText("V")
    page.person_form.save()
    assert any("Birgitta Sjöö (V)" in row.says for row in page.people.rows)


def test_a_mandate_is_given_and_stands_in_the_roster_from_its_day(page: PeoplePage) -> None:
    choose(page, "Johan Lindvall")
    page.begin_mandate()
    form = page.mandate_form
    form.role.choose("substitute")
    form.body.setCurrentIndex(form.body.findData("Vårgårda"))
    form.since.setText("2019-10-01")
    form.save()
    page.day_field.setText("2019-09-16")
    page._day_changed()
    assert not any("Johan Lindvall" in says for says in roster(page))
    page.day_field.setText("2019-10-01")
    page._day_changed()
    assert roster(page)[-1] == "Johan Lindvall, ersättare 3, Vårgårda"


def test_an_ended_mandate_leaves_the_seat_empty(page: PeoplePage) -> None:
    page.day_field.setText("2019-10-01")
    page._day_changed()
    choose(page, "Karin Ahlqvist")
    page.mandates.setFocus()
    QTest.keyClick(page.mandates, Qt.Key.Key_Delete)
    assert roster(page)[1] == "tom plats, ledamot, Vårgårda"
    assert "– 2019-09-30" in page.mandates.rows[0].says
    page.day_field.setText("2019-09-30")
    page._day_changed()
    assert roster(page)[1].startswith("Karin Ahlqvist (C), vice ordförande")


def test_the_successor_takes_the_same_seat(page: PeoplePage) -> None:
    page.day_field.setText("2019-10-01")
    page._day_changed()
    choose(page, "Karin Ahlqvist")
    page.end_mandate()
    choose(page, "Maria Strandgren")
    page.begin_mandate()
    form = page.mandate_form
    form.seat.setCurrentIndex(2)
    assert "Karin Ahlqvist" in form.seat.currentText()
    form.body.setCurrentIndex(form.body.findData("Vårgårda"))
    form.since.setText("2019-10-01")
    form.save()
    assert [r for r in roster(page) if "ersättare" not in r][1] == "Maria Strandgren, ledamot, Vårgårda"
    assert len(roster(page)) == 4


@pytest.mark.parametrize(("since", "until"), [("i fjol", ""), ("2019-01-01", "2018-12-31")])
def test_days_that_cannot_be_are_not_saved(page: PeoplePage, since: str, until: str) -> None:
    choose(page, "Johan Lindvall")
    page.begin_mandate()
    page.mandate_form.since.setText(since)
    page.mandate_form.until.setText(until)
    page.mandate_form.save()
    assert page.mandate_form.missing.isVisible()
    assert len(page.archive.registers.mandates(page.archive.registers.committees()[0].id)) == 4
    assert page.mandate_form.isAncestorOf(page.window().focusWidget())
    QTest.keyClick(page.mandate_form.since, Qt.Key.Key_1)
    assert not page.mandate_form.missing.isVisible()


def test_a_second_mandate_on_the_same_days_is_refused_under_the_field(page: PeoplePage, window: Window) -> None:
    choose(page, "Birgitta Sjöö")
    page.begin_mandate()
    form = page.mandate_form
    form.save()
    assert "Birgitta Sjöö (S) är redan ersättare i ITVT" in form.missing.text()
    assert form.isVisible()
    assert form.since.hasFocus()
    assert not window.message.isVisible()
    assert form.missing.parentWidget() is form.fields
    assert len(page.archive.registers.mandates(page.archive.registers.committees()[0].id)) == 4


def test_after_a_mandate_the_keys_are_in_the_list_of_people(page: PeoplePage, window: Window) -> None:
    choose(page, "Johan Lindvall")
    QTest.keyClick(page.people, Qt.Key.Key_Insert)
    QTest.keyClick(page.mandate_form.since, Qt.Key.Key_Return, CTRL)
    assert page.people.hasFocus()
    assert page.chosen is not None
    assert page.chosen.name == "Johan Lindvall"
    assert window.key_line.remark == "Sparat"


def test_a_mandate_ended_on_the_day_it_began_is_gone_and_undo_in_another_room_says_what_came_back(
        page: PeoplePage, window: Window) -> None:
    choose(page, "Johan Lindvall")
    page.begin_mandate()
    page.mandate_form.save()
    seats = len(page.roster.rows)
    page.mandates.setFocus()
    QTest.keyClick(page.mandates, Qt.Key.Key_Delete)
    assert len(page.roster.rows) == seats - 1
    assert window.key_line.remark == "Uppdraget är borttaget"
    assert page.people.hasFocus()
    window.show_room("meetings")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.key_line.remark == "Ångrade: uppdragets slut"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.key_line.remark == "Ångrade: uppdraget"
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert window.key_line.remark == "Gjorde om: uppdraget"


def test_how_they_are_reached_is_kept_with_the_person_as_one_act(page: PeoplePage, window: Window) -> None:
    choose(page, "Birgitta Sjöö")
    page.edit()
    page.person_form.email.setText("birgitta")
    page.person_form.save()
    assert page.person_form.missing.text() == "”birgitta” är ingen e-postadress."
    assert page.person_form.email.hasFocus()
    page.person_form.email.setText("birgitta@example.se")
    page.person_form.address.setPlainText("Gatan 1\n\n524 30 Herrljunga")
    page.person_form.send_by.button("paper").click()
    page.person_form.save()
    person = page.chosen
    assert person is not None
    contact = page.archive.contacts.contact(person.id)
    assert (contact.email, contact.address, contact.send_by) == ("birgitta@example.se", ("Gatan 1", "524 30 Herrljunga"), "paper")
    assert "birgitta@example.se · utskick på papper · Gatan 1, 524 30 Herrljunga" in [
        words.text() for words in page.who.findChildren(QLabel)]
    window.undo()
    assert page.archive.contacts.contact(person.id).email is None


def test_the_list_of_the_day_shown_is_saved(page: PeoplePage, window: Window, tmp_path: Path) -> None:
    page.day_field.setText("2019-09-16")
    page._day_changed()
    page.write_list(tmp_path / "ut.csv")
    assert window.key_line.remark == "Listan är sparad: ut.csv"
    first = (tmp_path / "ut.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert first.startswith("Anders Holmgren;M;ordförande;Herrljunga")


def test_at_twice_the_size_the_heading_keeps_its_words(page: PeoplePage, window: Window) -> None:
    window.looks.choose_factor(2.0)
    (title,) = [words for words in window.page.findChildren(Elided) if words.text() == "Personer"] if window.page else []
    QTest.qWait(1)
    assert title.shown == "Personer"
