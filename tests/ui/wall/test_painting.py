"""What is painted on the wall: letters a thirtieth of its height at the least, all within its edges, on any screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.meeting import events as ev
from app.domain.wall import Wall, WallRow, WallVote
from ui.theme import Theme
from ui.theme.tokens import ColourName
from ui.wall.measures import HEIGHT, LEAST, width_for
from ui.wall.painter import WallPainter
from ui.wall.pen import Pen

LONG = ("Yttrande över Länsstyrelsens remiss om fördjupad översiktsplan för Kvarnområdet med tillhörande "
        "miljökonsekvensbeskrivning och gemensamhetsanläggningsförrättning")
SCREENS = [(1920, 1080), (1280, 720), (1024, 768), (3440, 1440)]
SIDES = (("Ja", "för bifall till förvaltningens förslag"), ("Nej", "för avslag, yrkat av Jonas Vester (V) och Sara Alm (MP)"))


@dataclass(frozen=True)
class Written:
    text: str
    box: QRectF
    size: int


class Noting(Pen):
    """A pen that remembers what it wrote, and where."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        super().__init__(painter, theme)
        self.written: list[Written] = []

    def say(self, text: str, x: float, y: float, font: QFont, tone: ColourName = "ink") -> float:
        ends = super().say(text, x, y, font, tone)
        if text:
            taken = QFontMetricsF(font).tightBoundingRect(text).translated(x, y + QFontMetricsF(font).ascent())
            self.written.append(Written(text, taken, font.pixelSize()))
        return ends


class Paint(Protocol):
    """Paints a wall for a screen of so many pixels, and tells what was written."""

    def __call__(self, wall: Wall, size: tuple[int, int] = (1920, 1080)) -> list[Written]: ...


@pytest.fixture
def paint(qapp: QApplication) -> Paint:
    assert qapp is not None

    def painted(wall: Wall, size: tuple[int, int] = (1920, 1080)) -> list[Written]:
        picture = QImage(400, 300, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        pen = Noting(painter, Theme("light"))
        WallPainter(pen, width_for(*size), wall, "14:11").paint()
        painter.end()
        return pen.written

    return painted


def texts(written: list[Written]) -> list[str]:
    return [w.text for w in written]


ANSWERS: tuple[ev.Ballot, ...] = ("yes", "no", "abstain")


def people(count: int, answered: int = 0) -> tuple[WallRow, ...]:
    """So many substitutes with a long name, of whom the first have answered, and an empty seat."""
    row = WallRow(name="Ann-Charlotte Gustafsson-Lindqvist", party="SD", standing="substitutes", note="ersättare")
    there = (replace(row, ballot=ANSWERS[n % 3] if n < answered else None, now=n == answered > 0) for n in range(count))
    return (*there, WallRow(name="", party="MP", standing="empty"))


def vote(given: int, all_told: int, result: str = "") -> WallVote:
    return WallVote(label="Huvudvotering", sides=SIDES, figures=(("Ja", given - 1), ("Nej", 1), ("Avstår", 0)), given=given,
                    entitled=all_told, result=result)


def names(count: int, *, counted: bool) -> WallVote:
    candidates = tuple((f"Person Nummer {n}", n) for n in range(count))
    return WallVote(label="Val", sides=tuple(("", name) for name, _votes in candidates), figures=candidates if counted else (),
                    given=0, entitled=9, secret=True)


WALL = Wall(
    body="Övning · Gemensam servicenämnd för IT, växel och telefoni", day="onsdagen den 18 november 2026", phase="item",
    where="Granfors kommun, onsdagen den 18 november 2026", chair="Ann-Charlotte Gustafsson (M)", mark="§ 112", heading=LONG)
MOVED = tuple((f"Yrkande {n} om att {LONG.lower()}", "Eva Lindgren (S), Karl Nyberg (M) och Henrik Dahl (KD)") for n in range(9))
MOMENTS = {
    "before": replace(WALL, phase="before", until="15:00", mark="", heading=""),
    "pause": replace(WALL, phase="adjourned", until="14:30", mark="", heading=""),
    "closed doors": replace(WALL, phase="closed_doors", heading="Behandlas bakom stängda dörrar"),
    "many proposals": replace(WALL, proposals=MOVED, rows=people(13)),
    "vote of 13": replace(WALL, vote=vote(8, 13), rows=people(13, 8)),
    "vote of 61": replace(WALL, vote=vote(35, 61), rows=people(61, 35)),
    "tie of 31": replace(WALL, vote=vote(30, 30, "Ordförandens utslagsröst avgör. Ja vinner."), rows=people(31, 30)),
    "tie of 61": replace(WALL, vote=vote(60, 60, "Ordförandens utslagsröst avgör. Ja vinner."), rows=people(61, 60)),
    "election": replace(WALL, vote=names(9, counted=False), rows=people(13)),
    "election counted": replace(WALL, vote=names(9, counted=True), rows=people(13)),
    "decided": replace(WALL, vote=vote(13, 13, "Ja vinner."), decided=tuple(f"{n}. {LONG}" for n in range(9)),
                       rows=people(13, 13)),
}
MOMENT = pytest.mark.parametrize("moment", MOMENTS)
SCREEN = pytest.mark.parametrize("size", SCREENS, ids=lambda s: f"{s[0]}x{s[1]}")


@MOMENT
@SCREEN
def test_everything_is_large_enough_and_within_the_edges(paint: Paint, moment: str, size: tuple[int, int]) -> None:
    written = paint(MOMENTS[moment], size)
    assert [w for w in written if w.size < LEAST] == []
    assert LEAST * 30 >= HEIGHT
    edges = QRectF(0, 0, width_for(*size), HEIGHT)
    assert [w for w in written if not edges.contains(w.box)] == []


@MOMENT
@SCREEN
def test_nothing_is_written_over_something_else(paint: Paint, moment: str, size: tuple[int, int]) -> None:
    written = paint(MOMENTS[moment], size)
    over = [(one.text, other.text) for n, one in enumerate(written) for other in written[:n]
            if one.box.adjusted(3, 3, -3, -3).intersects(other.box.adjusted(3, 3, -3, -3))]
    assert over == []


@pytest.mark.parametrize("size", SCREENS)
def test_day_chair_and_body_are_never_cut(paint: Paint, size: tuple[int, int]) -> None:
    said = texts(paint(WALL, size))
    assert "Övning · Gemensam servicenämnd för IT, växel och telefoni" in said
    assert "Ordförande Ann-Charlotte Gustafsson (M)" in said
    assert any(t.endswith("onsdagen den 18 november 2026") for t in said)


def test_a_vote_tells_who_is_to_answer_and_how_many_are_left(paint: Paint) -> None:
    said = texts(paint(MOMENTS["vote of 13"]))
    assert {"Huvudvotering, 8 av 13 har röstat", "röstar nu", "5", "återstår"} <= set(said)
    over = texts(paint(MOMENTS["tie of 31"]))
    assert "återstår" not in over
    assert " ".join(over[over.index("Huvudvotering"):]).count("Ordförandens utslagsröst") == 1


def test_names_grow_smaller_before_they_are_written_shorter(paint: Paint) -> None:
    rows = (WallRow(name="Anders Holmgren", party="M", standing="serves", ballot="yes"),
            WallRow(name="Ulf Norling", party="S", standing="serves", ballot="no"))
    sizes = {size: {w.size for w in paint(replace(WALL, rows=rows), size) if w.text in ("Anders Holmgren", "Ulf Norling")}
             for size in SCREENS}
    assert sizes == {(1920, 1080): {48}, (1280, 720): {48}, (1024, 768): {LEAST}, (3440, 1440): {48}}


def test_the_names_of_an_election_are_told_once_with_the_most_votes_when_there_are_many(paint: Paint) -> None:
    said = texts(paint(MOMENTS["election counted"]))
    assert said.count("Person Nummer 8") == 1
    assert "Person Nummer 1" not in said
    assert "och 3 till" in said
    waiting = texts(paint(MOMENTS["election"]))
    assert "och 3 till" in waiting
    assert not {"Ja", "Nej", "återstår"} & set(waiting)


def test_before_the_meeting_the_hour_is_told_until_it_has_come(paint: Paint) -> None:
    assert "Sammanträdet börjar kl. 15:00" in texts(paint(MOMENTS["before"]))
    assert "Sammanträdet börjar snart" in texts(paint(replace(WALL, phase="before", until="14:00")))
    assert "Återupptas kl. 14:30" in texts(paint(MOMENTS["pause"]))
