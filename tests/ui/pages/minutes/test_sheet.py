"""What stands on the sheet looks as it does in the editor and on paper, and what is written in stays in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from tests.documents.outside import pages
from tests.ui.pages.minutes.conftest import Press, section
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.paper_ink import running
from ui.widgets.prose_editor.filling import DASHED

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
