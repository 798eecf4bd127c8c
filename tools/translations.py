"""Keeps the English catalogue in step with the Swedish sentences marked `_("…")` in the source.

    python -m tools.translations --check     every sentence translated, none stale, the same placeholders on both sides
    python -m tools.translations --update    puts new sentences into the catalogue, to be translated, and takes stale ones out
    python -m tools.translations --compile   makes the .mo file the program reads
"""

import argparse
import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

import polib

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("app", "ui")
CATALOGUE = ROOT / "resources/locale/en/LC_MESSAGES/klubban.po"
MARKS = {"_", "marked"}


@dataclass
class Found:
    """The sentences of the source with the files they stand in, and what was marked but cannot be looked up."""

    sentences: dict[str, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def extract(files: Iterable[Path], root: Path = ROOT) -> Found:
    """Every marked sentence in the Python files; a mark round anything put together on the spot is a fault."""
    found = Found()
    for file in files:
        name = file.relative_to(root).as_posix()
        for line, sentence in _marked_in(file):
            if isinstance(sentence, str):
                places = found.sentences.setdefault(sentence, [])
                places += [name] if name not in places else []
            else:
                found.faults.append(f"{name}:{line}: a sentence put together inside _() is in no catalogue; use placeholders")
    return found


def _marked_in(file: Path) -> Iterator[tuple[int, str | None]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS and node.args):
            continue
        match node.args[0]:
            case ast.Constant(value=str(sentence)):
                yield node.lineno, sentence
            case ast.JoinedStr() | ast.BinOp() | ast.Constant():
                yield node.lineno, None


def source_files(root: Path = ROOT) -> list[Path]:
    return sorted(file for folder in SOURCES for file in (root / folder).rglob("*.py"))


def faults(found: Found, catalogue: polib.POFile) -> list[str]:
    """What keeps the catalogue from being right, one sentence each; none when all is well."""
    entries = {entry.msgid: entry for entry in catalogue if not entry.obsolete}
    missing = [(places[0], sentence) for sentence, places in found.sentences.items() if sentence not in entries]
    answer = found.faults + [f"{place}: not in the catalogue: {sentence!r}" for place, sentence in missing]
    for sentence, entry in entries.items():
        if sentence not in found.sentences:
            answer.append(f"stale, in no source file: {sentence!r}")
        elif not entry.msgstr or entry.fuzzy:
            answer.append(f"not translated: {sentence!r}")
        elif placeholders(sentence) != placeholders(entry.msgstr):
            answer.append(f"other placeholders than the source: {sentence!r} – {entry.msgstr!r}")
    return answer


def placeholders(sentence: str) -> list[str] | None:
    """The fields of a format string, in the order of the alphabet; None where it is no format string."""
    try:
        return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    except ValueError:
        return None


def update(found: Found, catalogue: polib.POFile) -> polib.POFile:
    """The catalogue with exactly the sentences of the source, in their order, translations kept."""
    old = {entry.msgid: entry.msgstr for entry in catalogue}
    new = polib.POFile(wrapwidth=130)
    new.metadata = dict(catalogue.metadata)
    for sentence, places in sorted(found.sentences.items(), key=lambda one: (one[1][0], one[0])):
        new.append(polib.POEntry(msgid=sentence, msgstr=old.get(sentence, ""), occurrences=[(place, "") for place in places]))
    return new


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    choice = parser.add_mutually_exclusive_group(required=True)
    for option in ("check", "update", "compile"):
        choice.add_argument(f"--{option}", action="store_true")
    chosen = parser.parse_args()
    catalogue = polib.pofile(str(CATALOGUE), wrapwidth=130)
    if chosen.compile:
        catalogue.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
        return 0
    found = extract(source_files())
    if chosen.update:
        catalogue = update(found, catalogue)
        catalogue.save(str(CATALOGUE))
    return _report(faults(found, catalogue), len(found.sentences))


def _report(wrong: list[str], sentences: int) -> int:
    for fault in wrong:
        print(fault, file=sys.stderr)
    print(f"Translations: {sentences} sentences, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
