"""What is pasted put at the cursor, and what was left out told in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from app.domain.light_text.page_tables import words_in
from app.domain.light_text.pasting import Pasted
from app.domain.light_text.reading import Chunk, TextChunk
from app.translation import _
from ui.widgets.prose_editor.filling import Filler, Measures, write


def insert(cursor: QTextCursor, chunks: Sequence[Chunk], measures: Measures) -> None:
    """Put chunks where the cursor stands: words within a paragraph as words, in a cell all of it as words."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if cursor.currentTable() is not None:
        write(cursor, words_in(chunks))
        chunks = ()
    elif chunks and isinstance(chunks[0], TextChunk) and (len(chunks) == 1 or cursor.block().length() > 1):
        write(cursor, chunks[0].words)
        chunks = chunks[1:]
    if chunks:
        Filler(cursor, measures, fresh=cursor.block().length() == 1 and cursor.currentList() is None).fill(chunks)
    cursor.endEditBlock()


def left_out(pasted: Pasted) -> str:
    """A sentence on what was not pasted; empty where all was."""
    told = [words for there, words in (
        (pasted.pictures, _("bilder")), (pasted.deleted, _("text som är struken med spårade ändringar")),
        (pasted.comments, _("kommentarer")), (pasted.hidden, _("dold text")),
    ) if there]
    sentence = _("Klistrades inte in: {what}.").format(what=", ".join(told)) if told else ""
    flattened = _("Listor i flera nivåer har blivit en nivå.") if pasted.deep_lists else ""
    return " ".join(part for part in (sentence, flattened) if part)
