"""Papers as people hand them in: whole ones of every kind, made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

NAMELESS: dict[str, str] = dict.fromkeys(("description", "filename", "mime_type", "creation_date", "mod_date"), "")
A4 = (595.276, 841.89)


@cache
def text_pdf(words: str = "Tjänsteskrivelse", pages: int = 2, size: tuple[float, float] = A4, *, form: bool = False) -> bytes:
    """Pages that say `words` and their number; with a form that is filled in."""
    file = BytesIO()
    canvas: Canvas = Canvas(file, pagesize=size, invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, size[1] - 60, f"{words} blad {number}")
        if form and number == 1:
            canvas.acroForm.textfield(name="skäl", value="Ifyllt svar", x=60, y=60, width=300, height=22)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def changed(pdf: bytes, change: Callable[[Pdf], object], **saving: object) -> bytes:
    """The file with something changed in it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        file = BytesIO()
        opened.save(file, static_id=True, **saving)  # type: ignore[arg-type]  # any of save's options
    return file.getvalue()


def turned(degrees: object) -> bytes:
    """Pages that are to be shown turned."""
    def turn(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj.Rotate = degrees

    return changed(text_pdf(), turn)


def with_scripts(pdf: Pdf) -> None:
    """JavaScript at the opening, an embedded file, a comment, a link, who wrote it."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('hej')"))
    pdf.attachments["../../hemligt.txt"] = pikepdf.AttachedFileSpec(pdf, b"hemligt", **NAMELESS)
    page = pdf.pages[0].obj
    page.Annots = Array([
        pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([50, 50, 70, 70]),
                                     Contents=String("HEMLIG NOT"))),
        pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 90, 70, 99]),
                                     A=Dictionary(S=Name.URI, URI=String("https://exempel.se/sparning")))),
    ])
    pdf.docinfo.Author = String("Åsa Hemlig")


def with_hidden_layer(pdf: Pdf) -> None:
    """A layer that is off, with words in it."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("utkast")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(MC0=layer)
    page.contents_add(b"/OC /MC0 BDC BT /F1 12 Tf 60 400 Td (HEMLIGT LAGER) Tj ET EMC "
                      b"BT /F1 12 Tf 60 300 Td (synligt efter) Tj ET")


def revised() -> bytes:
    """A file with an earlier version left in it."""
    first = text_pdf()
    with pikepdf.open(BytesIO(first)) as pdf:
        number, size = pdf.pages[0].obj.objgen[0], int(pdf.trailer.Size)
        kept = pdf.pages[0].obj.unparse(resolved=True).decode("latin-1")
        root = f"{pdf.Root.objgen[0]} 0 R"
    at = len(first)
    body = f"{number} 0 obj\n{kept}\nendobj\n"
    table = f"xref\n{number} 1\n{at:010} 00000 n \n"
    last = first.rindex(b"startxref")
    before = int(first[last:].split()[1])
    end = f"trailer <</Size {size} /Root {root} /Prev {before}>>\nstartxref\n{at + len(body.encode('latin-1'))}\n%%EOF\n"
    return first + (body + table + end).encode("latin-1")


def signed_looking() -> bytes:
    """A file with a signature's field that has a value; what it looks like is drawn."""
    def sign(pdf: Pdf) -> None:
        look = pdf.make_stream(b"BT /F1 12 Tf 5 5 Td (Underskriven av A Ek) Tj ET", Type=Name.XObject, Subtype=Name.Form,
                               BBox=Array([0, 0, 200, 30]), Resources=pdf.pages[0].obj.Resources)
        field = pdf.make_indirect(Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("sign"), Rect=Array([60, 100, 260, 130]), F=4,
            V=Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x")), AP=Dictionary(N=look)))
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)

    return changed(text_pdf(), sign)


def picture(form: str = "JPEG", size: tuple[int, int] = (300, 200), mode: str = "RGB", **saving: object) -> bytes:
    """A picture in one colour."""
    file = BytesIO()
    Image.new(mode, size, 128 if len(mode) == 1 else (10, 120, 40, 120)[:len(mode)]).save(file, form, **saving)
    return file.getvalue()


def turned_photo() -> bytes:
    """A photo taken with the camera on its side."""
    exif = Image.Exif()
    exif[0x112] = 6
    return picture(exif=exif)


def faxed(pages: int = 3) -> bytes:
    """A TIFF of several pages."""
    file = BytesIO()
    sheets = [Image.new("1", (600, 800), 1) for _ in range(pages)]
    sheets[0].save(file, "TIFF", save_all=True, append_images=sheets[1:], compression="group4", dpi=(72, 72))
    return file.getvalue()
