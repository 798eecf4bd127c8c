"""The same minutes by others: plain ReportLab, Typst, WeasyPrint, and python-docx with LibreOffice; words are not broken by any.

`python -m tests.benchmarks.minutes_makers KIND OUT` tells the seconds of its making, after what it needs is imported and its
fonts are known, and the seconds with those. LibreOffice is a program by itself: its whole run is its making.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from app.resources import resource
from tests.benchmarks.minutes_contents import DAY, Paragraph, document, paragraphs

FONTS = resource("fonts")
CHOICES = {"yes": "Ja", "no": "Nej", "abstain": "Avstår"}
HEADS = {"table": ["Ledamot", "Röst"], "contents": ["§", "Ärende", "Dnr"]}
BLOCKS = ("Sammanfattning", "Beslutsunderlag", "Yrkanden", "Omröstning", "Kommunstyrelsens beslut", "Expedieras till")
Made = Callable[[], Callable[[Path], None]]
"""Gets ready, and hands back what makes the file."""


def klubban() -> Callable[[Path], None]:
    """Ours: tagged PDF/A-2a and PDF/UA-1."""
    from app.documents import setting
    from app.documents.minutes import minutes_pdf
    from app.documents.type import register_fonts

    register_fonts()
    setattr(setting, "break_points", lambda word: ())  # noqa: B010 (no words are broken here)
    known = document()

    def make(out: Path) -> None:
        out.write_bytes(minutes_pdf(known))

    return make


def reportlab() -> Callable[[Path], None]:
    """Plain ReportLab, its paragraphs and tables: no tags, no archive."""
    from tests.benchmarks.minutes_plain import maker

    return maker(HEADS, list(_flat()))


def typst() -> Callable[[Path], None]:
    """Typst, tagged and for the archive as ours."""
    import typst as maker

    def make(out: Path) -> None:
        source = out.with_suffix(".typ")
        source.write_text(_typst(), "utf-8")
        maker.compile(str(source), output=str(out), font_paths=[str(FONTS)], ignore_system_fonts=True,
                      pdf_standards=["a-2a", "ua-1"])

    return make


def weasyprint() -> Callable[[Path], None]:
    """WeasyPrint, tagged and for the archive as ours."""
    from weasyprint import HTML

    def make(out: Path) -> None:
        HTML(string=_html()).write_pdf(str(out), pdf_variant="pdf/a-2a", pdf_tags=True)

    return make


def libreoffice() -> Callable[[Path], None]:
    """Our own Word file, converted by LibreOffice."""
    from app.documents.word_file import minutes_docx

    known = document()

    def make(out: Path) -> None:
        word = out.with_suffix(".docx")
        word.write_bytes(minutes_docx(known))
        profile = f"-env:UserInstallation=file://{out.parent}/profile"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(out.parent), str(word)],
                       check=True, capture_output=True)

    return make


def _flat() -> Iterator[tuple[str, Any]]:
    yield "h1", f"Sammanträdesprotokoll, Kommunstyrelsen {DAY}"
    yield from (("p", line.text) for row in document().front for line in row.lines)
    yield "break", ""
    yield "h1", "Innehåll"
    yield "contents", [[str(known.number), known.heading, known.dnr] for known in paragraphs()]
    for known in paragraphs():
        yield "break", ""
        yield "h1", f"§ {known.number} {known.heading}"
        yield "p", known.dnr
        for label, texts in zip(BLOCKS, _texts(known), strict=True):
            if label == "Omröstning":
                if known.votes:
                    yield "h2", label
                    yield "table", [[name, CHOICES[choice]] for name, choice in known.votes]
                continue
            yield "h2", label
            yield from (("p", text) for text in texts)


def _texts(known: Paragraph) -> tuple[tuple[str, ...], ...]:
    points = tuple(f"{n}. {point}" for n, point in enumerate(known.points, 1))
    return known.texts, known.grounds, known.proposals, (), points, ("Ekonomichefen",)


def _html() -> str:
    files = (("Sans", "SourceSans3-Regular"), ("Bold", "SourceSans3-Bold"), ("Serif", "SourceSerif4-Regular"))
    faces = "".join(f"@font-face{{font-family:{name};src:url('file://{FONTS / file}.ttf')}}" for name, file in files)
    style = (f"{faces}@page{{size:A4;margin:39mm 25mm 36mm 63mm;"
             "@top-left{content:'Sida ' counter(page) ' (' counter(pages) ')'}}"
             "body{font:10.5pt/14pt Serif}h1{font:15pt/19pt Bold}h2{font:9pt/12pt Bold}h1+p{margin-top:0}.new{break-before:page}")
    parts = []
    for tag, said in _flat():
        if tag in HEADS:
            rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in said)
            heads = "".join(f"<th>{name}</th>" for name in HEADS[tag])
            parts.append(f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
        elif tag == "break":
            parts.append("<div class=new></div>")
        else:
            parts.append(f"<{tag}>{escape(said)}</{tag}>")
    head = f"<head><title>Protokoll</title><style>{style}</style></head>"
    return f"<!doctype html><html lang=sv>{head}<body>{''.join(parts)}</body></html>"


def _typst() -> str:
    lines = ['#set document(title: "Protokoll", date: datetime(year: 2026, month: 11, day: 18))',
             '#set text(lang: "sv", size: 10.5pt, font: "Source Serif 4", hyphenate: false)',
             '#set page(paper: "a4", margin: (top: 39mm, bottom: 36mm, left: 63mm, right: 25mm),',
             "  header: context [Lövbro kommun, Sammanträdesprotokoll, Kommunstyrelsen #h(1fr) Sida #counter(page).display()])"]
    for tag, said in _flat():
        if tag in HEADS:
            cells = "".join(f"[{_mark(cell)}], " for row in said for cell in row)
            heads = ", ".join(f"[{name}]" for name in HEADS[tag])
            lines.append(f"#table(columns: {len(HEADS[tag])}, stroke: none, table.header({heads}), {cells})")
        elif tag == "break":
            lines.append("#pagebreak(weak: true)")
        else:
            lines.append({"h1": "= ", "h2": "== ", "p": ""}[tag] + _mark(said) + "\n")
    return "\n".join(lines)


def _mark(text: str) -> str:
    return "".join(f"\\{c}" if c in "#$*_@<>[]\\`~=-+/." else c for c in text)


MAKERS: dict[str, Made] = {"klubban": klubban, "reportlab": reportlab, "typst": typst, "weasyprint": weasyprint,
                           "libreoffice": libreoffice}


def main(kind: str, out: Path) -> None:
    begun = time.perf_counter()
    make = MAKERS[kind]()
    ready = time.perf_counter()
    make(out)
    done = time.perf_counter()
    sys.stdout.write(f"{done - ready:.4f} {done - begun:.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
