"""The public version: what is secret or personal is gone from every text of it, and what went is listed without being told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.document import Block, MinutesDocument, ParagraphDocument, Prose
from app.domain.house_style import BlockPart
from app.domain.minutes import minutes_of
from app.domain.minutes.masked import Masked, mapped, public_version
from app.domain.proceedings import OwnText
from app.domain.signing_off import Masking
from app.exchange.red_days import red_days
from tests.domain.building import sample


def document() -> MinutesDocument:
    return minutes_of(sample(), date(2019, 10, 20), red_days())


def texts(kept: MinutesDocument) -> str:
    seen: list[str] = []

    def noted(text: str) -> str:
        seen.append(text)
        return text

    mapped(kept, noted)
    return "\n".join(seen)


def test_a_passage_goes_wherever_it_stands_whatever_its_case_and_the_space_in_it() -> None:
    masking = Masking(id="m1", ground="personal", passage="ulf  norling", rule="art. 5 GDPR")
    kept, listed = public_version(document(), (masking,))
    assert "norling" not in texts(kept).casefold()
    assert "[Personuppgift borttagen, art. 5 GDPR]" in texts(kept)
    assert {m.where for m in listed} >= {"Förstasidan och anslaget", "§ 21"}
    assert sum(m.times for m in listed) == texts(document()).casefold().count("ulf norling")


@pytest.mark.parametrize(("written", "left"), [
    ("Hos **Karin** Ek säger hon.", "Hos **[Personuppgift borttagen]** säger hon."),
    ("Hos Karin **Ek** säger hon.", "Hos **[Personuppgift borttagen]** säger hon."),
    ("Hos Ka**ri**n Ek säger hon.", "Hos [Personuppgift borttagen] säger hon."),
    ("**Karin Ek** säger hon.", "**[Personuppgift borttagen]** säger hon."),
    ("Hos Karin\\\nEk säger hon.", "Hos [Personuppgift borttagen] säger hon."),
    ("- Karin\n- Ek\n- Bo", "- [Personuppgift borttagen]\n- Bo"),
])
def test_a_passage_goes_though_bold_begins_or_ends_in_it_or_a_point_of_a_list(written: str, left: str) -> None:
    own = minutes_of(replace(sample(), texts=(OwnText(item="a8", part="summary", text=written),)), date(2019, 10, 20), red_days())
    kept, listed = public_version(own, (Masking(id="m1", ground="personal", passage="Karin Ek"),))
    summary = next(b for p in kept.paragraphs if p.item == "a8" for b in p.blocks if b.part == "summary")
    assert summary.contents == (Prose(text=left),)
    assert [m.where for m in listed if m.where == "§ 21"]


def test_a_passage_goes_though_a_sign_of_it_is_kept_apart_from_markdown() -> None:
    own = minutes_of(replace(sample(), texts=(OwnText(item="a8", part="summary", text=r"Kontot 12\*34\_5 spärras."),)),
                     date(2019, 10, 20), red_days())
    assert "spärras" in texts(own)
    assert r"34\_5" not in texts(public_version(own, (Masking(id="m1", ground="secret", passage="12*34_5"),))[0])


def test_a_part_of_a_paragraph_goes_and_the_rest_stays() -> None:
    kept, listed = public_version(document(), (Masking(id="m1", ground="secret", item="a8", part="summary", rule="OSL 19:3"),))
    paragraph = next(p for p in kept.paragraphs if p.item == "a8")
    summary = next(b for b in paragraph.blocks if b.part == "summary")
    assert summary.contents == (Prose(text="[Sekretess, OSL 19:3]"),)
    assert listed == (Masked(where="§ 21, Sammanfattning", ground="Sekretess, OSL 19:3"),)
    assert any(b.decision and b.contents for b in paragraph.blocks)


def test_the_course_masked_takes_what_was_asked_after_the_votes_with_it_and_a_piece_of_it_goes_alone() -> None:
    parts: tuple[BlockPart, ...] = ("course", "votes", "course_2")
    blocks = tuple(Block(label="Beslutsgång", part=part, contents=(Prose(text=part),)) for part in parts)
    made = replace(document(), paragraphs=(ParagraphDocument(item="a", heading="Avtal", number=16, blocks=blocks),))
    for part, left in (("course", ["votes"]), ("course_2", ["course", "votes"])):
        (paragraph,) = public_version(made, (Masking(id="m", ground="secret", item="a", part=part),))[0].paragraphs
        assert [b.part for b in paragraph.blocks if b.contents == (Prose(text=b.part),)] == left


def test_a_whole_paragraph_goes_but_its_number_so_that_the_numbers_do_not_skip() -> None:
    kept, listed = public_version(document(), (Masking(id="m1", ground="secret", item="a8"),))
    paragraph = next(p for p in kept.paragraphs if p.item == "a8")
    assert (paragraph.called, paragraph.heading, len(paragraph.blocks)) == ("§ 21", "[Sekretess]", 1)
    assert "Korttext i Väst" in texts(document())
    assert "Korttext i Väst" not in texts(kept)
    assert listed == (Masked(where="§ 21", ground="Sekretess"),)


def test_a_passage_in_a_heading_is_not_told_by_the_list() -> None:
    kept, listed = public_version(document(), (Masking(id="m1", ground="personal", passage="Sammanträdets avslutande"),))
    assert "Sammanträdets avslutande" not in texts(kept)
    assert all("Sammanträdets avslutande" not in m.where for m in listed)


def test_without_maskings_the_public_version_is_the_document() -> None:
    assert public_version(document(), ()) == (document(), ())
