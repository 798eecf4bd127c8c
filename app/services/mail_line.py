"""The line to the mail server during one sending: taken up again when it breaks, given up when that is no use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from app.domain.mail_server import MailServer
from app.exchange.smtp import Courier, NoService, Outcome, Patience, Trouble
from app.services.errors import NotSent, PasswordWanted
from app.translation import _, marked

ATTEMPTS = 2
"""How many letters in a row may lose the line before the rest is left for another time."""


class MailLine:
    """Letters go over it one by one; used as a context, which raises `NotSent` where the server cannot be used at all."""

    def __init__(self, server: MailServer, password: str | None, patience: Patience | None = None) -> None:
        self._server, self._password, self._patience = server, password, patience
        self._courier: Courier | None = None
        self._broken = 0

    def __enter__(self) -> Self:
        if self._server.user and self._password is None:
            raise PasswordWanted(_("E-postservern vill ha lösenordet för {user}.").format(user=self._server.user),
                                 _("Skriv det och skicka igen."))
        try:
            self._courier = self._called()
        except NoService as e:
            raise in_words(e, self._server) from e
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if self._courier is not None and kind is None:
            self._courier.hang_up()
        elif self._courier is not None:
            self._courier.drop()

    def deliver(self, letter: bytes, to: str, before_the_end: Callable[[], None]) -> Outcome:
        """Hand in one letter, over a new line where the last one broke; as `Courier.deliver`."""
        if self._broken >= ATTEMPTS:
            return Outcome("failed", _("Inte försökt: förbindelsen med e-postservern bröts gång på gång."))
        try:
            if self._courier is None or not self._courier.on_the_line:
                self._courier = self._called()
        except NoService as e:
            self._broken = ATTEMPTS
            return Outcome("failed", in_words(e, self._server).sentence)
        outcome = self._courier.deliver(letter, to, before_the_end)
        self._broken = 0 if self._courier.on_the_line else self._broken + 1
        return outcome

    def _called(self) -> Courier:
        return Courier(self._server, self._password, self._patience)


def in_words(error: NoService, server: MailServer) -> NotSent:
    """What hinders the sending, as a sentence and an advice; nothing was handed in."""
    sentence, advice = WORDS[error.trouble]
    said = _(sentence).format(host=server.host, port=server.port).removesuffix(".")
    return NotSent(f"{said} ({error.detail.removesuffix('.')}).", _(advice))


WORDS: dict[Trouble, tuple[str, str]] = {
    "no_line": (marked("E-postservern {host}, port {port}, går inte att nå."), marked("Se efter namn, port och nätverk.")),
    "silent": (marked("E-postservern {host}, port {port}, svarar inte."), marked("Försök igen, eller se efter namn och port.")),
    "no_encryption": (marked("E-postservern {host}, port {port}, krypterar inte så som är inställt."),
                      marked("Välj STARTTLS eller TLS som servern vill ha det; inget har skickats okrypterat.")),
    "not_trusted": (marked("E-postservern {host} visar ett certifikat som inte går att lita på."),
                    marked("Se efter serverns namn, eller fråga it-avdelningen.")),
    "not_let_in": (marked("E-postservern {host} godtar inte användaren eller lösenordet."), marked("Skriv dem på nytt.")),
}
