"""Cases: the matters of a committee, from the day they are opened to the day they are ended, with the staff's report on each.

What the committee did with a case is not kept here: it follows from the logs of the meetings that handled it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
class EnclosedReport:
    """What was printed when a report was put among the papers of its case, under the file's SHA-256."""

    file: str
    title: str
    report: StaffReport
    dnr: str | None = None
    handler: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case (ärende). `wanted_on` is the day it was put off to, `ended` the day it was closed.

    `level` is who decides in the end (ITVT, KS, KF, Info …); `handler` is the official who prepares it; `disqualified` are the
    ids of persons known beforehand not to take part [KL 6:28].
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
    handler: str | None = None
    report: StaffReport = StaffReport()
    papers: tuple[Paper, ...] = ()
    exercise_of_authority: bool = False
    closed: bool = False
    appeal: Appeal | None = None
    disqualified: tuple[str, ...] = ()
    enclosed: EnclosedReport | None = None


def enclosed(case: Case, file: str) -> EnclosedReport:
    """What the report of a case says now, as it is in a file of that SHA-256."""
    return EnclosedReport(file=file, title=case.title, report=case.report, dnr=case.dnr, handler=case.handler)


def outdated(case: Case) -> Paper | None:
    """The paper that is the report as it was before it was changed; None where the one enclosed says what the report says."""
    held = case.enclosed
    if held is None or held == enclosed(case, held.file):
        return None
    return next((p for p in case.papers if p.sha256 == held.file), None)


def as_item(case: Case, id: str) -> AgendaItem:
    """The case as an item of an agenda, under the item's own id."""
    report = case.report
    return AgendaItem(
        id=id, title=case.title, kind=case.kind, dnr=case.dnr, level=case.level, by=case.by, presenter=case.presenter,
        summary=report.summary, grounds=report.grounds, proposal=report.proposal,
        exercise_of_authority=case.exercise_of_authority, closed=case.closed, papers=case.papers, appeal=case.appeal,
        recipients=report.recipients, for_information=report.for_information,
    )


FOLLOWING = (
    "title", "kind", "dnr", "level", "by", "presenter", "summary", "grounds", "proposal", "exercise_of_authority", "closed",
    "papers", "appeal", "recipients", "for_information",
)
"""The fields of an item that follow its case until somebody changes them on the item itself."""


def follows(item: AgendaItem, before: Case, now: Case) -> AgendaItem:
    """The item after its case was changed: what still said what the case said follows, what was changed on the item stays.

    Of the papers those that the case gained are added and those it lost are taken away, also where the item has others besides.
    """
    old, new = as_item(before, item.id), as_item(now, item.id)
    moved = {f: getattr(new, f) for f in FOLLOWING if getattr(item, f) == getattr(old, f)}
    return replace(item, **{"papers": _papers(item.papers, before.papers, now.papers), **moved})


def _papers(own: tuple[Paper, ...], before: tuple[Paper, ...], now: tuple[Paper, ...]) -> tuple[Paper, ...]:
    kept = tuple(p for p in own if p in now or p not in before)
    return kept + tuple(p for p in now if p not in before and p not in kept)


def apart(item: AgendaItem, case: Case) -> tuple[str, ...]:
    """The fields in which an item says otherwise than its case."""
    said = as_item(case, item.id)
    return tuple(f for f in FOLLOWING if getattr(item, f) != getattr(said, f))


def of_item(item: AgendaItem, id: str, committee: str) -> Case:
    """The case that an item without one is about."""
    report = StaffReport(summary=item.summary, grounds=item.grounds, proposal=item.proposal, recipients=item.recipients,
                         for_information=item.for_information)
    return Case(
        id=id, committee=committee, title=item.title, kind=item.kind, dnr=item.dnr, level=item.level, by=item.by,
        presenter=item.presenter, report=report, papers=item.papers, exercise_of_authority=item.exercise_of_authority,
        closed=item.closed, appeal=item.appeal,
    )
