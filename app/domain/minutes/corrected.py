"""Corrected: dated corrections of an adjusted paragraph, showing what stood and what stands. [FL 36] [JO 581-2013]"""

from __future__ import annotations

from dataclasses import replace

from app.domain.document import Block, ParagraphDocument, Prose
from app.domain.signing_off import Correction
from app.domain.swedish import bare, sentence, the_moment

LABEL = "Rättelse"


def corrected(paragraph: ParagraphDocument, corrections: tuple[Correction, ...]) -> ParagraphDocument:
    """The paragraph as it was adjusted, with its corrections last; nothing above them is changed."""
    blocks = tuple(_block(c) for c in corrections if c.item == paragraph.item)
    return replace(paragraph, blocks=(*paragraph.blocks, *blocks)) if blocks else paragraph


def _block(correction: Correction) -> Block:
    ground = f" {sentence(correction.ground)}" if correction.ground else ""
    decided = f"Rättat {the_moment(correction.at)} av {bare(correction.by)}.{ground}"
    stood = f"Under {correction.label} stod: ”{correction.stood.strip()}”"
    return Block(label=LABEL, contents=(Prose(text=decided), Prose(text=stood),
                                        Prose(text=f"Rätt lydelse: ”{correction.stands.strip()}”")), part="correction")
