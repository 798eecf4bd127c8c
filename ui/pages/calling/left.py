"""The left side: the facts over the list of those who are told, the forms that open there, and the log below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.sendings import SendingKind
from app.domain.swedish import raised
from app.translation import _
from ui.pages.calling.facts import Facts
from ui.pages.calling.forms import CallerForm, ContactForm, OneLineForm
from ui.pages.calling.log import LogView
from ui.pages.calling.progress import ProgressLine
from ui.pages.calling.rows import TOLD, told_rows
from ui.pages.calling.words import summary
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined, plain
from ui.widgets.focus import follow_focus
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import RowsView
from ui.widgets.scrolled import Scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.side_by_side import SideBySide

REASON = 48
"""The height of two lines, at 100 %."""

if TYPE_CHECKING:
    from app.domain.contacts import Contact
    from app.services.calling import CallingState, SubstitutesGet


class Doing(Protocol):
    """What the page does when it is asked here."""

    def go(self) -> None: ...
    def stop(self) -> None: ...
    def turn(self) -> None: ...
    def ask_where_drafts(self) -> None: ...
    def make_without(self) -> None: ...
    def mend(self) -> None: ...
    def mend_next(self) -> None: ...
    def turn_way(self) -> None: ...
    def choose_caller(self) -> None: ...
    def choose_kind(self, kind: object) -> None: ...
    def substitutes_changed(self, get: object) -> None: ...
    def keep_contact(self, contact: Contact) -> bool: ...
    def keep_caller(self, person: str | None) -> bool: ...
    def keep_sender(self, address: str) -> bool: ...
    def keep_password(self, password: str) -> bool: ...
    def confirm(self, sending: str, recipients: Sequence[str]) -> None: ...
    def ask_where_sheets(self, sending: str) -> None: ...


class Left(QWidget):
    """`resend` carries a sending and who is asked for."""

    resend = Signal(str, object)

    def __init__(self, theme: Theme, page: QWidget, do: Doing) -> None:
        """Keys that work all over the page are acts of `page`; `do` does what they say."""
        super().__init__(page)
        self._theme = theme
        self._state: CallingState | None = None
        self.told = RowsView(theme, _("De som ska ha kallelsen"), TOLD, _("Adress"), 52)
        self.told.by_whole_rows()
        self.told.opened.connect(lambda _person: do.mend())
        self.told.moved.connect(lambda _person: self._tell_reason())
        self._make_acts(page, do)
        self._make_forms(do)
        self.heading = Heading(theme, _("Kalla"))
        self.facts = Facts(theme, self.caller_act, self.sender_act)
        self.facts.substitutes.chosen.connect(do.substitutes_changed)
        both = (("supplement", _("Tillägg")), ("again", _("Hela kallelsen, ändrad")))
        self.kinds = Segmented(theme, _("Vad som skickas"), both)
        self.kinds.chosen.connect(do.choose_kind)
        self.reason = label("", "caption", tone="ink2", wrap=True)
        self.reason.setMinimumHeight(theme.px(REASON))  # so that a longer one does not move the rows
        self.progress = ProgressLine(theme, do.stop)
        self.log = LogView(theme, page, self.resend.emit, do.confirm, do.ask_where_sheets)
        self._lay()

    def take(self, state: CallingState, kind: SendingKind | None) -> None:
        """Show how it stands."""
        self._state = state
        self.heading.tell(subtitle=summary(state))
        self.facts.tell(state, kind)
        self.kinds.setVisible(len(state.kinds) > 1)
        self.kinds.choose(kind)
        self.told.take(told_rows(state, kind, self.substitutes_get))
        self.log.take(state.proofs)
        self._tell_reason()

    @property
    def substitutes_get(self) -> SubstitutesGet:
        """What substitutes get of a notice."""
        return "all" if self.facts.substitutes.value == "all" else "letter"

    def offer(self, act: QAction, offered: bool) -> None:
        """Show an act where it can be done."""
        act.setVisible(offered)
        act.setEnabled(offered)

    def ask_sender(self) -> None:
        """Ask which address letters come from."""
        self.sender_form.begin()

    def _tell_reason(self) -> None:
        """Why the marked one is told, in a sentence with its paragraph."""
        found, place = self._state.recipients if self._state else (), self.told.currentIndex().row()
        marked = found[place].told if 0 <= place < len(found) else None
        self.reason.setText(f"{marked.reason} {raised(marked.rule)}." if marked else "")

    def _make_acts(self, page: QWidget, do: Doing) -> None:
        self.go_act = action(page, _("Gör kallelsen"), "Ctrl+G", do.go)
        self.turn_act = action(page, "", "F9", do.turn, in_line=False)
        self.draft_act = action(page, _("Skriv utkast i stället"), "Ctrl+U", do.ask_where_drafts)
        self.without_act = action(page, _("Gör utan handlingarna som saknas"), "Ctrl+H", do.make_without)
        self.way_act = action(self.told, _("Papper eller e-post"), "P", do.turn_way, context=OWN)
        self.next_act = action(self.told, _("Nästa som saknar adress"), "S", do.mend_next, context=OWN)
        self.caller_act = action(self.told, _("Ändra"), "K", do.choose_caller, context=OWN)
        self.sender_act = action(self.told, _("Skriv avsändare"), "V", self.ask_sender, context=OWN)

    def _make_forms(self, do: Doing) -> None:
        theme = self._theme
        self.contact_form = ContactForm(theme, do.keep_contact)
        self.caller_form = CallerForm(theme, do.keep_caller)
        self.sender_form = OneLineForm(theme, _("Avsändare"), (
            _("Spara avsändaren"), _("E-post"), _("Adressen som breven kommer från.")), do.keep_sender)
        self.password_form = OneLineForm(theme, _("E-postserverns lösenord"), (
            _("Skicka"), _("Lösenord"), _("Sparas inte här.")), do.keep_password, secret=True)
        self._forms = (self.contact_form, self.caller_form, self.sender_form, self.password_form)
        for form in self._forms:
            form.closed.connect(self.told.setFocus)

    def _lay(self) -> None:
        px = self._theme.px
        content = surface(QWidget(), "paper")
        column = column_in(content)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        buttons = SideBySide(self._theme, [
            filled(self._theme, self.go_act), outlined(self._theme, self.draft_act), outlined(self._theme, self.without_act),
            plain(self._theme, self.turn_act)])
        for part, left in ((self.kinds, MARGIN), (buttons, MARGIN - 4)):
            row = QHBoxLayout()
            row.setContentsMargins(px(left), 0, px(MARGIN), px(8))
            row.addWidget(part)
            column.addLayout(row)
        for widget in (self.progress, *self._forms, hair()):
            column.addWidget(widget)
        column.addWidget(self._lists(), 1)
        self._scrolled = Scrolled(content)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled)
        follow_focus(self._follow_keys)

    def _follow_keys(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Where the keys are is in sight; of a list its head is, and its rows scroll by themselves."""
        if now is not None and self._scrolled.isAncestorOf(now):
            self._scrolled.ensureWidgetVisible(now, 0, self._theme.px(8))

    def _lists(self) -> QWidget:
        """Those who are told over the log; how the room is shared can be changed."""
        px = self._theme.px
        upper = QWidget()
        column = column_in(upper)
        self.told.setMinimumHeight(px(2 * 52))
        self.log.rows.setMinimumHeight(px(2 * 52))
        column.addWidget(self.told, 1)
        self.reason.setContentsMargins(px(MARGIN), px(6), px(MARGIN), px(6))
        column.addWidget(self.reason)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(upper)
        both.addWidget(self.log)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.setSizes([px(360), px(240)])
        return both
