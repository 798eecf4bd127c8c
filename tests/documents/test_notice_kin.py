"""The notice's kin on paper, each judged by programs that are not ours: the archive's format, reading aloud, the text itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from app.documents.marked import RULE_LEFT
from app.documents.notice import notice_pdf
from app.domain.agenda import AgendaItem, Paper
from app.domain.document import NoticeDocument
from app.domain.notice import agenda_of, notice_of
from app.domain.notice.letters import cancelled_notice, moved_notice, substitutes_letter
from app.domain.notice_changes import later_version, supplement
from app.domain.proceedings import Proceedings
from tests.documents.outside import archive_faults, flat, fonts, outline, pages, reading_faults, spoken, syntax, words
from tests.domain.building import red_days, sample

NEW = AgendaItem(id="n1", title="Upphandling av ny växel", dnr="ITVT 15/2019 059", level="ITVT", number="5", clock="10:40",
                 papers=(Paper(title="Tjänsteskrivelse 2019-09-11", mark="X"),))


def changed() -> Proceedings:
    """The sample with an item gone, one new, one at another time with a paper more, and another place."""
    held = sample()
    kept = [replace(i, clock="10:30", papers=(*i.papers, Paper(title="Ny jämförelse", mark="X"))) if i.id == "a8" else i
            for i in held.agenda if i.id != "a6"]
    return replace(held, agenda=(*kept[:6], NEW, *kept[6:]), meeting=replace(held.meeting, place="Vårgårda kommunhus"))


def documents() -> dict[str, NoticeDocument]:
    first, now = notice_of(sample(), red_days()), notice_of(changed(), red_days(), issued=date(2019, 9, 11))
    return {
        "notice": first, "agenda": agenda_of(sample()), "letter": substitutes_letter(sample(), red_days()),
        "supplement": supplement(first, now), "later": later_version(first, now),
        "cancelled": cancelled_notice(sample(), red_days(), "Ärendena är inte beredda"),
        "moved": moved_notice(sample(), red_days(), date(2019, 9, 9)),
    }


@cache
def made(kind: str) -> bytes:
    return notice_pdf(documents()[kind])


@pytest.mark.parametrize("kind", list(documents()))
def test_every_kind_suits_the_archive_and_can_be_read_aloud(kind: str) -> None:
    assert archive_faults(made(kind)) == []
    assert reading_faults(made(kind)) == []
    assert "No syntax or stream encoding errors" in syntax(made(kind))
    assert all(fonts(made(kind)).values())


@pytest.mark.parametrize(("kind", "title", "pages_in_all"), [
    ("agenda", "Föredragningslista", 1), ("letter", "Kallelse till ersättare", 1), ("supplement", "Tillägg till kallelsen", 1),
    ("later", "Ändrad kallelse", 2), ("cancelled", "Inställt sammanträde", 1), ("moved", "Flyttat sammanträde", 1)])
def test_each_is_named_in_its_head(kind: str, title: str, pages_in_all: int) -> None:
    found = pages(made(kind))
    assert len(found) == pages_in_all
    assert title in flat(found[0])
    assert "Sammanträdet den 16 september 2019" in flat(found[0])


def test_a_supplement_says_what_changed_and_nothing_else() -> None:
    (page,) = pages(made("supplement"))
    said = flat(page)
    assert "Nytt 10:40 5 ITVT Upphandling av ny växel" in said
    assert "Utgår 09:40 2 Info Ekonomi: kvartalsrapport och prognos 2019" in said
    assert "Tidigare: kl. 10:20. Ny handling: Ny jämförelse" in said
    assert "Tidigare: Sammanträdesrum Sämsjön" in said
    assert "Revidering av reglemente" not in said
    assert "Kallade ledamöter" not in said


def test_the_marks_of_a_later_version_stand_in_the_margin_beside_a_rule() -> None:
    placed = [(word, left) for word, left, _bottom in words(made("later"), 1)]
    marks = [(word, left) for word, left in placed if word in {"Nytt", "Ändrat", "Utgår"}]
    assert [word for word, _left in marks] == ["Ändrat", "Utgår", "Nytt", "Ändrat"]
    assert all(left < RULE_LEFT - 20 for _word, left in marks)
    with pikepdf.open(BytesIO(made("later"))) as file:
        drawn = file.pages[0].Contents.read_bytes().decode("latin-1")
    bars = re.findall(rf" {RULE_LEFT:.2f}\d* [\d.]+ 0\.9 [\d.]+ re f", drawn)
    assert len(bars) == 5, "the place's rule goes on beside what it was before"


def test_the_mark_is_read_before_what_it_marks() -> None:
    said = " ".join(spoken(made("later")).split())
    places = [said.index(each) for each in ("Ändrat", "Plats", "Vårgårda kommunhus", "Tidigare: Sammanträdesrum")]
    assert places == sorted(places)


def test_what_has_no_agenda_has_no_outline_and_the_agenda_alone_is_called_items() -> None:
    assert outline(made("cancelled")) == []
    assert outline(made("agenda")) == ["Ärenden"]
    assert outline(made("letter")) == ["Föredragningslista"]


def test_what_the_codes_mean_never_stands_on_a_page_without_a_row_that_has_them() -> None:
    first, second = (flat(page) for page in pages(made("later")))
    assert "Slutgiltigt beslut fattas" in second
    assert "Sammanträdets avslutande" in second
    assert second.index("Föredragande") < second.index("Sammanträdets avslutande") < second.index("Slutgiltigt beslut fattas")
    assert "Sammanträdets avslutande" not in first
