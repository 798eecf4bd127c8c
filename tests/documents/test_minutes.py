"""The minutes on paper, read by poppler: what stands on which page, and what is never parted."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from app.documents.minutes import minutes_pdf
from app.domain.document import Block, MinutesDocument, ParagraphDocument, Prose, VoteRow, VoteTable
from app.domain.placeholders import PlaceholderFound
from tests.documents.large_documents import large_minutes, tiny_minutes
from tests.documents.outside import flat, outline, pages, words
from tests.documents.sample_documents import board, decision, formal, front, information, minutes, prose

SENTENCE = "Förvaltningen har granskat avtalet med leverantören och funnit att kostnaden för drift och support har ökat. "


@cache
def sample() -> list[str]:
    return [flat(page) for page in pages(minutes_pdf(minutes()))]


def printed(document: MinutesDocument) -> list[str]:
    return [flat(page) for page in pages(minutes_pdf(document))]


def with_paragraphs(*paragraphs: ParagraphDocument) -> MinutesDocument:
    return minutes(paragraphs=paragraphs)


def long_paragraph(*blocks: Block, sentences: int = 100) -> ParagraphDocument:
    text = "\n\n".join([SENTENCE * 5] * (sentences // 5))
    return ParagraphDocument(
        item="long",
        number=30,
        heading="Ett långt ärende",
        signs=("Anders Holmgren", "Åsa Öhman"),
        blocks=(prose("Sammanfattning", text), *blocks),
    )


def vote(count: int) -> Block:
    rows = tuple(VoteRow(name=f"Namnet{n} Bergqvist (S)", municipality="Vårgårda", choice="yes") for n in range(count))
    table = VoteTable(heading="", rows=rows, yes=count, no=0, abstain=0)
    return Block(label="Omröstning", contents=(Prose(text="Omröstningen utfaller enhälligt."), table))


def test_every_page_says_which_it_is_of_how_many() -> None:
    for number, page in enumerate(sample(), 1):
        assert f"Sida {number} ({len(sample())})" in page


def test_the_front_page_holds_attendance_signatures_and_boards() -> None:
    order = [
        "Sammanträdesprotokoll",
        "Måndagen den 16 september 2019",
        "Plats och tid",
        "Beslutande",
        "Tjänstgörande ersättare",
        "Utses att justera",
        "Underskrifter",
        "Sekreterare",
        "Justerande § 21",
        "Anslag/bevis",
        "2019-10-16",
        "Vårgårda",
    ]
    place = 0
    for each in order:
        place = sample()[0].index(each, place)
    assert "Utdragsbestyrkande" not in sample()[0]


def test_the_list_of_contents_gives_each_paragraph_its_page() -> None:
    contents = sample()[1]
    assert "Innehåll" in contents
    for number in range(16, 23):
        line = re.search(rf"\b{number} [A-ZÅÄÖ].*?(?= {number + 1} [A-ZÅÄÖ]|$)", contents.split("Sida", 2)[-1])
        assert line, number
        page = next(n for n, text in enumerate(sample(), 1) if n > 2 and f"§ {number} " in text)
        assert re.search(rf"\b{page}\b", line[0]), (number, page, line[0])


def test_formal_paragraphs_share_a_page_and_others_begin_one() -> None:
    assert "§ 16 " in sample()[2]
    assert "§ 17 " in sample()[2]
    assert "§ 18 " not in sample()[2]
    assert sample()[3].index("§ 18 ") < sample()[3].index("Sammanfattning")


def test_a_page_is_signed_by_those_who_adjust_its_paragraphs() -> None:
    for page in sample()[6:8]:
        assert "§ 21" in page
        foot = page.split("Justerandes sign")[1]
        assert "Ulf Norling" in foot
        assert "Åsa Öhman" not in foot
    assert "Åsa Öhman" in sample()[8].split("Justerandes sign")[1]


def test_paragraphs_of_different_adjusters_on_a_page_get_all_their_boxes() -> None:
    other = replace(
        formal(17, "Fastställande av föredragningslista", "Listan fastställs."), signs=("Anders Holmgren", "Ulf Norling")
    )
    page = printed(with_paragraphs(formal(16, "Val av justerare", "Val sker."), other))[2]
    foot = page.split("Justerandes sign")[1]
    assert all(foot.count(name) == 1 for name in ("Anders Holmgren", "Åsa Öhman", "Ulf Norling"))


def test_many_signers_with_long_names_keep_to_their_boxes() -> None:
    firsts = ("Ann-Charlotte", "Karl-Alexander", "Marie-Louise", "Hans-Christian")
    names = tuple(f"{first} Wennerström-Lagerkrantz" for first in firsts)
    pdf = minutes_pdf(with_paragraphs(replace(information(18, "Rubrik", ""), signs=names)))
    lefts = [left / 72 * 25.4 for word, left, _ in words(pdf, 2) if word.startswith("Wennerström")]
    assert len(lefts) == 4
    assert all(25 + 30 * index < left < 25 + 30 * (index + 1) for index, left in enumerate(lefts))


def test_a_paragraph_that_goes_on_says_so() -> None:
    assert [("§ 21 forts." in page) for page in sample()] == [number == 8 for number in range(1, 10)]


def test_a_paragraph_of_three_pages_repeats_its_mark_and_leaves_no_line_alone() -> None:
    pdf = minutes_pdf(with_paragraphs(long_paragraph(decision("Avtalet sägs upp."))))
    body = pages(pdf)[1:]
    assert len(body) >= 3
    assert all("§ 30 forts." in page for page in body[1:])
    for number in range(2, 2 + len(body)):
        assert len(_text_lines(pdf, number)) >= 2


def _text_lines(pdf: bytes, page: int) -> set[float]:
    """The heights of the lines in the text column between head and boxes."""
    return {round(bottom) for _, left, bottom in words(pdf, page) if left >= 178 and 105 < bottom < 745}


@pytest.mark.parametrize("sentences", range(20, 75, 5))
def test_decision_and_end_stand_together_wherever_the_page_ends(sentences: int) -> None:
    points = [f"Punkt nummer {word} beslutas." for word in ("ett", "två", "tre")]
    body = printed(with_paragraphs(long_paragraph(decision(*points), sentences=sentences)))[1:]
    (page,) = [page for page in body if "Nämndens beslut" in page]
    assert all(point in page for point in points)


@pytest.mark.parametrize("sentences", range(20, 75, 5))
def test_the_recipients_never_stand_alone_on_a_page(sentences: int) -> None:
    ending = prose("Reservation", "Ulf Norling (S) reserverar sig. " * 8 + "Det är slut.")
    paragraph = replace(long_paragraph(ending, sentences=sentences), recipients=("IT-chefen",))
    (page,) = [page for page in printed(with_paragraphs(paragraph)) if "Expedieras till" in page]
    assert "Det är slut." in page


def test_the_head_of_a_formal_paragraph_stands_with_its_decision() -> None:
    paragraphs = [formal(number, f"Formellt ärende {number}", f"Beslut {number} fattas.") for number in range(1, 25)]
    body = printed(with_paragraphs(*paragraphs))[2:]
    assert len(body) > 2
    for number in range(1, 25):
        (page,) = [page for page in body if f"Beslut {number} fattas." in page]
        assert f"§ {number} Formellt ärende {number}" in page


@pytest.mark.parametrize("sentences", range(20, 75, 5))
def test_a_vote_stands_with_its_sentence_and_the_casting_vote(sentences: int) -> None:
    paragraph = long_paragraph(vote(13), prose("Utslagsröst", "Ordföranden avgör."), sentences=sentences)
    (page,) = [page for page in printed(with_paragraphs(paragraph)) if "Omröstningen utfaller" in page]
    assert page.count("Bergqvist (S)") == 13
    assert "Summa 13 0 0" in page
    assert "Ordföranden avgör." in page


def test_a_vote_of_sixty_one_repeats_its_head_and_loses_nobody() -> None:
    body = printed(with_paragraphs(long_paragraph(vote(61), sentences=5)))[1:]
    assert sum(page.count("Bergqvist (S)") for page in body) == 61
    for page in body:
        assert ("Ledamot Kommun Ja Nej Avstår" in page) == ("Bergqvist" in page)


def test_how_somebody_was_kept_from_voting_stands_across_the_columns() -> None:
    table = VoteTable(
        heading="Huvudvotering", rows=(VoteRow(name="Ulf Norling (S)", municipality="", choice="jäv"),), yes=0, no=0, abstain=0
    )
    page = printed(with_paragraphs(long_paragraph(Block(label="Omröstning", contents=(table,)), sentences=5)))[1]
    assert "Huvudvotering Ledamot Ja Nej Avstår" in page
    assert "Ulf Norling (S) jäv" in page


def test_a_secret_vote_shows_its_sums_only() -> None:
    secret = Block(label="Omröstning", contents=(VoteTable(heading="", rows=(), yes=7, no=5, abstain=1),))
    page = printed(with_paragraphs(long_paragraph(secret, sentences=5)))[1]
    assert "Summa 7 5 1" in page
    assert "Ledamot" not in page


def test_the_board_block_moves_whole_to_the_second_page() -> None:
    crowd = front("Personalföreträdare", *[(f"Person{n} Lind, Vision", "Herrljunga", "§§ 16–22") for n in range(6)])
    body = printed(minutes(boards=(board("Herrljunga", "Vårgårda", "Bollebygd"),), extra_front=(crowd,)))
    assert "Anslag/bevis" not in body[0]
    assert "Underskrifter" in body[0]
    for said in ("Anslag/bevis", "Förvaringsplats", "Anslaget uppsatt", "Vårgårda", "Bollebygd"):
        assert said in body[1]
    assert "Justerandes sign" in body[1]


def test_signatures_that_find_no_room_move_with_their_heading() -> None:
    crowd = front("Personalföreträdare", *[(f"Person{n} Lind, Vision", "Herrljunga", "§§ 16–22") for n in range(25)])
    body = printed(minutes(extra_front=(crowd,)))
    assert "Underskrifter" not in body[0]
    assert "Justerandes sign" in body[0]
    for said in ("Underskrifter", "Elin Sandström Sekreterare Anders Holmgren (M) Ordförande", "Justerande § 21"):
        assert said in body[1]
    assert "Justerandes sign" not in body[1]


def test_a_draft_says_so_on_every_page_and_certifies_nothing() -> None:
    body = printed(minutes(draft=True))
    assert all("UTKAST – EJ JUSTERAT" in page for page in body)
    for said in ("Anslag/bevis", "Utdragsbestyrkande", "Protokollet är justerat"):
        assert not any(said in page for page in body)
    assert not any("UTKAST" in page for page in sample())


def test_a_single_point_bears_its_number() -> None:
    assert "1. Föredragningslistan fastställs." in sample()[2]


def test_a_table_in_the_text_keeps_its_rows() -> None:
    assert "Kostnad, kr 2019 2020 2021 Summa Molntjänst 21 000 84 000 84 000 189 000" in sample()[6]


def test_who_is_to_have_the_paragraph_stands_last() -> None:
    page = sample()[7]
    assert (
        page.index("Protokollsanteckning")
        < page.index("Expedieras till IT-chefen")
        < page.index("För kännedom till Kommunstyrelsen")
    )


def test_recipients_with_commas_stand_one_under_the_other() -> None:
    several = replace(information(18, "Rubrik", ""), recipients=("Lena Lind, controller, Herrljunga", "Per Ek, ekonom, Vårgårda"))
    page = pages(minutes_pdf(with_paragraphs(several)), "-layout")[1]
    assert re.search(r"Expedieras till +Lena Lind, controller, Herrljunga\n +Per Ek, ekonom, Vårgårda", page)


def test_an_empty_block_vanishes() -> None:
    page = printed(with_paragraphs(replace(information(18, "Rubrik", ""), blocks=(prose("Yrkanden", " "), decision("Ja.")))))[1]
    assert "Yrkanden" not in page


def test_the_outline_leads_to_every_paragraph() -> None:
    titles = outline(minutes_pdf(minutes()))
    assert titles[:3] == ["Underskrifter", "Anslag/bevis", "Innehåll"]
    assert [title.split()[1] for title in titles[3:]] == [str(number) for number in range(16, 23)]


def test_unwritten_minutes_are_refused() -> None:
    unwritten = replace(information(18, "Rubrik", ""), blocks=(prose("Sammanfattning", "Namn namn, titel"),))
    with pytest.raises(PlaceholderFound, match="Sammanfattning i § 18"):
        minutes_pdf(with_paragraphs(unwritten))


def test_the_minutes_of_a_large_body_say_what_goes_on_and_keep_names_whole() -> None:
    body = printed(large_minutes())
    assert "Beslutande, forts." in body[1]
    assert "Beslutande, forts." not in body[0] + body[2]
    assert sum("Ann-Charlotte Malmström-Hallencreutz (MP)" in page for page in body[9:13]) == 2
    (signed,) = [page for page in body if "Elin Sandström Sekreterare" in page]
    assert "Underskrifter" in signed
    assert signed.index("Ann-Charlotte Järvinen (M)") < signed.index("Anslag/bevis")


def test_minutes_of_one_paragraph_have_no_list_of_contents() -> None:
    assert len(printed(tiny_minutes())) == 2
    assert "Innehåll" not in " ".join(printed(tiny_minutes()))
