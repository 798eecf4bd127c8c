"""What a key costs in the editor with a text of 300 pages and spelling on, against a bare plain field with the same text."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from app.domain.light_text.reading import chunks_of
from app.domain.spelling import Fault, faults, unasked
from app.exchange.dictionary import Dictionary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

SENTENCE = (
    "Nämnden beslutar att godkänna förvaltningens förslag till **detaljbudget** enligt bilaga och ger den i uppdrag att "
    "återkomma med en redovissning av utfallet till nämndens sammanträde i februari, så att ledamöterna kan ta ställning till "
    "behovet av ytterligare åtgärder."
)
PARAGRAPHS = 3000
SIGNS_A_PAGE = 2500
KEYS = "ord som skrivs efter andra ord "


def measure() -> str:
    """A line of the report: pages, the median and the slowest key in milliseconds of the processor, and the ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from ui.theme import Theme
    from ui.widgets.prose_editor import ProseEditor

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    text = "\n\n".join(f"{SENTENCE} {n}" if n % 5 else f"{n % 900}. {SENTENCE}" for n in range(PARAGRAPHS))
    assert len(chunks_of(text)) == PARAGRAPHS
    theme = Theme("light")
    theme.apply()
    speller = Alone()
    plain, prose = QPlainTextEdit(text), ProseEditor(theme, "text", speller=speller)
    begun = time.process_time()
    prose.set_markdown(text)
    filled = 1000 * (time.process_time() - begun)
    theirs, ours = _keys(app, plain), _keys(app, prose)
    prose.set_speller(None)
    speller.close()
    return (f"typing in {len(text) // SIGNS_A_PAGE} pages with spelling: a key {median(ours):.1f} ms, at most {max(ours):.1f} ms "
            f"(aim 16), {median(ours) / median(theirs):.2f} x a bare plain field; shown in {filled:.0f} ms")


class Alone:
    """The dictionary alone."""

    def __init__(self) -> None:
        self._dictionary, self._known = Dictionary(), dict[str, bool]()

    def faults(self, text: str) -> tuple[Fault, ...]:
        """Of the words asked."""
        return faults(text, frozenset(), self._known)

    def unasked(self, text: str) -> tuple[str, ...]:
        """Of the text's words."""
        return unasked(text, frozenset(), self._known)

    def ask(self, words: Sequence[str]) -> None:
        """In the process of the dictionary."""
        self._known.update(self._dictionary.known(words))

    def suggest(self, word: str) -> tuple[str, ...]:
        """The dictionary's."""
        return self._dictionary.suggest(word)

    def close(self) -> None:
        """End the process."""
        self._dictionary.close()


def _keys(app: QApplication, field: QPlainTextEdit | QTextEdit) -> list[float]:
    """Milliseconds of each key in the middle of the text, with the field painted."""
    from PySide6.QtTest import QTest

    field.resize(800, 900)
    field.show()
    cursor = field.textCursor()
    cursor.setPosition(field.document().characterCount() // 2)
    field.setTextCursor(cursor)
    QTest.qWait(1500)
    times = []
    for key in KEYS * 3:
        begun = time.process_time()
        QTest.keyClicks(field, key)
        field.viewport().repaint()
        app.processEvents()
        times.append(1000 * (time.process_time() - begun))
    field.hide()
    return times
