"""The papers of a meeting by the command line: forms, parts and sheets, each under its own name in a folder."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from app.cli import main
from tests.documents.conformance import faults
from tests.documents.sample_papers import text_pdf
from tests.test_cli import MEETING, Capture, refused
from tests.test_cli import filled as filled  # noqa: PLC0414 (a fixture taken over)


@pytest.mark.parametrize(("words", "name"), [
    (("minutes", "--format", "docx"), "Protokoll ITVT 2019-09-16.docx"),
    (("minutes", "--paragraph", "21"), "Protokoll ITVT 2019-09-16 § 21.pdf"),
    (("part", "--part", "1", "--format", "txt"), "Protokoll ITVT 2019-09-16 §§ 16–19, 21–22.txt"),
    (("minutes", "--public", "--format", "html"), "Protokoll ITVT 2019-09-16 offentligt.html"),
    (("attendance",), "Närvaro och omröstning ITVT 2019-09-16.pdf"), (("roll",), "Närvarolista ITVT 2019-09-16.pdf"),
    (("ballot",), "Röstsedlar ITVT 2019-09-16.pdf"), (("plates",), "Namnskyltar ITVT 2019-09-16.pdf"),
    (("chair",), "Ordförandens lista ITVT 2019-09-16.pdf"), (("agenda", "--large"), "Ordförandens lista ITVT 2019-09-16.pdf"),
])
def test_a_folder_gets_the_paper_under_its_own_name(
        filled: list[str], tmp_path: Path, capsys: Capture, words: tuple[str, ...], name: str) -> None:
    assert main([*filled, "print", *words, "--meeting", MEETING, "--out", str(tmp_path)]) == 0
    assert (tmp_path / name).stat().st_size > 1000
    assert capsys.readouterr().out == f"{tmp_path / name}\n"


def test_what_cannot_be_meant_is_refused(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    there = ["--meeting", MEETING, "--out", str(tmp_path)]
    assert refused([*filled, "print", "minutes", "--format", "xls", *there], capsys) == [
        "”xls” är ingen form. Det finns pdf, docx, html, txt."]
    assert refused([*filled, "print", "roll", "--format", "docx", *there], capsys) == [
        "Bara protokollet finns i andra former än pdf."]
    for kind in ("attendance", "notice", "bundle"):
        assert refused([*filled, "print", kind, "--public", *there], capsys) == [
            "Bara protokollet finns i en version utan det som är maskerat."]
    assert refused([*filled, "print", "attendance", "--paragraph", "21", *there], capsys) == [
        "Bara protokollet skrivs ut paragraf för paragraf eller del för del."]
    assert list(tmp_path.glob("*.pdf")) == []
    assert refused([*filled, "print", "part", *there], capsys) == ["Det saknas: --part."]
    assert refused([*filled, "print", "notice", "--large", *there], capsys) == ["Bara föredragningslistan finns i stor text."]
    assert refused([*filled, "print", "minutes", "--paragraph", "5", *there], capsys) == ["Sammanträdet har ingen § 5."]


def test_a_draft_in_a_file_that_does_not_say_so_is_pointed_out(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert main([*filled, "rehearse", MEETING]) == 0
    assert main([*filled, "meetings"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "övning" in line]
    copy = line.split("övning ")[1].split()[0]
    assert main([*filled, "print", "minutes", "--meeting", copy, "--out", str(tmp_path / "ut.pdf")]) == 0
    assert "Protokollet är ett utkast, men filen heter ut.pdf." in capsys.readouterr().err
    assert main([*filled, "print", "minutes", "--meeting", copy, "--out", str(tmp_path)]) == 0
    assert (tmp_path / "Protokoll ITVT 2019-09-16 utkast övning.pdf").exists()


def test_with_pages_of_others_the_file_is_said_to_follow_no_standard(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    there = ["--meeting", MEETING, "--with-annexes", "--out", str(tmp_path)]
    assert main([*filled, "print", "minutes", *there]) == 0
    alone = capsys.readouterr()
    assert alone.out == f"{tmp_path / 'Protokoll ITVT 2019-09-16.pdf'}\n"
    assert alone.err == ""
    assert faults((tmp_path / "Protokoll ITVT 2019-09-16.pdf").read_bytes()) == []
    with closing(open_archive(Path(filled[1]))) as archive:
        prepared = archive.papers.take_in(("Svar.pdf", text_pdf("Svaret", 2)))
        archive.annexes.add(archive.meetings.find(MEETING), None, prepared, "Svaret")
    assert main([*filled, "print", "minutes", *there]) == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'Protokoll ITVT 2019-09-16 med bilagor.pdf'}\n"
    assert told.err == ("Bilagornas sidor är andras, så filen följer varken PDF/A eller PDF/UA. "
                        "Det gör protokollet utan bilagor.\n")


def test_the_help_tells_how_the_chair_gets_the_agenda_in_large_type(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["print", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "agenda (föredragningslista, med --large i stor text för ordföranden)" in told
    assert "chair (ordförandens lista: föredragningslistan i stor text)" in told
