"""Letters on paper: the address stands in the window, everything is tagged and suits the archive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.documents.address_sheets import address_sheets_pdf
from app.documents.geometry import MM
from app.domain.letters import PaperLetter, PaperLetters
from tests.documents.outside import archive_faults, flat, outline, pages, reading_faults, spoken, syntax, words

TEXT = "Du kallas till sammanträde.\n\nPlats: Sämsjön\n\nElin Sandström\nNämndsekreterare\n"
ANNA = PaperLetter(name="Anna Ek", address=("c/o Öberg", "Storgatan 1", "123 45 LÖVBRO"), text=TEXT)
SHEETS = PaperLetters(
    municipality="Lövbro kommun", body="Tekniska nämnden", subject="Kallelse: Tekniska nämnden den 16 september 2019",
    day=date(2019, 9, 9), letters=(ANNA, PaperLetter(name="Åke Öst", address=("Box 2",), text="Hej.")))
WINDOW_SLIDES = (19 * MM, 14 * MM)
"""How much narrower and lower a folded A4 is than a C5 envelope."""


def test_each_gets_a_sheet_with_their_address_and_the_letter() -> None:
    first, second = pages(address_sheets_pdf(SHEETS))
    assert "Anna Ek c/o Öberg Storgatan 1 123 45 LÖVBRO" in flat(first)
    assert "Du kallas till sammanträde. Plats: Sämsjön Elin Sandström Nämndsekreterare" in flat(first)
    assert "Åke Öst Box 2 Kallelse: Tekniska nämnden den 16 september 2019 Hej." in flat(second)
    assert "Anna" not in flat(second)


def test_the_address_stands_in_the_right_hand_window_above_the_fold_wherever_the_sheet_has_slid() -> None:
    address = ("Anna", "c/o", "123", "LÖVBRO")
    placed = [(left, bottom) for word, left, bottom in words(address_sheets_pdf(SHEETS), 1) if word in address]
    assert len(placed) == len(address)
    assert min(left for left, _bottom in placed) >= 100 * MM
    assert max(left for left, _bottom in placed) <= 190 * MM - WINDOW_SLIDES[0]
    assert min(bottom for _left, bottom in placed) >= 45 * MM
    assert max(bottom for _left, bottom in placed) <= 80 * MM - WINDOW_SLIDES[1] / 2


def test_a_letter_that_is_long_goes_on_over_the_page() -> None:
    long = replace(SHEETS, letters=(replace(ANNA, text="\n\n".join(f"Stycke {n}. " + "Ord " * 60 for n in range(14))), ANNA))
    found = [flat(page) for page in pages(address_sheets_pdf(long))]
    assert len(found) == 3
    assert "Stycke 13." in found[1]
    assert "Storgatan" not in found[1]
    assert found[2].count("Anna Ek") == 1


def test_it_is_read_aloud_in_order_and_the_outline_names_the_recipients() -> None:
    pdf = address_sheets_pdf(SHEETS)
    said = spoken(pdf)
    places = [said.index(word) for word in ("Lövbro kommun", "Anna Ek", "Kallelse:", "Du kallas", "Åke Öst", "Hej.")]
    assert places == sorted(places)
    assert outline(pdf) == ["Anna Ek", "Åke Öst"]
    assert archive_faults(pdf) == []
    assert reading_faults(pdf) == []
    assert "No syntax" in syntax(pdf)


def test_the_same_sheets_are_the_same_bytes() -> None:
    assert address_sheets_pdf(SHEETS) == address_sheets_pdf(SHEETS)
