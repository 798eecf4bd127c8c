"""The pairing of Python and PySide6 that kills the process is refused, and the one we run on does not kill it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ui.platform_guard import blind, refusal, unfit

MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for _ in range(20000):
    widget.setEnabled(True)
print("alive")
"""


PAIRINGS = [((3, 11), (6, 12), False), ((3, 11), (6, 13), False), ((3, 11), (6, 11), True), ((3, 12), (6, 12), True)]


@pytest.mark.parametrize(("python", "pyside", "fit"), PAIRINGS)
def test_only_the_fatal_pairing_is_refused(python: tuple[int, int], pyside: tuple[int, int], fit: bool) -> None:
    assert (unfit(python, pyside) is None) == fit


def test_what_is_installed_here_is_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert refusal() is None


def test_without_a_screen_a_sentence_says_so() -> None:
    said = blind({"HOME": "/"}, "linux")
    assert said is not None
    assert "ingen skärm" in said


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_named_screen_will_do(name: str) -> None:
    assert blind({name: "x"}, "linux") is None
    assert blind({}, "darwin") is None


def test_twenty_thousand_calls_do_not_kill_the_process() -> None:
    ran = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "alive", ran.stderr
