"""Pictures of the real window, page by page, and of the printed pages: `python -m tests.pictures FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.cases import ReportSigner, StaffReport
from app.resources import resource
from tests.sample_script import SCRIPT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from app.services.archive import Archive
    from ui.pages.calling.page import CallingPage
    from ui.window import Window

REPORT = StaffReport(
    date=date(2019, 10, 2), summary="Avtalet löper ut den 31 december 2019.", grounds=("Avtal",),
    proposal="Nämnden antar avtalet.", signers=(ReportSigner(name="Maria Strandgren", title="nämndsamordnare"),))
SIZE = (1440, 900)
PIXELS_A_POINT = 1.5
MOMENTS = {
    "Karin Ahlqvist is not": "sammantrad-1-upprop", "Karin Ahlqvist comes, and serves from the next item": "sammantrad-2-sen",
    "Karin Ahlqvist moves": "sammantrad-3-yrkande", "Ulf Norling has the seat": "sammantrad-4-jav",
    "Ulf Norling asks for a vote": "sammantrad-5-votering", "Ulf Norling: no": "sammantrad-6-rost", "a tie": "sammantrad-7-lika",
    "and will motivate it in writing": "sammantrad-8-reservation", "and taken": "sammantrad-9-avslutat",
}
"""What happens in the script, and the picture of it."""
LIST = """Namn;Parti;Roll;Kommun;E-post
Holmgren, Anders;M;Ordförande;Herrljunga;anders.holmgren@example.se
Alm, Eva;L;Ersättare;Vårgårda;eva.alm@example.se
By, Uno;S;Kassör;Vårgårda;uno.by@example.se
"""


def main(folder: Path) -> None:
    """Write every picture into the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(_heard)
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        for mode in ("light", "dark"):
            Camera(app, folder, mode, Path(kept) / mode).take_all()
        print_pages(Path(kept) / "light" / "archive", folder)


def _heard(_kind: object, _where: object, message: str | None) -> None:
    """What Qt says, save that the offscreen platform hints no sizes."""
    if message and "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")


class Camera:
    """One window in one mode, with an archive of its own."""

    def __init__(self, app: QApplication, folder: Path, mode: str, kept: Path) -> None:
        from ui.__main__ import made_window

        self.app, self.folder, self.mode, self.kept = app, folder, mode, kept
        kept.mkdir()
        self.window: Window = made_window(kept / "klubban.ini")
        self.window.looks.choose_mode("dark" if mode == "dark" else "light")
        self.window.resize(*SIZE)
        self.window.show()

    def take_all(self) -> None:
        """Every page of the window, in the order in which one meets them."""
        from app.bootstrap import open_archive

        archive = open_archive(self.kept / "archive")
        self.window.take(archive)
        self.snap("forsta-start")
        meeting = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
        self.window.show_room("meetings")
        self.snap("sammantraden")
        for step, name in (("prepare", "forbered"), ("call", "kalla"), ("minutes", "protokoll")):
            self.window.open_meeting(meeting, step)
            self.snap(name)
        self.minutes(archive)
        self.call(archive)
        self.open_an_item(meeting)
        self.plan_a_year(meeting)
        self.absences(archive.rehearsals.begin(meeting)[0])
        self.hold(archive.rehearsals.begin(meeting)[0])
        self.cases(archive)
        self.window.show_room("people")
        self.snap("personer")
        self.list_in()
        self.settings()
        put_away(self.window)
        archive.close()

    def minutes(self, archive: Archive) -> None:
        """The minutes of the sample: written in, with something left to arrange, and what is locked, masked and printed."""
        from ui.pages.minutes.page import MinutesPage

        page = self.window.page
        if not isinstance(page, MinutesPage) or page.reading is None:
            return
        item = next(p.item for p in page.reading.passages if p.called == "§ 21")
        page.hub.run(lambda: archive.minutes.write(page.meeting, item, "reservation", "En ledamot reserverar sig."))
        page.hub.run(lambda: archive.minutes.write(page.meeting, item, "other", "Återstår att skriva …"))
        page.outline.choose(item)
        page.sheet.enter("disqualification")
        self.press("return")
        self.press("text: Hon kom ter kl. 10:50.")
        self.snap("protokoll-skrivs")
        page.leave()
        page.go_to_next(1)
        self.snap("protokoll-kvar")
        locking = page.locking
        for name, act in (("historik", page.words.show_history), ("maskera", locking.ask_mask), ("las", locking.ask_sign)):
            act()
            self.snap(f"protokoll-{name}")
            page.close_panel()
        page.turn_printed()
        self.snap("protokoll-utskrift")
        page.turn_printed()

    def call(self, archive: Archive) -> None:
        """The sample's agenda on a meeting to come: called with drafts, then told of what changed."""
        from app.domain.contacts import Contact
        from app.domain.mail_server import MailServer
        from ui.pages.calling.page import CallingPage

        sample = archive.meetings.proceedings(archive.meetings.find("ITVT 2019-09-16"))
        (committee,) = (c.id for c in archive.registers.committees())
        day = date.today() + timedelta(days=21)  # noqa: DTZ011 (the day in the secretary's town)
        to_come = replace(sample.meeting, date=day, notice_sent=None, adjustment=None)
        meeting, _changes = archive.meetings.create(committee, to_come)
        for item in sample.agenda:
            archive.meetings.add_item(meeting, replace(item, papers=()))
        self.window.open_meeting(meeting, "call")
        page = self.window.page
        if not isinstance(page, CallingPage):
            return
        page.mend()
        self.snap("kalla-adress")
        page.left.contact_form.close_form()
        for number, person in enumerate(archive.registers.people()):
            archive.contacts.save_contact(Contact(person=person.id, email=f"namn{number}@kommun.example"))
        archive.preferences.save_mail_server(MailServer(sender_address="kansli@kommun.example"))
        page.look()
        page.go()
        self.wait_for(page)
        self.snap("kalla-gjord")
        page.outgoing.draft(self.kept)
        self.wait_for(page)
        self.window.hub.run(lambda: archive.meetings.save_item(meeting, replace(sample.agenda[7], papers=(), clock="10:30")))
        self.snap("kalla-tillagg")

    @staticmethod
    def wait_for(page: CallingPage) -> None:
        """Whatever is under way there has ended."""
        from PySide6.QtTest import QTest

        while page.outgoing.working.busy:
            QTest.qWait(50)

    def plan_a_year(self, meeting: str) -> None:
        """The year after the sample's, as the year before; and what the sample's agenda can take up."""
        from ui.pages.agenda.page import AgendaPage
        from ui.pages.meetings.page import MeetingsPage
        from ui.pages.year_plan.page import YearPlanPage

        self.window.open_meeting(meeting, "prepare")
        if isinstance(page := self.window.page, AgendaPage):
            page.taking.pick()
            self.snap("forbered-ta-upp")
            page.taking.picker.close_panel()
        self.window.show_room("meetings")
        if isinstance(page := self.window.page, MeetingsPage):
            page.year_act.trigger()
        if isinstance(page := self.window.page, YearPlanPage):
            page.year.put(2020)
            page.look()
            page.days.setPlainText("3/2 4/5 1/5 14/9 7/12")
            page.leave()
            self.snap("arsplan")

    def absences(self, meeting: str) -> None:
        """One member absent, one in some items, and the page as it foresees the meeting."""
        from ui.pages.absences.page import AbsencesPage

        self.window.open_meeting(meeting, "absences")
        page = self.window.page
        if isinstance(page, AbsencesPage):
            for key in ("down", "F", "up", "D", "space"):
                self.press(key)
            self.snap("forhinder-del")
            page.form.note.setText("Ringde kl. 9:10, kommer till § 17")
            page.form.save()
            page.called.setFocus()
            for key in ("R", "I"):
                self.press(key)
            self.snap("forhinder")
            self.window.show_palette()
            self.window.palette_of_acts.look_up("an")
            self.snap("kommandopalett")
            self.window.palette_of_acts.put_away()

    def hold(self, meeting: str) -> None:
        """The meeting held key by key, with a picture where something is to be seen."""
        self.window.open_meeting(meeting, "meet")
        space = self.window.space
        if space is not None:
            space.turn_wall()
        for key, what in SCRIPT:
            self.press(key)
            if what in MOMENTS:
                self.snap(MOMENTS[what])
                if space is not None and space.wall is not None:
                    space.wall.grab().save(str(self.folder / f"vagg-{MOMENTS[what].removeprefix('sammantrad-')}-{self.mode}.png"))
        if space is not None:
            space.turn_wall()

    def press(self, key: str) -> None:
        """One key, or a text, where the keys are."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        focused: QWidget | None = self.window.focusWidget()
        focused = self.window if focused is None else focused
        if key.startswith("text: "):
            QTest.keyClicks(focused, key.removeprefix("text: "))
        else:
            QTest.keyClick(focused, getattr(Qt.Key, f"Key_{key[0].upper()}{key[1:]}"))

    def cases(self, archive: Archive) -> None:
        """The room of cases: one watched, one with a report and open in its form."""
        from ui.pages.cases.page import CasesPage

        committee = archive.registers.committees()[0].id
        for title, report, day in (("Taxa för passersystem", StaffReport(), date(2019, 10, 14)),
                                   ("Avtal om växeltelefoni 2020–2023", REPORT, None)):
            case = replace(archive.cases.new(committee), title=title, report=report, wanted_on=day, handler="Maria Strandgren")
            archive.cases.save(case)
        self.window.show_room("cases")
        page = self.window.page
        if isinstance(page, CasesPage):
            page.cases.choose(case.id)
            self.snap("arenden")
            page.edit()
            self.snap("arenden-form")
            page.forms.case.close_form()
            page.turn()
            self.snap("arenden-skrivelse")
            page.turn()

    def open_an_item(self, meeting: str) -> None:
        """The agenda with a row open."""
        from ui.pages.agenda.page import AgendaPage

        self.window.open_meeting(meeting, "prepare")
        page = self.window.page
        if isinstance(page, AgendaPage):
            page.open_row(page.list.rows["a7"])
            self.snap("forbered-oppen")
            page.close_rows()

    def list_in(self) -> None:
        """A list of members and substitutes, before it is taken in."""
        from ui.pages.roster_in.page import RosterInPage

        self.window.show_room("people/list_in")
        page = self.window.page
        if isinstance(page, RosterInPage):
            file = self.kept / "Ledamöter 2023.csv"
            file.write_text(LIST, encoding="utf-8")
            page.begin(None, file)
            self.snap("lasa-in-lista")

    def settings(self) -> None:
        """The parts of the settings."""
        from ui.settings_room import SettingsRoom

        self.window.show_room("settings")
        room = self.window.page
        if isinstance(room, SettingsRoom):
            for part, name in (("committees", "organ"), ("standing_orders", "reglemente"),
                               ("house_style", "protokollets-form"), ("mail", "e-post"),
                               ("appearance", "utseende")):
                room.show_part(part)
                self.snap(name)

    def snap(self, name: str) -> None:
        """One picture, once all that waits is painted."""
        from PySide6.QtTest import QTest

        QTest.qWait(800)
        self.window.grab().save(str(self.folder / f"{name}-{self.mode}.png"))


def put_away(window: Window) -> None:
    """Close the window and let Qt forget it before the program ends."""
    from PySide6.QtCore import QCoreApplication, QEvent

    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def print_pages(archive_folder: Path, folder: Path) -> None:
    """The notice and the minutes, a picture a page."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtPdf import QPdfDocument

    from app.bootstrap import open_archive

    archive = open_archive(archive_folder, read_only=True)
    meeting = archive.meetings.find("ITVT 2019-09-16")
    documents = {"kallelse": archive.printing.notice(meeting), "till-ersattare": archive.printing.notice(meeting, "letter"),
                 "protokoll": archive.printing.minutes(meeting)}
    for name, document in documents.items():
        file = folder / f"papper-{name}.pdf"
        file.write_bytes(document)
        pages = QPdfDocument()
        pages.load(str(file))
        for number in range(pages.pageCount()):
            size = pages.pagePointSize(number) * PIXELS_A_POINT
            ink = pages.render(number, QSize(round(size.width()), round(size.height())))
            picture = QImage(ink.size(), QImage.Format.Format_RGB32)
            picture.fill(0xFFFFFF)
            painter = QPainter(picture)
            painter.drawImage(0, 0, ink)
            painter.end()
            picture.save(str(folder / f"papper-{name}-{number + 1:02}.png"))
    archive.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictures"))
