"""The example that stands beside the choice of a house style says what the style does."""

from __future__ import annotations

from app.domain.house_style import ATT_CLAUSES, DECISION_FIRST, DECISION_LAST
from app.domain.worked_example.styled import styled_example


def test_the_decision_stands_last_or_first_as_the_style_has_it() -> None:
    _mark, last = styled_example(DECISION_LAST)
    _mark, first = styled_example(DECISION_FIRST)
    assert [p.part for p in last.parts] == ["summary", "proposal", "proposals", "course", "decision", "reservation"]
    assert [p.part for p in first.parts] == ["decision", "summary", "proposal", "proposals", "course", "reservation"]
    assert first.parts[0].label == "Beslut"


def test_the_body_decides_in_clauses_and_the_paragraph_bears_its_code() -> None:
    mark, told = styled_example(ATT_CLAUSES)
    decision = next(p for p in told.parts if p.part == "decision")
    assert mark == "GN"
    assert "att taxan för torghandel antas" in decision.text
