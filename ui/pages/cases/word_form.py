"""What a Word file says, shown before it is taken: its parts, and what was left out, put elsewhere or guessed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.translation import _
from ui.theme import Theme
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import label
from ui.words import counted

if TYPE_CHECKING:
    from app.domain.cases import Case
    from app.services.case_papers import WordReport


class WordForm(FormPanel):
    """Ctrl+Retur takes what is shown on to the form of the case; Esc leaves all as it was."""

    def __init__(self, theme: Theme, take: Callable[[WordReport], None], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Ur Word"), self._keep, _("Ta in"), narrow=True, parent=parent)
        self._take = take
        self._found: WordReport | None = None
        self.told = QWidget()
        self._column = QVBoxLayout(self.told)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.parts: dict[str, QLabel] = {}
        for name in (_("Rubrik"), _("Diarienummer"), _("Sammanfattning"), _("Beslutsunderlag"), _("Förslag till beslut"),
                     _("Undertecknas"), _("Expedieras till"), _("För kännedom")):
            self.parts[name] = label("", wrap=True)
            self.fields.add(name, self.parts[name])
        self.fields.add(_("Att se över"), self.told)

    def begin(self, name: str, found: WordReport, case: Case) -> None:
        """Show what the file of that name says, and what the case keeps as it has it."""
        self._found = found
        self.heading.setText(_("Ur {name}").format(name=name))
        for words, text in zip(self.parts.values(), _texts(found), strict=True):
            words.setText(text.replace("**", "") or "–")
        self._tell(to_look_over(found, case) or (_("Inget: allt i dokumentet har fått sin plats."),))
        self.open_form(self.save_button)

    def _tell(self, sentences: tuple[str, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for sentence in sentences:
            self._column.addWidget(label(sentence, "body", wrap=True))

    def _keep(self) -> None:
        if self._found is not None:
            self._take(self._found)


def _texts(found: WordReport) -> tuple[str, ...]:
    report = found.report
    return (found.title or "", found.dnr or "", report.summary or "", "\n".join(report.grounds), report.proposal or "",
            "\n".join(", ".join(t for t in (s.name, s.title) if t) for s in report.signers), "\n".join(report.recipients),
            "\n".join(report.for_information))


def to_look_over(found: WordReport, case: Case) -> tuple[str, ...]:
    """What was left out, put elsewhere or guessed, and where the case keeps what the file says otherwise."""
    both = ((_("Rubrik"), case.title, found.title), (_("Diarienummer"), case.dnr, found.dnr))
    kept = (_("{field}: ärendet behåller {own}, dokumentet har {theirs}.").format(field=field, own=own, theirs=theirs)
            for field, own, theirs in both if own and theirs and own.casefold() != theirs.casefold())
    return (*kept, *found.told)


def told_words(found: WordReport, case: Case) -> str:
    """For the foot of the window: how much there is to look over; empty where there is nothing."""
    number = len(to_look_over(found, case))
    return counted(number, _("En sak att se över"), _("{n} saker att se över")) if number else ""
