"""The page of the minutes: its parts, what is left to arrange, locking, corrections and what is masked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.meeting.events import Counts, VoteHeld
from app.domain.proceedings import Minutes, TextPart
from app.domain.table import Table
from tests.ui.pages.minutes.conftest import CTRL, Press, section
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.reading import BOARDS, CONTENTS, FRONT
from ui.whereabouts import place_of, return_to

if TYPE_CHECKING:
    from ui.window import Window

Key = Qt.Key


def test_the_parts_of_the_minutes_stand_in_their_order(page: MinutesPage) -> None:
    keys = [row.key for row in page.outline.rows]
    assert keys[:2] == [FRONT, CONTENTS]
    assert keys[-1] == BOARDS
    assert [row.says.split(",")[0] for row in page.outline.rows[2:-1]] == [f"§ {n}" for n in range(16, 23)]


def test_a_clean_meeting_has_nothing_left(page: MinutesPage) -> None:
    assert page.left_to_do.counts.text() == "Inget kvar att ordna"


def test_ctrl_and_the_arrows_go_through_the_minutes_and_the_arrows_through_a_paragraph(
        page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Up)
    assert section(page, "disqualification").hasFocus()
    press(Key.Key_Up)
    assert page.reading is not None
    assert page.reading.by_item[page.sheet.place].called == "§ 20"
    press(Key.Key_Down, CTRL)
    assert page.sheet.place == item
    for _ in range(8):
        press(Key.Key_Up, CTRL)
    assert page.sheet.place == FRONT
    focused: QWidget | None = page.window().focusWidget()
    assert focused is not None
    assert page.sheet.isAncestorOf(focused)


def seeded(page: MinutesPage, item: str) -> None:
    """A placeholder and a vote told otherwise than it fell, in minutes that nobody has adjusted."""
    desk = page.archive.minutes
    page.hub.run(lambda: page.archive.meetings.save_minutes(page.meeting, Minutes()))
    page.hub.run(lambda: desk.write(page.meeting, item, "other", "XX ska kompletteras här."))
    page.hub.run(lambda: desk.write(page.meeting, item, "reservation", "Någon reserverar sig."))


def test_what_is_left_is_counted_and_f8_jumps_from_one_to_the_next(page: MinutesPage, item: str, press: Press) -> None:
    seeded(page, item)
    page.outline.choose(FRONT)
    assert page.reading is not None
    faults = page.reading.counts["fault"]
    assert faults
    assert page.left_to_do.counts.text().startswith(f"{faults} motsägelse")
    assert page.left_to_do.standing.text().endswith(("inte löst.", "inte lösta."))
    assert page.outline.rows[page.reading.places.index(item)].says.endswith("Motsägelse")
    page.sheet.enter()
    press(Key.Key_F8)
    assert page.sheet.place == item
    assert section(page, "reservation").hasFocus()
    shown = page.left_to_do.remarks.model().data(page.left_to_do.remarks.currentIndex())
    assert "Motsägelse" in shown
    assert "KL 5:67" in shown
    assert "§ 21" in shown
    press(Key.Key_F8)
    assert section(page, "other").hasFocus()
    press(Key.Key_F8)
    assert section(page, "reservation").hasFocus()


def test_who_voted_how_is_jumped_to_where_the_votes_stand(page: MinutesPage) -> None:
    vote = next(e.event for e in page.archive.meetings.proceedings(page.meeting).log if isinstance(e.event, VoteHeld))
    bare = replace(vote, ballots=Table(), counts=Counts(yes=1, no=1))
    page.hub.run(lambda: page.archive.meetings.correct(page.meeting, "e40", bare))
    page.look()
    assert page.reading is not None
    page.jump(next(r for r in page.reading.remarks if r.code == "ballots_missing"))
    assert page.sheet.current is not None
    assert page.sheet.current.section.label == "Omröstning"


def test_the_chosen_remark_is_seen_whole_though_the_list_gets_less_room(page: MinutesPage, item: str) -> None:
    seeded(page, item)
    listed = page.left_to_do.remarks
    listed.step(-1)
    listed.setFixedHeight(2 * listed.visualRect(listed.currentIndex()).height())
    QApplication.processEvents()
    listed.setFixedHeight(listed.visualRect(listed.currentIndex()).height() + 6)
    QApplication.processEvents()
    box = listed.visualRect(listed.currentIndex())
    assert (box.top() >= 0, box.bottom() <= listed.viewport().height()) == (True, True)


def test_return_in_the_list_jumps_too(page: MinutesPage, item: str, press: Press) -> None:
    seeded(page, item)
    page.outline.choose(FRONT)
    page.left_to_do.remarks.step(1)
    page.left_to_do.remarks.setFocus()
    press(Key.Key_Return)
    assert page.sheet.place == item


def test_locking_asks_for_a_reason_where_the_check_objects_and_for_none_where_it_does_not(
        page: MinutesPage, item: str, press: Press) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "reservation", "Någon reserverar sig."))
    page.sheet.enter()
    press(Key.Key_L, CTRL)
    assert page.signing.by.hasFocus()
    signers = page.signing.by
    assert signers.toPlainText() == "Elin Sandström, Anders Holmgren (M), Ulf Norling (S) och Karin Ahlqvist (C)"
    assert signers.document().size().height() * signers.fontMetrics().lineSpacing() <= signers.height()
    assert page.signing.faults.isVisible()
    assert page.signing.reason.isVisible()
    press(Key.Key_Return, CTRL)
    assert page.signing.missing.text().startswith("Skriv varför")
    assert not page.archive.minutes.frozen(page.meeting)
    page.signing.reason.setText("Ordföranden anser reservationen fullständig.")
    press(Key.Key_Return, CTRL)
    (frozen,) = page.archive.minutes.frozen(page.meeting)
    assert frozen.reason == "Ordföranden anser reservationen fullständig."
    assert page.reading is not None
    assert page.reading.whole_sealed
    assert page.left_to_do.standing.text() == "Protokollet är låst."
    assert not page.sign_act.isEnabled()


def test_nothing_hinders_is_said_only_where_nothing_waits(page: MinutesPage, item: str, press: Press) -> None:
    def says(part: TextPart, text: str) -> str:
        page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, part, text))
        page.look()
        return page.left_to_do.standing.text()

    page.hub.run(lambda: page.archive.meetings.save_minutes(page.meeting, Minutes()))
    page.look()
    assert page.left_to_do.standing.text() == "Inget hindrar att protokollet låses."
    assert says("other", "Texten ska kompletteras här.") == "En uppgift saknas innan protokollet kan låsas."
    page.sheet.enter()
    press(Key.Key_L, CTRL)
    assert "verkar inte vara färdig" in page.signing.faults.text()
    press(Key.Key_Return, CTRL)
    assert page.signing.missing.text().startswith("Skriv varför")
    page.close_panel()
    assert says("other", "Protokollet justeras [ange datum]") == "En motsägelse är inte löst."
    assert says("other", "") == "Inget hindrar att protokollet låses."
    page.hub.run(lambda: page.archive.meetings.withdraw(page.meeting, "e50"))
    page.look()
    assert page.left_to_do.standing.text().startswith("Sammanträdet är inte avslutat")


def test_one_is_warned_before_one_writes_in_what_is_told_as_adjusted(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    page.sheet.enter("summary")
    press(Key.Key_Return)
    assert window.key_line.remark == (
        "Justerat 2019-09-23. Det som skrivs här gör protokollet till ett utkast; Esc lämnar det orört")
    press(Key.Key_Escape)
    assert window.key_line.remark == ""
    assert page.reading is not None
    assert not page.reading.draft
    page.hub.run(lambda: page.archive.meetings.save_minutes(page.meeting, Minutes()))
    page.sheet.enter("summary")
    press(Key.Key_Return)
    assert window.key_line.remark == ""


def test_what_is_told_while_one_writes_goes_with_the_writing_and_not_on_the_way_to_the_next_block(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    section(page, "decision").write()
    QApplication.processEvents()
    assert section(page, "summary").editor is None
    assert window.key_line.remark.startswith("Justerat 2019-09-23")
    press(Key.Key_Tab)
    assert window.key_line.remark.endswith("Esc avslutar skrivningen")
    press(Key.Key_L, CTRL)
    assert (page.signing.by.hasFocus(), window.key_line.remark) == (True, "")


def test_a_locked_paragraph_is_read_only_says_so_and_is_put_right_by_a_correction(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    page.sheet.enter("summary")
    press(Key.Key_L, CTRL)
    page.signing.scope.choose(True)
    press(Key.Key_Return, CTRL)
    assert page.archive.minutes.frozen(page.meeting)[0].items == (item,)
    assert page.outline.rows[page.outline.currentIndex().row()].says.endswith("justerad")
    page.sheet.enter("summary")
    press("X")
    assert section(page, "summary").editor is None
    assert window.key_line.remark == "Paragrafen är låst. Ctrl+T gör en daterad rättelse"
    assert not section(page, "summary").begin_act.isEnabled()
    press(Key.Key_T, CTRL)
    chooser = page.correction.stood
    assert chooser.hasFocus()
    chooser.offer(chooser.toPlainText(), "Vårgårda")
    assert page.correction.stands.toPlainText() == "Vårgårda"
    press(Key.Key_Return, CTRL)
    assert page.correction.missing.text() == "Skriv den rätta lydelsen."
    page.correction.stands.setPlainText("Herrljunga")
    page.correction.by.setText("Anders Holmgren (M)")
    press(Key.Key_Return, CTRL)
    assert page.correction.missing.text() == "Skriv varför det rättas."
    assert page.correction.ground.hasFocus()
    page.correction.ground.setText("Skrivfel")
    press(Key.Key_Return, CTRL)
    (kept,) = page.archive.minutes.corrections(page.meeting)
    assert (kept.stood, kept.stands) == ("Vårgårda", "Herrljunga")
    assert list(page.sheet.sections)[-1] == ("correction", 0)
    assert "Herrljunga" in section(page, "correction").section.text


def test_of_a_block_put_right_only_the_sentence_that_reads_otherwise_is_told(
        page: MinutesPage, item: str, press: Press) -> None:
    page.hub.run(lambda: page.archive.minutes.write(
        page.meeting, item, "summary", "Två lösningar har jämförts. Molntjänsten kostar 21 000 kr. Den kan vara i drift i höst."))
    page.hub.run(lambda: page.archive.minutes.sign_off(page.meeting, "Elin Sandström", (item,)))
    page.sheet.enter("summary")
    press(Key.Key_T, CTRL)
    form = page.correction
    assert not form.change.isVisible()
    form.stands.setPlainText(form.stands.toPlainText().replace("21", "12"))
    assert form.change.isVisible()
    assert form.change.accessibleName() == "Molntjänsten kostar struket: 21. tillagt: 12. 000 kr."
    form.by.setText("Anders Holmgren (M)")
    form.ground.setText("Skrivfel")
    press(Key.Key_Return, CTRL)
    told = section(page, "correction").section.text
    assert "Under Sammanfattning stod: ”Molntjänsten kostar 21 000 kr.”" in told
    assert "Rätt lydelse: ”Molntjänsten kostar 12 000 kr.”" in told
    assert "Två lösningar" not in told


def test_words_are_masked_by_a_ground_listed_and_gone_from_the_public_version(
        page: MinutesPage, item: str, press: Press) -> None:
    page.sheet.enter("summary")
    press(Key.Key_M, CTRL)
    form = page.masking.form
    press(Key.Key_Return, CTRL)
    assert form.missing.text() == "Skriv orden som ska tas bort."
    form.words.setText("Vårgårda")
    press(Key.Key_Return, CTRL)
    assert form.missing.text().startswith("Skriv lagrummet")
    form.rule.setText("OSL 31:16")
    press(Key.Key_Return, CTRL)
    (masking,) = page.archive.minutes.maskings(page.meeting)
    assert (masking.passage, masking.ground, masking.rule) == ("Vårgårda", "secret", "OSL 31:16")
    press(Key.Key_F6)
    whole = page.printed.view.document_bytes
    press(Key.Key_O)
    assert page.printed.public
    assert page.printed.view.document_bytes != whole
    press(Key.Key_Escape)
    assert not page.looking_at_print
    assert section(page, "summary").hasFocus()
    press(Key.Key_M, CTRL)
    assert "Vårgårda" in page.masking.listed.rows[0].says
    page.masking.listed.setFocus()
    press(Key.Key_Delete)
    assert not page.archive.minutes.maskings(page.meeting)
    assert not page.masking.listed.rows


def test_every_form_is_saved_under_a_name_that_says_what_it_is(page: MinutesPage, tmp_path: Path) -> None:
    for form, begins in (("docx", b"PK"), ("html", b"<!doctype html>"), ("txt", b"SAMMANTR")):
        paper = page.archive.printing.of_minutes.made(page.meeting, form)  # type: ignore[arg-type]
        assert paper.name == f"Protokoll ITVT 2019-09-16{' utkast' if paper.draft else ''}.{form}"
        assert page.printed.save(paper, tmp_path / paper.name)
        assert (tmp_path / paper.name).read_bytes().startswith(begins)


def test_everything_has_a_name_for_those_who_listen(page: MinutesPage, item: str) -> None:
    for view in page.sheet.sections.values():
        assert view.accessibleName()
        assert view.accessibleDescription()
    assert page.outline.accessibleName()
    assert page.left_to_do.remarks.accessibleName()


def test_the_key_line_shows_what_the_keys_do_here(page: MinutesPage, item: str, press: Press, window: Window) -> None:
    QApplication.processEvents()
    shown = [key for key, _words in window.key_line.hints]
    assert {"Retur", "F8", "Ctrl+↑↓", "Ctrl+H", "F6"} <= set(shown)
    assert "Ctrl+R" not in shown


def test_on_a_narrow_page_the_text_has_the_room_and_f9_shows_the_rest(
        page: MinutesPage, item: str, press: Press, window: Window) -> None:
    page.sheet.enter("reservation")
    window.looks.choose_factor(2.0)
    QApplication.processEvents()
    narrow = window.page
    assert isinstance(narrow, MinutesPage)
    narrow.outline.choose(item)
    narrow.sheet.enter("reservation")
    columns = narrow.columns
    assert columns.narrow
    assert (narrow.sheet.isVisible(), narrow.right.isVisible(), narrow.outline.isVisible()) == (True, False, False)
    for shown in (narrow.right, narrow.outline):
        narrow.aside_act.trigger()
        assert columns.shown is shown or columns.shown.isAncestorOf(shown)
        assert shown.isVisible()
        assert not narrow.sheet.isVisible()
    narrow.aside_act.trigger()
    assert section(narrow, "reservation").hasFocus()
    narrow.words.show_history()
    narrow.close_panel()
    assert section(narrow, "reservation").hasFocus()


def test_after_a_fall_one_writes_on_where_one_wrote_with_every_letter_and_its_bold(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    editor = section(page, "summary").editor
    assert editor is not None
    editor.set_markdown("Två **lösningar** har jämförts.")
    editor.place_cursor(3)
    place = place_of(window)
    press(Key.Key_Escape)
    press(Key.Key_R, CTRL)
    page.outline.choose(FRONT)
    return_to(window, place)
    assert page.sheet.place == item
    again = section(page, "summary").editor
    assert again is not None
    assert again.hasFocus()
    assert (again.markdown(), again.textCursor().position()) == ("Två **lösningar** har jämförts.", 3)


def test_after_a_fall_nothing_is_opened_that_is_no_longer_there(window: Window, page: MinutesPage, item: str) -> None:
    page.return_to({"part": "gone", "block": "summary", "written": True})
    assert page.sheet.place == item
    page.return_to({"part": item, "block": "special_statement", "written": True})
    assert all(view.editor is None for view in page.sheet.sections.values())


def test_larger_letters_and_another_step_leave_one_where_one_was(window: Window, page: MinutesPage, item: str) -> None:
    page.sheet.enter("decision")
    window.looks.resize_all(1)
    QApplication.processEvents()
    again = window.page
    assert isinstance(again, MinutesPage)
    assert again.sheet.place == item
    assert section(again, "decision").hasFocus()
    window.open_meeting(again.meeting, "meet")
    window.open_meeting(again.meeting, "minutes")
    assert window.page is again
    assert section(again, "decision").hasFocus()


def test_the_last_day_of_appeal_stands_in_bold_on_the_boards(page: MinutesPage) -> None:
    page.outline.choose(BOARDS)
    words = " ".join(label.text() for label in page.sheet.findChildren(QLabel))
    assert "<b>2019-10-16</b>" in words
    assert "**" not in words
