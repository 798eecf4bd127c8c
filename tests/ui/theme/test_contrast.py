"""Every word and every edge can be seen, in the light and in the dark."""

from __future__ import annotations

import pytest

from ui.theme.tokens import DARK, LIGHT, SURFACES, ColourName, Tokens, as_mapping, contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
@pytest.mark.parametrize(("name", "least"), [("ink", 7), ("ink2", 7), ("warn", 7), ("ink3", 4.5), ("edge", 3), ("accent", 7)])
@pytest.mark.parametrize("surface", SURFACES)
def test_stands_out_from_every_surface(tokens: Tokens, name: ColourName, least: float, surface: ColourName) -> None:
    colours = as_mapping(tokens)
    assert contrast(colours[name], colours[surface]) >= least


@BOTH
def test_the_line_that_objects_and_the_filled_button_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.ink, tokens.warnwash) >= 7
    assert contrast(tokens.warn, tokens.warnwash) >= 7
    assert contrast(tokens.onaccent, tokens.accent) >= 7
    assert contrast(tokens.ink2, tokens.rail) >= 7


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
