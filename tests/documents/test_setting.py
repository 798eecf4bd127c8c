"""Words set in lines: none too long, none lost, and the break where it should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.setting import Line, Run, balanced, set_lines
from app.documents.type import LABEL, SANS, SERIF, TEXT, SignMissing, register_fonts

register_fonts()


def words_in(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(text for _, text in line.segments).rstrip() + ("-" if line.hyphen else "") for line in lines]


@given(st.text(alphabet="abcdeåäö (),. 0123456789", max_size=300), st.floats(60, 400))
def test_no_line_is_too_long_and_no_sign_is_lost(text: str, width: float) -> None:
    lines = set_lines((Run(text, TEXT),), width)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join("".join(t for _, t in line.segments) for line in lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_word_is_broken_with_a_hyphen() -> None:
    assert words_in(set_lines((Run("Hon lämnar sammanträdesrummet genast igen", TEXT),), 140)) == [
        "Hon lämnar sammanträdes-",
        "rummet genast igen",
    ]


def test_signs_are_brought_into_the_form_the_fonts_know() -> None:
    assert words_in(set_lines((Run("A\u030asa har ko\u00admmit\u200b", TEXT),), 300)) == ["Åsa har kommit"]
    (line,) = set_lines((Run("Ja □ nej", TEXT),), 300)
    assert [style.face for style, _ in line.segments] == [SERIF, SANS, SERIF]


def test_a_sign_that_no_font_has_is_refused_by_name() -> None:
    with pytest.raises(SignMissing, match=r"Tecknet ”😀” \(U\+1F600\)"):
        set_lines((Run("Bra 😀", TEXT),), 300)


def test_a_short_last_word_takes_its_neighbour_along() -> None:
    sentence = (Run("reserverar sig mot beslutet till förmån för det egna yrkandet.", TEXT),)
    width = 260.0
    assert words_in(set_lines(sentence, width))[-1] == "yrkandet."
    assert words_in(set_lines(sentence, width, tie_last=True))[-1] == "egna yrkandet."


def test_an_address_wider_than_the_column_is_cut_without_a_hyphen() -> None:
    lines = words_in(set_lines((Run("https://www.example.se/" + "mycket" * 20, TEXT),), 122))
    assert len(lines) > 2
    assert not any(line.endswith("-") for line in lines)


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Justeringens plats och tid", ["Justeringens", "plats och tid"]),
        ("Sista dag för överklagande", ["Sista dag för", "överklagande"]),
    ],
)
def test_a_label_of_two_lines_is_balanced(label: str, lines: list[str]) -> None:
    assert words_in(balanced((Run(label, LABEL),), 96)) == lines


def test_words_bound_together_that_are_too_long_part_where_one_of_them_ends() -> None:
    runs = (Run("Ann-Charlotte\u00a0Malmström-Hallencreutz\u00a0(MP)", TEXT),)
    lines = set_lines(runs, 150.0)
    assert [text.strip() for line in lines for _style, text in line.segments] == ["Ann-Charlotte", "Malmström-Hallencreutz (MP)"]
    assert not any(line.goes_on for line in lines)
    assert lines[0].segments[-1][1].endswith(" ")
    narrow = set_lines(runs, 60.0)
    said = "".join(text for line in narrow for _style, text in line.segments)
    assert said.replace(" ", "") == "Ann-CharlotteMalmström-Hallencreutz(MP)"


@pytest.mark.parametrize(("word", "width", "set_as"), [
    ("samhällsbyggnadschef", 60.0, ["samhälls-", "byggnadschef"]),
    ("Malmström-Hallencreutz", 60.0, ["Malmström-", "Hallencreutz"]),
    ("www.herrljunga.se/protokoll/2019/itvt", 90.0, ["www.herrljunga.se/", "protokoll/2019/itvt"]),
])
def test_a_word_too_long_for_its_column_is_broken_at_a_joint_before_it_is_cut(word: str, width: float, set_as: list[str]) -> None:
    lines = set_lines((Run(word, LABEL),), width)
    assert ["".join(t for _style, t in line.segments) + ("-" if line.hyphen else "") for line in lines] == set_as
    assert lines[0].goes_on
