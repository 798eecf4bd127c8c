"""Hands files to the process that opens them, and sees to it that none takes longer than its time."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType

import app
from app.documents.papers.answers import Cleaned, Unusable, read

SECONDS = 8.0
"""How long a file may take, and a second more for each so many bytes: a scan of hundreds of pages is no attack."""
BYTES_A_SECOND = 15_000_000
BEGINNING = 30.0


class Cleaner:
    """Cleans one file after another; a context, since a process waits within. Not for two threads at once."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Cleaner:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._end()

    def clean(self, source: Path, target: Path, kind: str, password: str | None = None) -> Cleaned:
        """Write to `target` the clean PDF of a `pdf` or a `picture`; raises `Unusable`."""
        process = self._process or self._begun()
        request = {"source": str(source.resolve()), "target": str(target.resolve()), "kind": kind, "password": password}
        limit = self._seconds + source.stat().st_size / BYTES_A_SECOND
        return read(json.loads(self._asked(process, json.dumps(request) + "\n", limit)))

    def _begun(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "app.documents.papers.worker"], cwd=Path(app.__file__).parent.parent, text=True,
            encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._process = process
        self._asked(process, "", BEGINNING)
        return process

    def _asked(self, process: subprocess.Popen[str], request: str, limit: float) -> str:
        """The next line of the process; it is ended where it gives none in time."""
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Event()

        def ended() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(limit, ended)
        clock.start()
        try:
            process.stdin.write(request)
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        finally:
            clock.cancel()
        if not answer:
            self._end()
            raise Unusable("too_slow" if late.is_set() else "crashed")
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
