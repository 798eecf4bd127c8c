"""A real X server for a test, without anything to look at."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def real_screen(log: Path, size: str = "1440x900") -> Iterator[str]:
    """An X server of its own, by its name; what it says goes into the log."""
    read, write = os.pipe()
    with log.open("wb") as said:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                  pass_fds=(write,), stderr=said)
        os.close(write)
        try:
            with os.fdopen(read) as pipe:
                number = pipe.readline().strip()
            assert number, log.read_text()
            yield f":{number}"
        finally:
            server.terminate()
            server.wait()
