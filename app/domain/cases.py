"""Cases: the matters of a committee, from the day they are opened to the day they are ended, with the staff's report on each.

What the committee did with a case is not kept here: it follows from the logs of the meetings that handled it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem, Appeal, ItemKind, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSigner:
    """Who signs a report, with their title."""

    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffReport:
    """A report with its proposal (tjänsteskrivelse); `summary` and `proposal` are Markdown."""

    date: date | None = None
    summary: str | None = None
    grounds: tuple[str, ...] = ()
    proposal: str | None = None
    signers: tuple[ReportSigner, ...] = ()
    recipients: tuple[str, ...] = ()
    for_information: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case (ärende). `wanted_on` is the day it was put off to, `ended` the day it was closed.

    `level` is who decides in the end (ITVT, KS, KF, Info …); `disqualified` are persons known beforehand not to take part.
    """

    id: str
    committee: str
    title: str
    kind: ItemKind = "decision"
    dnr: str | None = None
    level: str | None = None
    opened: date | None = None
    wanted_on: date | None = None
    ended: date | None = None
    by: str | None = None
    presenter: str | None = None
    report: StaffReport = StaffReport()
    papers: tuple[Paper, ...] = ()
    exercise_of_authority: bool = False
    closed: bool = False
    appeal: Appeal | None = None
    disqualified: tuple[str, ...] = ()


def as_item(case: Case, id: str) -> AgendaItem:
    """The case as an item of an agenda, under the item's own id."""
    report = case.report
    return AgendaItem(
        id=id, title=case.title, kind=case.kind, dnr=case.dnr, level=case.level, by=case.by, presenter=case.presenter,
        summary=report.summary, grounds=report.grounds, proposal=report.proposal,
        exercise_of_authority=case.exercise_of_authority, closed=case.closed, papers=case.papers, appeal=case.appeal,
        recipients=report.recipients, for_information=report.for_information,
    )
