"""A meeting file in either of its forms, the document alone or in a ZIP with its papers; what is no ZIP costs no unpacking."""

from __future__ import annotations

from app.domain.proceedings import Proceedings
from app.exchange import meeting_file

ZIPPED = b"PK\x03\x04"
"""How a ZIP begins; a document alone cannot."""


def read(content: bytes) -> tuple[Proceedings, dict[str, bytes]]:
    """The proceedings and the papers by SHA-256. Raises `Refused`."""
    if content.startswith(ZIPPED):
        from app.exchange.meeting_parcel import unpack

        return unpack(content)
    return meeting_file.read(content), {}
