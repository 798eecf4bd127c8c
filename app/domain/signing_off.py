"""Signing off: minutes as they read when they were adjusted, what was corrected since, and what their public version leaves out.

Adjusted minutes are never changed. A slip is put right by a dated correction that shows what stood and what stands
[FL 36] [JO 581-2013]; secret and personal passages are taken out of the version that is published [OSL] [KL 8:10].
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.annexes import Annex
from app.domain.as_told import ToldMinutes
from app.domain.house_style import HouseStyle

MaskGround = Literal["secret", "personal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenMinutes:
    """One part of the minutes as it was signed off: `items` whose paragraphs are sealed, and how they read in that style,
    which is kept as it was where it was the secretary's own.

    `sha256` names the printed PDF in the archive; `log` is the hash of the last line of the log at that moment.
    `reason` is why it was signed though the check found faults. `whole` says that it was all of the minutes; `annexes` are those
    laid to it, and `annexed` names the PDF that holds them too, where there are any.

    Where not `sealed` nothing was signed off here: it is how what is told as adjusted read before it was first written in.
    """

    id: str
    at: datetime
    by: str
    items: tuple[str, ...]
    told: ToldMinutes
    sha256: str
    log: str
    style: str = "decision_last"
    own_style: HouseStyle | None = None
    reason: str = ""
    whole: bool = False
    annexes: tuple[Annex, ...] = ()
    annexed: str = ""
    sealed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A slip put right in an adjusted paragraph. `label` is the heading of its block; `by` decided it."""

    id: str
    item: str
    label: str
    at: datetime
    by: str
    stood: str
    stands: str
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masking:
    """What is left out of the public version: a whole paragraph (no part, no passage), one part of it, a passage, or an annex.

    A passage is taken out wherever it stands in the document. `rule` is the paragraph that it rests on.
    """

    id: str
    ground: MaskGround
    item: str | None = None
    part: str | None = None
    passage: str | None = None
    rule: str = ""
    annex: str | None = None
