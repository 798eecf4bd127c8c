"""Changes of a notice: what is new, changed or removed since the version that was sent."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.agenda import AgendaItem, ListEntry, Paper
from app.domain.document import FrontLine, FrontRow, NoticeDocument
from app.domain.notice import notice_of
from app.domain.notice_changes import differs, later_version, marked, supplement
from tests.domain.building import item, itvt, red_days
from tests.domain.reading import meeting_changed

MEMO, PLAN = Paper(title="Tjänsteskrivelse", mark="X", sha256="a" * 64), Paper(title="Plan", mark="X")
FIRST = (item("a1", title="Upprop", kind="formality"), item("a2", title="Budget", level="ITVT", papers=(MEMO,), clock="09:10"),
         item("a3", title="Taxa", level="KF", dnr="ITVT 3/2019"))


def notice(*agenda: AgendaItem, **facts: Any) -> NoticeDocument:
    return notice_of(meeting_changed(itvt(agenda=agenda or FIRST), **facts), red_days())


def changes(before: NoticeDocument, now: NoticeDocument) -> list[tuple[str, str | None, str]]:
    """What is marked in the agenda, with what stood there before."""
    return [(r.title, r.change, r.before) for r in marked(before, now).agenda if r.change]


def test_the_same_notice_has_no_marks() -> None:
    assert not differs(notice(), notice())
    assert changes(notice(), notice()) == []


def test_an_item_that_has_come_is_new_and_those_behind_it_have_other_numbers() -> None:
    now = notice(FIRST[0], FIRST[1], item("b", title="Val"), FIRST[2])
    assert changes(notice(), now) == [("Val", "new", ""), ("Taxa", "changed", "Tidigare: nr 2")]
    assert differs(notice(), now)


def test_what_has_gone_stands_where_it_stood() -> None:
    assert [(r.title, r.change) for r in marked(notice(), notice(FIRST[2])).agenda] == [
        ("Upprop", "removed"), ("Budget", "removed"), ("Taxa", "changed")]
    without_the_middle = notice(FIRST[0], replace(FIRST[2], number="2"))
    assert [(r.title, r.change) for r in marked(notice(), without_the_middle).agenda] == [
        ("Upprop", None), ("Budget", "removed"), ("Taxa", None)]


def test_what_an_item_was_before_is_told() -> None:
    other = replace(FIRST[1], title="Budget 2020", clock="10:00", presenter="Lena Björkegren", level=None)
    assert changes(notice(), notice(FIRST[0], other, FIRST[2])) == [
        ("Budget 2020", "changed", "Tidigare: kl. 09:10, Budget, organ ITVT, utan föredragande")]
    assert changes(notice(FIRST[0], other, FIRST[2]), notice()) == [
        ("Budget", "changed", "Tidigare: kl. 10:00, Budget 2020, utan organ, Lena Björkegren")]


def test_papers_that_have_come_changed_or_gone_are_named() -> None:
    new_memo = replace(MEMO, sha256="b" * 64)
    assert changes(notice(), notice(FIRST[0], replace(FIRST[1], papers=(new_memo, PLAN)), FIRST[2])) == [
        ("Budget", "changed", "Ny handling: Plan. Ändrad handling: Tjänsteskrivelse")]
    assert changes(notice(), notice(FIRST[0], replace(FIRST[1], papers=()), FIRST[2])) == [
        ("Budget", "changed", "Utgår: Tjänsteskrivelse")]


def test_messages_are_known_by_what_they_are() -> None:
    def messages(*titles: str) -> NoticeDocument:
        return notice(item("m", kind="messages", papers=(PLAN,), entries=tuple(ListEntry(title=t) for t in titles)))

    assert changes(messages("Plan"), messages("Plan", "Bidrag")) == [("Bidrag", "new", "")]


def test_facts_that_have_changed_say_what_they_were() -> None:
    whole = marked(notice(place="Sämsjön"), notice(place="Torget 1", adjustment=None))
    found = {row.label: line for row in whole.front for line in row.lines if line.change}
    assert found["Plats"] == FrontLine(text="Torget 1", change="changed", before="Sämsjön")
    assert found["Justering"].before.startswith("Protokollet justeras måndagen den 23 september")
    assert set(found) == {"Plats", "Justering"}


def test_a_fact_that_was_not_told_is_new_and_one_that_is_told_no_longer_is_removed() -> None:
    assert marked(notice(), notice(place="Sämsjön")).front[1].lines[0].change == "new"
    assert marked(notice(place="Sämsjön"), notice()).front[-1] == FrontRow(
        label="Plats", lines=(FrontLine(text="Sämsjön", change="removed"),))


def test_of_those_called_each_is_marked_alone() -> None:
    before = notice()
    called = before.front[1]
    now = replace(before, front=(before.front[0], replace(called, lines=(called.lines[0], FrontLine(text="Alma Berg (S)"))),
                                 *before.front[2:]))
    assert [(line.text, line.change) for line in marked(before, now).front[1].lines] == [
        ("Anders Holmgren (M), ordförande", None), ("Alma Berg (S)", "new"), ("Karin Ahlqvist (C), vice ordförande", "removed")]


def test_a_later_version_says_which_it_replaces() -> None:
    now = notice(FIRST[0], FIRST[2], place="Torget 1")
    document = later_version(notice(), now)
    assert document.title == "Ändrad kallelse"
    assert document.words[0].startswith("Kallelsen ersätter den som utfärdades den 9 september 2019.")
    assert len(document.agenda) == 3
    assert "utfärdades tidigare" in later_version(replace(notice(), issued=None), now).words[0]


def test_a_supplement_holds_only_what_changed() -> None:
    now = replace(notice(FIRST[0], FIRST[1], FIRST[2], item("b", title="Val", level="ITVT"), place="Torget 1"),
                  issued=date(2019, 9, 12))
    document = supplement(notice(), now)
    assert (document.title, document.issued) == ("Tillägg till kallelsen", date(2019, 9, 12))
    assert [row.label for row in document.front] == ["Plats"]
    assert [(row.title, row.change) for row in document.agenda] == [("Val", "new")]
    assert [each.code for each in document.legend] == ["ITVT"]
    assert document.words == (
        "Det här har tillkommit eller ändrats sedan kallelsen utfärdades den 9 september 2019. I övrigt gäller kallelsen.",)
