"""The staff report (tjänsteskrivelse) on paper."""

from __future__ import annotations

from app.documents.archive import Description
from app.documents.arms import Arms
from app.documents.flow import Flow
from app.documents.front import front_strips
from app.documents.geometry import LATER, MINUTES_FIRST
from app.documents.page import Heading, Sheet
from app.documents.paper import printed
from app.documents.paragraph import continued, paragraph_parts
from app.documents.prose import Prose
from app.documents.structure import Node
from app.documents.type import register_fonts
from app.domain.document import ParagraphDocument
from app.domain.report import ReportDocument
from app.domain.swedish import raised, the_day
from app.domain.typography import persons_in


def report_pdf(document: ReportDocument, arms: Arms | None = None) -> bytes:
    """The report as PDF/A-2a and PDF/UA-1, the same bytes for the same document.

    Raises SignMissing where the fonts lack a sign.
    """
    register_fonts()
    root = Node("Document")
    paragraph = ParagraphDocument(
        item="", heading=document.heading, dnr=document.dnr, blocks=document.blocks, recipients=document.recipients,
        for_information=document.for_information)
    prose = Prose(persons_in(line.text for row in document.front for line in row.lines))
    flow = Flow(MINUTES_FIRST, LATER)
    flow.put(front_strips(document.front, root.child("Sect"), prose))
    flow.put(paragraph_parts(paragraph, root, prose))
    sheets = [Sheet(page, continued(paragraph) if page.continues is not None else "") for page in flow.pages]
    return printed(sheets, _heading(document).bearing(arms), root, _said(document))


def _heading(document: ReportDocument) -> Heading:
    day = raised(the_day(document.day)) if document.day else ""
    iso_day = document.day.isoformat() if document.day else ""
    return Heading(document.municipality, document.title, document.body, day, iso_day, day_label="Datum")


def _said(document: ReportDocument) -> Description:
    author = ", ".join(n for n in (document.body, document.municipality) if n)
    name = " ".join(n for n in (document.title, document.dnr) if n)
    return Description(f"{name}, {document.heading}", author, name, document.described)
