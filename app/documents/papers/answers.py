"""What the cleaning of a file comes to: a clean file with its measures, or a reason why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from app.domain.papers import Finding, Sheets

Refusal = Literal[
    "empty", "unknown", "broken", "no_pages", "too_many_pages", "too_large", "too_slow", "crashed", "password", "wrong_password",
    "office_missing", "office_failed", "office_locked",
]


class Unusable(Exception):
    """A file cannot be used, for this reason."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The pages of a clean file by size, and what was met on the way."""

    sheets: tuple[Sheets, ...]
    findings: tuple[Finding, ...]

    def having(self, *first: Finding) -> Cleaned:
        """The same with other findings told first."""
        return replace(self, findings=(*first, *self.findings))


def written(answer: Cleaned | Unusable) -> dict[str, Any]:
    """An answer as it is sent from one process to the other."""
    if isinstance(answer, Unusable):
        return {"refused": answer.code}
    return {"sheets": [[s.width, s.height, s.count] for s in answer.sheets],
            "findings": [[f.code, f.count] for f in answer.findings]}


def read(data: dict[str, Any]) -> Cleaned:
    """The answer again; raises `Unusable` for a refusal."""
    if "refused" in data:
        code = data["refused"]
        raise Unusable(code if code in get_args(Refusal) else "broken")
    return Cleaned(tuple(Sheets(width=w, height=h, count=n) for w, h, n in data["sheets"]),
                   tuple(Finding(code=code, count=n) for code, n in data["findings"]))
