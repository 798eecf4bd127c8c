"""What the world refuses: each error a sentence and an advice for the secretary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from app.database.faults import Reason, StorageFault
from app.domain.meeting.admissible import Refusal
from app.domain.swedish import raised
from app.translation import _, marked


class WorldError(Exception):
    """`sentence` says what is wrong, `advice` what to do; `reasons` are the sentences one by one where there are several."""

    def __init__(self, sentence: str, advice: str = "", reasons: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice
        self.reasons = tuple(reasons) or (sentence,)


class Locked(WorldError):
    """Another program writes in the archive."""


class NewerArchive(WorldError):
    """A later version of the program has written the archive."""


class OlderArchive(WorldError):
    """The archive waits for its migration and is only read."""


class Damaged(WorldError):
    """What lies there is no archive, or is broken."""


class NoRights(WorldError):
    """The system does not let us write there."""


class DiskFull(WorldError):
    """There is no room."""


class NotFound(WorldError):
    """There is no such meeting, committee or archive."""


class InTheWay(WorldError):
    """Something else rests on what was to be taken away, or is already there."""


class Unreadable(WorldError):
    """A file from outside is refused whole; `reasons` name each fault with its place."""


class Unfinished(WorldError):
    """A document lacks a text, or holds one that was never written."""


class NotSent(WorldError):
    """Nothing was sent: the mail server cannot be used, or there is none."""


class PasswordWanted(NotSent):
    """The mail server wants a password, and no keyring has it: it must be asked for."""


class Inadmissible(WorldError):
    """What was to be recorded cannot have happened, or holds what cannot be kept."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        reasons = tuple(f"{r.field}: {r.text}" if r.field else raised(r.text) for r in refusals)
        super().__init__(reasons[0], reasons=reasons)
        self.refusals = tuple(refusals)


def unreadable(what: object) -> Damaged:
    """The error for something in the archive that cannot be read back."""
    return Damaged(_("Arkivet innehåller något som inte kan läsas: {what}").format(what=what),
                   _("Hämta tillbaka den senaste säkerhetskopian."))


@contextmanager
def worded() -> Iterator[None]:
    """The storage's faults inside, put into words."""
    try:
        yield
    except StorageFault as e:
        raise _in_words(e) from e


def _in_words(fault: StorageFault) -> WorldError:
    cls, sentence, advice = WORDS[fault.reason]
    if fault.reason == "locked" and fault.detail:
        sentence = OTHER_PROCESS
    return cls(_(sentence).format(detail=fault.detail), _(advice))


OTHER_PROCESS = marked("Ett annat program (process {detail}) skriver i arkivet.")
WORDS: dict[Reason, tuple[type[WorldError], str, str]] = {
    "locked": (Locked, marked("Ett annat program skriver i arkivet."), marked("Stäng det andra fönstret och försök igen.")),
    "newer": (NewerArchive, marked("Arkivet är skrivet av en nyare version av Klubban."),
              marked("Uppdatera programmet. Inget har ändrats i arkivet.")),
    "older": (OlderArchive, marked("Arkivet behöver föras över till den här versionen av Klubban."),
              marked("Öppna det en gång i fönstret.")),
    "damaged": (Damaged, marked("Arkivet är skadat eller är inget Klubban-arkiv: {detail}."),
                marked("Hämta tillbaka den senaste säkerhetskopian. Inget har ändrats i arkivet.")),
    "full": (DiskFull, marked("Disken är full; det senaste är inte sparat."), marked("Frigör utrymme och gör om det.")),
    "missing": (NotFound, marked("Det finns inget arkiv i {detail}."), marked("Välj en annan mapp, eller läs in en mötesfil.")),
    "in_the_way": (InTheWay, marked("Det går inte att ta bort: något annat i arkivet bygger på det."),
                   marked("Ta bort det andra först.")),
    "no_rights": (NoRights, marked("Det går inte att skriva i {detail}."), marked("Välj en mapp som du får skriva i.")),
}
