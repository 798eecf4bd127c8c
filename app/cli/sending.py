"""The command `send`: who would get what and how, or the sending itself with what became of each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.ground import DONE, NOT_IN_ORDER, archive_of, refused, refused_kind
from app.cli.line import SENT
from app.services.errors import InTheWay, PasswordWanted
from app.translation import _, marked

if TYPE_CHECKING:
    from app.domain.sendings import Delivery, DeliveryState, DeliveryWay, PlannedDelivery, RecipientRole, SendingKind
    from app.services.archive import Archive
    from app.services.calling import Made
    from app.services.sendings import Sent as Sending

ROLES: dict[RecipientRole, str] = {"member": marked("ledamot"), "substitute": marked("ersättare"), "other": marked("övrig")}
WAYS: dict[DeliveryWay, str] = {"mail": marked("e-post till {address}"), "draft": marked("utkast till {address}"),
                                "paper": marked("på papper till {address}")}
STATES: dict[DeliveryState, str] = {
    "sent": marked("skickat"), "made": marked("färdigt att skicka"), "waiting": marked("väntar"), "refused": marked("avvisat"),
    "failed": marked("inte skickat"), "uncertain": marked("ovisst om det kom fram"),
}


def send(chosen: argparse.Namespace) -> int:
    """Send the notice or what is next in turn, or say who would get it."""
    if chosen.kind not in (None, *SENT):
        return refused_kind(chosen.kind, marked("”{kind}” kan inte skickas. Det som finns är {kinds}."), SENT)
    with closing(archive_of(chosen, read_only=chosen.dry_run)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        if chosen.dry_run:
            told, missing = would_send(archive, meeting, drafts=chosen.drafts is not None)
            print(*told, sep="\n")
            return refused(missing) if missing else DONE
        done = sent(archive, meeting, chosen.kind, drafts=chosen.drafts, without_missing=chosen.without_missing)
        if chosen.sheets is not None:
            archive.sendings.write_address_sheets(done.proof.sending.id, chosen.sheets)
        deliveries = archive.sendings.proof(done.proof.sending.id).deliveries
    print(*outcomes(deliveries), sep="\n")
    return DONE if in_order(deliveries) else NOT_IN_ORDER


def would_send(archive: Archive, meeting: str, *, drafts: bool) -> tuple[list[str], list[str]]:
    """Who would get it and how, a line each; and in sentences what is missing."""
    plan = archive.sendings.plan(meeting, drafts=drafts)
    unreached = [p.missing for p in plan if p.missing]
    return [_line(p) for p in plan], [*unreached, *_missing(archive, meeting, plan, drafts=drafts)]


def sent(archive: Archive, meeting: str, kind: SendingKind | None, *, drafts: Path | None, without_missing: bool) -> Sending:
    """Make the papers and send them, or write them as drafts; `kind` None is what is to be sent next."""
    made = _made(archive, meeting, kind or _next(archive, meeting), without_missing=without_missing)
    if drafts is not None:
        return archive.calling.draft(meeting, made, drafts)
    try:
        return archive.calling.send(meeting, made)
    except PasswordWanted as e:
        if not sys.stdin.isatty():
            raise
        return archive.calling.send(meeting, made, getpass(f"{e.sentence} "))


def outcomes(deliveries: tuple[Delivery, ...]) -> list[str]:
    """What became of each, a line each."""
    return [f"{d.name}: {_(STATES[d.state])}{f' ({d.told})' if d.told else ''}" for d in deliveries]


def in_order(deliveries: tuple[Delivery, ...]) -> bool:
    """Whether everything went as it should: on paper it waits for its address sheet."""
    return all(d.state in ("sent", "made") or d.way == "paper" for d in deliveries)


def _line(plan: PlannedDelivery) -> str:
    address = plan.address or ", ".join(plan.postal) or "–"
    return f"{plan.name}, {_(ROLES[plan.role])}: {_(WAYS[plan.way]).format(address=address)}"


def _missing(archive: Archive, meeting: str, plan: tuple[PlannedDelivery, ...], *, drafts: bool) -> Iterator[str]:
    server = archive.preferences.mail_server()
    ways = {p.way for p in plan}
    if server is None and ways - {"paper"}:
        yield _("Avsändarens e-postadress är inte inställd.")
    elif server is not None and not server.host and "mail" in ways and not drafts:
        yield _("Ingen e-postserver är inställd.")
    for each in archive.papers.missing(meeting):
        yield _("Handlingen {paper} saknas.").format(paper=each.named)


def _next(archive: Archive, meeting: str) -> SendingKind:
    kinds = archive.calling.state(meeting).kinds
    if not kinds:
        raise InTheWay(_("Det finns inget nytt att skicka."), _("Skriv --kind again för att skicka kallelsen på nytt."))
    return kinds[0]


def _made(archive: Archive, meeting: str, kind: SendingKind, *, without_missing: bool) -> Made:
    left_out = archive.papers.missing(meeting) if without_missing else ()
    made = archive.calling.make(meeting, kind, without=left_out)
    assert made is not None  # nobody asked it to stop
    return made
