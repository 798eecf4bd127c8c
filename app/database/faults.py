"""What can go wrong on the disk, as this package tells it; the services put it into words."""

from __future__ import annotations

from typing import Literal

Reason = Literal["locked", "newer", "older", "damaged", "no_rights", "full", "missing", "in_the_way"]


class StorageFault(Exception):
    """`reason` says what, `detail` where or who: a path, the id of the process that holds the lock."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail
