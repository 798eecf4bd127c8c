"""The words on the line: each command with its arguments, and the kinds of paper and of letter that there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from app.translation import marked

NOTICES = ("notice", "agenda", "letter", "supplement", "again", "cancelled", "moved")
"""The notice and the papers of its kind."""
PRINTED = (*NOTICES, "bundle", "minutes", "part", "report",
           "attendance", "roll", "ballot", "plates", "chair")
"""The kinds of paper that there are."""
SENT = ("notice", "supplement", "again", "cancelled", "moved")
"""What can be sent."""

FILE: tuple[str, dict[str, Any]] = ("file", {"type": Path, "metavar": "FILE", "help": marked("filen")})
MEETING: dict[str, Any] = {
    "metavar": "MEETING", "help": marked("koden och dagen, som ITVT 2019-09-16, eller ett id ur listan")}
COMMITTEE: tuple[str, dict[str, Any]] = (
    "--committee", {"metavar": "CODE", "required": True, "help": marked("nämndens kod, som ITVT")})
LINES: tuple[tuple[str, str, tuple[tuple[str, dict[str, Any]], ...]], ...] = (
    ("import", marked("läs in en mötesfil, helt eller inte alls"), (FILE,)),
    ("export", marked("skriv ett sammanträdes mötesfil"), (("meeting", MEETING), FILE)),
    ("derive", marked("skriv som JSON allt som följer av en mötesfil"),
     (FILE, ("--today", {"type": date.fromisoformat, "metavar": "DATE",
                          "help": marked("dagen som det räknas från, annars i dag")}))),
    ("meetings", marked("skriv en lista över sammanträdena"),
     (("--json", {"action": "store_true", "help": marked("som JSON")}),)),
    ("rehearse", marked("lägg en kopia av ett sammanträde att öva på, eller kasta eller behåll den"), (
        ("meeting", MEETING), ("--throw-away", {"action": "store_true", "help": marked("kasta övningen med det id:t")}),
        ("--keep", {"action": "store_true", "help": marked("behåll övningen med det id:t")}))),
    ("print", marked("gör ett papper som PDF: notice (kallelse), agenda (föredragningslista, med --large i stor text för "
                     "ordföranden), letter (till ersättare), supplement (tillägg), again (ändrad kallelse), "
                     "cancelled (inställt), moved (flyttat), bundle (kallelse med handlingar), minutes (protokoll), "
                     "part (del av protokollet), "
                     "report (tjänsteskrivelse), attendance (närvaro och omröstning), roll (närvarolista att fylla i), "
                     "ballot (röstsedlar), plates (namnskyltar), chair (ordförandens lista: föredragningslistan i stor text)"),
     (("kind", {"metavar": "KIND", "help": marked("vilket papper")}), ("--meeting", MEETING),
      ("--case", {"metavar": "CASE", "help": marked("report: diarienumret, som ITVT 2019/12, eller ärendets id")}),
      ("--out", {"type": Path, "metavar": "FILE", "required": True, "help": marked("filen, eller en mapp")}),
      ("--large", {"action": "store_true", "help": marked("agenda: i stor text, med rum för anteckningar")}),
      ("--format", {"metavar": "FORM", "default": "pdf", "help": marked("minutes, part: pdf, docx, html eller txt")}),
      ("--paragraph", {"type": int, "metavar": "N", "help": marked("minutes, part: paragrafens nummer")}),
      ("--part", {"type": int, "metavar": "N", "help": marked("minutes, part: vilken del i ordning, den första är 1")}),
      ("--public", {"action": "store_true", "help": marked("minutes, part: utan det som är maskerat")}),
      ("--with-annexes", {"action": "store_true", "help": marked("minutes, part: med bilagorna, i samma fil")}),
      ("--without-missing", {"action": "store_true", "help": marked("bundle: utan de handlingar som saknas")}))),
    ("import-roster", marked("läs in en lista över ledamöter och ersättare (CSV eller Excel), helt eller inte alls"),
     (FILE, COMMITTEE, ("--from", {"dest": "since", "type": date.fromisoformat, "metavar": "DATE",
                                   "help": marked("första dagen för uppdrag utan egen dag, annars i dag")}),
      ("--end-others", {"action": "store_true", "help": marked("avsluta dem som inte står i listan dagen före")}),
      ("--dry-run", {"action": "store_true", "help": marked("visa bara vad som skulle ändras")}))),
    ("export-roster", marked("skriv en lista över ledamöter och ersättare: Excel om namnet slutar på .xlsx, annars CSV"),
     (FILE, COMMITTEE, ("--on", {"type": date.fromisoformat, "metavar": "DATE", "help": marked("dagen, annars i dag")}))),
    ("send", marked("skicka kallelsen till alla som ska ha den"),
     (("--meeting", {**MEETING, "required": True}),
      ("--kind", {"metavar": "KIND", "help": marked("vad som skickas, annars det som står på tur")}),
      ("--dry-run", {"action": "store_true", "help": marked("visa bara vem som skulle få vad och hur")}),
      ("--drafts", {"type": Path, "metavar": "DIR", "help": marked("skriv breven som utkast i en mapp i stället")}),
      ("--sheets", {"type": Path, "metavar": "FILE", "help": marked("skriv brev med adress för dem som får det på papper")}),
      ("--without-missing", {"action": "store_true", "help": marked("utan de handlingar som saknas")}))),
    ("check", marked("kontrollera att arkivet är helt"), ()),
    ("backup", marked("skriv hela arkivet i en fil"), (FILE,)),
)
