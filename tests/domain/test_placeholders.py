"""What stands in a template until somebody writes over it is found, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.document import Block, MinutesDocument, ParagraphDocument, Points, Signer
from app.domain.placeholders import PlaceholderFound, is_unwritten, placeholder_in, placeholders_in, refuse_placeholders
from tests.documents.sample_documents import minutes, notice


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Klicka eller tryck här för att ange text.", "Klicka eller tryck här för att ange text"),
        ("Utdrag: Namn namn, titel", "Namn namn"),
        ("Kostnaden är XXX kr", "XXX"),
        ("daterad XXXX-XX-XX", "XXXX-XX-XX"),
        ("daterad ÅÅÅÅ-MM-DD", "ÅÅÅÅ-MM-DD"),
        ("Den <!sammanträdesdatum> beslutas", "<!sammanträdesdatum>"),
        ("Ärendet […] avslutas", "[…]"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("senast [ange datum] i Herrljunga", "[ange datum]"),
        ("Kostnaden, [belopp] kr", "[belopp]"),
        ("[Fyll i vem som föredrog.]", "[Fyll i vem som föredrog.]"),
    ],
)
def test_a_placeholder_is_found_as_it_stands(text: str, found: str) -> None:
    assert placeholder_in(text) == found


def test_every_placeholder_of_a_text_is_told_once_and_none_within_another() -> None:
    text = "XXX kr enligt [fyll i XXX], [ange datum] och XXX av Klicka eller tryck här"
    assert placeholders_in(text) == ("XXX", "[fyll i XXX]", "[ange datum]", "Klicka eller tryck här")


@pytest.mark.parametrize("text", ["A & B <x> och [1]", "[Sekretess, OSL 39:1]", "[Tidningen]", "[angelägen]",
                                  "XX-stadgan", "Namnet antas", "Kapitel XX § 3", "”citat …”", "x < 3", ""])
def test_what_somebody_wrote_is_left_alone(text: str) -> None:
    assert placeholder_in(text) is None


def test_written_documents_pass() -> None:
    refuse_placeholders(minutes())
    refuse_placeholders(notice())


def _one(paragraph: ParagraphDocument) -> MinutesDocument:
    return minutes(paragraphs=(paragraph,))


def test_the_refusal_says_where() -> None:
    points = Block(label="Nämndens beslut", contents=(Points(points=("Kostnaden är XXX kr.",)),), decision=True)
    with pytest.raises(PlaceholderFound, match=r"Platshållaren ”XXX” står kvar: Nämndens beslut i § 20\."):
        refuse_placeholders(_one(ParagraphDocument(item="a", number=20, heading="Avtal", blocks=(points,))))


def test_a_draft_keeps_its_placeholders_and_is_known_as_unwritten() -> None:
    unwritten = _one(ParagraphDocument(item="a", number=20, heading="Avtal XXX"))
    refuse_placeholders(replace(unwritten, draft=True))
    assert (is_unwritten(unwritten), is_unwritten(minutes())) == (True, False)
    with pytest.raises(PlaceholderFound, match="Här saknas text"):
        refuse_placeholders(replace(_one(ParagraphDocument(item="a", number=20, heading=" ")), draft=True))


def test_a_signature_without_a_name_is_refused() -> None:
    with pytest.raises(PlaceholderFound, match="namnet under underskriften för Ordförande"):
        refuse_placeholders(replace(notice(), signers=(Signer(name="", role="Ordförande"),)))


def test_an_empty_heading_is_refused() -> None:
    with pytest.raises(PlaceholderFound, match=r"Här saknas text: rubriken till § 20\."):
        refuse_placeholders(_one(ParagraphDocument(item="a", number=20, heading=" ")))
    for number, where in (("4", "ärende 4"), ("", "en rad utan nummer")):
        with pytest.raises(PlaceholderFound, match=f"Här saknas text: rubriken till {where} i föredragningslistan"):
            refuse_placeholders(replace(notice(), agenda=(replace(notice().agenda[0], title="", number=number),)))
