"""Preferences: what holds for the whole archive, as the mail server through which letters go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.mail_server import MailServer, faults_of
from app.domain.meeting.admissible import Refusal
from app.domain.seat_order import SeatOrder, SeatsShown
from app.services.changes import Changes
from app.services.errors import Inadmissible, NotSent
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.services.trial_letter import Trial

MAIL_SERVER, SEATS = "mail_server", "seats"


class Preferences:
    """What holds for the whole archive. The password of the mail server lies in the keyring of the system, never in here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mail_server(self) -> MailServer | None:
        """The mail server; None until it has been told."""
        with self._desk.reading() as view:
            row = view.records.one("preferences", MAIL_SERVER)
        return value_of(MailServer, row) if row is not None else None

    def save_mail_server(self, server: MailServer, password: str | None = None) -> Changes:
        """Change the mail server; a `password` goes into the keyring, where there is one (`keeps_passwords`).

        Raises `Inadmissible`, its refusals naming the fields, for what could not be used.
        """
        faults = faults_of(server)
        if faults:
            raise Inadmissible([Refusal(0, field, text) for field, text in faults])
        known = self.mail_server()
        with self._desk.command(_("e-postservern")) as command:
            put(command.unit.records, "preferences", server, name=MAIL_SERVER)
        self._keep_password(known, server, password)
        return command.changes

    def _keep_password(self, before: MailServer | None, server: MailServer, password: str | None) -> None:
        """In the keyring lies the password of the server that letters go through now, and no other."""
        if before is not None and before.user and (before.user, before.host) != (server.user, server.host):
            from app.exchange.passwords import forget_password

            forget_password(before.user, before.host)
        if server.user and password:
            from app.exchange.passwords import keep_password

            keep_password(server.user, server.host, password)

    def seat_order(self) -> SeatOrder:
        """In which order the seats are shown at a meeting."""
        with self._desk.reading() as view:
            row = view.records.one("preferences", SEATS)
        return value_of(SeatsShown, row).order if row is not None else "seat"

    def show_seats(self, order: SeatOrder) -> Changes:
        """Show the seats in this order from now on; how one looks at a meeting is nothing to be undone."""
        with self._desk.command(_("platsernas ordning"), kind="kept") as command:
            put(command.unit.records, "preferences", SeatsShown(order=order), name=SEATS)
        return command.changes

    def mail_password(self) -> str | None:
        """The password that the keyring has for the mail server; None where it must be asked for."""
        from app.exchange.passwords import kept_password

        server = self.mail_server()
        return kept_password(server.user, server.host) if server is not None and server.user else None

    def send_trial_letter(self, password: str | None = None) -> Trial:
        """Send a letter to the sender's own address through the server; raises `PasswordWanted` and `NotSent`.

        Without a `password` it is the one that the keyring has.
        """
        from app.services.trial_letter import send_trial_letter

        server = self.mail_server()
        if server is None or not server.host:
            raise NotSent(_("Ingen e-postserver är inställd."), _("Skriv serverns namn."))
        return send_trial_letter(self._desk, server, password if password is not None else self.mail_password())

    def keeps_passwords(self) -> bool:
        """Whether the system has a keyring; else the password is asked for each time."""
        from app.exchange.passwords import has_keyring

        return has_keyring()
