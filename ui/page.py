"""What all pages have in common: they ask the archive, act through the hub, and look again when the hub says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.labels import surface

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class Page(QWidget):
    """A page of the window. `remark` is a line for the foot of the window; `moved`: one is somewhere else on the page."""

    remark = Signal(str)
    moved = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        self.archive, self.hub, self.theme = archive, hub, theme
        hub.changed.connect(self._changed)
        theme.changed.connect(self.update)

    def look(self) -> None:
        """Ask the archive again and show the answer; whoever shows a page lets it look, so that those unseen need not follow."""

    def concerns(self, changes: Changes) -> bool:
        """Whether what changed is shown here."""
        return True

    def enter(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()

    def leave(self) -> None:
        """Save what waits to be saved."""

    def whereabouts(self) -> dict[str, Any]:
        """Where one is on the page, besides where the keys are: plain JSON that `return_to` understands."""
        return {}

    def return_to(self, place: dict[str, Any]) -> None:
        """Be there again, as far as it still is."""

    def tell_saved(self) -> None:
        """At the foot of the window: what was written is on the disk."""
        self.remark.emit(_("Sparat"))

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and self.concerns(changes):
            self.look()
