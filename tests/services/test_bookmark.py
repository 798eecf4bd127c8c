"""Where one is in the window is kept in a file beside the database, whatever becomes of it."""

from __future__ import annotations

from pathlib import Path

from app.services.bookmark import Bookmark


def test_what_was_kept_is_left_behind_until_the_window_is_closed_as_it_should(tmp_path: Path) -> None:
    assert Bookmark(tmp_path).left_behind() is None
    kept = Bookmark(tmp_path)
    kept.keep({"room": "meetings"})
    kept.keep({"room": "people"})
    assert Bookmark(tmp_path).left_behind() == {"room": "people"}
    kept.forget()
    assert Bookmark(tmp_path).left_behind() is None


def test_a_spoilt_file_says_only_that_the_program_fell(tmp_path: Path) -> None:
    for content in (b"", b"{\"room\": \"me", b"[1, 2]", b"\xff\xfe\x00"):
        (tmp_path / "place.json").write_bytes(content)
        assert Bookmark(tmp_path).left_behind() == {}


def test_where_nothing_can_be_written_nothing_is_missed(tmp_path: Path) -> None:
    gone = Bookmark(tmp_path / "gone")
    gone.keep({"room": "meetings"})
    gone.forget()
    assert gone.left_behind() is None
