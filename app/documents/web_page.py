"""The minutes as a web page: headings, lists and tables that a screen reader finds, nothing fetched from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from app.documents.annex_words import HEADING, HEADS, TOLD, annex_words
from app.documents.markdown import Chunk, ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of
from app.documents.stamps import stamps, titled
from app.domain.document import AnnexLine, Block, BoardBlock, Content, FrontRow, MinutesDocument, ParagraphDocument, Points, Prose
from app.domain.document import VoteTable as Votes
from app.domain.minutes.plain import CHOICES
from app.domain.placeholders import refuse_placeholders

if TYPE_CHECKING:
    from app.documents.arms import Arms

STYLE = """
:root{color-scheme:light dark}
body{font:1.06rem/1.5 'Source Serif 4',Georgia,serif;max-width:44rem;margin:2.5rem auto;padding:0 1.25rem}
h1,h2,h3,th,dt,nav,.label{font-family:'Source Sans 3','Segoe UI',Arial,sans-serif}
h1{font-size:1.9rem;margin:0}h2{font-size:1.35rem;margin:3rem 0 .25rem;border-top:2px solid;padding-top:1rem}
h3{font-size:1rem;margin:1.4rem 0 .25rem}dt{font-weight:600;margin-top:.8rem}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid}
td.figure,th.figure{text-align:right}
.arms{float:left;margin:0 1rem 1rem 0}
.decision{border-left:3px solid;padding-left:1rem}.draft{font-weight:700;letter-spacing:.06em}
@media print{h2{break-after:avoid}tr{break-inside:avoid}}
""".strip()


def minutes_html(document: MinutesDocument, arms: Arms | None = None) -> bytes:
    """The minutes as one HTML file in UTF-8, the arms in it; raises PlaceholderFound as the PDF does."""
    refuse_placeholders(document)
    named = f"{_told(document.title, document.day.isoformat(), document.part)}, {document.body}"
    title = escape(titled(named, rehearsal=document.rehearsal, public=document.public))
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"{meta}<title>{title}</title><style>{STYLE}</style>"
    body = "".join(_body(document, arms))
    return f'<!doctype html>\n<html lang="sv"><head>{head}</head>\n<body>\n{body}</body></html>\n'.encode()


def _told(*words: str) -> str:
    return " ".join(word for word in words if word)


def _arms(arms: Arms) -> str:
    from app.documents.arms import size_on_paper  # with what draws, which a page without arms does not need

    width, height = size_on_paper(arms)
    source = f"data:image/png;base64,{b64encode(arms.image).decode('ascii')}"
    return f'<img class="arms" src="{source}" alt="{escape(arms.told)}" width="{width:.0f}" height="{height:.0f}">'


def _body(document: MinutesDocument, arms: Arms | None) -> Iterator[str]:
    marks = stamps(draft=document.draft, rehearsal=document.rehearsal, public=document.public)
    draft = "".join(f'<p class="draft">{words}</p>' for words in marks)
    yield f"<header>{_arms(arms) if arms else ''}<p>{escape(document.municipality)}</p>{draft}<h1>{escape(document.title)}</h1>"
    day = f'<time datetime="{document.day}">{document.day}</time>'
    yield f"<p>{escape(document.body)}, {day}{_part(document)}</p></header>\n<main>\n"
    yield from _front(document.front)
    yield from _front((), ((s.role, s.name) for s in document.signers))
    for board in () if document.draft else document.boards:
        yield from _board(board)
    yield from _contents(document)
    yield from _annexes(document.annexes)
    for paragraph in document.paragraphs:
        yield from _paragraph(paragraph, document)
    yield "</main>\n"
    if document.page.foot:
        yield f"<footer><p>{escape(document.page.foot)}</p></footer>\n"


def _front(rows: tuple[FrontRow, ...], pairs: Iterable[tuple[str, str]] = ()) -> Iterator[str]:
    known = [(r.label, "<br>".join(_inline(", ".join(t for t in (x.text, x.municipality, x.paragraphs) if t)) for x in r.lines))
             for r in rows] + [(label, escape(text)) for label, text in pairs]
    if known:
        yield "<dl>" + "".join(f"<dt>{escape(label)}</dt><dd>{text}</dd>" for label, text in known) + "</dl>\n"


def _board(board: BoardBlock) -> Iterator[str]:
    yield f"<section><h2>Anslag/bevis</h2><p>{escape(board.sentence)}</p>"
    yield from _front(board.facts)
    rows = [(r.municipality, r.posted, r.take_down) for r in board.rows]
    yield from _table(("Kommun", "Anslaget uppsatt", "Anslaget tas ned"), rows)
    yield "</section>\n"


def _contents(document: MinutesDocument) -> Iterator[str]:
    if document.contents:
        lines = "".join(f'<li><a href="#{_anchor(p)}">{escape(p.called)} {escape(p.heading)}</a></li>' for p in document.contents)
        yield f'<nav aria-label="Innehåll"><h2>Innehåll</h2><ul>{lines}</ul></nav>\n'


def _annexes(lines: tuple[AnnexLine, ...]) -> Iterator[str]:
    if lines:
        yield f'<section id="bilagor"><h2>{HEADING}</h2>'
        yield from _table(HEADS, (annex_words(line) for line in lines), figures=(False, False, True))
        yield f"<p>{TOLD}</p>" if any(line.left_out for line in lines) else ""
        yield "</section>\n"


def _part(document: MinutesDocument) -> str:
    return f", {escape(document.part)}" if document.part else ""


def _anchor(paragraph: ParagraphDocument) -> str:
    return f"p{paragraph.number}" if paragraph.number is not None else f"i-{escape(paragraph.item)}"


def _paragraph(paragraph: ParagraphDocument, document: MinutesDocument) -> Iterator[str]:
    mark = f"{escape(paragraph.called)} " if paragraph.called else ""
    dnr = f'<p class="label">{escape(paragraph.dnr)}</p>' if paragraph.dnr else ""
    yield f'<section id="{_anchor(paragraph)}"><h2>{mark}{escape(paragraph.heading)}</h2>{dnr}\n'
    for block in paragraph.blocks:
        yield from _block(block)
    pairs = ((document.recipients, paragraph.recipients), (document.for_information, paragraph.for_information))
    yield from _front((), ((label, ", ".join(names)) for label, names in pairs if names))
    yield "</section>\n"


def _block(block: Block) -> Iterator[str]:
    yield '<div class="decision">' if block.decision else "<div>"
    if block.label:
        yield f"<h3>{escape(block.label)}</h3>"
    for content in block.contents:
        yield from _content(content)
    yield "</div>\n"


def _content(content: Content) -> Iterator[str]:
    match content:
        case Prose():
            yield from _chunks(chunks_of(content.text))
        case Points(att=True):
            yield from (f"<p>{_inline(point)}</p>" for point in content.points)
        case Points():
            if len(content.points) == 1 and not content.always:
                yield f"<p>{_inline(content.points[0])}</p>"
            else:
                yield "<ol>" + "".join(f"<li>{_inline(point)}</li>" for point in content.points) + "</ol>"
        case _:
            yield from _votes(content)


def _votes(votes: Votes) -> Iterator[str]:
    rows = [(", ".join(t for t in (r.name, r.municipality) if t), CHOICES.get(r.choice, r.choice)) for r in votes.rows]
    yield from _table(("Ledamot", "Röst"), rows, votes.heading)
    yield f"<p>Ja {votes.yes}, nej {votes.no}, avstår {votes.abstain}.</p>"


def _chunks(chunks: Iterable[Chunk]) -> Iterator[str]:
    numbered = list(chunks)
    starts = [isinstance(c, ItemChunk) and c.first for c in numbered]
    for (kind, _list), group in groupby(enumerate(numbered), lambda p: (type(p[1]), sum(starts[:p[0] + 1]))):
        held = [chunk for _, chunk in group]
        if kind is ItemChunk:
            items = [c for c in held if isinstance(c, ItemChunk)]
            tag = "ol" if items[0].mark else "ul"
            yield f"<{tag}>" + "".join(f"<li>{_words(c.words)}</li>" for c in items) + f"</{tag}>"
        else:
            yield from (_single(chunk) for chunk in held)


def _single(chunk: Chunk) -> str:
    if isinstance(chunk, TableChunk):
        return "".join(_table(chunk.head, chunk.rows, figures=chunk.right))
    return f"<p>{_words(chunk.words)}</p>" if isinstance(chunk, TextChunk) else ""


def _table(
    head: Iterable[str], rows: Iterable[Iterable[str]], caption: str = "", figures: tuple[bool, ...] = ()
) -> Iterator[str]:
    right = [*figures, *(False for _ in range(20))]
    mark = [' class="figure"' if r else "" for r in right]
    named = f"<caption>{escape(caption)}</caption>" if caption else ""
    heads = "".join(f'<th scope="col"{mark[n]}>{_words(words_of(h))}</th>' for n, h in enumerate(head))
    cells = ("".join(f"<td{mark[n]}>{_words(words_of(c))}</td>" for n, c in enumerate(row)) for row in rows)
    body = "".join(f"<tr>{each}</tr>" for each in cells)
    yield f"<table>{named}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _inline(text: str) -> str:
    return " ".join(_words(c.words) for c in chunks_of(text) if not isinstance(c, TableChunk))


def _words(words: Iterable[Words]) -> str:
    return "".join(f"<strong>{escape(w.text)}</strong>" if w.bold else escape(w.text) for w in words)
