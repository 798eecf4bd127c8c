"""What the minutes say of worked meetings in which much happened: the sentences that an editor looked at."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.domain.minutes import minutes_of
from app.domain.minutes.plain import as_markdown
from app.exchange.meeting_file import read
from tests.domain.building import red_days

CASES = Path(__file__).parents[1] / "cases"


@cache
def told(case: str) -> dict[tuple[int, str], str]:
    """The texts of a meeting's minutes by § and heading; those under the same heading one after the other."""
    proceedings = read(json.dumps(json.loads((CASES / f"{case}.json").read_text("utf-8"))["file"]).encode())
    found: dict[tuple[int, str], str] = {}
    for paragraph in minutes_of(proceedings, date(2026, 10, 20), red_days()).paragraphs:
        for block in paragraph.blocks:
            place = (paragraph.number or 0, block.label)
            found[place] = f"{found.get(place, '')}\n\n{as_markdown(block)}".strip()
    return found


SAID = [
    ("told_four_votes_in_an_item", 91, "Propositionsordning", "Den som vill avslå Eva Fräsmarks tilläggsyrkande röstar nej."),
    ("told_four_votes_in_an_item", 91, "Utslagsröst", "Ordföranden bestämmer med sin utslagsröst att ärendet avgörs i dag."),
    ("told_four_votes_in_an_item", 91, "Utslagsröst", "för Cecilia Dahlsjös ändringsyrkande, som därmed blir motförslag."),
    ("told_four_votes_in_an_item", 91, "Nämndens beslut", "4. Nämnden avslår Eva Fräsmarks tilläggsyrkande."),
    ("told_four_votes_in_an_item", 91, "Reservation", "Cecilia Dahlsjö (C) reserverar sig mot beslutets punkter 2–3 till förmån"),
    ("told_four_votes_in_an_item", 92, "Reservation", "En skriftlig motivering lämnades den 15 oktober 2026."),
    ("told_names_chosen", 92, "Yrkanden", "Bo Carlsäter (M) yrkar att Dag Ekenstam (KD) väljs."),
    ("told_names_chosen", 92, "Omröstning", "Eva Fräsmark (V) får 4 röster och Dag Ekenstam (KD) 3 röster."),
    ("told_names_chosen", 92, "Kommunstyrelsens beslut", "1. Eva Fräsmark (V) väljs."),
    ("told_names_chosen", 93, "Beslutsgång", "Frågan avgörs genom lottning."),
    ("told_names_chosen", 94, "Lottning", "Rösterna är lika. Lotten faller på Sven Tornmark."),
    ("told_comings_and_goings", 91, "Närvaro", "Hugo Isgren (S) tjänstgör till och med § 91. Gun Hallnäs (L) lämnar"),
    ("told_comings_and_goings", 92, "Närvaro", "Gun Hallnäs (L) återkommer på distans kl. 13:40 och tjänstgör"),
    ("told_comings_and_goings", 94, "Närvaro", "Cecilia Dahlsjö (C) är ordförande i ärendet."),
    ("told_comings_and_goings", 95, "Närvaro", "Jan Klintvall (C) kommer kl. 09:05 och tjänstgör på Dag Ekenstams plats"),
    ("told_dissent_of_every_kind", 91, "Reservation", "reserverar sig mot beslutet till förmån för de egna yrkandena."),
    ("told_dissent_of_every_kind", 91, "Särskilt yttrande", "för V och L, lämnar ett särskilt yttrande:\n\nVi hade hellre sett"),
    ("told_dissent_of_every_kind", 92, "Nämndens beslut", "1. Nämnden godkänner internbudgeten.\n\nNämnden föreslår"),
    ("told_dissent_of_every_kind", 93, "Nämndens beslut", "Etapp 2:\n\n1. Etapp 2 utreds.\n2. Utredningen redovisas i maj."),
    ("told_a_permit_and_a_plan_of_days", 92, "Närvaro", "Hugo Isgren (S) tjänstgör i stället."),
    ("told_a_permit_and_a_plan_of_days", 94, "Nämndens beslut", "Nämnden sammanträder:\n\n1. Den 20 januari 2027."),
    ("told_an_item_taken_up_again", 91, "Beslutsgång", "Ordföranden frågar om nämnden beslutar enligt förvaltningens förslag"),
    ("told_an_item_taken_up_again", 93, "Yrkanden", "Filip Grevås (SD) yrkar avslag på Eva Fräsmarks yrkande."),
    ("told_an_item_taken_up_again", 93, "Nämndens beslut", "1. Nämnden avslår Eva Fräsmarks yrkande."),
]


@pytest.mark.parametrize(("case", "number", "label", "sentence"), SAID)
def test_what_stands_under_a_heading(case: str, number: int, label: str, sentence: str) -> None:
    assert sentence in told(case)[number, label]


def test_a_proposal_to_put_off_is_not_put_twice() -> None:
    assert "på yrkandena" not in told("told_an_item_taken_up_again")[91, "Beslutsgång"]
    assert told("told_an_item_taken_up_again")[91, "Reservation"] == "Dag Ekenstam (KD) reserverar sig mot det andra beslutet."
