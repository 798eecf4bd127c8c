"""The sizes of type: few, named by what they are used for, in pixels at 100 %."""

from __future__ import annotations

from typing import Literal

Role = Literal["rail", "caption", "body", "list", "figure", "seat", "item", "page", "paragraph", "seat_few", "votes"]

SIZES: dict[Role, tuple[int, int]] = {
    "rail": (12, 16),
    "caption": (13, 16),
    "body": (15, 20),
    "list": (17, 22),
    "figure": (20, 26),
    "seat": (22, 28),
    "item": (24, 30),
    "page": (28, 32),
    "paragraph": (32, 38),
    "seat_few": (34, 40),
    "votes": (44, 48),
}
"""Each role's size and line height."""
