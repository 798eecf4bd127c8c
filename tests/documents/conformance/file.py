"""The file as such: header, trailer, streams, colours, pictures, and what may not be there at all [ISO 19005-2, 6]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

ALLOWED_FILTERS = {"/FlateDecode", "/DCTDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/CCITTFaxDecode",
                   "/JBIG2Decode", "/JPXDecode"}
FORBIDDEN_IN_CATALOGUE = ("/AA", "/OpenAction", "/AcroForm", "/OCProperties", "/Requirements", "/Perms", "/Names", "/AF",
                          "/NeedsRendering", "/Collection")
FORBIDDEN_ACTIONS = ("/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/Rendition")
LEAST_PAGE, MOST_PAGE = 3, 14400


def file_faults(pdf: bytes, file: pikepdf.Pdf) -> Iterator[str]:
    yield from _ends(pdf, file)
    yield from _written(pdf)
    yield from (f"19005 6.1–6.8: the catalogue has {key}" for key in FORBIDDEN_IN_CATALOGUE if key in file.Root)
    yield from _intent(file)
    for page in file.pages:
        yield from _page(page)
    for each in file.objects:
        yield from _object(each)


def _ends(pdf: bytes, file: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", pdf):
        yield f"19005 6.1.2: the header is {pdf[:16]!r}"
    if not re.search(rb"startxref\n\d+\n%%EOF\n?\Z", pdf):
        yield "19005 6.1.3: something stands after the end"
    identity = file.trailer.get("/ID")
    if identity is None or len(identity) != 2 or not all(bytes(each) for each in identity):
        yield "19005 6.1.3: the trailer has no ID"
    if "/Encrypt" in file.trailer:
        yield "19005 6.1.3: encrypted"


def _written(pdf: bytes) -> Iterator[str]:
    """How objects and streams stand in the file."""
    for found in re.finditer(rb"(?<=\n)(\d+ 0 obj)(.{6})", pdf, re.DOTALL):
        if not found[2].startswith(b"\n"):
            yield f"19005 6.1.9: {found[1]!r} is not alone on its line"
    for found in re.finditer(rb"(?<=\n)<< [^\n]*?/Length (\d+)[^\n]*>>\nstream\n", pdf):
        end = found.end() + int(found[1])
        if not re.match(rb"\n?endstream\n", pdf[end : end + 11]):
            yield f"19005 6.1.7.1: a stream is not {int(found[1])} bytes long"


def _intent(file: pikepdf.Pdf) -> Iterator[str]:
    intents = [each for each in file.Root.get("/OutputIntents", []) if each.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield "19005 6.2.3: there is not one output intent"
        return
    profile = intents[0].DestOutputProfile
    content = profile.read_bytes()
    if content[36:40] != b"acsp" or content[12:16] not in (b"mntr", b"prtr") or content[16:20] != b"RGB " or profile.N != 3:
        yield "19005 6.2.3: the profile is none for RGB"
    if content[8] > 4:
        yield "19005 6.2.3: the profile is newer than version 4"


def _page(page: pikepdf.Page) -> Iterator[str]:
    left, bottom, right, top = (float(v) for v in page.mediabox)
    if not all(LEAST_PAGE <= side <= MOST_PAGE for side in (right - left, top - bottom)):
        yield "19005 6.1.13: the page is too small or too large"
    yield from (f"19005 6.5: a page has {key}" for key in ("/AA", "/PresSteps", "/Trans") if key in page.obj)
    if "/Group" in page.obj:
        yield "19005 6.2.10: a page has a transparency group"


def _object(found: Any) -> Iterator[str]:
    if isinstance(found, pikepdf.Stream):
        yield from _stream(found)
    if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        yield from _dictionary(found)


def _stream(found: Any) -> Iterator[str]:
    filters = found.get("/Filter", [])
    for each in [filters] if isinstance(filters, pikepdf.Name) else filters:
        if str(each) not in ALLOWED_FILTERS:
            yield f"19005 6.1.7.2: filter {each}"
    yield from (f"19005 6.1.7.1: a stream has {key}" for key in ("/F", "/FFilter", "/FDecodeParms") if key in found)
    if found.get("/Subtype") == "/Image":
        yield from _picture(found)
    if found.get("/Subtype") == "/Form":
        yield from (f"19005 6.2.9: a form has {key}" for key in ("/OPI", "/PS", "/Subtype2", "/Ref") if key in found)
    if found.get("/Subtype") == "/PS":
        yield "19005 6.2.9: a PostScript object"


def _picture(found: Any) -> Iterator[str]:
    yield from (f"19005 6.2.8: a picture has {key}" for key in ("/Alternates", "/OPI", "/SMask", "/Mask") if key in found)
    if found.get("/Interpolate", False):
        yield "19005 6.2.8: a picture is interpolated"
    if found.get("/BitsPerComponent") not in (1, 2, 4, 8) or str(found.get("/ColorSpace")) not in ("/DeviceRGB", "/DeviceGray"):
        yield "19005 6.2.8: the bits or the colours of a picture"


def _dictionary(found: Any) -> Iterator[str]:
    if found.get("/Type") == "/ExtGState" and any(key in found for key in ("/TR", "/TR2", "/HTP", "/SMask", "/BM", "/ca", "/CA")):
        yield "19005 6.2.5, 6.2.10: a graphics state with transfer or transparency"
    if found.get("/Type") in ("/Filespec", "/EmbeddedFile") or "/EF" in found:
        yield "19005 6.8: an embedded file"
    if "/S" in found and str(found.get("/S")) in FORBIDDEN_ACTIONS:
        yield f"19005 6.5.1: an action {found.S}"
