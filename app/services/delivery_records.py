"""What became of each letter, written as it happens; no undo takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.database.records import RecordsInHand
from app.domain.sendings import WHOLE_NOTICES, Delivery, DeliveryState, Sending
from app.services.changes import Changes
from app.services.shelf import put
from app.services.work import Desk
from app.translation import _


class DeliveryRecords:
    """The deliveries of one sending in the archive."""

    def __init__(self, desk: Desk, meeting: str, sending: Sending) -> None:
        self._desk, self._meeting, self._sending = desk, meeting, sending

    def note(self, deliveries: Sequence[Delivery], state: DeliveryState, told: str | None = None) -> Changes:
        """Write what became of some; the first that is sent of a notice tells the meeting when its notice was sent."""
        now = self._desk.store.now()
        label = _("brevet till {name}").format(name=deliveries[0].name) if len(deliveries) == 1 else _("breven")
        with self._desk.command(label, meeting=self._meeting, kind="kept") as command:
            for delivery in deliveries:
                new = replace(delivery, state=state, told=told, at=now)
                put(command.unit.records, "deliveries", new, sending=self._sending.id)
            if state == "sent" and deliveries:
                self._tell_meeting(command.unit.records, now)
        return command.changes

    def _tell_meeting(self, records: RecordsInHand, now: datetime) -> None:
        row = records.one("meetings", self._meeting)
        if self._sending.kind in WHOLE_NOTICES and row is not None and row["notice_sent"] is None:
            records.put("meetings", {"id": self._meeting, "notice_sent": now.date()})
