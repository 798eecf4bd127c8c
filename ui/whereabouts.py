"""Whereabouts: where one is in the window, kept as one goes, and found again after a fall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.translation import _
from ui.page import Page
from ui.rail import rooms
from ui.widgets.focus import follow_focus

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.hub import Hub
    from ui.widgets.keys import KeyLine
    from ui.workspace import Workspace

Place = dict[str, Any]
TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)


@runtime_checkable
class Marked(Protocol):
    """A field whose words are light Markdown."""

    def markdown(self) -> str: ...
    def set_markdown(self, text: str) -> None: ...


class Window(Protocol):
    """What is asked of the window."""

    archive: Archive | None
    hub: Hub
    key_line: KeyLine
    room: str

    @property
    def moved(self) -> SignalInstance: ...
    @property
    def space(self) -> Workspace | None: ...
    @property
    def page(self) -> QWidget | None: ...
    def focusWidget(self) -> QWidget: ...
    def open_meeting(self, meeting: str, step: str = "") -> object: ...
    def show_room(self, key: str) -> object: ...


class Whereabouts(QObject):
    """Keeps where one is, once all that a key has set going is done."""

    def __init__(self, window: Window, archive: Archive) -> None:
        super().__init__(cast(QObject, window))
        self._window, self._archive = window, archive
        self._awaited = self._over = False
        window.hub.changed.connect(self._begin)
        window.moved.connect(self._begin)
        follow_focus(self._focus_changed)
        self._begin()

    def _begin(self, *_what: object) -> None:
        """Once, before the next key: what is posted comes before what a timer brings."""
        if not self._awaited:
            self._awaited = True
            QTimer.singleShot(0, self, self.keep)

    def keep(self) -> None:
        """One is here now."""
        self._awaited = False
        if not self._over and self._window.archive is self._archive:
            self._archive.bookmark.keep(place_of(self._window))

    def forget(self) -> None:
        """The window is closed as it should."""
        self._over = True
        self._archive.bookmark.forget()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What is written in a field is kept letter by letter."""
        if new is None or new.window() is not self.parent():
            return
        if isinstance(new, TEXTS) and not new.property("followed"):
            new.setProperty("followed", True)
            new.textChanged.connect(self._begin)
            new.cursorPositionChanged.connect(self._begin)
        self._begin()


def place_of(window: Window) -> Place:
    """Where one is: room, or meeting and step; what the page has to add; where the keys are."""
    space, page = window.space, window.page
    place: Place = {"room": window.room}
    if space is not None:
        place |= {"meeting": space.meeting, "step": space.step}
    if isinstance(page, Page):
        place["page"] = page.whereabouts()
        focused: QWidget | None = window.focusWidget()
        if focused is not None and page.isAncestorOf(focused):
            place["keys"] = _keys_at(focused)
    return place


def _keys_at(focused: QWidget) -> Place:
    place: Place = {"in": _named(focused)}
    if isinstance(focused, QAbstractItemView):
        place["row"] = focused.currentIndex().row()
    elif isinstance(focused, QLineEdit):
        if focused.echoMode() == QLineEdit.EchoMode.Normal:  # a password is nobody's business
            place |= {"text": focused.text(), "cursor": focused.cursorPosition()}
    elif isinstance(focused, QPlainTextEdit | QTextEdit):
        text = focused.markdown() if isinstance(focused, Marked) else focused.toPlainText()
        place |= {"text": text, "cursor": focused.textCursor().position()}
    return place


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__}: {widget.accessibleName()}"


def return_to(window: Window, place: Place) -> None:
    """Open the window where one was before a fall, as far as that is still there, and say why."""
    go_back(window, place)
    window.key_line.say(_("Klubban stängdes inte som den skulle; allt som antecknats är kvar"))


def go_back(window: Window, place: Place) -> None:
    """Show what was shown there, with the keys where they were, as far as that is still there."""
    archive = window.archive
    known = {line.id for line in archive.meetings.lines()} if archive is not None else set()
    if place.get("meeting") in known:
        window.open_meeting(str(place["meeting"]), _step(place.get("step")))
    else:
        room = place.get("room")
        window.show_room(room if room in {r.key for r in rooms()} else "meetings")
    page = window.page
    if isinstance(page, Page):
        keys = place["keys"] if isinstance(place.get("keys"), dict) else {}
        _put_keys(page, keys)
        if isinstance(place.get("page"), dict):
            page.return_to(place["page"])  # it knows better than by their number which row is meant, and has asked its question
            _put_text(page, keys)


def _step(kept: object) -> str:
    from ui.top_line import steps

    return str(kept) if kept in {s.key for s in steps()} else ""


def _meant(page: Page, keys: Place) -> QWidget | None:
    """Where the keys were; what was written in one row's field does not belong in another's, so it must be the only one."""
    alike = [w for w in page.findChildren(QWidget) if _named(w) == keys.get("in") and w.isVisible() and w.isEnabled()]
    return alike[0] if len(alike) == 1 else None


def _put_keys(page: Page, keys: Place) -> None:
    found, row = _meant(page, keys), keys.get("row")
    if found is not None:
        found.setFocus()
    if isinstance(found, QAbstractItemView) and isinstance(row, int) and 0 <= row < found.model().rowCount():
        found.setCurrentIndex(found.model().index(row, 0))


def _put_text(page: Page, keys: Place) -> None:
    found, text, cursor = _meant(page, keys), keys.get("text"), keys.get("cursor")
    if found is not None and isinstance(text, str) and isinstance(cursor, int):
        found.setFocus()
        _write(found, text, cursor)


def _write(field: QWidget, text: str, cursor: int) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setCursorPosition(cursor)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        if isinstance(field, Marked):
            field.set_markdown(text)
        else:
            field.setPlainText(text)
        to = field.textCursor()
        to.setPosition(min(cursor, max(field.document().characterCount() - 1, 0)))
        field.setTextCursor(to)
