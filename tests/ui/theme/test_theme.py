"""One factor for all sizes; the shipped typeface, with figures that all have one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, Role, Theme
from ui.theme.type_scale import SIZES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    assert qapp is not None
    return Theme("light")


def test_the_shipped_typeface_is_used(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Source Sans 3"


@pytest.mark.parametrize("strong", [False, True])
def test_all_figures_have_one_width(theme: Theme, strong: bool) -> None:
    metrics = QFontMetrics(theme.font("seat", strong=strong))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("role", SIZES)
def test_sizes_follow_the_factor(theme: Theme, role: Role) -> None:
    theme.choose(factor=1.5)
    assert theme.font(role).pixelSize() == round(SIZES[role][0] * 1.5)
    assert theme.px(24) == 36


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (3.0, 2.0), (1.25, 1.25)])
def test_the_factor_is_kept_between_one_and_two(asked: float, given: float) -> None:
    assert Theme("light", asked).factor == given


def test_the_dark_is_told_to_those_who_paint(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(mode="dark")
    assert theme.tokens is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)
