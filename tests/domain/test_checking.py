"""The check finds each fault that is sown in the sample's minutes, says where and by which paragraph, and is silent without one.

The kinds of fault are those that auditors and the Ombudsman have found in real minutes: adjusted late or not at all, proposals
and reservations not in full, attendance unclear, changes made unseen, placeholders, numbers and dates that do not hold.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import app.domain.rules
from app.domain.agenda import AgendaItem
from app.domain.checking import Remark, check, matter_of
from app.domain.checking.rules import PLACES
from app.domain.document import MinutesDocument, VoteTable
from app.domain.meeting import events as ev
from app.domain.minutes import minutes_of
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import (
    NOT_KNOWN,
    Adjustment,
    BoardNotice,
    Check,
    Minutes,
    MinutesPart,
    OwnText,
    Proceedings,
    Secretary,
    Signature,
    TextPart,
)
from app.domain.signing_off import Correction
from app.domain.table import Table
from app.exchange.red_days import red_days
from tests.domain.building import body, entry, handled, items, itvt, opened, present, sample, then
from tests.domain.reading import EVERYBODY

LATER = date(2019, 10, 20)


def found(proceedings: Proceedings, today: date = LATER, **known: Any) -> tuple[Remark, ...]:
    return check(matter_of(proceedings, today, red_days(), **{"before": 15, **known}))


def codes(proceedings: Proceedings, today: date = LATER, **known: Any) -> set[str]:
    return {remark.code for remark in found(proceedings, today, **known)}


def the(code: str, proceedings: Proceedings, today: date = LATER, **known: Any) -> Remark:
    (remark,) = (r for r in found(proceedings, today, **known) if r.code == code)
    return remark


def without(*ids: str) -> Proceedings:
    """The sample with these entries of its log left out."""
    return replace(sample(), log=tuple(e for e in sample().log if e.id not in ids))


def told_otherwise(proceedings: Proceedings, id: str, **changes: Any) -> Proceedings:
    return replace(proceedings, log=tuple(
        replace(e, event=replace(e.event, **changes)) if e.id == id else e for e in proceedings.log))


def noted(id: str, **changes: Any) -> Proceedings:
    """The sample with an entry of its log told otherwise."""
    return told_otherwise(sample(), id, **changes)


def at(id: str, clock: str | None) -> Proceedings:
    return replace(sample(), log=tuple(replace(e, at=clock) if e.id == id else e for e in sample().log))


def behind(id: str, *events: ev.Event) -> Proceedings:
    """The sample with more noted right after an entry."""
    added = tuple(entry(event, id=f"n{n}") for n, event in enumerate(events))
    log = sample().log
    place = next(n for n, e in enumerate(log) if e.id == id) + 1
    return replace(sample(), log=(*log[:place], *added, *log[place:]))


def wrote(item: str, part: TextPart, text: str) -> Proceedings:
    return replace(sample(), texts=(OwnText(item=item, part=part, text=text),))


def called(**changes: Any) -> Proceedings:
    return replace(sample(), meeting=replace(sample().meeting, **changes))


def item(id: str, **changes: Any) -> Proceedings:
    return replace(sample(), agenda=tuple(replace(a, **changes) if a.id == id else a for a in sample().agenda))


def part(number: int, **changes: Any) -> Proceedings:
    """The sample with one part of its minutes told otherwise."""
    minutes = sample().minutes
    assert minutes is not None
    return replace(sample(), minutes=Minutes(parts=tuple(
        replace(p, **changes) if n == number else p for n, p in enumerate(minutes.parts))))


def test_of_clean_minutes_nothing_is_said() -> None:
    assert found(sample()) == ()


def test_every_code_of_the_rules_has_its_place_in_the_minutes() -> None:
    rules = Path(app.domain.rules.__file__).parent.glob("*.py")
    assert {code for rule in rules for code in re.findall(r'code="([a-z_]+)"', rule.read_text("utf-8"))} == set(PLACES)


SOWN: list[tuple[str, Proceedings, str, str, str | None]] = [
    # code, the sample with the fault, the paragraph, the place, the item
    ("attendance_unclear", without("e1", "e9", "e20", "e12", "e29", "e30", "e31", "e35"), "KL 5:66", "attendance", None),
    ("place_missing", called(place=None), "", "front", None),
    ("secretary_missing", called(secretary=None), "KL 5:65", "front", None),
    ("not_closed", without("e50"), "KL 5:65", "front", None),
    ("clock_missing", at("e5", None), "", "front", None),
    ("clock_missing", at("e50", None), "", "front", None),
    ("numbers_skip", called(last_paragraph=17), "", "heading", "a3"),
    ("numbers_skip", called(last_paragraph=12), "", "heading", "a3"),
    ("item_passed_over", without("e45", "e46", "e47"), "KL 5:66", "heading", "a9"),
    ("decision_missing", without("e31"), "KL 5:67 p. 4", "decision", "a7"),
    ("decision_empty", replace(noted("e31", points=(), proposal=None), agenda=item("a7", proposal=None).agenda), "KL 5:67 p. 4",
     "decision", "a7"),
    ("mover_missing", noted("e29", by=()), "KL 5:67 p. 1", "proposals", "a7"),
    ("proposal_not_in_full", noted("e38", kind="amend", text=" "), "KL 5:67 p. 1", "proposals", "a8"),
    ("proposal_not_in_full", noted("e38", kind="amend", text=None, by=()), "KL 5:67 p. 1", "proposals", "a8"),
    ("order_missing", without("e39"), "KL 5:67 p. 2", "course", "a8"),
    ("sides_missing", noted("e40", no=None), "KL 5:67 p. 3", "votes", "a8"),
    ("ballots_missing", noted("e40", ballots=Table(), counts=ev.Counts(yes=1, no=1)), "KL 5:67 p. 5", "votes", "a8"),
    ("presenter_missing", item("a7", exercise_of_authority=True, presenter=" "), "FL 31", "summary", "a7"),
    ("at_once_without_its_own_part", part(0, items=("a1",)), "KL 8:12", "adjusting", "a7"),
    ("movers_left_out", wrote("a8", "proposals", "Anders Holmgren yrkar bifall."), "KL 5:67 p. 1", "proposals", "a8"),
    ("reservers_left_out", wrote("a8", "reservation", "Reservation har anmälts."), "KL 5:67 p. 6", "reservation", "a8"),
    ("figures_differ", wrote("a8", "course", "Rösterna faller 2–0."), "KL 5:67 p. 3", "course", "a8"),
    ("placeholder", wrote("a7", "summary", "Namn namn, titel, föredrar ärendet."), "", "summary", "a7"),
    ("unfinished", wrote("a7", "summary", "Förvaltningen har sett över reglementet och"), "", "summary", "a7"),
    ("unfinished", wrote("a7", "other", "Kostnad ??"), "", "other", "a7"),
    ("doubled_word", wrote("a7", "summary", "Förvaltningen föreslår att att reglementet ändras."), "", "summary", "a7"),
    ("decision_empty", noted("e31", points=("Ja.", " ")), "KL 5:67 p. 4", "decision", "a7"),
    ("unfinished", item("a7", summary=" ", presenter=None), "", "summary", "a7"),
    ("decision_empty", noted("e31", points=(" ",), proposal=None), "KL 5:67 p. 4", "decision", "a7"),
    ("decision_none", without("e21"), "KL 5:67 p. 4", "decision", "a5"),
    ("not_resumed", without("e28"), "", "attendance", "a7"),
    ("not_resumed", without("e28", "e50"), "", "attendance", "a7"),
    ("asker_missing", noted("e39", vote_asked_by=()), "KL 5:53", "course", "a8"),
    ("agreeing_not_entitled", noted("e29", seconded=("p1", "p3")), "KL 4:20", "proposals", "a7"),
    ("statement_empty", noted("e43", text=" "), "", "dissent", "a8"),
    ("statement_empty", noted("e43", text=None, kind="special_statement", by=("p1",)), "", "dissent", "a8"),
    ("decision_against_finding", told_otherwise(behind("e29", ev.Proposed(proposal="y9", by=("p2",), kind="reject")), "e31",
                                                proposal="y9"), "KL 5:53", "decision", "a7"),
    ("decision_unlike_finding", noted("e31", proposal=None, points=("Informationen tas emot.",)), "KL 5:53", "decision", "a7"),
    ("dates_contradict", part(1, signed=(Signature(person="p1", role="chair", at=datetime(2019, 9, 12, 9, 0)),)),  # noqa: DTZ001
     "", "adjusting", None),
    ("date_impossible", wrote("a7", "summary", "Beslutet fattades 2922-11-04."), "", "summary", "a7"),
    ("date_impossible", wrote("a7", "summary", "Beslutet fattades 2019-02-30."), "", "summary", "a7"),
    ("date_impossible", wrote("a7", "summary", "Det togs upp tisdagen den 16 september 2019."), "", "summary", "a7"),
    ("date_impossible", wrote("a7", "summary", "Det togs upp lördag den 31 september."), "", "summary", "a7"),
    ("date_impossible", wrote("a7", "summary", "Nämnden beslutade det den 31 februari 2019."), "", "summary", "a7"),
    ("date_impossible", wrote("a7", "summary", "Det ska vara klart senast den 31 juni."), "", "summary", "a7"),
    ("name_misspelt", wrote("a7", "summary", "Anders Holmgrén och Karin Alqvist har berett det."), "KL 5:66", "summary", "a7"),
    ("name_misspelt", wrote("a7", "summary", "Förslaget är berett av ordföranden (Holmgrn)."), "KL 5:66", "summary", "a7"),
    ("name_unknown", wrote("a7", "summary", "Petronella Zackrisson (M) har berett ärendet."), "KL 5:66", "summary", "a7"),
    ("party_differs", wrote("a7", "summary", "Anders Holmgren (S) har berett ärendet."), "KL 5:66", "summary", "a7"),
    ("dates_contradict", called(notice_sent=date(2019, 9, 20)), "", "notice", None),
    ("dates_contradict", called(adjustment=Adjustment(at=datetime(2019, 9, 2, 13, 0), place="Kommunhuset")),  # noqa: DTZ001
     "", "adjusting", None),
    ("dates_contradict", noted("e31", until=date(2019, 9, 16)), "", "decision", "a7"),
    ("dates_contradict", at("e31", "09:10"), "", "attendance", "a7"),
    ("dates_contradict", part(1, adjusted_on=date(2019, 10, 25)), "", "adjusting", None),
    ("adjusting_refused", part(1, refused=("p2",)), "KL 5:69", "adjusting", None),
    ("adjusters_missing", without("e12", "e13", "e36"), "KL 5:69", "adjusting", None),
    ("adjusting_time_missing", called(adjustment=None), "KL 5:69", "adjusting", None),
    ("adjusting_time_missing", called(adjustment=Adjustment(at=datetime(2019, 9, 23, 13, 0), place=" ")),  # noqa: DTZ001
     "KL 5:69", "adjusting", None),
    ("signature_missing", part(1, signed=(Signature(person="p1", role="chair"),)), "KL 5:69", "adjusting", None),
    ("adjusted_late", part(1, adjusted_on=date(2019, 10, 2), signed=()), "KL 5:69", "adjusting", None),
    ("board_missing", part(1, boards=(BoardNotice(board="Herrljunga", posted=date(2019, 9, 24)),)), "KL 9:32", "boards", None),
    ("reservation_not_entitled", behind("e43", ev.Reserved(by=("p2",))), "KL 4:27", "reservation", "a8"),
    ("adjuster_disqualified", without("e36"), "KL 6:30", "adjusting", "a8"),
    ("disqualified_took_part", noted("e38", by=("p2", "p4")), "KL 6:30", "disqualification", "a8"),
]


@pytest.mark.parametrize(("code", "proceedings", "rule", "place", "of"), SOWN, ids=[f"{n}-{s[0]}" for n, s in enumerate(SOWN)])
def test_a_fault_sown_in_the_sample_is_found_with_its_paragraph_and_its_place(
        code: str, proceedings: Proceedings, rule: str, place: str, of: str | None) -> None:
    remarks = [r for r in found(proceedings) if r.code == code]
    assert remarks, codes(proceedings)
    assert (remarks[0].part, remarks[0].item) == (place, of)
    assert remarks[0].rule == rule
    assert remarks[0].text.endswith((".", "?"))


def test_every_placeholder_of_a_text_is_told() -> None:
    remarks = [r for r in found(wrote("a7", "decision", "Kostnaden är XXX kr [fyll i].")) if r.code == "placeholder"]
    assert [r.passage for r in remarks] == ["XXX", "[fyll i]"]


def test_of_acts_told_in_full_or_in_her_own_words_nothing_is_said() -> None:
    assert "asker_missing" not in codes(told_otherwise(noted("e39", vote_asked_by=()), "e40", secret=True))
    asked = replace(noted("e39", vote_asked_by=()), texts=(OwnText(item="a8", part="course", text="Ulf Norling begär det."),))
    assert "asker_missing" not in codes(asked)
    own = replace(noted("e43", text=""), texts=(OwnText(item="a8", part="note", text="Birgitta Sjöö är emot."),))
    assert "statement_empty" not in codes(own)
    decided = replace(noted("e31", proposal=None, points=("Informationen tas emot.",)),
                      texts=(OwnText(item="a7", part="decision", text="Informationen tas emot."),))
    assert not {"decision_unlike_finding", "decision_against_finding"} & codes(decided)
    near = noted("e31", proposal=None, points=("Det reviderade reglementet godkänns.",))
    assert "decision_unlike_finding" not in codes(near)
    nobody = told_otherwise(noted("e31", proposal=None, points=("Informationen tas emot.",)), "e29", by=())
    assert the("decision_unlike_finding", nobody).text.startswith("Ordföranden fann bifall till ett yrkande i § 20")


def test_one_wrong_day_of_adjusting_is_told_once_and_a_day_that_is_right_not_at_all() -> None:
    early = part(1, adjusted_on=date(2019, 9, 12), boards=(), signed=(
        Signature(person="p1", role="chair", at=datetime(2019, 9, 12, 9, 0)), Signature(person="p2", role="adjuster")))  # noqa: DTZ001
    assert [r.text for r in found(early) if r.code == "dates_contradict"] == [
        "Protokollet står som justerat 2019-09-12, före sammanträdet."]
    late = part(1, signed=(Signature(person="p1", role="chair", at=datetime(2019, 9, 24, 9, 0)),))  # noqa: DTZ001
    assert the("dates_contradict", late).text == (
        "Anders Holmgren undertecknade 2019-09-24, men protokollet står som justerat 2019-09-23.")


def test_a_surname_alone_is_known_also_in_the_genitive_and_a_slip_of_it_is_told_with_what_is_meant() -> None:
    assert codes(wrote("a7", "summary", "Ordföranden Holmgren och Norlings ersättare hör till Herrljunga.")) == set()
    remark = the("name_misspelt", wrote("a7", "summary", "Holmgrns förslag föredras."))
    assert (remark.passage, remark.meant) == ("Holmgrns", "Holmgrens")


def test_the_remarks_stand_in_the_order_of_the_minutes_the_whole_first() -> None:
    faulty = replace(called(place=None), texts=(OwnText(item="a8", part="course", text="Rösterna faller 2–0."),
                                                OwnText(item="a7", part="other", text="Kostnad ??")))
    assert [r.item for r in found(faulty)] == [None, "a7", "a8"]


def test_without_knowing_the_meeting_before_nothing_is_said_of_the_numbers() -> None:
    assert "numbers_skip" not in codes(called(last_paragraph=17), before=None)
    text = the("numbers_skip", called(last_paragraph=17)).text
    assert text == "§§ 16–17 saknas: förra protokollet slutade på § 15."
    assert the("numbers_skip", called(last_paragraph=12)).text == "§§ 13–15 finns redan i ett tidigare protokoll."


def test_an_item_struck_from_the_list_is_not_passed_over_nor_one_of_a_meeting_that_goes_on() -> None:
    struck = replace(without("e45", "e46", "e47"), log=())
    assert "item_passed_over" not in codes(struck)
    gone = behind("e18", ev.ItemRemoved(item="a9"))
    gone = replace(gone, log=tuple(e for e in gone.log if e.id not in ("e45", "e46", "e47")))
    assert "item_passed_over" not in codes(gone)


def test_a_meeting_without_anybody_to_preside_says_so_for_each_item() -> None:
    proceedings = body("M C", "S", opened("a1"), agenda=items(1))
    assert the("chair_missing", proceedings, before=None).item == "a1"


def test_her_own_words_may_leave_out_what_was_withdrawn_and_need_no_figures() -> None:
    withdrawn = behind("e39", ev.ProposalWithdrawn(proposal="y3"))
    own = replace(withdrawn, texts=(OwnText(item="a8", part="proposals", text="Anders Holmgren (M) yrkar bifall."),))
    assert "movers_left_out" not in codes(own)
    assert codes(wrote("a8", "course", "Omröstning begärs och genomförs, 1–1, ordförandens röst avgör.")) == set()
    assert codes(wrote("a7", "course", "Ordföranden frågar 5–4 gånger.")) == set()
    assert codes(wrote("a8", "proposals", "Anders Holmgren (M) yrkar bifall och Ulf Norling (S) avslag.")) == set()


def test_her_own_decision_proposals_and_course_stand_for_what_the_log_lacks() -> None:
    own = OwnText(item="a7", part="decision", text="Reglementet godkänns.")
    assert "decision_missing" not in codes(replace(without("e31"), texts=(own,)))
    mover = OwnText(item="a7", part="proposals", text="Karin Ahlqvist (C) yrkar bifall.")
    assert "mover_missing" not in codes(replace(noted("e29", by=()), texts=(mover,)))
    course = OwnText(item="a8", part="course", text="Först bifall, sedan avslag.")
    assert "order_missing" not in codes(replace(without("e39"), texts=(course,)))


def test_a_withdrawn_proposal_needs_neither_mover_nor_words() -> None:
    both = replace(noted("e29", by=()), log=behind("e30", ev.ProposalWithdrawn(proposal="y1")).log)
    assert "mover_missing" not in codes(both)
    gone = behind("e29", ev.Proposed(proposal="y9", kind="amend"), ev.ProposalWithdrawn(proposal="y9"))
    assert not {"mover_missing", "proposal_not_in_full", "order_missing"} & codes(gone)


def test_an_election_with_candidates_has_no_sides_to_tell_and_a_secret_one_no_ballots() -> None:
    held = replace(noted("e40"), log=tuple(
        replace(e, event=ev.VoteHeld(vote="v1", purpose="election", secret=True, candidates=Table({"Bo Ek": 1, "Eva Alm": 1})))
        if e.id == "e40" else e for e in sample().log))
    assert not {"sides_missing", "ballots_missing"} & codes(held)


def test_a_motivation_is_waited_for_until_the_minutes_are_adjusted() -> None:
    waiting = replace(sample(), minutes=None)
    remark = the("motivation_missing", waiting)
    assert (remark.weight, remark.item) == ("notice", "a8")
    came = replace(behind("e50", ev.Reserved(by=("p4",), item="a8", motivation="received", refers_to="e42")), minutes=None)
    assert "motivation_missing" not in codes(came)
    own = replace(waiting, texts=(OwnText(item="a8", part="reservation", text="Ulf Norling (S) reserverar sig."),))
    assert "motivation_missing" not in codes(own)


def test_what_was_adjusted_at_once_is_not_asked_for_a_part_before_there_are_any() -> None:
    assert "at_once_without_its_own_part" not in codes(replace(sample(), minutes=None))
    assert "at_once_without_its_own_part" in codes(part(0, adjusted_on=date(2019, 9, 17), signed=()))


def test_days_that_cannot_have_been_in_that_order() -> None:
    board = BoardNotice(board="Herrljunga", posted=date(2019, 9, 22), taken_down=date(2019, 9, 21),
                        checked=Check(by="Elin Sandström", on=date(2019, 9, 20)))
    texts = [r.text for r in found(part(1, boards=(board,))) if r.code == "dates_contradict"]
    assert texts == ["Anslaget i Herrljunga sattes upp 2019-09-22, före justeringen 2019-09-23.",
                     "Anslaget i Herrljunga togs ned 2019-09-21, innan det sattes upp.",
                     "Anslaget i Herrljunga kontrollerades 2019-09-20, innan det sattes upp."]
    early = part(1, adjusted_on=date(2019, 9, 10), signed=(Signature(person="p1", role="chair", at=datetime(2019, 9, 23, 9, 0)),))  # noqa: DTZ001
    texts = [r.text for r in found(early) if r.code == "dates_contradict"]
    assert "Protokollet står som justerat 2019-09-10, före sammanträdet." in texts
    assert "Anders Holmgren undertecknade 2019-09-23, men protokollet står som justerat 2019-09-10." in texts
    assert "Sammanträdets dag, 2019-09-16, har inte varit än." in [r.text for r in found(sample(), date(2019, 9, 1))]


def test_a_day_that_is_not_known_contradicts_nothing() -> None:
    for adjusted in (None, NOT_KNOWN):
        proceedings = replace(sample(), minutes=Minutes(parts=(MinutesPart(adjusted_on=adjusted),)))
        assert not {"dates_contradict", "signature_missing"} & codes(proceedings, date(2019, 9, 20))


def test_a_clock_noted_behind_an_earlier_entry_or_the_day_after_does_not_run_backwards() -> None:
    placed = replace(sample(), log=(*sample().log, entry(ev.Statement(by=("p1",), item="a7"), id="x", at="09:00", after="e31")))
    assert "dates_contradict" not in codes(placed)
    two_days = body("M C", "S", *present("alma", "bo"), entry(ev.CalledToOrder(), at="18:00"), opened("a1"),
                    entry(ev.Adjourned(), at="22:00"), entry(ev.Resumed(date=date(2019, 9, 17)), at="08:00"), agenda=items(1))
    assert "dates_contradict" not in codes(two_days)


def test_signatures_are_asked_of_those_who_presided_and_adjust_that_part_unless_they_refused() -> None:
    whole = replace(sample(), minutes=Minutes(parts=(MinutesPart(
        adjusted_on=date(2019, 9, 23), signed=(Signature(person="p1", role="chair"),), refused=("p2",)),)))
    assert the("signature_missing", whole).text == "Protokollet står som justerat utan underskrift av Ulf Norling (S)."


def test_names_of_staff_the_secretary_and_in_the_genitive_are_known() -> None:
    known = wrote("a7", "summary", "Johan Lindvall och Elin Sandström har berett Anders Holmgrens förslag. Västra Götaland och "
                                   "Torget Stora berörs. Ordförande Anders Holmgren (M) föredrar.")
    assert codes(known) == set()
    assert codes(replace(known, meeting=replace(known.meeting, secretary=None))) == {"secretary_missing"}
    bare = replace(sample(), texts=(OwnText(item="a7", part="other", text="Elin Sandström (-) antecknas."),))
    assert codes(bare) == set()


def test_minutes_signed_off_may_not_read_otherwise_without_a_dated_correction() -> None:
    frozen = told_minutes(minutes_of(sample(), LATER, red_days()))
    assert codes(sample(), frozen=frozen) == set()
    changed = wrote("a7", "other", "Ett tillägg.")
    assert the("changed_unseen", changed, frozen=frozen).item == "a7"
    corrections = (Correction(id="c1", item="a7", label="Nämndens beslut", at=datetime(2019, 9, 24, 9, 0), by="ordföranden",  # noqa: DTZ001
                              stood="x", stands="y", ground="Skrivfel."),)
    with_correction = told_minutes(minutes_of(sample(), LATER, red_days(), corrections=corrections))
    assert codes(sample(), frozen=with_correction) == set(), "what a correction adds is no change"
    assert the("changed_unseen", changed, frozen=with_correction).item == "a7", "nor does it hide one"
    moved = called(place="Torget 2")
    assert the("changed_unseen", moved, frozen=frozen).item is None
    assert the("changed_unseen", moved, frozen=frozen).part == "front"


def test_what_is_told_as_adjusted_may_not_be_written_in_unseen() -> None:
    rewritten = replace(matter_of(sample(), LATER, red_days(), before=15), rewritten=(("a8", date(2019, 9, 23)),))
    (remark,) = check(rewritten)
    assert (remark.code, remark.item, remark.weight, remark.rule) == ("adjusted_rewritten", "a8", "fault", "FL 36")


def test_a_table_of_votes_is_read_by_its_names() -> None:
    document = minutes_of(sample(), LATER, red_days())
    assert any(isinstance(c, VoteTable) for p in document.paragraphs for b in p.blocks for c in b.contents)
    assert isinstance(document, MinutesDocument)


def test_the_weight_tells_what_stands_in_the_way() -> None:
    assert the("reservation_after_abstaining", _abstained()).weight == "notice"
    assert the("place_missing", called(place=" ")).weight == "unfinished"


def _abstained() -> Proceedings:
    held = ev.VoteHeld(vote="v1", yes="Bifall", no="Avslag", ballots=Table({"alma": "yes", "bo": "abstain", "cora": "yes"}))
    return then(body("M C S", "S", *present("alma", "bo", "cora"), opened("a1"), held,
                     ev.Decided(how="vote", vote="v1", text="Bifall"), ev.Reserved(by=("bo",)), agenda=items(1)))


def test_an_agenda_item_that_was_never_numbered_is_called_by_its_heading() -> None:
    proceedings = item("a1", title="Öppnandet ??")
    assert isinstance(proceedings.agenda[0], AgendaItem)
    named = replace(proceedings, texts=(OwnText(item="a1", part="other", text="Kostnad ??"),))
    assert "”Öppnandet ??”" in the("unfinished", named).text
    assert called(secretary=Secretary(name="Elin Sandström")).meeting.secretary is not None


def test_own_words_that_the_log_has_overtaken_are_never_signed_unseen() -> None:
    matter = replace(matter_of(sample(), LATER, red_days(), before=15), overtaken=(("a8", "proposals"), ("a8", "decision")))
    told = [(r.weight, r.part, r.text) for r in check(matter) if r.code == "log_changed"]
    assert told == [
        ("unfinished", "proposals", "Loggen har ändrats sedan den egna texten under Yrkanden i § 21 skrevs."),
        ("unfinished", "decision", "Loggen har ändrats sedan den egna texten under Beslut i § 21 skrevs."),
    ]


def test_a_leap_day_without_its_year_is_a_day() -> None:
    assert "date_impossible" not in codes(wrote("a7", "summary", "Svar ska lämnas senast den 29 februari."))
    assert "date_impossible" in codes(wrote("a7", "summary", "Svar ska lämnas senast den 29 februari 2019."))


def test_a_whole_sentence_may_end_in_a_small_word() -> None:
    assert found(wrote("a7", "summary", "Reglementet anger det som nämnden ansvarar för.")) == ()
    assert codes(wrote("a7", "summary", "Reglementet antas av.")) == {"unfinished"}


@pytest.mark.parametrize("fields", [
    {"kind": "messages"}, {"kind": "delegation"}, {"kind": "information"},
    {"kind": "formality", "title": "Fastställande av föredragningslista"}, {"kind": "formality", "title": "Val av justerare"},
])
def test_what_its_kind_tells_of_itself_is_no_empty_decision(fields: dict[str, Any]) -> None:
    agenda = (AgendaItem(id="a1", **{"title": "Meddelanden", **fields}),)
    chosen = (ev.AdjustersChosen(persons=("karin",)),) if fields.get("title") == "Val av justerare" else ()
    proceedings = itvt(*EVERYBODY, *handled("a1", *chosen, ev.Decided(how="acclamation")), agenda=agenda)
    assert "decision_empty" not in codes(proceedings)


def test_in_a_council_a_third_may_put_off_against_the_others() -> None:
    refer = ev.Proposed(proposal="y3", by=("bo",), kind="refer_back")
    ballots: Table[ev.Ballot] = Table({"alma": "yes", "bo": "no", "cora": "yes"})
    vote = ev.VoteHeld(vote="v1", purpose="procedure", yes="Ärendet avgörs i dag", no="y3", ballots=ballots)
    events = (*present("alma", "bo", "cora"), *handled("a1", refer, vote, ev.Decided(how="vote", vote="v1", proposal="y3")))
    committee = body("S M V", "", *events)
    council = replace(committee, committee=replace(committee.committee, kind="council"))
    assert "decision_against_vote" in codes(committee)
    assert "decision_against_vote" not in codes(council)
    other = replace(vote, purpose="main")
    main = replace(council, log=tuple(replace(e, event=other) if e.event == vote else e for e in council.log))
    assert "decision_against_vote" in codes(main)


def test_adjusters_chosen_before_their_own_item_was_up_are_what_is_decided_in_it() -> None:
    choosing = AgendaItem(id="a1", title="Val av justerare och tid för justering", kind="formality")
    chosen = ev.AdjustersChosen(persons=("karin",))
    meeting = itvt(*EVERYBODY, ev.CalledToOrder(), chosen, opened("a1"), ev.Decided(how="acclamation"), agenda=(choosing,))
    assert "decision_empty" not in codes(meeting)
    nobody = replace(meeting, log=tuple(e for e in meeting.log if e.event != chosen))
    assert "decision_empty" in codes(nobody)


def test_an_item_that_is_only_to_be_settled_today_has_no_decision() -> None:
    today = ev.Decided(how="vote", text="Ärendet ska avgöras i dag.")
    meeting = itvt(*EVERYBODY, ev.CalledToOrder(), *handled("a1", today), agenda=items(1))
    assert "decision_missing" in codes(meeting)
    assert "decision_missing" not in codes(then(itvt(*EVERYBODY, ev.CalledToOrder(), opened("a1"), today, agenda=items(1)),
                                                ev.Decided(how="acclamation", text="Avtalet sägs upp.")))
