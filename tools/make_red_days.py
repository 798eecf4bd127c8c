"""Make the shipped table of red days from the `holidays` library: `python -m tools.make_red_days`."""

from __future__ import annotations

import json
from typing import Any

from app.exchange.red_days import FIRST, LAST
from app.resources import resource

SOURCE = "lag (1989:253) om allmänna helgdagar §§ 1–2 och lag (1930:173) § 2, enligt Python-biblioteket holidays"


def table() -> dict[str, Any]:
    """Every year's days, `MM-DD`: public holidays but for ordinary Sundays, and the three eves of the act of 1930."""
    import holidays

    span = range(FIRST, LAST + 1)
    found = holidays.country_holidays("SE", years=span, categories=("public", "de_facto"), include_sundays=False)
    years: dict[str, list[str]] = {str(year): [] for year in span}
    for day in sorted(found):
        years[str(day.year)].append(day.strftime("%m-%d"))
    return {"source": SOURCE, "years": years}


def written() -> str:
    """The table as the file holds it: a line a year."""
    made = table()
    lines = ",\n".join(f'  {json.dumps(year)}: {json.dumps(days)}' for year, days in made["years"].items())
    return f'{{\n "source": {json.dumps(made["source"], ensure_ascii=False)},\n "years": {{\n{lines}\n }}\n}}\n'


if __name__ == "__main__":
    target = resource("calendar", "red_days.json")
    target.parent.mkdir(exist_ok=True)
    target.write_text(written(), "utf-8")
