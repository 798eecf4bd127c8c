"""What the list of annexes says of each, the same on paper and in files for other programs."""

from __future__ import annotations

from typing import NamedTuple

from app.domain.document import AnnexLine

HEADING = "Bilagor till protokollet"
HEADS = ("§", "Bilaga", "Sidor")
TOLD = "Bilagor som hör till det som är maskerat ingår inte i den offentliga versionen."
LEFT_OUT, WHOLE = "utelämnad", "Protokollet"


class AnnexWords(NamedTuple):
    """To which § it belongs (without the sign), its name and title, and how long it is."""

    mark: str
    name: str
    length: str


def annex_words(line: AnnexLine) -> AnnexWords:
    """The words of a line of the list."""
    length = LEFT_OUT if line.left_out else str(line.pages or "")
    return AnnexWords(line.mark.removeprefix("§").strip() or WHOLE, f"{line.named}, {line.title}", length)
