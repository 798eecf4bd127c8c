"""A notice and minutes of a joint committee with two seats; every person is invented."""

from __future__ import annotations

from datetime import date

from app.domain.document import (
    AgendaRow,
    Block,
    BoardBlock,
    BoardRow,
    FrontLine,
    FrontRow,
    Legend,
    MinutesDocument,
    NoticeDocument,
    ParagraphDocument,
    Points,
    Prose,
    Signer,
    VoteRow,
    VoteTable,
)

BODY = "Gemensam servicenämnd för IT, växel och telefoni"
DAY = date(2019, 9, 16)
CHAIR, MEMBER, SUBSTITUTE = "Anders Holmgren (M)", "Åsa Öhman (C)", "Ulf Norling (S)"


def front(label: str, *lines: str | tuple[str, str] | tuple[str, str, str]) -> FrontRow:
    """A row of a front page; a line is its text, or with a municipality and §§."""
    split = [(each, "", "") if isinstance(each, str) else (*each, "", "")[:3] for each in lines]
    return FrontRow(label=label, lines=tuple(FrontLine(text=t, municipality=m, paragraphs=p) for t, m, p in split))


def item(number: str, clock: str, level: str, title: str, dnr: str, papers: str = "", presenter: str = "") -> AgendaRow:
    title, _, subtitle = title.partition("\n")
    return AgendaRow(
        group="message" if number.startswith("M") else "item",
        number=number,
        clock=clock,
        level=level,
        title=title,
        subtitle=subtitle,
        dnr=dnr,
        papers=papers,
        presenter=presenter,
    )


def formality(title: str, presenter: str, clock: str = "") -> AgendaRow:
    return AgendaRow(group="formality", title=title, presenter=presenter, clock=clock)


def notice() -> NoticeDocument:
    return NoticeDocument(
        municipality="Herrljunga kommun",
        body=BODY,
        day=DAY,
        issued=date(2019, 9, 9),
        front=(
            front("Tid", "Måndagen den 16 september 2019 kl. 09:00, beräknat slut kl. 11:00"),
            front("Plats", "Sammanträdesrum Sämsjön, kommunhuset, Torget 1, Herrljunga"),
            front("Kallade ledamöter", ("Anders Holmgren (M), ordförande", "Herrljunga"), ("Åsa Öhman (C)", "Vårgårda")),
            front("Kallade ersättare", ("Birgitta Sjöö (S)", "Herrljunga"), ("Ulf Norling (S)", "Vårgårda")),
            front(
                "Justering",
                "Förslag på justerare: Åsa Öhman (C). Protokollet justeras måndagen den 23 september 2019 kl. 13:00 "
                "i kommunhuset, Herrljunga.",
            ),
            front(
                "Förhinder",
                "Anmäl förhinder snarast till sekreteraren, telefon 0513-170 00, även om det bara gäller en del av "
                "sammanträdet. Ersättaren från samma kommun kallas då in.",
            ),
        ),
        agenda=(
            formality("Sammanträdets öppnande", "Ordföranden", "09:00"),
            formality("Upprop", "Sekreteraren"),
            formality("Val av justerare och tid för justering", "Ordföranden"),
            formality("Fastställande av föredragningslista", "Ordföranden"),
            item(
                "1",
                "09:10",
                "Info",
                "Information kring växel, telefoni och IT-nätverk",
                "ITVT 3/2019 900",
                "X, s. 2",
                "Johan Lindvall, IT-chef",
            ),
            item("2", "09:40", "Info", "Ekonomi: kvartalsrapport och prognos 2019", "ITVT 5/2019 942", "VS", "Controllern"),
            item(
                "3",
                "10:00",
                "KF",
                "Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni",
                "ITVT 12/2019 901",
                "X, s. 19",
                "Maria Strandgren, nämndsamordnare",
            ),
            item(
                "4",
                "10:20",
                "ITVT",
                "SMS-tjänst till besökssystemet i Herrljunga",
                "ITVT 14/2019 059",
                "X, s. 25",
                "Johan Lindvall, IT-chef",
            ),
            item(
                "M1",
                "10:50",
                "Info",
                "Plan för servicenämndens funktionsansvar 2019–2022\nKS Herrljunga 2019-05-27 § 95",
                "KS 128/2019",
                "X, s. 27",
                "Ordföranden",
            ),
            item(
                "M2",
                "",
                "Info",
                "Hantering av minskat kommunbidrag 2019\nKS Herrljunga 2019-08-26 § 119",
                "KS 148/2019 942",
                "X, s. 28",
                "Ordföranden",
            ),
            formality("Sammanträdets avslutande", "Ordföranden", "11:00"),
        ),
        legend=(
            Legend(code="ITVT", meaning="Slutgiltigt beslut fattas av den gemensamma servicenämnden."),
            Legend(code="KS", meaning="Slutgiltigt beslut fattas av kommunstyrelserna."),
            Legend(code="KF", meaning="Slutgiltigt beslut fattas av båda kommunfullmäktige."),
            Legend(code="X", meaning="Handlingar bifogas kallelsen."),
            Legend(code="VS", meaning="Handlingar presenteras vid sammanträdet."),
            Legend(code="Info", meaning="Information, inget beslut i sak."),
        ),
        signers=(Signer(name=CHAIR, role="Ordförande"), Signer(name="Elin Sandström", role="Nämndsekreterare")),
        contact="Herrljunga kommun, Box 201, 524 23 Herrljunga  ·  Besöksadress Torget 1  ·  0513-170 00  ·  www.herrljunga.se",
    )


def prose(label: str, text: str) -> Block:
    return Block(label=label, contents=(Prose(text=text),))


def decision(*points: str) -> Block:
    return Block(label="Nämndens beslut", contents=(Points(points=points),), decision=True)


USUAL, OTHER = ("Anders Holmgren", "Åsa Öhman"), ("Anders Holmgren", "Ulf Norling")


def formal(number: int, heading: str, *points: str) -> ParagraphDocument:
    return ParagraphDocument(
        item=f"i{number}", number=number, heading=heading, formal=True, blocks=(decision(*points),), signs=USUAL
    )


def information(number: int, heading: str, dnr: str) -> ParagraphDocument:
    return ParagraphDocument(
        item=f"i{number}",
        number=number,
        heading=heading,
        dnr=dnr,
        signs=USUAL,
        blocks=(
            prose(
                "Sammanfattning",
                "IT-chefen informerar om arbetet under året:\n\n- Projektet ”Caterpillar” fortsätter.\n"
                "- Nya e-tjänster lanseras i slutet av september.\n- Datorer utlevererade till skolstart, cirka 800 enheter.",
            ),
            prose("Förslag till beslut", "Informationen tas emot och läggs till handlingarna."),
            prose("Beslutsgång", "Ordföranden frågar om förvaltningens förslag till beslut antas och finner att så sker."),
            decision("Informationen tas emot och läggs till handlingarna."),
        ),
        for_information=("Kommunstyrelsen i Herrljunga", "kommunstyrelsen i Vårgårda"),
    )


POINTS = (
    "SMS-tjänst till besökssystemet i Herrljunga anskaffas som molntjänst.",
    "Kostnaden, högst 84 000 kr per år, finansieras inom nämndens ram.",
    "IT-chefen redovisar tjänstens informationsklassning vid nämndens nästa sammanträde.",
)
COSTS = (
    "| Kostnad, kr | 2019 | 2020 | 2021 | Summa |\n|---|--:|--:|--:|--:|\n| Molntjänst | 21 000 | 84 000 | 84 000 | 189 000 |\n"
    "| Egen växel | 0 | 140 000 | 25 000 | 165 000 |"
)


def contested() -> ParagraphDocument:
    return ParagraphDocument(
        item="i21",
        number=21,
        heading="SMS-tjänst till besökssystemet i Herrljunga",
        dnr="ITVT 14/2019 059",
        signs=OTHER,
        blocks=(
            prose(
                "Jäv",
                "Åsa Öhman (C) anmäler jäv, eftersom hon är ledamot i styrelsen för Korttext i Väst AB, som har lämnat "
                "anbud. Hon lämnar "
                "sammanträdesrummet kl. 10:20 och deltar varken i överläggningen eller i beslutet. Ulf Norling (S) "
                "tjänstgör i hennes ställe och "
                "justerar paragrafen. Åsa Öhman återkommer när ärendet har handlagts, kl. 10:50.",
            ),
            prose(
                "Sammanfattning",
                "Besökssystemet är installerat och driftsatt i Vårgårda. I Herrljunga väntar installationen på en "
                "SMS-tjänst, som "
                "meddelar den anställde när en besökare har anmält sig i receptionen.\n\nFörvaltningen har jämfört två "
                "lösningar. Köps tjänsten som "
                "molntjänst kan den vara i drift inom fyra veckor. Sänds meddelandena i stället från kommunens egen växel "
                "krävs en uppgradering, som "
                "på grund av förändringsstoppet i projektet ”Caterpillar” kan göras tidigast våren 2020.\n\n" + COSTS,
            ),
            prose(
                "Beslutsunderlag",
                "Tjänsteskrivelse i ärendet daterad 2019-09-04\n\nBilaga 1, Jämförelse av SMS-tjänster, 2019-09-02",
            ),
            Block(
                label="Förslag till beslut", contents=(Prose(text="Förvaltningens förslag till beslut:"), Points(points=POINTS))
            ),
            prose(
                "Yrkanden",
                "Anders Holmgren (M) yrkar bifall till förvaltningens förslag.\n\nUlf Norling (S) yrkar avslag på "
                "förvaltningens förslag och "
                "att förvaltningen i stället får i uppdrag att låta kommunens växel sända meddelandena, eftersom "
                "riktlinjer för säkerhet i "
                "molntjänster ännu saknas.",
            ),
            prose(
                "Beslutsgång",
                "Ordföranden ställer proposition på förvaltningens förslag och på Ulf Norlings yrkande och finner att "
                "förvaltningens "
                "förslag antas. Omröstning begärs.",
            ),
            prose(
                "Propositionsordning",
                "Ordföranden föreslår och nämnden godkänner följande: Den som stöder förvaltningens förslag röstar ja. Den som "
                "stöder Ulf Norlings yrkande röstar nej. Omröstningen är öppen.",
            ),
            Block(
                label="Omröstning",
                contents=(
                    Prose(
                        text="Ulf Norling (S) röstar nej. Ordföranden Anders Holmgren (M) röstar ja. Rösterna utfaller "
                        "med 1 ja-röst mot 1 nej-röst."
                    ),
                    VoteTable(
                        heading="",
                        rows=(
                            VoteRow(name="Ulf Norling (S), ersättare", municipality="Vårgårda", choice="no"),
                            VoteRow(name="Anders Holmgren (M), ordförande", municipality="Herrljunga", choice="yes"),
                        ),
                        yes=1,
                        no=1,
                        abstain=0,
                    ),
                ),
            ),
            prose(
                "Utslagsröst", "Rösterna är lika. Ordföranden avgör med sin utslagsröst till förmån för förvaltningens förslag."
            ),
            decision(*POINTS),
            prose("Reservation", "Ulf Norling (S) reserverar sig mot beslutet till förmån för det egna yrkandet."),
            prose(
                "Protokollsanteckning",
                "Birgitta Sjöö (S) får antecknat till protokollet att hon skulle ha röstat nej om hon hade tjänstgjort.",
            ),
        ),
        recipients=("IT-chefen",),
        for_information=("Kommunstyrelsen i Herrljunga", "kommunstyrelsen i Vårgårda"),
    )


def board(*municipalities: str) -> BoardBlock:
    return BoardBlock(
        sentence="Protokollet är justerat. Justeringen har tillkännagivits genom anslag på båda kommunernas anslagstavlor.",
        facts=(
            front("Organ", BODY),
            front("Sammanträde", "2019-09-16, §§ 16–22"),
            front("Justerat", "2019-09-23"),
            front("Förvaringsplats", "Kommunkansliet, Torget 1, Herrljunga"),
            front(
                "Sista dag för överklagande",
                "**2019-10-16**, tre veckor från den 25 september 2019, då anslaget fanns på båda tavlorna",
            ),
        ),
        rows=tuple(
            BoardRow(
                municipality=name,
                posted="2019-09-24" if name == "Herrljunga" else "",
                take_down="2019-10-17" if name == "Herrljunga" else "",
            )
            for name in municipalities
        ),
    )


def minutes(
    *,
    draft: bool = False,
    boards: tuple[BoardBlock, ...] = (board("Herrljunga", "Vårgårda"),),
    paragraphs: tuple[ParagraphDocument, ...] | None = None,
    extra_front: tuple[FrontRow, ...] = (),
) -> MinutesDocument:
    usual = (
        paragraphs
        if paragraphs is not None
        else (
            formal(
                16,
                "Val av justerare och tid för justering",
                "Åsa Öhman (C) utses att jämte ordföranden justera dagens protokoll.",
                "Protokollet justeras den 23 september 2019 kl. 13:00.",
            ),
            formal(17, "Fastställande av föredragningslista", "Föredragningslistan fastställs."),
            information(18, "Information kring växel, telefoni och IT-nätverk", "ITVT 3/2019 900"),
            information(19, "Ekonomi: kvartalsrapport och prognos 2019", "ITVT 5/2019 942"),
            information(20, "Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni", "ITVT 12/2019 901"),
            contested(),
            information(22, "Meddelanden", ""),
        )
    )
    return MinutesDocument(
        municipality="Herrljunga kommun",
        body=BODY,
        day=DAY,
        draft=draft,
        boards=boards,
        paragraphs=usual,
        front=(
            front(
                "Plats och tid",
                "Sammanträdesrum Sämsjön, kommunhuset, Torget 1, Herrljunga, kl. 09:00–11:05",
                "Ajournering kl. 10:05–10:15",
            ),
            front(
                "Beslutande",
                ("Anders Holmgren (M), ordförande", "Herrljunga", "§§ 16–22"),
                ("Åsa Öhman (C)", "Vårgårda", "§§ 16–20, 22"),
            ),
            front("Tjänstgörande ersättare", ("Ulf Norling (S) för Åsa Öhman (C)", "Vårgårda", "§ 21")),
            front(
                "Ej tjänstgörande ersättare",
                ("Birgitta Sjöö (S)", "Herrljunga", "§§ 16–22"),
                ("Ulf Norling (S)", "Vårgårda", "§§ 16–20, 22"),
            ),
            *extra_front,
            front(
                "Övriga",
                ("Elin Sandström, nämndsekreterare", "Herrljunga", "§§ 16–22"),
                ("Johan Lindvall, IT-chef", "Herrljunga", "§§ 18, 21"),
                ("Lena Björkegren, controller", "Herrljunga", "§ 19"),
                ("Maria Strandgren, nämndsamordnare", "Herrljunga", "§ 20"),
            ),
            front("Utses att justera", ("Åsa Öhman (C)", "Vårgårda", "§§ 16–20, 22"), ("Ulf Norling (S)", "Vårgårda", "§ 21")),
            front("Justeringens plats och tid", "Kommunhuset, Herrljunga, måndagen den 23 september 2019 kl. 13:00"),
            front("Paragrafer", "§§ 16–22"),
        ),
        signers=(
            Signer(name="Elin Sandström", role="Sekreterare"),
            Signer(name=CHAIR, role="Ordförande"),
            Signer(name=MEMBER, role="Justerande §§ 16–20, 22"),
            Signer(name=SUBSTITUTE, role="Justerande § 21"),
        ),
    )
