"""A paragraph and the head and foot of its page, as a house style would have them."""

from __future__ import annotations

from html import escape

from app.domain.as_told import ToldPart
from app.domain.house_style import HouseStyle
from app.domain.worked_example.scene import DAY
from app.domain.worked_example.styled import ITEM, styled_example
from ui.theme import Theme
from ui.theme.fonts import SERIF


def example_of(style: HouseStyle, theme: Theme) -> str:
    """The example as rich text."""
    _mark, told = styled_example(style)
    size = f"font-size:{theme.px(18)}px"
    return "".join((
        _head(style, theme), f"<p><b>{_text(told.called)}</b></p>", f'<p style="{size}"><b>{escape(told.heading)}</b></p>',
        *(_part(p) for p in told.parts), "<hr>", f"<p><b>{escape(style.recipients)}</b><br>{', '.join(ITEM.recipients)}</p>",
        _foot(style, theme)))


def _head(style: HouseStyle, theme: Theme) -> str:
    small = f"font-size:{theme.px(12)}px"
    return (f'<table width="100%" style="{small}"><tr><td><b>{escape(style.title.upper())}</b></td>'
            f'<td align="right">{escape(style.page.day)} {DAY.isoformat()}</td></tr></table><hr>')


def _foot(style: HouseStyle, theme: Theme) -> str:
    small = f"font-size:{theme.px(12)}px"
    boxes = "".join(f'<td width="50%">{escape(words)}<br>&nbsp;</td>' for words in (style.page.sign, style.page.certificate))
    foot = f'<p style="{small}">{escape(style.page.foot)}</p>' if style.page.foot else ""
    return f'<table width="100%" border="1" cellspacing="0" cellpadding="4" style="{small}"><tr>{boxes}</tr></table>{foot}'


def _part(part: ToldPart) -> str:
    words = _text(part.text).replace("\n\n", "<br>").replace("\n", "<br>")
    return f'<p><b>{escape(part.label)}</b><br><span style="font-family:\'{SERIF}\'">{words}</span></p>'


def _text(text: str) -> str:
    return escape(text).replace("§ ", "§&nbsp;")
