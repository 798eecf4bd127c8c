"""Meeting files taken in whole or not at all, and written so that they come back byte for byte."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.signing_off import Masking
from app.exchange import meeting_file
from app.exchange.meeting_parcel import pack
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound, Unreadable
from tests.services.conftest import Opening

SAMPLE = resource("sample", "itvt-2019-09-16.json")
CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.json"))
Document = dict[str, Any]


def sample() -> Document:
    document: Document = json.loads(SAMPLE.read_text("utf-8"))
    return document


def written(folder: Path, document: Document, name: str = "in.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    return path


def taken_in(archive: Archive, path: Path) -> str:
    return archive.exchange.import_file(path).meeting


@pytest.mark.parametrize("with_papers", [False, True], ids=["json", "zip"])
def test_the_sample_goes_out_in_and_out_again_as_the_same_bytes(opening: Opening, tmp_path: Path, with_papers: bool) -> None:
    first, second = (tmp_path / f"{n}.{'zip' if with_papers else 'json'}" for n in (1, 2))
    one, other = opening("ett"), opening("två")
    one.exchange.export(taken_in(one, SAMPLE), first)
    other.exchange.export(taken_in(other, first), second)
    assert first.read_bytes() == second.read_bytes()
    assert one.check() == other.check() == ()


def test_what_the_file_has_no_place_for_is_told(archive: Archive, tmp_path: Path) -> None:
    meeting = taken_in(archive, SAMPLE)
    assert archive.exchange.export(meeting, tmp_path / "1.json") == ()
    archive.minutes.write(meeting, "a8", "summary", "Efter.")
    assert archive.exchange.export(meeting, tmp_path / "2.json") == (
        "§ 21 har skrivits om sedan justeringen; filen säger bara att protokollet är justerat.",)
    archive.minutes.sign_off(meeting, "Elin Sandström")
    for passage in ("Ulf Norling", "Birgitta Sjöö"):
        archive.minutes.mask(meeting, Masking(id="", ground="personal", passage=passage))
    archive.minutes.correct(meeting, "a8", "Sammanfattning", stood="Efter.", stands="Därefter.", by="ordföranden",
                            ground="Skrivfel.")
    assert archive.exchange.export(meeting, tmp_path / "3.json") == (
        "Filen bär inte med sig låsningen, en rättelse och 2 maskeringar. Det finns kvar i arkivet och i dess säkerhetskopior.",)


def test_every_worked_case_goes_out_in_and_out_again_as_the_same_bytes(opening: Opening, tmp_path: Path) -> None:
    assert len(CASES) > 100
    one, other = opening("ett"), opening("två")
    for number, case in enumerate(CASES):
        document = json.loads(case.read_text("utf-8"))["file"]
        document["committee"]["code"] += f" {number}"  # many cases are of the same committee on the same day
        one.exchange.export(taken_in(one, written(tmp_path, document)), tmp_path / "1.json")
        other.exchange.export(taken_in(other, tmp_path / "1.json"), tmp_path / "2.json")
        assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes(), case.name


def test_what_follows_from_a_meeting_is_the_same_from_the_archive_as_from_its_file(archive: Archive, tmp_path: Path) -> None:
    from app.domain.derived import derive
    from app.exchange.red_days import red_days
    for case in CASES[::12]:
        document = json.loads(case.read_text("utf-8"))["file"]
        document["committee"]["code"] += case.name
        path = written(tmp_path, document)
        direct = meeting_file.read(path.read_bytes())
        kept = archive.meetings.proceedings(taken_in(archive, path))
        assert derive(kept, date(2020, 1, 1), red_days()) == derive(direct, date(2020, 1, 1), red_days())


def test_a_meeting_that_is_there_is_refused_and_nothing_changes(archive: Archive) -> None:
    taken_in(archive, SAMPLE)
    with pytest.raises(InTheWay, match="ITVT har redan"):
        archive.exchange.import_file(SAMPLE)
    assert len(archive.meetings.lines()) == 1
    assert len(archive.registers.people()) == len(sample()["people"])


def test_a_new_committee_fills_the_registers(archive: Archive) -> None:
    imported = archive.exchange.import_file(SAMPLE)
    (committee,) = archive.registers.committees()
    assert (committee.code, committee.kind) == ("ITVT", "joint")
    held = archive.meetings.proceedings(imported.meeting).roster
    assert archive.registers.roster(committee.id, date(2019, 9, 16)).seats == held.seats
    assert [o.version for _id, o in archive.registers.standing_orders(committee.id)] == [sample()["standing_orders"]["version"]]
    assert "ITVT 2019-09-16 är inläst" in imported.sentences[0]


def next_meeting(change: Callable[[Document], object]) -> Document:
    """A later meeting of the sample's committee, its file changed."""
    document = sample()
    document["meeting"]["date"] = "2019-11-04"
    change(document)
    return document


def person(document: Document, id: str) -> Document:
    found: Document = next(p for p in document["people"] if p["id"] == id)
    return found


def test_the_same_person_under_another_id_is_one_in_the_register(archive: Archive, tmp_path: Path) -> None:
    taken_in(archive, SAMPLE)
    text = json.dumps(next_meeting(lambda _d: None)).replace('"p1"', '"p101"').replace('"p2"', '"p1"').replace('"p101"', '"p2"')
    later = taken_in(archive, written(tmp_path, json.loads(text)))
    born = {p["name"] for p in sample()["people"] if p.get("born")}
    assert sorted(p.name for p in archive.registers.people() if p.name in born) == sorted(born)
    assert archive.meetings.proceedings(later).roster.person("p2").name == person(sample(), "p1")["name"]
    archive.exchange.export(later, tmp_path / "ut.json")
    out = json.loads((tmp_path / "ut.json").read_text("utf-8"))
    assert out["people"] == json.loads(text)["people"]
    assert out["seats"] == meeting_out(json.loads(text))["seats"]


def meeting_out(document: Document) -> Document:
    """The document in the one form that is written."""
    out: Document = json.loads(meeting_file.write(meeting_file.read(json.dumps(document).encode())))
    return out


def test_the_same_id_for_another_person_is_another_person(archive: Archive, tmp_path: Path) -> None:
    first = taken_in(archive, SAMPLE)

    def other(document: Document) -> None:
        person(document, "p1").update(name="Gösta Ny", born="1970-01-01")

    later = taken_in(archive, written(tmp_path, next_meeting(other)))
    names = [archive.meetings.proceedings(m).roster.person("p1").name for m in (first, later)]
    assert names == [person(sample(), "p1")["name"], "Gösta Ny"]
    ids = {p.name: p.id for p in archive.registers.people()}
    assert ids["Gösta Ny"] != "p1"
    assert ids[names[0]] == "p1"


def test_before_the_gavel_too_the_files_ids_mean_the_files_people(archive: Archive, tmp_path: Path) -> None:
    taken_in(archive, SAMPLE)

    def to_come(document: Document) -> None:
        person(document, "p1").update(name="Gösta Ny", born="1970-01-01")
        document.update(log=[{"event": "absence_reported", "person": "p1"}], minutes=None)
        document.pop("minutes")

    later = taken_in(archive, written(tmp_path, next_meeting(to_come)))
    archive.exchange.export(later, tmp_path / "ut.json")
    out = json.loads((tmp_path / "ut.json").read_text("utf-8"))
    assert person(out, "p1")["name"] == "Gösta Ny"
    assert archive.meetings.undoable(later) is None
    archive.meetings.record(later, ev.CalledToOrder())
    assert archive.meetings.proceedings(later).roster.person("p1").name == "Gösta Ny"


def test_in_doubt_a_person_is_new_and_the_import_says_so(archive: Archive, tmp_path: Path) -> None:
    taken_in(archive, SAMPLE)

    def doubtful(document: Document) -> None:
        person(document, "p1").pop("born")
        person(document, "p2").update(born="1901-01-01")

    imported = archive.exchange.import_file(written(tmp_path, next_meeting(doubtful)))
    name, namesake = person(sample(), "p1")["name"], person(sample(), "p2")["name"]
    assert [s for s in imported.sentences if name in s]
    assert not [s for s in imported.sentences if namesake in s]
    for known in (name, namesake):
        assert len([p for p in archive.registers.people() if p.name == known]) == 2


def test_a_committee_that_is_there_keeps_its_register_and_the_meeting_what_its_file_said(
        archive: Archive, tmp_path: Path) -> None:
    taken_in(archive, SAMPLE)
    (committee,) = archive.registers.committees()
    before = (archive.registers.committee(committee.id), archive.registers.mandates(committee.id))

    def reformed(document: Document) -> None:
        document["committee"]["municipalities"] = {}
        document["standing_orders"]["adjusters"] = 2
        document["seats"][1]["holder"] = None
        document.update(log=[])
        document.pop("minutes", None)

    imported = archive.exchange.import_file(written(tmp_path, next_meeting(reformed)))
    assert (archive.registers.committee(committee.id), archive.registers.mandates(committee.id)) == before
    proceedings = archive.meetings.proceedings(imported.meeting)
    assert (dict(proceedings.committee.municipalities), proceedings.standing_orders.adjusters) == ({}, 2)
    assert [s.holder for s in proceedings.roster.seats] == ["p1", None]
    assert any("Registret säger annat" in s for s in imported.sentences)


def test_a_meeting_to_come_follows_the_registers_in_what_its_file_did_not_say_otherwise(archive: Archive, tmp_path: Path) -> None:
    document = sample()
    document.update(log=[])
    document.pop("minutes", None)
    meeting = taken_in(archive, written(tmp_path, document))
    (committee,) = archive.registers.committees()
    chair = next(m for m in archive.registers.mandates(committee.id) if m.person == "p1")
    archive.registers.end_mandate(chair.id, date(2019, 6, 30))
    proceedings = archive.meetings.proceedings(meeting)
    assert [s.holder for s in proceedings.roster.seats] == [None, "p2"]
    assert [o.items for o in proceedings.roster.others] == [tuple(o["items"]) for o in document["others"]]


def test_entries_without_an_id_are_given_one_that_nobody_has(archive: Archive, tmp_path: Path) -> None:
    document = sample()
    document.update(log=[{"event": "present", "person": "p1"}, {"event": "present", "person": "p2", "id": "e1"},
                         {"event": "absent", "person": "p3", "id": "e4"}, {"event": "absent", "person": "p4"}])
    document.pop("minutes", None)
    meeting = taken_in(archive, written(tmp_path, document))
    assert [e.id for e in archive.meetings.proceedings(meeting).log] == ["e5", "e1", "e4", "e6"]
    archive.meetings.record(meeting, ev.CalledToOrder())
    assert archive.meetings.proceedings(meeting).log[-1].id == "e7"


def _at(document: Document, *path: str | int) -> Any:
    found: Any = document
    for step in path:
        found = found[step]
    return found


FAULTS: tuple[tuple[str, Callable[[Document], object], str], ...] = (
    ("unknown key", lambda d: d.update(extra=1), "extra"),
    ("unknown key inside", lambda d: d["people"][0].update(shoe=43), "people[0].shoe"),
    ("missing key", lambda d: d["seats"][1].pop("id"), "seats[1].id"),
    ("missing part", lambda d: d.pop("agenda"), "agenda"),
    ("missing log", lambda d: d.pop("log"), "log"),
    ("wrong format", lambda d: d.update(format="klubban-meeting/2"), "format"),
    ("wrong type", lambda d: d["agenda"][0].update(title=7), "agenda[0].title"),
    ("wrong word", lambda d: d["committee"].update(kind="club"), "committee.kind"),
    ("no such day", lambda d: d["meeting"].update(date="2019-02-30"), "meeting.date"),
    ("no such clock", lambda d: d["meeting"].update(start="24:30"), "meeting.start"),
    ("unknown holder", lambda d: d["seats"][0].update(holder="p99"), "seats[0].holder"),
    ("twice the same id", lambda d: d["people"].append(dict(d["people"][0])), "people"),
    ("twice on a seat", lambda d: d["seats"][1].update(holder=d["seats"][0]["holder"]), "seats"),
    ("unknown event", lambda d: d["log"].append({"event": "applauded"}), "log[50].event"),
    ("unknown field of an event", lambda d: d["log"][0].update(loud=True), "log[0].loud"),
    ("unknown person in the log", lambda d: d["log"][0].update(person="p99"), "log[0].person"),
    ("an order that cannot have been", lambda d: d["log"].append({"event": "item_closed", "item": "a1"}), "log[50]"),
    ("after a later entry", lambda d: d["log"][0].update(after="e49"), "log[0].after"),
    ("a log that is no list", lambda d: d.update(log={}), "log"),
    ("a text of half a character", lambda d: d["meeting"].update(place="\ud83d"), "meeting.place"),
)


@pytest.mark.parametrize(("spoil", "place"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_file_with_a_fault_is_refused_whole_with_its_place(
        opening: Opening, tmp_path: Path, spoil: Callable[[Document], object], place: str) -> None:
    archive, document = opening("arkiv"), sample()
    spoil(document)
    path = tmp_path / "fel.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(Unreadable) as refused:
        archive.exchange.import_file(path)
    assert any(f"fel.json: {place}" in reason for reason in refused.value.reasons)
    assert (archive.meetings.lines(), archive.registers.committees(), archive.registers.people()) == ((), (), ())


def test_every_fault_is_told_at_once(archive: Archive, tmp_path: Path) -> None:
    document = sample()
    document["people"][0].update(shoe=43)
    document["meeting"].update(start="25:00")
    with pytest.raises(Unreadable) as refused:
        archive.exchange.import_file(written(tmp_path, document))
    assert len(refused.value.reasons) == 2


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"format": NaN}', b"[" * 100_000, b'{"log": [1, 2]}', b"PK\x03\x04 not a zip",
], ids=["empty", "cut", "list", "null", "not UTF-8", "NaN", "deep", "numbers", "broken zip"])
def test_what_is_no_meeting_file_is_refused(archive: Archive, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "in"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        archive.exchange.import_file(path)
    assert archive.meetings.lines() == ()


def test_a_file_that_is_not_there_is_not_found(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        archive.exchange.import_file(tmp_path / "ingen.json")


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as parcel:
        for name, content in members.items():
            parcel.writestr(name, content)
    return path


def with_paper(paper: Document) -> bytes:
    document = sample()
    document["agenda"][2]["papers"] = [paper]
    return json.dumps(document).encode()


def test_papers_travel_with_the_meeting_and_are_kept_by_content(opening: Opening, tmp_path: Path) -> None:
    archive, other = opening("arkiv"), opening("annat")
    document = with_paper({"title": "Budget", "file": "budget.pdf"})
    source = zipped(tmp_path / "in.zip", {"meeting.json": document, "budget.pdf": b"%PDF-"})
    archive.exchange.export(taken_in(archive, source), tmp_path / "1.zip")
    other.exchange.export(taken_in(other, tmp_path / "1.zip"), tmp_path / "2.zip")
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "2.zip") as parcel:
        first, paper = parcel.namelist()
        assert (first, parcel.read(paper)) == ("meeting.json", b"%PDF-")
    assert other.check() == ()
    (other.folder / "files" / paper.removeprefix("files/")).unlink()
    assert other.check() == (f"Filen {paper.removeprefix('files/')} saknas.",)


@pytest.mark.parametrize("members", [
    {"meeting.json": SAMPLE.read_bytes(), "okänd.pdf": b"%PDF-"},
    {"protokoll.json": SAMPLE.read_bytes()},
    {"meeting.json": with_paper({"title": "Budget", "file": "b.pdf", "sha256": "0" * 64}), "b.pdf": b"%PDF-"},
], ids=["a stranger", "no document", "another content than said"])
def test_a_parcel_with_what_does_not_belong_is_refused(archive: Archive, tmp_path: Path, members: dict[str, bytes]) -> None:
    with pytest.raises(Unreadable):
        archive.exchange.import_file(zipped(tmp_path / "in.zip", members))
    assert archive.meetings.lines() == ()
    assert list((archive.folder / "files").iterdir()) == []


def test_a_parcel_whose_contents_cannot_be_unpacked_is_refused(archive: Archive, tmp_path: Path) -> None:
    whole = pack(archive.meetings.proceedings(taken_in(archive, SAMPLE)), {})
    spoilt = tmp_path / "in.zip"
    spoilt.write_bytes(whole[:100] + bytes(range(40)) + whole[140:])
    with pytest.raises(Unreadable, match="skadad"):
        archive.exchange.import_file(spoilt)


def test_a_paper_cannot_name_a_file_outside_the_archive(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_bytes(with_paper({"title": "Register", "sha256": "../register.sqlite"}))
    archive.exchange.export(taken_in(archive, path), tmp_path / "ut.zip")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "ut.zip").read_bytes())) as parcel:
        assert parcel.namelist() == ["meeting.json"]
