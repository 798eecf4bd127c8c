"""What is a word, what is passed over, and the slips that are tried."""

from __future__ import annotations

from app.domain.spelling import Fault, faults, to_ask, unasked, vocabulary_of, words_in
from app.domain.spelling_slips import slips


def words(text: str) -> list[str]:
    return [found.word for found in words_in(text)]


def test_words_are_letters_and_what_holds_them_together() -> None:
    assert words("Nämnden (S), bl.a. e-post; KS:s ”förslag”.") == ["Nämnden", "bl.a", "e-post", "KS:s", "förslag"]


def test_numbers_dates_clocks_paragraphs_and_register_numbers_are_passed_over() -> None:
    assert words("§ 20, kl. 13:05, 2019-09-16, 84 000 kr, 20-talet, A4, Dnr KS 2019/17") == ["kl", "kr", "Dnr", "KS"]


def test_addresses_are_passed_over_with_all_that_is_in_them() -> None:
    assert words("Se https://xyzq.se/qqq, www.qqq.zz och xyzq.se/q eller a.b@qqq.se i C:\\qqq") == ["Se", "och", "eller"]


def test_a_word_left_open_keeps_its_hyphen_and_a_dash_is_none() -> None:
    assert words("tjänste- och projektresor – ledamöter-\nslut") == ["tjänste-", "och", "projektresor", "ledamöter-", "slut"]


def test_soft_hyphens_are_seen_through_and_the_place_is_that_of_the_text() -> None:
    assert tuple(words_in("en bord\u00adlägg\u00adning")) == (Fault(0, 2, "en"), Fault(3, 17, "bordläggning"))


def test_names_and_what_was_learnt_are_known_also_with_an_s_and_a_capital() -> None:
    vocabulary = vocabulary_of(("Anna-Karin Ek", "Vårgårda kommun"), ("återraportera",))
    for word in ("Anna-Karin", "Karin", "Eks", "Vårgårdas", "Återraportera", "ITVT", "KS:s", "t.ex", "S", "Kommuns"):
        assert to_ask(word, vocabulary) == ()
    assert to_ask("eks", vocabulary) == ("eks",)


def test_only_the_strange_parts_of_a_compound_with_a_code_are_asked() -> None:
    assert to_ask("ITVT-nämnden", frozenset()) == ("nämnden",)
    assert to_ask("mellan-nämnden", frozenset()) == ("mellan-nämnden",)


def test_a_word_is_a_fault_only_when_it_has_been_asked_and_is_not_known() -> None:
    text = "nämden beslutar ITVT-nämden"
    assert unasked(text, frozenset(), {"beslutar": True}) == ("nämden",)
    assert faults(text, frozenset(), {}) == ()
    assert [f.word for f in faults(text, frozenset(), {"nämden": False, "beslutar": True})] == ["nämden", "ITVT-nämden"]


def test_every_kind_of_slip_is_tried_and_the_likeliest_first() -> None:
    tried = list(slips("nämden"))
    assert len(tried) == len(set(tried))
    for word, meant in (("bifal", "bifall"), ("beslutt", "beslut"), ("ärnede", "ärende"), ("nämden", "nämnden"),
                        ("sammantrade", "sammanträde"), ("ärentde", "ärende"), ("förslab", "förslag"), ("Aanna", "Anna")):
        assert meant in tuple(slips(word))
    places = [list(slips("tilfälle")).index(word) for word in ("tillfälle", "tiflälle", "tilfalle", "tilfällen", "tifälle")]
    assert places[0] < places[1] < places[2]
    assert places[1] < places[4]
    assert "nämden" not in tried
