"""Her own words on the way to the archive and back: written, given back to the program, kept, and taken from their history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QMenu

from app.domain.document import Block
from app.domain.proceedings import TextPart
from app.translation import _
from ui.pages.minutes.words import part_word

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.minutes_passages import Passage, Section
    from ui.hub import Hub
    from ui.pages.minutes.history_panel import HistoryPanel
    from ui.pages.minutes.reading import Reading
    from ui.pages.minutes.sheet import Sheet


class Minutes(Protocol):
    """What is asked of the page."""

    archive: Archive
    hub: Hub
    meeting: str
    reading: Reading | None
    sheet: Sheet
    history: HistoryPanel
    writing: bool

    def tell_saved(self) -> None: ...

    def open_panel(self, panel: HistoryPanel) -> None: ...

    def close_panel(self) -> None: ...


class WordsKept:
    """The acts on the section where the keys are."""

    def __init__(self, page: Minutes) -> None:
        self._page = page

    @property
    def passage(self) -> Passage | None:
        """The paragraph on the sheet."""
        page = self._page
        return page.reading.by_item.get(page.sheet.place) if page.reading else None

    def write(self, part: str, text: str) -> None:
        """Keep what is written."""
        page, item = self._page, self._page.sheet.place
        page.writing = True
        kept = page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, cast(TextPart, part), text))
        page.writing = False
        if kept:
            page.tell_saved()
        else:
            page.sheet.not_kept(part)

    def give_back(self) -> None:
        """Give the words of the section back to the program."""
        page, view = self._page, self._page.sheet.current
        if view is None or not view.section.editable:
            return
        view.save()
        item, part = page.sheet.place, cast(TextPart, view.section.part)
        if view.section.own and page.hub.run(lambda: page.archive.minutes.give_back(page.meeting, item, part)):
            self._show_again(part)

    def keep(self) -> None:
        """Her own words stand, though the log has changed since she wrote them."""
        page, view = self._page, self._page.sheet.current
        if view is not None and view.section.changed:
            item, part = page.sheet.place, cast(TextPart, view.section.part)
            page.hub.run(lambda: page.archive.minutes.keep(page.meeting, item, part))

    def _show_again(self, part: str) -> None:
        """What was given or taken back stands in the open editor too."""
        view = self._page.sheet.view_of(part)
        found = next((s for s in self.passage.sections if s.part == part), None) if self.passage else None
        if view is not None and found is not None:
            view.put(found)

    # --- history

    def show_history(self) -> None:
        """The versions of the section where the keys are."""
        page, view, passage = self._page, self._page.sheet.current, self.passage
        if view is None or passage is None:
            return
        view.save()
        section, part = view.section, cast(TextPart, view.section.part)
        versions = page.hub.ask(lambda: page.archive.minutes.history(page.meeting, passage.item, part))
        if versions is not None:
            self._of = (passage.item, section)
            page.open_panel(page.history)
            page.history.begin(section, versions)

    _of: tuple[str, Section] | None = None

    def take_back(self, text: str | None) -> None:
        """Let a version of the section stand again."""
        if self._of is None:
            return
        page, (item, section) = self._page, self._of
        part = cast(TextPart, section.part)
        if section.editable and page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, part, text or "")):
            page.close_panel()
            self._show_again(part)
            page.sheet.enter(section.part)

    # --- parts that have nothing to say yet

    def ask_part(self) -> None:
        """A menu of the parts that can be begun here; its letters choose."""
        passage, page = self.passage, self._page
        if passage is None or passage.sealed or not passage.empty:
            return
        menu = QMenu(page.sheet)
        menu.setAccessibleName(_("Ny del"))
        for part, words in zip(passage.empty, with_letters([part_word(p) for p in passage.empty]), strict=True):
            menu.addAction(words).triggered.connect(lambda _checked=False, p=part: self.begin(p))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(page.sheet.menu_place)

    def begin(self, part: TextPart) -> None:
        """Open a part that has nothing to say yet."""
        from app.services.minutes_passages import Section

        label = part_word(part)
        block = Block(label=label, contents=(), decision=part == "decision", part=part)
        self._page.sheet.begin(Section(part=part, label=label, block=block, text="", generated="", own=False, changed=False,
                                       editable=True))


def with_letters(words: list[str]) -> list[str]:
    """Each with `&` before a letter of its own, as long as there are any."""
    taken: set[str] = set()
    marked = []
    for word in words:
        place = next((n for n, sign in enumerate(word) if sign.isalpha() and sign.casefold() not in taken), None)
        if place is not None:
            taken.add(word[place].casefold())
        marked.append(word if place is None else f"{word[:place]}&{word[place:]}")
    return marked
