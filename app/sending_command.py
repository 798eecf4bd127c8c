"""The command `send`: who would get what and how, or the sending itself with what became of each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.errors import InTheWay, PasswordWanted
from app.translation import _, marked

if TYPE_CHECKING:
    from app.domain.sendings import Delivery, DeliveryState, DeliveryWay, PlannedDelivery, RecipientRole, SendingKind
    from app.services.archive import Archive
    from app.services.calling import Made
    from app.services.sendings import Sent

ROLES: dict[RecipientRole, str] = {"member": marked("ledamot"), "substitute": marked("ersättare"), "other": marked("övrig")}
WAYS: dict[DeliveryWay, str] = {"mail": marked("e-post till {address}"), "draft": marked("utkast till {address}"),
                                "paper": marked("på papper till {address}")}
STATES: dict[DeliveryState, str] = {
    "sent": marked("skickat"), "made": marked("färdigt att skicka"), "waiting": marked("väntar"), "refused": marked("avvisat"),
    "failed": marked("inte skickat"), "uncertain": marked("ovisst om det kom fram"),
}


def would_send(archive: Archive, meeting: str, *, drafts: bool) -> tuple[list[str], list[str]]:
    """Who would get it and how, a line each; and in sentences what is missing."""
    plan = archive.sendings.plan(meeting, drafts=drafts)
    unreached = [p.missing for p in plan if p.missing]
    return [_line(p) for p in plan], [*unreached, *_missing(archive, meeting, plan, drafts=drafts)]


def sent(archive: Archive, meeting: str, kind: SendingKind | None, *, drafts: Path | None, without_missing: bool) -> Sent:
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
