"""The window: which room one is in, and the acts that work everywhere; it knows nothing of what the rooms do.

The first frame shows nothing but the window's own ground, so this module imports nothing that only the rest needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.translation import _
from ui.settings import Settings

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.all_keys import AllKeys
    from ui.hub import Hub
    from ui.palette.overlay import Palette
    from ui.theme import Theme
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
        self._prepared: dict[str, QWidget] = {}
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
        hub.changed.connect(lambda _changes: self.back.name())
        self._build()

    # --- the frame

    def _build(self) -> None:
        from ui.frame import Frame

        for act in self.actions():
            self.removeAction(act)
            act.deleteLater()
        self._rooms: dict[str, QWidget] = {}
        self._prepared = {}
        self._space = None
        self._name_acts()
        self._frame, self._all_keys, self._palette = Frame(self.theme, self, self._all_keys_act), None, None
        self.rail, self.message = self._frame.rail, self._frame.message
        self.stack, self.key_line = self._frame.stack, self._frame.key_line
        self.rail.chosen.connect(self.show_room)
        self.rail.mark(self.room)
        self.setCentralWidget(self._frame)

    def _name_acts(self) -> None:
        from ui.looks import Looks
        from ui.stepping_back import SteppingBack
        from ui.widgets.actions import WINDOW, action

        self._all_keys_act = action(self, _("Alla kortkommandon"), "F1", self.show_all_keys, context=WINDOW, in_line=False)
        self.palette_act = action(self, _("Sök och gör"), "Ctrl+K", self.show_palette, context=WINDOW, in_line=False)
        self.back, self.looks = SteppingBack(self), Looks(self, self.settings, self.theme, self.rebuild)
        action(self, _("Avsluta"), "Ctrl+Q", self.close, context=WINDOW, in_line=False)

    def _say(self, sentence: str, advice: str) -> None:
        self.message.say(sentence, advice)

    def _quiet(self) -> None:
        self.message.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else takes closes what is said over the key line, from wherever the keys are."""
        if event.key() == Qt.Key.Key_Escape and self.message.isVisible():
            self.message.clear()
        else:
            super().keyPressEvent(event)

    # --- the archive

    def prepare(self, archive: Archive) -> None:
        """Make the page of the first room, unseen: half of what `take` does, for a start that listens in between."""
        self.archive = archive
        self._clear_rooms()
        self._prepared = {self.room: self._made(self.room)}

    def take(self, archive: Archive) -> None:
        """Fill the frame with the archive's rooms, where one was if the program fell there."""
        from ui.whereabouts import Whereabouts, return_to

        if not self._prepared:
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
        for page in self._prepared.values():
            page.deleteLater()
        self._rooms, self._prepared = {}, {}
        self._space = None

    # --- the rooms

    def show_room(self, key: str) -> None:
        """Go to a room; to the one where one is, at its beginning."""
        self.leave()
        self.message.clear()
        self.room = key
        self.rail.mark(key)
        if self.archive is not None:
            self._show(key, self._rooms.get(key) or self._prepared.pop(key, None) or self._made(key))

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
        self.back.name()

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
        self.back.name()
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

    def rebuild(self) -> None:
        """Make the frame and its pages anew, and stay where one was."""
        from ui.whereabouts import go_back, place_of

        there = place_of(self)
        wall = self._space.wall if self._space else None
        self.leave()
        self._build()
        if self.archive is not None:
            go_back(self, there)
        if wall is not None and self._space is not None and self._space.meeting == wall.meeting:
            self._space.wall = wall
        elif wall is not None:
            wall.close()

    def undo(self) -> None:
        """Take back the last change where one is."""
        self.back.step("undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self.back.step("redo")

    def closeEvent(self, event: QCloseEvent) -> None:
        """The wall goes with it: the program stays for no window of which she has left the keys."""
        if self.furnished:
            self.leave()
        if self._space is not None:
            self._space.take_down_wall()
        if self._whereabouts is not None:
            self._whereabouts.forget()
        self.settings.geometry = self.saveGeometry()
        super().closeEvent(event)
