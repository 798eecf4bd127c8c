"""Going about in the minutes: from part to part, from remark to remark, from words found to the next, from column to column."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.domain.checking.remark import Remark
from ui.page import Page
from ui.pages.minutes.columns import Columns
from ui.pages.minutes.find_bar import FindBar
from ui.pages.minutes.left_to_do import LeftToDo
from ui.pages.minutes.outline import Outline
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.sheet import Sheet


class Going(Page):
    """The part of the page that moves; what is read and laid out is the page's own."""

    reading: Reading | None
    outline: Outline
    sheet: Sheet
    columns: Columns
    right: QStackedWidget
    left_to_do: LeftToDo
    find_bar: FindBar

    def turn_aside(self) -> None:
        """On a narrow page: what is left to arrange, the parts, and the text again; on a wide one, the keys go round."""
        focused = QApplication.focusWidget()
        shown = self.columns.turn() if not self.columns.roomy else self._next_column(focused)
        if shown is self.sheet:
            self.sheet.enter_again()
        elif shown is self.right:
            self.left_to_do.remarks.setFocus()
        else:
            self.outline.setFocus()

    def _next_column(self, focused: QWidget | None) -> QWidget:
        order: list[QWidget] = [self.sheet, self.right, self.outline]
        held = [n for n, part in enumerate(order) if focused is not None and (part is focused or part.isAncestorOf(focused))]
        return order[(held[0] + 1) % len(order) if held else 0]

    def enter_text(self) -> None:
        """Put the keys in the text of the chosen part."""
        self.columns.text()
        self.sheet.enter()

    def go_to_next(self, by: int) -> None:
        """Jump to the next remark."""
        remark = self.left_to_do.remarks.step(by)
        if remark is not None:
            self.jump(remark)

    def find_words(self) -> None:
        """Look for words, those chosen in the open text if there are any."""
        words = self.sheet.current.chosen if self.sheet.current is not None else ""
        self.sheet.close_editor()
        if self.reading is not None:
            self.columns.text()
            self.find_bar.begin(self.reading, self.sheet.place, words)

    def _go_to_words(self, place: tuple[str, tuple[str, int] | None], words: str, nth: int) -> None:
        self.outline.choose(place[0])
        self.sheet.mark(place[1], words, nth)

    def _end_finding(self) -> None:
        """The keys go where the words were found."""
        self.sheet.mark(None, "", 0)
        self.sheet.enter_again()

    def mend_chosen(self) -> None:
        """Mend the remark that was gone to last."""
        self.left_to_do.remarks.mend()

    def teach_chosen(self) -> None:
        """Let the word be known that was gone to last."""
        self.left_to_do.remarks.learn()

    def jump(self, remark: Remark) -> None:
        """Go to the place of a remark, with the words it is about marked."""
        if self.reading is not None:
            self.columns.text()
            self.outline.choose(self.reading.place_of(remark))
            part, heading = self.reading.section_of(remark), self.reading.heading_of(remark)
            views = (v for v in self.sheet.sections.values() if (v.section.part, v.section.label) == (part, heading))
            meant = next(views, None)
            meant.setFocus() if meant is not None else self.sheet.enter(part)
            if part is not None and remark.passage:
                self.sheet.mark((part, 0), remark.passage, 0)

    def turn(self, by: int, *, last: bool = False) -> None:
        """Go to the next place of the minutes, or the one before."""
        if self.reading is None:
            return
        places = self.reading.places
        wanted = places.index(self.outline.key) + by
        if 0 <= wanted < len(places):
            self.outline.choose(places[wanted])
            self.sheet.enter(last=last)
