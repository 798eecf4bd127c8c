"""Buttons with their key: one filled a page, the others outlined or plain; each presses an act."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.theme import Theme
from ui.theme.space import BUTTON, RADIUS_BUTTON
from ui.widgets.actions import key_name, tip
from ui.widgets.keys import paint_plate, plate_width
from ui.widgets.pressable import Pressable

Kind = Literal["filled", "outline", "plain"]


class ActButton(Pressable):
    """A button that presses an act and shows its key; text, key and tooltip are the act's own."""

    def __init__(self, theme: Theme, act: QAction, kind: Kind = "outline", icon: str = "", parent: QWidget | None = None) -> None:
        """`icon` is the name of a drawing, put before the words."""
        super().__init__(parent)
        self._theme, self._act, self.kind, self._icon = theme, act, kind, icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(act.trigger)
        act.changed.connect(self._follow)
        self._follow()

    @property
    def act(self) -> QAction:
        """The act that is pressed."""
        return self._act

    def _follow(self) -> None:
        self.setText(self._act.text())
        self.setAccessibleName(self._act.text())
        self.setToolTip(tip(self._act))
        self.setEnabled(self._act.isEnabled())
        if not self._act.isVisible():
            self.hide()
        elif self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and self.parentWidget() is not None:
            self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Four pixels on every side belong to the focus ring."""
        px = self._theme.px
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * px(12 if self.kind != "plain" else 4) + 2 * px(4)
        width += px(20 + 8) if self._icon else 0
        key = key_name(self._act)
        width += px(10) + plate_width(self._theme, key) if key else 0
        return QSize(width, px(BUTTON) + 2 * px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        return self._theme.font("body", strong=self.kind == "filled")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self._theme.px(4)
        body = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        ink = self._paint_body(painter, body)
        self._paint_words(painter, body, ink)
        if self.hasFocus():
            self._paint_ring(painter)

    def _paint_body(self, painter: QPainter, body: QRectF) -> QColor:
        colour, radius = self._theme.colour, self._theme.px(RADIUS_BUTTON)
        if self.kind == "filled":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(body, radius, radius)
            return colour("onaccent")
        if self.kind == "outline" or self.underMouse():
            painter.setPen(QPen(colour("edge"), 1) if self.kind == "outline" else Qt.PenStyle.NoPen)
            painter.setBrush(colour("wash") if self.underMouse() or self.isDown() else colour("paper"))
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return colour("ink") if self.isEnabled() else colour("ink3")

    def _paint_words(self, painter: QPainter, body: QRectF, ink: QColor) -> None:
        px = self._theme.px
        left = body.left() + px(12 if self.kind != "plain" else 4)
        if self._icon:
            box = QRectF(left, body.center().y() - px(20) / 2, px(20), px(20))
            icons.paint(painter, self._icon, box, ink.name())
            left += px(28)
        painter.setPen(ink)
        painter.setFont(self._font())
        key = key_name(self._act)
        reserved = plate_width(self._theme, key) + px(22) if key else px(12)
        words = QRectF(left, body.top(), body.right() - reserved - left + px(10), body.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if key:
            self._paint_key(painter, body, ink, key)

    def _paint_key(self, painter: QPainter, body: QRectF, ink: QColor, key: str) -> None:
        px, width = self._theme.px, plate_width(self._theme, key)
        edge = ink if self.kind == "filled" else self._theme.colour("edge")
        right = body.right() - px(12 if self.kind != "plain" else 4)
        box = QRectF(right - width, body.center().y() - px(20) / 2, width, px(20))
        paint_plate(painter, self._theme, key, box, edge=edge, ink=ink if self.kind == "filled" else self._theme.colour("ink2"))

    def _paint_ring(self, painter: QPainter) -> None:
        width = self._theme.px(2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), width))
        radius = self._theme.px(RADIUS_BUTTON) + width
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)


def filled(theme: Theme, act: QAction, icon: str = "") -> ActButton:
    """The button of the act that the page offers; one a page."""
    return ActButton(theme, act, "filled", icon)


def outlined(theme: Theme, act: QAction, icon: str = "") -> ActButton:
    """A button of another act."""
    return ActButton(theme, act, "outline", icon)


def plain(theme: Theme, act: QAction, icon: str = "") -> ActButton:
    """An act that stands as words."""
    return ActButton(theme, act, "plain", icon)
