"""The form that masks: words wherever they stand, a block, its paragraph or an annex, by which ground, and what goes with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from app.domain.minutes.masked import AROUND, Masked
from app.domain.signing_off import MaskGround, Masking
from app.domain.swedish import listed
from app.translation import _
from ui.theme import Theme
from ui.widgets.fields import Pick, Settling, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import label, retone
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.domain.document import AnnexLine
    from app.services.minutes_passages import Passage, Section

RULES = ("OSL 19:3", "OSL 21:1", "OSL 21:3", "OSL 21:7", "OSL 23:1", "OSL 25:1", "OSL 26:1", "OSL 31:16", "OSL 39:3", "KL 8:10")
"""What is proposed while the paragraph is written; any other can be."""
NOTHING = Masking(id="", ground="secret")


class MaskForm(FormPanel):
    """What can be masked where the keys were is chosen from a list; what would go is told while one writes."""

    def __init__(self, theme: Theme, mask: Callable[[Masking], bool], goes: Callable[[Masking], tuple[Masked, ...]]) -> None:
        """`goes` tells what a masking would take."""
        super().__init__(theme, _("Maskera"), self._keep, _("Maskera"), narrow=True)
        self._mask, self._goes = mask, goes
        self._targets: tuple[Masking, ...] = ()
        self.what = Pick(theme)
        self.what.activated.connect(lambda _place: self._follow())
        self.words = line(theme, placeholder=_("Förnamn Efternamn"))
        self.ground = Segmented(theme, _("Grund"), (("secret", _("Sekretess")), ("personal", _("Personuppgift"))), "secret")
        self.rule = line(theme, placeholder="OSL 39:3")
        completer = QCompleter(RULES, self.rule)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.rule.setCompleter(completer)
        self.gone = label("", "caption", tone="ink2", wrap=True)
        self._settling = Settling(self._tell, self)
        self.words.textChanged.connect(lambda _text: self._settling.start())
        self._lay()

    def _lay(self) -> None:
        self.fields.add(_("Vad"), self.what)
        hint = _("Skriv orden, eller markera dem i texten före Ctrl+M. Stora och små bokstäver är lika.")
        self.fields.add(_("Ord att ta bort"), self.words, hint=hint)
        self.fields.add(_("Tas bort"), self.gone)
        self.fields.add(_("Grund"), self.ground)
        self.fields.add(_("Lagrum"), self.rule, width=140)

    def begin(self, passage: Passage | None, section: Section | None, words: str, annexes: tuple[AnnexLine, ...],
              annex: str | None = None) -> None:
        """Open it for a block, a paragraph, or (None) the whole minutes; for one of the annexes where it is named."""
        self.what.clear()
        found = tuple(_targets(passage, section, annexes))
        self._targets = tuple(masking for masking, _words in found)
        self.what.addItems([words for _masking, words in found])
        self.what.setCurrentIndex(next((n for n, m in enumerate(self._targets) if annex is not None and m.annex == annex), 0))
        self.words.setText(" ".join(words.split()))
        self._follow()
        self.open_form(self.words if self._by_words else self.what)

    def flush(self) -> None:
        """Tell at once what would go."""
        self._settling.flush()

    @property
    def _target(self) -> Masking:
        return self._targets[self.what.currentIndex()] if self._targets else NOTHING

    @property
    def _by_words(self) -> bool:
        return self.what.currentIndex() == 0

    @property
    def _wanted(self) -> Masking | None:
        """What would be masked as the form stands; None while no words are written."""
        words = self.words.text().strip()
        if not self._by_words:
            return self._target
        return replace(self._target, passage=words) if words else None

    def _follow(self) -> None:
        self.fields.show_row(self.words, self._by_words)
        self._tell()

    def _tell(self) -> None:
        """What would go."""
        self._settling.stop()
        wanted = self._wanted
        gone = self._goes(wanted) if wanted is not None else ()
        self.gone.setText(told(gone) if wanted is not None else _("Inget än."))
        retone(self.gone, "warn" if wanted is not None and not gone else "ink2")

    def _keep(self) -> Fault | str | None:
        wanted = self._wanted
        if wanted is None:
            return Fault(_("Skriv orden som ska tas bort."), self.words)
        if not self._goes(wanted):
            return Fault(told(()), self.words if self._by_words else self.what)
        ground: MaskGround = "personal" if self.ground.value == "personal" else "secret"
        rule = self.rule.text().strip()
        if ground == "secret" and not rule:
            return Fault(_("Skriv lagrummet för sekretessen, till exempel OSL 39:3."), self.rule)
        return None if self._mask(replace(wanted, ground=ground, rule=rule)) else _("Maskeringen är inte sparad.")


def _targets(passage: Passage | None, section: Section | None,
             annexes: tuple[AnnexLine, ...]) -> list[tuple[Masking, str]]:
    """What can be masked, with its words; words come first."""
    item = passage.item if passage else None
    found = [(Masking(id="", ground="secret", item=item), _("Ord överallt i protokollet"))]
    if passage is not None and section is not None:
        label = section.label or passage.heading
        found.append((Masking(id="", ground="secret", item=item, part=section.part), _("Stycket {label}").format(label=label)))
    if passage is not None:
        called = passage.called or passage.heading
        found.append((Masking(id="", ground="secret", item=item), _("Hela {paragraph}").format(paragraph=called)))
    return [*found, *((Masking(id="", ground="secret", annex=a.id), f"{a.called}: {a.title}") for a in annexes)]


def told(gone: tuple[Masked, ...]) -> str:
    """`På 6 ställen: § 21 (3), § 22, Bilaga 1.` in the order of the minutes; where there is nothing, that."""
    if not gone:
        return _("Det finns inte i protokollet.")
    times = sum(m.times for m in gone)
    named = [AROUND.lower() if m.where == AROUND else m.where for m in gone]
    places = listed(f"{where} ({m.times})" if m.times > 1 else where for where, m in zip(named, gone, strict=True))
    return (_("På ett ställe: {places}.") if times == 1 else _("På {n} ställen: {places}.")).format(n=times, places=places)
