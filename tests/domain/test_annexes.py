"""Annexes: one series through the minutes, those of the whole last, named in their §, left out where something is masked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.annexes import Annex, annex_lines, differing, in_order, with_annexes
from app.domain.document import AnnexLine, Block, MinutesDocument, ParagraphDocument, Prose
from app.domain.minutes.masked import public_version
from app.domain.minutes.plain import told_minutes
from app.domain.placeholders import PlaceholderFound, refuse_placeholders
from app.domain.signing_off import Masking

OPENING = ParagraphDocument(item="a1", heading="Mötets öppnande", formal=True)
RULES = ParagraphDocument(item="a7", heading="Reglemente", number=20)
TEXTS = ParagraphDocument(item="a8", heading="SMS-tjänst", number=21,
                          blocks=(Block(label="Nämndens beslut", contents=(Prose(text="Avslag."),), decision=True),))
ALL = (Annex(id="b1", item="a8", title="Reservation", sha256="11"), Annex(id="b2", title="Närvaro", sha256="22"),
       Annex(id="b3", item="a8", title="Prislista", sha256="33"), Annex(id="b4", item="a7", title="Karta", sha256="44"),
       Annex(id="b5", item="a1", title="Fullmakt", sha256="55"), Annex(id="b6", item="gone", title="Annat", sha256="66"))


def minutes() -> MinutesDocument:
    paragraphs = (OPENING, RULES, TEXTS)
    return MinutesDocument(
        municipality="Lövbro kommun", body="Tekniska nämnden", day=date(2019, 9, 16), front=(), signers=(), boards=(),
        paragraphs=paragraphs, annexes=annex_lines(ALL, paragraphs, {"11": 3}))


def left_out(*maskings: Masking) -> dict[str, str]:
    return {line.id: line.title for line in public_version(minutes(), maskings)[0].annexes if line.left_out}


def test_they_stand_in_the_order_of_the_paragraphs() -> None:
    assert [a.id for a in in_order(ALL, (OPENING, RULES, TEXTS))] == ["b5", "b4", "b1", "b3", "b2"]


def test_they_are_numbered_through_the_whole_minutes() -> None:
    assert [(line.called, line.title, line.pages) for line in minutes().annexes] == [
        ("Bilaga 1", "Fullmakt", 0), ("Bilaga 2, § 20", "Karta", 0), ("Bilaga 3, § 21", "Reservation", 3),
        ("Bilaga 4, § 21", "Prislista", 0), ("Bilaga 5", "Närvaro", 0)]


def test_those_that_are_signed_off_keep_their_numbers_and_the_others_follow() -> None:
    kept = (ALL[0], ALL[2])
    lines = annex_lines(ALL, (OPENING, RULES, TEXTS), {}, kept)
    assert [(line.number, line.title) for line in lines] == [
        (1, "Reservation"), (2, "Prislista"), (3, "Fullmakt"), (4, "Karta"), (5, "Närvaro")]
    alone = annex_lines(ALL[3:4], (RULES,), {}, kept)
    assert [(line.called, line.title) for line in alone] == [("Bilaga 3, § 20", "Karta")]


def test_a_paragraph_names_its_annexes_last() -> None:
    named = with_annexes(minutes()).paragraphs
    assert [b.label for b in named[2].blocks] == ["Nämndens beslut", "Bilagor"]
    assert named[2].blocks[-1].contents == (Prose(text="Bilaga 3, Reservation"), Prose(text="Bilaga 4, Prislista"))
    assert with_annexes(replace(minutes(), annexes=())).paragraphs == (OPENING, RULES, TEXTS)


def test_what_is_laid_to_a_paragraph_is_no_part_of_its_text() -> None:
    assert told_minutes(with_annexes(minutes())) == told_minutes(minutes())


def test_annexes_of_what_is_signed_off_differ_where_one_came_went_or_changed_places() -> None:
    assert list(differing(ALL, ALL, ("a7", "a8", None))) == []
    swapped = (ALL[2], *ALL[1:2], ALL[0], *ALL[3:])
    assert list(differing(ALL, swapped, ("a7", "a8", None))) == ["a8"]
    assert list(differing(ALL, ALL[2:], ("a7", "a8", None))) == ["a8", None]


def test_with_a_paragraph_go_its_annexes_and_those_of_the_whole() -> None:
    hidden = "[Sekretess, OSL 39:1]"
    assert left_out(Masking(id="m", ground="secret", item="a8", rule="OSL 39:1")) == {"b1": hidden, "b3": hidden, "b2": hidden}


def test_a_passage_may_stand_in_any_annex() -> None:
    found = left_out(Masking(id="m", ground="personal", passage="Prislista"))
    assert found == {"b5": "Fullmakt", "b4": "Karta", "b1": "Reservation", "b3": "[Personuppgift borttagen]", "b2": "Närvaro"}


def test_one_annex_is_left_out_by_itself_and_the_list_says_so() -> None:
    masking = Masking(id="m", ground="personal", annex="b4")
    assert left_out(masking) == {"b4": "[Personuppgift borttagen]"}
    told = public_version(minutes(), (masking,))[1]
    assert [(m.where, m.ground) for m in told] == [("Bilaga 2, § 20", "Personuppgift borttagen")]


def test_a_placeholder_in_a_name_is_refused() -> None:
    line = AnnexLine(id="b", number=1, title="{{titel}}", mark="§ 2")
    with pytest.raises(PlaceholderFound, match="Bilaga 1, § 2"):
        refuse_placeholders(MinutesDocument(municipality="", body="N", day=date(2019, 9, 16), front=(), signers=(), boards=(),
                                            paragraphs=(), annexes=(line,)))
