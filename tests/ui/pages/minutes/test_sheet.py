"""What stands on the sheet looks as it does in the editor and on paper, and what is written in stays in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.house_style import BlockPart
from app.services.errors import InTheWay
from tests.documents.outside import pages
from tests.ui.pages.minutes.conftest import CTRL, Press, section
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.paper_ink import running
from ui.widgets.prose_editor.filling import DASHED

if TYPE_CHECKING:
    from ui.window import Window

Key = Qt.Key
TEXT = "Två punkter:\n\n- molntjänst\n- egen växel\n\n| Kostnad | Belopp | År |\n| --- | ---: | :-- |\n| Drift | inget | 2019 |"


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def look(document: QTextDocument) -> list[tuple[str, bool, bool]]:
    """Of each block its words, whether a dash stands before them, and whether they stand at the right."""
    return [(b.text(), b.textList() is not None and b.textList().format().style() == DASHED,
             bool(b.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight)) for b in blocks(document)]


def test_lists_have_dashes_and_columns_their_side_on_the_sheet_in_the_editor_and_on_paper(
        page: MinutesPage, item: str, press: Press) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "summary", TEXT))
    view = section(page, "summary")
    view.write()
    assert view.editor is not None
    shown = look(running(page.theme, TEXT))
    assert look(view.editor.document()) == shown
    assert [words for words, dashed, _right in shown if dashed] == ["molntjänst", "egen växel"]
    assert [words for words, _dashed, right in shown if right] == ["Belopp", "inget"]
    printed = "\n".join(pages(page.archive.minutes.pdf(page.meeting)))
    assert "–\nmolntjänst" in printed or "– molntjänst" in printed


def test_the_cursor_goes_where_the_words_were_pressed(page: MinutesPage, item: str) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "summary", TEXT))
    view = section(page, "summary")
    place = view.view.plain.index("växel")
    view.view.pressed.emit(place)
    assert view.editor is not None
    assert view.editor.textCursor().position() == place
    assert view.editor.textCursor().block().text() == "egen växel"


def in_sight(page: MinutesPage) -> bool:
    """Whether the whole line with the cursor is seen."""
    view = page.sheet.current
    assert view is not None
    assert view.editor is not None
    line = view.editor.cursorRect()
    first, last = (view.editor.viewport().mapTo(page.sheet.viewport(), point) for point in (line.topLeft(), line.bottomLeft()))
    return first.y() >= 0 and last.y() < page.sheet.viewport().height()


@pytest.mark.parametrize("part", ["disqualification", "decision"])
def test_the_line_that_is_written_stays_in_sight_while_its_block_grows(
        page: MinutesPage, item: str, press: Press, part: BlockPart) -> None:
    page.window().resize(1200, 500)
    QApplication.processEvents()
    page.sheet.enter(part)
    press(Key.Key_Return)
    for _line in range(25):
        press("ord")
        press(Key.Key_Return)
        assert in_sight(page)
    press(Key.Key_Home, CTRL)
    assert in_sight(page)
    press(Key.Key_End, CTRL)
    assert in_sight(page)


def test_a_block_that_has_room_is_seen_whole_with_what_the_log_says_under_it(
        page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "reservation", "En ledamot reserverar sig."))
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "other", "Återstår att skriva."))
    page.sheet.enter("reservation")
    press(Key.Key_Return)
    view = section(page, "reservation")
    assert view.from_log.isVisible()
    qtbot.waitUntil(lambda: view.mapTo(page.sheet.viewport(), view.rect().bottomLeft()).y() < page.sheet.viewport().height())


def lines(document: QTextDocument) -> list[tuple[float, float, str]]:
    """Where each line stands, and its words."""
    layout, found = document.documentLayout(), []
    for block in blocks(document):
        box = layout.blockBoundingRect(block)
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append((round(box.left() + line.x(), 1), round(box.top() + line.y(), 1), words))
    return found


def corner(page: MinutesPage, shown: QWidget) -> QPoint:
    """Where it stands in what is seen of the sheet."""
    return shown.mapTo(page.sheet.viewport(), QPoint(0, 0))


LONG = TEXT.replace("Två punkter:", "Nämnden har att ta ställning till två punkter, som båda rör växeln. " * 4)


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("text", [LONG, f"{LONG}\n\nSlut.", "- en\n- två", "Kort."])
def test_no_line_moves_when_a_block_is_opened_or_put_away(
        window: Window, page: MinutesPage, item: str, factor: float, text: str) -> None:
    window.looks.choose_factor(factor)
    window.resize(1500, 1000)
    again = window.page
    assert isinstance(again, MinutesPage)
    page = again
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "summary", text))
    page.look()
    page.outline.choose(item)
    page.sheet.enter("summary")
    QApplication.processEvents()
    view = section(page, "summary")
    stood = (lines(view.view.document), view.height(), corner(page, view.view))
    view.write(at=0)
    QApplication.processEvents()
    assert view.editor is not None
    editor = view.editor
    assert (lines(editor.document()), view.height(), corner(page, editor.viewport())) == stood
    for move in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End):
        editor.moveCursor(move)
        QApplication.processEvents()
        assert editor.verticalScrollBar().value() == 0
    stood = (lines(editor.document()), view.height(), corner(page, editor.viewport()))
    view.close_editor()
    QApplication.processEvents()
    assert (lines(view.view.document), view.height(), corner(page, view.view)) == stood


def test_words_that_cannot_be_saved_stay_open_and_are_saved_once_they_can_be(
    page: MinutesPage, item: str, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise InTheWay("Disken är full.", "Frigör utrymme.")

    view = section(page, "summary")
    press(Qt.Key.Key_Return)
    with monkeypatch.context() as world:
        world.setattr(page.archive.minutes, "write", full)
        press("Nytt. ")
        press(Qt.Key.Key_Escape)
    assert view.editor is not None, "the words are nowhere but here"
    press(Qt.Key.Key_Escape)
    assert view.editor is None
    stored = next(p for p in page.archive.minutes.passages(page.meeting) if p.item == item)
    assert "Nytt." in next(s.text for s in stored.sections if s.part == "summary")
