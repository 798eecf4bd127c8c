"""How a line is read: in Swedish, with what it can do and what it does not understand."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from app.cli.line import LINES
from app.translation import _, marked


class Unusable(Exception):
    """What stands on the command line cannot be meant."""


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


def parser() -> Parser:
    """The reader of the line."""
    made = Parser(prog="klubban", description=_("Utan kommando öppnas fönstret."))
    made.add_argument("--archive", type=Path, metavar="DIR", help=_("arkivets mapp"))
    commands = made.add_subparsers(dest="command", metavar=_("KOMMANDO"), title=_("kommandon"), prog="klubban")
    for name, told, arguments in LINES:
        command = commands.add_parser(name, help=_(told), description=_(told))
        for argument, options in arguments:
            command.add_argument(argument, **{**options, "help": _(options["help"])})
    return made
