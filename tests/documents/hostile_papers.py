"""Damaged and hostile papers, the same ones for the same seed: whole files struck at random, and files made to harm."""

from __future__ import annotations

import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

import docx
import openpyxl
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.documents import sample_papers as whole

SEED = 20190916
STRUCK = 165
Handed = tuple[str, bytes]


def hostile_papers(seed: int = SEED) -> list[Handed]:
    """All of them, by name; the first kinds of each come first in any sample with a stride."""
    dice = random.Random(seed)
    return [*made_to_harm(), *(_struck(dice, number) for number in range(STRUCK))]


def _struck(dice: random.Random, number: int) -> Handed:
    """A whole file, cut off, overwritten, with a piece gone or come twice."""
    name, content = dice.choice(WHOLE)
    strike = dice.choice(STRIKES)
    return f"{number:03} {strike.__name__} {name}", strike(dice, content())


def cut_off(dice: random.Random, content: bytes) -> bytes:
    return content[: dice.randrange(1, len(content))]


def overwritten(dice: random.Random, content: bytes) -> bytes:
    struck = bytearray(content)
    for _ in range(dice.choice((1, 5, 40, 400))):
        struck[dice.randrange(len(struck))] = dice.randrange(256)
    return bytes(struck)


def piece_gone(dice: random.Random, content: bytes) -> bytes:
    first, last = sorted(dice.randrange(len(content)) for _ in range(2))
    return content[:first] + content[last:]


def piece_twice(dice: random.Random, content: bytes) -> bytes:
    first, last = sorted(dice.randrange(len(content)) for _ in range(2))
    return content[:last] + content[first:]


def blanked(dice: random.Random, content: bytes) -> bytes:
    first, last = sorted(dice.randrange(len(content)) for _ in range(2))
    return content[:first] + bytes(last - first) + content[last:]


def other_numbers(dice: random.Random, content: bytes) -> bytes:
    """Digits changed, where objects, lengths and places are told."""
    struck = bytearray(content)
    digits = [n for n, c in enumerate(struck) if 48 <= c <= 57]
    for at in dice.sample(digits, min(len(digits), dice.choice((3, 20, 100)))):
        struck[at] = 48 + dice.randrange(10)
    return bytes(struck)


def mail_before(dice: random.Random, content: bytes) -> bytes:
    return b"Received: from a\r\n" * dice.randrange(1, 40) + b"\r\n" + content


STRIKES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    cut_off, overwritten, piece_gone, piece_twice, blanked, other_numbers, mail_before)
LOCKED = pikepdf.Encryption(owner="x", user="", R=3, aes=False, metadata=False)
WHOLE: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("text.pdf", whole.text_pdf), ("form.pdf", lambda: whole.text_pdf(form=True)), ("reviderad.pdf", whole.revised),
    ("packad.pdf", lambda: whole.changed(whole.text_pdf(), lambda pdf: None,
                                         object_stream_mode=pikepdf.ObjectStreamMode.generate)),
    ("låst.pdf", lambda: whole.changed(whole.text_pdf(), lambda pdf: None, encryption=LOCKED)),
    ("skript.pdf", lambda: whole.changed(whole.text_pdf(), whole.with_scripts)),
    ("lager.pdf", lambda: whole.changed(whole.text_pdf(), whole.with_hidden_layer)),
    ("foto.jpg", whole.turned_photo), ("bild.png", lambda: whole.picture("PNG", mode="RGBA")), ("fax.tif", whole.faxed),
)


def made_to_harm() -> Iterator[Handed]:
    """Files that ask for too much, name what is not theirs, or go round in circles."""
    yield from ((name, content) for name, content in NOT_PAPERS)
    yield from ((name, whole.changed(whole.text_pdf(), change)) for name, change in CHANGES)
    yield from ((f"sidträd {name}.pdf", _pages(kids)) for name, kids in TREES)
    yield from _bombs()
    yield from _office()


def _pages(kids: str) -> bytes:
    """A PDF whose tree of pages is written by hand."""
    objects = ["1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj", *kids.split("|")]
    return ("%PDF-1.4\n" + "\n".join(objects) + "\ntrailer <</Root 1 0 R>>\n%%EOF").encode()


def _billion() -> str:
    """A tree in which each node names the next ten times over, nine levels down."""
    kids = [f"{n} 0 obj <</Type /Pages /Count 10 /Kids [{f'{n + 1} 0 R ' * 10}]>> endobj" for n in range(2, 11)]
    return "|".join([*kids, "11 0 obj <</Type /Page /MediaBox [0 0 595 842]>> endobj"])


PAGE = "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {more}>> endobj"
ONE = "2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj|" + PAGE
TREES = (
    ("utan slut", "2 0 obj <</Type /Pages /Count 1 /Kids [2 0 R]>> endobj"),
    ("utan barn", "2 0 obj <</Type /Pages /Count 0 /Kids []>> endobj"),
    ("av tal", "2 0 obj <</Type /Pages /Count 3 /Kids [1 2 3]>> endobj"),
    ("miljard", _billion()),
    ("många", "2 0 obj <</Type /Pages /Count 6000 /Kids [" + "3 0 R " * 6000 + "]>> endobj|" + PAGE.format(more="")),
    ("egen far", ONE.format(more="/Parent 3 0 R")),
    ("djup", ONE.format(more="/X " + "[" * 3000 + "]" * 3000)),
    ("annan fil", ONE.format(more="/Contents 4 0 R") + "|4 0 obj <</Length 0 /F (/etc/passwd)>> stream\n\nendstream endobj"),
    ("eget innehåll", ONE.format(more="/Contents 3 0 R")),
    ("innehåll i ring", ONE.format(more="/Contents 4 0 R") + "|4 0 obj [4 0 R 4 0 R] endobj"),
    ("okänd packning", ONE.format(more="/Contents 4 0 R") +
     "|4 0 obj <</Length 4 /Filter /Rot13>> stream\nabcd\nendstream endobj"),
    ("ingen längd", ONE.format(more="/Contents 4 0 R") + "|4 0 obj <</Length 4 0 R>> stream\nq Q\nendstream endobj"),
)


def _each_page(**entries: object) -> Callable[[Pdf], object]:
    def change(pdf: Pdf) -> None:
        for page in pdf.pages:
            for key, value in entries.items():
                page.obj[f"/{key}"] = value

    return change


def _ringed_form(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(T=String("a"), FT=Name.Tx))
    field.Kids = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def _ringed_drawing(pdf: Pdf) -> None:
    page = pdf.pages[0]
    drawing = pdf.make_stream(b"/X Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    drawing.Resources = Dictionary(XObject=Dictionary(X=drawing))
    page.obj.Resources.XObject = Dictionary(X=drawing)
    page.contents_add(b"/X Do")


def _launching(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("/bin/sh"))
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("while(1);")))


def _ringed_layers(pdf: Pdf) -> None:
    whole.with_hidden_layer(pdf)
    pdf.pages[0].obj.Resources.Properties.MC0.OCGs = Array([pdf.pages[0].obj.Resources.Properties.MC0] * 3)


CHANGES: tuple[tuple[str, Callable[[Pdf], object]], ...] = (
    ("mått utan slut.pdf", _each_page(MediaBox=Array([0, 0, 10**12, 10**12]))),
    ("inga mått.pdf", _each_page(MediaBox=Array([0, 0, 0, 0]))),
    ("mått av ord.pdf", _each_page(MediaBox=Array([String("a"), Name.B, 3, 4]))),
    ("mått är ett tal.pdf", _each_page(MediaBox=7)),
    ("vriden ett halvt varv och lite.pdf", _each_page(Rotate=200)), ("vriden med ord.pdf", _each_page(Rotate=String("ja"))),
    ("enhet utan slut.pdf", _each_page(UserUnit=10**9)),
    ("noteringar av tal.pdf", _each_page(Annots=Array([1, Name.X, Array([])]))),
    ("noteringar är ord.pdf", _each_page(Annots=String("x"))), ("inga resurser.pdf", _each_page(Resources=Name.Ingen)),
    ("resurser av tal.pdf", _each_page(Resources=Dictionary(XObject=4, Font=Array([])))),
    ("beskuren utanför.pdf", _each_page(CropBox=Array([5000, 5000, 6000, 6000]))), ("formulär i ring.pdf", _ringed_form),
    ("teckning i ring.pdf", _ringed_drawing), ("startar program.pdf", _launching), ("skript och bilaga.pdf", whole.with_scripts),
    ("lager i ring.pdf", _ringed_layers), ("../../../utanför.pdf", lambda pdf: None), ("..\\..\\utanför.pdf", lambda pdf: None),
    ("/etc/passwd.pdf", lambda pdf: None), ("å" * 300 + ".pdf", lambda pdf: None), ("noll\0tecken.pdf", lambda pdf: None),
)
NOT_PAPERS: tuple[Handed, ...] = (
    ("tom.pdf", b""), ("ord.pdf", b"Det finns ingen PDF"), ("sida.html", b"<html><script>alert(1)</script>"),
    ("bild.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), ("program.exe", b"MZ" + bytes(500)),
    ("bara huvud.pdf", b"%PDF-1.7"), ("ord.docx", b"PK\x03\x04 ord"), ("nollor.png", b"\x89PNG\r\n\x1a\n" + bytes(400)),
    ("bara början.jpg", b"\xff\xd8\xff\xe0"), ("ring.tif", b"II*\0\x08\0\0\0\x01\0\x00\x01\x03\0\x01\0\0\0\x01\0\0\0\x08\0\0\0"),
)


def _bombs() -> Iterator[Handed]:
    """Small files that would fill any memory."""
    yield "innehållsbomb.pdf", whole.changed(whole.text_pdf(), lambda pdf: pdf.pages[0].obj.__setattr__("Contents", _bomb(pdf)))
    yield "bildbomb.png", _png(100_000, 100_000)
    yield "stor bild.png", _png(60_000, 40_000)
    yield "bildbomb.tif", whole.faxed(1).replace(b"\x00\x01\x04\x00\x01\x00\x00\x00", b"\x00\x01\x04\x00\x01\x00\x00\x7f")


def _bomb(pdf: Pdf) -> pikepdf.Object:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(2000)) + packer.flush()
    stream = pdf.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    return stream


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")


def _office() -> Iterator[Handed]:
    """Office files that are none, or are broken inside."""
    for name, parts in (("inget i.docx", {}), ("främmande.zip", {"../../utanför.txt": "x"}),
                        ("trasig.docx", {"[Content_Types].xml": "<x", "word/document.xml": "<<<"}),
                        ("trasig.xlsx", {"[Content_Types].xml": "<x", "xl/workbook.xml": "<<<"}),
                        ("skratt.docx", {"[Content_Types].xml": LAUGHS, "word/document.xml": LAUGHS})):
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as parcel:
            for path, content in parts.items():
                parcel.writestr(path, content)
        yield name, file.getvalue()
    yield "låst.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    yield "gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10)) + "]><l>&k;</l>"


def written_docx() -> bytes:
    """A report written in Word."""
    file, document = BytesIO(), docx.Document()
    document.add_heading("Tjänsteskrivelse")
    document.add_paragraph("Förslag till beslut: motionen avslås.")
    document.save(file)
    return file.getvalue()


def written_xlsx() -> bytes:
    """A budget in Excel."""
    file, book = BytesIO(), openpyxl.Workbook()
    assert book.active is not None
    book.active.append(("Busskort", 84000))
    book.save(file)
    return file.getvalue()
