"""What a Word file rests on: styles, language, header and footer, lists that begin anew, rows that are not cut, fixed bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from app.documents.markdown import Words

LANGUAGE = "sv-SE"
SERIF, SANS = "Cambria", "Calibri"
"""Faces that every Word has."""
INK = RGBColor(0x11, 0x11, 0x11)
MARK = Mm(24)
"""The room of a § before its heading."""
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
STYLES: dict[str, tuple[str, float, bool, float, float]] = {
    "Normal": (SERIF, 10.5, False, 0, 4), "Title": (SANS, 21, True, 0, 0), "Subtitle": (SANS, 11, False, 0, 2),
    "Heading 1": (SANS, 15, True, 24, 8), "Heading 2": (SANS, 10.5, True, 10, 2),
    "List Number": (SERIF, 10.5, False, 0, 2), "List Bullet": (SERIF, 10.5, False, 0, 2),
    "Header": (SANS, 9, False, 0, 0), "Footer": (SANS, 8, False, 0, 0),
}
"""Face, size, bold, space before and after in points."""
OWN_STYLES: dict[str, tuple[str, float, bool, float, float]] = {
    "Beslut": (SERIF, 10.5, False, 0, 4), "Beslutspunkt": (SERIF, 10.5, False, 0, 2), "Dnr": (SANS, 8.5, False, 0, 6),
    "Utkast": (SANS, 9, True, 0, 6), "Bordsrubrik": (SANS, 9, True, 6, 2), "Efter tabell": (SERIF, 4, False, 0, 4),
    "Slutstreck": (SERIF, 4, False, 2, 8), "Tabelltext": (SANS, 9, False, 2, 2), "Avsnitt": (SANS, 11.5, True, 14, 6),
}


def begin(file: Any, title: str, author: str, day: date) -> None:
    """Give a new file its page, its styles, its language, and what it says of itself."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(30), Mm(25)
    for name, look in STYLES.items():
        _dress(file.styles[name], look)
    for name, look in OWN_STYLES.items():
        style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = file.styles["Normal"]
        _dress(style, look)
    for name in ("Beslut", "Beslutspunkt"):
        _border(file.styles[name], "left", 20, 8)
    _border(file.styles["Slutstreck"], "bottom", 8, 1)
    file.styles["Slutstreck"].paragraph_format.right_indent = Mm(138)
    file.styles["Avsnitt"].base_style = file.styles["Heading 1"]  # a heading of its level, set smaller
    for name in ("Heading 1", "Heading 2", "Avsnitt", "Bordsrubrik"):
        file.styles[name].paragraph_format.keep_with_next = True
    file.styles["Heading 1"].paragraph_format.tab_stops.add_tab_stop(MARK)
    _language(file)
    said, moment = file.core_properties, datetime(day.year, day.month, day.day)  # noqa: DTZ001 (the format has no zone)
    said.title, said.author, said.language, said.comments, said.last_modified_by = title, author, LANGUAGE, "", ""
    said.created = said.modified = moment


def hang(heading: Any) -> None:
    """Let the lines of a heading begin where its first one does, after the mark."""
    heading.paragraph_format.left_indent, heading.paragraph_format.first_line_indent = MARK, -MARK


def _dress(style: Any, look: tuple[str, float, bool, float, float]) -> None:
    face, size, bold, before, after = look
    style.font.name, style.font.size, style.font.bold, style.font.italic = face, Pt(size), bold, False
    style.font.color.rgb = INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{key}"), face)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.widow_control = True
    for path in ("w:pPr/w:pBdr", "w:pPr/w:tabs", "w:rPr/w:spacing"):  # rules under titles, centred stops, spread letters
        for found in style.element.xpath(path):
            found.getparent().remove(found)


def _border(style: Any, side: str, size: int, space: int) -> None:
    """A rule beside or under every paragraph of the style: the decision's bar, the end of a §."""
    borders, border = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", str(size)), ("space", str(space)), ("color", "111111")):
        border.set(qn(f"w:{key}"), value)
    borders.append(border)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _language(file: Any) -> None:
    for holder in (file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"),
                   file.styles["Normal"].element.get_or_add_rPr()):
        known = holder.find(qn("w:lang"))
        if known is None:
            known = OxmlElement("w:lang")
            holder.append(known)
        for key in ("val", "eastAsia"):
            known.set(qn(f"w:{key}"), LANGUAGE)


def picture(file: Any, image: bytes, told: str, size: tuple[float, float]) -> None:
    """A picture in a line of its own with the words that are read in its place, `size` in points."""
    drawn = file.add_paragraph(style="Subtitle").add_run().add_picture(BytesIO(image), Pt(size[0]), Pt(size[1]))
    drawn._inline.docPr.set("descr", told)


def page_line(file: Any, words: str, day: str, draft: str, last: str = "") -> None:
    """The header and the footer of every page, with fields for the number of the page and of how many, and a `last` line."""
    section = file.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (head, foot):
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(38))
        stops.add_tab_stop(Mm(160), WD_ALIGN_PARAGRAPH.RIGHT)
    head.add_run(f"{words}\t{day}")
    foot.add_run(f"{draft}\t\tSida ").bold = bool(draft) or None
    _field(foot, "PAGE")
    foot.add_run(" (")
    _field(foot, "NUMPAGES")
    foot.add_run(")")
    if last:
        section.footer.add_paragraph(last, style=foot.style)


def _field(paragraph: Any, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def new_list(file: Any, *, numbered: bool) -> Callable[[Any], None]:
    """A list that begins at 1: what is returned puts a paragraph in it."""
    numbering = file.part.numbering_part.element
    base = file.styles["List Number" if numbered else "List Bullet"].element.pPr.numPr.numId.val
    abstract = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == base)
    number = numbering.add_num(abstract)
    if numbered:
        number.add_lvlOverride(ilvl=0).add_startOverride(1)

    def put(paragraph: Any) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number.numId

    return put


def table_of(file: Any, columns: int, *, widths: Sequence[float] = (), ruled: bool = True) -> Any:
    """A table with horizontal rules only, widths in millimetres; one that is `ruled` has a head row that comes on each page."""
    table = file.add_table(rows=1 if ruled else 0, cols=columns)
    table.autofit = not widths
    for column, width in zip(table.columns, widths, strict=False):
        column.width = Mm(width)
    if ruled:
        _rules(table)
        _repeats(table.rows[0])
    return table


def _rules(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for name, size in (("top", "8"), ("bottom", "8"), ("insideH", "2")):
        rule = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", size), ("space", "0"), ("color", "111111")):
            rule.set(qn(f"w:{key}"), value)
        borders.append(rule)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    if layout is None:
        table._tbl.tblPr.append(borders)
    else:
        layout.addprevious(borders)


def _repeats(row: Any) -> None:
    mark = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(mark)


def whole(row: Any) -> None:
    """Keep the row on one page."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def set_cell(cell: Any, words: Sequence[Words], *, right: bool = False, bold: bool = False) -> None:
    """The words of a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.style = "Tabelltext"
    for each in words:
        paragraph.add_run(each.text).bold = bold or each.bold or None
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def label_row(table: Any, label: str, lines: Sequence[Sequence[Words]]) -> None:
    """A label and its lines under each other."""
    row = table.add_row()
    whole(row)
    set_cell(row.cells[0], (Words(label, bold=True),))
    for number, words in enumerate(lines):
        if number:
            row.cells[1].add_paragraph()
        paragraph = row.cells[1].paragraphs[-1]
        paragraph.style = "Tabelltext"
        for each in words:
            paragraph.add_run(each.text).bold = each.bold or None


def signature_row(table: Any, pairs: Sequence[tuple[str, str]]) -> None:
    """Lines to sign on with the printed names and the roles under them."""
    row = table.add_row()
    whole(row)
    for cell, (name, role) in zip(row.cells, pairs, strict=False):
        line = cell.paragraphs[0]
        line.style, line.paragraph_format.space_before = "Tabelltext", Mm(10)
        line.add_run("_" * 38)
        printed = cell.add_paragraph(style="Tabelltext")
        printed.add_run(name).bold = True
        printed.add_run().add_break()
        printed.add_run(role)


def finished_file(file: Any, day: date) -> bytes:
    """The file's bytes, which hold no clock: the same for the same contents."""
    made, fixed = BytesIO(), BytesIO()
    file.save(made)
    with zipfile.ZipFile(made) as parcel, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(parcel.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            out.writestr(zipfile.ZipInfo(name, ZIP_DAY), parcel.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
