"""The notice: who is called, when and where, what is to be handled, and what the codes mean."""

from dataclasses import replace
from datetime import date

from app.domain.agenda import AgendaItem, ListEntry, Paper
from app.domain.committee import Municipality, OtherAttendant
from app.domain.document import FrontLine, Legend, NoticeDocument, Signer
from app.domain.notice import agenda_of, notice_of
from app.domain.notice.agenda import with_pages
from app.domain.people import Person
from app.domain.placeholders import refuse_placeholders
from app.domain.proceedings import Adjustment, Proceedings, Secretary
from app.domain.table import Table
from tests.domain.building import body, item, itvt, red_days, sample
from tests.domain.reading import meeting_changed

X, VS = Paper(title="Tjänsteskrivelse", mark="X"), Paper(title="Bildspel", mark="VS")


def notice(proceedings: Proceedings) -> NoticeDocument:
    return notice_of(proceedings, red_days())


def row(document: NoticeDocument, label: str) -> list[str]:
    return [line.text for each in document.front if each.label == label for line in each.lines]


def with_agenda(*items: AgendaItem) -> NoticeDocument:
    return notice(itvt(agenda=items))


def test_the_day_the_hour_and_the_place() -> None:
    document = notice(meeting_changed(itvt(), place="Sammanträdesrum Sämsjön, kommunhuset"))
    assert (document.title, document.day, document.issued) == ("Kallelse", date(2019, 9, 16), date(2019, 9, 9))
    assert row(document, "Tid") == ["Måndagen den 16 september 2019 kl. 09:00"]
    assert row(document, "Plats") == ["Sammanträdesrum Sämsjön, kommunhuset"]


def test_the_end_is_as_planned_for_the_formality_that_ends_the_agenda() -> None:
    end = item("a2", title="Sammanträdets avslutande", kind="formality", clock="11:00")
    assert row(with_agenda(item("a1"), end), "Tid") == ["Måndagen den 16 september 2019 kl. 09:00, beräknat slut kl. 11:00"]


def test_everybody_elected_is_called_with_their_municipality() -> None:
    document = notice(itvt())
    called = {r.label: r.lines for r in document.front}
    assert called["Kallade ledamöter"] == (
        FrontLine(text="Anders Holmgren (M), ordförande", municipality="Herrljunga"),
        FrontLine(text="Karin Ahlqvist (C), vice ordförande", municipality="Vårgårda"),
    )
    assert called["Kallade ersättare"] == (
        FrontLine(text="Birgitta Sjöö (S)", municipality="Herrljunga"),
        FrontLine(text="Ulf Norling (S)", municipality="Vårgårda"),
    )


def test_in_one_municipality_there_is_no_column_for_it_and_a_vacant_seat_calls_nobody() -> None:
    document = notice(body("S M -", ""))
    called = {r.label: r.lines for r in document.front}
    assert called["Kallade ledamöter"] == (
        FrontLine(text="Alma Berg (S), ordförande"),
        FrontLine(text="Bo Dahl (M), vice ordförande"),
    )
    assert "Kallade ersättare" not in called


def test_where_and_when_the_minutes_are_adjusted_or_by_when_they_must_be() -> None:
    assert row(notice(itvt()), "Justering") == [
        "Protokollet justeras måndagen den 23 september 2019 kl. 13:00 i kommunhuset."
    ]
    unknown = meeting_changed(itvt(), adjustment=None)
    assert row(notice(unknown), "Justering") == ["Protokollet justeras senast måndagen den 30 september 2019."]
    before_christmas = meeting_changed(itvt(), date=date(2019, 12, 12), adjustment=Adjustment(place="Kommunhuset"))
    assert row(notice(before_christmas), "Justering") == [
        "Protokollet justeras senast måndagen den 23 december 2019 i kommunhuset."
    ]
    elsewhere = meeting_changed(itvt(), adjustment=Adjustment(place="Torget 1, plan 2"))
    assert row(notice(elsewhere), "Justering") == [
        "Protokollet justeras senast måndagen den 30 september 2019. Plats: Torget 1, plan 2."
    ]


def test_whom_to_tell_of_an_absence_and_who_is_called_instead() -> None:
    proceedings = meeting_changed(itvt(), secretary=Secretary(name="Elin Sandström", title="Nämndsekreterare"))
    assert row(notice(proceedings), "Förhinder") == [
        (
            "Anmäl förhinder snarast till sekreteraren, Elin Sandström, även om det bara gäller en del av sammanträdet. "
            "Då kallas ersättaren från samma kommun."
        ),
    ]
    assert row(notice(body("S M", "V")), "Förhinder") == [
        (
            "Anmäl förhinder snarast till sekreteraren, även om det bara gäller en del av sammanträdet. "
            "Då kallas den ersättare som står i tur."
        ),
    ]


def test_the_hosts_telephone_is_given_for_absences() -> None:
    proceedings = itvt()
    known = Table({"Herrljunga": Municipality(address="Box 201 · 0513-170 00 · org.nr 212000-1520")})
    committee = replace(proceedings.committee, municipalities=known)
    (told,) = row(notice(replace(proceedings, committee=committee)), "Förhinder")
    assert "till sekreteraren, telefon 0513-170 00, även" in told


def test_the_day_of_sending_is_the_day_of_issue() -> None:
    unsent = meeting_changed(itvt(), notice_sent=None)
    assert notice(unsent).issued is None
    assert notice_of(unsent, red_days(), issued=date(2019, 9, 10)).issued == date(2019, 9, 10)


def test_the_agenda_alone_has_the_hour_the_place_and_no_names() -> None:
    document = agenda_of(meeting_changed(itvt(), place="Sämsjön"))
    assert (document.title, [r.label for r in document.front], document.signers) == ("Föredragningslista", ["Tid", "Plats"], ())
    assert [r.title for r in document.agenda] == [r.title for r in notice(itvt()).agenda]


def test_the_agenda_has_formal_rows_items_and_messages_one_by_one() -> None:
    document = with_agenda(
        item("a1", title="Upprop", kind="formality", clock="09:00", presenter="Sekreteraren"),
        item("a2", title="Ekonomi", kind="information", level="Info", dnr="ITVT 5/2019 942", papers=(VS, X), clock="09:10"),
        item("a3", title="Reglemente", level="KF", number="3", presenter="Maria Strandgren"),
        item(
            "a4",
            title="Meddelanden",
            kind="messages",
            level="Info",
            clock="10:50",
            presenter="Ordföranden",
            papers=(X,),
            entries=(ListEntry(title="Plan", number="1", dnr="KS 128/2019"), ListEntry(title="Bidrag")),
        ),
    )
    assert [(r.group, r.number, r.title, r.clock, r.presenter) for r in document.agenda] == [
        ("formality", "", "Upprop", "09:00", "Sekreteraren"),
        ("item", "1", "Ekonomi", "09:10", ""),
        ("item", "3", "Reglemente", "", "Maria Strandgren"),
        ("message", "M1", "Plan", "10:50", "Ordföranden"),
        ("message", "M2", "Bidrag", "", ""),
    ]
    assert [(r.level, r.dnr, r.papers) for r in document.agenda[1:]] == [
        ("Info", "ITVT 5/2019 942", "X, VS"),
        ("KF", "", ""),
        ("Info", "KS 128/2019", "X"),
        ("Info", "", "X"),
    ]


def test_no_number_is_printed_twice() -> None:
    document = with_agenda(item("a1", title="Budget"), item("a2", title="Taxa", number="1"), item("a3", title="Val"))
    assert [r.number for r in document.agenda] == ["2", "1", "3"]


def test_which_paragraph_a_message_is_stands_under_what_it_is_about() -> None:
    entries = (ListEntry(title="KS § 95/2019-05-27 Plan för servicenämnden"), ListEntry(title="§ 7/2019, Taxa"),
               ListEntry(title="Skrivelse från § 3-gruppen"))
    document = with_agenda(item("a1", title="Meddelanden", kind="messages", entries=entries))
    assert [(r.title, r.subtitle) for r in document.agenda] == [
        ("Plan för servicenämnden", "KS § 95/2019-05-27"), ("Taxa", "§ 7/2019"), ("Skrivelse från § 3-gruppen", "")]


def test_delegation_decisions_stand_one_by_one_under_their_item_the_urgent_ones_told_as_such() -> None:
    decisions = (ListEntry(title="Avtal om drift", dnr="TN 4/2019"), ListEntry(title="Akut avstängning", urgent=True))
    document = with_agenda(item("a1", title="Delegationsbeslut", kind="delegation", entries=decisions))
    assert [(r.number, r.title, r.dnr, r.subtitle) for r in document.agenda[1:]] == [
        ("D1", "Avtal om drift", "TN 4/2019", ""),
        ("D2", "Akut avstängning", "", "Brådskande beslut, 6 kap. 39 § kommunallagen")]


def test_the_pages_of_the_papers_stand_behind_their_mark() -> None:
    document = with_agenda(item("a1", papers=(X, VS)), item("a2", papers=(VS,)), item("a3", papers=(X,)))
    assert [r.papers for r in with_pages(document, {"a1": 2, "a2": 9}).agenda] == ["X, s. 2, VS", "VS", "X"]


def test_messages_without_entries_are_one_row() -> None:
    document = with_agenda(item("a1", title="Meddelanden", kind="messages"))
    assert [(r.group, r.title) for r in document.agenda] == [("message", "Meddelanden")]


def test_the_legend_explains_every_level_once_one_is_used_and_both_marks_once_papers_are_marked() -> None:
    assert notice(itvt()).legend == ()
    document = with_agenda(item("a1", level="ITVT", papers=(X,)), item("a2", level="Info"))
    assert document.legend == (
        Legend(code="ITVT", meaning="Slutgiltigt beslut fattas av den gemensamma nämnden."),
        Legend(code="KS", meaning="Slutgiltigt beslut fattas av kommunstyrelserna."),
        Legend(code="KF", meaning="Slutgiltigt beslut fattas av båda kommunfullmäktige."),
        Legend(code="X", meaning="Handlingar bifogas kallelsen."),
        Legend(code="VS", meaning="Handlingar presenteras vid sammanträdet."),
        Legend(code="Info", meaning="Information, inget beslut i sak."),
    )


def test_of_three_municipalities_all_councils_decide() -> None:
    proceedings = itvt(agenda=(item("a1", level="KF"),))
    three = replace(proceedings.committee, electing_bodies=("Herrljunga", "Vårgårda", "Vara"))
    assert "Slutgiltigt beslut fattas av samtliga kommunfullmäktige." in [
        each.meaning for each in notice(replace(proceedings, committee=three)).legend
    ]


def test_in_one_municipality_the_levels_are_its_own_bodies() -> None:
    document = notice(body("S M V", "", agenda=(item("a1", level="TN"), item("a2", level="KS"), item("a3", papers=(VS,)))))
    assert [entry.meaning for entry in document.legend] == [
        "Slutgiltigt beslut fattas av nämnden.",
        "Slutgiltigt beslut fattas av kommunstyrelsen.",
        "Slutgiltigt beslut fattas av kommunfullmäktige.",
        "Handlingar bifogas kallelsen.",
        "Handlingar presenteras vid sammanträdet.",
    ]


def test_in_a_region_the_levels_are_the_regions() -> None:
    document = notice(body("S M V", "", agenda=(item("a1", level="RF"),)))
    assert [entry.code for entry in document.legend] == ["TN", "RS", "RF"]


def test_above_a_council_there_is_no_level() -> None:
    council = body("S M V", "", agenda=(item("a1", level="KF"),))
    assert notice(replace(council, committee=replace(council.committee, kind="council", code="KF"))).legend == ()


def test_the_chair_calls_unless_somebody_else_did() -> None:
    proceedings = meeting_changed(itvt(), secretary=Secretary(name="Elin Sandström"))
    assert notice(proceedings).signers == (
        Signer(name="Anders Holmgren (M)", role="Ordförande"),
        Signer(name="Elin Sandström", role="Sekreterare"),
    )
    assert notice(meeting_changed(itvt(), called_by="karin")).signers == (
        Signer(name="Karin Ahlqvist (C)", role="Vice ordförande"),
    )


def test_the_director_may_call_where_the_chairs_cannot() -> None:
    proceedings = itvt()
    people = (*proceedings.roster.people, Person(id="direktor", name="Pia Granlund"))
    others = (OtherAttendant(person="direktor", title="kommundirektör"),)
    called = meeting_changed(
        replace(proceedings, roster=replace(proceedings.roster, people=people, others=others)), called_by="direktor"
    )
    assert notice(called).signers == (Signer(name="Pia Granlund", role="Kommundirektör"),)


def test_the_hosts_address_stands_at_the_foot_on_one_line() -> None:
    proceedings = itvt()
    known = Table({"Herrljunga": Municipality(name="Herrljunga kommun", address="Box 201, 524 23 Herrljunga\nTorget 1")})
    document = notice(replace(proceedings, committee=replace(proceedings.committee, municipalities=known)))
    assert document.contact == "Herrljunga kommun, Box 201, 524 23 Herrljunga · Torget 1"
    assert notice(proceedings).contact == ""


def test_the_sample_notice_holds_no_placeholder() -> None:
    document = notice(sample())
    refuse_placeholders(document)
    assert [r.number for r in document.agenda if r.group != "formality"] == ["1", "2", "3", "4", "M1", "M2"]


def test_a_code_that_nobody_has_explained_is_left_out_of_the_legend() -> None:
    assert with_agenda(item("a1", level="ABC"), item("a2", level="Info")).legend == (
        Legend(code="Info", meaning="Information, inget beslut i sak."),
    )


def test_where_there_is_neither_chair_nor_secretary_nobody_signs() -> None:
    assert notice(body("- M", "")).signers == ()


def test_the_sample_notice_tells_everything_that_the_real_one_does() -> None:
    """Of the notice of 16 September 2019: hours, place, who is called, items and messages with numbers and papers, codes."""
    document = notice(sample())
    facts = {r.label: [(line.text, line.municipality) for line in r.lines] for r in document.front}
    assert facts["Tid"] == [("Måndagen den 16 september 2019 kl. 09:00, beräknat slut kl. 11:00", "")]
    assert facts["Plats"] == [("Sammanträdesrum Sämsjön, kommunhuset, Torget 1, Herrljunga", "")]
    assert [where for _name, where in facts["Kallade ledamöter"]] == ["Herrljunga", "Vårgårda"]
    assert [where for _name, where in facts["Kallade ersättare"]] == ["Herrljunga", "Vårgårda"]
    assert "telefon 0513-170 00" in facts["Förhinder"][0][0]
    assert [(r.number, r.level, r.title, r.dnr, r.papers) for r in document.agenda if r.group != "formality"] == [
        ("1", "Info", "Information kring växel, telefoni och IT-nätverk", "ITVT 3/2019 900", "X, VS"),
        ("2", "Info", "Ekonomi: kvartalsrapport och prognos 2019", "ITVT 5/2019 942", "VS"),
        ("3", "KF", "Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni", "ITVT 12/2019 901", "X"),
        ("4", "ITVT", "SMS-tjänst till besökssystemet i Herrljunga", "ITVT 14/2019 059", "X"),
        ("M1", "Info", "Plan för servicenämndens funktionsansvar för mandatperioden 2019–2022", "KS 128/2019", "X"),
        ("M2", "Info", "Hantering av minskat kommunbidrag 2019", "KS 148/2019 942", "X"),
    ]
    assert [(r.clock, r.presenter) for r in document.agenda if r.group == "item"] == [
        ("09:10", "Johan Lindvall, IT-chef"), ("09:40", "Lena Björkegren, controller"),
        ("10:00", "Maria Strandgren, nämndsamordnare"), ("10:20", "Johan Lindvall, IT-chef")]
    assert [r.subtitle for r in document.agenda if r.group == "message"] == ["KS § 95/2019-05-27", "KS § 119/2019-08-26"]
    assert [each.code for each in document.legend] == ["ITVT", "KS", "KF", "X", "VS", "Info"]
    assert [s.role for s in document.signers] == ["Ordförande", "Nämndsekreterare"]
    assert document.contact == (
        "Herrljunga kommun, Box 201, 524 23 Herrljunga · Besöksadress Torget 1 · 0513-170 00 · org.nr 212000-1520 · "
        "www.herrljunga.se")
