"""The warning where a meeting is listed: by word and shape, looked up after the list has been painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.translation import _
from ui.shapes import Shape
from ui.words import counted, today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.forewarning import Warned
    from ui.hub import Hub

Warnings = dict[str, "Warned"]


def warning_words(warned: Warned) -> str:
    """`Inte beslutför i § 18`, `2 ersättare att ringa`, `Beslutför med en röst marginal`; empty where all is well."""
    standing, told = warned.standing, list[str]()
    if standing.lacking:
        told.append(_("Inte beslutför i {where}").format(where=warned.where) if warned.where else _("Inte beslutför"))
    if standing.to_call:
        told.append(counted(standing.to_call, _("En ersättare att ringa"), _("{n} ersättare att ringa")))
    elif standing.margin in NARROW:
        told.append(_("Beslutför med en rösts marginal") if standing.margin else _("Beslutför utan marginal"))
    return " · ".join(told)


NARROW = (0, 1)


def warning_shape(warned: Warned) -> Shape:
    """A triangle where a quorum is lacking, a half disc where somebody is to be called or it is narrow."""
    return "triangle" if warned.standing.lacking else "half_disc"


class Lookout(QObject):
    """Asks for one warning at a time, between two paints; `told` gets all of them when the last is there."""

    def __init__(self, archive: Archive, hub: Hub, told: Callable[[Warnings], object], parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._hub, self._told = archive, hub, told
        self._left: list[str] = []
        self._found: Warnings = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Look at every meeting to come, from the beginning."""
        self._left, self._found = ["*"], {}
        self._timer.start(0)

    def _go_on(self) -> None:
        forewarning, meeting = self._archive.forewarning, self._left.pop(0)
        if meeting == "*":
            self._left = list(self._hub.ask(lambda: forewarning.meetings(today())) or ())
        else:
            warned = self._hub.ask(lambda: forewarning.warned(meeting))
            if warned is not None and warning_words(warned):
                self._found[meeting] = warned
        if self._left:
            self._timer.start(0)
        else:
            self._told(self._found)
