"""Sets Klubban up in the repository: system libraries, `.venv` from the lock file, the program itself and its translations.

    python3 tools/set_up.py [--tests | --bench]

Needs the standard library only. What is already there is left alone, so it can run before every command.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import debian  # noqa: E402  (the script is started by its path, before anything is installed)

VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "klubban-set-up"
LOCKS = {"run": ROOT / "requirements.txt", "tests": ROOT / "requirements-dev.txt",
         "bench": ROOT / "requirements-bench.txt"}


def main() -> int:
    parser = argparse.ArgumentParser(description="Set Klubban up in .venv")
    parser.add_argument("--tests", action="store_true", help="with what the tests need")
    parser.add_argument("--bench", action="store_true", help="with those it is measured against")
    chosen = parser.parse_args()
    wanted = "tests" if chosen.tests else "bench" if chosen.bench else "run"
    if sys.version_info < (3, 11):  # noqa: UP036  (this file is what an older Python is stopped by)
        print(f"Klubban needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    try:
        debian.ensure(tests=wanted == "tests")
    except debian.NotInstalledError as missing:
        print(missing, file=sys.stderr)
        return 2
    if mark(wanted) not in marks():
        install(wanted)
    run(PYTHON, "-m", "tools.translations", "--compile")
    return 0


def mark(wanted: str) -> str:
    """What an up-to-date `.venv` has in its stamp: the Python and everything the installation was made from."""
    made_from = hashlib.sha256(release().encode() + (ROOT / "pyproject.toml").read_bytes() + LOCKS[wanted].read_bytes())
    return f"{wanted} {made_from.hexdigest()}"


def release() -> str:
    """The release of this Python; not its build, which an upgrade of the system may change while this runs."""
    return ".".join(map(str, sys.version_info[:3]))


def marks() -> list[str]:
    return STAMP.read_text().splitlines() if STAMP.exists() else []


def install(wanted: str) -> None:
    """Make `.venv` where it is missing or of another Python, and put the locked versions and the program into it."""
    before = marks() if usable() else []
    STAMP.unlink(missing_ok=True)
    if not usable():
        run(sys.executable, "-m", "venv", "--clear", VENV)
    installer = pip_or_uv()
    run(*installer, "--require-hashes", "-r", LOCKS[wanted])
    # Off the network and with the locked setuptools: building must not fetch anything that has no hash.
    run(*installer, "--no-deps", "--no-build-isolation", "--no-index", "--config-settings", "editable_mode=compat", "-e", ROOT)
    run(PYTHON, "-m", "compileall", "-q", ROOT / "app", ROOT / "ui")
    # The other locks hold everything in the lock of the program, in the same versions, so they serve for it too.
    current = {mark(name) for name in LOCKS}
    STAMP.write_text("\n".join({mark("run"), mark(wanted), *current.intersection(before)}) + "\n")


def usable() -> bool:
    """Whether `.venv` starts and is of the Python that runs this."""
    if not PYTHON.exists():
        return False
    question = "import sys; print(*sys.version_info[:3], sep='.')"
    answer = subprocess.run([PYTHON, "-c", question], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == release()


def pip_or_uv() -> list[str | Path]:
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "-q", "--python", PYTHON]
    return [PYTHON, "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check"]


def run(*command: str | Path) -> None:
    environment = os.environ | {"UV_COMPILE_BYTECODE": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as failed:
        print(f"Set-up stopped: {' '.join(map(str, failed.cmd))} gave status {failed.returncode}.", file=sys.stderr)
        sys.exit(1)
