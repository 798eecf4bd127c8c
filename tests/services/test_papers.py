"""Papers on items and cases, and the bundle out of an archive."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from app.domain.agenda import AgendaItem, Paper
from app.domain.cases import Case
from app.services.archive import Archive
from app.services.bundling import PapersMissing
from app.services.errors import NotFound, WorldError
from app.services.paper_bench import Handed
from app.services.paper_report import PaperRefused, PasswordNeeded
from tests.documents import sample_papers as whole
from tests.documents.outside import flat, outline, pages, syntax


def papers_of(archive: Archive, meeting: str, item: str = "a2") -> tuple[Paper, ...]:
    return next(a.papers for a in archive.meetings.proceedings(meeting).agenda if a.id == item)


def attached(archive: Archive, meeting: str, *titles: str) -> None:
    for title in titles:
        archive.papers.attach(meeting, "a2", archive.papers.take_in((f"{title}.pdf", whole.text_pdf(title))), title)


def test_a_file_taken_in_is_kept_as_it_came_and_as_it_goes_out(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "Skrivelse.pdf").write_bytes(whole.text_pdf())
    paper = archive.papers.take_in(tmp_path / "Skrivelse.pdf")
    assert (paper.name, paper.pages, paper.source) == ("Skrivelse.pdf", 2, "pdf")
    assert archive.papers.original(paper.sha256) == whole.text_pdf()
    assert archive.papers.prepared(paper.sha256) == paper
    syntax(archive.papers.pdf(paper.sha256))
    assert archive.check() == ()


def test_the_report_is_sentences(archive: Archive) -> None:
    paper = archive.papers.take_in(("a.pdf", whole.changed(whole.text_pdf(), whole.with_scripts)))
    assert archive.papers.report_of(paper) == (
        "En kommentar är borttagen.", "Program i filen (JavaScript) är borttaget.", "En fil som låg inuti är borttagen.",
        "En länk går inte längre att klicka på.", "Uppgifter om författare, program och tider är borttagna.")


def test_the_same_file_is_cleaned_once(archive: Archive) -> None:
    first = archive.papers.take_in(("a.pdf", whole.text_pdf()))
    again = archive.papers.take_in(("b.pdf", whole.text_pdf()))
    assert (again.name, again.prepared) == ("b.pdf", first.prepared)


def test_each_file_is_used_or_refused_by_name(archive: Archive, tmp_path: Path) -> None:
    locked = whole.changed(whole.text_pdf(), lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user="hemligt", R=6))
    handed: list[Handed] = [("a.pdf", whole.text_pdf()), ("../b.pdf", b"ord"), ("c.pdf", locked), tmp_path / "d.pdf"]
    intake = archive.papers.take_in_all(handed)
    assert [p.name for p in intake.taken] == ["a.pdf"]
    assert [e.sentence for e in intake.refused] == [
        "b.pdf är varken PDF, bild eller ett dokument från Word, Excel eller PowerPoint.", "c.pdf är låst med lösenord.",
        f"Filen finns inte: {tmp_path / 'd.pdf'}."]
    with pytest.raises(PasswordNeeded):
        archive.papers.take_in(("c.pdf", locked))
    assert archive.papers.take_in(("c.pdf", locked), password="hemligt").pages == 2


def test_taking_in_is_told_and_stops_when_it_is_wanted_no_more(archive: Archive) -> None:
    told = list[tuple[int, int]]()

    def report(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 1

    intake = archive.papers.take_in_all([("a.pdf", whole.text_pdf()), ("b.pdf", whole.text_pdf("b"))], report=report)
    assert [p.name for p in intake.taken] == ["a.pdf"]
    assert told == [(0, 2), (1, 2)]


def test_papers_are_attached_one_after_another_and_the_last_is_undone(archive: Archive, meeting: str) -> None:
    attached(archive, meeting, "Skrivelse", "Bilaga")
    archive.papers.attach(meeting, "a2", None, "Bilder", "VS")
    assert [(p.title, p.mark) for p in papers_of(archive, meeting)] == [("Skrivelse", "X"), ("Bilaga", "X"), ("Bilder", "VS")]
    archive.meetings.undo(meeting)
    assert [p.title for p in papers_of(archive, meeting)] == ["Skrivelse", "Bilaga"]


def test_an_undone_attachment_leaves_the_file_in_the_archive(archive: Archive, meeting: str) -> None:
    attached(archive, meeting, "Skrivelse")
    sha256 = papers_of(archive, meeting)[0].sha256 or ""
    archive.meetings.undo(meeting)
    assert papers_of(archive, meeting) == ()
    assert archive.papers.prepared(sha256) is not None


def test_a_place_where_no_paper_is_is_refused(archive: Archive, committee: str, meeting: str) -> None:
    archive.cases.save(Case(id="c1", committee=committee, title="Busskort"))
    for act in (lambda: archive.papers.attach(meeting, "a9", None, "Karta"), lambda: archive.papers.mark_in_case("c1", 0, "X"),
                lambda: archive.papers.detach_from_case("c1", 0), lambda: archive.papers.detach_from_case("ingen", 0),
                lambda: archive.papers.pdf("0" * 64), lambda: archive.papers.original("0" * 64)):
        with pytest.raises(NotFound):
            act()


def test_a_case_holds_papers_as_an_item_does(archive: Archive, committee: str) -> None:
    archive.cases.save(Case(id="c1", committee=committee, title="Busskort"))
    archive.papers.attach_to_case("c1", archive.papers.take_in(("a.pdf", whole.text_pdf())), "Skrivelse")
    archive.papers.attach_to_case("c1", None, "Karta", "VS")
    archive.papers.mark_in_case("c1", 1, "X")
    archive.papers.detach_from_case("c1", 0)
    assert [(p.title, p.mark) for p in archive.cases.case("c1").papers] == [("Karta", "X")]


def test_the_bundle_names_the_page_of_each_paper_in_the_agenda(archive: Archive, meeting: str, tmp_path: Path) -> None:
    attached(archive, meeting, "Skrivelse", "Bilaga")
    assert archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    pdf = (tmp_path / "ut.pdf").read_bytes()
    said = [flat(page) for page in pages(pdf)]
    assert "X, s. 3" in said[0]
    assert "Bilaga blad 1" in said[4]
    assert all(f"Sida {n} (6)" in page for n, page in enumerate(said, 1))
    assert "Ärende 1  Detaljbudget 2020" in outline(pdf)


def test_the_bundle_says_what_came_after_the_notice_was_sent(archive: Archive, meeting: str, tmp_path: Path) -> None:
    value = archive.meetings.proceedings(meeting).meeting
    archive.meetings.save(meeting, replace(value, notice_sent=date(2019, 9, 6)))
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Ny motion"))
    assert archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    assert "Tillkommet efter kallelsen" in flat(pages((tmp_path / "ut.pdf").read_bytes())[0])


def test_a_paper_without_a_file_keeps_the_bundle_from_being_made_and_is_named(
    archive: Archive, meeting: str, tmp_path: Path
) -> None:
    attached(archive, meeting, "Skrivelse")
    archive.papers.attach(meeting, "a2", None, "Bilaga")
    with pytest.raises(PapersMissing, match="en handling saknas") as refusal:
        archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    assert refusal.value.reasons[1:] == ("Ärende 1, Bilaga: ingen fil är tillagd.",)
    assert refusal.value.missing == archive.papers.missing(meeting)
    assert list(tmp_path.glob("*ut.pdf*")) == []
    assert archive.papers.bundle(meeting, tmp_path / "ut.pdf", without=refusal.value.missing)
    contents = flat(pages((tmp_path / "ut.pdf").read_bytes())[1])
    assert "Bilaga bifogas inte" in contents


def test_a_paper_that_is_not_clean_yet_is_cleaned_when_it_is_needed(archive: Archive, meeting: str, tmp_path: Path) -> None:
    attached(archive, meeting, "Skrivelse")
    sha256 = papers_of(archive, meeting)[0].sha256 or ""
    known = archive.papers.prepared(sha256)
    assert known is not None
    (archive.folder / "files" / known.prepared).unlink()
    assert archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    assert (archive.folder / "files" / known.prepared).is_file()


def test_a_file_that_is_gone_is_named(archive: Archive, meeting: str, tmp_path: Path) -> None:
    attached(archive, meeting, "Skrivelse")
    for file in (archive.folder / "files").iterdir():
        file.unlink()
    with pytest.raises(PapersMissing) as refusal:
        archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    assert refusal.value.reasons[1:] == ("Ärende 1, Skrivelse: Handlingen finns inte i arkivet.",)


@pytest.mark.parametrize("until", [0, 1, 3])
def test_a_bundle_that_is_wanted_no_more_leaves_nothing(archive: Archive, meeting: str, tmp_path: Path, until: int) -> None:
    attached(archive, meeting, "Skrivelse", "Bilaga")
    assert not archive.papers.bundle(meeting, tmp_path / "ut.pdf", lambda done, _of: done < until)
    assert list(tmp_path.glob("*ut.pdf*")) == []


def test_papers_may_be_taken_in_off_the_windows_thread(archive: Archive, meeting: str, tmp_path: Path) -> None:
    made = list[bool]()

    def work() -> None:
        attached(archive, meeting, "Skrivelse")
        made.append(archive.papers.bundle(meeting, tmp_path / "ut.pdf"))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert made == [True]


def test_a_bundle_that_cannot_be_written_is_told(archive: Archive, meeting: str, tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        archive.papers.bundle(meeting, tmp_path / "ingen" / "ut.pdf")


def test_a_refusal_tells_what_to_do(archive: Archive) -> None:
    with pytest.raises(PaperRefused) as refusal:
        archive.papers.take_in(("a.pdf", b"%PDF-1.4"))
    assert refusal.value.advice == "Be avsändaren om en ny fil, eller skriv ut den och skanna in den."
