"""Finishing: makes of a drawn PDF one for the archive (PDF/A-2a) that can be read aloud (PDF/UA-1), the same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from app.documents.letters import tidy_letters
from app.documents.structure import Node, Place

PRODUCER = "Klubban"
LANGUAGE = "sv-SE"
VERSION = "1.7"
"""The version that both standards build on."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the file says of itself; `day` is the day of the document, never that of the printing."""

    title: str
    author: str
    subject: str
    day: date


def archived(
    drawn: bytes, root: Node, description: Description, links: Sequence[tuple[Node, Place]] = (),
    places: Mapping[str, Place] | None = None,
) -> bytes:
    """The finished file: structure tree, links, metadata, colour profile and identity added to what was drawn.

    `links` are elements with the boxes they are drawn in, `places` where they lead.
    """
    with pikepdf.open(BytesIO(drawn)) as pdf:
        elements = add_structure(pdf, root)
        known = places or {}
        add_links(pdf, [(elements[node], box, known[node.leads]) for node, box in links if node.leads in known])
        add_catalogue(pdf)
        _add_profile(pdf)
        describe(pdf, description)
        tidy_letters(pdf)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]  # so that both halves of the new one come from the contents
        finished = BytesIO()
        pdf.save(finished, min_version=VERSION, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True,
                 deterministic_id=True)
    return finished.getvalue()


def add_structure(pdf: pikepdf.Pdf, root: Node) -> dict[Node, pikepdf.Object]:
    """The tree of what was drawn, and on each page whose its marks are; the elements of the links."""
    pages: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    links: dict[Node, pikepdf.Object] = {}
    owners: list[dict[int, pikepdf.Object]] = [{} for _ in pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tree.K = Array([_element(pdf, root, tree, (pages, owners, links))])
    numbers = Array()
    for number, (page, owned) in enumerate(zip(pages, owners, strict=True)):
        page.StructParents = number
        page.Tabs = Name.S
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([owned[mark] for mark in range(len(owned))])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return links


Found = tuple[list[pikepdf.Object], list[dict[int, pikepdf.Object]], dict[Node, pikepdf.Object]]
"""The pages, whose the marks on each are, and the elements of the links."""


def _element(pdf: pikepdf.Pdf, node: Node, parent: pikepdf.Object, found: Found) -> pikepdf.Object:
    pages, owners, links = found
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent))
    if node.attributes:
        element.A = _attributes(*node.attributes)
    if node.box:
        element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([_short(v) for v in node.box]))
    if node.alt:
        element.Alt = String(node.alt)
    if node.leads:
        links[node] = element
    children = Array()
    for child in node.children:
        if isinstance(child, Node):
            children.append(_element(pdf, child, element, found))
        else:
            owners[child.page][child.number] = element
            children.append(Dictionary(Type=Name.MCR, Pg=pages[child.page], MCID=child.number))
    element.K = children
    return element


def _attributes(owner: str, entries: dict[str, str]) -> Dictionary:
    attributes = Dictionary(O=Name("/" + owner))
    for key, value in entries.items():
        attributes[f"/{key}"] = int(value) if value.isdigit() else Name("/" + value)
    return attributes


def add_links(pdf: pikepdf.Pdf, links: Sequence[tuple[pikepdf.Object, Place, Place]]) -> None:
    """An annotation for each link, in its element and in the tree of parents, with words for who does not see where it leads."""
    tree = pdf.Root.StructTreeRoot
    for number, (element, box, to) in enumerate(links, int(tree.ParentTreeNextKey)):
        page = pdf.pages[box.page].obj
        goal = Array([pdf.pages[to.page].obj, Name.XYZ, 0, _short(to.box[1]), None])
        note = pdf.make_indirect(Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([_short(v) for v in box.box]), Border=Array([0, 0, 0]), F=4,
            StructParent=number, Dest=goal, Contents=String(f"Till sidan {to.page + 1}")))
        page.Annots = Array([*page.get("/Annots", Array()), note])
        element.K = Array([*element.K, Dictionary(Type=Name.OBJR, Obj=note, Pg=page)])
        tree.ParentTree.Nums.append(number)
        tree.ParentTree.Nums.append(element)
    tree.ParentTreeNextKey = int(tree.ParentTreeNextKey) + len(links)


def _short(points: float) -> float:
    return round(points, 3)


def add_catalogue(pdf: pikepdf.Pdf) -> None:
    """The language, and that a window shows the title."""
    for page in pdf.pages:
        if "/Trans" in page.obj:  # ReportLab leaves an empty one
            del page.obj["/Trans"]
    pdf.Root.Lang = String(LANGUAGE)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _add_profile(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(_colour_profile(), N=3, Alternate=Name.DeviceRGB)
    pdf.Root.OutputIntents = Array([
        Dictionary(
            Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
            DestOutputProfile=profile,
        ),
    ])


@cache
def _colour_profile() -> bytes:
    return (files("pikepdf") / "pdfa/data/sRGB.icc").read_bytes()  # a file: a profile made on the spot holds the time of day


def describe(pdf: pikepdf.Pdf, said: Description, *, claims: bool = True) -> None:
    """What the file says of itself; `claims` that it follows PDF/A-2a and PDF/UA-1."""
    packet = pdf.make_stream(_xmp(said, claims).encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = packet
    stamp = String(f"D:{said.day:%Y%m%d}000000Z")
    del pdf.docinfo
    pdf.docinfo = pdf.make_indirect(Dictionary(
        Title=String(said.title), Author=String(said.author), Subject=String(said.subject),
        CreationDate=stamp, ModDate=stamp, Creator=String(PRODUCER), Producer=String(PRODUCER),
    ))


def _xmp(said: Description, claims: bool) -> str:
    moment = f"{said.day.isoformat()}T00:00:00Z"
    return XMP.format(
        title=escape(said.title), author=escape(said.author), subject=escape(said.subject),
        language=LANGUAGE, moment=moment, producer=PRODUCER, claims=CLAIMS if claims else "", schemas=SCHEMAS if claims else "",
    )


CLAIMS = """   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
"""
SCHEMAS = """   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>The part of PDF/UA that the file follows</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
"""
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{claims}   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
   <xmp:CreatorTool>{producer}</xmp:CreatorTool>
   <pdf:Producer>{producer}</pdf:Producer>
{schemas}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
