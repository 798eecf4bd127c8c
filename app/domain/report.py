"""The staff report on a case as a document: what stands beside what, ready to be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from app.domain.cases import Case, ReportSigner
from app.domain.committee import Committee
from app.domain.document import Block, FrontLine, FrontRow, Points, Prose
from app.domain.placeholders import NotFitForPaper, PlaceholderFound, placeholder_in


class NothingWritten(NotFitForPaper):
    """A report without a word of its own; the message is a Swedish sentence for the secretary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDocument:
    """A staff report (tjänsteskrivelse); `front` are its facts, `dnr` stands beside the heading.

    `day` is printed; `described` is the day that the file gives itself where the report has none: that on which it is made.
    """

    municipality: str
    body: str
    heading: str
    described: date
    dnr: str = ""
    day: date | None = None
    front: tuple[FrontRow, ...] = ()
    blocks: tuple[Block, ...] = ()
    recipients: tuple[str, ...] = ()
    for_information: tuple[str, ...] = ()
    title: str = "Tjänsteskrivelse"


def report_of(case: Case, committee: Committee, today: date) -> ReportDocument:
    """The report on a case, made `today`; raises `NotFitForPaper` where it has no words, or a text in it was never written."""
    report = case.report
    document = ReportDocument(
        municipality=committee.host_name, body=committee.name, heading=case.title, dnr=case.dnr or "",
        described=report.date or case.opened or today, day=report.date, front=tuple(_front(case)), blocks=tuple(_blocks(case)),
        recipients=report.recipients, for_information=report.for_information,
    )
    _refuse(document, case)
    return document


def _front(case: Case) -> Iterator[FrontRow]:
    if case.handler:
        yield FrontRow(label="Handläggare", lines=(FrontLine(text=case.handler),))


def _blocks(case: Case) -> Iterator[Block]:
    report = case.report
    if report.summary:
        yield Block(label="Sammanfattning", contents=(Prose(text=report.summary),))
    if report.grounds:
        yield Block(label="Beslutsunderlag", contents=(Points(points=report.grounds, always=False),))
    if report.proposal:
        yield Block(label="Förslag till beslut", contents=(Prose(text=report.proposal),))
    if report.signers:
        yield Block(label="Underskrift", contents=tuple(Prose(text=_signed(s)) for s in report.signers))


def _signed(signer: ReportSigner) -> str:
    return f"**{signer.name}**, {signer.title}" if signer.title else f"**{signer.name}**"


def _refuse(document: ReportDocument, case: Case) -> None:
    if not document.heading.strip():
        raise NothingWritten("Här saknas text: rubriken till tjänsteskrivelsen.")
    if not (case.report.summary or case.report.grounds or case.report.proposal):
        raise NothingWritten("Tjänsteskrivelsen saknar text: varken sammanfattning, underlag eller förslag är skrivet.")
    for where, text in _texts(document):
        found = placeholder_in(text)
        if found:
            raise PlaceholderFound(f"Platshållaren ”{found}” står kvar: {where}.")


def _texts(document: ReportDocument) -> Iterator[tuple[str, str]]:
    yield "rubriken till tjänsteskrivelsen", f"{document.heading} {document.dnr}"
    for block in document.blocks:
        for content in block.contents:
            yield block.label, content.text if isinstance(content, Prose) else "\n".join(cast(Points, content).points)
    for name in (*document.recipients, *document.for_information):
        yield "mottagarna", name
    for row in document.front:
        yield row.label, " ".join(line.text for line in row.lines)
