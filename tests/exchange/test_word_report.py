"""A staff report read from a Word file: headings become parts, nothing is lost without a word, and no file does harm."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.domain.cases import ReportSigner
from app.exchange.word_file import WordFault
from app.exchange.word_report import WordReport, read_report

Document = Any
PARTS = ("Sammanfattning", "Beslutsunderlag", "Förslag till beslut", "Expedieras till", "För kännedom till")


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def read(document: Document) -> WordReport:
    return read_report(saved(document))


def paragraph(xml: str) -> Any:
    return parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def put(document: Document, element: Any) -> None:
    """The element after the last paragraph of the body."""
    document.paragraphs[-1]._p.addnext(element)


@pytest.fixture
def report() -> Document:
    """A report in the usual form: facts, heading, parts, who signs, who is to have it."""
    made = docx.Document()
    for text in ("TJÄNSTESKRIVELSE", "2019-09-04", "DNR ITVT 12/2019 901"):
        made.add_paragraph(text)
    made.add_heading("Revidering av reglemente", 1)
    made.add_heading("Sammanfattning", 2)
    words = made.add_paragraph("Reglementet antogs ")
    words.add_run("2015").bold = True
    words.add_run(" och har inte ändrats.")
    made.add_heading("Beslutsunderlag", 2)
    for text in ("Tjänsteskrivelse 2019-09-04", "Reglemente med ändringar"):
        made.add_paragraph(text, style="List Bullet")
    made.add_heading("Förslag till beslut", 2)
    made.add_paragraph("Servicenämnden föreslår:")
    for text in ("Reglementet antas.", "Reglementet gäller från 2020."):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("Mats Rydh")
    made.add_paragraph("nämndsamordnare")
    made.add_paragraph("Expedieras till:").add_run(" Kommunfullmäktige i Herrljunga")
    made.add_paragraph("Kommunfullmäktige i Vårgårda")
    made.add_paragraph("För kännedom till:")
    made.add_paragraph("Kommunjuristen")
    return made


def test_the_parts_of_a_report_are_found_by_their_headings(report: Document) -> None:
    found = read(report)
    assert (found.title, found.dnr) == ("Revidering av reglemente", "ITVT 12/2019 901")
    assert found.report.date == date(2019, 9, 4)
    assert found.report.summary == "Reglementet antogs **2015** och har inte ändrats."
    assert found.report.grounds == ("Tjänsteskrivelse 2019-09-04", "Reglemente med ändringar")
    assert found.report.proposal == (
        "Servicenämnden föreslår:\n\n1. Reglementet antas.\n2. Reglementet gäller från 2020.")
    assert found.report.signers == (ReportSigner(name="Mats Rydh", title="nämndsamordnare"),)
    assert found.report.recipients == ("Kommunfullmäktige i Herrljunga", "Kommunfullmäktige i Vårgårda")
    assert found.report.for_information == ("Kommunjuristen",)
    assert found.told == ("De som undertecknat är lästa ur slutet av förslaget: ”Mats Rydh, nämndsamordnare”.",)


def test_what_has_no_part_goes_to_the_summary_and_is_told(report: Document) -> None:
    report.paragraphs[0].insert_paragraph_before("Servicekontoret")
    report.add_heading("Bakgrund", 2)
    report.add_paragraph("Nämnden bildades 2015.")
    report.add_heading("Tidigare beslut", 3)
    report.add_paragraph("Inga.")
    found = read(report)
    assert found.report.summary == (
        "Servicekontoret\n\nReglementet antogs **2015** och har inte ändrats.\n\n**Bakgrund**\n\nNämnden bildades 2015.\n\n"
        "**Tidigare beslut**\n\nInga.")
    assert found.told[0] == "Text före första rubriken är lagd först i sammanfattningen: ”Servicekontoret”."
    assert found.told[1] == ("Avsnitt utan plats i skrivelsen är lagda sist i sammanfattningen: ”Bakgrund”, ”Tidigare beslut”.")


def test_headings_under_a_part_stay_in_it() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    made.add_heading("Ekonomi", 2)
    made.add_paragraph("Ingen kostnad.")
    made.add_heading("Förvaltningens förslag till beslut", 1)
    made.add_paragraph("Godkänns.")
    found = read(made)
    assert found.report.summary == "**Ekonomi**\n\nIngen kostnad."
    assert found.report.proposal == "Godkänns."
    assert found.told == ()


def test_bold_words_alone_on_a_line_are_headings_too_and_the_first_of_them_the_title() -> None:
    made = docx.Document()
    for text, bold in (("Tjänsteskrivelse", True), ("Ny taxa", True), ("Ärendet", True), ("Taxan är gammal.", False),
                       ("Handlingar:", False), ("Taxan", False), ("Förslag", True), ("Taxan antas.", False)):
        made.add_paragraph().add_run(text).bold = bold
    found = read(made)
    assert (found.title, found.report.summary, found.report.grounds) == ("Ny taxa", "Taxan är gammal.", ("Taxan",))
    assert found.report.proposal == "Taxan antas."


def test_a_text_without_any_known_heading_is_the_summary() -> None:
    made = docx.Document()
    made.add_paragraph("Förslag finns i ärendet.")
    made.add_paragraph("Ärendet")
    found = read(made)
    assert found.report.summary == "Förslag finns i ärendet.\n\nÄrendet"
    assert found.told == ("Inga kända rubriker hittades. Hela texten är lagd i sammanfattningen.",)
    assert read(docx.Document()).report.summary is None


def test_tables_are_kept_with_their_merged_cells() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    table = made.add_table(rows=3, cols=3)
    for row, texts in enumerate((("Konto", "Utfall", "Budget"), ("Växel|tele", "84 000", "90 000"), ("", "12", "13"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    assert read(made).report.summary == (
        "| Konto | Utfall Budget |  |\n| --- | --- | --- |\n| Växel\\|tele | 84 000 | 90 000 |\n|  | 12 | 13 |")


def test_a_table_of_one_column_or_one_row_only_arranges_the_page() -> None:
    made = docx.Document()
    made.add_table(rows=1, cols=2).cell(0, 1).text = "Dnr TN 2019/4"
    frame = made.add_table(rows=2, cols=1)
    frame.cell(0, 0).text = "Förslag till beslut:"
    frame.cell(1, 0).text = "Avtalet godkänns."
    found = read(made)
    assert (found.dnr, found.report.proposal) == ("TN 2019/4", "Avtalet godkänns.")


def test_a_list_that_is_a_table_becomes_lines_and_an_empty_table_nothing() -> None:
    made = docx.Document()
    made.add_heading("Beslutsunderlag", 1)
    table = made.add_table(rows=2, cols=2)
    for row, texts in enumerate((("Avtal", "2019-05-02"), ("Bilaga", ""))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    made.add_table(rows=2, cols=2)
    assert read(made).report.grounds == ("Avtal, 2019-05-02", "Bilaga")


def test_items_under_items_stand_in_one_list_and_it_is_told() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    made.add_paragraph("Ett", style="List Number")
    nested = made.add_paragraph("Underpunkt", style="List Number")
    style: Any = nested.style
    number = style.element.find(".//" + docx.oxml.ns.qn("w:numId")).get(docx.oxml.ns.qn("w:val"))
    nested._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="{number}"/></w:numPr>'))
    made.add_paragraph("Två", style="List Number")
    not_in_it = made.add_paragraph("Utanför", style="List Number")
    not_in_it._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    found = read(made)
    assert found.report.summary == "1. Ett\n- Underpunkt\n2. Två\n\nUtanför"
    assert found.told == ("Listor i flera nivåer är lagda i en nivå.",)


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    made = docx.Document()
    made.add_heading("Förslag till beslut", 1)
    put(made, paragraph(run("Taxan höjs med ") + f'<w:del w:id="1"><w:r><w:delText>två</w:delText></w:r></w:del>'
                        f'<w:ins w:id="2">{run("tre")}</w:ins>' + run(" procent.")))
    found = read(made)
    assert found.report.proposal == "Taxan höjs med tre procent."
    assert found.told == (
        "Dokumentet har spårade ändringar. Texten är läst som om de vore godkända.", "Tillagt i spårade ändringar: ”tre”.",
        "Struket i spårade ändringar: ”två”.")


def test_comments_fields_boxes_pictures_notes_and_hidden_words_are_told() -> None:
    made = docx.Document()
    heading = made.add_heading("Sammanfattning", 1)
    made.add_comment(heading.runs, text="Stämmer detta?")
    placeholder = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Klicka här')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtContent>{run(' Ifyllt.')}</w:sdtContent></w:sdt>"
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('I rutan')}</w:p></w:txbxContent></w:pict></w:r><w:r><w:drawing/></w:r>"
    notes = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r>'
    put(made, paragraph(run("Text.") + placeholder + filled + box + notes))
    found = read(made)
    assert found.report.summary == "Text. Ifyllt."
    assert found.told == (
        "Kommentarer är inte med: ”Stämmer detta?”.", "Fält i mallen som ingen har fyllt i är inte med: ”Klicka här”.",
        "Textrutor är inte med: ”I rutan”.", "Bilder är inte med: 1 st.", "Fotnoter är inte med: 1 st.",
        "Dolda stycken är inte med: 1 st.")


def test_fields_of_a_template_round_whole_paragraphs_are_read() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    inside = f"<w:p>{run('Ett stycke.')}</w:p>"
    put(made, parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{inside}</w:sdtContent></w:sdt>"))
    put(made, parse_xml(f"<w:ins {nsdecls('w')}><w:p>{run('Två.')}</w:p></w:ins>"))
    assert read(made).report.summary == "Två.\n\nEtt stycke."


def test_signs_that_mean_something_in_markdown_stay_signs() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    made.add_paragraph("Namn: ________")
    made.add_paragraph("# inte en rubrik")
    lines = made.add_paragraph("Rad ett")
    lines.add_run().add_break()
    lines.add_run(" fet ").bold = True
    lines.add_run("Rad två")
    assert read(made).report.summary == (
        "Namn: \\_\\_\\_\\_\\_\\_\\_\\_\n\n\\# inte en rubrik\n\nRad ett\n\n**fet** Rad två")


def test_bold_words_stay_together_where_word_has_parted_them() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    words = made.add_paragraph("Beslut: ")
    for text, bold in (("taxan", True), (" ", False), ("höjs", True), (" i år", False), (" **", False)):
        words.add_run(text).bold = bold
    assert read(made).report.summary == "Beslut: **taxan höjs** i år \\*\\*"


@pytest.mark.parametrize(("lines", "signers", "proposal"), [
    (("Taxan antas.", "Ulf Ek, chef"), ("Ulf Ek", "chef"), "Taxan antas."),
    (("Taxan antas.", "Ulf Ek\nchef"), ("Ulf Ek", "chef"), "Taxan antas."),
    (("Till ombud utses:", "Ulf Ek"), None, "Till ombud utses:\n\nUlf Ek"),
    (("Till ombud utses:", "Ulf Ek", "Eva Lind"), None, "Till ombud utses:\n\nUlf Ek\n\nEva Lind"),
    (("Ulf Ek", "Taxan antas."), None, "Ulf Ek\n\nTaxan antas."),
])
def test_who_has_signed_is_known_by_name_and_title(
        lines: tuple[str, ...], signers: tuple[str, str] | None, proposal: str) -> None:
    made = docx.Document()
    made.add_heading("Förslag till beslut", 1)
    for text in lines:
        made.add_paragraph(text)
    found = read(made).report
    assert [(s.name, s.title) for s in found.signers] == ([signers] if signers else [])
    assert found.proposal == proposal


@pytest.mark.parametrize(("lines", "signers", "recipients"), [
    (("Kommunstyrelsen", "Ekonomienheten", "Ulf Ek, förvaltningschef"), ["Ulf Ek"], ("Kommunstyrelsen", "Ekonomienheten")),
    (("Kommunstyrelsen", "Ulf Ek\nförvaltningschef"), ["Ulf Ek"], ("Kommunstyrelsen",)),
    (("Kommunstyrelsen", "Ulf Ek", "Förvaltningschef", "Eva Lind, handläggare"), ["Ulf Ek", "Eva Lind"], ("Kommunstyrelsen",)),
    (("Kommunstyrelsen\nUlf Ek, jurist",), ["Ulf Ek"], ("Kommunstyrelsen",)),
    (("Ulf Ek, jurist",), [], ("Ulf Ek, jurist",)),
    (("Ulf Ek, jurist", "Kommunstyrelsen"), [], ("Ulf Ek, jurist", "Kommunstyrelsen")),
    (("Kommunstyrelsen", "Räddningstjänsten Väst", "ekonomiavdelningen"), [],
     ("Kommunstyrelsen", "Räddningstjänsten Väst", "ekonomiavdelningen")),
])
def test_who_has_signed_below_the_recipients_is_none_of_them_and_is_told(
        lines: tuple[str, ...], signers: list[str], recipients: tuple[str, ...]) -> None:
    made = docx.Document()
    for heading, texts in (("Förslag till beslut", ("Taxan antas.",)), ("Expedieras till", lines)):
        made.add_heading(heading, 1)
        for text in texts:
            made.add_paragraph(text)
    found = read(made)
    assert [s.name for s in found.report.signers] == signers
    assert found.report.recipients == recipients
    assert any("läst som underskrift" in told for told in found.told) is bool(signers)


def test_where_the_proposal_is_signed_a_person_last_is_a_recipient() -> None:
    made = docx.Document()
    for heading, texts in (("Förslag till beslut", ("Taxan antas.", "Eva Lind, handläggare")),
                           ("Expedieras till", ("Kommunstyrelsen", "Ulf Ek, jurist"))):
        made.add_heading(heading, 1)
        for text in texts:
            made.add_paragraph(text)
    found = read(made).report
    assert [s.name for s in found.signers] == ["Eva Lind"]
    assert found.recipients == ("Kommunstyrelsen", "Ulf Ek, jurist")


def test_the_number_is_read_from_the_head_of_the_page_too_and_a_day_that_is_none_is_passed_over() -> None:
    made = docx.Document()
    made.sections[0].header.add_table(1, 1, docx.shared.Cm(5)).cell(0, 0).text = "Diarienummer: TN 2019/9"
    made.add_paragraph("2019-02-31")
    made.add_heading("Sammanfattning", 1)
    made.add_paragraph("Text.")
    found = read(made)
    assert (found.dnr, found.report.date, found.report.summary) == ("TN 2019/9", None, "Text.")


def test_more_than_a_few_are_counted_and_long_ones_shortened() -> None:
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    for number in range(6):
        made.add_heading(f"Avsnitt {number} {'långt ' * 20}", 1)
    (told,) = read(made).told
    assert "…”, ”Avsnitt 4" in told
    assert told.endswith(" och 1 till.")


# What is no such file


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, content in parts.items():
            parcel.writestr(name, content)
    return file.getvalue()


def with_body(body: bytes) -> bytes:
    """A whole document whose body says something else."""
    with zipfile.ZipFile(BytesIO(saved(docx.Document()))) as parcel:
        return zipped({n: body if n == "word/document.xml" else parcel.read(n) for n in parcel.namelist()})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = b"<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><d>&b;</d>"


@pytest.mark.parametrize(("content", "reason"), [
    (OLE + b"\0" * 600, "old_word"), (OLE + "EncryptedPackage".encode("utf-16-le"), "locked"), (b"{\\rtf1 hej}", "rich_text"),
    (b"", "not_word"), (b"%PDF-1.7", "not_word"), (b"PK\x03\x04 inte mer", "broken"),
    (zipped({"content.xml": b"<a/>", "mimetype": b"odt"}), "open_document"), (zipped({"a.txt": b"a"}), "not_word"),
    (zipped({"word/document.xml": b"<a/>"}), "broken"), (with_body(b"<w:document"), "broken"), (with_body(BOMB), "broken"),
    (with_body(b""), "broken"), (with_body(b"\xff\xfe\0\0"), "broken"), (b"PK" + b"\0" * 50_000_001, "too_large"),
    (zipped({"word/document.xml": b" " * 30_000_001}), "too_large"),
    (zipped({"word/document.xml": b"<a/>"} | {f"x{n}": b"" for n in range(5001)}), "too_large"),
])
def test_what_is_no_such_file_is_refused_by_its_kind(content: bytes, reason: str) -> None:
    with pytest.raises(WordFault) as refused:
        read_report(content)
    assert refused.value.reason == reason


def outcome(content: bytes) -> str:
    try:
        read_report(content)
    except WordFault as fault:
        return fault.reason
    return "read"


def test_damaged_files_are_read_or_refused_and_nothing_else() -> None:
    made = docx.Document()
    for part in PARTS:
        made.add_heading(part, 1)
        made.add_paragraph("Text.")
    whole = saved(made)
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        for hurt in (whole[:place], whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :]):
            assert outcome(hurt) in ("read", "broken", "not_word", "too_large")


def test_a_table_inside_tables_as_deep_as_can_be_is_no_trouble() -> None:
    inner = f"<w:p>{run('innerst')}</w:p>"
    for _depth in range(40):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl><w:p/>"
    made = docx.Document()
    made.add_heading("Sammanfattning", 1)
    put(made, parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{inner}</w:sdtContent></w:sdt>"))
    assert read(made).report.summary == "innerst"
