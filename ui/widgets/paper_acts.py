"""Printing a finished document and saving it: the very bytes that are shown."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QAction, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, Kind
from ui.widgets.paper_view import PaperView

DOTS = 300
"""How finely a page is drawn for a printer that cannot take the document itself."""


class PaperActs:
    """Ctrl+P and Ctrl+S for a view of a document."""

    def __init__(self, theme: Theme, owner: QWidget, view: PaperView, name: Callable[[], str], hub: Hub, *,
                 make: Callable[[], object], told: Callable[[str], object]) -> None:
        """`name` is what the document is called, for the print queue and as a file's name; `told` says what was done.

        `make` puts the document as it is now into the view, or tells why it cannot be made: then nothing is printed or saved.
        """
        self._theme, self._owner, self._view, self._name, self._hub = theme, owner, view, name, hub
        self._make, self._told = make, told
        self.print_act: QAction = action(owner, _("Skriv ut"), "Ctrl+P", self.print_it)
        self.save_act: QAction = action(owner, _("Spara PDF"), "Ctrl+S", self.ask_and_save)

    def buttons(self, kind: Kind = "outline") -> tuple[ActButton, ActButton]:
        """Their buttons."""
        return (ActButton(self._theme, self.print_act, kind, "printer"), ActButton(self._theme, self.save_act, kind, "save"))

    def print_it(self) -> None:
        """Ask which printer, and print: the document itself through CUPS where it is found, else drawn page by page."""
        if not self._make():
            return
        if not printers_known():
            self._hub.refuse(no_printer())
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name())
        dialog = QPrintDialog(printer, self._owner)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.send_to(printer)

    def send_to(self, printer: QPrinter) -> None:
        """Print on the chosen printer."""
        self._hub.run(lambda: print_document(self._view.document_bytes, printer, self._name()))

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        if not self._make():
            return
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, _("Spara PDF"), f"{self._name()}.pdf", "PDF (*.pdf)")
        if chosen:
            self.save(Path(chosen))

    def save(self, file: Path) -> bool:
        """Save the document; whether it was done."""
        done = self._hub.run(lambda: _write(file, self._view.document_bytes))
        if done:
            self._told(_("Sparat"))
        return done


def printers_known() -> bool:
    """Whether Qt or CUPS knows a printer."""
    if QPrinterInfo.availablePrinterNames():
        return True
    lpstat = shutil.which("lpstat")
    try:
        listed = subprocess.run([lpstat, "-e"], capture_output=True, timeout=3, check=False).stdout if lpstat else b""
    except (OSError, subprocess.TimeoutExpired):
        return False
    return bool(listed.strip())


def no_printer() -> Exception:
    """What is said where there is none."""
    from app.services.errors import WorldError

    return WorldError(_("Ingen skrivare finns."), _("Spara som PDF i stället (Ctrl+S)."))


def print_document(document: bytes, printer: QPrinter, name: str) -> None:
    """Print it; raises a `WorldError` where the printer does not take it."""
    lp = shutil.which("lp")
    if lp and printer.printerName() and printer.outputFormat() == QPrinter.OutputFormat.NativeFormat:
        _send_to_cups(lp, document, printer, name)
    else:
        _draw(document, printer)


def cups_command(lp: str, printer: QPrinter, name: str) -> list[str]:
    """The command that sends a document to CUPS, with the copies, pages and sides that were asked for."""
    command = [lp, "-d", printer.printerName(), "-t", name, "-o", "media=A4", "-n", str(printer.copyCount())]
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        command += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    modes = QPrinter.DuplexMode
    sides = {modes.DuplexLongSide: "two-sided-long-edge", modes.DuplexShortSide: "two-sided-short-edge"}
    if printer.duplex() in sides:
        command += ["-o", f"sides={sides[printer.duplex()]}"]
    return [*command, "--", "-"]


def _send_to_cups(lp: str, document: bytes, printer: QPrinter, name: str) -> None:
    from app.services.errors import WorldError

    try:
        sent = subprocess.run(cups_command(lp, printer, name), input=document, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise WorldError(_("Skrivaren svarar inte."), _("Kontrollera skrivaren, eller spara som PDF.")) from error
    if sent.returncode:
        raise WorldError(_("Skrivaren tog inte emot dokumentet."), sent.stderr.decode(errors="replace").strip())


def _draw(document: bytes, printer: QPrinter) -> None:
    from app.services.errors import WorldError

    buffer = QBuffer()
    buffer.setData(QByteArray(document))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pdf = QPdfDocument()
    pdf.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldError(_("Skrivaren tog inte emot dokumentet."), _("Kontrollera skrivaren, eller spara som PDF."))
    for number in range(pdf.pageCount()):
        if number:
            printer.newPage()
        points = pdf.pagePointSize(number)
        picture = pdf.render(number, QSize(round(points.width() * DOTS / 72), round(points.height() * DOTS / 72)))
        painter.drawImage(QRectF(painter.viewport()), picture.convertToFormat(picture.Format.Format_RGB32))
    painter.end()
    del pdf
    buffer.close()


def _write(file: Path, document: bytes) -> None:
    from app.services.paths import write_file

    write_file(file, document)

