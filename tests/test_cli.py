"""The command line as the shell meets it: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from app.cli import main
from app.domain.cases import StaffReport
from app.resources import resource
from tests.documents.outside import flat, pages
from tests.documents.sample_papers import text_pdf

SAMPLE = resource("sample", "itvt-2019-09-16.json")
MEETING = "ITVT 2019-09-16"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def filled(tmp_path: Path, capsys: Capture) -> list[str]:
    """The words that name an archive with the sample in it."""
    words = ["--archive", str(tmp_path / "arkiv")]
    assert main([*words, "import", str(SAMPLE)]) == 0
    capsys.readouterr()
    return words


def refused(arguments: list[str], capsys: Capture) -> list[str]:
    """The sentences on standard error of a command that is refused and prints nothing else."""
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err.splitlines()


def test_import_makes_the_archive_and_says_what_it_took_in(tmp_path: Path, capsys: Capture) -> None:
    assert main(["--archive", str(tmp_path / "nytt"), "import", str(SAMPLE)]) == 0
    assert capsys.readouterr().out.startswith("ITVT 2019-09-16 är inläst: 10 ärenden")
    assert (tmp_path / "nytt" / "register.sqlite").is_file()


def test_a_broken_file_is_not_imported_and_leaves_no_archive_behind(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "fel.json").write_text('{"format": "klubban-meeting/1"}')
    sentences = refused(["--archive", str(tmp_path / "nytt"), "import", str(tmp_path / "fel.json")], capsys)
    assert "committee: saknas." in sentences
    assert not (tmp_path / "nytt").exists()


def test_the_environment_names_the_archive_where_the_line_does_not(
        filled: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLUBBAN_ARCHIVE", filled[1])
    assert main(["meetings"]) == 0
    assert capsys.readouterr().out.startswith("ITVT 2019-09-16 09:00  hållet")


def test_meetings_are_listed_for_people_and_for_programs(filled: list[str], capsys: Capture) -> None:
    assert main([*filled, "meetings", "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert (line["code"], line["date"], line["start"], line["state"]) == ("ITVT", "2019-09-16", "09:00", "held")


def test_a_rehearsal_is_listed_with_its_id_and_printed_by_it(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert main([*filled, "rehearse", MEETING]) == 0
    way_out = capsys.readouterr().out.split("klubban ")[1].split()
    assert main([*filled, "meetings"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "övning" in line]
    id = line.split("övning ")[1].split()[0]
    assert main([*filled, "print", "notice", "--meeting", id, "--out", str(tmp_path / "ut.pdf")]) == 0
    assert (tmp_path / "ut.pdf").exists()
    assert "Det är en övning, men filen heter ut.pdf." in capsys.readouterr().err
    assert main([*filled, "print", "notice", "--meeting", id, "--out", str(tmp_path)]) == 0
    assert (tmp_path / "Kallelse ITVT 2019-09-16 övning.pdf").exists()
    assert main([*filled, "export", id, str(tmp_path / "ut.json")]) == 0
    assert "Det är en övning, men filen heter ut.json." in capsys.readouterr().err
    assert way_out == ["rehearse", id, "--throw-away"]
    assert main([*filled, "rehearse", id, "--keep"]) == 0
    assert main([*filled, *way_out]) == 0
    assert main([*filled, "meetings"]) == 0
    assert "övning" not in capsys.readouterr().out.splitlines()[-1]
    assert main([*filled, "rehearse", MEETING, "--throw-away"]) != 0


@pytest.mark.parametrize("command", ["", "import", "print", "derive", "meetings"])
def test_the_help_is_in_swedish(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main([*([command] if command else []), "--help"])
    told = capsys.readouterr().out
    assert told.startswith(f"användning: klubban {command}".rstrip())
    assert "visa den här hjälpen och sluta" in told
    assert not any(word in told for word in ("usage", "positional", "options", "show this", "exit"))


def test_export_tells_on_standard_error_what_stays_in_the_archive(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    with closing(open_archive(Path(filled[1]))) as archive:
        archive.minutes.sign_off(archive.meetings.find(MEETING), "Elin Sandström")
    assert main([*filled, "export", MEETING, str(tmp_path / "ut.json")]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "", "Filen bär inte med sig låsningen. Det finns kvar i arkivet och i dess säkerhetskopior.\n")


def test_export_by_code_and_date_and_by_id_give_the_same_file(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    main([*filled, "meetings", "--json"])
    (line,) = json.loads(capsys.readouterr().out)
    for name, out in ((MEETING, "a.json"), (line["id"], "b.json")):
        assert main([*filled, "export", name, str(tmp_path / out)]) == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_derive_needs_no_archive_and_counts_from_the_day_given(capsys: Capture) -> None:
    forces = []
    for today in ("2019-09-20", "2019-12-01"):
        assert main(["derive", str(SAMPLE), "--today", today]) == 0
        forces.append([p["legal_force"] for p in json.loads(capsys.readouterr().out)["parts"]])
    assert not any(forces[0])
    assert all(forces[1])


def test_derive_of_a_broken_file_names_each_fault_with_its_path(tmp_path: Path, capsys: Capture) -> None:
    document = json.loads(SAMPLE.read_text("utf-8"))
    document["people"][0]["shoe"] = 43
    document["meeting"]["start"] = "25:00"
    (tmp_path / "fel.json").write_text(json.dumps(document), "utf-8")
    sentences = refused(["derive", str(tmp_path / "fel.json")], capsys)
    assert [s.split(":")[0] for s in sentences] == ["people[0].shoe", "meeting.start"]


def test_derive_imports_nothing_heavy() -> None:
    script = ("import sys; from app.cli import main; main(sys.argv[1:]); "
              "heavy = {'sqlalchemy', 'alembic', 'reportlab', 'pikepdf', 'holidays', 'platformdirs', 'PySide6', 'sqlite3'}; "
              "sys.exit(', '.join(heavy & set(sys.modules)) or 0)")
    answer = subprocess.run([sys.executable, "-c", script, "derive", str(SAMPLE)], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.parametrize(("line", "sentence"), [
    (["export"], "Det saknas: MEETING, FILE."),
    (["applaud"], "”applaud” är inget kommando."),
    (["check", "--twice"], "Det här går inte att förstå: --twice."),
    (["derive", "x", "--today", "i går"], "Efter --today ska det stå ett datum som 2019-09-16, inte ”i går”."),
    (["print", "notice", "--meeting"], "Efter --meeting ska det stå något."),
    (["print", "vykort", "--meeting", MEETING, "--out", "x"],
     "”vykort” kan inte skrivas ut. Det som finns är notice, agenda, letter, supplement, again, cancelled, moved, bundle,"),
    (["print", "notice", "--out", "x"], "Det saknas: --meeting."),
    (["print", "report", "--meeting", MEETING, "--out", "x"], "Det saknas: --case."),
    (["derive", "ingen.json"], "Filen finns inte: ingen.json."),
])
def test_what_cannot_be_meant_is_refused_with_one_swedish_sentence(line: list[str], sentence: str, capsys: Capture) -> None:
    (told,) = refused(line, capsys)
    assert told.startswith(sentence)


def test_an_archive_that_is_not_there_is_only_made_by_import(tmp_path: Path, capsys: Capture) -> None:
    words = ["--archive", str(tmp_path / "inget")]
    for command in (["meetings"], ["check"], ["export", MEETING, str(tmp_path / "x")], ["backup", str(tmp_path / "y")]):
        (told,) = refused([*words, *command], capsys)
        assert told.startswith(f"Det finns inget arkiv i {tmp_path / 'inget'}.")
    assert list(tmp_path.iterdir()) == []


def test_a_meeting_that_is_not_there_or_is_there_already_is_refused(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    (told,) = refused([*filled, "export", "ITVT 2020-01-01", str(tmp_path / "x")], capsys)
    assert told == "Det finns inget sammanträde ”ITVT 2020-01-01”. Skriv kod och datum, som ITVT 2019-09-16."
    (told,) = refused([*filled, "import", str(SAMPLE)], capsys)
    assert told == "ITVT har redan ett sammanträde 2019-09-16 09:00 i arkivet."


def test_while_the_window_writes_the_line_may_read_but_not_import(filled: list[str], capsys: Capture) -> None:
    window = open_archive(Path(filled[1]))
    assert main([*filled, "meetings"]) == 0
    assert main([*filled, "check"]) == 0
    capsys.readouterr()
    (told,) = refused([*filled, "import", str(SAMPLE)], capsys)
    assert told.startswith("Ett annat program (process ")
    window.close()


def test_while_the_window_writes_the_line_makes_the_bundle_and_leaves_the_archive_as_it_was(
        filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    with closing(open_archive(Path(filled[1]))) as window:
        meeting, out = window.meetings.find(MEETING), tmp_path / "ut.pdf"
        items = [item.id for item in window.meetings.proceedings(meeting).agenda]
        for item, title in zip(items[-2:], ("Redan klar", "Inte klar"), strict=True):
            window.papers.attach(meeting, item, window.papers.take_in((f"{title}.pdf", text_pdf(title))), title)
        (window.folder / "files" / window.papers.made_ready(("Inte klar.pdf", text_pdf("Inte klar")))[0].prepared).unlink()
        before = sorted(each.name for each in (window.folder / "files").iterdir())
        assert main([*filled, "print", "bundle", "--meeting", MEETING, "--out", str(out), "--without-missing"]) == 0
        told = capsys.readouterr().err
        assert "klar" not in told
        assert "Utan Meddelanden, KS § 95/2019." in told
        printed = flat(" ".join(pages(out.read_bytes())))
        assert all(f"{title} blad 2" in printed for title in ("Redan klar", "Inte klar"))
        assert sorted(each.name for each in (window.folder / "files").iterdir()) == before


def test_check_finds_what_is_not_in_order(filled: list[str], capsys: Capture) -> None:
    assert main([*filled, "check"]) == 0
    assert capsys.readouterr().out == "Arkivet är i ordning.\n"
    (Path(filled[1]) / "files" / ("a" * 64)).write_bytes(b"x")
    assert main([*filled, "check"]) == 1
    assert capsys.readouterr().out == f"Filen {'a' * 64} är ändrad.\n"


def test_a_backup_holds_the_whole_archive_is_the_owners_alone_and_overwrites_nothing(
        filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    target = tmp_path / "kopia.zip"
    assert main([*filled, "backup", str(target)]) == 0
    assert target.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(target) as parcel:
        parcel.extractall(tmp_path / "tillbaka")
    assert main(["--archive", str(tmp_path / "tillbaka"), "check"]) == 0
    capsys.readouterr()
    (told,) = refused([*filled, "backup", str(target)], capsys)
    assert told.startswith("Filen finns redan:")


def test_where_nothing_can_be_written_the_sentence_says_where(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "fil").write_text("x")
    for command in (["export", MEETING, str(tmp_path / "fil" / "x.json")], ["backup", str(tmp_path / "saknas" / "b.zip")]):
        (told,) = refused([*filled, *command], capsys)
        assert told.startswith("Det går inte att skriva ")
    (told,) = refused(["--archive", str(tmp_path / "fil"), "import", str(SAMPLE)], capsys)
    assert told.startswith(f"Det går inte att skriva i {tmp_path / 'fil'}.")


def test_a_damaged_archive_is_said_to_be_and_left_alone(filled: list[str], capsys: Capture) -> None:
    register = Path(filled[1]) / "register.sqlite"
    register.write_bytes(register.read_bytes()[:5000])
    for command in (["import", str(SAMPLE)], ["meetings"], ["check"]):
        (told,) = refused([*filled, *command], capsys)
        assert told.startswith(f"Arkivet är skadat eller är inget Klubban-arkiv: {register}. Hämta tillbaka ")
    assert register.stat().st_size == 5000


def test_the_installed_command_speaks_utf8_whatever_the_system_thinks(filled: list[str]) -> None:
    answer = subprocess.run([sys.executable, "-m", "app.cli", *filled, "meetings"], capture_output=True, check=False,
                            env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert answer.returncode == 0
    assert "hållet".encode() in answer.stdout


def test_without_a_day_derive_takes_todays(capsys: Capture) -> None:
    main(["derive", str(SAMPLE)])
    undated = capsys.readouterr().out
    main(["derive", str(SAMPLE), "--today", date.today().isoformat()])  # noqa: DTZ011
    assert capsys.readouterr().out == undated


@pytest.mark.parametrize("kind", ["notice", "minutes"])
def test_what_can_be_printed_is_printed_and_the_same_each_time(filled: list[str], tmp_path: Path, kind: str) -> None:
    for name in ("1.pdf", "2.pdf"):
        assert main([*filled, "print", kind, "--meeting", MEETING, "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "1.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_a_staff_report_is_printed_by_the_number_of_its_case(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    archive = open_archive(Path(filled[1]))
    case = replace(archive.cases.new(archive.registers.committees()[0].id), title="Ny taxa", dnr="ITVT 2019/12")
    archive.cases.save(replace(case, report=StaffReport(proposal="Taxan antas.")))
    archive.cases.save(replace(case, id="tom", dnr="ITVT 2019/13"))
    archive.close()
    out = tmp_path / "skrivelse.pdf"
    assert main([*filled, "print", "report", "--case", "itvt 2019/12", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    (told,) = refused([*filled, "print", "report", "--case", "ITVT 2019/99", "--out", str(out)], capsys)
    assert told == "Det finns inget ärende ”ITVT 2019/99”. Skriv diarienumret, som ITVT 2019/12."
    (told,) = refused([*filled, "print", "report", "--case", "tom", "--out", str(tmp_path / "tom.pdf")], capsys)
    assert "saknar text" in told
    assert not (tmp_path / "tom.pdf").exists()


def test_a_text_that_was_never_written_does_not_reach_paper(tmp_path: Path, capsys: Capture) -> None:
    document = json.loads(SAMPLE.read_text("utf-8"))
    document["agenda"][3]["title"] = "Namn Namnsson"
    (tmp_path / "in.json").write_text(json.dumps(document), "utf-8")
    words = ["--archive", str(tmp_path / "arkiv")]
    main([*words, "import", str(tmp_path / "in.json")])
    capsys.readouterr()
    (told,) = refused([*words, "print", "notice", "--meeting", MEETING, "--out", str(tmp_path / "ut.pdf")], capsys)
    assert "”Namn Namnsson”" in told
    assert not (tmp_path / "ut.pdf").exists()


def test_a_roster_list_is_tried_then_taken_in_and_written(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    list_in, list_out = tmp_path / "lista.csv", tmp_path / "ut.csv"
    list_in.write_text("Namn;Parti;Uppdrag;Kommun\nEva Alm;C;Ersättare;Herrljunga\n", encoding="cp1252")
    taking = [*filled, "import-roster", str(list_in), "--committee", "ITVT", "--from", "2020-01-01"]
    assert main([*taking, "--dry-run"]) == 0
    tried = capsys.readouterr().out
    assert tried == "Eva Alm (C), ersättare, ny\n1 nya, 0 ändrade, 0 oförändrade, 0 avslutas.\n"
    assert main([*filled, "export-roster", str(list_out), "--committee", "itvt", "--on", "2020-01-01"]) == 0
    assert "Eva Alm" not in list_out.read_text(encoding="utf-8-sig")
    assert main(taking) == 0
    assert capsys.readouterr().out == tried
    assert main([*filled, "export-roster", str(list_out), "--committee", "ITVT", "--on", "2020-01-01"]) == 0
    assert "Eva Alm;C;ersättare;Herrljunga" in list_out.read_text(encoding="utf-8-sig")


def test_a_roster_list_with_faults_is_refused_with_row_and_column(filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "lista.csv").write_text(
        "Namn;Uppdrag;Från;Kommun\nEva Alm;kassör;i fjol;Borås\nUno By;ledamot;;Borås\n", encoding="utf-8")
    told = refused([*filled, "import-roster", str(tmp_path / "lista.csv"), "--committee", "ITVT"], capsys)
    assert [t.split(":")[0] for t in told] == ["Rad 2, kolumnen Uppdrag", "Rad 2, kolumnen Från", "Rad 3, kolumnen Kommun"]
    assert told[1] == "Rad 2, kolumnen Från: ”i fjol” är ingen dag. Den skrivs som 2019-09-16."
    assert told[2] == "Rad 3, kolumnen Kommun: Borås väljer inte till ITVT. Det gör Herrljunga, Vårgårda."


def test_a_roster_list_for_no_committee_is_refused_with_those_that_there_are(
        filled: list[str], tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "lista.csv").write_text("Namn;Uppdrag\nEva Alm;ledamot\n", encoding="utf-8")
    told = refused([*filled, "import-roster", str(tmp_path / "lista.csv"), "--committee", "KS"], capsys)
    assert told == ["Det finns inget organ med koden ”KS”. Det finns ITVT."]
