"""The pages that will be printed are a document to those who listen, and are read to them page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.ui.reading import Role, things
from ui.theme import Theme
from ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive


def test_the_words_of_the_page_shown_are_told(qtbot: QtBot, archive: Archive, meeting: str) -> None:
    QAccessible.setActive(True)
    around = QWidget()
    qtbot.addWidget(around)
    view = PaperView(Theme("light"), "Protokollet som det skrivs ut", around)
    view.resize(600, 800)
    view.put(archive.printing.minutes(meeting))
    around.show()
    (paper,) = (t for t in things(around) if t.role is Role.Document)
    assert paper.name == "Protokollet som det skrivs ut"
    first = view.accessibleDescription()
    assert "Sammanträdesprotokoll" in first
    view.go_to(view.pages - 1)
    qtbot.waitUntil(lambda: view.accessibleDescription() != first)
    assert f"Sida {view.pages} ({view.pages})" in view.accessibleDescription()
