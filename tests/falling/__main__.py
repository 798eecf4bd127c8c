"""`python -m tests.falling [TIMES]`: the program killed so many times, 500 if nothing is said; 1 where anything was lost."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from tests.falling.falls import Falls


def main(times: int) -> int:
    """Run, and tell."""
    begun, seed = time.monotonic(), random.randrange(2**32)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=False) as folder:
        found = Falls(Path(folder), seed).run(times)
    counts = ", ".join(f"{n} {what}" for what, n in sorted(found.counts.items()))
    sys.stdout.write(f"{times} falls in {time.monotonic() - begun:.0f} s (seed {seed}): {counts}\n")
    sys.stdout.writelines(f"  {fault}\n" for fault in found.wrong)
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
