"""The arms on a committee's papers: a picture taken in, taken away, and handed to what makes paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.swedish import genitive
from app.services.agenda_keeping import change_habits, habits_of
from app.services.changes import Changes
from app.services.dossier import committee_of, meeting_row
from app.services.errors import Unreadable
from app.services.work import Desk
from app.translation import _, marked

if TYPE_CHECKING:
    from app.documents.arms import Arms as Picture
    from app.documents.arms import ArmsReason

BETTER = marked("Välj en PNG- eller JPEG-bild som är minst 120 bildpunkter bred eller 140 hög.")
FAULTS: dict[ArmsReason, tuple[str, str]] = {
    "large": (marked("Bilden är för stor."), marked("Välj en bild på högst 10 MB.")),
    "unknown": (marked("Filen är ingen bild i PNG eller JPEG."), marked("Spara vapnet som PNG och välj det igen.")),
    "broken": (marked("Bilden är skadad och kan inte läsas."), BETTER),
    "coarse": (marked("Bilden har för få bildpunkter och blir suddig på papper."), BETTER),
}


class Arms:
    """The arms of the committees of an archive; where there are none, nothing is drawn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, file: Path) -> bytes:
        """A picture (PNG or JPEG) made ready for paper; raises `Unreadable`, `NotFound` or `NoRights`."""
        from app.services.paths import read_file

        return ready(read_file(file))

    def take_in(self, committee: str, file: Path) -> Changes:
        """Put the picture in a file on the committee's papers; raises what `read` does."""
        return self.put(committee, self.read(file))

    def put(self, committee: str, picture: bytes) -> Changes:
        """The same of a picture that is `read`."""
        with self._desk.command(_("kommunens vapen")) as command:
            name = self._desk.store.files.put(picture)
            command.unit.records.put("files", {"sha256": name, "size": len(picture)})
            change_habits(command.unit, committee, lambda habits: replace(habits, arms=name))
        return command.changes

    def remove(self, committee: str) -> Changes:
        """Print without arms; the picture stays in the archive."""
        with self._desk.command(_("kommunens vapen")) as command:
            change_habits(command.unit, committee, lambda habits: replace(habits, arms=None))
        return command.changes

    def picture(self, committee: str) -> bytes | None:
        """The picture, as PNG."""
        found = arms_of(self._desk, committee)
        return found.image if found else None


def ready(content: bytes) -> bytes:
    """A picture made ready for paper; raises `Unreadable`."""
    from app.documents.arms import ArmsFault, made_ready

    try:
        return made_ready(content)
    except ArmsFault as e:
        sentence, advice = FAULTS[e.reason]
        raise Unreadable(_(sentence), _(advice)) from e


def arms_of(desk: Desk, committee: str) -> Picture | None:
    """The arms on the papers of a committee, with what is read in their place."""
    with desk.reading() as view:
        name = habits_of(view.records, committee).arms
        told = f"{genitive(committee_of(view.records, committee).host_name)} vapen" if name else ""
    image = desk.store.files.get(name) if name else None
    if image is None:
        return None
    from app.documents.arms import Arms as Picture

    return Picture(image, told)


def arms_on(desk: Desk, meeting: str) -> Picture | None:
    """The arms on the papers of a meeting."""
    with desk.reading() as view:
        committee = str(meeting_row(view.records, meeting)["committee"])
    return arms_of(desk, committee)
