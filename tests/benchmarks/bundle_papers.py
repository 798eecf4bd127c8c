"""Sixty attachments with 600 pages, a third of them scans, for the bundles' race."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FILES, PAGES = 60, 10
A4 = (595.276, 841.89)
WORDS = ("nämnden", "beslut", "ärende", "kommunen", "förslag", "yrkande", "budget", "skola", "protokoll", "handling", "avtal")


def write_papers(folder: Path) -> list[Path]:
    """Write them, every third one scanned, about 110 MB."""
    made = [folder / f"b{n:02}.pdf" for n in range(FILES)]
    for n, path in enumerate(made):
        canvas: Canvas = Canvas(str(path), pagesize=A4)
        dice = random.Random(n)
        for _ in range(PAGES):
            (_written if n % 3 else _scanned)(canvas, dice)
            canvas.showPage()
        canvas.save()
    return made


def _written(canvas: Canvas, dice: random.Random) -> None:
    canvas.setFont("Times-Roman", 10.5)
    for line in range(46):
        canvas.drawString(70, 770 - 15 * line, " ".join(dice.choice(WORDS) for _ in range(12)))


def _scanned(canvas: Canvas, dice: random.Random) -> None:
    sheet = ImageChops.subtract(Image.effect_noise((1240, 1754), 12), Image.new("L", (1240, 1754), dice.randrange(20)), 0.6)
    file = BytesIO()
    sheet.save(file, "JPEG", quality=70)
    file.seek(0)
    canvas.drawImage(ImageReader(file), 0, 0, *A4)
