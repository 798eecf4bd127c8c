"""Papers of the minutes: the whole or a part, in every form, under a name that says what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.domain.document import MinutesDocument
from app.services.annex_files import annexed_pdf
from app.services.arms import arms_on
from app.services.errors import InTheWay, NotFound
from app.services.fit_for_paper import finished
from app.services.meeting_list import EXERCISE
from app.services.minutes import MinutesDesk
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.documents.arms import Arms

MinutesForm = Literal["pdf", "docx", "html", "txt"]
FORMS: tuple[MinutesForm, ...] = ("pdf", "docx", "html", "txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """A paper made: its bytes, the name of its file without a folder, whether it is a draft, and whether it has foreign pages.

    A PDF with such pages claims neither PDF/A nor PDF/UA; every other does.
    """

    content: bytes
    name: str
    draft: bool
    foreign: bool = False


class MinutesPapers:
    """The minutes of the meetings of an archive on paper, and as files for other programs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._minutes = MinutesDesk(desk)

    def made(
        self, meeting: str, form: MinutesForm = "pdf", *, items: tuple[str, ...] | None = None, public: bool = False,
        with_annexes: bool = False,
    ) -> MinutesPaper:
        """The minutes, of these items alone where they are named, the `public` version without what is masked.

        The PDF can hold the annexes too, behind the text; other forms name them only. Raises `NotFound` where a
        file is gone, and `Unfinished` while a text in them is missing; with a placeholder they are a draft.
        """
        document = self._minutes.document(meeting, public=public, items=items)
        code = self._desk.dossier(meeting).proceedings.committee.code
        with finished():
            content = self._content(meeting, document, form, with_annexes=with_annexes)
        foreign = form == "pdf" and with_annexes and not all(line.left_out for line in document.annexes)
        name = named(code, document, form, public=public, annexed=foreign)
        return MinutesPaper(content=content, name=name, draft=document.draft, foreign=foreign)

    def _content(self, meeting: str, document: MinutesDocument, form: MinutesForm, *, with_annexes: bool) -> bytes:
        if form != "pdf":
            return as_file(document, form, arms_on(self._desk, meeting))
        return annexed_pdf(self._desk, meeting, document) if with_annexes else self._minutes.printed(meeting, document)

    def paragraph(self, meeting: str, number: int) -> tuple[str, ...]:
        """The item of a §; raises `NotFound`."""
        found = [i for i, n in self._desk.dossier(meeting).history.paragraphs.items() if n == number]
        if not found:
            raise NotFound(_("Sammanträdet har ingen § {n}.").format(n=number))
        return (found[0],)

    def part(self, meeting: str, number: int) -> tuple[str, ...]:
        """The items of a part, the first is 1; raises `NotFound`."""
        parts = self._minutes.parts(meeting)
        if not parts:
            raise InTheWay(_("Ingen paragraf är behandlad ännu."))
        if not 1 <= number <= len(parts):
            raise NotFound(_("Protokollet har ingen del {n}. Det har {of}.").format(n=number, of=len(parts)))
        return parts[number - 1]


def as_file(document: MinutesDocument, form: Literal["docx", "html", "txt"], arms: Arms | None = None) -> bytes:
    """The document for other programs; raises PlaceholderFound as the PDF does."""
    if form == "docx":
        from app.documents.word_file import minutes_docx

        return minutes_docx(document, arms)
    if form == "html":
        from app.documents.web_page import minutes_html

        return minutes_html(document, arms)
    from app.documents.plain_text import minutes_text

    return minutes_text(document)


def named(code: str, document: MinutesDocument, form: str, *, public: bool = False, annexed: bool = False) -> str:
    """`Protokoll ITVT 2019-09-16 utkast.pdf`, `Protokoll ITVT 2019-09-16 § 21.docx`."""
    words = ("Protokoll", code, document.day.isoformat(), document.part, "med bilagor" if annexed else "",
             "offentligt" if public else "", "utkast" if document.draft else "", EXERCISE if document.rehearsal else "")
    return f"{' '.join(w for w in words if w).replace('/', '-')}.{form}"
