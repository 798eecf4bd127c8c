"""The window's settings: kept from one time to the next, and never trusted."""

from __future__ import annotations

from pathlib import Path

from ui.settings import Settings


def test_choices_are_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "klubban.ini"
    first = Settings(file)
    first.mode, first.factor, first.language, first.archive = "dark", 1.5, "en", tmp_path / "arkiv"
    second = Settings(file)
    assert (second.mode, second.factor, second.language, second.archive) == ("dark", 1.5, "en", tmp_path / "arkiv")


def test_nonsense_in_the_file_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    file = tmp_path / "klubban.ini"
    file.write_text("[appearance]\nmode=mauve\nfactor=stor\nlanguage=xx\n[window]\ngeometry=5\n", encoding="utf-8")
    kept = Settings(file)
    assert (kept.mode, kept.factor, kept.language, kept.archive) == ("system", 1.0, "sv", None)
    assert kept.geometry.isEmpty()
