"""Papers from outside made clean: what is seen stays, upright and measured; what is hidden goes, and is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Pdf

from app.documents.papers import office
from app.documents.papers.answers import Cleaned, Refusal, Unusable
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.intake import made_ready, office_batch
from app.domain.papers import Sheets
from tests.documents import hostile_papers
from tests.documents import sample_papers as whole
from tests.documents.outside import flat, pages, syntax, words


@pytest.fixture(scope="module")
def cleaner() -> Iterator[Cleaner]:
    with Cleaner() as one:
        yield one


@pytest.fixture
def bench(cleaner: Cleaner, tmp_path: Path) -> Bench:
    return Bench(cleaner, tmp_path)


class Bench:
    """Cleans a content; what came of it last."""

    def __init__(self, cleaner: Cleaner, folder: Path) -> None:
        self._cleaner, self._folder = cleaner, folder
        self.pdf = b""

    def clean(self, content: bytes, name: str = "papper.pdf", password: str | None = None) -> Cleaned:
        source, target = self._folder / "source", self._folder / "target.pdf"
        source.write_bytes(content)
        _kind, cleaned = made_ready(source, target, self._cleaner, name=name, password=password)
        self.pdf = target.read_bytes()
        return cleaned

    def refused(self, content: bytes, name: str = "papper.pdf", password: str | None = None) -> Refusal:
        with pytest.raises(Unusable) as refusal:
            self.clean(content, name, password)
        return refusal.value.code

    def found(self, content: bytes, password: str | None = None) -> dict[str, int]:
        return {f.code: f.count for f in self.clean(content, password=password).findings}


def test_a_plain_file_keeps_its_pages_and_measures(bench: Bench) -> None:
    assert bench.clean(whole.text_pdf(pages=3)).sheets == (Sheets(width=210, height=297, count=3),)
    assert [flat(p) for p in pages(bench.pdf)] == [f"Tjänsteskrivelse blad {n}" for n in (1, 2, 3)]
    syntax(bench.pdf)


def test_the_same_file_gives_the_same_clean_one(bench: Bench) -> None:
    bench.clean(whole.text_pdf())
    first = bench.pdf
    bench.clean(whole.text_pdf())
    assert bench.pdf == first


@pytest.mark.parametrize(("degrees", "width", "height"), [(90, 297, 210), (180, 210, 297), (270, 297, 210), (-90, 297, 210)])
def test_a_turned_page_is_measured_as_it_is_seen(bench: Bench, degrees: int, width: int, height: int) -> None:
    assert bench.clean(whole.turned(degrees)).sheets == (Sheets(width=width, height=height, count=2),)
    assert [flat(p) for p in pages(bench.pdf)] == ["Tjänsteskrivelse blad 1", "Tjänsteskrivelse blad 2"]


def test_a_page_turned_upside_down_stands_where_a_reader_saw_it(bench: Bench) -> None:
    bench.clean(whole.turned(180))
    (left, bottom) = next((left, bottom) for word, left, bottom in words(bench.pdf, 1) if word == "blad")
    assert left > 300
    assert bottom > 700


def test_only_what_the_crop_box_shows_is_a_page(bench: Bench) -> None:
    def crop(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj.CropBox = Array([50, 700, 350, 842])

    assert bench.clean(whole.changed(whole.text_pdf(), crop)).sheets == (Sheets(width=106, height=50, count=2),)
    (_, left, bottom) = words(bench.pdf, 1)[0]
    assert left == pytest.approx(10, abs=1)
    assert bottom == pytest.approx(62, abs=5)


def test_a_users_unit_makes_the_page_larger(bench: Bench) -> None:
    def double(pdf: Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    first, second = bench.clean(whole.changed(whole.text_pdf(), double)).sheets
    assert (first.width, first.height, second.width) == (420, 594, 210)


def test_impossible_measures_become_a4_and_are_told(bench: Bench) -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[1].obj.MediaBox = Array([0, 0, 0, 0])

    content = whole.changed(whole.text_pdf(), spoil)
    assert bench.found(content)["measures"] == 1
    assert bench.clean(content).sheets == (Sheets(width=210, height=297, count=2),)


def test_scripts_files_inside_comments_links_and_authors_go_and_are_told(bench: Bench) -> None:
    found = bench.found(whole.changed(whole.text_pdf(), whole.with_scripts))
    assert found == {"comments": 1, "scripts": 1, "embedded": 1, "links": 1, "metadata": 1}
    content = _unpacked(bench.pdf)
    author = "Åsa Hemlig".encode("utf-16-be")
    for hidden in (b"HEMLIG NOT", b"hemligt", b"app.alert", b"exempel.se", author, b"/Annots", b"/Info"):
        assert hidden not in content


def test_an_earlier_version_goes_and_is_told(bench: Bench) -> None:
    assert bench.found(whole.revised())["revisions"] == 1


def test_a_file_made_for_the_net_has_no_earlier_version(bench: Bench) -> None:
    assert "revisions" not in bench.found(whole.changed(whole.text_pdf(), lambda _pdf: None, linearize=True))


def test_a_hidden_layer_does_not_come_to_light(bench: Bench) -> None:
    assert bench.found(whole.changed(whole.text_pdf(), whole.with_hidden_layer))["layers"] == 1
    assert "HEMLIGT" not in " ".join(pages(bench.pdf))
    assert "synligt efter" in " ".join(pages(bench.pdf))
    assert b"HEMLIGT LAGER" not in _unpacked(bench.pdf)


def test_what_was_filled_in_is_printed_on_the_page(bench: Bench) -> None:
    assert bench.found(whole.text_pdf(form=True))["form"] == 1
    assert "Ifyllt svar" in flat(pages(bench.pdf)[0])
    assert b"/AcroForm" not in _unpacked(bench.pdf)


def test_a_signature_is_seen_but_can_no_longer_be_checked(bench: Bench) -> None:
    assert bench.found(whole.signed_looking())["signed"] == 1
    assert "Underskriven av A Ek" in flat(pages(bench.pdf)[0])
    assert b"/FT /Sig" not in _unpacked(bench.pdf)


def test_a_file_locked_for_changes_is_used_and_that_is_told(bench: Bench) -> None:
    content = whole.changed(whole.text_pdf(), lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user="", R=6))
    assert bench.found(content)["locked_for_changes"] == 1


def test_a_password_is_asked_for_and_tried(bench: Bench) -> None:
    content = whole.changed(whole.text_pdf(), lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user="hemligt", R=6))
    assert bench.refused(content) == "password"
    assert bench.refused(content, password="fel") == "wrong_password"
    assert bench.found(content, password="hemligt")["opened_with_password"] == 1
    assert "Tjänsteskrivelse blad 1" in flat(pages(bench.pdf)[0])


@pytest.mark.parametrize("spoil", [
    lambda pdf: pdf[:pdf.rindex(b"startxref")] + b"startxref\n12\n%%EOF\n", lambda pdf: pdf[: len(pdf) * 9 // 10],
])
def test_a_damaged_file_is_mended_and_that_is_told(bench: Bench, spoil: object) -> None:
    assert callable(spoil)
    assert bench.found(spoil(whole.text_pdf()))["mended"] == 1
    assert "Tjänsteskrivelse blad 1" in flat(pages(bench.pdf)[0])


def test_lines_of_a_mail_before_the_file_do_no_harm(bench: Bench) -> None:
    assert bench.clean(b"Received: from a\r\n\r\n" + whole.text_pdf()).sheets[0].count == 2


def test_a_page_that_leaves_its_state_open_harms_no_other(bench: Bench) -> None:
    bench.clean(whole.changed(whole.text_pdf(), lambda pdf: pdf.pages[0].contents_add(b"q 0.1 0 0 0.1 0 0 cm q q")))
    assert flat(pages(bench.pdf)[1]) == "Tjänsteskrivelse blad 2"
    syntax(bench.pdf)


def test_pictures_are_laid_on_a4_the_way_they_lie(bench: Bench) -> None:
    assert bench.clean(whole.picture(size=(3000, 2000))).sheets == (Sheets(width=297, height=210),)
    assert bench.clean(whole.picture("PNG", mode="RGBA", size=(200, 300))).sheets == (Sheets(width=210, height=297),)
    assert bench.clean(whole.turned_photo()).sheets == (Sheets(width=210, height=297),)
    assert bench.clean(whole.faxed(3)).sheets == (Sheets(width=210, height=297, count=3),)
    syntax(bench.pdf)


@pytest.mark.parametrize(("content", "code"), [
    (b"", "empty"), (b"ord", "unknown"), (b"%PDF-1.4 ord", "broken"), (whole.picture()[:400], "broken"),
    (b"PK\x03\x04 ord", "broken"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "office_locked"),
])
def test_what_cannot_be_used_says_why(bench: Bench, content: bytes, code: str) -> None:
    assert bench.refused(content) == code


def test_a_file_of_thousands_of_pages_is_no_paper(bench: Bench) -> None:
    with pikepdf.new() as pdf:
        for _ in range(5001):
            pdf.add_blank_page()
        file = BytesIO()
        pdf.save(file)
    assert bench.refused(file.getvalue()) == "too_many_pages"


def test_a_file_that_takes_too_long_is_let_go_and_the_next_one_is_read(tmp_path: Path) -> None:
    with Cleaner(seconds=0.0) as hurried:
        assert Bench(hurried, tmp_path).refused(whole.text_pdf(pages=300)) == "too_slow"
        hurried._seconds = 8.0
        assert Bench(hurried, tmp_path).clean(whole.text_pdf()).sheets


def test_without_libreoffice_an_office_file_is_refused_for_that(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "PLACES", ())
    assert bench.refused(hostile_papers.written_docx(), "skrivelse.docx") == "office_missing"


@pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed")
def test_office_files_become_pdf_in_one_start(bench: Bench, cleaner: Cleaner, tmp_path: Path) -> None:
    handed = [(0, "a.docx", hostile_papers.written_docx()), (1, "b.xlsx", hostile_papers.written_xlsx()),
              (2, "c.docx", dict(hostile_papers.made_to_harm())["trasig.docx"])]
    folder = tmp_path / "office"
    folder.mkdir()
    made = office_batch(handed, folder)
    assert made[2] is None
    read = partial(made_ready, cleaner=cleaner, made=made)
    for number, name, content in handed[:2]:
        source, target = tmp_path / f"{number}", tmp_path / f"{number}.pdf"
        source.write_bytes(content)
        _kind, cleaned = read(source, target, name=name, number=number)
        assert cleaned.findings[0].code == "from_office"
    assert "Förslag till beslut" in flat(pages((tmp_path / "0.pdf").read_bytes())[0])
    assert "Busskort" in flat(pages((tmp_path / "1.pdf").read_bytes())[0])


def _unpacked(pdf: bytes) -> bytes:
    """The file with everything in it to be read."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        file = BytesIO()
        opened.save(file, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False,
                    object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return file.getvalue()
