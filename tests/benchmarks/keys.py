"""What the logs of the sample and of the worked cases would have cost at the table, in keys."""

from __future__ import annotations

from collections import Counter
from statistics import median

from app.exchange.meeting_file import read
from tests.by_keys import NotByKeys, cost, holding
from tests.exchange.broken_files import whole_files


def measure() -> str:
    """Keys in all, a case, at most and an entry; and what the page has no key of its own for."""
    costs: list[int] = []
    entries, apart = 0, Counter[str]()
    for content in whole_files():
        meeting = read(content)
        try:
            costs.append(cost(meeting))
            entries += len(holding(meeting))
        except NotByKeys as e:
            apart[str(e)] += 1
    kinds = ", ".join(f"{what} ({n})" for what, n in apart.most_common())
    return (f"keys: {len(costs)} logs of {len(costs) + apart.total()} in {sum(costs)} keys, a log {median(costs):.0f} at the "
            f"median and {max(costs)} at most, an entry {sum(costs) / entries:.1f}; not by keys alone: {kinds}")
