"""Colour, type and space of the window, in one place."""

from ui.theme.theme import Mode, Theme
from ui.theme.tokens import DARK, LIGHT, Tokens
from ui.theme.type_scale import Role

__all__ = ["DARK", "LIGHT", "Mode", "Role", "Theme", "Tokens"]
