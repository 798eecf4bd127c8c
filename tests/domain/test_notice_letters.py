"""Letters of the notice's kind: to substitutes, and of a meeting that is cancelled or has another day."""

from datetime import date

from app.domain.notice.letters import cancelled_notice, moved_notice, substitutes_letter
from tests.domain.building import itvt, red_days
from tests.domain.reading import meeting_changed


def test_a_substitute_is_told_when_and_where_and_that_they_are_called_if_somebody_is_hindered() -> None:
    document = substitutes_letter(meeting_changed(itvt(), place="Sämsjön"), red_days())
    assert document.title == "Kallelse till ersättare"
    assert [r.label for r in document.front] == ["Tid", "Plats", "Förhinder"]
    assert document.words == (
        "Du är ersättare. Du får besked om att tjänstgöra om en ledamot får förhinder och du står i tur.",
        ("Du har rätt att närvara vid sammanträdet även om du inte tjänstgör, att delta i överläggningarna och att få din "
         "mening antecknad till protokollet."),
    )
    assert [r.title for r in document.agenda] == ["Ärende 1", "Ärende 2", "Ärende 3"]


def test_the_letter_promises_no_more_than_the_standing_orders() -> None:
    def rights(*given: str) -> str:
        return substitutes_letter(itvt(when_not_serving=given), red_days()).words[1]

    assert rights("attend") == "Du har rätt att närvara vid sammanträdet även om du inte tjänstgör."
    assert rights("attend", "speak") == (
        "Du har rätt att närvara vid sammanträdet även om du inte tjänstgör och att delta i överläggningarna.")


def test_a_cancelled_meeting_is_told_with_its_reason_and_no_agenda() -> None:
    document = cancelled_notice(itvt(), red_days(), "ärendena är inte beredda", issued=date(2019, 9, 12))
    assert (document.title, document.issued) == ("Inställt sammanträde", date(2019, 9, 12))
    assert (document.agenda, document.legend) == ((), ())
    assert document.words == (
        "Sammanträdet måndagen den 16 september 2019 kl. 09:00 är inställt.", "Skäl: Ärendena är inte beredda.")
    assert cancelled_notice(itvt(), red_days(), " ").words == document.words[:1]


def test_a_moved_meeting_is_a_notice_of_its_new_day() -> None:
    document = moved_notice(itvt(), red_days(), date(2019, 9, 9), "Salen är upptagen")
    assert document.title == "Flyttat sammanträde"
    assert document.words == (
        "Sammanträdet måndagen den 9 september 2019 är flyttat till måndagen den 16 september 2019 kl. 09:00.",
        "Skäl: Salen är upptagen.")
    assert document.front[0].lines[0].text == "Måndagen den 16 september 2019 kl. 09:00"
    assert len(document.agenda) == 3
