"""A desktop for one test: a screen, a bus for those who listen, the program started as anybody starts it, and a listener."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.ui.real_screen import real_screen

ROOT = Path(__file__).resolve().parents[3]
DEBIANS_PYTHON = Path("/usr/bin/python3")
PATIENCE = 60.0
"""Seconds that a page may take on a loaded machine."""
CONTROLS = {
    "push button", "check box", "radio button", "toggle button", "entry", "text", "password text", "combo box", "list",
    "list item", "table", "table cell", "tree", "tree item", "spin button", "slider", "menu item", "page tab", "button",
}
BARE = {"filler", "panel", "unknown", "layered pane", "invalid", ""}
"""Roles that say nothing of what a thing is for."""


@dataclass(frozen=True)
class Thing:
    """A node of the tree as the bus tells it."""

    name: str
    role: str
    states: frozenset[str]
    actions: tuple[str, ...]
    within: tuple[str, ...]

    @property
    def is_control(self) -> bool:
        """Whether one does something with it."""
        return self.role in CONTROLS or "focusable" in self.states

    @property
    def faults(self) -> list[str]:
        """What one who listens would miss."""
        where = f"{' > '.join(self.within[-3:])} > {self.role} ({self.name})"
        found = [] if self.name.strip() else [f"{where}: no name"]
        found += [f"{where}: no role"] if self.role in BARE else []
        can = {"focusable", "selectable"} & self.states or "sensitive" not in self.states
        found += [] if can or self.role in ("list", "list item") else [f"{where}: no state"]
        presses = self.role in ("push button", "check box", "radio button", "toggle button", "button")
        if presses and "sensitive" in self.states and not {"Press", "Toggle"} & set(self.actions):
            found.append(f"{where}: nothing to press it by")
        return found


class Desktop:
    """The program, seen from outside."""

    def __init__(self, environ: dict[str, str], program: subprocess.Popen[str], listener: subprocess.Popen[str],
                 log: Path) -> None:
        self._environ, self._program, self._listener, self._log = environ, program, listener, log

    def things(self) -> list[Thing]:
        """Everything that is shown now."""
        return [Thing(t["name"], t["role"], frozenset(t["states"]), tuple(t["actions"]), tuple(t["within"]))
                for t in self._ask(do="things") or ()]

    def until(self, seen: Callable[[list[Thing]], bool], what: str) -> list[Thing]:
        """What is shown once something can be seen in it, and has come to rest."""
        ends, before = time.monotonic() + PATIENCE, list[Thing]()
        while time.monotonic() < ends:
            assert self._program.poll() is None, f"the program has ended before {what}: {self._log.read_text()}"
            now = self.things()
            if now == before and seen(now):
                return now
            before = now
            time.sleep(0.15)
        raise AssertionError(f"{what}: {[(t.role, t.name) for t in before]}")

    def page(self, name: str) -> list[Thing]:
        """What is shown once something of that name is."""
        return self.until(lambda things: any(t.name.startswith(name) for t in things), name)

    def focused(self, name: str) -> list[Thing]:
        """What is shown once something of that name has the keys."""
        return self.until(lambda things: any(t.name.startswith(name) and "focused" in t.states for t in things), name)

    def chosen(self, name: str) -> list[Thing]:
        """What is shown once that row is the one the keys work on."""
        return self.until(lambda things: any(t.name == name and {"selected", "focused"} <= t.states for t in things), name)

    def press(self, name: str, role: str = "push button", action: str = "Press") -> None:
        """By the action that it offers."""
        self.until(lambda things: any(t.name.startswith(name) and t.role == role for t in things), name)
        self.until(lambda _things: bool(self._ask(do="act", role=role, name=name, action=action)), f"{action} {name}")

    def key(self, *keys: str) -> None:
        """What a hand does."""
        subprocess.run(["xdotool", "key", *keys], env=self._environ, check=True, timeout=60)

    def heard(self) -> list[str]:
        """What was announced since last asked."""
        return [str(words) for words in self._ask(do="heard")]

    def hears(self, said: str) -> bool:
        """Whether exactly this is announced next."""
        heard, ends = self.heard(), time.monotonic() + PATIENCE
        while not heard and time.monotonic() < ends:
            time.sleep(0.1)
            heard = self.heard()
        assert heard == [said], heard
        return True

    def take_the_keys(self) -> None:
        """Without a window manager no window has the keys by itself."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Klubban"]
        found = subprocess.run(search, env=self._environ, check=True, capture_output=True, text=True, timeout=60)
        subprocess.run(["xdotool", "windowfocus", "--sync", found.stdout.split()[0]], env=self._environ, check=True, timeout=60)

    def _ask(self, **question: str) -> Any:
        assert self._listener.stdin is not None
        assert self._listener.stdout is not None
        self._listener.stdin.write(json.dumps(question) + "\n")
        self._listener.stdin.flush()
        answer = self._listener.stdout.readline()
        assert answer, f"the listener has ended: {self._log.with_name('listener.log').read_text()}"
        return json.loads(answer)


@contextmanager
def desktop(folder: Path, archive: Path) -> Iterator[Desktop]:
    """With the program started on an archive; what each part says lies in the folder."""
    with ExitStack() as stack:
        screen = stack.enter_context(real_screen(folder / "screen.log"))
        environ = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                   "XDG_CONFIG_HOME": str(folder), "LC_ALL": "C.UTF-8", "LANGUAGE": "sv"}
        environ["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(environ, folder / "bus.log"))
        listener = stack.enter_context(_started([str(DEBIANS_PYTHON), str(Path(__file__).with_name("listener.py"))], environ,
                                                folder / "listener.log"))
        program = stack.enter_context(_started([sys.executable, "-m", "ui", "--archive", str(archive)], environ,
                                               folder / "program.log"))
        yield Desktop(environ, program, listener, folder / "program.log")


@contextmanager
def _started(command: list[str], environ: dict[str, str], log: Path) -> Iterator[Any]:
    with log.open("wb") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
                                   text=True)
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


@contextmanager
def _bus(environ: dict[str, str], log: Path) -> Iterator[str]:
    """A session bus; it starts the accessibility bus when somebody asks for it."""
    with _started(["dbus-daemon", "--session", "--nofork", "--print-address"], environ, log) as daemon:
        yield daemon.stdout.readline().strip()
