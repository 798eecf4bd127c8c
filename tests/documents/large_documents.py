"""Papers of a large body and of a tiny one: 61 seats, long titles, votes, many adjusters; all people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.document import (
    AnnexLine,
    Block,
    FrontLine,
    FrontRow,
    MinutesDocument,
    ParagraphDocument,
    Points,
    Prose,
    Signer,
    VoteRow,
    VoteTable,
)
from tests.documents.sample_documents import board

FIRST = ("Åsa", "Björn-Erik", "Kerstin", "Lars", "Märta", "Anna-Stina", "Öjvind", "Ann-Charlotte")
LAST = ("Ångström", "Öberg", "Lindén", "Malmström-Hallencreutz", "Ek", "af Bergstedt", "Järvinen", "Wallin")
PARTIES = ("S", "M", "C", "V", "SD", "KD", "L", "MP")
LONG = ("Yttrande över granskningshandling för detaljplan för Tegelbrukets industriområde, del av fastigheten Ljung 1:1 "
        "med flera, samt begäran om förlängd remisstid hos Trafikverket")
SENTENCE = ("Förvaltningen bedömer att kommunfullmäktiges investeringsbudget och samhällsbyggnadsnämndens verksamhetsplanering "
            "förutsätter att länsstyrelsens granskningsyttrande inväntas. ")
ADJUSTERS = ("Märta Malmström-Hallencreutz", "Öjvind af Bergstedt", "Ann-Charlotte Järvinen")
DAY = date(2019, 10, 21)


def named(n: int) -> str:
    """A member of the body."""
    return f"{FIRST[n % 8]} {LAST[(n // 8 + n) % 8]} ({PARTIES[n % 8]})"


def prose(label: str, *texts: str) -> Block:
    return Block(label=label, contents=tuple(Prose(text=text) for text in texts))


def vote(heading: str, count: int = 61) -> VoteTable:
    rows = tuple(VoteRow(name=named(n), municipality="", choice=("yes", "no", "abstain")[n % 3]) for n in range(count))
    return VoteTable(heading=heading, rows=rows, yes=21, no=20, abstain=20)


def contested(number: int) -> ParagraphDocument:
    """One with two votes, a casting vote, a secret ballot, and reservations by many."""
    reserved = ", ".join(named(n) for n in range(1, 30, 2))
    return ParagraphDocument(
        item=f"a{number}", number=number, heading=LONG, dnr="KS 2019/00123 214-1", signs=("Åsa Ångström", *ADJUSTERS),
        blocks=(prose("Jäv", f"{named(3)} anmäler jäv och lämnar sammanträdesrummet."),
                prose("Sammanfattning", *(SENTENCE * 6 for _ in range(5))),
                prose("Förslag till beslut", "Förvaltningens förslag till beslut:\n\n1. Planen godkänns.\n2. " + SENTENCE),
                prose("Yrkanden", *(f"{named(n)} yrkar avslag på förvaltningens förslag och i andra hand återremiss."
                                    for n in range(9))),
                prose("Propositionsordning", "Den som stöder förslaget röstar ja. Den som stöder avslag röstar nej."),
                Block(label="Omröstning", contents=(Prose(text="Omröstningen utfaller med 21 ja och 20 nej, 20 avstår."),
                                                    vote("Huvudomröstning"), vote("Motförslagsomröstning"))),
                prose("Utslagsröst", "Rösterna är lika. Ordföranden avgör med sin utslagsröst till förmån för förslaget."),
                prose("Sluten omröstning", f"{named(4)} får 31 röster och {named(5)} 29 röster. En valsedel är blank."),
                Block(label="Kommunfullmäktiges beslut", decision=True,
                      contents=(Points(points=tuple(f"{SENTENCE.strip()}" for _ in range(9))),)),
                prose("Reservation", f"{reserved} reserverar sig mot beslutet till förmån för egna yrkanden."),
                prose("Särskilt yttrande", *(SENTENCE * 5 for _ in range(3)))),
        recipients=("Ekonomichefen", "Trafikverket, Region Väst, planering och utredning", "Länsstyrelsen"),
        for_information=tuple(f"Förvaltningen för {n}" for n in ("bildning", "omsorg", "teknik", "miljö", "räddning", "kultur")))


def large_minutes(*, draft: bool = False) -> MinutesDocument:
    """The minutes of a council of 61 that sat late."""
    present = tuple(FrontLine(text=named(n), municipality="Herrljunga", paragraphs=f"§§ {130 + n % 5}–145") for n in range(61))
    formal = tuple(ParagraphDocument(item=f"f{n}", number=130 + n, heading=title, formal=True, signs=("Åsa Ångström", *ADJUSTERS),
                                     blocks=(Block(label="Kommunfullmäktiges beslut", decision=True,
                                                   contents=(Points(points=(SENTENCE.strip(),)),)),))
                   for n, title in enumerate(("Sammanträdets öppnande", "Upprop", "Val av justerare", LONG), 1))
    return MinutesDocument(
        municipality="Upplands Väsby och Sigtuna kommuner", body="Kommunfullmäktiges gemensamma nämnd för samhällsbyggnad",
        day=DAY, draft=draft, boards=(board("Upplands Väsby", "Sigtuna", "Knivsta"),),
        front=(FrontRow(label="Plats och tid", lines=(FrontLine(text="Kommunhuset, Stora salen, kl. 18:00–23:58"),)),
               FrontRow(label="Beslutande", lines=present),
               FrontRow(label="Ej tjänstgörande ersättare", lines=present[:20])),
        signers=(Signer(name="Elin Sandström", role="Sekreterare §§ 131–140"),
                 Signer(name="Nils Holm", role="Sekreterare §§ 141–145"),
                 Signer(name="Åsa Ångström (S)", role="Ordförande"),
                 *(Signer(name=f"{n} (M)", role="Justerande §§ 131–145") for n in ADJUSTERS)),
        paragraphs=(*formal, *(contested(n) for n in range(135, 138)),
                    *(replace(contested(n), blocks=(prose("Sammanfattning", SENTENCE),), heading="Kort fråga")
                      for n in range(138, 146))),
        annexes=tuple(AnnexLine(id=f"b{n}", item="a135", number=n, mark="§ 135", title=f"{LONG}, del {n}", pages=n * 7)
                      for n in range(1, 12)))


def tiny_minutes() -> MinutesDocument:
    """One paragraph, one line, one who signs."""
    return MinutesDocument(
        municipality="Ö kommun", body="Valnämnden", day=DAY, boards=(board("Ö"),),
        signers=(Signer(name="Bo Ek", role="Ordförande"),),
        front=(FrontRow(label="Plats och tid", lines=(FrontLine(text="Kl. 08:00–08:01"),)),),
        paragraphs=(ParagraphDocument(item="a", number=1, heading="Val", signs=("Bo Ek",), blocks=(
            Block(label="Valnämndens beslut", decision=True, contents=(Points(points=("Godkänns.",)),)),)),))
