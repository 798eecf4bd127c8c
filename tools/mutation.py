"""Tries the rules by mutants: whatever change the stories do not notice is listed with its reason, or the trial fails.

    python -m tools.mutation

A mutant is a rule with one small thing changed. `mutmut` makes them in `mutants/` and runs the fast stories against each;
those that live are held against `tests/domain/rules/living_mutants.toml`. Needs fork, so it does not run on Windows.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

MUTMUT = [sys.executable, "-m", "mutmut"]
FOLDER = Path("mutants")
EXPLAINED = Path("tests/domain/rules/living_mutants.toml")
NAME = re.compile(r"app\.domain\.rules\.(\w+)\.x_(\w+)__mutmut_\d+")
NOTICED = ("killed", "timeout", "caught by type check")

Change = tuple[str, str, str]
"""The rule's function, what stood there, and what the mutant has in its place."""


def main() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run([*MUTMUT, "run"], check=True)
    living = {change(name) for name in names_of_the_living()}
    known = explained()
    unexplained, gone = sorted(living - known.keys()), sorted(known.keys() - living)
    print(f"\n{total()} mutants, {len(living)} live, {len(living) - len(unexplained)} of them explained.")
    for title, changes in (("Not explained", unexplained), ("Explained, but noticed or no longer made", gone)):
        for rule, was, becomes in changes:
            print(f"{title}: {rule}\n  - {was}\n  + {becomes}")
    return 1 if unexplained or gone else 0


def names_of_the_living() -> list[str]:
    """Those that no test noticed, and those that no test tried."""
    rows = (line.strip().rpartition(": ") for line in output("results").splitlines() if "__mutmut_" in line)
    return [name for name, _, status in rows if status not in NOTICED]


def change(name: str) -> Change:
    """What a mutant changes, told so that it is found again when lines and numbers have moved."""
    matched = NAME.fullmatch(name)
    if matched is None:
        raise SystemExit(f"{name} is no mutant of a rule.")
    lines = [line for line in output("show", name).splitlines() if not line.startswith(("---", "+++"))]
    was, becomes = (" ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
    return f"{matched[1]}.{matched[2]}", was, becomes


def explained() -> dict[Change, str]:
    rows = tomllib.loads(EXPLAINED.read_text("utf-8"))["mutant"]
    return {(row["rule"], row["was"], row["becomes"]): row["why"] for row in rows}


def total() -> int:
    subprocess.run([*MUTMUT, "export-cicd-stats"], check=True, stdout=subprocess.DEVNULL)
    return int(json.loads((FOLDER / "mutmut-cicd-stats.json").read_text("utf-8"))["total"])


def output(*arguments: str) -> str:
    return subprocess.run([*MUTMUT, *arguments], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
