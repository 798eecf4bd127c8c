"""The window calls a thing by one word: the list of what a meeting takes up is its föredragningslista."""

from __future__ import annotations

from tools.translations import extract, source_files


def test_no_sentence_of_the_window_says_dagordning() -> None:
    sentences = extract(source_files()).sentences
    assert any("föredragningslista" in s for s in sentences)
    assert [s for s in sentences if "dagordning" in s.casefold()] == []
