"""Setting text: runs of words broken into lines of a given width, left-aligned and ragged."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from app.documents.hyphenation import break_points
from app.documents.type import SANS, Style, signs_of, width_of
from app.domain.typography import NO_BREAK

Fragment = tuple[Style, str]
Word = tuple[Fragment, ...]
SHORT_LAST_WORD = 12
JOINTS = "-–/"
"""After which a word that is too long for its column is broken without a further hyphen."""
INVISIBLE = str.maketrans(dict.fromkeys("\n\t\r", " ") | dict.fromkeys("\u00ad\u200b\u200d\ufeff\ufe0f"))


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; spaces in it are places to break, no-break spaces are not."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """A set line: its segments from left to right and its width in points.

    `goes_on`: its last word ends on the next line; `hyphen`: there is one at its end, outside the segments. `whole` is that word
    as it reads, where it begins in this line with the last `begun` signs; the first `ended` signs end such a word.
    """

    segments: tuple[Fragment, ...]
    width: float
    goes_on: bool = False
    hyphen: bool = False
    indent: float = 0.0
    whole: str = ""
    begun: int = 0
    ended: int = 0

    @property
    def grey(self) -> bool:
        return bool(self.segments) and self.segments[0][0].grey

    def moved(self, indent: float) -> Line:
        """The same line, so far to the right."""
        return replace(self, indent=indent)

    def spaced(self) -> Line:
        """The same line with a space after it, so that its last word does not run into what is read next."""
        if not self.segments:
            return self
        *others, (style, text) = self.segments
        return replace(self, segments=(*others, (style, text + " ")))


def set_lines(runs: Sequence[Run], width: float, *, tie_last: bool = False) -> tuple[Line, ...]:
    """Breaks the runs into lines no wider than `width` points. `tie_last`: a short last word takes its neighbour along."""
    words = list(_words(runs))
    column = _Column(width)
    for word in _tied(words, width) if tie_last else words:
        column.put(word)
    return column.finished()


def balanced(runs: Sequence[Run], width: float) -> tuple[Line, ...]:
    """As few lines as the width allows, none of them longer than it must be: `Justeringens` over `plats och tid`."""
    lines = set_lines(runs, width)
    while len(lines) > 1:
        narrower = set_lines(runs, max(line.width for line in lines) - 0.1)
        if len(narrower) > len(lines) or any(line.goes_on for line in narrower):
            break
        lines = narrower
    return lines


def set_line(text: str, style: Style) -> Line:
    """One line, however long."""
    words = list(_words((Run(text, style),)))
    return _line(words, sum(_width(word) for word in words) + max(0, len(words) - 1) * width_of(" ", style))


@dataclass(slots=True)
class _Column:
    """The lines set so far, and the words of the one being set."""

    width: float
    lines: list[Line] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    taken: float = 0.0
    ended: int = 0

    def put(self, word: Word) -> None:
        space = width_of(" ", self.words[-1][-1][0]) if self.words else 0.0
        room, width = self.width - self.taken - space, _width(word)
        if width <= room:
            self.words.append(word)
            self.taken += space + width
            return
        broken = _broken(word, room) if width <= self.width else None
        if broken:
            self._append(broken[0], space + _width(broken[0]))
            self._break_off(*broken, hyphen=True)
            self.put(broken[1])
        elif self.words:
            self._end_line()
            self.put(word)
        else:
            self._cut(word)

    def finished(self) -> tuple[Line, ...]:
        if self.words:
            self._end_line()
        return (*(line if line.goes_on else line.spaced() for line in self.lines[:-1]), *self.lines[-1:])

    def _break_off(self, first: Word, rest: Word, *, hyphen: bool) -> None:
        """End the line within a word, which is told whole where it begins."""
        told = self.ended and len(self.words) == 1
        if told or len(first) > 1 or len(rest) > 1:
            self._end_line(goes_on=True, hyphen=hyphen)
            return
        begun, ends = first[0][1], rest[0][1]
        self._end_line(goes_on=True, hyphen=hyphen, whole=begun + ends, begun=len(begun))
        self.ended = len(ends)

    def _append(self, word: Word, room: float) -> None:
        self.words.append(word)
        self.taken += room

    def _end_line(self, *, goes_on: bool = False, hyphen: bool = False, whole: str = "", begun: int = 0) -> None:
        ended = min(self.ended, sum(len(text) for _style, text in self.words[0]))
        made = _line(self.words, self.taken, goes_on=goes_on, hyphen=hyphen)
        self.lines.append(replace(made, whole=whole.replace(NO_BREAK, " "), begun=begun, ended=ended) if whole or ended else made)
        self.words, self.taken, self.ended = [], 0.0, self.ended - ended

    def _cut(self, word: Word, *, address: bool = False) -> None:
        """A word wider than the column: between parts that are bound, else at a joint, else where the column ends.

        The rest of an `address` gets no hyphen, which would seem to be its own.
        """
        parted = _parted(word, self.width)
        broken = None if parted or address else _broken(word, self.width, forced=True)
        first, rest = parted or broken or _jointed(word, self.width) or _cut(word, self.width)
        self._append(first, _width(first))
        if rest:
            if parted:
                self._end_line()
            else:
                self._break_off(first, rest, hyphen=broken is not None)
            if parted or broken or _width(rest) <= self.width:
                self.put(rest)
            else:
                self._cut(rest, address=True)


def _words(runs: Iterable[Run]) -> Iterator[Word]:
    word: list[Fragment] = []
    for run in (part for each in runs for part in _covered(each)):
        first, *rest = run.text.split(" ")
        if first:
            word.append((run.style, first))
        for part in rest:
            if word:
                yield tuple(word)
            word = [(run.style, part)] if part else []
    if word:
        yield tuple(word)


def _covered(run: Run) -> Iterator[Run]:
    """The run in the form the fonts know (å as one sign, nothing invisible), with Sans for signs its own face lacks."""
    text = unicodedata.normalize("NFC", run.text).translate(INVISIBLE)
    known = signs_of(run.style.face)
    if known.issuperset(text):
        yield Run(text, run.style)
        return
    for own, signs in groupby(text, key=known.__contains__):
        yield Run("".join(signs), run.style if own else replace(run.style, face=SANS))


def _tied(words: list[Word], width: float) -> list[Word]:
    if len(words) < 3 or sum(len(text) for _, text in words[-1]) > SHORT_LAST_WORD:
        return words
    pair = (*words[-2], (words[-2][-1][0], NO_BREAK), *words[-1])
    return [*words[:-2], pair] if _width(pair) < width / 2 else words


def _broken(word: Word, room: float, *, forced: bool = False) -> tuple[Word, Word] | None:
    """A long word in two, where the first part with its hyphen still fits; `forced` also in a style without hyphens."""
    if len(word) > 1 or not (forced or word[0][0].hyphens):
        return None
    style, text = word[0]
    fitting = [at for at in break_points(text) if width_of(text[:at] + "-", style) <= room]
    return (((style, text[: fitting[-1]]),), ((style, text[fitting[-1] :]),)) if fitting else None


def _parted(word: Word, width: float) -> tuple[Word, Word] | None:
    """A word bound of several, in two at the last of its no-break spaces before which all fits."""
    found: tuple[Word, Word] | None = None
    for index, (style, text) in enumerate(word):
        for at in (place for place, sign in enumerate(text) if sign == NO_BREAK and 0 < place < len(text) - 1):
            first: Word = (*word[:index], (style, text[:at]))
            if _width(first) > width:
                return found
            found = first, ((style, text[at + 1 :]), *word[index + 1 :])
    return found


def _jointed(word: Word, width: float) -> tuple[Word, Word] | None:
    """A word that has hyphens of its own, an address with slashes too, in two after the last of them that fits."""
    style, text = word[0]
    fitting = [at for at in range(1, len(text)) if text[at - 1] in JOINTS and width_of(text[:at], style) <= width]
    return (((style, text[: fitting[-1]]),), ((style, text[fitting[-1] :]), *word[1:])) if fitting else None


def _cut(word: Word, width: float) -> tuple[Word, Word]:
    for index, (style, text) in enumerate(word):
        at = _fitting(text, style, width - _width(word[:index])) or (0 if index else 1)
        if at < len(text):
            return (*word[:index], (style, text[:at])), ((style, text[at:]), *word[index + 1 :])
    return word, ()


def _fitting(text: str, style: Style, width: float) -> int:
    return next((at for at in range(len(text), 0, -1) if width_of(text[:at], style) <= width), 0)


def _line(words: Sequence[Word], width: float, *, goes_on: bool = False, hyphen: bool = False) -> Line:
    style = words[0][0][0] if words else None
    if words and all(len(word) == 1 and word[0][0] is style for word in words):
        text = " ".join([word[0][1] for word in words]).replace(NO_BREAK, " ")
        return Line(((words[0][0][0], text),), width, goes_on, hyphen)
    segments: list[Fragment] = []
    for number, word in enumerate(words):
        space = " " if number else ""
        for style, text in word:
            _join(segments, style, space + text.replace(NO_BREAK, " "))
            space = ""
    return Line(tuple(segments), width, goes_on, hyphen)


def _join(segments: list[Fragment], style: Style, text: str) -> None:
    if segments and segments[-1][0] == style:
        segments[-1] = (style, segments[-1][1] + text)
    else:
        segments.append((style, text))


def _width(word: Word) -> float:
    if len(word) == 1:
        style, text = word[0]
        return width_of(text, style)
    return sum(width_of(text, style) for style, text in word)
