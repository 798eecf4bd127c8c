"""The one style sheet, written from tokens, sizes and a factor."""

from __future__ import annotations

from collections.abc import Callable

from ui.theme.tokens import Tokens
from ui.theme.type_scale import SIZES

Px = Callable[[float], int]


def style_sheet(t: Tokens, px: Px) -> str:
    """What Qt's own widgets look like; painted widgets read the tokens themselves."""
    return "\n".join((_surfaces(t, px), _texts(t, px), _fields(t, px), _lists(t, px), _scroll_bars(t, px), _small(t, px)))


def _surfaces(t: Tokens, px: Px) -> str:
    return f"""
QWidget {{ color: {t.ink}; font-size: {px(15)}px; }}
QMainWindow, QWidget[surface="paper"] {{ background: {t.paper}; }}
QWidget[surface="ground"] {{ background: {t.ground}; }}
QWidget[surface="rail"] {{ background: {t.rail}; }}
QWidget[surface="wash"] {{ background: {t.wash}; }}
QWidget[surface="warn"] {{ background: {t.warnwash}; border-left: {px(3)}px solid {t.warn}; }}
QFrame[hair="h"] {{ background: {t.line}; border: none; min-height: 1px; max-height: 1px; }}
QFrame[hair="v"] {{ background: {t.line}; border: none; min-width: 1px; max-width: 1px; }}
QFrame[raised="true"] {{ border: 1px solid {t.edge}; }}
QToolTip {{ background: {t.ground}; color: {t.ink}; border: 1px solid {t.edge};
  padding: {px(4)}px {px(8)}px; font-size: {px(13)}px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:focus, QSplitter::handle:hover {{ background: {t.edge}; }}
"""


def _texts(t: Tokens, px: Px) -> str:
    sizes = "\n".join(f'QLabel[role="{role}"] {{ font-size: {px(size)}px; }}' for role, (size, _) in SIZES.items())
    tones = "\n".join(f'QLabel[tone="{name}"] {{ color: {getattr(t, name)}; }}' for name in ("ink2", "ink3", "accent", "warn"))
    return f"""QLabel {{ background: transparent; }}\n{sizes}\n{tones}\nQLabel[strong="true"] {{ font-weight: 600; }}
QLabel[plate="true"] {{ background: {t.wash}; border: 1px solid {t.accent}; border-radius: {px(4)}px;
  padding: {px(2)}px {px(8)}px; }}"""


def _fields(t: Tokens, px: Px) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox"
    focused = ", ".join(f"{name.strip()}:focus" for name in fields.split(","))
    return f"""
{fields} {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge}; border-radius: {px(4)}px;
  padding: {px(4)}px {px(8)}px; selection-background-color: {t.accent}; selection-color: {t.onaccent}; }}
QLineEdit, QComboBox {{ min-height: {px(22)}px; }}
{focused} {{ border: {px(2)}px solid {t.accent}; padding: {px(4) - px(2) + 1}px {px(8) - px(2) + 1}px; }}
QLineEdit[wrong="true"] {{ border: {px(2)}px solid {t.warn}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox QAbstractItemView {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge};
  selection-background-color: {t.wash}; selection-color: {t.ink}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {px(30)}px; padding: 0 {px(8)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.wash}; color: {t.ink}; }}
QComboBox {{ padding-right: {px(28)}px; combobox-popup: 0; }}
"""


def _lists(t: Tokens, px: Px) -> str:
    return f"""
QAbstractScrollArea {{ background: transparent; border: none; }}
QPlainTextEdit, QTextEdit {{ background: {t.paper}; border: 1px solid {t.edge}; }}
QTextEdit[flat="true"] {{ background: transparent; border: {px(2)}px solid transparent; border-radius: 0; padding: 0; }}
QTextEdit[flat="true"]:focus {{ background: {t.wash}; border: {px(2)}px solid {t.accent}; padding: 0; }}
QListView {{ background: transparent; border: none; outline: none; }}
QHeaderView, QHeaderView::section {{ background: {t.ground}; color: {t.ink2}; border: none; padding: {px(2)}px {px(6)}px; }}
QScrollArea > QWidget > QWidget[surface="none"] {{ background: transparent; }}
QMenu {{ background: {t.paper}; border: 1px solid {t.edge}; padding: {px(4)}px 0; }}
QMenu::item {{ padding: {px(6)}px {px(16)}px; }}
QMenu::item:selected {{ background: {t.wash}; }}
QPdfView {{ background: {t.ground}; border: none; }}
"""


def _scroll_bars(t: Tokens, px: Px) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {px(12)}px; }}
QScrollBar:horizontal {{ height: {px(12)}px; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {px(3)}px; margin: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _small(t: Tokens, px: Px) -> str:
    return f"""
QProgressBar {{ background: {t.line}; border: none; border-radius: {px(2)}px; max-height: {px(4)}px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {px(2)}px; }}
"""
