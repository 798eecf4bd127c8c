"""Times of day as the secretary writes them."""

from __future__ import annotations

from typing import Annotated

Clock = Annotated[str, "clock"]
"""A time of day, `13:05`: text, since it is noted and printed and never reckoned with beyond its order."""
