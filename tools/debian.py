"""The system libraries and programs Klubban needs from Debian, which of them are missing, and their installation."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

# What is looked for is the library itself, not the package: newer releases name some packages otherwise (libcups2t64).
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool", "pdftotext": "poppler-utils", "qpdf": "qpdf",
                 "dbus-daemon": "dbus-daemon"}
# What reads screens is no program: its parts are looked for where Debian lays them.
TEST_FILES = {"usr/lib/python3/dist-packages/gi": "python3-gi", "usr/libexec/at-spi-bus-launcher": "at-spi2-core",
              "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0"}


class NotInstalledError(Exception):
    """Packages are missing and may not be installed from here; the text says what to type."""


def missing_packages(*, tests: bool) -> list[str]:
    """The Debian packages that are needed and not there; with `tests`, the tools of the test suite too."""
    there = _libraries_there()
    missing = [package for library, package in LIBRARIES.items() if library not in there]
    if find_spec("ensurepip") is None:
        missing.insert(0, "python3-venv")
    if tests:
        missing += [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
        missing += [package for file, package in TEST_FILES.items() if not any(Path("/").glob(file))]
    return missing


def _libraries_there() -> set[str]:
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    if not Path(ldconfig).exists():
        return set()
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listing.splitlines() if "=>" in line}


def ensure(*, tests: bool) -> None:
    """See to it that the system has what is needed; raises NotInstalledError where it is for the user to install it."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages(tests=tests)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        print("Klubban needs these libraries and programs, by their Debian names: " + " ".join(missing), flush=True)
    elif prefix := _privilege():
        _install(prefix, missing)
    else:
        raise NotInstalledError(f"Some system packages are missing. Install them with this line, then try again:\n\n"
                           f"  sudo apt-get install --no-install-recommends {' '.join(missing)}\n")


def _privilege() -> list[str]:
    """The words before apt-get, or none where we may not install."""
    if os.geteuid() == 0:
        return ["env"]
    return ["sudo", "-n", "env"] if os.environ.get("CI") == "true" and shutil.which("sudo") else []


def _install(prefix: Iterable[str], packages: Iterable[str]) -> None:
    apt = [*prefix, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"]
    for command in (["update"], ["install", "--no-install-recommends", *packages]):
        subprocess.run([*apt, *command], stdin=subprocess.DEVNULL, check=True)
