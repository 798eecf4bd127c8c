"""What was decided, as sentences that can each be read alone, and the secretary's own texts."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from app.domain.agenda import AgendaItem
from app.domain.document import Points
from app.domain.meeting import events as ev
from app.domain.proceedings import Adjustment, OwnText, TextPart
from tests.domain.building import Noted, body, closed, decided, handled, item, items, itvt, opened, present
from tests.domain.reading import EVERYBODY, held, labels, meeting_changed, minutes, said

DECISION = "Nämndens beslut"
STAFF = item("a1", by="Förvaltningen", proposal="1. Avtalet godkänns.\n2. Ordföranden undertecknar avtalet.")
POINTS = ["Avtalet godkänns.", "Ordföranden undertecknar avtalet."]


def moved(proposal: str, kind: ev.ProposalKind, text: str | None = None) -> ev.Proposed:
    return ev.Proposed(proposal=proposal, by=("karin",), kind=kind, text=text)


def agreed(proposal: str | None = None, **fields: Any) -> ev.Decided:
    return ev.Decided(how="acclamation", proposal=proposal, **fields)


def decision(*events: Noted, agenda: AgendaItem = STAFF) -> list[str]:
    return said(held(opened("a1"), *events, closed("a1"), agenda=(agenda,)), 16, DECISION)


def test_the_staffs_proposal_becomes_numbered_points_without_its_lead() -> None:
    assert decision(agreed()) == POINTS
    led = item("a1", proposal="Förvaltningens förslag till nämnden:\n\n- Avtalet godkänns\n- Ordföranden undertecknar avtalet")
    assert decision(agreed(), agenda=led) == POINTS
    paragraphs = item("a1", proposal="Avtalet godkänns.\n\nOrdföranden undertecknar\navtalet.")
    assert decision(agreed(), agenda=paragraphs) == POINTS
    assert decision(moved("y1", "approve"), agreed("y1")) == POINTS
    assert decision(agreed(text="bifall")) == POINTS


def test_a_proposal_with_a_table_stays_whole() -> None:
    table = "Ramen fördelas så:\n\n| Nämnd | kr |\n|---|--:|\n| TN | 10 |"
    assert decision(agreed(), agenda=item("a1", proposal=table)) == [table]


def test_own_points_and_own_words_come_before_any_proposal() -> None:
    assert decision(agreed(points=("avtalet godkänns", "Det gäller i två år."))) == ["Avtalet godkänns.", "Det gäller i två år."]
    assert decision(agreed(text="1. Avtalet godkänns.\n2. Det gäller i två år.")) == ["Avtalet godkänns.", "Det gäller i två år."]


@pytest.mark.parametrize(
    ("kind", "text", "until", "sentence"),
    [
        ("reject", None, None, "Nämnden avslår förvaltningens förslag."),
        (
            "reject",
            "avslag och att frågan utreds",
            None,
            "Nämnden beslutar enligt Karin Ahlqvists yrkande: avslag och att frågan utreds.",
        ),
        (
            "amend",
            "Avtalet gäller i två år",
            None,
            "Nämnden beslutar enligt Karin Ahlqvists ändringsyrkande: avtalet gäller i två år.",
        ),
        ("amend", None, None, "Nämnden beslutar enligt Karin Ahlqvists ändringsyrkande."),
        ("add", "Uppdraget redovisas i maj", None, "Uppdraget redovisas i maj."),
        ("other", "att frågan utreds", None, "Nämnden beslutar att frågan utreds."),
        ("refer_back", None, None, "Ärendet återremitteras."),
        ("refer_back", "för att belysa kostnaden", None, "Ärendet återremitteras för att belysa kostnaden."),
        (
            "refer_back",
            "Återremiss",
            date(2019, 11, 18),
            "Ärendet återremitteras och tas upp igen vid sammanträdet den 18 november 2019.",
        ),
        ("refer_back", "Kostnaden behöver belysas", None, "Ärendet återremitteras. Kostnaden behöver belysas."),
        ("table", None, None, "Ärendet bordläggs."),
        ("table", None, date(2019, 11, 18), "Ärendet bordläggs till sammanträdet den 18 november 2019."),
    ],
)
def test_each_kind_of_proposal_that_wins_has_its_decision(
    kind: ev.ProposalKind, text: str | None, until: date | None, sentence: str
) -> None:
    assert decision(moved("y1", kind, text), agreed("y1", until=until)) == [sentence]


def test_a_refusal_told_in_a_word_and_a_day_without_a_proposal() -> None:
    assert decision(agreed(text="avslag")) == ["Nämnden avslår förvaltningens förslag."]
    assert decision(agreed(until=date(2019, 11, 18))) == ["Ärendet bordläggs till sammanträdet den 18 november 2019."]


def test_a_vote_that_names_no_proposal_decides_for_the_side_that_won() -> None:
    vote = ev.VoteHeld(vote="v1", yes="y1", no="y2", counts=ev.Counts(yes=0, no=2))
    decided = ev.Decided(how="vote", vote="v1")
    assert decision(moved("y1", "approve"), moved("y2", "reject"), vote, decided) == ["Nämnden avslår förvaltningens förslag."]


def test_several_decisions_are_numbered_through() -> None:
    addition = moved("y2", "add", "Uppdraget redovisas i maj.")
    document = held(opened("a1"), moved("y1", "approve"), addition, agreed("y1"), agreed("y2"), closed("a1"), agenda=(STAFF,))
    block = next(b for b in document.paragraphs[0].blocks if b.decision)
    assert block.contents == (Points(points=(*POINTS, "Uppdraget redovisas i maj.")),)


def test_a_decision_on_a_part_says_which() -> None:
    assert decision(agreed(part="Punkt 1", text="Avtalet godkänns."), agreed(text="Frågan i övrigt bordläggs.")) == [
        "Punkt 1:",
        "Avtalet godkänns.",
        "Frågan i övrigt bordläggs.",
    ]


@pytest.mark.parametrize(
    ("level", "lead"),
    [
        ("KF", "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:"),
        ("KS", "Nämnden föreslår kommunstyrelsen i Herrljunga och Vårgårda besluta:"),
    ],
)
def test_what_a_joint_committee_cannot_decide_goes_up_to_every_municipality(level: str, lead: str) -> None:
    assert decision(agreed(), agenda=replace(STAFF, level=level)) == [lead, *POINTS]


def test_turning_down_and_putting_off_are_the_committees_own_decisions() -> None:
    upward = replace(STAFF, level="KF")
    assert decision(moved("y1", "refer_back"), agreed("y1"), agenda=upward) == ["Ärendet återremitteras."]
    assert decision(moved("y1", "reject"), agreed("y1"), agenda=upward) == ["Nämnden avslår förvaltningens förslag."]
    assert decision(agreed(), agenda=replace(STAFF, level="ITVT")) == POINTS


def test_an_own_decision_and_a_proposal_upward_in_one_item() -> None:
    both = decision(
        agreed(text="Nämnden ställer sig bakom yttrandet.", level="ITVT"), agreed(text="Motionen avslås.", level="KF")
    )
    assert both == [
        "Nämnden ställer sig bakom yttrandet.",
        "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:",
        "Motionen avslås.",
    ]


@pytest.mark.parametrize(
    ("kind", "name", "label", "sentence"),
    [
        ("committee", "Tekniska nämnden", "Nämndens beslut", "Nämnden avslår förslaget."),
        ("board", "Kommunstyrelsen", "Kommunstyrelsens beslut", "Kommunstyrelsen avslår förslaget."),
        ("council", "Kommunfullmäktige", "Fullmäktiges beslut", "Fullmäktige avslår förslaget."),
    ],
)
def test_each_kind_of_body_decides_under_its_own_name(kind: Any, name: str, label: str, sentence: str) -> None:
    proceedings = body("S M V", "", *present("alma", "bo", "cora"), *handled("a1", agreed(text="avslag")))
    proceedings = replace(proceedings, committee=replace(proceedings.committee, kind=kind, name=name))
    assert said(minutes(proceedings), 16, label) == [sentence]


def test_a_committee_of_one_municipality_proposes_to_its_council_and_a_board_decides_at_its_own_level() -> None:
    agenda = (item("a1", level="KF"), item("a2", level="KS"))
    proceedings = body(
        "S M V",
        "",
        *present("alma", "bo", "cora"),
        *handled("a1", agreed(text="Ja.")),
        *handled("a2", agreed(text="Ja.")),
        agenda=agenda,
    )
    board = replace(proceedings, committee=replace(proceedings.committee, kind="board", name="Kommunstyrelsen", code="KS"))
    assert said(minutes(board), 16, "Kommunstyrelsens beslut") == ["Kommunstyrelsen föreslår kommunfullmäktige besluta:", "Ja."]
    assert said(minutes(board), 17, "Kommunstyrelsens beslut") == ["Ja."]


@pytest.mark.parametrize(
    ("kind", "events", "sentence"),
    [
        ("decision", (), "Inget beslut fattas."),
        ("decision", (ev.Decided(how="none"),), "Inget beslut fattas."),
        ("information", (ev.Decided(how="none"),), "Nämnden tar del av informationen. Inget beslut fattas."),
        ("information", (agreed(),), "Informationen läggs till handlingarna."),
        ("messages", (agreed(),), "Meddelandena läggs till handlingarna."),
        ("delegation", (agreed(),), "Redovisningen av delegationsbesluten läggs till handlingarna."),
        ("decision", (agreed(),), "Nämnden beslutar enligt förslaget."),
    ],
)
def test_every_paragraph_tells_its_decision_or_that_none_was_made(kind: Any, events: tuple[Noted, ...], sentence: str) -> None:
    assert decision(*events, agenda=item("a1", kind=kind)) == [sentence]


def test_an_item_that_is_still_open_is_not_decided_yet() -> None:
    assert said(minutes(itvt(*EVERYBODY, opened("a1"))), 16, DECISION) == ["Ärendet är inte avgjort."]


def test_adjusters_are_chosen_with_place_and_time() -> None:
    agenda = (item("a1", title="Val av justerare och tid för justering", kind="formality"), item("a2"))
    proceedings = itvt(
        *EVERYBODY, opened("a1"), ev.AdjustersChosen(persons=("karin",)), closed("a1"), *handled("a2"), agenda=agenda
    )
    adjustment = Adjustment(at=datetime(2019, 9, 23, 13, 0), place="Kommunhuset, Herrljunga")  # noqa: DTZ001
    document = minutes(meeting_changed(proceedings, adjustment=adjustment))
    assert said(document, 16, DECISION) == [
        "Karin Ahlqvist (C) utses att tillsammans med ordföranden justera protokollet.",
        "Protokollet justeras måndagen den 23 september 2019 kl. 13:00 i kommunhuset, Herrljunga.",
    ]
    assert document.paragraphs[0].formal


def test_adjusters_of_one_item_are_told_with_its_paragraph() -> None:
    chosen = ev.AdjustersChosen(persons=("karin", "ulf"), items=("a2",))
    document = held(opened("a1"), chosen, closed("a1"), *handled("a2"))
    assert said(document, 16, DECISION) == [
        "Karin Ahlqvist (C) och Ulf Norling (S) utses att tillsammans med ordföranden justera § 17.",
    ]


CHOSEN = ev.AdjustersChosen(persons=("ulf",), items=("a1",))
ADJUSTS = "Ulf Norling (S) utses att tillsammans med ordföranden justera § 16."


@pytest.mark.parametrize(
    ("proposal", "decided", "told"),
    [
        ("Avtalet sägs upp.\n\nVarslet lämnas i dag.", agreed(), ["Avtalet sägs upp.", "Varslet lämnas i dag.", ADJUSTS]),
        ("", agreed(), ["Nämnden beslutar enligt förslaget.", ADJUSTS]),
        ("Avtalet sägs upp.", agreed(text="Avtalet förlängs."), ["Avtalet förlängs.", ADJUSTS]),
        ("Avtalet sägs upp.", agreed(text="Ulf Norling justerar § 16."), ["Ulf Norling justerar § 16."]),
    ],
)
def test_an_adjuster_chosen_for_the_item_comes_after_what_it_is_about(proposal: str, decided: Noted, told: list[str]) -> None:
    assert decision(CHOSEN, decided, agenda=item("a1", proposal=proposal)) == told


def test_an_adjuster_is_the_bodys_own_matter_and_stands_before_what_goes_up_to_the_council() -> None:
    upward = item("a1", proposal="Budgeten fastställs.", level="KF")
    assert decision(CHOSEN, agreed(), agenda=upward) == [
        ADJUSTS, "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:", "Budgeten fastställs.",
    ]


def test_the_agenda_is_settled_with_its_changes() -> None:
    agenda = (
        item("a1", title="Fastställande av föredragningslista", kind="formality"),
        item("a2", title="Ny telefonväxel"),
        item("a3", title="Fiber"),
    )
    plain = held(opened("a1"), agreed(), closed("a1"), agenda=agenda)
    assert said(plain, 16, DECISION) == ["Föredragningslistan fastställs."]
    changed = held(
        opened("a1"),
        ev.ItemAdded(item="a2", by=("karin",)),
        ev.ItemRemoved(item="a3"),
        agreed(),
        closed("a1"),
        *handled("a2"),
        agenda=agenda,
    )
    assert said(changed, 16, DECISION) == [
        "Ärendet ”Ny telefonväxel” läggs till på föredragningslistan på förslag av Karin Ahlqvist (C).",
        "Ärendet ”Fiber” utgår från föredragningslistan.",
        "Föredragningslistan fastställs med dessa ändringar.",
    ]
    assert said(changed, 17, "Sammanfattning") == ["Ärendet väcks vid sammanträdet av Karin Ahlqvist (C)."]


def test_an_item_with_nothing_but_its_decision_has_no_empty_blocks() -> None:
    assert labels(held(*handled("a1")), 16) == [DECISION]


def test_the_secretarys_own_texts_replace_the_generated_ones() -> None:
    parts: dict[TextPart, str] = {
        "summary": "Sammanfattning",
        "grounds": "Beslutsunderlag",
        "proposal": "Förslag till beslut",
        "proposals": "Yrkanden",
        "decision": DECISION,
        "reservation": "Reservation",
        "other": "Övrigt",
    }
    proceedings = itvt(
        *EVERYBODY, *handled("a1", moved("y1", "approve"), agreed("y1"), ev.Reserved(by=("karin",))), agenda=(STAFF,)
    )
    texts = tuple(OwnText(item="a1", part=part, text=f"Egen text om {part}.") for part in parts)
    document = minutes(replace(proceedings, texts=texts))
    assert {label: said(document, 16, label) for label in parts.values()} == {
        label: [f"Egen text om {part}."] for part, label in parts.items()
    }
    own = {b.label for b in document.paragraphs[0].blocks if b.own}
    assert own == set(parts.values())
    assert [b.label for b in document.paragraphs[0].blocks if b.decision] == [DECISION]


def test_a_blank_own_text_gives_the_generated_one_back() -> None:
    proceedings = itvt(*EVERYBODY, *handled("a1", agreed()), agenda=(STAFF,))
    document = minutes(replace(proceedings, texts=(OwnText(item="a1", part="decision", text=" "),)))
    assert said(document, 16, DECISION) == POINTS


def test_a_pause_within_an_item_is_told_there() -> None:
    def pause(start: str | None, end: str | None, day: date | None = None) -> list[str]:
        inside = ev.Entry(event=ev.Adjourned(), at=start), ev.Entry(event=ev.Resumed(date=day), at=end)
        return said(held(*handled("a1", *inside)), 16, "Ajournering")

    assert pause("10:05", "10:15") == ["Sammanträdet ajourneras kl. 10:05–10:15."]
    assert pause(None, None) == ["Sammanträdet ajourneras."]
    assert pause("16:00", "09:00", date(2019, 9, 17)) == [
        "Sammanträdet ajourneras kl. 16:00 och återupptas den 17 september 2019 kl. 09:00."
    ]


def test_a_proposal_that_is_a_clause_is_decided_in_it() -> None:
    assert decision(moved("y1", "other", "att frågan utreds"), agreed("y1")) == ["Nämnden beslutar att frågan utreds."]


def test_a_proposal_of_several_points_is_decided_in_them() -> None:
    proposed = moved("y1", "other", "1. Frågan utreds.\n2. Svar lämnas i maj.")
    assert decision(proposed, agreed("y1")) == ["Frågan utreds.", "Svar lämnas i maj."]
    table = "| Post | Kronor |\n|---|---|\n| Drift | 100 |"
    assert decision(moved("y1", "other", table), agreed("y1")) == [table]


AGENDA = item("a2", kind="formality", title="Fastställande av dagordning")


def test_the_agenda_is_called_as_its_item_calls_it() -> None:
    changed = ev.ItemAdded(item="a3", by=("karin",)), ev.ItemRemoved(item="a4")
    document = held(*changed, *handled("a2", ev.Decided(how="acclamation")), agenda=(AGENDA, item("a3"), item("a4")))
    assert said(document, 16, DECISION) == [
        "Ärendet ”Ärende 3” läggs till på dagordningen på förslag av Karin Ahlqvist (C).",
        "Ärendet ”Ärende 4” utgår från dagordningen.", "Dagordningen fastställs med dessa ändringar.",
    ]
    assert "Övrigt" not in labels(document, 16)


STRUCK = ev.ItemRemoved(item="a4", by=("karin",))
FIBRE_GOES = "Ärendet ”Ärende 4” utgår från föredragningslistan på förslag av Karin Ahlqvist (C)."


def test_what_is_struck_from_the_agenda_between_items_is_told_in_the_next() -> None:
    document = held(*handled("a1"), STRUCK, *handled("a2"), ev.ItemAdded(item="a3"), *handled("a3"), agenda=items(4))
    assert said(document, 17, "Övrigt") == [FIBRE_GOES]
    assert "Övrigt" not in labels(document, 18)


def test_what_concerns_the_meeting_is_told_at_its_opening_whatever_item_was_up() -> None:
    opening = item("a1", title="Sammanträdets öppnande", kind="formality", numbered=False)
    meant = STRUCK, ev.AdjustersChosen(persons=("karin",)), decided("Avtalet sägs upp.")
    document = held(opened("a1"), closed("a1"), *handled("a2", *meant), agenda=(opening, *items(4)[1:]))
    assert said(document, 16, DECISION) == ["Avtalet sägs upp."]
    assert "Övrigt" not in labels(document, 16)
    assert [c.points for b in document.paragraphs[0].blocks for c in b.contents if isinstance(c, Points)] == [
        (FIBRE_GOES, "Karin Ahlqvist (C) utses att tillsammans med ordföranden justera protokollet.")]


def test_what_concerns_the_meeting_is_told_where_the_agenda_is_fixed_whatever_item_was_up() -> None:
    fixing = item("a1", title="Fastställande av föredragningslista", kind="formality")
    document = held(*handled("a1", decided("Föredragningslistan fastställs.")), *handled("a2", STRUCK, decided("Ja.")),
                    agenda=(fixing, *items(4)[1:]))
    assert said(document, 16, DECISION) == [FIBRE_GOES, "Föredragningslistan fastställs med denna ändring."]
    assert said(document, 17, DECISION) == ["Ja."]


def test_where_nothing_begins_the_meeting_what_concerns_it_stands_beside_the_decision() -> None:
    document = held(*handled("a2", STRUCK, ev.AdjustersChosen(persons=("karin",)), decided("Avtalet sägs upp.")), agenda=items(4))
    assert said(document, 16, DECISION) == ["Avtalet sägs upp."]
    assert said(document, 16, "Övrigt") == [FIBRE_GOES]


UPWARD = "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:"


@pytest.mark.parametrize(("text", "told"), [
    ("skatten 21:00", "Skatten 21:00."), ("att skatten blir 21:00", "att skatten blir 21:00."),
    (None, "Enligt Karin Ahlqvists ändringsyrkande."),
])
def test_what_goes_up_is_the_amendment_itself_not_that_the_body_is_for_it(text: str | None, told: str) -> None:
    assert decision(moved("y1", "amend", text), agreed("y1"), agenda=replace(STAFF, level="KF")) == [UPWARD, told]


@pytest.mark.parametrize("text", ["Ärendet ska avgöras i dag.", "avslag"])
def test_that_it_is_settled_today_and_a_rejection_are_the_bodys_own(text: str) -> None:
    assert UPWARD not in decision(agreed(text=text), agenda=replace(STAFF, level="KF"))


def test_that_it_is_settled_today_stands_before_what_goes_up_and_decides_nothing_alone() -> None:
    today = agreed(text="Ärendet ska avgöras i dag.")
    upward = item("a1", proposal="Taxan antas.", level="KF")
    assert decision(today, agreed(), agenda=upward) == ["Ärendet ska avgöras i dag.", UPWARD, "Taxan antas."]
    assert decision(today, agenda=upward) == ["Ärendet ska avgöras i dag.", "Inget beslut fattas."]


def test_what_was_put_on_the_agenda_and_never_taken_up_is_told_in_the_last() -> None:
    document = held(*handled("a1"), ev.ItemAdded(item="a3"), agenda=(item("a1"), item("a3")))
    assert said(document, 16, "Övrigt") == ["Ärendet ”Ärende 3” läggs till på föredragningslistan."]


def test_a_word_that_tells_what_becomes_of_the_item_is_told_of_it() -> None:
    assert decision(agreed(text="Bordläggs")) == ["Ärendet bordläggs."]


def test_an_item_not_decided_that_comes_again_says_when() -> None:
    assert decision(ev.Decided(how="none", until=date(2019, 10, 21))) == [
        "Inget beslut fattas. Ärendet tas upp igen vid sammanträdet den 21 oktober 2019.",
    ]


def test_a_proposal_to_somebody_else_is_decided_as_one_where_no_level_says_so() -> None:
    upward = item("a1", proposal="Nämnden föreslår kommunfullmäktige besluta:\n\n1. Taxan antas.")
    assert decision(agreed(), agenda=upward) == ["Nämnden föreslår kommunfullmäktige besluta:", "Taxan antas."]
    led = replace(upward, level="KF")
    assert decision(agreed(), agenda=led) == [
        "Nämnden föreslår kommunfullmäktige i Herrljunga och Vårgårda besluta:", "Taxan antas.",
    ]


def test_a_change_and_an_addition_go_up_under_one_lead() -> None:
    added = moved("y1", "amend", "Skatten 21:00"), moved("y2", "add", "Ett uppdrag ges")
    upward = replace(STAFF, level="KF")
    assert decision(*added, agreed("y1"), agreed("y2"), agenda=upward) == [UPWARD, "Skatten 21:00.", "Ett uppdrag ges."]
    table = "| Post | Kronor |\n|---|---|\n| Drift | 100 |"
    whole = moved("y1", "amend", table), moved("y2", "add", "Ett uppdrag ges")
    assert decision(*whole, agreed("y1"), agreed("y2"), agenda=upward) == [UPWARD, table, UPWARD, "Ett uppdrag ges."]
