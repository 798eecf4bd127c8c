"""The process that opens files from outside: a request a line in, an answer a line out; it alone dies of a file."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, TextIO

from app.documents.papers.answers import Cleaned, Unusable, written

MEMORY = 1 << 30
"""Bytes of address space, where the system lets a process bind itself (POSIX)."""
LARGEST_FILE = 2 << 30


def main() -> None:
    """Answer until nobody asks."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # no library may talk in between
    _bind()
    _tell(answers, {"ready": True})
    for line in sys.stdin:
        _tell(answers, written(_answered(json.loads(line))))


def _tell(answers: TextIO, what: dict[str, Any]) -> None:
    answers.write(json.dumps(what) + "\n")
    answers.flush()


def _bind() -> None:
    """Give up memory beyond the limit, core dumps, and files larger than any paper."""
    if os.name != "posix":
        return
    import resource

    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, LARGEST_FILE), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(kind, (most, most))


def _answered(request: dict[str, Any]) -> Cleaned | Unusable:
    import pikepdf

    try:
        return _cleaned(Path(request["source"]), Path(request["target"]), request["kind"], request["password"])
    except Unusable as e:
        return e
    except MemoryError:
        return Unusable("too_large")
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, RuntimeError, ValueError, TypeError, LookupError, AttributeError,
            OSError, ArithmeticError, AssertionError) as e:  # a library that a broken file has led astray
        sys.stderr.write(f"{type(e).__name__}: {e}\n")
        return Unusable("broken")


def _cleaned(source: Path, target: Path, kind: str, password: str | None) -> Cleaned:
    if kind == "picture":
        from app.documents.papers.pictures import clean_picture

        return clean_picture(source, target)
    from app.documents.papers.pages import clean_pdf

    return clean_pdf(source, target, password)


if __name__ == "__main__":
    main()
