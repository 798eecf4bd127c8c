"""Spelling: the dictionary, with the names and the words of the archive, and those that the secretary has taught it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from app.domain.checking.misspelt import WrittenText, misspelt
from app.domain.checking.remark import Remark
from app.domain.committee import Committee
from app.domain.people import Person
from app.domain.proceedings import Proceedings
from app.domain.spelling import Fault, faults, unasked, vocabulary_of
from app.exchange.dictionary import Dictionary, NoDictionary
from app.services.changes import Changes
from app.services.shelf import all_of, put, value_of
from app.services.work import Desk
from app.translation import _

WORDS = "words"
MOST = 5
ALIKE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """The words that the secretary has taught the program, in order."""

    words: tuple[str, ...] = ()


class Spelling:
    """Words of texts, and whether they are Swedish or somebody's name."""

    def __init__(self, desk: Desk, proceedings: Callable[[str], Proceedings]) -> None:
        self._desk, self._proceedings = desk, proceedings
        self._checking, self._suggesting = Dictionary(), Dictionary()
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    # The words of texts

    def speller(self, meeting: str | None = None) -> Speller:
        """For the texts of a meeting; cheap to ask again and again, since it remembers every answer."""
        return Speller(self, meeting)

    def check(self, text: str, meeting: str | None = None) -> tuple[tuple[int, int, str], ...]:
        """Where the words that are not known begin and end in the text; empty where there is no dictionary to ask."""
        speller = self.speller(meeting)
        try:
            speller.ask(speller.unasked(text))
        except NoDictionary:
            return ()
        return tuple((fault.start, fault.end, fault.word) for fault in speller.faults(text))

    def suggest(self, word: str, meeting: str | None = None) -> tuple[str, ...]:
        """What may have been meant, the likeliest first, five at most. Takes long: not for the window's thread."""
        return self.speller(meeting).suggest(word)

    def missing(self) -> str:
        """A sentence on why no words are judged; empty where they are. Takes long the first time."""
        try:
            self._checking.known(("protokoll",))
        except NoDictionary as e:
            return {
                "library": _("Stavningen kontrolleras inte: biblioteket chunspell är inte installerat."),
                "dictionary": _("Stavningen kontrolleras inte: den svenska ordlistan saknas."),
                "process": _("Stavningen kontrolleras inte: ordlistan gick inte att läsa."),
            }[e.missing]
        return ""

    def close(self) -> None:
        """Let go of the dictionary."""
        self._checking.close()
        self._suggesting.close()

    # The secretary's own words

    def words(self) -> tuple[str, ...]:
        """The words that have been taught, in the order of letters."""
        with self._desk.reading() as view:
            row = view.records.one("preferences", WORDS)
        return value_of(OwnWords, row).words if row is not None else ()

    def learn(self, word: str) -> Changes:
        """Let a word be known from now on, in every meeting."""
        return self._save(_("lärde ordet ”{word}”").format(word=word.strip()), {*self.words(), word.strip()} - {""})

    def forget(self, word: str) -> Changes:
        """Let a word that was taught be unknown again."""
        return self._save(_("glömde ordet ”{word}”").format(word=word), {*self.words()} - {word})

    def _save(self, label: str, words: Iterable[str]) -> Changes:
        kept = replace(OwnWords(), words=tuple(sorted(words, key=lambda word: (word.casefold(), word))))
        with self._desk.command(label) as command:
            put(command.unit.records, "preferences", kept, name=WORDS)
        return command.changes

    # For the speller

    def vocabulary(self, meeting: str | None) -> frozenset[str]:
        """What is known besides the dictionary: people, places, committees, and what was taught."""
        with self._desk.reading() as view:
            people, committees = all_of(Person, view.records, "people"), all_of(Committee, view.records, "committees")
        names = [*(person.name for person in people), *(name for each in committees for name in _names_of(each))]
        if meeting is not None:
            names += _names_in(self._proceedings(meeting))
        return vocabulary_of(names, self.words())

    def ask(self, words: Sequence[str]) -> None:
        """Find out whether the dictionary knows the words; raises `NoDictionary`."""
        fresh = [word for word in words if word not in self._known]
        if fresh:
            self._known.update(self._checking.known(fresh))

    @property
    def known(self) -> dict[str, bool]:
        """What has been found out about words so far."""
        return self._known

    def suggested(self, word: str) -> tuple[str, ...]:
        """The dictionary's own suggestions; none where there is no dictionary."""
        try:
            if word not in self._suggested:
                self._suggested[word] = self._suggesting.suggest(word)
        except NoDictionary:
            return ()
        return self._suggested[word]


class Speller:
    """Judges the texts of one meeting. What it knows of names and taught words is from when it was made, or `renew`."""

    def __init__(self, spelling: Spelling, meeting: str | None) -> None:
        self._spelling, self._meeting = spelling, meeting
        self._vocabulary = spelling.vocabulary(meeting)

    def renew(self) -> None:
        """Names or taught words have changed."""
        self._vocabulary = self._spelling.vocabulary(self._meeting)

    def faults(self, text: str) -> tuple[Fault, ...]:
        """The words that have been found not to be known; nothing is asked."""
        return faults(text, self._vocabulary, self._spelling.known)

    def unasked(self, text: str) -> tuple[str, ...]:
        """The words of which nothing is known yet."""
        return unasked(text, self._vocabulary, self._spelling.known)

    def ask(self, words: Sequence[str]) -> None:
        """Ask the dictionary; raises `NoDictionary`. Any thread may."""
        self._spelling.ask(words)

    def misspelt(self, texts: Sequence[WrittenText]) -> tuple[Remark, ...]:
        """The unknown words of these texts; none where there is no dictionary to ask. Takes long: not for the window's thread."""
        try:
            for text in texts:
                self.ask(self.unasked(text.text))
        except NoDictionary:
            return ()
        return tuple(remark for text in texts for remark in misspelt(text, self.faults, self.suggest))

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant: names like it first, where it is written as a name, then the dictionary's words."""
        names = [name for name in get_close_matches(word, self._vocabulary, 2, ALIKE) if name != word]
        others = self._spelling.suggested(word)
        both = (*names, *others) if word[:1].isupper() else (*others, *names)
        return tuple(dict.fromkeys(both))[:MOST]


def _names_of(committee: Committee) -> list[str]:
    municipalities = [name for key in committee.municipalities for name in (key, committee.printed(key))]
    return [committee.name, committee.code, committee.host_name, *committee.electing_bodies, *municipalities]


def _names_in(proceedings: Proceedings) -> list[str]:
    setting, meeting = proceedings.roster, proceedings.meeting
    secretary = [meeting.secretary.name] if meeting.secretary is not None else []
    return [*(person.name for person in setting.people), *_names_of(proceedings.committee), *secretary, meeting.place or "",
            *((item.presenter or "").split(",")[0] for item in proceedings.agenda)]
