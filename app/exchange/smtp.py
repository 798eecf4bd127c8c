"""Handing letters in to a mail server, and the truth about what became of each. [RFC 5321]"""

from __future__ import annotations

import select
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from app.domain.mail_server import MailServer
from app.exchange.smtp_login import log_in

Fate = Literal["sent", "refused", "failed", "uncertain"]
Trouble = Literal["no_line", "no_encryption", "not_trusted", "not_let_in", "silent"]
CHUNK = 64 * 1024
END = b".\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds to wait for the line, for an answer, and for the answer to a whole letter. [RFC 5321 4.5.3.2]"""

    line: float = 20
    answer: float = 60
    end: float = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one letter, and what the server said or the line did."""

    fate: Fate
    told: str


class NoService(Exception):
    """The server cannot be used at all, and nothing was handed in; `detail` is what it or the machine said."""

    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble
        self.detail = detail


class Courier:
    """A line to the mail server over which letters go one by one; used as a context that hangs up."""

    def __init__(self, server: MailServer, password: str | None = None, patience: Patience | None = None) -> None:
        """Calls, encrypts and logs in; raises `NoService`."""
        self._patience = patience or Patience()
        self._from = server.sender_address
        with _told_apart("no_line"):
            self._line = _called(server, self._patience)
        try:
            self._let_in(server, password)
        except NoService:
            self._line.close()
            raise

    def __enter__(self) -> Courier:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self.hang_up()
        else:
            self.drop()

    @property
    def on_the_line(self) -> bool:
        """Whether the server still answers, as far as is known."""
        return self._line.sock is not None

    def hang_up(self) -> None:
        """Say goodbye, if anybody is there."""
        try:
            if self.on_the_line:
                self._line.quit()
        except (smtplib.SMTPException, OSError):
            self.drop()

    def drop(self) -> None:
        """Let go of the line without a word: in the middle of a letter a goodbye would be read as a part of it."""
        self._line.close()

    def deliver(self, letter: bytes, to: str, before_the_end: Callable[[], None]) -> Outcome:
        """Hand in one letter to one address.

        `before_the_end` is called when all but the end of the letter is with the server: what happens until then is known, and
        from then on only the server's answer tells. Only an answer of 250 is `sent`; a lasting no (5xx) is `refused`; a passing
        no (4xx) and a line that broke before the end are `failed`; a line that broke after it is `uncertain`.
        """
        content = _dotted(letter)
        try:
            answer = self._announced(to, len(content))
            if answer is None:
                self._pour_out(content)
        except (smtplib.SMTPException, OSError) as e:
            return self._lost("failed", e)
        if answer is not None:
            return self._answered(answer)
        before_the_end()
        try:
            return self._answered(self._ended())
        except (smtplib.SMTPException, OSError) as e:
            return self._lost("uncertain", e)

    def _let_in(self, server: MailServer, password: str | None) -> None:
        with _told_apart("no_encryption"):
            if server.encryption == "starttls":
                self._line.starttls(context=ssl.create_default_context())
            self._line.ehlo_or_helo_if_needed()
        if server.user and server.outside_unencrypted:
            raise NoService("no_encryption", "AUTH")  # a password goes over no line that others can read
        if server.user:
            with _told_apart("not_let_in"):
                log_in(self._line, server.user, password or "")
        self._socket().settimeout(self._patience.answer)

    def _announced(self, to: str, size: int) -> tuple[int, bytes] | None:
        """MAIL, RCPT and DATA; the answer that said no, None where all were taken."""
        options = [f"size={size}"] if self._line.has_extn("size") else []
        steps: tuple[tuple[Callable[[], tuple[int, bytes]], tuple[int, ...]], ...] = (
            (lambda: self._line.mail(self._from, options), (250,)), (lambda: self._line.rcpt(to), (250, 251)),
            (lambda: self._line.docmd("data"), (354,)))
        for command, wanted in steps:
            answer = command()
            if answer[0] not in wanted:
                return answer
        return None

    def _pour_out(self, content: bytes) -> None:
        """The letter but its end. A server that speaks before it has heard the end will not take it."""
        sock = self._socket()
        for start in range(0, len(content), CHUNK):
            sock.sendall(content[start:start + CHUNK])
        if _has_spoken(sock):
            raise smtplib.SMTPResponseException(*self._line.getreply())

    def _ended(self) -> tuple[int, bytes]:
        sock = self._socket()
        sock.settimeout(self._patience.end)
        sock.sendall(END)
        answer = self._line.getreply()
        sock.settimeout(self._patience.answer)
        return answer

    def _socket(self) -> socket.socket:
        if self._line.sock is None:
            raise smtplib.SMTPServerDisconnected
        return self._line.sock

    def _answered(self, answer: tuple[int, bytes]) -> Outcome:
        """The fate that a server's answer tells; after a no the line is made ready for the next letter, or let go."""
        if answer[0] != 250:
            self._begin_anew()
        return _judged(*answer)

    def _begin_anew(self) -> None:
        try:
            if self._line.rset()[0] != 250:
                self._line.close()
        except (smtplib.SMTPException, OSError):
            self._line.close()

    def _lost(self, fate: Fate, error: Exception) -> Outcome:
        self._line.close()
        lasting = isinstance(error, smtplib.SMTPResponseException) and 500 <= error.smtp_code < 600
        return Outcome("refused" if lasting and fate == "failed" else fate, _in_words(error))


def _called(server: MailServer, patience: Patience) -> smtplib.SMTP:
    name = socket.gethostname()  # what smtplib would find by itself may wait for a name server
    if server.encryption == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, name, timeout=patience.line, context=ssl.create_default_context())
    return smtplib.SMTP(server.host, server.port, name, timeout=patience.line)


@contextmanager
def _told_apart(usual: Trouble) -> Iterator[None]:
    """What goes wrong before the first letter, as `NoService`; `usual` where nothing else is known."""
    try:
        yield
    except ssl.SSLCertVerificationError as e:
        raise NoService("not_trusted", e.verify_message) from e
    except ssl.SSLError as e:
        raise NoService("no_encryption", _in_words(e)) from e
    except (smtplib.SMTPException, OSError) as e:
        raise NoService("silent" if _timed_out(e) else usual, _in_words(e)) from e


def _timed_out(error: Exception) -> bool:
    return isinstance(error, TimeoutError) or "timed out" in str(error)


def _judged(code: int, words: bytes | str) -> Outcome:
    """Only 250 is a yes; 5xx is a lasting no, all else a passing one."""
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    told = " ".join(f"{code} {said}".split())
    return Outcome("sent" if code == 250 else "refused" if 500 <= code < 600 else "failed", told)


def _in_words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _judged(error.smtp_code, error.smtp_error).told
    return " ".join(str(getattr(error, "strerror", None) or error).split()) or type(error).__name__


def _dotted(content: bytes) -> bytes:
    """The letter's bytes as they go over the line: a leading full stop doubled, a line's end last. [RFC 5321 4.5.2]"""
    if not content.endswith(b"\r\n"):
        content += b"\r\n"
    return (b"." + content if content.startswith(b".") else content).replace(b"\r\n.", b"\r\n..")


def _has_spoken(sock: socket.socket) -> bool:
    pending = isinstance(sock, ssl.SSLSocket) and sock.pending()
    return bool(pending) or bool(select.select([sock], [], [], 0)[0])
