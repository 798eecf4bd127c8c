"""Which papers go with the notice, and under which stamps."""

from __future__ import annotations

from app.domain.agenda import AgendaItem, ListEntry, Paper
from app.domain.papers import PreparedPaper, Sheets, enclosures

X, Y, SHOWN = Paper(title="Skrivelse", mark="X"), Paper(title="Bilaga", mark="X"), Paper(title="Bilder", mark="VS")


def stamps(*items: AgendaItem) -> list[tuple[str, str, int, int]]:
    return [(e.stamp, e.paper.title, e.position, e.of) for e in enclosures(items)]


def test_enclosed_papers_follow_the_agenda_and_are_counted_within_their_item() -> None:
    opening = AgendaItem(id="a0", title="Öppnande", kind="formality")
    first = AgendaItem(id="a1", title="Budget", dnr="TN 1/2026", papers=(X, SHOWN, Y))
    second = AgendaItem(id="a2", title="Skolskjuts", papers=(X,))
    assert stamps(opening, first, second) == [
        ("Ärende 1", "Skrivelse", 1, 2), ("Ärende 1", "Bilaga", 2, 2), ("Ärende 2", "Skrivelse", 1, 1)]
    each = enclosures((first,))[0]
    assert (each.item, each.heading, each.dnr, each.rows, each.entry) == ("a1", "Budget", "TN 1/2026", ("a1",), None)
    assert each.named == "Ärende 1, Skrivelse"


def test_what_is_shown_at_the_meeting_stays_at_home() -> None:
    assert stamps(AgendaItem(id="a1", title="Budget", papers=(SHOWN, Paper(title="Omärkt")))) == []


def test_messages_with_a_paper_each_are_stamped_one_by_one() -> None:
    entries = (ListEntry(title="KS § 95", dnr="KS 128/2019"), ListEntry(title="KS § 119", number="7"))
    found = enclosures((AgendaItem(id="m", title="Meddelanden", kind="messages", entries=entries, papers=(X, Y)),))
    assert [(e.stamp, e.heading, e.dnr, e.entry, e.rows) for e in found] == [
        ("Meddelande 1", "KS § 95", "KS 128/2019", 0, ("m/KS § 95",)), ("Meddelande 7", "KS § 119", "", 1, ("m/KS § 119",))]


def test_messages_with_papers_in_common_are_stamped_together() -> None:
    entries = (ListEntry(title="KS § 95"), ListEntry(title="KS § 119"))
    (found,) = enclosures((AgendaItem(id="m", title="Meddelanden", kind="messages", entries=entries, papers=(X,)),))
    assert (found.stamp, found.rows, found.entry) == ("Meddelanden", ("m/KS § 95", "m/KS § 119"), None)


def test_a_message_or_a_delegation_that_is_an_item_is_named_by_its_series() -> None:
    message = AgendaItem(id="a", title="KS § 95", kind="messages", number="M2", papers=(X,))
    delegation = AgendaItem(id="b", title="Beslut", kind="delegation", number="D 1", papers=(X,))
    formal = AgendaItem(id="c", title="Justerare", kind="formality", papers=(X,))
    late = AgendaItem(id="d", title="Budget", number="4a", papers=(X,))
    assert [s[0] for s in stamps(message, delegation, formal, late)] == ["Meddelande 2", "Delegation 1", "Handling", "Ärende 4a"]


def test_the_pages_of_a_paper_are_those_of_all_its_sizes() -> None:
    sheets = (Sheets(width=210, height=297, count=3), Sheets(width=420, height=297))
    assert PreparedPaper(sha256="a", prepared="b", name="c", sheets=sheets).pages == 4
