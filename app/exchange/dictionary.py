"""The Swedish dictionary: asked in a process of its own, which begins with the first question."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import app
from app.resources import resource

Missing = Literal["library", "dictionary", "process"]
LONGEST = 60
"""Letters: longer words are no words."""


class NoDictionary(Exception):
    """There is none to ask: the `library` or the `dictionary` is missing, or the `process` came to an end."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing)
        self.missing: Missing = missing


class Dictionary:
    """May be asked from several threads; they wait for each other."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` holds `sv_SE.dic` and `sv_SE.aff`; without it, those shipped."""
        self._folder = folder or resource("dictionary")
        self._process: subprocess.Popen[str] | None = None
        self._turn = threading.Lock()
        self._missing: Missing | None = None

    def known(self, words: Sequence[str]) -> dict[str, bool]:
        """Which of the words it knows; raises `NoDictionary`."""
        asked = [word for word in words if len(word) <= LONGEST]
        answers = self._asked({"words": asked})["known"] if asked else []
        return {**dict.fromkeys(words, True), **dict(zip(asked, answers, strict=True))}

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first; raises `NoDictionary`."""
        return tuple(self._asked({"suggest": word})["words"]) if len(word) <= LONGEST else ()

    def close(self) -> None:
        """End the process, if it has begun."""
        with self._turn:
            self._end()

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        with self._turn:
            if self._missing is not None:
                raise NoDictionary(self._missing)
            process = self._process or self._begun()
            return self._answered(process, json.dumps(request) + "\n")

    def _begun(self) -> subprocess.Popen[str]:
        self._process = process = subprocess.Popen(
            [sys.executable, "-m", "app.exchange.dictionary_process", str(self._folder.resolve())],
            cwd=Path(app.__file__).parent.parent, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        ready = self._answered(process, "")
        if "fault" in ready:
            raise self._gone(ready["fault"])
        return process

    def _answered(self, process: subprocess.Popen[str], request: str) -> dict[str, Any]:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(request)
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            raise self._gone("process")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _gone(self, missing: Missing) -> NoDictionary:
        self._missing = missing
        self._end()
        return NoDictionary(missing)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
