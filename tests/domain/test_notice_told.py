"""Told: who must have the notice and why, by when, and who calls where the chair cannot."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import DeputyChair, OtherAttendant
from app.domain.meeting.setting import Setting, setting_of
from app.domain.notice.convener import convener_of, conveners_of
from app.domain.notice.deadline import deadline_of
from app.domain.notice.told import told_of
from app.domain.people import Person
from app.domain.proceedings import Proceedings
from app.domain.standing_orders import NoticePeriod
from tests.domain.building import body, item, itvt, red_days
from tests.domain.reading import meeting_changed


def attended(*others: OtherAttendant) -> Setting:
    """The committee's meeting with those who attend besides."""
    proceedings = itvt(agenda=(item("a1", title="Budget"), item("a2", kind="formality", title="Upprop")))
    people = (*proceedings.roster.people, *(Person(id=o.person, name=o.person.title()) for o in others))
    return setting_of(replace(proceedings, roster=replace(proceedings.roster, people=people, others=others)))


def test_members_and_every_substitute_are_told_each_by_their_rule() -> None:
    assert [(t.role, t.name, t.called, t.municipality, t.rule) for t in told_of(setting_of(itvt()))] == [
        ("member", "Anders Holmgren (M)", "ordförande", "Herrljunga", "reglementet"),
        ("member", "Karin Ahlqvist (C)", "vice ordförande", "Vårgårda", "reglementet"),
        ("substitute", "Birgitta Sjöö (S)", "ersättare 1", "Herrljunga", "KL 6:17"),
        ("substitute", "Ulf Norling (S)", "ersättare 2", "Vårgårda", "KL 6:17"),
    ]


def test_a_vacant_seat_is_named() -> None:
    told = told_of(setting_of(body("S M -", "V")))
    assert [(t.role, t.person, t.name, t.called, t.rule) for t in told[2:]] == [
        ("vacant", None, "Vakant plats", "ledamot", "KL 6:20"), ("substitute", "disa", "Disa Fors (V)", "ersättare 1", "KL 6:17")]
    assert {t.municipality for t in told} == {""}


def test_others_who_may_attend_are_told_why() -> None:
    told = told_of(attended(
        OtherAttendant(person="facket", kind="staff_representative"), OtherAttendant(person="insyn", kind="observer"),
        OtherAttendant(person="chefen", title="IT-chef", items=("a1", "a2")), OtherAttendant(person="gäst", kind="expert"),
        OtherAttendant(person="borta", items=("x",))))
    assert [(t.name, t.called, t.reason, t.rule) for t in told[4:]] == [
        ("Facket", "personalföreträdare", "Personalföreträdare kallas som ledamöterna.", "KL 7:10–19"),
        ("Insyn", "insynsplats", "Förtroendevald som får närvara.", "reglementet"),
        ("Chefen", "IT-chef", "Kallad att delta i ärende 1 och Upprop.", "KL 6:26"),
        ("Gäst", "sakkunnig", "Kallad att delta.", "KL 6:26"),
        ("Borta", "tjänsteperson", "Kallad att delta.", "KL 6:26"),
    ]


def called_by(proceedings: Proceedings, *hindered: str) -> tuple[str, str] | None:
    """Who calls where these cannot, and why."""
    found = convener_of(setting_of(proceedings), hindered)
    return (found.name, found.reason) if found else None


def in_turn_after(proceedings: Proceedings, *hindered: str) -> str | None:
    """The person who calls where these cannot; None for an official who is nobody known."""
    found = convener_of(setting_of(proceedings), hindered)
    assert found is not None
    return found.person


def test_the_chair_calls_then_the_vice_chair() -> None:
    assert called_by(itvt()) == ("Anders Holmgren (M)", "Ordföranden ansvarar för kallelsen.")
    assert called_by(itvt(), "anders") == ("Karin Ahlqvist (C)", "Vice ordförande, eftersom ordförande inte kan kalla.")


def test_after_them_the_official_whom_the_standing_orders_name() -> None:
    orders = itvt(convener_fallback="kommundirektören i värdkommunen")
    assert called_by(orders, "anders", "karin") == (
        "kommundirektören i värdkommunen", "Enligt reglementet, eftersom ordförande och vice ordförande inte kan kalla.")
    assert in_turn_after(orders, "anders", "karin") is None
    director = OtherAttendant(person="pia", title="Kommundirektör")
    known = replace(orders, roster=replace(orders.roster, others=(OtherAttendant(person="x"), director)))
    assert in_turn_after(known, "anders", "karin") == "pia"


def test_where_nobody_is_named_the_oldest_or_the_longest_serving_calls() -> None:
    assert called_by(body("S M V C", ""), "alma", "bo") == (
        "Cora Ek (V)", "Den till åldern äldste ledamoten, eftersom ordförande och vice ordförande inte kan kalla.")
    longest = body("S M V C", "", chair_fallback=("longest_serving",))
    seats = tuple(replace(s, since=date(2011, 1, 1)) if s.holder == "disa" else s for s in longest.roster.seats)
    assert called_by(replace(longest, roster=replace(longest.roster, seats=seats)), "alma", "bo") == (
        "Disa Fors (C)", "Den som har varit ledamot längst, eftersom ordförande och vice ordförande inte kan kalla.")
    assert called_by(body("- - V", "")) == ("Cora Ek (V)", "Den till åldern äldste ledamoten.")


def in_turn(proceedings: Proceedings) -> list[str]:
    return [turn.name for turn in conveners_of(setting_of(proceedings))]


def test_they_call_in_turn_and_whom_the_standing_orders_name_is_the_last() -> None:
    assert in_turn(itvt(convener_fallback="förvaltningschefen")) == [
        "Anders Holmgren (M)", "Karin Ahlqvist (C)", "förvaltningschefen"]
    assert in_turn(body("S M V", "")) == ["Alma Berg (S)", "Bo Dahl (M)", "Cora Ek (V)"]


def test_an_official_who_is_known_ends_the_turn_too() -> None:
    named = itvt(convener_fallback="förvaltningschefen")
    chief = replace(named.roster, others=(OtherAttendant(person="pia", title="Förvaltningschef"),))
    assert in_turn(replace(named, roster=chief))[2:] == ["förvaltningschefen"]


def test_it_cannot_be_told_where_nobody_is_left() -> None:
    assert called_by(body("S M", ""), "alma", "bo") is None


def test_a_deputy_stands_in_the_place_of_a_chair_hindered_for_long() -> None:
    proceedings = body("S M V", "")
    deputised = replace(proceedings, committee=replace(proceedings.committee, deputy_chair=DeputyChair(person="cora")))
    assert called_by(deputised) == ("Cora Ek (V)", "Ersätter ordföranden, som är hindrad för en längre tid.")
    by_the_vice = replace(proceedings, committee=replace(proceedings.committee, deputy_chair=DeputyChair(person="bo")))
    assert called_by(by_the_vice) == ("Bo Dahl (M)", "Ersätter ordföranden, som är hindrad för en längre tid.")
    over = DeputyChair(person="cora", until=date(2019, 1, 1))
    assert called_by(replace(deputised, committee=replace(proceedings.committee, deputy_chair=over))) == (
        "Alma Berg (S)", "Ordföranden ansvarar för kallelsen.")


@pytest.mark.parametrize(("today", "state"), [
    (date(2019, 9, 7), "coming"), (date(2019, 9, 8), "soon"), (date(2019, 9, 11), "today"), (date(2019, 9, 12), "late")])
def test_the_deadline_comes_nearer(today: date, state: str) -> None:
    unsent = meeting_changed(itvt(), notice_sent=None)
    found = deadline_of(setting_of(unsent), red_days(), today)
    assert (found.latest, found.state) == (date(2019, 9, 11), state)
    assert found.counted == "Senast 3 arbetsdagar före sammanträdesdagen, som inte räknas."


def test_once_it_is_sent_it_was_in_time_or_late() -> None:
    assert deadline_of(setting_of(itvt()), red_days(), date(2020, 1, 1)).state == "sent"
    late = meeting_changed(itvt(), notice_sent=date(2019, 9, 12))
    assert deadline_of(setting_of(late), red_days(), date(2020, 1, 1)).state == "sent_late"


def test_how_the_days_are_counted_is_told() -> None:
    def counted(period: NoticePeriod | None) -> tuple[date | None, str]:
        found = deadline_of(setting_of(itvt(notice=period)), red_days(), date(2019, 9, 1))
        return found.latest, found.counted

    assert counted(None) == (None, "Reglementet bestämmer inget antal dagar.")
    assert counted(NoticePeriod(days=1, unit="working_days")) == (
        date(2019, 9, 13), "Senast en arbetsdag före sammanträdesdagen, som inte räknas.")
    assert counted(NoticePeriod(days=7, unit="calendar_days")) == (
        date(2019, 9, 9), "Senast 7 dagar före sammanträdesdagen, som inte räknas.")
