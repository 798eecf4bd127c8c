"""Whoever reads screens finds, over the desktop's own bus, a name, a role and a state for every control, and hears what happens.

Nothing here knows the program from the inside: it is started as anybody starts it, and met by another process.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from app.resources import resource
from tests.ui.outside.desktop import Desktop, Thing, desktop
from tools.debian import TEST_FILES

MISSING = [*(name for name in ("Xvfb", "xdotool", "dbus-daemon") if shutil.which(name) is None),
           *(file for file in ("usr/bin/python3", *TEST_FILES) if not any(Path("/").glob(file)))]
pytestmark = [pytest.mark.all, pytest.mark.skipif(bool(MISSING), reason=f"no {', '.join(MISSING)} on this machine")]
ROOMS = {"Ärenden": "Inga ärenden ännu.", "Personer": "Ny person", "Inställningar": "Nytt organ"}
SETTINGS = ("Reglemente", "Protokollets form", "E-post", "Stavning", "Utseende")
STEPS = {"Kalla": "Papperet som det blir", "Förhinder": "Beslutförhet ärende för ärende", "Sammanträd": "Öppna sammanträdet",
         "Protokoll": "Protokollets delar", "Förbered": "Kallelsen som den skrivs ut"}
"""What is pressed, and something that stands on the page where it leads."""


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Desktop]:
    """The program with the sample meeting, which is to be held."""
    document = json.loads(resource("sample", "itvt-2019-09-16.json").read_bytes()) | {"log": []}
    del document["minutes"]
    file = tmp_path / "meeting.json"
    file.write_text(json.dumps(document))
    archive = open_archive(tmp_path / "archive")
    archive.exchange.import_file(file)
    archive.close()
    with desktop(tmp_path, tmp_path / "archive") as found:
        found.page("Gemensam servicenämnd")
        found.take_the_keys()
        yield found


def faults(things: list[Thing]) -> list[str]:
    """The faults of every control; a page without any was not found."""
    controls = [t for t in things if t.is_control]
    assert len(controls) > 4, [(t.role, t.name) for t in things]
    return [fault for t in controls for fault in t.faults]


def test_every_control_of_every_room(outside: Desktop) -> None:
    found = faults(outside.things())
    for room, there in ROOMS.items():
        outside.press(room, "check box")
        found += faults(outside.page(there))
    for part in SETTINGS:
        outside.press(part, "list item", "Toggle")
        found += faults(outside.chosen(part))
    assert found == []


def test_every_control_of_every_step_and_of_what_lies_over_it(outside: Desktop) -> None:
    outside.key("Return")
    outside.page("Kallelsen som den skrivs ut")
    found: list[str] = []
    for step, there in STEPS.items():
        outside.press(step)
        found += faults(outside.page(there))
    for key, there in (("ctrl+k", "Sök kommando"), ("F1", "Alla kortkommandon")):
        outside.key(key)
        found += faults(outside.focused(there))
        outside.key("Escape")
    assert found == []


def test_what_happens_is_announced(outside: Desktop) -> None:
    outside.key("Return")
    outside.press("Sammanträd")
    outside.page("Öppna sammanträdet")
    outside.heard()
    for key, said in (("n", "Anders Holmgren (M) är närvarande."), ("n", "Karin Ahlqvist (C) är närvarande. Beslutför."),
                      ("ctrl+z", "Tillbakataget: Karin Ahlqvist (C) är närvarande. Inte beslutför.")):
        outside.key(key)
        assert outside.hears(said)
    outside.press("Öppna sammanträdet")
    assert outside.hears("Sammanträdet öppnas. Sammanträdets öppnande tas upp. Vårgårdas plats är tom. Inte beslutför.")


def test_the_wall_is_a_window_that_tells_what_it_shows(outside: Desktop) -> None:
    outside.key("Return")
    outside.press("Sammanträd")
    outside.page("Öppna sammanträdet")
    outside.key("F7")
    shown = outside.page("Väggen")
    assert [t.role for t in shown if t.name == "Väggen"] == ["frame"]
    (told,) = (t for t in shown if t.within[-1:] == ("Väggen",))
    assert "Gemensam servicenämnd för IT, växel och telefoni" in told.name
    assert "Sammanträdet börjar" in told.name
