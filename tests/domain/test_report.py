"""The staff report as a document, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.cases import Case, ReportSigner, StaffReport
from app.domain.committee import Committee
from app.domain.document import Points, Prose
from app.domain.placeholders import NotFitForPaper
from app.domain.report import report_of

TODAY = date(2019, 9, 9)
COMMITTEE = Committee(name="Tekniska nämnden", code="TN", kind="committee", host="Lövbro")
CASE = Case(id="c", committee="k", title="Ny taxa", dnr="TN 2019/4", handler="Mats Rydh", report=StaffReport(
    date=date(2019, 9, 4), summary="Taxan är gammal.", grounds=("Taxan",), proposal="Taxan antas.",
    signers=(ReportSigner(name="Mats Rydh", title="handläggare"), ReportSigner(name="Eva Lind")), recipients=("Lövbro",),
    for_information=("Ekonomen",)))


def test_a_report_has_its_parts_in_order() -> None:
    document = report_of(CASE, COMMITTEE, TODAY)
    assert [(b.label, b.contents) for b in document.blocks] == [
        ("Sammanfattning", (Prose(text="Taxan är gammal."),)), ("Beslutsunderlag", (Points(points=("Taxan",), always=False),)),
        ("Förslag till beslut", (Prose(text="Taxan antas."),)),
        ("Underskrift", (Prose(text="**Mats Rydh**, handläggare"), Prose(text="**Eva Lind**")))]
    assert (document.dnr, document.day, document.described) == ("TN 2019/4", date(2019, 9, 4), date(2019, 9, 4))
    assert [row.label for row in document.front] == ["Handläggare"]


def test_a_report_without_a_day_is_described_by_that_on_which_the_case_was_opened_or_it_is_made() -> None:
    bare = replace(CASE, dnr=None, handler=None, report=StaffReport(proposal="Antas."))
    assert report_of(bare, COMMITTEE, TODAY).described == TODAY
    opened = report_of(replace(bare, opened=date(2019, 8, 1)), COMMITTEE, TODAY)
    assert (opened.described, opened.day, opened.front, len(opened.blocks)) == (date(2019, 8, 1), None, (), 1)


@pytest.mark.parametrize(("case", "sentence"), [
    (replace(CASE, title=" "), "Här saknas text: rubriken till tjänsteskrivelsen."),
    (replace(CASE, report=StaffReport(signers=(ReportSigner(name="Eva Lind"),))),
     "Tjänsteskrivelsen saknar text: varken sammanfattning, underlag eller förslag är skrivet."),
    (replace(CASE, dnr="TN XX-XX-XX"), "Platshållaren ”XX-XX-XX” står kvar: rubriken till tjänsteskrivelsen."),
    (replace(CASE, handler="Namn namn"), "Platshållaren ”Namn namn” står kvar: Handläggare."),
    (replace(CASE, report=replace(CASE.report, grounds=("[…]",))), "Platshållaren ”[…]” står kvar: Beslutsunderlag."),
    (replace(CASE, report=replace(CASE.report, recipients=("XXX",))), "Platshållaren ”XXX” står kvar: mottagarna."),
    (replace(CASE, report=replace(CASE.report, summary="<!summa>")), "Platshållaren ”<!summa>” står kvar: Sammanfattning."),
])
def test_what_was_never_written_is_refused(case: Case, sentence: str) -> None:
    with pytest.raises(NotFitForPaper) as refused:
        report_of(case, COMMITTEE, TODAY)
    assert str(refused.value) == sentence
