"""The reading page: a paragraph of the minutes in large type, to be read aloud before it is adjusted at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.as_told import ToldParagraph
from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.labels import hair, label, surface
from ui.widgets.scrolled import Scrolled


class ReadingPage(QWidget):
    """In the place of the seats; nothing is written here, and the keys stay with the panel that asks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        surface(self, "paper")
        self._theme = theme
        self.setAccessibleName(_("Paragrafen att läsa upp"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        inside = surface(QWidget(), "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.px(MARGIN), theme.px(20), theme.px(MARGIN), theme.px(MARGIN))
        self._column.setSpacing(theme.px(8))
        self.pane = Scrolled(inside)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self.pane)

    @property
    def words(self) -> str:
        """All that is shown."""
        return "\n".join(part.text() for part in self.findChildren(QLabel) if not part.isHidden())

    def show_paragraph(self, paragraph: ToldParagraph) -> None:
        """What the minutes will say of the item."""
        while (taken := self._column.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        title = " ".join(t for t in (paragraph.called, paragraph.heading) if t)
        self._add(label(title, "seat", strong=True, wrap=True))
        for part in paragraph.parts:
            self._column.addSpacing(self._theme.px(8))
            self._add(label(part.label, "body", tone="ink2"))
            for text in part.text.split("\n\n"):
                self._add(label(text, "seat", wrap=True))
        self._add(hair())
        self._column.addStretch(1)
        self.pane.verticalScrollBar().setValue(0)

    def turn(self, way: int) -> None:
        """Most of a page on, or (-1) back."""
        bar = self.pane.verticalScrollBar()
        bar.setValue(bar.value() + way * round(0.8 * self.pane.viewport().height()))

    def let_turn(self, panel: QWidget) -> None:
        """The panel that asks has the keys; from there it is read on and back."""
        action(panel, _("Läs vidare"), ("PgDown", "Down"), lambda: self.turn(1), plate="↓")
        action(panel, _("Läs tillbaka"), ("PgUp", "Up"), lambda: self.turn(-1), plate="↑")

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
