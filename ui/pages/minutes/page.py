"""The minutes: their parts at the left, the sheet with what is written, and at the right what is left to arrange."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.domain.checking.remark import Remark
from app.translation import _
from ui.hub import Hub
from ui.pages.minutes.adjusting_form import AdjustingForm
from ui.pages.minutes.annex_panel import Annexing
from ui.pages.minutes.columns import Columns
from ui.pages.minutes.correction_form import CorrectionForm
from ui.pages.minutes.find_bar import FindBar
from ui.pages.minutes.going import Going
from ui.pages.minutes.history_panel import HistoryPanel
from ui.pages.minutes.left_to_do import LeftToDo
from ui.pages.minutes.locking import Locking
from ui.pages.minutes.looking import Looking
from ui.pages.minutes.mask_panel import MaskPanel
from ui.pages.minutes.mending_acts import MendingActs
from ui.pages.minutes.outline import Outline
from ui.pages.minutes.panels import Panels
from ui.pages.minutes.printed_panel import PrintedPanel
from ui.pages.minutes.proofreading import Proofreading
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.sheet import Sheet
from ui.pages.minutes.sign_form import SignForm
from ui.pages.minutes.words_kept import WordsKept
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.keys import KeyLine
from ui.widgets.labels import surface

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class MinutesPage(Going):
    """One meeting's minutes. What is written is saved as it is written; leaving saves the rest.

    `elsewhere` asks for another step of the meeting, at an item and a field of it.
    """

    elsewhere = Signal(str, str, str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.meeting = meeting
        self.reading: Reading | None = None
        self.looking = Looking(archive, meeting, self)
        self.looking.found.connect(self._take)
        self.looking.failed.connect(hub.refuse)
        self.writing = False
        self.speller = archive.spelling.speller(meeting)
        self.proofreading = Proofreading(self.speller, self)
        self.proofreading.found.connect(self._take_spelling)
        self.proofreading.failed.connect(hub.refuse)
        self.outline, self.sheet = Outline(theme), Sheet(theme, self.speller)
        self.words, self.locking, self.mending = WordsKept(self), Locking(self), MendingActs(self)
        self._work = QWidget()
        self._make_acts()
        self.left_to_do = LeftToDo(theme, (self.sign_act, self.look_act))
        self.history = HistoryPanel(theme)
        self.signing = SignForm(theme, self.locking.sign)
        self.correction = CorrectionForm(theme, self.locking.correct)
        self.find_bar = FindBar(theme)
        self.adjusting = AdjustingForm(theme, self.mending.settle)
        self.masking = MaskPanel(theme, self.locking.mask, self.locking.unmask, self.locking.would_mask)
        self.printed = PrintedPanel(archive, hub, theme, meeting, self, self.look_act, self.remark.emit)
        self._lay()
        self._connect()
        self.annexing = Annexing(self)

    def _make_acts(self) -> None:
        here, words, locking = self._work, self.words, self.locking
        self.next_act = action(here, _("Nästa att ordna"), "F8", lambda: self.go_to_next(1))
        self.before_act = action(here, _("Föregående att ordna"), "Shift+F8", lambda: self.go_to_next(-1), in_line=False)
        self.find_act = action(here, _("Sök"), "Ctrl+F", self.find_words)
        self.mend_act = action(here, _("Ordna det valda"), "Ctrl+F8", self.mend_chosen)
        self.teach_act = action(here, _("Lär det valda ordet"), "Ctrl+F7", self.teach_chosen, in_line=False)
        self.give_back_act = action(here, _("Ge tillbaka"), "Ctrl+R", words.give_back)
        self.keep_act = action(here, _("Behåll min text"), "Ctrl+Shift+R", words.keep)
        self.down_act = action(here, _("Nästa paragraf"), "Ctrl+Down", lambda: self.turn(1), plate="Ctrl+↑↓")
        self.up_act = action(here, _("Föregående paragraf"), "Ctrl+Up", lambda: self.turn(-1), in_line=False)
        self.aside_act = action(here, _("Delarna"), "F9", self.turn_aside)
        self.history_act = action(here, _("Historik"), "Ctrl+H", words.show_history)
        self.look_act: QAction = action(self, _("Som det skrivs ut"), "F6", self.turn_printed)
        self.correct_act = action(here, _("Rättelse"), "Ctrl+T", locking.ask_correction)
        self.mask_act = action(here, _("Maskera"), "Ctrl+M", locking.ask_mask)
        self.sign_act: QAction = action(here, _("Lås protokollet"), "Ctrl+L", locking.ask_sign)

    def _lay(self) -> None:
        left = surface(QWidget(), "ground")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outline)
        self.right = Panels()
        for panel in (self.left_to_do, self.history, self.signing, self.correction, self.masking, self.adjusting):
            self.right.addWidget(panel)
        self.right.setMinimumWidth(self.theme.px(300))
        self.columns = Columns(self.theme, left, self.sheet, self.right)
        row = QVBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.find_bar)
        row.addWidget(self.columns, 1)
        self._turning = QStackedWidget(self)
        self._turning.addWidget(self._work)
        self._turning.addWidget(self.printed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._turning)

    def _connect(self) -> None:
        self.outline.moved.connect(lambda _place: self._show_place())
        self.outline.opened.connect(lambda _place: self.enter_text())
        self.sheet.wrote.connect(self.words.write)
        self.sheet.beyond.connect(lambda step: self.turn(step, last=step < 0))
        self.sheet.marked.connect(self._name_acts)
        self.sheet.marked.connect(self.moved)
        self.sheet.chosen.connect(self.outline.choose)
        self.sheet.begun.connect(self.words.ask_part)
        self.sheet.learnt.connect(self.learn)
        self.sheet.told.connect(self.remark)
        self.sheet.outdated.connect(self._take_back_words)
        self.sheet.asked.connect(self.locking.lead)
        self.find_bar.went.connect(self._go_to_words)
        self.find_bar.closed.connect(self._end_finding)
        self.left_to_do.opened.connect(self.jump)
        self.left_to_do.mended.connect(self.mending.mend)
        self.left_to_do.learnt.connect(self.learn)
        self.history.taken.connect(self.words.take_back)
        self.printed.closed.connect(self.turn_printed)
        for panel in (self.history, self.signing, self.correction, self.masking, self.adjusting):
            panel.closed.connect(self.close_panel)

    # --- looking

    def look(self) -> None:
        found = self.hub.ask(self.looking.now)
        if found is not None:
            self._take(found)

    def _take(self, found: Reading) -> None:
        first, found = self.reading is None, self.proofreading.look(found)
        self.reading = found
        self.outline.show_reading(found)
        if first and found.passages:
            self.outline.choose(found.passages[0].item)
        self.left_to_do.show_reading(found)
        if self.find_bar.isVisible():
            self.find_bar.take(found)
        if self.right.currentWidget() is self.masking:
            self.masking.show_list(found)
        if self.looking_at_print:
            self.printed.make()
        self._show_place()

    def _take_spelling(self, words: tuple[Remark, ...]) -> None:
        if self.reading is not None:
            self.reading = self.sheet.reading = self.reading.spelt(words)
            self.outline.show_reading(self.reading)
            self.left_to_do.show_reading(self.reading)

    def _show_place(self) -> None:
        place = self.outline.key
        if self.reading is not None and isinstance(place, str):
            self.sheet.show_place(self.reading, place)
            self._name_acts()

    def concerns(self, changes: Changes) -> bool:
        if changes.preferences or changes.people:
            self._respell()
        if self.writing and self.looking.long:
            self.looking.soon()
            return False
        return self.isVisible() and (self.meeting in changes.meetings or bool(changes.committees) or changes.people)

    def enter(self) -> None:
        if self.looking_at_print:
            self.printed.view.setFocus()
        else:
            self.sheet.enter_again()

    def leave(self) -> None:
        self.sheet.close_editor()
        self.looking.rest()

    def whereabouts(self) -> dict[str, Any]:
        """The part on the sheet, the block where the keys are or were, and whether it is written in."""
        view = self.sheet.current
        return {"part": self.sheet.place, "block": view.section.part if view else "", "written": bool(view and view.editor)}

    def return_to(self, place: dict[str, Any]) -> None:
        """Turn to the part and open what was written in."""
        if self.reading is None or place.get("part") not in self.reading.places:
            return
        self.outline.choose(place["part"])
        self.sheet.enter(place.get("block"))
        view = self.sheet.view_of(str(place.get("block")))
        if view is not None and place.get("written"):
            view.write()

    def learn(self, word: str) -> None:
        """Let a word be known from now on, here and in every meeting."""
        if self.hub.run(lambda: self.archive.spelling.learn(word)):
            self.remark.emit(_("Ordet ”{word}” är lärt").format(word=word))

    def _respell(self) -> None:
        self.speller.renew()
        self.sheet.respell()
        self.proofreading.anew()

    # --- panels, and the printed pages

    def open_panel(self, panel: QWidget) -> None:
        """Show a panel in the place of what is left to arrange."""
        self.right.setCurrentWidget(panel)
        self.columns.come_forward()

    def close_panel(self) -> None:
        """Back to what is left to arrange, with the keys in the text."""
        if self.right.currentWidget() is not self.left_to_do:
            again = self.sheet.current
            self.columns.text()
            self.sheet.enter_again(again)  # first, or Qt would look for a place of its own when the panel goes
            self.right.setCurrentWidget(self.left_to_do)

    @property
    def looking_at_print(self) -> bool:
        """Whether the printed pages are shown."""
        return self._turning.currentWidget() is self.printed

    def turn_printed(self) -> None:
        """Show the pages as they will be printed, or the text again."""
        self.sheet.close_editor()
        self.look_act.setText(_("Som det skrivs ut") if self.looking_at_print else _("Till texten"))
        if self.looking_at_print:
            self._turning.setCurrentWidget(self._work)
            self.sheet.enter_again()
        elif self.printed.show_public(False):
            self._turning.setCurrentWidget(self.printed)
            self.printed.view.setFocus()
        else:
            self.look_act.setText(_("Som det skrivs ut"))

    def _take_back_words(self, words: str) -> None:
        """What was told of the writing goes with it, where nothing else has been told since."""
        if any(line.remark == words for line in self.window().findChildren(KeyLine)):
            self.remark.emit("")

    def _name_acts(self) -> None:
        """What can be given back is offered only where something is her own; a correction only where it is signed off."""
        view, passage = self.sheet.current, self.words.passage
        section = view.section if view else None
        written = view is not None and (view.section.own or view.editor is not None)
        self.give_back_act.setEnabled(section is not None and written and section.editable)
        self.keep_act.setEnabled(section is not None and section.changed)
        self.history_act.setEnabled(section is not None and section.part != "votes")
        self.correct_act.setEnabled(passage is not None and passage.sealed)
        self.mask_act.setEnabled(self.reading is not None)
        self.mend_act.setEnabled(self.left_to_do.remarks.remark is not None)
        self.sign_act.setEnabled(self.reading is not None and not self.reading.whole_sealed)
        self.follow_keys()

    def follow_keys(self) -> None:
        """The line at the foot says what the keys do now."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            for line in self.window().findChildren(KeyLine):
                line.follow(focused)
