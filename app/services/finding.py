"""Finding: the names of all people, cases and meetings, read quickly for the palette."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.work import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something with a name: `under` tells it from others, `more` is sought in too."""

    id: str
    name: str
    under: str = ""
    more: str = ""


class Finding:
    """Names only: no value is made of what nobody chooses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def people(self) -> tuple[Found, ...]:
        """Every person with their party and the committees they have a mandate in."""
        with self._desk.reading() as view:
            codes = {str(r["id"]): str(r["code"]) for r in view.records.all("committees")}
            where: dict[str, list[str]] = {}
            for row in view.records.all("mandates"):
                where.setdefault(str(row["person"]), []).append(codes[str(row["committee"])])
            rows = view.records.all("people")
        return tuple(
            Found(id=str(r["id"]), name=f"{r['name']} ({r['party']})" if r["party"] else str(r["name"]),
                  under=", ".join(dict.fromkeys(where.get(str(r["id"]), ())))) for r in rows)

    def cases(self) -> tuple[Found, ...]:
        """Every case with its diary number."""
        with self._desk.reading() as view:
            codes = {str(r["id"]): str(r["code"]) for r in view.records.all("committees")}
            rows = view.records.all("cases")
        return tuple(Found(id=str(r["id"]), name=str(r["title"]), under=str(r["dnr"] or codes[str(r["committee"])]),
                           more=str(r["dnr"] or "")) for r in rows)
