"""Left behind: what the archive knows of a meeting's minutes and its meeting file has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from app.database.records import Records
from app.domain.swedish import listed, paragraphs
from app.services.minutes import MinutesDesk
from app.services.signed_rows import sealed_in
from app.services.work import Desk
from app.translation import _


def left_behind(desk: Desk, meeting: str) -> tuple[str, ...]:
    """In sentences what a meeting file does not carry along, so that nobody takes what comes out of it for the whole."""
    with desk.reading() as view:
        found = list(_found(view.records, meeting))
    told = [_("Filen bär inte med sig {what}. Det finns kvar i arkivet och i dess säkerhetskopior.").format(
        what=listed(found))] if found else []
    changed, numbers = MinutesDesk(desk).rewritten(meeting), desk.dossier(meeting).history.paragraphs
    if changed:
        said = _("{where} har skrivits om sedan justeringen; filen säger bara att protokollet är justerat.")
        told.append(said.format(where=paragraphs(numbers[i] for i in changed if i in numbers) or _("Protokollet")))
    return tuple(told)


def _found(records: Records, meeting: str) -> Iterator[str]:
    if sealed_in(records, meeting):
        yield _("låsningen")
    kinds = (("corrections", _("en rättelse"), _("{n} rättelser")), ("maskings", _("en maskering"), _("{n} maskeringar")),
             ("annexes", _("en bilaga"), _("{n} bilagor")))
    for of, one, many in kinds:
        count = len(records.all(of, meeting=meeting))
        if count:
            yield one if count == 1 else many.format(n=count)
