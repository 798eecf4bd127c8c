"""The forms that open on the page: how somebody is reached, who calls, who sends, and the server's password."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.contacts import Contact
from app.domain.notice.convener import Convener
from app.services.calling import Recipient
from app.translation import _
from ui.theme import Theme
from ui.widgets.fields import Pick, TextField, line, put
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.segmented import Segmented


class ContactForm(FormPanel):
    """A mail address, or a postal one."""

    def __init__(self, theme: Theme, keep: Callable[[Contact], bool], parent: QWidget | None = None) -> None:
        """`keep` answers whether it was kept."""
        super().__init__(theme, "", self._keep, _("Spara adressen"), narrow=True, parent=parent)
        self._told = keep
        self._contact = Contact(person="")
        self.email, self.postal = line(theme), TextField(theme)
        self.by = Segmented(theme, _("Utskick"), (("mail", _("E-post")), ("paper", _("Papper"))), "mail")
        self.fields.add(_("E-post"), self.email)
        self.fields.add(_("Postadress"), self.postal)
        self.fields.add(_("Utskick"), self.by)
        self.email.returnPressed.connect(self.save)

    def begin(self, recipient: Recipient) -> None:
        """Open it for one who is told."""
        self._contact = recipient.contact or Contact(person=recipient.told.person or "")
        self.heading.setText(recipient.told.name)
        put(self.email, self._contact.email or "")
        put(self.postal, "\n".join(self._contact.address))
        self.by.choose(self._contact.send_by)
        self.open_form(self.postal if self._contact.send_by == "paper" else self.email)

    def _keep(self) -> Fault | None:
        lines = tuple(self.postal.toPlainText().splitlines())
        new = Contact(person=self._contact.person, email=self.email.text() or None, phone=self._contact.phone, address=lines,
                      send_by="paper" if self.by.value == "paper" else "mail")
        return None if self._told(new) else Fault(_("Adressen är inte sparad."), self.email)


class CallerForm(FormPanel):
    """Who calls, in the order in which it is their turn."""

    def __init__(self, theme: Theme, choose: Callable[[str | None], bool], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Vem kallar"), self._keep, _("Spara"), narrow=True, parent=parent)
        self._choose = choose
        self.who = Pick(theme)
        self.fields.add(_("Kallar"), self.who, hint=_("Den första som inte är hindrad kallar, enligt reglementet."))

    def begin(self, callers: Sequence[Convener], chosen: str | None) -> None:
        """Open it with those who may; an official whom the archive does not know as a person is named, and cannot be chosen."""
        self.who.clear()
        for place, caller in enumerate(callers):
            self.who.addItem(f"{caller.name}. {caller.reason}", caller.person)
            if caller.person is None:
                self.who.setItemData(place, 0, Qt.ItemDataRole.UserRole - 1)  # how a choice of a list is switched off
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.open_form(self.who)

    def _keep(self) -> str | None:
        return None if self._choose(self.who.currentData()) else _("Valet är inte sparat.")


class OneLineForm(FormPanel):
    """One field, kept by Retur: the sender's address, or the password of the mail server."""

    def __init__(self, theme: Theme, heading: str, words: tuple[str, str, str], keep: Callable[[str], bool], *,
                 secret: bool = False, parent: QWidget | None = None) -> None:
        """`words` are the act, the field's label and a hint under it."""
        super().__init__(theme, heading, self._keep, words[0], narrow=True, parent=parent)
        self._told, self._label = keep, words[1]
        self.field = line(theme)
        if secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields.add(words[1], self.field, hint=words[2])
        self.field.returnPressed.connect(self.save)

    def begin(self, text: str = "") -> None:
        """Open it."""
        put(self.field, text)
        self.open_form(self.field)

    def _keep(self) -> Fault | None:
        text = self.field.text().strip()
        if not text:
            return Fault(_("{what} saknas.").format(what=self._label), self.field)
        return None if self._told(text) else Fault(_("Det är inte sparat."), self.field)
