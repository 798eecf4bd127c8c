"""Spelling with the real dictionary: words of the trade, slips, names, and words that are taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.people import Person
from app.exchange.dictionary import Dictionary, NoDictionary
from app.resources import resource
from app.services.archive import Archive

WORDS = (
    "tjänsteskrivelse tjänsteutlåtande ersättare återremiss återremitterar bordläggning bordlägger justerare justeringsperson "
    "anslagstavla anslagsbevis kommunfullmäktige kommunstyrelsen servicenämnden nämndsekreterare tjänstgörande ledamöter "
    "beslutsgång yrkande tilläggsyrkande avslagsyrkande votering omröstning utslagsröst kontraproposition ajournering ajourneras "
    "delegationsordning delegationsbeslut föredragningslista kallelse jäv jävig laglighetsprövning expediering reglemente "
    "delårsrapport detaljbudget internkontrollplan protokollsutdrag diarienummer närvaroförteckning sammanträdesprotokoll "
    "medborgarförslag interpellation personuppgiftsbiträdesavtal upphandlingsdokument särskilt entledigande fyllnadsval "
    "sysselsättningsenheten taxor nämndens kommunalförbund samverkansavtal skolskjuts detaljplan bygglov tillsynsplan"
)
TRADE = WORDS.split()
SLIPS = {
    "tjänsteskrivlese": "tjänsteskrivelse", "ersätare": "ersättare", "återemiss": "återremiss", "bordlägning": "bordläggning",
    "justerrare": "justerare", "anslagstalva": "anslagstavla", "komunfullmäktige": "kommunfullmäktige", "orförande": "ordförande",
    "sammantrade": "sammanträde", "bifal": "bifall", "yrkannde": "yrkande", "votterig": "", "protokol": "protokoll",
    "nämden": "nämnden", "kalelse": "kallelse", "förslget": "förslaget", "antekning": "anteckning", "enhäligt": "enhälligt",
    "ärnde": "ärende", "ommedelbart": "omedelbart", "handlinggar": "handlingar", "utredninng": "utredning",
    "redovissning": "redovisning", "resevation": "reservation", "delegatoinsbeslut": "delegationsbeslut",
}


def faulty(archive: Archive, text: str, meeting: str | None = None) -> list[str]:
    found = archive.spelling.check(text, meeting)
    assert all(text[start:end] == word for start, end, word in found)
    return [word for _start, _end, word in found]


def test_the_words_of_the_trade_are_known(archive: Archive) -> None:
    assert len(TRADE) > 50
    assert faulty(archive, " ".join(TRADE)) == []
    assert faulty(archive, " ".join(word.capitalize() for word in TRADE)) == []


def test_slips_are_found_and_what_was_meant_comes_first(archive: Archive) -> None:
    assert faulty(archive, " ".join(SLIPS)) == list(SLIPS)
    first = {slip: (*archive.spelling.suggest(slip), "")[0] for slip, meant in SLIPS.items() if meant}
    right = [slip for slip, meant in SLIPS.items() if meant and first[slip] == meant]
    assert len(right) >= len(first) - 3, {s: f for s, f in first.items() if s not in right}


def test_a_slip_in_a_compound_that_was_never_in_any_list_is_found(archive: Archive) -> None:
    assert faulty(archive, "servicenämndssekreterarens skrivbordsunderlägg") == []
    assert faulty(archive, "servisenämndssekreterarens") == ["servisenämndssekreterarens"]


def test_what_is_no_word_is_passed_over(archive: Archive) -> None:
    text = ("Dnr ITVT 12/2019 901, KS 2019/17. Mötet den 16 sep. 2019 kl. 13:05, § 20, KL 6:27, 84 000 kr (2 %). "
            "Se https://www.xyzq.se/styrdokument, xyzq.se och kansli.xyzq@herrljunga.se. Yrkande av Anna Ek (KD), bl.a. "
            "2019-09-16, A4, 20-talet, p.g.a. m.m. för- och nackdelar samt tjänste- och projektresor.")
    assert faulty(archive, text) == []


def test_names_of_the_meeting_its_places_and_codes_are_known(archive: Archive) -> None:
    meeting = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
    proceedings = archive.meetings.proceedings(meeting)
    names = [person.signature for person in proceedings.roster.people]
    assert faulty(archive, ", ".join(names), meeting) == []
    assert faulty(archive, "Herrljungas och Vårgårdas förslag till ITVT:s reglemente. ITVT-nämndens svar.", meeting) == []
    archive.registers.save_person(Person(id="x", name="Zlatka Qvarnbränd", party="S"))
    assert faulty(archive, "Zlatka Qvarnbränds reservation", meeting) == []
    assert archive.spelling.suggest("Qvarnbrand", meeting)[0] == "Qvarnbränd"


def test_a_word_is_taught_and_forgotten_and_both_can_be_undone(archive: Archive) -> None:
    assert faulty(archive, "Qvarnblaskan och Zlatqva") == ["Qvarnblaskan", "Zlatqva"]
    changes = archive.spelling.learn("Zlatqva")
    assert (changes.preferences, changes.label) == (True, "lärde ordet ”Zlatqva”")
    archive.spelling.learn("qvarnblaskan")
    assert archive.spelling.words() == ("qvarnblaskan", "Zlatqva")
    assert faulty(archive, "Qvarnblaskan, Zlatqvas") == []
    archive.spelling.forget("Zlatqva")
    assert archive.spelling.words() == ("qvarnblaskan",)
    archive.registers.undo()
    assert archive.spelling.words() == ("qvarnblaskan", "Zlatqva")


def test_one_who_has_the_names_already_learns_of_new_ones_when_told(archive: Archive) -> None:
    speller = archive.spelling.speller()
    speller.ask(speller.unasked("Zlatqva sammanträder"))
    assert [fault.word for fault in speller.faults("Zlatqva sammanträder")] == ["Zlatqva"]
    archive.spelling.learn("Zlatqva")
    speller.renew()
    assert speller.faults("Zlatqva sammanträder") == ()


def test_the_shipped_dictionary_is_the_published_one_with_its_licence() -> None:
    import sysconfig

    for name in ("sv_SE.dic", "sv_SE.aff"):
        published = Path(sysconfig.get_path("data"), "share", "hunspell", name)
        assert resource("dictionary", name).read_bytes() == published.read_bytes()
    assert "GNU Lesser General Public License" in resource("dictionary", "LICENSE").read_text("utf-8")
    assert resource("dictionary", "LGPL-3.txt").is_file()


def test_without_a_dictionary_nothing_is_judged_and_it_is_said_why(archive: Archive, tmp_path: Path) -> None:
    archive.spelling._checking = Dictionary(tmp_path)
    archive.spelling._suggesting = Dictionary(tmp_path)
    assert archive.spelling.missing() == "Stavningen kontrolleras inte: den svenska ordlistan saknas."
    assert archive.spelling.check("nämden") == ()
    assert archive.spelling.suggest("nämden") == ()


def test_a_dictionary_that_ends_is_not_asked_again() -> None:
    dictionary = Dictionary()
    assert dictionary.known(("protokoll", "protokol", "x" * 500)) == {"protokoll": True, "protokol": False, "x" * 500: True}
    assert dictionary._process is not None
    dictionary._process.kill()
    with pytest.raises(NoDictionary, match="process"):
        dictionary.known(("nämnd",))
    with pytest.raises(NoDictionary, match="process"):
        dictionary.suggest("nämnd")
    dictionary.close()
