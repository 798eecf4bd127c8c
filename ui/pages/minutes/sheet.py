"""The sheet: one paragraph of the minutes as it will be printed, or the front page, the contents or the boards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.house_style import BlockPart
from app.translation import _
from ui.pages.minutes.led_away import RECIPIENTS, Led, is_writing
from ui.pages.minutes.masks import Hidden, hidden_in
from ui.pages.minutes.reading import Reading, section_keys
from ui.pages.minutes.section import SectionView
from ui.pages.minutes.sheet_parts import heading, plain, recipients
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.labels import surface
from ui.widgets.prose_editor import Speller
from ui.widgets.spoken import speak_as

if TYPE_CHECKING:
    from app.services.minutes_passages import Passage, Section

WIDEST, SIDE, AIR = 680, 62, 48
"""The width of the sheet, its right margin, and what is kept in sight over and under where the keys are, at 100 %."""


class Sheet(QScrollArea):
    """What is shown of the minutes, and the keys between its sections.

    `wrote` carries part and words; `beyond` -1 or 1 where the arrows leave the sheet; `marked` that the keys are in a section;
    `learnt` a word to be known, `told` what a paste left out, `asked` a part that is written elsewhere and whether to go there,
    `outdated` what was told and is true no more.
    """

    wrote = Signal(str, str)
    beyond = Signal(int)
    marked = Signal()
    chosen = Signal(str)
    begun = Signal()
    learnt = Signal(str)
    told = Signal(str)
    outdated = Signal(str)
    asked = Signal(str, bool)

    def __init__(self, theme: Theme, speller: Speller | None = None) -> None:
        super().__init__()
        self._theme, self._speller = theme, speller
        self.place = ""
        self.reading: Reading | None = None
        self.sections: dict[tuple[str, int], SectionView] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = surface(_Ground(), "ground")
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(theme.px(16), theme.px(24), theme.px(16), theme.px(24))
        self._paper = _Paper()
        self._paper.typed.connect(self._refuse)
        self._paper.setObjectName("sheet")
        speak_as(self._paper, QAccessible.Role.Document)
        self._paper.setAccessibleName(_("Protokoll"))
        action(self._paper, _("Ny del"), "+", self.begun.emit, context=OWN)
        self._paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper.setMaximumWidth(theme.px(WIDEST))
        row.addStretch(1)
        row.addWidget(self._paper, 100)
        row.addStretch(1)
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, theme.px(36), theme.px(SIDE), theme.px(48))
        self._column.setSpacing(theme.px(14))
        self._column.addStretch(1)
        self._due: list[SectionView] = []
        self._head: list[QWidget] = []
        self._foot: list[Led] = []
        self.setWidget(self._ground)
        self._colour()
        theme.changed.connect(self._colour)

    def _colour(self) -> None:
        """Paper is not quite white in the dark."""
        tokens = self._theme.tokens
        self._paper.setStyleSheet(f"QFrame#sheet {{ background: {tokens.sheet}; border: 1px solid {tokens.line}; padding: 1px; }}"
                                  f"QFrame#sheet:focus {{ border: 2px solid {tokens.accent}; padding: 0; }}")

    # --- what is shown

    def show_place(self, reading: Reading, place: str) -> None:
        """Show a place of the minutes; what is being written there stays open."""
        turned = place != self.place
        if turned:
            self.close_editor()
            self._clear()
        self.reading, self.place = reading, place
        passage = reading.by_item.get(place)
        self._take(reading, passage)
        if turned:
            self.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        """Nothing of what was shown stays; the keys do not leave the sheet."""
        if any(v.marked_now for v in self.sections.values()):
            self._paper.setFocus()
        for view in self.sections.values():
            view.hide()
            view.setParent(None)
            view.deleteLater()
        self.sections = {}

    def _take(self, reading: Reading, passage: Passage | None) -> None:
        held = any(part.hasFocus() for part in self._foot)
        for old in (*self._head, *self._foot):
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._head = (plain(self._theme, reading, self.place, self.chosen.emit) if passage is None
                      else heading(self._theme, reading, passage))
        self._foot = [] if passage is None else self._told_to(reading, passage)
        self._reconcile(passage.sections if passage else ())
        for place, part in enumerate((*self._head, *self.sections.values(), *self._foot)):
            self._column.removeWidget(part)  # an item taken by hand would live on, and Qt would ask it for old heights
            self._column.insertWidget(place, part)
            part.show()
        if held and self._foot:
            self._foot[0].setFocus()

    def _told_to(self, reading: Reading, passage: Passage) -> list[Led]:
        """Who gets an extract: reached by the keys, written on the agenda."""
        told = recipients(self._theme, reading, passage)
        return [self._listening(Led(self._theme, shown, name), RECIPIENTS) for shown, name in told]

    def _listening(self, view: Led, part: str) -> Led:
        view.stepped.connect(lambda step: self._step(view, step))
        view.marked.connect(lambda: self.ensureWidgetVisible(view, 0, self._theme.px(AIR)))
        view.asked.connect(lambda go: self.asked.emit(part, go))
        return view

    @property
    def _stops(self) -> list[QWidget]:
        """Where the arrows halt, in order."""
        return [*self.sections.values(), *self._foot]

    def _reconcile(self, sections: tuple[Section, ...]) -> None:
        """Sections keep their widgets, so that the keys stay where they are; a part just begun stays while it is written in."""
        wanted = dict(zip(section_keys(sections), sections, strict=True))
        kept: dict[tuple[str, int], SectionView] = {}
        for key, section in wanted.items():
            view = self.sections.get(key)
            if view is None:
                view = self._made(section)
            else:
                view.take(section, self._hidden(section))
            kept[key] = view
        for key, view in self.sections.items():
            if key not in wanted and view.editor is not None:
                kept[key] = view
            elif key not in wanted:
                view.hide()
                view.deleteLater()
        self.sections = kept

    def _hidden(self, section: Section) -> Hidden:
        return hidden_in(self.reading.maskings, self.place, section.part, section.text) if self.reading else Hidden()

    def _made(self, section: Section) -> SectionView:
        view = SectionView(self._theme, section, self._speller, self._hidden(section))
        view.wrote.connect(lambda text: self.wrote.emit(section.part, text))
        view.stepped.connect(lambda step: self._step(view, step))
        view.marked.connect(lambda: self._mark(view))
        view.went.connect(lambda: self._keep_in_sight(view))
        view.begun.connect(self.begun)
        view.learnt.connect(self.learnt)
        view.told.connect(self.told)
        view.outdated.connect(self._outdate)
        view.asked.connect(lambda go: self.asked.emit(section.part, go))
        view.closed.connect(lambda: QTimer.singleShot(0, self, self._closed))
        return view

    def _outdate(self, words: str) -> None:
        """Nobody writes any more, unless another section was opened before this one was closed."""
        if words and all(view.editor is None for view in self.sections.values()):
            self.outdated.emit(words)

    def _closed(self) -> None:
        """A part that was begun and left empty goes away."""
        if self.reading is not None:
            self._reconcile_now()

    def _reconcile_now(self) -> None:
        passage = self.reading.by_item.get(self.place) if self.reading else None
        there = set(section_keys(passage.sections)) if passage else set()
        if any(key not in there and view.editor is None for key, view in self.sections.items()) and self.reading:
            held = any(v.hasFocus() for k, v in self.sections.items() if k not in there)
            self._take(self.reading, passage)
            if held:
                self.enter()

    def begin(self, section: Section) -> None:
        """Open a part that has nothing to say yet."""
        key = (section.part, 0)
        if key not in self.sections:
            view = self.sections[key] = self._made(section)
            self._column.insertWidget(self._column.indexOf(self._last) + 1 if self._last else len(self._head), view)
            view.show()
        self.sections[key].write()

    @property
    def _last(self) -> QWidget | None:
        known = [v for v in self.sections.values() if self._column.indexOf(v) >= 0]
        return known[-1] if known else None

    # --- where the keys are

    @property
    def current(self) -> SectionView | None:
        """The section where the keys are, or were last."""
        return next((v for v in self.sections.values() if v.marked_now), None) or self._was

    @property
    def _was(self) -> SectionView | None:
        return self._last_marked if self._last_marked in self.sections.values() else None

    _last_marked: SectionView | None = None

    def _mark(self, view: SectionView) -> None:
        self._last_marked = view
        for other in self.sections.values():
            if other is not view:
                other.view.mark("", 0)
        self._keep_in_sight(view)
        self.marked.emit()

    def _keep_in_sight(self, view: SectionView) -> None:
        """Once it has its height, show it: all of it where there is room, else where it begins, and always the cursor's line."""
        if view not in self._due:
            self._due.append(view)
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        air, due = self._theme.px(AIR), [view for view in self._due if view in self.sections.values()]
        self._due.clear()
        for view in due:
            if view.height() + 2 * air <= self.viewport().height():
                self.ensureWidgetVisible(view, 0, air)
            elif view.editor is None and 2 * view.visibleRegion().boundingRect().height() < self.viewport().height():
                self.verticalScrollBar().setValue(view.mapTo(self._ground, QPoint(0, 0)).y() - air)
            if view.editor is None and view.view.marked_at is not None:
                self.ensureVisible(0, view.view.mapTo(self._ground, QPoint(0, view.view.marked_at)).y(), 0, air)
            if view.editor is not None:
                line = view.editor.cursorRect()
                at = view.editor.viewport().mapTo(self._ground, line.center())
                self.ensureVisible(at.x(), at.y(), 0, air + line.height() // 2)

    def enter(self, part: BlockPart | None = None, *, last: bool = False) -> None:
        """Put the keys into a section: of this part, else the first or the last; on the sheet itself where it has none."""
        named = [v for v in self.sections.values() if v.section.part == part]
        wanted: list[QWidget] = [*named, *(reversed(self._stops) if last else self._stops), self._paper]
        wanted[0].setFocus()

    def enter_again(self, view: SectionView | None = None) -> None:
        """Put the keys into this section, or where they were last."""
        there = view if view in self.sections.values() else self._was
        if there is not None:
            there.setFocus()
        else:
            self.enter()

    def view_of(self, part: str) -> SectionView | None:
        """The section of a part."""
        return next((v for v in self.sections.values() if v.section.part == part), None)

    @property
    def menu_place(self) -> QPoint:
        """Where a menu opens on the screen: under the section where the keys are."""
        at: QWidget = self.current or self._paper
        shown = QPoint(self._theme.px(120), min(at.height(), self._theme.px(160)))
        return at.mapToGlobal(shown)

    def _step(self, view: QWidget, step: int) -> None:
        views = self._stops
        wanted = views.index(view) + step
        if 0 <= wanted < len(views):
            views[wanted].setFocus()
        else:
            self.beyond.emit(step)

    def mark(self, key: tuple[str, int] | None, words: str, nth: int) -> None:
        """Mark words in one section, and in no other."""
        for of, view in self.sections.items():
            view.view.mark(words if of == key else "", nth)
        found = self.sections.get(key) if key is not None else None
        if found is not None:
            self._last_marked = found
            self._keep_in_sight(found)

    def respell(self) -> None:
        """Other words are known now."""
        for view in self.sections.values():
            if view.editor is not None:
                view.editor.respell()

    def not_kept(self, part: str) -> None:
        """What was written in this part could not be saved."""
        for view in self.sections.values():
            if view.section.part == part and view.editor is not None:
                view.not_kept()

    def _refuse(self) -> None:
        """Nobody writes on the front page, the contents and the boards."""
        self.told.emit(_("Sidan skrivs ur loggen och föredragningslistan. Alt+4 och Alt+1 går dit"))

    def close_editor(self) -> None:
        """Save and close what is open."""
        for view in list(self.sections.values()):
            view.close_editor()


class _Paper(QFrame):
    """`typed`: a letter on the sheet itself, where it would go nowhere."""

    typed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_writing(event):
            self.typed.emit()
        else:
            super().keyPressEvent(event)


class _Ground(QWidget):
    """As tall as the sheet is at its width; the sheet at its narrowest, which would be far taller, is nobody's concern."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
