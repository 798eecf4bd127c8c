"""Light Markdown read into values."""

from __future__ import annotations

from app.domain.light_text.reading import ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of


def texts(source: str) -> list[str]:
    return ["".join(word.text for word in chunk.words) for chunk in chunks_of(source) if not isinstance(chunk, TableChunk)]


def test_an_empty_line_parts_paragraphs_and_a_single_break_does_not() -> None:
    assert texts("En rad\nsom fortsätter.\n\n\nEn annan.") == ["En rad som fortsätter.", "En annan."]


def test_a_list_follows_its_sentence_and_an_item_may_take_two_lines() -> None:
    chunks = chunks_of("Nämnden noterar:\n- ett\n- två\n  som fortsätter\n\nSlut.")
    assert [type(chunk) for chunk in chunks] == [TextChunk, ItemChunk, ItemChunk, TextChunk]
    assert [(chunk.mark, chunk.first) for chunk in chunks if isinstance(chunk, ItemChunk)] == [("", True), ("", False)]
    assert texts("- två\n  som fortsätter") == ["två som fortsätter"]


def test_numbers_of_a_list_stand_as_written() -> None:
    assert [chunk.mark for chunk in chunks_of("3. tre\n4) fyra") if isinstance(chunk, ItemChunk)] == ["3", "4"]


def test_a_year_that_begins_a_line_is_no_number() -> None:
    assert texts("Avtalet gäller till\n2019. Därefter upphör det.") == ["Avtalet gäller till 2019. Därefter upphör det."]


def test_bold_words_are_marked_and_single_stars_stand() -> None:
    assert words_of("Högst **84 000 kr** och 2 * 3") == (Words("Högst "), Words("84 000 kr", bold=True), Words(" och 2 * 3"))
    assert words_of(r"\*\*inte fet\*\*") == (Words("**inte fet**"),)


def test_a_table_sets_columns_of_figures_to_the_right() -> None:
    (table,) = chunks_of("| Post | 2019 | Not |\n|---|---|---|\n| Drift | 21 000 | ny |\n| Stöd | –5,5 |")
    assert isinstance(table, TableChunk)
    assert table.head == ("Post", "2019", "Not")
    assert table.rows == (("Drift", "21 000", "ny"), ("Stöd", "–5,5", ""))
    assert table.right == (False, True, False)


def test_signs_of_other_languages_are_text() -> None:
    assert texts("A & B <x> ”citat” § 7") == ["A & B <x> ”citat” § 7"]


def test_a_heading_is_a_paragraph_in_bold() -> None:
    assert chunks_of("## Beslut ##\ntext") == (TextChunk((Words("Beslut", bold=True),)), TextChunk((Words("text"),)))


def test_a_table_may_say_itself_on_which_side_a_column_stands() -> None:
    (table,) = chunks_of("| Post | Nr | Not |\n| ---: | :--- | :---: |\n| Drift | 21 | ny |")
    assert isinstance(table, TableChunk)
    assert table.right == (True, False, True)
