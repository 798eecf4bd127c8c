"""The window: which room one is in, and the acts that work everywhere; it knows nothing of what the rooms do.

The first frame shows nothing but the window's own ground, so this module imports nothing that only the rest needs.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.translation import _, use
from ui.settings import Settings

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.all_keys import AllKeys
    from ui.hub import Hub
    from ui.palette.overlay import Palette
    from ui.theme import Mode, Theme
    from ui.whereabouts import Whereabouts
    from ui.workspace import Workspace

WIDTH, HEIGHT = 1440, 900


class Window(QMainWindow):
    """Shown empty, then furnished with its frame; when the archive is open `take` fills it, or `fail` says why it is not."""

    try_again = Signal()
    choose_folder = Signal()
    moved = Signal()
    """One is somewhere else on the page."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.archive: Archive | None = None
        self._space: Workspace | None = None
        self._all_keys: AllKeys | None = None
        self._palette: Palette | None = None
        self._prepared: QWidget | None = None
        self._whereabouts: Whereabouts | None = None
        self.room = "meetings"
        self.furnished = False
        self.setWindowTitle("Klubban")
        wanted = QSize(round(WIDTH * settings.factor), round(HEIGHT * settings.factor))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self.restoreGeometry(settings.geometry)

    def furnish(self, theme: Theme, hub: Hub) -> None:
        """Put in the rail, the line of keys and the acts."""
        self.theme, self.hub, self.furnished = theme, hub, True
        hub.window = self
        hub.refused.connect(self._say)
        hub.accepted.connect(self._quiet)
        hub.changed.connect(lambda _changes: self._name_undo())
        self._build()

    # --- the frame

    def _build(self) -> None:
        from ui.frame import Frame

        for act in self.actions():
            self.removeAction(act)
            act.deleteLater()
        self._rooms: dict[str, QWidget] = {}
        self._space = None
        self._name_acts()
        self._frame, self._all_keys, self._palette = Frame(self.theme, self, self._all_keys_act), None, None
        self.rail, self.message = self._frame.rail, self._frame.message
        self.stack, self.key_line = self._frame.stack, self._frame.key_line
        self.rail.chosen.connect(self.show_room)
        self.rail.mark(self.room)
        self.setCentralWidget(self._frame)

    def _name_acts(self) -> None:
        from ui.widgets.actions import WINDOW, action

        def act(text: str, keys: str | tuple[str, ...], slot: Callable[[], object]) -> None:
            action(self, text, keys, slot, context=WINDOW, in_line=False)

        self._all_keys_act = action(self, _("Alla kortkommandon"), "F1", self.show_all_keys, context=WINDOW, in_line=False)
        self.palette_act = action(self, _("Sök och gör"), "Ctrl+K", self.show_palette, context=WINDOW, in_line=False)
        self.undo_act = action(self, _("Ångra"), "Ctrl+Z", self.undo, context=WINDOW, in_line=False)
        self.redo_act = action(self, _("Gör om"), ("Ctrl+Y", "Ctrl+Shift+Z"), self.redo, context=WINDOW, in_line=False)
        act(_("Ljust eller mörkt"), "F10", self.turn_light)
        act(_("Större"), ("Ctrl++", "Ctrl+="), lambda: self.resize_all(1))
        act(_("Mindre"), "Ctrl+-", lambda: self.resize_all(-1))
        act(_("Avsluta"), "Ctrl+Q", self.close)

    def _say(self, sentence: str, advice: str) -> None:
        self.message.say(sentence, advice)

    def _quiet(self) -> None:
        self.message.clear()

    # --- the archive

    def prepare(self, archive: Archive) -> None:
        """Make the page of the first room, unseen: half of what `take` does, for a start that listens in between."""
        self.archive = archive
        self._clear_rooms()
        self._prepared = self._made(self.room)

    def take(self, archive: Archive) -> None:
        """Fill the frame with the archive's rooms, where one was if the program fell there."""
        from ui.whereabouts import Whereabouts, return_to

        if self._prepared is None:
            self.prepare(archive)
        left = archive.bookmark.left_behind()
        if left is None:
            self.show_room(self.room)
        else:
            return_to(self, left)
        self._whereabouts = Whereabouts(self, archive)

    def fail(self, sentence: str, advice: str) -> None:
        """Show, as an empty page, why the archive is not open, and what can be done."""
        from ui.widgets.actions import WINDOW, action
        from ui.widgets.empty_page import EmptyPage

        acts = (
            action(self, _("Försök igen"), "F5", self.try_again.emit, context=WINDOW, in_line=False),
            action(self, _("Välj en annan mapp"), "Ctrl+O", self.choose_folder.emit, context=WINDOW, in_line=False),
        )
        self._clear_rooms()
        self._show("trouble", EmptyPage(self.theme, sentence, advice, acts))

    def _clear_rooms(self) -> None:
        for page in self._rooms.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._rooms = {}
        self._space = None

    # --- the rooms

    def show_room(self, key: str) -> None:
        """Go to a room; to the one where one is, at its beginning."""
        self.leave()
        self.message.clear()
        self.room = key
        self.rail.mark(key)
        if self.archive is not None:
            page, self._prepared = self._rooms.get(key) or self._prepared or self._made(key), None
            self._show(key, page)

    def open_meeting(self, meeting: str, step: str = "") -> None:
        """Go to a meeting's workspace."""
        if self.archive is None:
            return
        self.leave()
        self.room = "meetings"
        self.rail.mark("meetings")
        space = self._space = self._space or self._made_space(self.archive)
        self._show("workspace", space)
        space.open(meeting, step)
        self._name_window()
        self.key_line.follow(self._focused(space))
        self._name_undo()

    def _made_space(self, archive: Archive) -> Workspace:
        from ui.workspace import Workspace  # the first frame does not wait for it

        space = Workspace(archive, self.hub, self.theme)
        space.remark.connect(self.key_line.say)
        space.moved.connect(self.moved)
        space.thrown.connect(self._thrown)
        return space

    def _thrown(self) -> None:
        """The rehearsal that was open is no more."""
        self.show_room("meetings")
        self.key_line.say(_("Övningen är kastad. Ctrl+Z tar tillbaka den."))

    def _name_window(self) -> None:
        name = self.space.name if self.space else ""
        self.setWindowTitle(f"{name} – Klubban" if name else "Klubban")

    @property
    def space(self) -> Workspace | None:
        """The workspace, while it is what is shown."""
        return self._space if self._space is not None and self.stack.currentWidget() is self._space else None

    @property
    def page(self) -> QWidget | None:
        """The page shown, inside its room."""
        return self.space.page if self.space else self.stack.currentWidget()

    def leave(self) -> None:
        """Save what waits on the page shown."""
        from ui.page import Page

        if self.space:
            self.space.leave()
        elif isinstance(room := self.stack.currentWidget(), Page):
            room.leave()

    def _show(self, key: str, page: QWidget) -> None:
        from ui.page import Page

        if key not in self._rooms:
            self._rooms[key] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.key_line.say("")
        if isinstance(page, Page):
            page.look()
            page.enter()
        else:
            page.setFocus()
        self.key_line.follow(self._focused(page))
        self._name_undo()
        self._name_window()

    def _focused(self, otherwise: QWidget) -> QWidget:
        """Where the keys are, also while another window is in front."""
        focused: QWidget | None = self.focusWidget()
        return otherwise if focused is None else focused

    def _made(self, key: str) -> QWidget:
        from ui.page import Page

        page: QWidget = import_module("ui.rooms").made(key, self)
        if isinstance(page, Page):
            page.remark.connect(self.key_line.say)
            page.moved.connect(self.moved)
        return page

    # --- acts that work everywhere

    @property
    def all_keys(self) -> AllKeys:
        """The panel of all keys, made when it is first asked for."""
        from ui.all_keys import AllKeys

        self._all_keys = self._all_keys or AllKeys(self.theme, self._frame)
        return self._all_keys

    def show_all_keys(self) -> None:
        """Show the panel of all keys, or put it away."""
        if self.all_keys.isVisible():
            self.all_keys.put_away()
        elif here := self.stack.currentWidget():
            self.all_keys.show_for(here, self)

    @property
    def palette_of_acts(self) -> Palette:
        """The palette, made when it is first asked for."""
        from ui.palette.overlay import Palette

        def remember(recent: tuple[str, ...]) -> None:
            self.settings.recent = recent

        entries = import_module("ui.findable").entries
        self._palette = self._palette or Palette(self.theme, self._frame, lambda: entries(self), self.settings.recent, remember)
        return self._palette

    def show_palette(self) -> None:
        """Show the palette, or put it away."""
        if self.palette_of_acts.isVisible():
            self.palette_of_acts.put_away()
        else:
            self.palette_of_acts.open()

    def turn_light(self) -> None:
        """From light to dark, or back."""
        self.choose_mode("light" if self.theme.dark else "dark")

    def choose_mode(self, mode: Mode) -> None:
        """Light, dark, or as the desktop."""
        self.settings.mode = mode
        self.theme.choose(mode=mode)

    def resize_all(self, steps: int) -> None:
        """Everything one step larger or smaller."""
        from ui.theme.theme import FACTORS

        nearest = min(range(len(FACTORS)), key=lambda n: abs(FACTORS[n] - self.theme.factor))
        self.choose_factor(FACTORS[min(len(FACTORS) - 1, max(0, nearest + steps))])

    def choose_factor(self, factor: float) -> None:
        """Everything in this size, 1.0 to 2.0."""
        self.settings.factor = factor
        self.theme.choose(factor=factor)
        self.rebuild()

    def speak(self, language: str) -> None:
        """Another language from now on."""
        from ui.qt_words import speak_in_dialogs  # the first frame does not wait for it

        self.settings.language = language
        use(language)
        speak_in_dialogs(language)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the frame and its pages anew, and stay where one was."""
        there = (self.space.meeting, self.space.step) if self.space else None
        self.leave()
        self._build()
        if there:
            self.open_meeting(*there)
        elif self.archive is not None:
            self.show_room(self.room)

    def undo(self) -> None:
        """Take back the last change where one is."""
        self._step_back("undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step_back("redo")

    def _step_back(self, way: str) -> None:
        archive, meeting = self.archive, self._meeting
        if archive is None:
            return
        self.leave()
        if meeting:
            self._step_back_in(archive, meeting, way)
            return
        what = archive.registers.undoable() if way == "undo" else archive.registers.redoable()
        if self.hub.run(getattr(archive.registers, way)):
            self._tell_step(way, what)

    def _step_back_in(self, archive: Archive, meeting: str, way: str) -> None:
        """In a meeting: what was taken back may stand in another paragraph or step than the one that is seen."""
        what = archive.meetings.undoable(meeting) if way == "undo" else archive.meetings.redoable(meeting)
        if self.hub.run(lambda: getattr(archive.meetings, way)(meeting)) and self.space and self.space.step != "meet":
            self._tell_step(way, what)

    def _tell_step(self, way: str, what: str | None) -> None:
        """At the foot: what was done in a room that may not be the one where one is."""
        if what is None:
            self.key_line.say(_("Inget att ångra") if way == "undo" else _("Inget att göra om"))
        else:
            self.key_line.say((_("Ångrade: {what}") if way == "undo" else _("Gjorde om: {what}")).format(what=what))

    @property
    def _meeting(self) -> str:
        return self.space.meeting if self.space else ""

    def _name_undo(self) -> None:
        """The acts say what they would take back."""
        archive, meeting = self.archive, self._meeting
        undo = redo = None
        if archive is not None:
            undo = archive.meetings.undoable(meeting) if meeting else archive.registers.undoable()
            redo = archive.meetings.redoable(meeting) if meeting else archive.registers.redoable()
        self.undo_act.setText(_("Ångra {what}").format(what=undo) if undo else _("Ångra"))
        self.redo_act.setText(_("Gör om {what}").format(what=redo) if redo else _("Gör om"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.furnished:
            self.leave()
        if self._whereabouts is not None:
            self._whereabouts.forget()
        self.settings.geometry = self.saveGeometry()
        super().closeEvent(event)
