"""The minutes as they are printed: the very bytes are shown, saved and sent to the printer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.documents.outside import flat, pages
from ui.pages.minutes.page import MinutesPage
from ui.widgets.paper_acts import cups_command, print_document

if TYPE_CHECKING:
    from ui.window import Window


@pytest.fixture
def page(window: Window, meeting: str) -> MinutesPage:
    window.open_meeting(meeting, "minutes")
    page = window.page
    assert isinstance(page, MinutesPage)
    page.look_act.trigger()
    return page


def test_the_minutes_are_shown_as_they_are_printed(page: MinutesPage, meeting: str) -> None:
    assert page.printed.view.document_bytes == page.archive.printing.minutes(meeting)
    assert page.printed.view.pages >= 1


def test_what_is_not_written_yet_is_looked_at_as_a_draft(page: MinutesPage, window: Window) -> None:
    page.look_act.trigger()
    item = next(p.item for p in page.reading.passages if p.called == "§ 20") if page.reading else ""
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "other", "Kostnaden är XXX kr."))
    page.look_act.trigger()
    assert page.looking_at_print
    assert "Kostnaden är XXX kr." in flat(" ".join(pages(page.printed.view.document_bytes)))
    assert page.reading is not None
    assert page.reading.draft


def test_it_is_saved_as_it_is_shown(page: MinutesPage, window: Window, tmp_path: Path) -> None:
    assert page.printed.acts.save(tmp_path / "protokoll.pdf")
    assert (tmp_path / "protokoll.pdf").read_bytes() == page.printed.view.document_bytes
    assert window.key_line.remark == "Sparat"


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_the_pages_have_most_of_the_room_however_large_the_letters(page: MinutesPage, window: Window, factor: float) -> None:
    window.resize(1440, 900)
    window.looks.choose_factor(factor)
    large = window.page
    assert isinstance(large, MinutesPage)
    if not large.looking_at_print:
        large.look_act.trigger()
    QApplication.processEvents()
    assert large.printed.view.height() > 0.6 * large.height()


@pytest.mark.parametrize("listed", ["", "Kansliet"])
def test_without_a_printer_that_is_said_and_with_one_it_is_asked_for(
        page: MinutesPage, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: str) -> None:
    lpstat = tmp_path / "lpstat"
    lpstat.write_text(f"#!/bin/sh\necho '{listed}'\n")
    lpstat.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    asked: list[object] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: asked.append(dialog.printer()))
    QTest.keyClick(page.printed.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert bool(asked) == bool(listed)
    assert window.message.isVisible() != bool(listed)
    if not listed:
        told = f"{window.message.sentence.text()} {window.message.advice.text()}"
        assert told == "Ingen skrivare finns. Spara som PDF i stället (Ctrl+S)."


def test_a_folder_that_is_not_there_is_said(page: MinutesPage, window: Window, tmp_path: Path) -> None:
    assert not page.printed.acts.save(tmp_path / "borta" / "protokoll.pdf")
    assert window.message.isVisible()


def test_where_the_printer_cannot_take_the_document_its_pages_are_drawn(page: MinutesPage, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setOutputFileName(str(tmp_path / "ut.pdf"))
    print_document(page.printed.view.document_bytes, printer, "Kallelse")
    assert (tmp_path / "ut.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "ut.pdf").stat().st_size > 10_000


def test_cups_is_given_the_document_itself(page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lp = tmp_path / "lp"
    lp.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\ncat > {tmp_path}/sent\n')
    lp.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    printer = QPrinter()
    printer.setPrinterName("Kansliet")
    monkeypatch.setattr(printer, "printerName", lambda: "Kansliet", raising=False)
    monkeypatch.setattr(printer, "outputFormat", lambda: QPrinter.OutputFormat.NativeFormat, raising=False)
    print_document(page.printed.view.document_bytes, printer, "Kallelse ITVT")
    assert (tmp_path / "sent").read_bytes() == page.printed.view.document_bytes
    assert "-d Kansliet" in (tmp_path / "said").read_text()


def test_copies_and_pages_are_asked_for() -> None:
    printer = QPrinter()
    printer.setCopyCount(3)
    printer.setFromTo(2, 4)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    command = cups_command("lp", printer, "Protokoll")
    assert command[command.index("-n") + 1] == "3"
    assert command[command.index("-P") + 1] == "2-4"
