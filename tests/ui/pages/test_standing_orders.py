"""The standing orders as a form: each setting with the words it rests on, saved as a version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.committee import Committee
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.domain.table import Table
from ui.pages.standing_orders.controls import Order
from ui.pages.standing_orders.page import StandingOrdersPage
from ui.pages.standing_orders.paragraphs import paragraphs
from ui.pages.standing_orders.ready_made import all_ready_made, same_as
from ui.pages.standing_orders.values import lists_read, lists_written, read, written
from ui.settings_room import SettingsRoom
from ui.words import today

if TYPE_CHECKING:
    from ui.pages.standing_orders.paragraph_form import ParagraphForm
    from ui.window import Window


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: Window) -> StandingOrdersPage:
    return shown(window)


def shown(window: Window) -> StandingOrdersPage:
    window.show_room("settings")
    room = window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("standing_orders")
    return room.standing_orders


def form_with(page: StandingOrdersPage, field: str) -> ParagraphForm:
    return next(f for f in page.forms if field in f.controls)


def stored(page: StandingOrdersPage) -> list[StandingOrders]:
    (committee,) = page.archive.registers.committees()
    return [orders for _id, orders in page.archive.registers.standing_orders(committee.id)]


def test_the_form_shows_what_is_stored_and_changes_nothing_by_showing_it(page: StandingOrdersPage) -> None:
    (orders,) = stored(page)
    assert page.orders == orders
    page.save()
    assert stored(page) == [orders]


def test_each_setting_stands_with_the_words_of_the_real_standing_orders(page: StandingOrdersPage) -> None:
    assert form_with(page, "notice.days").text_of("notice.days") == "§ 6: ”senast tre arbetsdagar före sammanträdesdagen”."


def test_the_words_follow_the_value(page: StandingOrdersPage) -> None:
    form = form_with(page, "change_point")
    form.controls["change_point"].show_value("at_once")
    form.controls["change_point"].edited.emit()
    assert form.text_of("change_point") == "Bytet sker genast."


def test_a_change_is_saved_into_the_version_shown(page: StandingOrdersPage) -> None:
    form_with(page, "adjusters").controls["adjusters"].show_value(2)
    page.save()
    (orders,) = stored(page)
    assert orders.adjusters == 2
    assert page.version.count() == 1


def test_a_new_version_needs_a_first_day_of_its_own_and_the_old_one_stays(page: StandingOrdersPage) -> None:
    page.save_as_new()
    assert page.said.text() == "En ny version behöver en egen första dag."
    page.name.setText("3")
    page.valid_from.setText("2020-01-01")
    form_with(page, "notice.days").controls["notice.days"].show_value(5)
    page.save_as_new()
    assert [v.version for v in stored(page)] == ["2", "3"]
    assert page.version.currentText() == "Version 3, från 2020-01-01"
    assert page.orders.notice is not None
    assert page.orders.notice.days == 5


def test_ready_made_standing_orders_are_shown_before_they_are_saved(page: StandingOrdersPage) -> None:
    names = [r.name for r in all_ready_made()]
    place = next(n for n, name in enumerate(names) if "Hultsfred" in name)
    page.begin_from(place + 1)
    assert page.orders.substitutes.displacement == "own_party_over_other_party"
    assert stored(page)[0].substitutes.displacement == "never"


def test_the_space_bar_ticks_a_step_and_alt_and_the_arrows_move_it(page: StandingOrdersPage) -> None:
    order = form_with(page, "substitutes.tiers").controls["substitutes.tiers"]
    assert isinstance(order, Order)
    order.rows.choose("same_party")
    order.rows.setFocus()
    QTest.keyClick(order.rows, Qt.Key.Key_Space)
    assert order.value == ("list_order", "same_party")
    QTest.keyClick(order.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order.value == ("same_party", "list_order")


def test_a_table_is_asked_for_only_where_the_order_needs_it(page: StandingOrdersPage) -> None:
    form = form_with(page, "substitutes.tiers")
    ladders = form.controls["substitutes.party_ladders"]
    assert not ladders.isVisibleTo(form)
    form.controls["substitutes.tiers"].show_value(("party_ladder",))
    form.controls["substitutes.tiers"].edited.emit()
    assert ladders.isVisibleTo(form)
    ladders.show_value(Table({"M": ("M", "KD")}))
    assert page.orders.substitutes.party_ladders == Table({"M": ("M", "KD")})


@pytest.mark.parametrize("place", range(len(all_ready_made())))
def test_every_ready_made_set_survives_the_form(page: StandingOrdersPage, place: int) -> None:
    ready = all_ready_made()[place]
    for form in page.forms:
        form.show_orders(ready.orders)
    values = {f: v for form in page.forms for f, v in form.values.items()}
    assert written(ready.orders, values) == ready.orders
    assert same_as(ready.orders) is not None


def test_every_hint_is_a_sentence_in_swedish_quotation_marks() -> None:
    hints = [words for ready in all_ready_made() for words in ready.words.values()]
    hints += [text for p in paragraphs() for s in p.settings for text in (s.text, *(c.text for c in s.choices)) if text]
    assert hints
    assert [h for h in hints if not h.endswith(".") or '"' in h or "“" in h] == []


def test_every_setting_of_the_form_is_a_field_of_the_standing_orders() -> None:
    orders = StandingOrders(substitutes=SubstituteRules())
    fields = [s.field for p in paragraphs() for s in p.settings]
    assert len(fields) == len(set(fields))
    for field in fields:
        read(orders, field)


def test_a_table_can_be_written_and_read_again() -> None:
    table = Table({"M": ("M", "KD", "L"), "S": ("S",)})
    assert lists_read(lists_written(table)) == table
    assert lists_read("bara ord\n: tomt\n") == Table()


def test_each_setting_shows_an_example_that_changes_as_one_chooses(page: StandingOrdersPage) -> None:
    form = form_with(page, "change_point")
    before = form.example_of("change_point")
    assert before.startswith("Exempel: Anna Ek (S) kommer kl. 13:20, mitt i § 2")
    assert before.endswith("Anna Ek tjänstgör från § 3.")
    control = form.controls["change_point"]
    control.show_value("at_once")
    control.edited.emit()
    assert form.example_of("change_point").endswith("Anna Ek tjänstgör genast, i § 2.")


def test_the_notice_has_one_example_for_its_days_and_how_they_are_counted(page: StandingOrdersPage) -> None:
    form = form_with(page, "notice.days")
    assert form.example_of("notice.days") == ""
    assert form.example_of("notice.unit").endswith("Kallelsen sänds senast onsdagen den 1 april 2026.")
    days = form.controls["notice.days"]
    days.show_value(0)
    days.edited.emit()
    assert form.example_of("notice.unit").endswith("Kallelsen har ingen bestämd sista dag.")


def test_a_table_changes_the_example_as_it_is_written(page: StandingOrdersPage) -> None:
    form = form_with(page, "substitutes.tiers")
    assert form.example_of("substitutes.party_ladders").endswith("Platsen står tom.")
    form.controls["substitutes.party_ladders"].show_value(Table({"S": ("KD",)}))
    form.controls["substitutes.party_ladders"].edited.emit()
    assert "Ulla Rask tjänstgör: partiordningen, KD." in form.example_of("substitutes.party_ladders")


def test_the_first_version_is_suggested_as_the_first_from_the_beginning_of_the_year(empty_window: Window) -> None:
    archive = empty_window.archive
    assert archive is not None
    archive.registers.save_committee(None, Committee(name="Tekniska nämnden", code="TN", kind="committee"))
    page = shown(empty_window)
    assert (page.name.text(), page.valid_from.text()) == ("1", f"{today().year}-01-01")
    page.name.setFocus()
    QTest.keyClick(page.name, Qt.Key.Key_S, CTRL)
    assert empty_window.key_line.remark == "Sparat"
    assert page.version.currentText() == f"Version 1, från {today().year}-01-01"


def test_a_new_version_takes_the_next_number_where_it_is_given_none_of_its_own(page: StandingOrdersPage) -> None:
    page.valid_from.setText("2021-01-01")
    page.save_as_new()
    assert [v.version for v in stored(page)] == ["2", "3"]


def test_what_was_said_goes_when_it_is_mended(page: StandingOrdersPage) -> None:
    page.save_as_new()
    assert page.said.isVisible()
    assert page.valid_from.hasFocus()
    QTest.keyClick(page.valid_from, Qt.Key.Key_Backspace)
    assert not page.said.isVisible()


@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_the_list_of_ready_made_ones_shows_every_row_whole_at_every_size(window: Window, factor: float) -> None:
    window.looks.choose_factor(factor)
    page = shown(window)
    page.ready_made.showPopup()
    QApplication.processEvents()
    rows = page.ready_made.view()
    last = rows.visualRect(rows.model().index(page.ready_made.count() - 1, 0))
    assert rows.viewport().height() > last.bottom()
    assert rows.width() >= min(rows.sizeHintForColumn(0), page.screen().availableSize().width())
    assert page.version.shown in {page.version.currentText(), page.version.shown[:-1] + "…"}
    page.ready_made.hidePopup()
