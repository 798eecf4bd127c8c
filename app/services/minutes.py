"""Minutes: read part by part, overwritten and given back, checked, signed off, corrected, and masked for the public."""

from __future__ import annotations

from app.services.minutes_checking import Checking
from app.services.minutes_masking import PublicVersion
from app.services.minutes_sealing import SigningOff
from app.services.minutes_words import OwnWords


class MinutesDesk(OwnWords, SigningOff, PublicVersion, Checking):
    """The minutes of the meetings of an archive; they share what was read last."""
