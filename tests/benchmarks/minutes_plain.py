"""The minutes by ReportLab's own paragraphs, tables and templates, with the furniture of our pages and none of their tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Table

from app.resources import resource
from tests.benchmarks.minutes_contents import DAY

LOOK = {"h1": ("Bold", 15, 19), "h2": ("Bold", 9, 12), "p": ("Serif", 10.5, 14)}
WORDS = ((71, 795, "Lövbro kommun"), (178, 795, "SAMMANTRÄDESPROTOKOLL"), (178, 782, "Kommunstyrelsen"),
         (400, 782, "Sammanträdesdatum"), (480, 782, DAY.isoformat()), (75, 76, "Justerandes sign"), (110, 48, "Åsa Öberg"),
         (220, 48, "Lars Lindén"), (300, 76, "Utdragsbestyrkande"))


class Counting(Canvas):
    """Keeps each page, and writes its number of how many at the end."""

    def showPage(self) -> None:
        canvas: Any = self
        canvas.__dict__.setdefault("kept", []).append(dict(self.__dict__))
        canvas._startPage()

    def save(self) -> None:
        canvas: Any = self
        kept = canvas.kept
        for page in kept:
            self.__dict__.update(page)
            self.setFont("Bold", 9)
            self.drawRightString(524, 795, f"Sida {canvas._pageNumber} ({len(kept)})")
            super().showPage()
        super().save()


def maker(heads: dict[str, list[str]], flat: Sequence[tuple[str, Any]]) -> Callable[[Path], None]:
    """What makes the file."""
    for name, file in (("Sans", "SourceSans3-Regular"), ("Bold", "SourceSans3-Bold"), ("Serif", "SourceSerif4-Regular")):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{file}.ttf"))))

    def make(out: Path) -> None:
        template = BaseDocTemplate(str(out), pagesize=(595.28, 841.89), initialFontName="Sans", lang="sv-SE")
        template.addPageTemplates([PageTemplate("p", [Frame(178, 100, 346, 630, 0, 0, 0, 0)], onPage=_furniture)])
        template.build(list(_story(heads, flat)), canvasmaker=Counting)

    return make


def _story(heads: dict[str, list[str]], flat: Sequence[tuple[str, Any]]) -> Iterator[Any]:
    styles = {k: ParagraphStyle(k, fontName=f, fontSize=s, leading=le, spaceAfter=4) for k, (f, s, le) in LOOK.items()}
    rules = [("FONT", (0, 0), (-1, -1), "Sans", 9), ("LINEBELOW", (0, 0), (-1, -1), 0.3, "#8c8c8c")]
    for tag, said in flat:
        if tag == "break":
            yield PageBreak()
        elif tag in heads:
            yield Table([heads[tag], *said], repeatRows=1, style=rules)
        else:
            yield Paragraph(escape(str(said)), styles[tag])


def _furniture(canvas: Any, template: Any) -> None:
    canvas.setFont("Sans", 8.5)
    for x, y, words in WORDS:
        canvas.drawString(x, y, words)
    canvas.line(71, 760, 524, 760)
    for x, width in ((71, 108), (179, 108), (298, 226)):
        canvas.rect(x, 44, width, 40)
