"""The step Kalla: left who is told, how and by when, and below what was sent; right the papers as they will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.sendings import SendingKind
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.calling.left import Left
from ui.pages.calling.outgoing import Outgoing
from ui.pages.calling.papers import PapersView
from ui.pages.calling.words import make_words, paper_words, send_words
from ui.theme import Theme
from ui.widgets.sides import Sides

if TYPE_CHECKING:
    from app.domain.contacts import Contact
    from app.domain.papers import Enclosure
    from app.services.archive import Archive
    from app.services.calling import CallingState, NoticePaper, Recipient
    from app.services.changes import Changes
    from app.services.sendings import Sent


class CallingPage(Page):
    """One press makes the papers and shows them, the next sends them; all else is there to be seen before."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.meeting = meeting
        self.state: CallingState | None = None
        self.kind: SendingKind | None = None
        self.without: tuple[Enclosure, ...] = ()
        self._folder = ""
        self.outgoing = Outgoing(archive, meeting, self)
        self.left = Left(theme, self, self)
        self.papers = PapersView(theme, self, hub, self._paper, self._file_name, self.left.turn_act)
        self.papers.listen(self.left.told)
        self.papers.listen(self.papers.view)
        self._connect()
        self.sides = Sides(theme, self.left, self.papers, self.left.turn_act, _("Visa papperet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sides)

    # --- what is shown

    def look(self) -> None:
        found = self.hub.ask(lambda: self.archive.calling.state(self.meeting))
        if found is None:
            return
        self.state = found
        if self.kind not in found.kinds:
            self.kind = next(iter(found.kinds), None)
            self.papers.shown = self.kind or self.papers.shown
        self.left.take(found, self.kind)
        self._name_acts()
        self.papers.offer(self._on_offer(found))

    def concerns(self, changes: Changes) -> bool:
        """Whatever changes, the papers that were made hold no longer; they are made anew before they are sent."""
        concerned = self.meeting in changes.meetings or bool(changes.committees) or changes.people or changes.preferences
        if concerned and not self.outgoing.working.busy:
            self.outgoing.made = None
        return concerned and self.isVisible()

    def enter(self) -> None:
        self.left.told.setFocus()

    def _on_offer(self, state: CallingState) -> tuple[NoticePaper, ...]:
        """The papers that can be looked at: first what goes out now, then the usual ones."""
        now: tuple[NoticePaper, ...] = (self.kind,) if self.kind else ()
        usual: tuple[NoticePaper, ...] = ("notice", "letter", "agenda")
        return tuple(dict.fromkeys((*now, *usual)))

    def _paper(self, paper: NoticePaper) -> bytes:
        """What was made, else the paper as it would be today."""
        made = self.outgoing.made
        if made is not None and paper == made.kind:
            return made.to("member")[0].content
        return self.archive.calling.paper(self.meeting, paper)

    def _file_name(self, paper: NoticePaper) -> str:
        return f"{paper_words(paper)} {self.archive.meetings.line(self.meeting).named}"

    def _name_acts(self) -> None:
        """The one act offered: to make, and when that is done to send; nothing where there is nothing to send."""
        left, state = self.left, self.state
        left.go_act.setVisible(self.kind is not None)
        if state is not None and self.kind is not None:
            left.go_act.setText(make_words(self.kind) if self.outgoing.made is None else send_words(state))
        drafts = self.outgoing.made is not None and state is not None and state.route == "mail"
        left.offer(left.draft_act, drafts)
        left.offer(left.without_act, bool(self.without))
        left.offer(left.sender_act, state is not None and state.route == "none")

    # --- acts

    def go(self) -> None:
        """Make the papers; once they are made and shown, send them."""
        state = self.state
        if state is None or self.kind is None:
            return
        if self.outgoing.made is None:
            self.outgoing.make(self.kind, self.left.substitutes_get)
        elif not state.ready:
            self.mend_next()
        elif state.route == "none" and any(r.way == "draft" for r in state.recipients):
            self.left.sender_form.begin()
        elif state.route == "mail":
            self.outgoing.send()
        else:
            self.ask_where_drafts()

    def stop(self) -> None:
        """Stop what is under way, after what it is at."""
        self.outgoing.working.stop()

    def make_without(self) -> None:
        """Make the papers without those that have no file; the list of contents names these."""
        if self.kind is not None:
            self.outgoing.make(self.kind, self.left.substitutes_get, self.without)

    def mend_next(self) -> None:
        """Go to the first who cannot be reached, and ask for the address."""
        lacking = next((r for r in (self.state.recipients if self.state else ()) if r.missing), None)
        if lacking is not None:
            self.left.told.choose(lacking.told.person)
            self.left.contact_form.begin(lacking)

    def mend(self) -> None:
        """Ask how the marked one is reached."""
        marked = self.recipient
        if marked is not None:
            self.left.contact_form.begin(marked)

    @property
    def recipient(self) -> Recipient | None:
        """The one who is marked; a vacant seat is nobody."""
        found = self.state.recipients if self.state else ()
        return next((r for r in found if r.told.person is not None and r.told.person == self.left.told.key), None)

    def turn_way(self) -> None:
        """Let the marked one get letters on paper, or by mail again."""
        marked = self.recipient
        if marked is not None and marked.contact is not None:
            self.keep_contact(replace(marked.contact, send_by="mail" if marked.contact.send_by == "paper" else "paper"))

    def choose_caller(self) -> None:
        """Ask who calls."""
        callers = self.hub.ask(lambda: self.archive.calling.callers(self.meeting))
        if callers is not None and self.state is not None:
            self.left.caller_form.begin(callers, self.state.caller)

    def turn(self) -> None:
        """Where there is room for one only, show the other."""
        self.sides.turn()

    def choose_kind(self, kind: object) -> None:
        """Send a supplement, or a later version of the whole."""
        found = next((k for k in (self.state.kinds if self.state else ()) if k == kind), None)
        if found is not None:
            self.kind, self.outgoing.made = found, None
            self.look()
            self.papers.show_paper(found)

    def substitutes_changed(self, get: object) -> None:
        """What was made for them holds no longer."""
        self.outgoing.made = None
        self.look()

    def ask_where_drafts(self) -> None:
        """Ask for the folder, and write drafts and address sheets there."""
        chosen = QFileDialog.getExistingDirectory(self, _("Mapp för utkast och adressblad"))
        if chosen:
            self._folder = chosen
            self.outgoing.draft(Path(chosen))

    def ask_where_sheets(self, sending: str) -> None:
        """Ask for the file, and write the address sheets of a sending."""
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Spara adressblad"), _("Adressblad") + ".pdf", "PDF (*.pdf)")
        if chosen and self.hub.run(lambda: self.archive.sendings.write_address_sheets(sending, Path(chosen))):
            self.remark.emit(_("Adressbladen är skrivna i {file}").format(file=chosen))

    # --- what is kept

    def keep_contact(self, contact: Contact) -> bool:
        """Keep an address that was typed here."""
        return self.hub.run(lambda: self.archive.calling.save_contact(contact))

    def keep_caller(self, person: str | None) -> bool:
        """Keep who calls."""
        return self.hub.run(lambda: self.archive.calling.choose_caller(self.meeting, person))

    def keep_sender(self, address: str) -> bool:
        """Keep the sender's address; letters can be written as drafts then."""
        return self.hub.run(lambda: self.archive.calling.save_sender(address))

    def keep_password(self, password: str) -> bool:
        """Go on with the password; it is kept nowhere."""
        self.outgoing.go_on_with(password)
        return True

    def confirm(self, sending: str, recipients: Sequence[str]) -> None:
        """Note what was sent by hand, or is known to have arrived."""
        self.hub.run(lambda: self.archive.sendings.confirm(sending, recipients))

    # --- what becomes of it

    def _connect(self) -> None:
        out, left = self.outgoing, self.left
        out.began.connect(left.progress.begin)
        out.working.told.connect(left.progress.tell)
        out.working.ended.connect(self._ended)
        out.shown.connect(self._show_made)
        out.sent.connect(self._tell_sent)
        out.hindered.connect(self._hindered)
        left.resend.connect(out.resend)

    def _ended(self) -> None:
        """The keys go back to the list, unless a form has opened."""
        had_keys = self.left.progress.button.hasFocus()
        self._name_acts()
        self.left.progress.hide()
        if had_keys:
            self.left.told.setFocus()

    def _show_made(self) -> None:
        self.without = ()
        self.hub.accepted.emit()
        if self.kind is not None:
            self.papers.show_paper(self.kind)
        self.remark.emit(_("Papperen är gjorda. Inget är skickat ännu."))

    def _tell_sent(self, sent: Sent) -> None:
        self.outgoing.made = None
        self.hub.run(lambda: sent.changes)
        fates = [d.state for d in sent.proof.deliveries]
        went = sum(f in {"sent", "made"} for f in fates)
        folder, self._folder = self._folder, ""
        told = _("{went} av {all} brev är klara") if not folder else _("{went} av {all} brev är skrivna i {folder}")
        self.remark.emit(told.format(went=went, all=len(fates), folder=folder))

    def _hindered(self, error: Exception) -> None:
        from app.services.bundling import PapersMissing
        from app.services.errors import PasswordWanted

        self._folder = ""
        if isinstance(error, PapersMissing):
            self.without = error.missing
        if isinstance(error, PasswordWanted):
            self.left.password_form.begin()
        self.hub.refuse(error)
