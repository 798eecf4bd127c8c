"""Logging in at a mail server with a name and a password in any letters. [RFC 4954] [RFC 4616]"""

from __future__ import annotations

import smtplib
from base64 import b64encode

LET_IN = (235, 503)
"""Let in, or let in already."""


def log_in(line: smtplib.SMTP, user: str, password: str) -> None:
    """By PLAIN, or by LOGIN where the server knows no better; raises `SMTPException` where it does not let in.

    Python's own way writes ASCII alone, and passwords in Swedish have å, ä and ö.
    """
    line.ehlo_or_helo_if_needed()
    offered = line.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in offered:
        answer = line.docmd("AUTH", "PLAIN " + _hidden("\0".join(("", user, password))))
    elif "LOGIN" in offered:
        answer = _by_login(line, user, password)
    else:
        raise smtplib.SMTPNotSupportedError(f"AUTH {' '.join(offered)}".strip())
    if answer[0] not in LET_IN:
        raise smtplib.SMTPAuthenticationError(*answer)


def _by_login(line: smtplib.SMTP, user: str, password: str) -> tuple[int, bytes]:
    answer = line.docmd("AUTH", f"LOGIN {_hidden(user)}")
    return line.docmd(_hidden(password)) if answer[0] == 334 else answer


def _hidden(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")
