"""What is written about the mail server, and read back as its value."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.mail_server import PORTS, Encryption, MailServer, faults_of
from app.translation import _
from ui.theme import Theme
from ui.widgets.fields import Count, FieldGrid, line, put
from ui.widgets.form_panel import Fault
from ui.widgets.segmented import Segmented

NOTHING = MailServer(sender_address="")
MOST = 65535


class ServerFields(FieldGrid):
    """One field for each part of the mail server; the password stands among them and is no part of the value."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 160, parent)
        self.sender_address, self.sender_name = line(theme), line(theme)
        self.host, self.port, self.user, self.password = line(theme), Count(MOST), line(theme), line(theme)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        choices = (("starttls", "STARTTLS"), ("tls", "TLS"), ("none", _("Ingen")))
        self.encryption = Segmented(theme, _("Kryptering"), choices, NOTHING.encryption)
        self.encryption.chosen.connect(self._follow)
        self.add(_("Avsändare, e-post"), self.sender_address, width=320, hint=_("Dit kommer svaren, och den står i inbjudan."))
        self.add(_("Avsändare, namn"), self.sender_name, width=320)
        self.add(_("Server"), self.host, width=320, hint=_("Utan server skrivs breven som utkast att öppna i e-postprogrammet."))
        self.add(_("Kryptering"), self.encryption, hint=_("Ingen: breven kan läsas på vägen. Ett lösenord skickas aldrig så."))
        self.add(_("Port"), self.port, width=90)
        self.add(_("Användare"), self.user, width=320, hint=_("Tom om servern inte vill ha någon inloggning."))
        self.add(_("Lösenord"), self.password, width=320)

    @property
    def value(self) -> MailServer:
        """The server as it is written."""
        return MailServer(
            host=self.host.text().strip(), port=self.port.value, encryption=cast(Encryption, self.encryption.value),
            user=self.user.text().strip() or None, sender_address=self.sender_address.text().strip(),
            sender_name=self.sender_name.text().strip() or None)

    @property
    def fault(self) -> Fault | None:
        """What hinders that it is kept, and where it can be mended."""
        for field, sentence in faults_of(self.value):
            return Fault(sentence, getattr(self, field))
        return None

    def show_server(self, server: MailServer) -> None:
        """Show what is kept."""
        put(self.host, server.host)
        put(self.user, server.user or "")
        put(self.sender_address, server.sender_address)
        put(self.sender_name, server.sender_name or "")
        self.port.put(server.port)
        self.encryption.choose(server.encryption)

    def _follow(self, encryption: object) -> None:
        """The port that goes with the encryption, unless another was written."""
        if self.port.value in (*PORTS.values(), 0):
            self.port.put(PORTS[cast(Encryption, encryption)])
