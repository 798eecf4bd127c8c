"""Every word and every edge can be seen, in the light and in the dark."""

from __future__ import annotations

import pytest

from ui.theme.tokens import DARK, LIGHT, ColourName, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 [WCAG 2.2, 1.4.3]."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@BOTH
@pytest.mark.parametrize(("name", "least"), [("ink", 7), ("ink2", 7), ("warn", 7), ("ink3", 4.5), ("edge", 3), ("accent", 7)])
@pytest.mark.parametrize("surface", ["paper", "ground", "wash", "rail", "warnwash"])
def test_stands_out_from_every_surface(tokens: Tokens, name: ColourName, least: float, surface: ColourName) -> None:
    assert contrast(getattr(tokens, name), getattr(tokens, surface)) >= least


@BOTH
def test_the_line_that_objects_and_the_filled_button_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.ink, tokens.warnwash) >= 7
    assert contrast(tokens.warn, tokens.warnwash) >= 7
    assert contrast(tokens.onaccent, tokens.accent) >= 7
    assert contrast(tokens.ink2, tokens.rail) >= 7


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
