"""The rounds of a vote as a small picture: the proposals under each other, and how they meet two by two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meeting.putting import Round
from ui.theme import Theme

Place = tuple[float, float]
"""Steps from the left, rows from the top."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Where two meet in a round: from where each comes; `now` it is voted on."""

    yes: Place
    no: Place
    out: Place
    won: str | None
    now: bool


@dataclass(slots=True)
class Drawing:
    """The proposals in rows, and the joints from left to right; `beaten` have lost a round, `on` are voted on now."""

    rows: list[str] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    beaten: set[str] = field(default_factory=set)
    on: set[str] = field(default_factory=set)


def drawn(shown: tuple[Round, ...]) -> Drawing:
    """The rounds laid out: a proposal has its row from the round in which it first stands."""
    made = Drawing()
    places: dict[str, Place] = {}
    out: Place = (0, 0)
    for step, each in enumerate(shown, 1):
        ends: list[Place] = []
        for side in sorted((each.yes, each.no), key=lambda s: s is not None and s not in places):
            if side is not None and side not in places:
                places[side] = (0, len(made.rows))
                made.rows.append(side)
            ends.append(out if side is None else places[side])
        out = (step, (ends[0][1] + ends[1][1]) / 2)
        winner, loser = (each.yes, each.no) if each.won == "yes" else (each.no, each.yes)
        made.joints.append(Joint(ends[0], ends[1], out, each.won, each.now))
        if each.won and winner and loser:
            places[winner] = out
            made.beaten.add(loser)
        made.on |= {s for s in (each.yes, each.no) if s and each.now}
    return made


class VoteBracket(QWidget):
    """Hidden where two stand against each other and there is nothing to choose between before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = Drawing()
        self._named: Callable[[str], str] = str
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def tell(self, shown: tuple[Round, ...], named: Callable[[str], str], heard: str) -> None:
        """Show these rounds, a proposal in so many words; `heard` is all of it in sentences."""
        self._drawing, self._named = drawn(shown), named
        self.setAccessibleName(heard)
        self.setToolTip(heard)
        self.setVisible(bool(shown))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(24) * len(self._drawing.rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, row = self._theme.px(20), self._theme.px(24)
        words = self.width() - step * (len(self._drawing.joints) + 1)
        for place, side in enumerate(self._drawing.rows):
            self._paint_words(painter, side, QRectF(0, place * row, words - self._theme.px(8), row))
        for joint in sorted(self._drawing.joints, key=lambda j: j.now):
            self._paint_joint(painter, joint, lambda at: QPointF(words + at[0] * step, (at[1] + 0.5) * row))

    def _paint_words(self, painter: QPainter, side: str, box: QRectF) -> None:
        theme, on = self._theme, side in self._drawing.on
        font = theme.font("body", strong=on)
        font.setStrikeOut(side in self._drawing.beaten)
        painter.setFont(font)
        painter.setPen(theme.colour("ink3" if side in self._drawing.beaten else "ink" if on else "ink2"))
        words = QFontMetrics(font).elidedText(self._named(side), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_joint(self, painter: QPainter, joint: Joint, at: Callable[[Place], QPointF]) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("accent" if joint.now else "edge"), theme.px(2) if joint.now or joint.won else 1,
                            Qt.PenStyle.SolidLine if joint.now or joint.won else Qt.PenStyle.DashLine))
        bend = at(joint.out).x()
        for end in (at(joint.yes), at(joint.no)):
            painter.drawLine(end, QPointF(bend, end.y()))
        painter.drawLine(QPointF(bend, at(joint.yes).y()), QPointF(bend, at(joint.no).y()))
        painter.drawLine(at(joint.out), at((joint.out[0] + 0.6, joint.out[1])))
