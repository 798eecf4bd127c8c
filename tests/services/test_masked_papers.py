"""The public version: what is masked is nowhere in the file, in no form of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.signing_off import Masking
from app.resources import resource
from app.services.archive import Archive
from app.services.minutes_papers import FORMS, MinutesForm
from tests.documents.everything import everything
from tests.services.conftest import Opening

MASKINGS = (
    Masking(id="", ground="secret", item="a7", rule="OSL 39:1"),
    Masking(id="", ground="personal", item="a8", part="summary"),
    Masking(id="", ground="personal", passage="Korttext i Väst AB"),
    Masking(id="", ground="personal", passage="Ulf Norling"),
)
HIDDEN = ("Revidering", "ITVT 12/2019 901", "receptionen", "Korttext", "Väst AB", "Norling", "Ulf ")
KEPT = ("Karin Ahlqvist", "SMS-tjänst", "Anders Holmgren")


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.mark.parametrize("form", FORMS)
def test_no_masked_word_is_anywhere_in_the_file(archive: Archive, form: MinutesForm) -> None:
    meeting = archive.meetings.find("ITVT 2019-09-16")
    whole = everything(archive.printing.of_minutes.made(meeting, form).content)
    assert [word for word in (*HIDDEN, *KEPT) if word not in whole] == []
    for masking in MASKINGS:
        archive.minutes.mask(meeting, masking)
    public = everything(archive.printing.of_minutes.made(meeting, form, public=True).content)
    assert [word for word in HIDDEN if word.lower() in public.lower()] == []
    assert [word for word in KEPT if word not in public] == []
    assert "Sekretess, OSL 39:1" in public


def test_the_list_tells_where_and_why_and_never_what(archive: Archive) -> None:
    meeting = archive.meetings.find("ITVT 2019-09-16")
    for masking in MASKINGS:
        archive.minutes.mask(meeting, masking)
    told = " ".join(f"{m.where} {m.ground} {m.times}" for m in archive.minutes.masked(meeting))
    assert "§ 20 Sekretess, OSL 39:1" in told
    assert "§ 21, Sammanfattning" in told
    assert not any(word.strip() in told for word in HIDDEN)
