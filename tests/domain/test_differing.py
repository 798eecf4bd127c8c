"""Two wordings beside each other: what stands, what was taken away, what was put in."""

from __future__ import annotations

import pytest

from app.domain.differing import Piece, differences

KEPT, REMOVED, ADDED = "kept", "removed", "added"


@pytest.mark.parametrize(("before", "after", "pieces"), [
    ("Nämnden antar taxan.", "Nämnden antar taxan.", [(KEPT, "Nämnden antar taxan.")]),
    ("Nämnden antar taxan.", "Nämnden avslår taxan.",
     [(KEPT, "Nämnden "), (REMOVED, "antar"), (ADDED, "avslår"), (KEPT, " taxan.")]),
    ("Nämnden antar taxan.", "Nämnden antar taxan från den 1 maj.",
     [(KEPT, "Nämnden antar "), (REMOVED, "taxan."), (ADDED, "taxan från den 1 maj.")]),
    ("Efter votering antas taxan.", "Efter antas taxan.", [(KEPT, "Efter"), (REMOVED, " votering"), (KEPT, " antas taxan.")]),
    ("Taxan antas.", "Taxan antas. Paus.", [(KEPT, "Taxan antas."), (ADDED, " Paus.")]),
    ("", "Taxan antas.", [(ADDED, "Taxan antas.")]),
    ("Taxan antas.", "", [(REMOVED, "Taxan antas.")]),
    ("Ulf Norling reserverar sig.", "En ledamot reserverar sig.",
     [(REMOVED, "Ulf Norling"), (ADDED, "En ledamot"), (KEPT, " reserverar sig.")]),
    ("Taxan höjs nu.", "Taxan sänks", [(KEPT, "Taxan "), (REMOVED, "höjs nu."), (ADDED, "sänks")]),
    ("", "", []),
])
def test_words_are_told_apart(before: str, after: str, pieces: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in differences(before, after)] == pieces


def test_each_wording_can_be_read_out_of_the_pieces() -> None:
    before, after = "A b c\n\n1. d e", "A c\n\n1. d f e g"
    pieces: tuple[Piece, ...] = differences(before, after)
    assert "".join(p.text for p in pieces if p.kind != ADDED) == before
    assert "".join(p.text for p in pieces if p.kind != REMOVED) == after
