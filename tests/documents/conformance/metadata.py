"""What the file says of itself [ISO 19005-2, 6.6; ISO 14289-1, 5, 7.1]."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf

SPACES = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
          "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
          "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "ext": "http://www.aiim.org/pdfa/ns/extension/",
          "schema": "http://www.aiim.org/pdfa/ns/schema#"}
SAME = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Creator": "xmp:CreatorTool",
        "/Producer": "pdf:Producer"}
CLAIMS = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


def metadata_faults(file: pikepdf.Pdf) -> Iterator[str]:
    packet = file.Root.get("/Metadata")
    if packet is None or packet.get("/Type") != "/Metadata" or packet.get("/Subtype") != "/XML":
        yield "19005 6.6.2.1: no metadata"
        return
    source = packet.read_bytes().decode("utf-8")
    if not source.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>') or "/Filter" in packet:
        yield "19005 6.6.2.1: the packet's header"
    tree = ElementTree.fromstring(source)
    yield from (f"19005 6.6.4, 14289 5: {name} is not {value}" for name, value in CLAIMS.items() if _said(tree, name) != value)
    yield from _extensions(tree)
    yield from _agreeing(file, tree)
    if not _said(tree, "dc:title"):
        yield "14289 7.1: no title"


def _extensions(tree: ElementTree.Element) -> Iterator[str]:
    described = {each.text for each in tree.iterfind(".//schema:namespaceURI", SPACES)}
    if SPACES["pdfuaid"] not in described:
        yield "19005 6.6.2.3.3: the schema of PDF/UA is not described"


def _agreeing(file: pikepdf.Pdf, tree: ElementTree.Element) -> Iterator[str]:
    for key, name in SAME.items():
        if str(file.docinfo.get(key, "")) != _said(tree, name):
            yield f"19005 6.6.3: {key} is not {name}"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        figures = "".join(sign for sign in _said(tree, name) if sign.isdigit())
        if str(file.docinfo.get(key)) != f"D:{figures}Z":
            yield f"19005 6.6.3: {key} is not {name}"


def _said(tree: ElementTree.Element, name: str) -> str:
    found = tree.find(f".//{name}", SPACES)
    if found is None:
        return ""
    inner = found.find(".//rdf:li", SPACES)
    return (found.text if inner is None else inner.text) or ""
