"""Marks in the margin: a word and a rule beside what differs from an earlier version, plain in black and white."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents.geometry import LEFT, MM
from app.documents.pen import Pen
from app.documents.setting import Run, set_lines
from app.documents.strips import Piece, TextPiece
from app.documents.structure import Node
from app.documents.type import MARGIN
from app.domain.document import Change

WORDS: dict[Change, str] = {"new": "Nytt", "changed": "Ändrat", "removed": "Utgår"}
MARGIN_LEFT, MARGIN_WIDTH = 14 * MM, 9 * MM
RULE_LEFT, RULE_WIDTH = LEFT - 1.6 * MM, 0.9


def mark_of(change: Change | None, parent: Node) -> TextPiece | None:
    """The word for the margin, an element of its own; None where nothing has changed."""
    return margin_text(WORDS[change], parent.child("P")) if change else None


def margin_text(words: str, node: Node) -> TextPiece:
    """Words set in the margin."""
    return TextPiece(set_lines((Run(words, MARGIN),), MARGIN_WIDTH), MARGIN, MARGIN_LEFT, node, breakable=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece with its rule beside it, and the word on its first baseline unless that has been said."""

    piece: Piece
    word: TextPiece | None = None

    @property
    def height(self) -> float:
        return self.piece.height

    @property
    def least(self) -> float:
        return self.piece.least

    @property
    def first_baseline(self) -> float:
        return self.piece.first_baseline

    @property
    def last_baseline(self) -> float:
        return self.piece.last_baseline

    def cut(self, room: float) -> tuple[Piece, Piece] | None:
        parts = self.piece.cut(room)
        return (Marked(parts[0], self.word), Marked(parts[1])) if parts else None

    def draw(self, pen: Pen, top: float) -> None:
        if self.word:
            self.word.draw(pen, top + self.piece.first_baseline - self.word.first_baseline)
        self.piece.draw(pen, top)
        pen.bar(RULE_LEFT, top, RULE_WIDTH, top + self.piece.height)
