"""The mail server: whose name letters bear, through which server they go, and a letter to oneself to try it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.changes import Changes
from app.services.errors import WorldError
from app.services.trial_letter import Trial
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.mail_settings.fields import NOTHING, ServerFields
from ui.tasks import Task
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.theme.tokens import ColourName
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined
from ui.widgets.form_panel import Fault
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label, retone, surface
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from app.services.archive import Archive

LABELS = 160 + 16


class MailSettingsPage(Page):
    """Ctrl+Retur saves; what is written and not saved stays until then, whatever else is changed meanwhile."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._shown = NOTHING
        self._task: Task | None = None
        self.fields = ServerFields(theme)
        self.fields.show_server(NOTHING)
        self.about_password = label("", "caption", tone="ink3", wrap=True)
        self.fields.put_under(self.fields.password, self.about_password)
        self.wrong = label("", tone="warn", strong=True, wrap=True)
        self.became = label("", "body", wrap=True)
        self.save_act = action(self, _("Spara"), ("Ctrl+Return", "Ctrl+Enter"), self.save)
        self.try_act = action(self, _("Skicka ett provbrev"), "Ctrl+T", self.send_trial)
        column = column_in(self)
        for widget in (Heading(theme, _("E-post")), hair()):
            column.addWidget(widget)
        column.addWidget(Scrolled(self._inside()), 1)

    def look(self) -> None:
        """Show what is kept, unless something else is written and not saved."""
        kept = self.hub.ask(self.archive.preferences.mail_server) or NOTHING
        if self.fields.value == self._shown:
            self.fields.show_server(kept)
            self._shown = kept
        self._ask_keyring()

    def concerns(self, changes: Changes) -> bool:
        return changes.preferences

    def enter(self) -> None:
        self.fields.sender_address.setFocus()

    def save(self) -> bool:
        """Keep what is written; whether it was. What hinders is said under its field."""
        fault = self.fields.fault
        if fault is not None:
            self._say(fault)
            return False
        self.wrong.hide()
        server, password = self.fields.value, self.fields.password.text() or None
        self._shown = server
        if not self.hub.run(lambda: self.archive.preferences.save_mail_server(server, password)):
            return False
        self.tell_saved()
        return True

    def _say(self, fault: Fault) -> None:
        self.fields.put_under(fault.field, self.wrong)
        self.wrong.setText(fault.sentence)
        self.wrong.show()
        retone(self.wrong, "warn")
        fault.field.setFocus()

    def send_trial(self) -> None:
        """Keep what is written and send a letter to the sender through it."""
        if self._task is not None or not self.save():
            return
        password = self.fields.password.text() or None
        self._tell(_("Skickar provbrevet …"), "ink2")
        self._task = Task(lambda _report: self.archive.preferences.send_trial_letter(password), self)
        self._task.done.connect(self._tried)
        self._task.failed.connect(self._hindered)
        self._task.start()

    def _tried(self, trial: object) -> None:
        self._task = None
        if isinstance(trial, Trial):
            words, tone = outcome_words(trial)
            self._tell(words, tone)

    def _hindered(self, error: object) -> None:
        self._task = None
        if isinstance(error, WorldError):
            self._tell(f"{error.sentence} {error.advice}".strip(), "warn")
        elif isinstance(error, Exception):
            self.hub.refuse(error)

    def _tell(self, words: str, tone: ColourName) -> None:
        self.became.setText(words)
        retone(self.became, tone)
        self.became.show()

    def _ask_keyring(self) -> None:
        """Off the window's thread: a keyring may be slow to answer."""
        preferences = self.archive.preferences
        asking = Task(lambda _report: (preferences.keeps_passwords(), preferences.mail_password() is not None), self)
        asking.done.connect(self._tell_about_password)
        asking.start()

    def _tell_about_password(self, found: object) -> None:
        keeps, has = found if isinstance(found, tuple) else (False, False)
        asked_for = _("Systemet har ingen nyckelring: lösenordet frågas efter varje gång något skickas.")
        kept = _("Lösenordet ligger i systemets nyckelring. Skriv ett nytt för att byta.")
        to_keep = _("Läggs i systemets nyckelring, aldrig i arkivet.")
        self.about_password.setText(asked_for if not keeps else kept if has else to_keep)

    def _inside(self) -> QWidget:
        inside = surface(QWidget(), "paper")
        column = QVBoxLayout(inside)
        px = self.theme.px
        column.setContentsMargins(px(MARGIN), px(20), px(MARGIN), px(20))
        column.setSpacing(px(16))
        column.addWidget(self.fields)
        column.addLayout(self._acts())
        column.addWidget(self.became)
        self.became.setContentsMargins(px(LABELS), 0, 0, 0)
        self.became.hide()
        column.addStretch(1)
        return inside

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self.theme.px(LABELS - 4), 0, 0, 0)
        row.setSpacing(self.theme.px(8))
        row.addWidget(filled(self.theme, self.save_act))
        row.addWidget(outlined(self.theme, self.try_act))
        row.addStretch(1)
        return row


def outcome_words(trial: Trial) -> tuple[str, ColourName]:
    """What became of the letter to oneself, and the tone in which it is said."""
    if trial.state == "sent":
        sent = _("Provbrevet är skickat till {address}. Servern svarade: {told}")
        return sent.format(address=trial.address, told=trial.told), "ink"
    if trial.state == "uncertain":
        return _("Det är ovisst om provbrevet kom fram: {told}").format(told=trial.told), "warn"
    return _("Provbrevet är inte skickat: {told}").format(told=trial.told), "warn"
