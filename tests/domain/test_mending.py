"""A remark says how it is mended where the program can do it: adjusters, names, words, and the way to where the rest is done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.checking import Remark
from app.domain.checking.mending import replaced
from app.domain.checking.misspelt import WrittenText, misspelt
from app.domain.checking.names import slip
from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from app.domain.spelling import Fault, words_in
from tests.domain.building import body, items, opened, present, then
from tests.domain.test_checking import called, item, noted, the, without, wrote


def two(*chosen: str, serving: tuple[str, ...] = ("alma", "bo", "cora")) -> Proceedings:
    """A committee of three in which Alma presides, and one item with these adjusters."""
    return then(body("M C S", "S", *present(*serving), opened("a1"), ev.AdjustersChosen(persons=chosen),
                     ev.Decided(how="acclamation", text="Ja"), agenda=items(1)))


def test_another_adjuster_is_whoever_served_and_was_not_disqualified_nor_presided() -> None:
    mend = the("adjuster_disqualified", without("e36")).mend
    assert mend is not None
    assert mend.act == "choose_adjusters"
    assert len(mend.persons) == 1
    assert mend.who
    assert "p2" not in mend.persons


def test_without_anybody_else_who_served_there_is_none_to_choose() -> None:
    lonely = two("dora", serving=("alma",))
    assert the("adjuster_did_not_serve", lonely).mend is None


def test_who_can_adjust_stays_and_only_who_cannot_is_exchanged() -> None:
    mend = the("adjuster_did_not_serve", two("bo", "dora")).mend
    assert mend is not None
    assert mend.persons == ("bo", "cora")


@pytest.mark.parametrize(("code", "proceedings", "act", "field"), [
    ("presenter_missing", item("a7", exercise_of_authority=True, presenter=" "), "agenda", "presenter"),
    ("decision_missing", without("e31"), "decide", ""),
    ("adjusting_time_missing", called(adjustment=None), "settle_adjusting", ""),
    ("placeholder", wrote("a7", "summary", "Namn namn, titel, föredrar ärendet."), "select", ""),
    ("placeholder", item("a7", title="Namn namn"), "agenda", "title"),
    ("date_impossible", wrote("a7", "summary", "Beslutet fattades 2019-02-30."), "select", ""),
    ("unfinished", wrote("a7", "other", "Kostnad ??"), "select", ""),
])
def test_what_is_mended_elsewhere_says_where(code: str, proceedings: Proceedings, act: str, field: str) -> None:
    mend = the(code, proceedings).mend
    assert mend is not None
    assert (mend.act, mend.field) == (act, field)


def test_the_words_that_a_remark_is_about_are_told_as_they_stand() -> None:
    assert the("placeholder", wrote("a7", "summary", "Namn namn, titel, föredrar.")).passage == "Namn namn"
    assert the("date_impossible", wrote("a7", "summary", "Det fattades 2019-02-30.")).passage == "2019-02-30"
    assert the("unfinished", wrote("a7", "summary", "Förvaltningen har sett över och")).passage.endswith("sett över och")


def test_a_decision_with_a_point_without_words_is_decided_anew() -> None:
    mend = the("decision_empty", noted("e31", points=("Ja.", " "))).mend
    assert mend is not None
    assert mend.act == "decide"


def test_what_nobody_can_write_in_is_only_pointed_at() -> None:
    assert the("unfinished", item("a7", summary=" ", presenter=None)).mend is None
    assert the("numbers_skip", called(last_paragraph=17)).mend is None


def test_a_misspelt_name_is_put_right_and_keeps_its_genitive_and_the_title_before_it() -> None:
    remark = the("name_misspelt", wrote("a7", "summary", "Det var Anders Holmgréns förslag."))
    assert (remark.passage, remark.meant) == ("Anders Holmgréns", "Anders Holmgrens")
    assert remark.mend is not None
    assert (remark.mend.act, remark.mend.who) == ("replace", "Anders Holmgrens")
    assert slip("Herr Anders Holmgrén", "Anders Holmgren") == ("Anders Holmgrén", "Anders Holmgren")
    assert slip("Holmgrén", "Anders Holmgren") == ("Holmgrén", "Anders Holmgren")
    assert slip("Karin Håns", "Karin Hans") == ("Karin Håns", "Karin Hans")
    title = the("name_misspelt", item("a7", title="Avtal med Anders Holmgrén"))
    assert title.mend is not None
    assert title.mend.act == "agenda"


def test_words_are_exchanged_whole_wherever_they_stand() -> None:
    assert replaced("Hej, hejsan. Hej!", "Hej", r"Nå\1") == r"Nå\1, hejsan. Nå\1!"
    assert replaced("Hej", "", "Nå") == "Hej"


def spelt(text: str, *strange: str, **meant: str) -> tuple[Remark, ...]:
    def faults(words: str) -> tuple[Fault, ...]:
        return tuple(f for f in words_in(words) if f.word in strange)

    written = WrittenText(item="a7", part="summary", text=text)
    return tuple(misspelt(written, faults, lambda word: (meant[word],) if word in meant else ()))


def test_an_unknown_word_is_told_once_with_what_was_meant() -> None:
    (remark,) = spelt("Att återraportera och återraportera.", "återraportera", återraportera="återrapportera")
    assert (remark.text, remark.weight, remark.meant) == ("”återraportera”", "spelling", "återrapportera")
    assert remark.mend is not None
    assert (remark.mend.act, remark.mend.who) == ("replace", "återrapportera")
    (unknown,) = spelt("Ett qwxz.", "qwxz")
    assert unknown.mend is not None
    assert unknown.mend.act == "select"


def test_names_are_never_taken_for_misspelt_words() -> None:
    assert not spelt("Av Petronella Zackrisson och Qwxz.", "Petronella", "Zackrisson", "Qwxz")
    assert [r.passage for r in spelt("Nämden sade. Nämden gick.\n- Åtgerd", "Nämden", "Åtgerd")] == ["Nämden", "Åtgerd"]


def test_a_choice_of_two_where_the_standing_orders_ask_for_two() -> None:
    few = two("bo")
    orders = replace(few.standing_orders, adjusters=2)
    mend = the("adjusters_too_few", replace(few, standing_orders=orders)).mend
    assert mend is not None
    assert mend.persons == ("bo", "cora")
