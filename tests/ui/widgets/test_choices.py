"""Choosing: among few side by side, among rows, a number; by keys as by mouse, and heard as well as seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui import shapes
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.fields import Count
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.widgets.segmented import Segmented


def test_one_of_few_is_chosen_by_the_space_bar(qtbot: QtBot) -> None:
    choice = Segmented(Theme("light"), "Beslutsorgan", (("ITVT", "ITVT"), ("KF", "KF")), "ITVT")
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice.button("KF"), Qt.Key.Key_Space)
    assert told.args == ["KF"]
    assert choice.value == "KF"
    assert choice.button("KF").accessibleName() == "Beslutsorgan: KF"


def test_a_value_that_is_not_among_them_leaves_all_unchosen(qtbot: QtBot) -> None:
    choice = Segmented(Theme("light"), "Beslutsorgan", ((1, "Ett"), (2, "Två")), 1)
    qtbot.addWidget(choice)
    choice.choose(3)
    assert choice.value is None


def rows(*names: str) -> list[Row]:
    return [Row(name, (Cell((Words(name),), "disc"),), f"{name}, tjänstgör") for name in names]


def test_the_chosen_row_stays_chosen_when_the_rows_are_read_again(qtbot: QtBot) -> None:
    view = RowsView(Theme("light"), "Personer", (Column(),), "Öppna")
    qtbot.addWidget(view)
    view.take(rows("Anna", "Bo", "Cia"))
    view.choose("Bo")
    view.take(rows("Cia", "Bo"))
    assert view.key == "Bo"
    view.take(rows("Cia"))
    assert view.key == "Cia"


def test_retur_opens_the_row_and_it_is_heard_as_a_sentence(qtbot: QtBot) -> None:
    view = RowsView(Theme("light"), "Personer", (Column(),), "Öppna")
    qtbot.addWidget(view)
    view.take(rows("Anna", "Bo"))
    view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["Bo"]
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.text(QAccessible.Text.Name) == "Personer"
    assert heard.child(1).text(QAccessible.Text.Name) == "Bo, tjänstgör"


def test_a_number_is_counted_with_the_arrows_and_stays_in_bounds(qtbot: QtBot) -> None:
    count = Count(2)
    qtbot.addWidget(count)
    for _press in range(4):
        QTest.keyClick(count, Qt.Key.Key_Up)
    assert count.value == 2
    count.clear()
    assert count.value == 0
    QTest.keyClick(count, Qt.Key.Key_Down)
    assert count.value == 0


def picture(shape: shapes.Shape, dark: bool) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black if dark else Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.paint(painter, shape, QRectF(0, 0, 48, 48), DARK if dark else LIGHT, "ink")
    painter.end()
    return image


def test_no_two_states_have_the_same_shape_even_without_colour(qtbot: QtBot) -> None:
    for dark in (False, True):
        pictures = [picture(shape, dark) for shape in shapes.COLOURS]
        blank = QImage(pictures[0])
        blank.fill(Qt.GlobalColor.black if dark else Qt.GlobalColor.white)
        assert all(p != blank for p in pictures)
        assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1:])
