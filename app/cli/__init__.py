"""The command line: each command a few lines on the same road as the window; without a command, the window."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from app.cli.ground import refused
from app.cli.parser import Unusable, parser

COMMANDS = {
    "import": ("files", "import_file"), "export": ("files", "export"), "derive": ("files", "derive_file"),
    "check": ("files", "check"), "backup": ("files", "backup"), "meetings": ("meetings", "meetings"),
    "rehearse": ("meetings", "rehearse"), "print": ("paper", "print_paper"), "import-roster": ("rosters", "import_roster"),
    "export-roster": ("rosters", "export_roster"), "send": ("sending", "send"),
}
"""Where each command is carried out; imported when it is asked for."""


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if arguments is None:
        gc.disable()  # a process of its own for one short command: its garbage goes with it
    try:
        chosen = parser().parse_args(arguments)
    except Unusable as e:
        return refused([str(e)])
    if chosen.command is None:
        return _window(chosen.archive)
    return _carried_out(_command(chosen.command), chosen)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    module, function = COMMANDS[name]
    found: Callable[[argparse.Namespace], int] = getattr(import_module(f"app.cli.{module}"), function)
    return found


def _carried_out(command: Callable[[argparse.Namespace], int], chosen: argparse.Namespace) -> int:
    from app.exchange.codec import Refused
    from app.services.errors import WorldError

    try:
        return command(chosen)
    except Refused as e:
        return refused([str(f) for f in e.faults])
    except WorldError as e:
        return refused([f"{e.sentence} {e.advice}".rstrip()] if len(e.reasons) == 1 else list(e.reasons))


def _window(folder: Path | None) -> int:
    # by name, since nothing in here may know the window
    return int(import_module("ui.__main__").main(["--archive", str(folder)] if folder else []))
