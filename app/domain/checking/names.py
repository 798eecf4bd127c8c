"""Names: persons in the texts who are not in the roster, or are there under another spelling or party. [KL 5:66]"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark
from app.domain.checking.words import texts_of
from app.domain.document import ParagraphDocument

WORD = r"[A-ZÅÄÖÉÜ][\w’'-]+"
NAME = re.compile(rf"\b({WORD}(?: (?:von|af|de|der|van|{WORD}))* {WORD})(?: \(([A-ZÅÄÖ]{{1,5}}|-)\))?")
NEAR = 0.82
"""How alike two spellings are before one is taken for a slip of the other."""
ALONE, NEAR_ALONE = re.compile(r"\b[A-ZÅÄÖÉÜ][\w’'-]{4,}"), 0.88
"""A word that may be a surname by itself; there are more words than names that are nearly one."""


def names(matter: Matter) -> Iterator[Remark]:
    """A name with a party that nobody has, a party that is another's, a spelling that is nearly somebody's."""
    for paragraph in matter.document.paragraphs:
        for part, text in texts_of(paragraph):
            for found in NAME.finditer(text):
                yield from _judged(matter, paragraph, part, found[1], found[2])
            yield from _surnames(matter, paragraph, part, NAME.sub(" ", text))


def _judged(matter: Matter, paragraph: ParagraphDocument, part: Part, name: str, party: str | None) -> Iterator[Remark]:
    persons = {p.name: p for p in matter.setting.roster.people}
    known = _known(matter)
    end = next((k for k in known if name == k or name in (f"{k}s", f"{k}:s") or name.endswith(f" {k}")), None)
    where = matter.called(paragraph.item)
    if end is not None:
        person = persons.get(end)
        if person is not None and party is not None and person.party not in (None, party):
            yield _remark(paragraph, part, "party_differs", f"{end} står som ({party}) i {where}, men är ({person.party}).")
        return
    near = next(iter(get_close_matches(name.removesuffix("s"), known, 1, NEAR)), None) or next(
        iter(get_close_matches(name, known, 1, NEAR)), None)
    if near is not None:
        wrong, right = slip(name, near)
        yield replace(_remark(paragraph, part, "name_misspelt", f"”{name}” i {where}: menas {near}?"), passage=wrong, meant=right)
    elif party is not None:
        yield _remark(paragraph, part, "name_unknown", f"{name} ({party}) i {where} finns inte bland organets personer.")


def _surnames(matter: Matter, paragraph: ParagraphDocument, part: Part, text: str) -> Iterator[Remark]:
    """A surname that stands alone and is nearly somebody's."""
    last = {name.split(" ")[-1]: name for name in _known(matter)}
    every = {word for name in _known(matter) for word in name.split(" ")}
    for found in ALONE.finditer(text):
        word = found[0]
        if word in every or word.removesuffix("s") in every:
            continue
        near = next(iter(get_close_matches(word.removesuffix("s"), last, 1, NEAR_ALONE)), None)
        if near is not None:
            wrong, right = slip(word, near)
            yield replace(_remark(paragraph, part, "name_misspelt", f"”{word}” i {matter.called(paragraph.item)}: menas {near}?"),
                          passage=wrong, meant=right)


def slip(name: str, near: str) -> tuple[str, str]:
    """What of a run of capitalised words is the misspelt name, and what should stand there; a genitive stays one."""
    words, count = name.split(" "), len(near.split(" "))
    windows = [" ".join(words[at:at + count]) for at in range(max(1, len(words) - count + 1))]
    wrong = max(windows, key=lambda window: SequenceMatcher(None, window, near).ratio())
    return wrong, f"{near}s" if wrong.endswith("s") and not near.endswith("s") else near


def _known(matter: Matter) -> tuple[str, ...]:
    """The people of the roster, the secretary, and those who present."""
    presenters = [(i.presenter or "").split(",")[0].strip() for i in matter.setting.agenda]
    secretary = matter.setting.meeting.secretary
    named = (*(p.name for p in matter.setting.roster.people), *([secretary.name] if secretary else []), *presenters)
    return tuple(dict.fromkeys(n for n in named if " " in n))


def _remark(paragraph: ParagraphDocument, part: Part, code: str, text: str) -> Remark:
    return Remark(code=code, weight="notice", rule="KL 5:66", part=part, item=paragraph.item, text=text)
