"""The sample meeting held on a real screen with nothing but keys, and its minutes read off the printed page.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from app.resources import resource
from tests.sample_script import EXPERT, SCRIPT, TO_THE_PAGE
from tests.ui.real_screen import real_screen

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "pdftotext")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"no {', '.join(MISSING)} on this machine")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A real X server, by its name."""
    with real_screen(tmp_path / "xvfb.log") as name:
        yield name


@pytest.fixture
def archive_folder(tmp_path: Path) -> Path:
    """An archive with the sample meeting as it was before it was held."""
    document = json.loads(resource("sample", "itvt-2019-09-16.json").read_bytes())
    document["log"] = []
    del document["minutes"]
    file = tmp_path / "meeting.json"
    file.write_text(json.dumps(document))
    archive = open_archive(tmp_path / "archive")
    archive.exchange.import_file(file)
    archive.close()
    return tmp_path / "archive"


class Secretary:
    """The program's window on a screen, and somebody who types."""

    def __init__(self, screen: str, archive: Path, home: Path) -> None:
        self._environ = os.environ | {
            "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(home), "LC_ALL": "C.UTF-8",
        }
        self._log = home / "window.log"
        with self._log.open("wb") as log:
            self._program = subprocess.Popen([sys.executable, "-m", "ui", "--archive", str(archive)], cwd=ROOT, stderr=log,
                                             env=self._environ)
        self._window = self._xdotool("search", "--sync", "--onlyvisible", "--name", "Klubban").split()[0]
        self._xdotool("windowfocus", "--sync", self._window)

    def type(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Type a script."""
        for key, _what in keys:
            assert self._program.poll() is None, self._log.read_text()
            if key.startswith("text: "):
                self._xdotool("type", "--delay", "5", key.removeprefix("text: "))
            else:
                self._xdotool("key", key)

    def leave(self) -> None:
        """Close the window as one does."""
        self._xdotool("key", "ctrl+q")
        assert self._program.wait(20) == 0, self._log.read_text()

    def kill(self) -> None:
        """Whatever happened, the program does not stay."""
        if self._program.poll() is None:
            self._program.kill()
            self._program.wait()

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self._environ, check=True, capture_output=True, text=True, timeout=60)
        return done.stdout

    def wait_for_the_archive(self, folder: Path) -> None:
        """Until the program has opened it, which it does in the background: then the lock names the program."""
        until = time.monotonic() + 60
        while not (folder / "lock").exists() or (folder / "lock").read_text() != str(self._program.pid):
            assert time.monotonic() < until, self._log.read_text()
            time.sleep(0.05)
        time.sleep(2)  # the page after it cannot be asked from outside


@pytest.fixture
def secretary(screen: str, archive_folder: Path, tmp_path: Path) -> Iterator[Secretary]:
    """At the meeting's page."""
    someone = Secretary(screen, archive_folder, tmp_path)
    try:
        someone.wait_for_the_archive(archive_folder)
        someone.type(TO_THE_PAGE)
        yield someone
    finally:
        someone.kill()


SAID = (
    # who served where
    "Anders Holmgren (M), ordförande Herrljunga §§ 16–22",
    "Karin Ahlqvist (C), vice ordförande Vårgårda §§ 19–20, 22",
    "Ulf Norling (S) för Karin Ahlqvist (C) Vårgårda §§ 16–18, 21",
    "Birgitta Sjöö (S) Herrljunga §§ 16–22",
    "och tjänstgör från och med § 19. Ulf Norling (S) tjänstgör till och med § 18.",
    # who adjusts what
    "Justerande §§ 16–18, 21 Justerande §§ 19–20, 22",
    "Karin Ahlqvist (C) utses att tillsammans med ordföranden justera protokollet.",
    "§ 20 justeras omedelbart",
    # § 20
    "Karin Ahlqvist (C) yrkar bifall till förvaltningens förslag.",
    "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:",
    # § 21
    "Karin Ahlqvist (C) anmäler jäv, eftersom hon sitter i anbudsgivarens styrelse.",
    "deltar varken i överläggningen eller i beslutet. Ulf Norling (S) tjänstgör i stället och justerar paragrafen.",
    "Ordföranden Anders Holmgren (M) yrkar bifall till förvaltningens förslag.",
    "Ulf Norling (S) yrkar avslag på förvaltningens förslag.",
    "finner att förvaltningens förslag antas. Omröstning begärs av Ulf Norling (S).",
    "Den som stöder förvaltningens förslag röstar ja. Den som stöder Ulf Norlings yrkande om avslag röstar nej.",
    "Omröstningen utfaller med 1 ja-röst mot 1 nej-röst.",
    "Ulf Norling (S), ersättare Vårgårda X Anders Holmgren (M), ordförande Herrljunga X Summa 1 1 0",
    "Rösterna är lika. Ordföranden avgör med sin utslagsröst till förmån för förvaltningens förslag.",
    "SMS-tjänst till besökssystemet i Herrljunga anskaffas som molntjänst.",
    "Ulf Norling (S) reserverar sig mot beslutet",
    "En skriftlig motivering kommer att lämnas.",
    # the end
    "Meddelandena läggs till handlingarna.",
)


def test_the_whole_meeting_by_keys_alone_and_its_minutes_as_printed(
    secretary: Secretary, archive_folder: Path, tmp_path: Path,
) -> None:
    secretary.type(SCRIPT)
    secretary.leave()
    minutes = " ".join(printed(archive_folder, tmp_path / "minutes.pdf").split())
    assert [sentence for sentence in SAID if sentence not in minutes] == []
    assert "Inget beslut fattas" not in minutes


def test_the_meeting_takes_no_more_keys_than_an_expert_has_patience_for() -> None:
    assert len(SCRIPT) <= EXPERT


def printed(archive: Path, pdf: Path) -> str:
    """The text of the minutes as the command line prints them."""
    klubban = [sys.executable, "-m", "app.cli", "--archive", str(archive)]
    command = [*klubban, "print", "minutes", "--meeting", "ITVT 2019-09-16", "--out", str(pdf)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
