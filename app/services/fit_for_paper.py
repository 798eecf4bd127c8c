"""What is not fit for paper, told to the secretary."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.placeholders import NotFitForPaper
from app.services.errors import Unfinished
from app.translation import _


@contextmanager
def finished() -> Iterator[None]:
    """Raise `Unfinished` where what is set holds a placeholder or lacks a text."""
    try:
        yield
    except NotFitForPaper as e:
        raise Unfinished(str(e), _("Skriv texten och gör om det.")) from e
