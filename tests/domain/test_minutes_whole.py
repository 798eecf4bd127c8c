"""The minutes as a whole: the sample meeting read aloud, and every worked case put into words."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.house_style import DECISION_LAST
from app.domain.meeting.questions import handlings
from app.domain.meeting.replay import replay
from app.domain.minutes import minutes_of, untouched
from app.domain.placeholders import refuse_placeholders
from app.domain.proceedings import OwnText, Proceedings
from app.exchange.meeting_file import read
from tests.domain.building import red_days, sample
from tests.domain.reading import every_text, front, labels, said, tables

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.json"))
LATER = date(2019, 11, 1)
SLIPS = re.compile(r"None|\.\.|  | [.,]|””|\(\)|\bp\d+\b|\by\d+\b|[a-zåäö]ss ")


def proceedings_of(case: Path) -> Proceedings:
    return read(json.dumps(json.loads(case.read_text("utf-8"))["file"]).encode())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_case_can_be_written_and_every_paragraph_tells_its_decision(case: Path) -> None:
    proceedings = proceedings_of(case)
    document = minutes_of(proceedings, LATER, red_days())
    numbered = [p for p in document.paragraphs if p.number is not None]
    assert [len([b for b in p.blocks if b.decision and b.contents]) for p in numbered] == [1] * len(numbered)
    assert sorted(replay(proceedings).paragraphs.values()) == [p.number for p in numbered]
    assert not any(SLIPS.search(text) for text in every_text(document))
    assert all(text.strip() for text in every_text(document))
    refuse_placeholders(document)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_everyone_who_served_in_a_paragraph_is_named_on_the_first_page(case: Path) -> None:
    proceedings = proceedings_of(case)
    history = replay(proceedings)
    document = minutes_of(proceedings, LATER, red_days())
    named = " ".join(front(document, "Beslutande") + front(document, "Tjänstgörande ersättare"))
    served = {p for h in handlings(history) if h.item.id in history.paragraphs for p in h.reckoning.seats.values()}
    assert [p for p in served if history.setting.signature(p) not in named] == []


def test_the_sample_meeting_from_the_late_member_to_the_reservation() -> None:
    document = minutes_of(sample(), LATER, red_days())
    assert (document.municipality, document.body) == ("Herrljunga kommun", "Gemensam servicenämnd för IT, växel och telefoni")
    assert [p.number for p in document.contents] == list(range(16, 23))
    assert front(document, "Beslutande") == [
        "Anders Holmgren (M), ordförande | Herrljunga | §§ 16–22",
        "Karin Ahlqvist (C), vice ordförande | Vårgårda | §§ 19–20, 22",
    ]
    assert front(document, "Tjänstgörande ersättare") == ["Ulf Norling (S) för Karin Ahlqvist (C) | Vårgårda | §§ 16–18, 21"]
    assert said(document, 18, "Närvaro") == [
        "Karin Ahlqvist (C) kommer kl. 09:22 och tjänstgör från och med § 19. Ulf Norling (S) tjänstgör till och med § 18.",
    ]
    assert said(document, 20, "Nämndens beslut")[0] == "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:"
    assert labels(document, 21) == [
        "Jäv",
        "Sammanfattning",
        "Beslutsunderlag",
        "Förslag till beslut",
        "Yrkanden",
        "Beslutsgång",
        "Propositionsordning",
        "Omröstning",
        "Utslagsröst",
        "Nämndens beslut",
        "Reservation",
        "Protokollsanteckning",
    ]
    assert [(t.yes, t.no) for t in tables(document, 21)] == [(1, 1)]
    assert said(document, 21, "Protokollsanteckning") == [
        "Birgitta Sjöö (S) får antecknat till protokollet att hon skulle ha röstat nej om hon hade tjänstgjort.",
    ]
    assert len(document.boards) == 2
    assert not document.draft


def test_a_paragraph_adjusted_at_once_stands_alone_with_its_own_people_and_board() -> None:
    document = minutes_of(sample(), LATER, red_days(), items=("a8",))
    assert (document.part, [p.number for p in document.paragraphs]) == ("§ 21", [21])
    assert front(document, "Beslutande") == ["Anders Holmgren (M), ordförande | Herrljunga"]
    assert front(document, "Paragrafer") == ["§ 21"]
    assert [(s.name, s.role) for s in document.signers] == [
        ("Elin Sandström", "Sekreterare"), ("Anders Holmgren (M)", "Ordförande"), ("Ulf Norling (S)", "Justerande")]
    (board,) = document.boards
    assert board.sentence.startswith("§ 21 är justerad.")
    assert not document.draft


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_she_has_written_does_not_change_what_the_program_would_write(case: Path) -> None:
    proceedings = replace(proceedings_of(case), texts=())
    items = {p.item for p in minutes_of(proceedings, LATER, red_days()).paragraphs}
    own = replace(proceedings, texts=tuple(OwnText(item=item, part="summary", text="Hennes egna ord.") for item in items))
    assert untouched(replay(own), DECISION_LAST, items) == minutes_of(proceedings, LATER, red_days()).paragraphs
    assert untouched(replay(own), DECISION_LAST, ()) == ()
