"""The acts that outlast the writing: locking, correcting, masking, each in a form of its own at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.signing_off import Masking
from app.domain.swedish import listed
from app.translation import _
from ui.pages.minutes.led_away import lead_of

if TYPE_CHECKING:
    from app.domain.minutes.masked import Masked
    from app.services.archive import Archive
    from app.services.minutes_passages import Passage
    from ui.hub import Hub
    from ui.pages.minutes.annex_panel import Annexing
    from ui.pages.minutes.correction_form import CorrectionForm
    from ui.pages.minutes.mask_panel import MaskPanel
    from ui.pages.minutes.reading import Reading
    from ui.pages.minutes.sheet import Sheet
    from ui.pages.minutes.sign_form import SignForm


class Lockable(Protocol):
    """What is asked of the page."""

    archive: Archive
    hub: Hub
    meeting: str
    reading: Reading | None
    sheet: Sheet
    signing: SignForm
    correction: CorrectionForm
    masking: MaskPanel
    annexing: Annexing
    right: QStackedWidget
    remark: SignalInstance
    elsewhere: SignalInstance

    def open_panel(self, panel: QWidget) -> None: ...


class Locking:
    """What is signed off, corrected and masked."""

    def __init__(self, page: Lockable) -> None:
        self._page = page

    @property
    def _passage(self) -> Passage | None:
        page = self._page
        return page.reading.by_item.get(page.sheet.place) if page.reading else None

    # --- locking

    def ask_sign(self) -> None:
        """Open the form that locks."""
        page = self._page
        page.sheet.close_editor()
        if page.reading is not None and not page.reading.whole_sealed:
            passage = self._passage
            page.open_panel(page.signing)
            page.signing.begin(page.reading, passage.item if passage else None,
                               listed(dict.fromkeys(s.name for s in page.reading.document.signers)))

    def sign(self, by: str, items: tuple[str, ...] | None, reason: str) -> bool:
        """Lock; whether it was done."""
        page = self._page
        done = page.hub.run(lambda: page.archive.minutes.sign_off(page.meeting, by, items, reason=reason))
        return self._said(done, _("Protokollet är låst") if items is None else _("Paragrafen är låst"))

    def lead(self, part: str, go: bool) -> None:
        """Say why a part is not written here; with `go`, go where it is, if there is such a place."""
        page, passage, lead = self._page, self._passage, lead_of(part)
        if passage is not None and passage.sealed:
            page.remark.emit(_("Paragrafen är låst. Ctrl+T gör en daterad rättelse"))
        elif passage is not None and go and lead.step:
            page.elsewhere.emit(lead.step, passage.item, lead.field)
        else:
            page.remark.emit(lead.words)

    # --- correcting

    def ask_correction(self) -> None:
        """Open the form of a correction in the section where the keys are; only where the paragraph is signed off."""
        page, passage, view = self._page, self._passage, self._page.sheet.current
        if passage is None or not passage.sealed or page.reading is None:
            return
        section = view.section if view is not None else passage.sections[0] if passage.sections else None
        if section is not None and section.part != "correction":
            chair = next((s.name for s in page.reading.document.signers if s.role.startswith("Ordförande")), "")
            page.open_panel(page.correction)
            page.correction.begin(passage, section, chair)

    def correct(self, item: str, label: str, stood: str, stands: str, by: str, ground: str) -> bool:
        """Keep a correction; whether it was."""
        page = self._page
        done = page.hub.run(lambda: page.archive.minutes.correct(page.meeting, item, label, stood=stood, stands=stands, by=by,
                                                                 ground=ground))
        return self._said(done, _("Rättelsen är antecknad sist i paragrafen"))

    # --- masking

    def ask_mask(self) -> None:
        """Open the form that masks: words, the section where the keys are, its paragraph, or the annex chosen beside it."""
        page, passage, view = self._page, self._passage, self._page.sheet.current
        annex = page.annexing.panel.chosen if page.right.currentWidget() is page.annexing.panel else None
        words = view.chosen if view is not None else ""
        if view is not None:
            view.save()
        if page.reading is not None:
            page.open_panel(page.masking)
            page.masking.begin(page.reading, passage, view.section if view and passage else None, words, annex)

    def would_mask(self, masking: Masking) -> tuple[Masked, ...]:
        """What a masking would take from the public version."""
        page = self._page
        return page.hub.ask(lambda: page.archive.minutes.would_mask(page.meeting, masking)) or ()

    def mask(self, masking: Masking) -> bool:
        """Mask it; whether it was done."""
        page = self._page
        done = page.hub.run(lambda: page.archive.minutes.mask(page.meeting, masking))
        return self._said(done, _("Maskerat i den offentliga versionen. Ctrl+M visar allt som är maskerat"))

    def unmask(self, id: str) -> None:
        """Let it stand again in the public version."""
        page = self._page
        self._said(page.hub.run(lambda: page.archive.minutes.unmask(page.meeting, id)), _("Maskeringen är borttagen"))

    def _said(self, done: bool, words: str) -> bool:
        if done:
            self._page.remark.emit(words)
        return done
