"""What happened to a file on its way in, and why one could not be used, in words for the secretary."""

from __future__ import annotations

from app.documents.papers.answers import Refusal
from app.domain.papers import Finding, FindingCode, PreparedPaper
from app.services.errors import WorldError
from app.translation import _, marked


class PaperRefused(WorldError):
    """A file cannot be used; `name` is the file's and `code` the reason."""

    def __init__(self, name: str, code: Refusal, sentence: str, advice: str) -> None:
        super().__init__(sentence, advice)
        self.name, self.code = name, code


class PasswordNeeded(PaperRefused):
    """The file opens with a password alone; ask for it and take the file in again with it."""


class OfficeMissing(PaperRefused):
    """The file is one of an office program's, and no LibreOffice is installed that could make a PDF of it."""


def refusal(name: str, code: Refusal) -> PaperRefused:
    """The refusal of a file by its reason."""
    sentence, advice = REASONS[code]
    kind = {"password": PasswordNeeded, "wrong_password": PasswordNeeded, "office_missing": OfficeMissing}.get(code, PaperRefused)
    return kind(name, code, _(sentence).format(name=name), _(advice))


def report_of(paper: PreparedPaper) -> tuple[str, ...]:
    """What was found, mended and taken away, a sentence each; empty where the file went through as it was."""
    return tuple(_told(finding) for finding in paper.findings)


def _told(finding: Finding) -> str:
    one, several = FINDINGS[finding.code]
    return _(one if finding.count == 1 else several).format(n=finding.count)


SAVE_AS_PDF = marked("Öppna filen i programmet som den är gjord i, spara den som PDF och lägg till den i stället.")
ASK_FOR_ANOTHER = marked("Be avsändaren om en ny fil, eller skriv ut den och skanna in den.")
REASONS: dict[Refusal, tuple[str, str]] = {
    "empty": (marked("{name} är tom."), ASK_FOR_ANOTHER),
    "unknown": (marked("{name} är varken PDF, bild eller ett dokument från Word, Excel eller PowerPoint."), SAVE_AS_PDF),
    "broken": (marked("{name} är så skadad att den inte går att läsa."), ASK_FOR_ANOTHER),
    "no_pages": (marked("{name} har inga sidor som går att läsa."), ASK_FOR_ANOTHER),
    "too_many_pages": (marked("{name} har fler än 5 000 sidor."), marked("Dela den, eller lägg till bara de sidor som behövs.")),
    "too_large": (marked("{name} kräver för mycket minne."), marked("Spara om filen med lägre upplösning, eller dela den.")),
    "too_slow": (marked("{name} gick inte att läsa inom rimlig tid."), marked("Spara om filen som PDF, eller dela den.")),
    "crashed": (marked("{name} fick läsningen att gå sönder. Inget annat har påverkats."), ASK_FOR_ANOTHER),
    "password": (marked("{name} är låst med lösenord."), marked("Skriv lösenordet.")),
    "wrong_password": (marked("Lösenordet passar inte till {name}."), marked("Skriv lösenordet på nytt.")),
    "office_missing": (marked("{name} kan inte göras om till PDF, för LibreOffice är inte installerat på den här datorn."),
                       SAVE_AS_PDF),
    "office_failed": (marked("LibreOffice kunde inte göra {name} till PDF."), SAVE_AS_PDF),
    "office_locked": (marked("{name} är låst med lösenord eller av ett äldre Office-format."), SAVE_AS_PDF),
}

FINDINGS: dict[FindingCode, tuple[str, str]] = {
    "mended": (marked("Filen var skadad och är lagad. Titta igenom den."),) * 2,
    "locked_for_changes": (marked("Den som gjorde filen har låst den för ändringar; originalet är kvar orört i arkivet."),) * 2,
    "opened_with_password": (marked("Filen var låst med lösenord. Kopian som skickas är olåst."),) * 2,
    "signed": (marked("Filen är digitalt underskriven. I kopian som skickas syns underskriften men kan inte kontrolleras; "
                      "originalet är kvar i arkivet."),) * 2,
    "form": (marked("Formuläret är tryckt på sidan med det som var ifyllt: 1 fält."),
             marked("Formuläret är tryckt på sidan med det som var ifyllt: {n} fält.")),
    "living_form": (marked("Filen är ett formulär som bara vissa program visar rätt. Titta igenom den."),) * 2,
    "layers": (marked("Ett dolt lager är borttaget."), marked("{n} dolda lager är borttagna.")),
    "comments": (marked("En kommentar är borttagen."), marked("{n} kommentarer är borttagna.")),
    "revisions": (marked("En tidigare version i filen är borttagen."), marked("{n} tidigare versioner i filen är borttagna.")),
    "scripts": (marked("Program i filen (JavaScript) är borttaget."),) * 2,
    "embedded": (marked("En fil som låg inuti är borttagen."), marked("{n} filer som låg inuti är borttagna.")),
    "media": (marked("Ljud eller film är borttaget."),) * 2,
    "links": (marked("En länk går inte längre att klicka på."), marked("{n} länkar går inte längre att klicka på.")),
    "metadata": (marked("Uppgifter om författare, program och tider är borttagna."),) * 2,
    "measures": (marked("En sida hade orimliga mått och visas som A4."),
                 marked("{n} sidor hade orimliga mått och visas som A4.")),
    "empty_pages": (marked("En sida är tom."), marked("{n} sidor är tomma.")),
    "from_office": (marked("Gjord till PDF med LibreOffice. Titta igenom den."),) * 2,
    "from_picture": (marked("Bilden är lagd på en sida."), marked("Bilderna är lagda på {n} sidor.")),
}
