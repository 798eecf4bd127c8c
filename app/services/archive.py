"""An opened archive with its services, its check and its copies."""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.database.store import Store
from app.services.errors import InTheWay, worded
from app.services.meetings import Meetings
from app.services.registers import Registers
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.services.annexes import Annexes
    from app.services.arms import Arms
    from app.services.bookmark import Bookmark
    from app.services.calling import Calling
    from app.services.calls import Calls
    from app.services.cases import Cases
    from app.services.contacts import Contacts
    from app.services.exchange import Exchange
    from app.services.finding import Finding
    from app.services.forewarning import Forewarning
    from app.services.mending import Mending
    from app.services.minutes import MinutesDesk
    from app.services.notes import Notes
    from app.services.opening import OpeningDesk
    from app.services.papers import Papers
    from app.services.planning import Planning
    from app.services.preferences import Preferences
    from app.services.preparing import Preparing
    from app.services.printing import Printing
    from app.services.rehearsals import Rehearsals
    from app.services.rosters import Rosters
    from app.services.sendings import Sendings
    from app.services.spelling import Spelling

KEPT_BACKUPS = 30


class Archive:
    """An archive from its opening to `close`; made by `app.bootstrap.open_archive`.

    What the list of meetings does not need is imported when it is first asked for.
    """

    def __init__(self, store: Store) -> None:
        self._desk = desk = Desk(store)
        self._store = store
        self.folder: Path = store.folder.path
        self.meetings = Meetings(desk)
        self.registers = Registers(desk)

    @cached_property
    def annexes(self) -> Annexes:
        """What is laid to the minutes."""
        from app.services.annexes import Annexes

        return Annexes(self._desk, self.papers)

    @cached_property
    def arms(self) -> Arms:
        """The municipality's arms on paper."""
        from app.services.arms import Arms

        return Arms(self._desk)

    @cached_property
    def bookmark(self) -> Bookmark:
        """Where one was in the window."""
        from app.services.bookmark import Bookmark

        return Bookmark(self.folder)

    @cached_property
    def calling(self) -> Calling:
        """The notice: who is told, how, by when, and what became of it."""
        from app.services.calling import Calling

        return Calling(self._desk, self.meetings, self.contacts, self.preferences, self.printing, self.papers, self.sendings)

    @cached_property
    def calls(self) -> Calls:
        """Absences, and the calls to substitutes."""
        from app.services.calls import Calls

        return Calls(self._desk, self.meetings)

    @cached_property
    def cases(self) -> Cases:
        """The cases, and what waits for which meeting."""
        from app.services.cases import Cases

        return Cases(self._desk)

    @cached_property
    def contacts(self) -> Contacts:
        """How people are reached."""
        from app.services.contacts import Contacts

        return Contacts(self._desk)

    @cached_property
    def forewarning(self) -> Forewarning:
        """What the list of meetings warns of."""
        from app.services.forewarning import Forewarning

        return Forewarning(self._desk)

    @cached_property
    def finding(self) -> Finding:
        """The names of all that can be found."""
        from app.services.finding import Finding

        return Finding(self._desk)

    @cached_property
    def rehearsals(self) -> Rehearsals:
        """Exercises on copies of meetings."""
        from app.services.rehearsals import Rehearsals

        return Rehearsals(self._desk)

    @cached_property
    def exchange(self) -> Exchange:
        """Meeting files in and out."""
        from app.services.exchange import Exchange

        return Exchange(self._desk)

    @cached_property
    def opening(self) -> OpeningDesk:
        """What is known before a meeting is called to order."""
        from app.services.opening import OpeningDesk

        return OpeningDesk(self._desk, self.meetings, self.cases)

    @cached_property
    def planning(self) -> Planning:
        """The committees' years, and what becomes of a meeting before it is held."""
        from app.services.planning import Planning

        return Planning(self._desk)

    @cached_property
    def preparing(self) -> Preparing:
        """What an agenda takes from elsewhere."""
        from app.services.preparing import Preparing

        return Preparing(self._desk)

    @cached_property
    def printing(self) -> Printing:
        """The papers."""
        from app.services.printing import Printing

        return Printing(self._desk)

    @cached_property
    def minutes(self) -> MinutesDesk:
        """The minutes: overwritten, checked, signed off, corrected, masked."""
        from app.services.minutes import MinutesDesk

        return MinutesDesk(self._desk)

    @cached_property
    def mending(self) -> Mending:
        """What the check of the minutes objects to, put right in one act."""
        from app.services.mending import Mending

        return Mending(self.meetings, self.minutes)

    @cached_property
    def notes(self) -> Notes:
        """What the secretary keeps beside an item while the meeting goes on."""
        from app.services.notes import Notes

        return Notes(self._desk)

    @cached_property
    def papers(self) -> Papers:
        """Files handed in, and the bundle."""
        from app.services.papers import Papers

        return Papers(self._desk)

    @cached_property
    def rosters(self) -> Rosters:
        """Lists of members and substitutes in and out."""
        from app.services.rosters import Rosters

        return Rosters(self._desk)

    @cached_property
    def preferences(self) -> Preferences:
        """What holds for the whole archive."""
        from app.services.preferences import Preferences

        return Preferences(self._desk)

    @cached_property
    def sendings(self) -> Sendings:
        """What is sent, and the proof of it."""
        from app.services.sendings import Sendings

        return Sendings(self._desk, self.contacts, self.preferences)

    @cached_property
    def spelling(self) -> Spelling:
        """The words of texts, and whether they are known."""
        from app.services.spelling import Spelling

        return Spelling(self._desk, self.meetings.proceedings)

    def check(self) -> tuple[str, ...]:
        """What is not in order, a sentence each: the database, the chain of every log, the files. Empty when all is."""
        with worded(), self._store.reading() as view:
            broken = view.log.broken()
            kept = {str(r["sha256"]) for r in view.records.all("files")}
            found = [_("Databasen: {fault}.").format(fault=f) for f in self._store.faults()]
        found += [_("Sammanträdet {meeting}: anteckning {n} är inte den som skrevs.").format(meeting=m, n=p + 1)
                  for m, p in broken]
        found += [_("Filen {name} saknas.").format(name=n) for n in sorted(kept) if self._store.files.get(n) is None]
        found += [_("Filen {name} är ändrad.").format(name=n) for n in self._store.files.spoilt()]
        return tuple(found)

    def back_up(self, target: Path) -> None:
        """Write the whole archive into one ZIP; raises `InTheWay` for a file that is there."""
        import zipfile

        from app.services.paths import fresh_file

        if target.exists():
            raise InTheWay(_("Filen finns redan: {path}.").format(path=target), _("Välj ett annat namn."))
        with worded(), tempfile.TemporaryDirectory() as folder, fresh_file(target, for_owner_alone=True) as fresh:
            register = Path(folder) / "register.sqlite"
            self._store.copy(register)
            with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as parcel:
                parcel.write(register, register.name)
                for file in sorted(self._store.folder.files.glob("[0-9a-f]*")):
                    parcel.write(file, f"files/{file.name}")

    def back_up_today(self) -> None:
        """Keep a copy of today's database in `backups/`, unless there is one; older than the last thirty go."""
        backups = self._store.folder.backups
        today = backups / f"{self._desk.today}.sqlite"
        if not today.exists():
            part = today.with_suffix(".part")
            part.unlink(missing_ok=True)
            with worded():
                self._store.copy(part)
            part.replace(today)
        for old in sorted(backups.glob("????-??-??.sqlite"))[:-KEPT_BACKUPS]:
            old.unlink()

    def close(self) -> None:
        """Let go of the archive."""
        if "spelling" in self.__dict__:
            self.spelling.close()
        self._store.close()
