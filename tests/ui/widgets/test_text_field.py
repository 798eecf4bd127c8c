"""A field of running text: a figure is kept on one line, and the space that keeps it is kept too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from ui.theme import Theme
from ui.widgets.fields import TextField, put

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField(Theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("typed", "kept"), [
    ("Taxan blir 1 200 kronor.", "Taxan blir 1\u00a0200 kronor."), ("1 200 000 kr", "1\u00a0200\u00a0000 kr"),
    ("den 3 2019", "den 3 2019"), ("2019 200", "2019 200"), ("12 34", "12 34")])
def test_a_figure_in_thousands_is_bound_as_it_is_typed(field: TextField, typed: str, kept: str) -> None:
    QTest.keyClicks(field, typed)
    assert field.toPlainText() == kept


def test_what_was_put_or_pasted_is_given_back_as_it_was(field: TextField) -> None:
    text = "Summan är 10\u00a0000 kr.\nDen betalas.\n"
    put(field, text)
    assert field.toPlainText() == text
    field.selectAll()
    field.insertPlainText("5\u00a0kap. 1\u00a0§")
    assert field.toPlainText() == "5\u00a0kap. 1\u00a0§"


def test_one_undo_gives_the_common_space_back(field: TextField) -> None:
    QTest.keyClicks(field, "1 200")
    field.undo()
    assert field.toPlainText() == "1 200"
