"""The ground everything stands on: Python with its Qt, the shipped files, the set-up and the catalogue's keeper."""

import hashlib
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import polib
import pytest

from app import translation
from app.resources import resource
from tools import debian, translations
from ui.platform_guard import refusal, unfit

# As published in Adobe's npm packages source-sans 3.52.0 and source-serif 4.5.1. A changed font may not be called Source.
FONTS = {
    "SourceSans3-Bold.ttf": "9214b9d95e4231c609802815c2646c98174e2102d0d37f88978a7f8e71006e6a",
    "SourceSans3-BoldIt.ttf": "7978291fc1bf314db887e0366853b33c5cf2e964c7b95cfb9ce403a6ec46a842",
    "SourceSans3-It.ttf": "192afd78f0f54a3c69eaf02d43f4d9a821e9d6110e41d3d25d61a7385cd580e4",
    "SourceSans3-Light.ttf": "fcc10d83a12844e7dc699b1bb85f65f0d1bb0179de216feb5d28f806500f7cef",
    "SourceSans3-Regular.ttf": "4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f",
    "SourceSans3-Semibold.ttf": "a3f4f8dcf343a8f24dc61951de93f3ba1558b15cd250ba24af8a40e957081b7d",
    "SourceSans3-SemiboldIt.ttf": "8221d5e4bd3cf249e8023a5f8fad024d37c2def0f3d3aa7fd1f5830afda51f34",
    "SourceSerif4-Bold.ttf": "7cf4f4e1ad74f45058d5bc61716b82560442fbdcd9d3654d2dea96bf6c683d86",
    "SourceSerif4-It.ttf": "9d2950a8f1da66e21502c35d646a1d2148e79f9ea43fd2158cf02f5232e7f430",
    "SourceSerif4-Regular.ttf": "e5a4ee6a3d87bb9024796be390c6771e2a0eb1883dae25effaf57ca01668e24b",
    "SourceSerif4-Semibold.ttf": "36db62940cb5728b12b1802476dc7fcf4c6c519a7bdd476ba23a4e555fc4655f",
}

MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("Klubban")
for number in range(20_000):
    label.setEnabled(number % 2 == 0)
print("alive")
"""


def test_qt_and_python_survive_twenty_thousand_calls() -> None:
    answer = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout.strip()) == (0, "alive"), answer.stderr


def test_a_qt_that_kills_python_311_is_refused_with_both_versions_named() -> None:
    why = unfit((3, 11), (6, 12))
    assert why is not None
    assert "PySide6 6.12" in why
    assert "Python 3.11" in why


@pytest.mark.parametrize(("python", "pyside"), [((3, 11), (6, 11)), ((3, 12), (6, 12)), ((3, 13), (6, 13))])
def test_a_qt_that_python_can_live_with_is_let_through(python: tuple[int, int], pyside: tuple[int, int]) -> None:
    assert unfit(python, pyside) is None


def test_what_is_installed_here_is_let_through() -> None:
    assert refusal() is None


def test_the_fonts_are_the_published_ones_with_their_licences() -> None:
    shipped = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in resource("fonts").glob("*.ttf")}
    assert shipped == FONTS
    assert all("SIL Open Font License" in resource("fonts", f"{family}-LICENSE.md").read_text("utf-8")
               for family in ("SourceSans3", "SourceSerif4"))


def test_every_icon_takes_the_colour_of_its_surroundings_and_the_licence_is_with_them() -> None:
    icons = list(resource("icons").glob("*.svg"))
    assert resource("icons", "gavel.svg") in icons
    assert [icon.name for icon in icons if 'stroke="currentColor"' not in icon.read_text("utf-8")] == []
    assert "ISC License" in resource("icons", "LICENSE").read_text("utf-8")


def test_a_packed_program_finds_its_files_where_it_was_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons", "gavel.svg") == tmp_path / "resources" / "icons" / "gavel.svg"


def test_no_module_imports_itself_by_a_roundabout_way() -> None:
    imports = grimp.build_graph("app", "ui", cache_dir=None)
    graph = {module: imports.find_modules_directly_imported_by(module) for module in imports.modules}
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError with the circle
    assert order.index("app.domain.table") < order.index("app.domain.committee")


def test_locked_versions_all_have_a_checksum_and_name_no_registry() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        text = (translations.ROOT / lock).read_text("utf-8").replace("\\\n", " ")
        assert "://" not in text
        assert [line for line in text.splitlines() if line and "--hash=sha256:" not in line] == []


def test_the_lock_of_the_tests_holds_the_lock_of_the_program() -> None:
    program, tests = (locked_versions(lock) for lock in ("requirements.txt", "requirements-dev.txt"))
    assert program < tests


def locked_versions(lock: str) -> set[str]:
    return {line for line in (translations.ROOT / lock).read_text("utf-8").splitlines() if "==" in line}


def test_without_the_right_to_install_set_up_stops_with_one_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "missing_packages", lambda **_: ["libegl1", "xvfb"])
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(debian.NotInstalledError, match="sudo apt-get install --no-install-recommends libegl1 xvfb"):
        debian.ensure(tests=True)


def source(tmp_path: Path, text: str) -> translations.Found:
    file = tmp_path / "page.py"
    file.write_text(text, "utf-8")
    return translations.extract([file], tmp_path)


def catalogue(**translated: str) -> polib.POFile:
    po = polib.POFile()
    po.extend(polib.POEntry(msgid=swedish, msgstr=english) for swedish, english in translated.items())
    return po


def test_a_translated_sentence_passes(tmp_path: Path) -> None:
    assert translations.faults(source(tmp_path, 'a = _("Justera")'), catalogue(Justera="Adjust")) == []


@pytest.mark.parametrize(("text", "translated", "fault"), [
    ('a = _("Justera")', {}, "not in the catalogue"),
    ('a = _("Justera")', {"Justera": ""}, "not translated"),
    ("a = 1", {"Justera": "Adjust"}, "stale"),
    ('a = _("{n} ledamöter")', {"{n} ledamöter": "{m} members"}, "other placeholders"),
    ('a = _(f"{n} ledamöter")', {}, "put together inside"),
    ('a = _("ledamöter " + name)', {}, "put together inside"),
])
def test_a_catalogue_out_of_step_is_told(tmp_path: Path, text: str, translated: dict[str, str], fault: str) -> None:
    faults = translations.faults(source(tmp_path, text), catalogue(**translated))
    assert len(faults) == 1
    assert fault in faults[0]


def test_updating_adds_what_is_new_takes_out_what_is_stale_and_keeps_the_rest(tmp_path: Path) -> None:
    found = source(tmp_path, 'a = _("Justera"), marked("Kalla")')
    updated = translations.update(found, catalogue(Justera="Adjust", Borta="Gone"))
    assert {entry.msgid: entry.msgstr for entry in updated} == {"Justera": "Adjust", "Kalla": ""}


@pytest.fixture
def english_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "locale" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue(Justera="Adjust").save_as_mofile(str(folder / "klubban.mo"))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(translation, "_catalogues", {})
    monkeypatch.setattr(translation, "_chosen", "sv")


@pytest.mark.usefixtures("english_catalogue")
def test_the_window_speaks_swedish_until_asked_for_english() -> None:
    assert translation._("Justera") == "Justera"
    translation.use("en")
    assert translation.language() == "en"
    assert translation._("Justera") == "Adjust"
    assert translation._("Utan översättning") == "Utan översättning"


@pytest.mark.usefixtures("english_catalogue")
def test_a_language_there_is_no_catalogue_for_is_refused() -> None:
    with pytest.raises(ValueError, match="fi"):
        translation.use("fi")
