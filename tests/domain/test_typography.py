"""What never parts at the end of a line, and where a long word may."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.documents.hyphenation import break_points
from app.domain.typography import NO_BREAK, bind, bind_signs, persons_in, unbound


@pytest.mark.parametrize(
    ("sentence", "together"),
    [
        ("Enligt § 21 beslutas", "§ 21"),
        ("Paragraferna §§ 16–22", "§§ 16–22"),
        ("Mötet börjar kl. 09:00 i dag", "kl. 09:00"),
        ("Högst 84 000 kr per år", "84 000 kr"),
        ("Högst 1 284 000 kr per år", "1 284 000 kr"),
        ("Justeras den 23 september 2019 i kommunhuset", "23 september 2019"),
        ("Telefon 0513-170 00, växel", "0513-170 00"),
        ("Brev till 524 23 Herrljunga sänds", "524 23 Herrljunga"),
        ("Kommunhuset, Torget 1, Herrljunga", "Torget 1,"),
        ("Ordföranden Åsa Öhman (C) yrkar bifall", "Åsa Öhman (C)"),
        ("Enligt Bilaga 1 till protokollet", "Bilaga 1"),
        ("Ärendet ITVT 14/2019 059 bordläggs", "ITVT 14/2019"),
    ],
)
def test_these_words_stay_together_and_no_others(sentence: str, together: str) -> None:
    assert bind(sentence) == sentence.replace(together, together.replace(" ", NO_BREAK))


def test_a_name_known_from_elsewhere_stays_whole_without_its_party() -> None:
    names = persons_in(["Beslutande: Åsa Öhman (C)", "Ordföranden Anders Holmgren (M)", "Åsa Öhman (C)"])
    assert names == ("Anders Holmgren", "Åsa Öhman")
    assert bind("Åsa Öhman återkommer.", names) == f"Åsa{NO_BREAK}Öhman återkommer."


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("sammanträdesrummet", "sammanträdes-rummet"),
        ("kommunfullmäktige", "kommun-fullmäktige"),
        ("förvaltningen", "för-valt-ningen"),
        ("”meddelanden,", "”med-de-lan-den,"),
        ("ledamot", "ledamot"),
        ("nämnden", "nämnden"),
        ("Västergötland", "Västergötland"),
        ("beslutsunderlag.", "beslutsunderlag."),
        ("2019-09-16", "2019-09-16"),
    ],
)
def test_a_long_word_breaks_at_its_joint_or_between_syllables(word: str, broken: str) -> None:
    points = (0, *break_points(word), len(word))
    assert "-".join(word[start:end] for start, end in pairwise(points)) == broken


@pytest.mark.parametrize("text", ["enligt §§ 21–22 och kl. 09:00, 84 000 kr", "Ingenting", "§ x"])
def test_a_paragraph_and_a_clock_are_bound_and_taken_back_and_what_somebody_bound_stays(text: str) -> None:
    assert bind_signs(text) == text.replace("§ 2", f"§{NO_BREAK}2").replace("kl. 0", f"kl.{NO_BREAK}0")
    assert unbound(bind_signs(text)) == text
    own = text + f" 21{NO_BREAK}000 kr"
    assert unbound(bind_signs(own)) == own
