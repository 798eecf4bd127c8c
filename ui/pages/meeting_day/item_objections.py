"""What the rules object to in the open item, shown over the acts, each with the button that mends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.meeting.objections import Objection
from app.domain.meeting.offer import Offer
from app.translation import _
from ui.pages.meeting_day.item_column import ItemColumn
from ui.pages.meeting_day.offers import Offered
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, filled, outlined
from ui.words import rule_name


def _with_rule(objection: Objection) -> str:
    """What is objected to, with its paragraph; the standing orders are not named twice."""
    rule = rule_name(objection.rule)
    told = objection.cause.casefold()
    return objection.cause if rule.casefold() in told else f"{objection.cause.rstrip('.')} ({rule})."


class ItemObjections:
    """`mend` does what one of them offers; the acts are the page's."""

    def __init__(self, page: QWidget, theme: Theme, column: ItemColumn, mend: Callable[[Offer], object]) -> None:
        self._page, self._theme, self._column, self._mend = page, theme, column, mend
        self._shown: dict[tuple[Objection, bool], QAction] = {}

    def tell(self, offered: Offered) -> None:
        """Show these; buttons are made anew only where something else is objected to, or offered."""
        wanted = dict.fromkeys((o, o is offered.on_item) for o in offered.objections)
        if wanted.keys() == self._shown.keys():
            return
        for old in self._shown.values():
            self._page.removeAction(old)
            old.deleteLater()
        self._shown = {(o, first): self._act(o.offer or Offer(text=o.cause), first) for o, first in wanted}
        self._column.object([
            (_with_rule(o), self._button(act, first) if o.offer else None) for (o, first), act in self._shown.items()])

    def _act(self, offer: Offer, by_return: bool) -> QAction:
        plate = _("Retur") if by_return else None
        return action(self._page, offer.text, (), lambda: self._mend(offer), plate=plate, in_line=False)

    def _button(self, act: QAction, by_return: bool) -> ActButton:
        return filled(self._theme, act) if by_return else outlined(self._theme, act)
