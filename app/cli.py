"""The command line: each command a few lines on the same road as the window; without a command, the window."""

from __future__ import annotations

import argparse
import gc
import io
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from app.translation import _, marked

if TYPE_CHECKING:
    from app.domain.papers import Enclosure
    from app.domain.proceedings import Proceedings
    from app.services.archive import Archive

DONE, NOT_IN_ORDER, REFUSED = 0, 1, 2
"""Exit statuses: done; done, and what was asked about is not in order; refused, a sentence per reason on standard error."""
NOTICES = ("notice", "agenda", "letter", "supplement", "again", "cancelled", "moved")
"""The notice and the papers of its kind."""
PRINTED = (*NOTICES, "bundle", "minutes", "part", "report",
           "attendance", "roll", "ballot", "plates", "chair")
"""The kinds of paper that there are."""
SENT = ("notice", "supplement", "again", "cancelled", "moved")
"""What can be sent."""


class Unusable(Exception):
    """What stands on the command line cannot be meant."""


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if arguments is None:
        gc.disable()  # a process of its own for one short command: its garbage goes with it
    try:
        chosen = _parser().parse_args(arguments)
    except Unusable as e:
        return _refused([str(e)])
    if chosen.command is None:
        return _window(chosen.archive)
    return _carried_out(COMMANDS[chosen.command], chosen)


def _carried_out(command: Callable[[argparse.Namespace], int], chosen: argparse.Namespace) -> int:
    from app.exchange.codec import Refused
    from app.services.errors import WorldError

    try:
        return command(chosen)
    except Refused as e:
        return _refused([str(f) for f in e.faults])
    except WorldError as e:
        return _refused([f"{e.sentence} {e.advice}".rstrip()] if len(e.reasons) == 1 else list(e.reasons))


def _refused(sentences: list[str]) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return REFUSED


def _window(folder: Path | None) -> int:
    from importlib import import_module  # by name, since nothing in here may know the window

    return int(import_module("ui.__main__").main(["--archive", str(folder)] if folder else []))


# The commands


def _derive(chosen: argparse.Namespace) -> int:
    import json

    from app.domain.derived import derive
    from app.exchange.red_days import red_days

    derived = derive(_read(chosen.file), chosen.today or date.today(), red_days())  # noqa: DTZ011 (the day in the secretary's town)
    json.dump(derived, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return DONE


def _read(path: Path) -> Proceedings:
    from app.exchange import either
    from app.services.paths import read_file

    return either.read(read_file(path))[0]


def _import(chosen: argparse.Namespace) -> int:
    _read(chosen.file)  # before an archive is made, so that a file that is refused leaves none behind
    with closing(_archive(chosen)) as archive:
        for sentence in archive.exchange.import_file(chosen.file).sentences:
            print(sentence)
    return DONE


def _export(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen, read_only=True)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        archive.exchange.export(meeting, chosen.file)
        _tell_rehearsal(archive, meeting, chosen.file)
    return DONE


def _tell_rehearsal(archive: Archive, meeting: str, file: Path) -> None:
    for sentence in archive.rehearsals.told(meeting, file):
        print(sentence, file=sys.stderr)


def _meetings(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen, read_only=True)) as archive:
        lines = archive.meetings.lines()
    if chosen.json:
        import json
        from dataclasses import asdict

        print(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1, default=str))
    for line in () if chosen.json else lines:
        print(f"{line.code} {line.date} {line.start or '':5}  {_(STATES[line.state]):<7}  "
              f"{_('övning') + f' {line.id}  ' if line.rehearsal else ''}{line.place or ''}".rstrip())
    return DONE


def _rehearse(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        if chosen.throw_away or chosen.keep:
            return _decided(archive, meeting, keep=chosen.keep)
        id, _changes = archive.rehearsals.begin(meeting)
    print(_("Övningen har id {id}. Den kastas med: klubban rehearse {id} --throw-away").format(id=id))
    return DONE


def _decided(archive: Archive, meeting: str, *, keep: bool) -> int:
    if not archive.meetings.line(meeting).rehearsal:
        return _refused([_("Sammanträdet är ingen övning och ligger kvar.")])
    if keep:
        archive.rehearsals.keep(meeting)
    else:
        archive.rehearsals.throw_away(meeting)
    print(_("Övningen är behållen.") if keep else _("Övningen är kastad."))
    return DONE


STATES = {"to_come": marked("kommer"), "under_way": marked("pågår"), "held": marked("hållet")}


def _print(chosen: argparse.Namespace) -> int:
    if chosen.kind not in PRINTED:
        return _refused([_("”{kind}” kan inte skrivas ut. Det som finns är {kinds}.").format(
            kind=chosen.kind, kinds=_("{others} och {last}").format(others=", ".join(PRINTED[:-1]), last=PRINTED[-1]))])
    about = "case" if chosen.kind == "report" else "meeting"
    if getattr(chosen, about) is None:
        return _refused([_("Det saknas: {0}.").format(f"--{about}")])
    if chosen.kind == "bundle":
        return _bundle(chosen)
    from app import printing_command as papers
    from app.services.paths import write_file

    unmeant = papers.not_meant(chosen)
    if unmeant:
        return _refused([unmeant])
    with closing(_archive(chosen, read_only=True)) as archive:
        if chosen.kind == "report":
            write_file(chosen.out, archive.cases.report_pdf(archive.cases.find(chosen.case)))
            return DONE
        meeting = archive.meetings.find(chosen.meeting)
        if chosen.kind in papers.MINUTES:
            papers.minutes(archive, meeting, chosen)
            return DONE
        if chosen.kind in papers.SHEETS:
            papers.sheet(archive, meeting, chosen)
            return DONE
        papers.notice(archive, meeting, chosen)
    return DONE


def _bundle(chosen: argparse.Namespace) -> int:
    from app.services.bundling import PapersMissing

    left_out: tuple[Enclosure, ...] = ()
    with closing(_archive(chosen, read_only=True)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        try:
            archive.papers.bundle(meeting, chosen.out)
        except PapersMissing as e:
            if not chosen.without_missing:
                raise
            left_out = e.missing
            archive.papers.bundle(meeting, chosen.out, without=left_out)
        _tell_rehearsal(archive, meeting, chosen.out)
    for each in left_out:
        print(_("Utan {paper}.").format(paper=each.named), file=sys.stderr)
    return DONE


def _check(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen, read_only=True)) as archive:
        found = archive.check()
    for sentence in found or (_("Arkivet är i ordning."),):
        print(sentence)
    return NOT_IN_ORDER if found else DONE


def _backup(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen, read_only=True)) as archive:
        archive.back_up(chosen.file)
    return DONE


def _import_roster(chosen: argparse.Namespace) -> int:
    from app.services.rosters import Terms

    since = chosen.since or date.today()  # noqa: DTZ011 (the day in the secretary's town)
    terms = Terms(since=since, end_others=chosen.end_others)
    with closing(_archive(chosen, read_only=chosen.dry_run)) as archive:
        committee, file = archive.rosters.find(chosen.committee), archive.rosters.read(chosen.file)
        proposal = archive.rosters.propose(committee, file, terms)
        if proposal.faults:
            return _refused([str(f) for f in proposal.faults])
        if not chosen.dry_run:
            archive.rosters.take_in(committee, file, terms, proposal)
        for sentence in archive.rosters.told(proposal):
            print(sentence)
    return DONE


def _export_roster(chosen: argparse.Namespace) -> int:
    with closing(_archive(chosen, read_only=True)) as archive:
        day = chosen.on or date.today()  # noqa: DTZ011 (the day in the secretary's town)
        archive.rosters.export(archive.rosters.find(chosen.committee), day, chosen.file)
    return DONE


def _send(chosen: argparse.Namespace) -> int:
    if chosen.kind not in (None, *SENT):
        return _refused([_("”{kind}” kan inte skickas. Det som finns är {kinds}.").format(
            kind=chosen.kind, kinds=_("{others} och {last}").format(others=", ".join(SENT[:-1]), last=SENT[-1]))])
    from app import sending_command as sending

    with closing(_archive(chosen, read_only=chosen.dry_run)) as archive:
        meeting = archive.meetings.find(chosen.meeting)
        if chosen.dry_run:
            told, missing = sending.would_send(archive, meeting, drafts=chosen.drafts is not None)
            print(*told, sep="\n")
            return _refused(missing) if missing else DONE
        done = sending.sent(archive, meeting, chosen.kind, drafts=chosen.drafts, without_missing=chosen.without_missing)
        if chosen.sheets is not None:
            archive.sendings.write_address_sheets(done.proof.sending.id, chosen.sheets)
        deliveries = archive.sendings.proof(done.proof.sending.id).deliveries
    print(*sending.outcomes(deliveries), sep="\n")
    return DONE if sending.in_order(deliveries) else NOT_IN_ORDER


def _archive(chosen: argparse.Namespace, *, read_only: bool = False) -> Archive:
    from app.bootstrap import open_archive

    return open_archive(chosen.archive, read_only=read_only)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "import": _import, "export": _export, "derive": _derive, "meetings": _meetings, "rehearse": _rehearse, "print": _print,
    "check": _check, "backup": _backup, "import-roster": _import_roster, "export-roster": _export_roster,
    "send": _send,
}


# The words on the line


class Help(argparse.HelpFormatter):
    """How the line is used, headed in the language spoken."""

    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[argparse._MutuallyExclusiveGroup],
                  prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _("användning: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """One that says in Swedish what it can do and what it does not understand."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False, formatter_class=Help)
        self._positionals.title, self._optionals.title = _("argument"), _("flaggor")
        self.add_argument("-h", "--help", action="help", help=_("visa den här hjälpen och sluta"))

    def error(self, message: str) -> NoReturn:
        """Raise `Unusable` with the sentence."""
        for pattern, sentence in FAULTS:
            found = re.fullmatch(pattern, message)
            if found:
                raise Unusable(_(sentence).format(*found.groups()))
        raise Unusable(message)


FAULTS = (
    (r"the following arguments are required: (.*)", marked("Det saknas: {0}.")),
    (r"unrecognized arguments: (.*)", marked("Det här går inte att förstå: {0}.")),
    (r"argument (\S+): expected one argument", marked("Efter {0} ska det stå något.")),
    (r"argument (?:\S+): invalid choice: '(.*)' \(choose from (.*)\)", marked("”{0}” är inget kommando. Det finns {1}.")),
    (r"argument (\S+): invalid \S+ value: '(.*)'", marked("Efter {0} ska det stå ett datum som 2019-09-16, inte ”{1}”.")),
)


def _parser() -> Parser:
    parser = Parser(prog="klubban", description=_("Utan kommando öppnas fönstret."))
    parser.add_argument("--archive", type=Path, metavar="DIR", help=_("arkivets mapp"))
    commands = parser.add_subparsers(dest="command", metavar=_("KOMMANDO"), title=_("kommandon"), prog="klubban")
    for name, told, arguments in LINES:
        command = commands.add_parser(name, help=_(told), description=_(told))
        for argument, options in arguments:
            command.add_argument(argument, **{**options, "help": _(options["help"])})
    return parser


FILE: tuple[str, dict[str, Any]] = ("file", {"type": Path, "metavar": "FILE", "help": marked("filen")})
MEETING: dict[str, Any] = {
    "metavar": "MEETING", "help": marked("koden och dagen, som ITVT 2019-09-16, eller ett id ur listan")}
COMMITTEE: tuple[str, dict[str, Any]] = (
    "--committee", {"metavar": "CODE", "required": True, "help": marked("nämndens kod, som ITVT")})
LINES: tuple[tuple[str, str, tuple[tuple[str, dict[str, Any]], ...]], ...] = (
    ("import", marked("läs in en mötesfil, helt eller inte alls"), (FILE,)),
    ("export", marked("skriv ett sammanträdes mötesfil"), (("meeting", MEETING), FILE)),
    ("derive", marked("skriv som JSON allt som följer av en mötesfil"),
     (FILE, ("--today", {"type": date.fromisoformat, "metavar": "DATE",
                          "help": marked("dagen som det räknas från, annars i dag")}))),
    ("meetings", marked("skriv en lista över sammanträdena"),
     (("--json", {"action": "store_true", "help": marked("som JSON")}),)),
    ("rehearse", marked("lägg en kopia av ett sammanträde att öva på, eller kasta eller behåll den"), (
        ("meeting", MEETING), ("--throw-away", {"action": "store_true", "help": marked("kasta övningen med det id:t")}),
        ("--keep", {"action": "store_true", "help": marked("behåll övningen med det id:t")}))),
    ("print", marked("gör ett papper som PDF: notice (kallelse), agenda (föredragningslista), letter (till ersättare), "
                     "supplement (tillägg), again (ändrad kallelse), cancelled (inställt), moved (flyttat), "
                     "bundle (kallelse med handlingar), minutes (protokoll), part (del av protokollet), "
                     "report (tjänsteskrivelse), attendance (närvaro och omröstning), roll (närvarolista att fylla i), "
                     "ballot (röstsedlar), plates (namnskyltar), chair (ordförandens lista)"),
     (("kind", {"metavar": "KIND", "help": marked("vilket papper")}), ("--meeting", MEETING),
      ("--case", {"metavar": "CASE", "help": marked("report: diarienumret, som ITVT 2019/12, eller ärendets id")}),
      ("--out", {"type": Path, "metavar": "FILE", "required": True, "help": marked("filen, eller en mapp")}),
      ("--format", {"metavar": "FORM", "default": "pdf", "help": marked("minutes, part: pdf, docx, html eller txt")}),
      ("--paragraph", {"type": int, "metavar": "N", "help": marked("minutes, part: paragrafens nummer")}),
      ("--part", {"type": int, "metavar": "N", "help": marked("minutes, part: vilken del i ordning, den första är 1")}),
      ("--public", {"action": "store_true", "help": marked("minutes, part: utan det som är maskerat")}),
      ("--with-annexes", {"action": "store_true", "help": marked("minutes, part: med bilagorna, i samma fil")}),
      ("--without-missing", {"action": "store_true", "help": marked("bundle: utan de handlingar som saknas")}))),
    ("import-roster", marked("läs in en lista över ledamöter och ersättare (CSV eller Excel), helt eller inte alls"),
     (FILE, COMMITTEE, ("--from", {"dest": "since", "type": date.fromisoformat, "metavar": "DATE",
                                   "help": marked("första dagen för uppdrag utan egen dag, annars i dag")}),
      ("--end-others", {"action": "store_true", "help": marked("avsluta dem som inte står i listan dagen före")}),
      ("--dry-run", {"action": "store_true", "help": marked("visa bara vad som skulle ändras")}))),
    ("export-roster", marked("skriv en lista över ledamöter och ersättare: Excel om namnet slutar på .xlsx, annars CSV"),
     (FILE, COMMITTEE, ("--on", {"type": date.fromisoformat, "metavar": "DATE", "help": marked("dagen, annars i dag")}))),
    ("send", marked("skicka kallelsen till alla som ska ha den"),
     (("--meeting", {**MEETING, "required": True}),
      ("--kind", {"metavar": "KIND", "help": marked("vad som skickas, annars det som står på tur")}),
      ("--dry-run", {"action": "store_true", "help": marked("visa bara vem som skulle få vad och hur")}),
      ("--drafts", {"type": Path, "metavar": "DIR", "help": marked("skriv breven som utkast i en mapp i stället")}),
      ("--sheets", {"type": Path, "metavar": "FILE", "help": marked("skriv brev med adress för dem som får det på papper")}),
      ("--without-missing", {"action": "store_true", "help": marked("utan de handlingar som saknas")}))),
    ("check", marked("kontrollera att arkivet är helt"), ()),
    ("backup", marked("skriv hela arkivet i en fil"), (FILE,)),
)


if __name__ == "__main__":
    sys.exit(main())
