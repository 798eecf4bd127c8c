"""What was sent, at the foot: to whom, what, when and with what outcome, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.sendings import Delivery, to_send
from app.services.sendings import Proof
from app.translation import _
from ui.pages.calling.rows import LOG, log_rows
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.labels import hair, label
from ui.widgets.rows import RowsView
from ui.widgets.side_by_side import SideBySide


class LogView(QWidget):
    """The log with its acts; hidden until something was sent."""

    def __init__(self, theme: Theme, page: QWidget, resend: Callable[[str, Sequence[str] | None], object],
                 confirm: Callable[[str, Sequence[str]], object], sheets: Callable[[str], object]) -> None:
        """Sending again is an act of the whole `page`. `resend` takes a sending and who is asked for (None: those to whom
        nothing went); `confirm` what was sent by hand."""
        super().__init__()
        self._proofs: tuple[Proof, ...] = ()
        self._resend, self._confirm, self._sheets = resend, confirm, sheets
        self.rows = RowsView(theme, _("Skickat"), LOG, height=52, quiet=True)
        self.rows.moved.connect(lambda _key: self._name_acts())
        self.again_act = action(page, _("Skicka igen till dem som inte fick"), "Ctrl+I", self.send_again)
        self.one_act = action(self.rows, _("Skicka om till den markerade"), "O", self.send_to_marked, context=OWN)
        self.confirm_act = action(self.rows, _("Notera som skickat"), "N", self.confirm_marked, context=OWN)
        self.sheets_act = action(self.rows, _("Adressblad"), "A", self.write_sheets, context=OWN)
        column = column_in(self)
        column.addWidget(hair())
        column.addLayout(self._head(theme))
        column.addWidget(hair())
        column.addWidget(self.rows, 1)
        self.hide()

    def take(self, proofs: tuple[Proof, ...]) -> None:
        """Show what was sent."""
        self._proofs = proofs
        self.setVisible(bool(proofs))
        self.rows.take(log_rows(proofs))
        self._name_acts()

    @property
    def lacking(self) -> tuple[str, tuple[Delivery, ...]] | None:
        """The newest sending of which somebody got nothing, and who: nothing that may have arrived is among it."""
        for proof in reversed(self._proofs):
            found = to_send(proof.deliveries, None)
            if found:
                return proof.sending.id, found
        return None

    def send_again(self) -> None:
        """To all to whom nothing went."""
        if self.lacking is not None:
            self._resend(self.lacking[0], None)

    def send_to_marked(self) -> None:
        """To the one who is marked, though it was refused or may have arrived."""
        marked = self._marked
        if marked is not None:
            self._resend(marked[0].sending.id, [d.recipient for d in marked[1]])

    def confirm_marked(self) -> None:
        """The secretary has sent it, or knows that it arrived; on a sending all that was made."""
        marked = self._marked
        waiting = [d.recipient for d in marked[1] if self._can_be_noted(d)] if marked is not None else []
        if marked is not None and waiting:
            self._confirm(marked[0].sending.id, waiting)

    def write_sheets(self) -> None:
        """The addresses of those who get it on paper."""
        marked = self._marked
        if marked is not None:
            self._sheets(marked[0].sending.id)

    @property
    def _marked(self) -> tuple[Proof, list[Delivery]] | None:
        """The sending of the marked row with the letter marked, or all of them where it is the sending's own."""
        key = self.rows.key
        found = next((p for p in self._proofs if isinstance(key, tuple) and p.sending.id == key[0]), None)
        if found is None:
            return None
        return found, [d for d in found.deliveries if key[1] in {None, d.recipient}]

    @property
    def _alone(self) -> bool:
        """Whether a letter is marked, and not a sending."""
        return isinstance(self.rows.key, tuple) and self.rows.key[1] is not None

    def _can_be_noted(self, letter: Delivery) -> bool:
        """What was made; of what is uncertain only the very letter that is marked."""
        return letter.state == "made" or (letter.state == "uncertain" and self._alone)

    def _name_acts(self) -> None:
        """What can be done is offered; what has gone well asks for nothing."""
        self._offer(self.again_act, self.lacking is not None)
        marked = self._marked
        letters = marked[1] if marked is not None else []
        to_one = any(d.way == "mail" and d.state in {"refused", "uncertain", "failed"} for d in letters)
        self._offer(self.one_act, self._alone and to_one)
        self._offer(self.confirm_act, any(self._can_be_noted(d) for d in letters))
        self._offer(self.sheets_act, marked is not None and any(d.way == "paper" for d in marked[0].deliveries))

    @staticmethod
    def _offer(act: QAction, offered: bool) -> None:
        act.setEnabled(offered)
        act.setVisible(offered)

    def _head(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(MARGIN), theme.px(10), theme.px(MARGIN - 4), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(label(_("Skickat"), "list", strong=True), 0, Qt.AlignmentFlag.AlignTop)
        acts = (self.again_act, self.one_act, self.confirm_act, self.sheets_act)
        row.addWidget(SideBySide(theme, [outlined(theme, a) for a in acts]), 1)
        return row
