"""Light Markdown as the documents read it; its home is with the domain, since the window edits it."""

from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of

__all__ = ["Chunk", "ItemChunk", "TableChunk", "TextChunk", "Words", "chunks_of", "words_of"]
