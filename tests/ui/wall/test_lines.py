"""Text on the wall breaks by words, ends in an ellipsis, and names are written as long as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.theme import Theme
from ui.wall.lines import lines_of, short_names


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    assert qapp is not None
    return QFontMetricsF(Theme("light").sized(36))


def test_lines_are_broken_between_words(metrics: QFontMetricsF) -> None:
    assert lines_of("Bifall till förslaget", metrics, metrics.horizontalAdvance("förslaget ")) == ["Bifall till", "förslaget"]
    assert lines_of("1. Bifall\n2. Avslag", metrics, 2000) == ["1. Bifall", "2. Avslag"]


def test_a_word_too_wide_goes_on_in_the_next_line(metrics: QFontMetricsF) -> None:
    width = metrics.horizontalAdvance("gemensamhets-")
    lines = lines_of("om gemensamhetsanläggning", metrics, width)
    assert lines == ["om", "gemensamhets-", "anläggning"]


def test_no_piece_of_a_word_is_a_letter_or_two(metrics: QFontMetricsF) -> None:
    *_before, last = lines_of("förvaltningens", metrics, metrics.horizontalAdvance("förvaltninge-"))
    assert last == "ens"


def test_what_has_no_room_is_told_by_an_ellipsis(metrics: QFontMetricsF) -> None:
    width = metrics.horizontalAdvance("Bifall till … ")
    assert lines_of("Bifall till förslaget i dess helhet", metrics, width, 1) == ["Bifall till …"]
    assert lines_of("Bifall", metrics, width, 1) == ["Bifall"]


def test_a_name_grows_shorter_step_by_step() -> None:
    assert list(short_names("Ann-Charlotte von Essen", "(M)")) == [
        ("Ann-Charlotte von Essen", "(M)"), ("A. von Essen", "(M)"), ("A. von Essen", ""), ("von Essen", "")]
    assert {name for name, _party in short_names("Prins", "(M)")} == {"Prins"}
