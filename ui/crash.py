"""What happens when the program is at fault: a report in the log file, a calm page about it, and nothing lost."""

from __future__ import annotations

import platform
import traceback
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__
from app.translation import _

LOG = "klubban.log"


def report(error: BaseException) -> str:
    """The error with its way through the program, and what the program ran on; nothing of what the archive holds."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    head = f"{now}  Klubban {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return head + "\n" + "".join(traceback.format_exception(error))


def write(text: str, folder: Path) -> Path | None:
    """Add the report to the log file in the folder; None where that cannot be written."""
    file = folder / LOG
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as log:
            log.write(text + "\n")
    except OSError:
        return None
    return file


def dialog(parent: QWidget | None, text: str, file: Path | None) -> QMessageBox:
    """The page that tells it: shown, not waited for; the report can be read and copied."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Klubban")
    box.setText(_("Något gick fel i programmet."))
    where = _("Rapporten finns i {file}.").format(file=file) if file else _("Rapporten kunde inte skrivas till disken.")
    box.setInformativeText(_("Det som är sparat finns kvar. Fortsätt där du var.") + " " + where)
    box.setDetailedText(text)
    box.setModal(False)
    box.show()
    return box
