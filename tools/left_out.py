"""Tells which tests `make test` left to `make test-all`, by name and number."""

import subprocess
import sys


def left_out() -> list[str]:
    """The tests marked `all`."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "all", "-p", "no:cacheprovider"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode not in (0, 5):  # 5: there are none
        raise SystemExit(answer.stdout + answer.stderr)
    return [line for line in answer.stdout.splitlines() if "::" in line]


def main() -> None:
    names = left_out()
    print(f"Left to make test-all: {len(names)}")
    for name in names:
        print(f"  {name}")


if __name__ == "__main__":
    main()
