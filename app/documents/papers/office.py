"""Office files made into PDF by LibreOffice, where it is installed: several in one start, with a profile of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from app.documents.papers.answers import Unusable

SECONDS, SECONDS_A_FILE = 60.0, 20.0
NAMES = ("soffice", "libreoffice")
PLACES = (
    "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe",
)
# No macros, and nothing fetched from the net for a document that nobody trusts.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is, if it is installed."""
    found = (shutil.which(name) for name in NAMES)
    return next((p for p in found if p), None) or next((p for p in PLACES if Path(p).is_file()), None)


def to_pdf(sources: Sequence[Path], folder: Path) -> dict[Path, Path | None]:
    """The PDF of each source, in `folder`, or None where none could be made; raises `Unusable` without LibreOffice.

    Where LibreOffice broke down, those that it had not come to are not among the answers.

    The sources must have the suffix of what they are, and names that differ before it.
    """
    office = program()
    if office is None:
        raise Unusable("office_missing")
    profile, made = folder / "profile", folder / "made"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", "pdf",
               "--outdir"]
    whole = _run([*command, str(made), *map(str, sources)], SECONDS + SECONDS_A_FILE * len(sources))
    results = {source: made / f"{source.stem}.pdf" for source in sources}
    return {source: result if result.is_file() else None for source, result in results.items() if whole or result.is_file()}


def _run(command: list[str], seconds: float) -> bool:
    """Run it, and end it with all that it started where it takes too long; whether it ended by itself and well."""
    process = subprocess.Popen(command, start_new_session=os.name == "posix", stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, 9)
        process.kill()
        process.wait()
        return False
