"""A reader of screens, small: answers questions about the program on the accessibility bus, a line of JSON each.

Debian's own Python runs this file, since the bindings of AT-SPI are Debian's: it knows nothing of the program.
"""

from __future__ import annotations

import faulthandler
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

PROGRAM = "klubban"
ROWS_READ = 60
PATIENCE = 30
"""Seconds for an answer; then it tells where it stood, and ends."""
Answer = Any


class Listener:
    """Walks the tree, presses, and remembers what was announced."""

    def __init__(self) -> None:
        gi = import_module("gi")
        gi.require_version("Atspi", "2.0")
        self._atspi = import_module("gi.repository.Atspi")
        self._glib = import_module("gi.repository.GLib")
        self._atspi.init()
        self._heard: list[str] = []
        self._ears = self._atspi.EventListener.new(lambda event: self._heard.append(str(event.any_data)))
        self._ears.register("object:announcement")

    def listen(self) -> None:
        """Until there are no more questions."""
        loop = self._glib.MainLoop()

        def asked(_source: object, _condition: object) -> bool:
            line = sys.stdin.readline()
            if not line:
                loop.quit()
                return False
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
            sys.stdout.write(json.dumps(self._tried(json.loads(line))) + "\n")
            sys.stdout.flush()
            faulthandler.cancel_dump_traceback_later()
            return True

        self._glib.io_add_watch(0, self._glib.IO_IN | self._glib.IO_HUP, asked)
        loop.run()

    def _tried(self, question: dict[str, str]) -> Answer:
        """The answer; None where what was read went away meanwhile, so that one asks again."""
        try:
            return self._answer(question)
        except self._glib.GError:
            return None

    def _answer(self, question: dict[str, str]) -> Answer:
        if question["do"] == "things":
            return [self._told(thing, within) for thing, within in self._things()]
        if question["do"] == "heard":
            heard, self._heard = self._heard, []
            return heard
        found = [t for t, _w in self._things() if t.get_role_name() == question["role"]
                 and (t.get_name() or "").startswith(question["name"]) and "sensitive" in _states(t)]
        return bool(found) and self._done(found[-1], question)

    def _done(self, thing: Any, question: dict[str, str]) -> bool:
        """Do the action of that name."""
        actions = self._actions(thing)
        return question["action"] in actions and bool(thing.do_action(actions.index(question["action"])))

    def _told(self, thing: Any, within: tuple[str, ...]) -> Answer:
        return {"name": thing.get_name() or "", "role": thing.get_role_name(), "states": _states(thing), "within": within,
                "actions": self._actions(thing)}

    def _actions(self, thing: Any) -> list[str]:
        if "Action" not in thing.get_interfaces():
            return []
        return [self._atspi.Action.get_action_name(thing, n) for n in range(thing.get_n_actions())]

    def _things(self) -> Iterator[tuple[Any, tuple[str, ...]]]:
        """All that is shown, from the outside in."""
        desktop = self._atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
        for program in programs:
            if program is not None and program.get_name() == PROGRAM:
                program.clear_cache()
                for number in range(program.get_child_count()):
                    window = program.get_child_at_index(number)
                    yield from self._within(window, ()) if window is not None else ()

    def _within(self, thing: Any, path: tuple[str, ...]) -> Iterator[tuple[Any, tuple[str, ...]]]:
        yield thing, path
        path = (*path, (thing.get_name() or "")[:40] or thing.get_role_name())
        for number in range(min(thing.get_child_count(), ROWS_READ)):
            child = thing.get_child_at_index(number)
            if child is not None and "showing" in _states(child):
                yield from self._within(child, path)


def _states(thing: Any) -> list[str]:
    return [state.value_nick for state in thing.get_state_set().get_states()]


if __name__ == "__main__":
    Listener().listen()
