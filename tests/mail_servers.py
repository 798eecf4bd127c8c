"""Mail servers on this machine: one that does its work, and some that fall silent or hang up where it hurts."""

from __future__ import annotations

import datetime
import email
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, Literal

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

USER, PASSWORD = "kansli", "hemligt å"
Temper = Literal["no_greeting", "stops_reading", "breaks_in_data", "silent_after_end", "breaks_after_end", "speaks_in_data",
                 "says_no_after_end", "says_later_after_end"]


@dataclass
class Office:
    """What a server has taken in: the addresses and the letter, each; those it does not know, or not now, it refuses."""

    unknown: frozenset[str] = frozenset()
    busy: frozenset[str] = frozenset()
    received: list[tuple[str, EmailMessage]] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        if address in self.unknown:
            return "550 5.1.1 Ingen sådan brevlåda"
        if address in self.busy:
            return "450 4.2.0 Försök senare"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        (to,) = envelope.rcpt_tos
        self.received.append((to, read(envelope.content)))
        return f"250 2.0.0 Ok: queued as {len(self.received):04}"


def read(content: bytes) -> EmailMessage:
    """A letter as its recipient's program reads it."""
    message = email.message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


@contextmanager
def office(
    *, certificate: Path | None = None, login: bool = False, without: tuple[str, ...] = (),
    most: int = 200_000_000, **what: Any,
) -> Iterator[Office]:
    """A server that works; with a `certificate` only over STARTTLS, with `login` only for `USER`, `without` some ways in.

    It takes letters of at most so many bytes.
    """
    taken_in = Office(**what, port=free_port())
    options: dict[str, Any] = {"data_size_limit": most, "ident": "provserver"}
    if certificate is not None:
        options |= {"tls_context": _served(certificate), "require_starttls": True}
    if login:
        options |= {"auth_required": True, "authenticator": _known, "auth_exclude_mechanism": without}
    controller = Controller(taken_in, hostname="127.0.0.1", port=taken_in.port, **options)
    controller.start()
    try:
        yield taken_in
    finally:
        controller.stop()


@contextmanager
def office_behind_tls(certificate: Path) -> Iterator[Office]:
    """A server that speaks TLS from the first byte."""
    taken_in = Office(port=free_port())
    controller = Controller(taken_in, hostname="127.0.0.1", port=taken_in.port, ssl_context=_served(certificate))
    controller.start()
    try:
        yield taken_in
    finally:
        controller.stop()


def _known(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    return AuthResult(success=(data.login.decode(), data.password.decode()) == (USER, PASSWORD), handled=False)


def _served(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, certificate.with_suffix(".key"))
    return context


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass(slots=True)
class Moody:
    """A server with a temper, told off line by line; `letters` are those whose end it has seen.

    After its `last_call` nobody answers any more.
    """

    temper: Temper
    port: int = 0
    calls: int = 0
    last_call: int | None = None
    letters: list[bytes] = field(default_factory=list)

    def talk(self, line: socket.socket) -> None:
        """One call, as long as the temper lasts."""
        self.calls += 1
        if self.temper == "no_greeting":
            _wait_for_the_end(line)
            return
        line.sendall(b"220 provserver\r\n")
        lines = line.makefile("rb")
        while words := lines.readline():
            if words.upper().startswith(b"DATA"):
                line.sendall(b"354 Skriv\r\n")
                if not self._take(line, lines):
                    return
            else:
                line.sendall(b"250 OK\r\n")

    def _take(self, line: socket.socket, lines: Any) -> bool:
        """The letter; whether the talk goes on after it."""
        if self.temper == "stops_reading":
            threading.Event().wait(1.5)
            return False
        if self.temper in ("breaks_in_data", "speaks_in_data"):
            lines.read(400)
            if self.temper == "speaks_in_data":
                line.sendall(b"421 Stoppar\r\n")
            return False
        content = b"".join(iter(lines.readline, b".\r\n"))
        self.letters.append(content)
        if self.temper == "silent_after_end":
            _wait_for_the_end(line)
            return False
        if self.temper == "breaks_after_end":
            return False
        line.sendall(b"554 Nej\r\n" if self.temper == "says_no_after_end" else b"451 Senare\r\n")
        return True


def _wait_for_the_end(line: socket.socket) -> None:
    while line.recv(4096):
        pass


@contextmanager
def moody(temper: Temper) -> Iterator[Moody]:
    """A server with a temper, as long as the block lasts."""
    server = Moody(temper)
    with socket.create_server(("127.0.0.1", 0)) as door:
        server.port = door.getsockname()[1]
        thread = threading.Thread(target=_answer, args=(door, server), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            with suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def _answer(door: socket.socket, server: Moody) -> None:
    with suppress(OSError):
        while server.last_call is None or server.calls < server.last_call:
            line, _address = door.accept()
            with line, suppress(OSError):
                server.talk(line)
        door.close()


def certificate_in(folder: Path, name: str = "localhost") -> Path:
    """A certificate for a name and this machine, signed by itself, with its key beside it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    named = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    names: list[x509.GeneralName] = [x509.DNSName(name)]
    if name == "localhost":
        names.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    made = (x509.CertificateBuilder().subject_name(named).issuer_name(named).public_key(key.public_key()).serial_number(1)
            .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=2))
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    path = folder / f"{name}.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    path.with_suffix(".key").write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return path
