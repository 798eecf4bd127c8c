"""What stands over the list: by when, who calls, how the letters go, and what substitutes get."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.sendings import WHOLE_NOTICES, SendingKind
from app.services.calling import CallingState, Route
from app.translation import _
from ui.pages.calling.words import STANDS, deadline_words
from ui.shapes import Shape
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.boxes import row_in
from ui.widgets.buttons import plain
from ui.widgets.labels import label, retone
from ui.widgets.message_line import ShapeMark
from ui.widgets.segmented import Segmented


class Facts(QWidget):
    """Label and words; a shape before what has a state."""

    def __init__(self, theme: Theme, caller_act: QAction, sender_act: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shapes: dict[str, QHBoxLayout] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnMinimumWidth(0, theme.px(100))
        self._grid.setColumnStretch(1, 1)
        self.latest, self.counted = self._row("latest", _("Senast"))
        self.caller, self.because = self._row("caller", _("Kallar"), plain(theme, caller_act))
        self.route, self.instead = self._row("route", _("Brev"), plain(theme, sender_act))
        self.substitutes = Segmented(theme, _("Ersättarna får"), (
            ("letter", _("Eget brev")), ("all", _("Samma som ledamöterna"))), "letter")
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(theme.px(24 + 8), 0, 0, 0)  # where the words of the other rows begin
        row.addWidget(self.substitutes)
        self._of_substitutes = (self._put(_("Ersättarna får"), around), around)

    def tell(self, state: CallingState, kind: SendingKind | None) -> None:
        """Show how it stands with what is to be sent; only of a whole notice substitutes may get less than members."""
        for part in self._of_substitutes:
            part.setVisible(kind in WHOLE_NOTICES)
        deadline = state.deadline
        self._shape("latest", STANDS[deadline.state])
        self.latest.setText(deadline_words(deadline))
        retone(self.latest, "warn" if deadline.state in {"late", "sent_late"} else None)
        by_rule = _("{counted} Reglementet.").format(counted=deadline.counted)
        self.counted.setText(by_rule if deadline.latest else deadline.counted)
        self._tell_caller(state)
        told, instead = route_words(state.route)
        self._shape("route", "tick" if state.route == "mail" else "half_disc" if state.route == "draft" else "dashed_square")
        self.route.setText(told)
        self.instead.setText(instead)
        retone(self.route, "warn" if state.route == "none" else None)

    def _tell_caller(self, state: CallingState) -> None:
        turn = state.convener
        chosen = turn is not None and state.caller not in {None, turn.person}
        self._shape("caller", "disc" if turn is not None else "dashed_square")
        self.caller.setText(state.caller_name or (turn.name if turn else _("Ingen kan kalla")))
        self.because.setText(_("Vald i stället för {name}.").format(name=turn.name) if chosen and turn else
                             turn.reason if turn else _("Ge nämnden en ordförande under Personer."))

    def _row(self, key: str, words: str, *more: QWidget) -> tuple[QLabel, QLabel]:
        strong, under = label("", "body", strong=True, wrap=True), label("", "caption", tone="ink2", wrap=True)
        strong.setAccessibleName(words)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(strong)
        texts.addWidget(under)
        around = QWidget()
        row = row_in(around, self._theme.px(8))
        row.addLayout(texts, 1)
        for widget in more:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._shapes[key] = row
        self._put(words, around)
        return strong, under

    def _put(self, words: str, widget: QWidget) -> QLabel:
        line, tag = self._grid.rowCount(), label(words, "body", tone="ink2")
        self._grid.addWidget(tag, line, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(widget, line, 1)
        return tag

    def _shape(self, key: str, shape: Shape) -> None:
        row = self._shapes[key]
        first = row.itemAt(0)
        old = first.widget() if first is not None else None
        if isinstance(old, ShapeMark):
            row.removeWidget(old)
            old.deleteLater()
        row.insertWidget(0, ShapeMark(self._theme, shape), 0, Qt.AlignmentFlag.AlignTop)


def route_words(route: Route) -> tuple[str, str]:
    """How the letters go, and what can be done where they do not go by themselves."""
    return {
        "mail": (_("Skickas genom e-postservern"), _("Den som har valt papper får ett adressblad.")),
        "draft": (_("Ingen e-postserver är inställd"),
                  _("Breven skrivs som utkast att öppna i ditt e-postprogram. Servern ställs in under Inställningar.")),
        "none": (_("Avsändarens e-postadress saknas"),
                 _("Skriv den här, så går det att skriva utkast. Servern ställs in under Inställningar.")),
    }[route]
