"""What programs that are not ours say of a PDF: its text, its fonts, its syntax, and whether it suits the archive."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pikepdf.pdfa


@contextmanager
def on_disk(pdf: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        yield path


def _said_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pages(pdf: bytes, order: str = "-raw") -> list[str]:
    """The text of each page as poppler reads it, in the order it was drawn."""
    with on_disk(pdf) as path:
        text = _said_by("pdftotext", order, str(path), "-")
    return text.split("\f")[:-1]


def flat(page: str) -> str:
    """A page's text in one line."""
    return " ".join(page.split())


def spoken(pdf: bytes) -> str:
    """The text in the order of the structure tree, as a screen reader meets it."""
    with on_disk(pdf) as path:
        return _said_by("pdfinfo", "-struct-text", str(path))


def words(pdf: bytes, page: int) -> list[tuple[str, float, float]]:
    """Each word of a page with its left and lower edge, in points from the page's upper left corner."""
    with on_disk(pdf) as path:
        found = _said_by("pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(path), "-")
    pattern = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
    return [(word, float(left), float(bottom)) for left, bottom, word in pattern.findall(found)]


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts of the file without their subset's prefix, and whether each is embedded."""
    found: dict[str, bool] = {}
    with pikepdf.open(BytesIO(pdf)) as file:
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font" and "/BaseFont" in each:
                found[str(each.BaseFont).lstrip("/").split("+")[-1]] = _embedded(each)
    return found


def _embedded(font: Any) -> bool:
    descendants = font.get("/DescendantFonts")
    holder = descendants[0] if descendants is not None else font
    descriptor = holder.get("/FontDescriptor")
    return descriptor is not None and any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def syntax(pdf: bytes) -> str:
    """What qpdf says of the file; it fails where there is a fault."""
    with on_disk(pdf) as path:
        return _said_by("qpdf", "--check", str(path))


def archive_faults(pdf: bytes) -> list[str]:
    """Findings against PDF/A-2, but for those of a checker that knows only level B and nothing of PDF/UA."""
    with on_disk(pdf) as path:
        findings = pikepdf.pdfa.validate_written(path, "2b").findings
    return [f"{each.rule}: {each.message}" for each in findings if not _of_level_a(each)]


def _of_level_a(finding: Any) -> bool:
    ours = ("pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfuaid")
    schema = finding.rule.endswith(":6.6.2.3.1-1") and any(name in finding.message for name in ours)
    return schema or finding.rule.endswith(":6.6.4-3")


def reading_faults(pdf: bytes) -> list[str]:
    """Findings against PDF/UA-1."""
    with on_disk(pdf) as path:
        return [str(finding) for finding in pdfua.validate(str(path)).findings]


def outline(pdf: bytes) -> list[str]:
    """The titles in the outline."""
    with pikepdf.open(BytesIO(pdf)) as file, file.open_outline() as entries:
        return [entry.title for entry in entries.root]
