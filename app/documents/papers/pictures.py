"""Pictures laid on pages: JPEG as it is, PNG and every page of a TIFF, turned as the camera was held."""

from __future__ import annotations

from pathlib import Path

import img2pdf  # type: ignore[import-untyped]  # has no types
import pikepdf
from PIL import Image, UnidentifiedImageError

from app.documents.papers.answers import Cleaned, Unusable
from app.documents.papers.pages import clean_pdf
from app.domain.papers import Finding

LONG, SHORT = 841.89, 595.276  # A4
MOST_PIXELS = 600_000_000  # a drawing of A0 at 600 dots an inch


def clean_picture(source: Path, target: Path) -> Cleaned:
    """Write a picture's pages, none larger than A4 and none enlarged; raises `Unusable`."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses at the double
    laid = target.with_suffix(".laid")
    try:
        with laid.open("wb") as file:
            img2pdf.convert(str(source), layout_fun=_layout, rotation=img2pdf.Rotation.ifvalid, outputstream=file)
        cleaned = clean_pdf(laid, target, None)
        _must_show(target)
    except Image.DecompressionBombError as e:
        raise Unusable("too_large") from e
    # what a broken picture makes its readers say
    except (pikepdf.PdfError, img2pdf.ImageOpenError, UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError,
            LookupError, NotImplementedError, EOFError, ArithmeticError, AttributeError) as e:
        raise Unusable("broken") from e
    finally:
        laid.unlink(missing_ok=True)
    return Cleaned(cleaned.sheets, (Finding(code="from_picture", count=sum(s.count for s in cleaned.sheets)),))


def _must_show(made: Path) -> None:
    """Raise where a picture cannot be decoded: a JPEG is taken as it is, whole or not."""
    with pikepdf.open(made) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream) and each.get("/Filter") == pikepdf.Name.DCTDecode:
                each.read_bytes(pikepdf.StreamDecodeLevel.all)
        if pdf.get_warnings():
            raise Unusable("broken")


def _layout(width: int, height: int, dpi: tuple[float, float]) -> tuple[float, float, float, float]:
    """Page and picture in points: A4 the way the picture lies, the picture shrunk to it where it is larger."""
    across, up = (LONG, SHORT) if width > height else (SHORT, LONG)
    natural = width * 72 / (dpi[0] or 96), height * 72 / (dpi[1] or 96)
    scale = min(1.0, across / natural[0], up / natural[1])
    return across, up, natural[0] * scale, natural[1] * scale
