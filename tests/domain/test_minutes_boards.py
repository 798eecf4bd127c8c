"""Anslag/bevis: a row for each municipality, a block for each part adjusted on its own, and no day that is only guessed."""

from dataclasses import replace
from datetime import date

from app.domain.committee import Municipality
from app.domain.document import BoardBlock, BoardRow
from app.domain.meeting import events as ev
from app.domain.proceedings import BoardNotice, Minutes, MinutesPart, Proceedings
from app.domain.table import Table
from tests.domain.building import body, handled, itvt, present
from tests.domain.reading import EVERYBODY, minutes


def facts(block: BoardBlock) -> dict[str, list[str]]:
    return {row.label: [line.text for line in row.lines] for row in block.facts}


def adjusted(proceedings: Proceedings, *parts: MinutesPart) -> Proceedings:
    return replace(proceedings, minutes=Minutes(parts=parts))


def posted(board: str, day: int) -> BoardNotice:
    return BoardNotice(board=board, posted=date(2019, 9, day))


def test_before_adjusting_every_day_is_left_to_be_written_in() -> None:
    document = minutes(itvt(*EVERYBODY, *handled("a1"), *handled("a2")))
    assert len(document.boards) == 1
    assert document.boards[0].sentence == "Justeringen tillkännages genom anslag på båda kommunernas anslagstavlor."
    assert document.boards[0].rows == (BoardRow(municipality="Herrljunga"), BoardRow(municipality="Vårgårda"))
    assert facts(document.boards[0]) == {
        "Organ": ["Gemensam servicenämnd för IT, växel och telefoni"],
        "Sammanträde": ["2019-09-16, §§ 16–17"],
        "Justerat": [""],
    }


def test_the_last_day_counts_from_the_last_board() -> None:
    part = MinutesPart(adjusted_on=date(2019, 9, 23), boards=(posted("Herrljunga", 24), posted("Vårgårda", 25)))
    document = minutes(adjusted(itvt(*EVERYBODY, *handled("a1")), part))
    (block,) = document.boards
    assert not document.draft
    assert (
        block.sentence
        == "Protokollet är justerat. Justeringen har tillkännagivits genom anslag på båda kommunernas anslagstavlor."
    )
    assert facts(block)["Justerat"] == ["2019-09-23"]
    assert facts(block)["Sista dag för överklagande"] == [
        "**2019-10-16**, tre veckor från den 25 september 2019, då anslaget fanns på båda tavlorna",
    ]
    assert block.rows == (
        BoardRow(municipality="Herrljunga", posted="2019-09-24", take_down="2019-10-17"),
        BoardRow(municipality="Vårgårda", posted="2019-09-25", take_down="2019-10-17"),
    )


def test_while_one_board_lacks_its_notice_no_last_day_is_told() -> None:
    part = MinutesPart(adjusted_on=date(2019, 9, 23), boards=(posted("Herrljunga", 24),))
    (block,) = minutes(adjusted(itvt(*EVERYBODY, *handled("a1")), part)).boards
    assert block.sentence == "Protokollet är justerat. Justeringen tillkännages genom anslag på båda kommunernas anslagstavlor."
    assert "Sista dag för överklagande" not in facts(block)
    assert [row.take_down for row in block.rows] == ["", ""]


def test_one_municipality_has_one_row_and_a_last_day_without_explanation() -> None:
    part = MinutesPart(adjusted_on=date(2019, 9, 23), boards=(posted("Storby", 24),))
    (block,) = minutes(adjusted(body("S M", "", *present("alma", "bo"), *handled("a1")), part)).boards
    assert block.sentence == "Protokollet är justerat. Justeringen har tillkännagivits genom anslag på kommunens anslagstavla."
    assert facts(block)["Sista dag för överklagande"] == ["**2019-10-15**"]
    assert block.rows == (BoardRow(municipality="Storby", posted="2019-09-24", take_down="2019-10-16"),)


def test_three_municipalities_have_three_rows() -> None:
    (block,) = minutes(itvt(*EVERYBODY, *handled("a1"), boards=("Herrljunga", "Vårgårda", "Essunga"))).boards
    assert block.sentence == "Justeringen tillkännages genom anslag på samtliga kommuners anslagstavlor."
    assert [row.municipality for row in block.rows] == ["Herrljunga", "Vårgårda", "Essunga"]


def test_a_last_day_that_was_moved_is_not_called_three_weeks() -> None:
    part = MinutesPart(
        adjusted_on=date(2019, 10, 11),
        boards=tuple(BoardNotice(board=b, posted=date(2019, 10, 12)) for b in ("Herrljunga", "Vårgårda")),
    )
    (block,) = minutes(adjusted(itvt(*EVERYBODY, *handled("a1")), part)).boards
    assert facts(block)["Sista dag för överklagande"] == [
        "**2019-11-04**, räknat från den 12 oktober 2019, då anslaget fanns på båda tavlorna",
    ]


def test_a_paragraph_adjusted_at_once_has_a_block_of_its_own_before_anything_is_told_of_the_parts() -> None:
    document = minutes(itvt(*EVERYBODY, *handled("a1"), *handled("a2", ev.AdjustedAtOnce(item="a2")), *handled("a3")))
    assert [facts(block)["Sammanträde"] for block in document.boards] == [["2019-09-16, §§ 16, 18"], ["2019-09-16, § 17"]]


def test_parts_adjusted_on_their_own_days_are_told_by_their_paragraphs() -> None:
    at_once = MinutesPart(items=("a2",), adjusted_on=date(2019, 9, 16))
    rest = MinutesPart(adjusted_on=date(2019, 9, 23))
    document = minutes(adjusted(itvt(*EVERYBODY, *handled("a1"), *handled("a2"), *handled("a3")), at_once, rest))
    assert [block.sentence.split(". ")[0] for block in document.boards] == ["§§ 16, 18 är justerade", "§ 17 är justerad"]
    assert not document.draft


def test_a_part_that_nobody_has_told_of_is_still_a_draft() -> None:
    only = MinutesPart(items=("a1",), adjusted_on=date(2019, 9, 16))
    document = minutes(adjusted(itvt(*EVERYBODY, *handled("a1"), *handled("a2")), only))
    assert document.draft
    assert [facts(block)["Sammanträde"] for block in document.boards] == [["2019-09-16, § 16"], ["2019-09-16, § 17"]]


def test_the_minutes_are_kept_at_one_place_or_at_one_in_each_municipality() -> None:
    proceedings = itvt(*EVERYBODY, *handled("a1"))
    one, two = Municipality(minutes_kept_at="Kommunkansliet, Torget 1"), Municipality(minutes_kept_at="Kommunhuset, Vårgårda")

    def kept(**municipalities: Municipality) -> list[str]:
        committee = replace(proceedings.committee, municipalities=Table(municipalities))
        return facts(minutes(replace(proceedings, committee=committee)).boards[0])["Förvaringsplats"]

    assert kept(Herrljunga=one) == ["Kommunkansliet, Torget 1"]
    assert kept(Herrljunga=one, Vårgårda=one) == ["Kommunkansliet, Torget 1"]
    assert kept(Herrljunga=one, Vårgårda=two) == ["Kommunkansliet, Torget 1", "Kommunhuset, Vårgårda"]
