"""The words and shapes of the page: how heavy a remark is, how many there are, and how parts of a paragraph are called."""

from __future__ import annotations

from datetime import datetime

from app.domain.checking.remark import Act, Remark, Weight
from app.domain.house_style import LABELS
from app.translation import _
from ui.pages.minutes.reading import BOARDS, FRONT, Reading
from ui.shapes import Shape
from ui.words import counted, rule_name, short_day


def weight_shape(weight: Weight) -> Shape:
    """The shape of a remark."""
    shapes: dict[Weight, Shape] = {"fault": "triangle", "unfinished": "ring", "notice": "half_disc",
                                 "spelling": "wavy_line"}
    return shapes[weight]


def weight_word(weight: Weight) -> str:
    """The word of a remark."""
    words: dict[Weight, str] = {"fault": _("Motsägelse"), "unfinished": _("Saknas"), "notice": _("Att se över"),
                                "spelling": _("Stavning")}
    return words[weight]


def counts_words(reading: Reading) -> str:
    """`1 motsägelse, 2 saknas`; that nothing is left where nothing is."""
    counts = reading.counts
    told = []
    if counts["fault"]:
        told.append(counted(counts["fault"], _("1 motsägelse"), _("{n} motsägelser")))
    if counts["unfinished"]:
        told.append(_("{n} saknas").format(n=counts["unfinished"]))
    if counts["notice"]:
        told.append(_("{n} att se över").format(n=counts["notice"]))
    if counts["spelling"]:
        told.append(_("{n} stavning").format(n=counts["spelling"]))
    return ", ".join(told) or _("Inget kvar att ordna")


def standing_words(reading: Reading) -> tuple[str, bool]:
    """How far the minutes are from being locked, and whether something holds them."""
    faults, unfinished = reading.counts["fault"], reading.counts["unfinished"]
    if reading.whole_sealed:
        return _("Protokollet är låst."), False
    if faults:
        return counted(faults, _("En motsägelse är inte löst."), _("{n} motsägelser är inte lösta.")), True
    if any(r.code == "not_closed" for r in reading.remarks):
        return _("Sammanträdet är inte avslutat, och protokollet kan inte låsas som helhet."), True
    if unfinished:
        return counted(unfinished, _("En uppgift saknas innan protokollet kan låsas."),
                       _("{n} uppgifter saknas innan protokollet kan låsas.")), True
    return _("Inget hindrar att protokollet låses."), False


def mend_words(reading: Reading, remark: Remark) -> str:
    """What Retur does about a remark."""
    mend, passage = reading.mend_of(remark), reading.by_item.get(remark.item or "")
    where = passage.called if passage is not None and passage.called else place_word(reading.place_of(remark))
    jump = _("Gå till {where}").format(where=where) if where else _("Gå dit")
    if mend is None:
        return jump
    rights = _("Rätta") if remark.weight == "spelling" else _("Rätta till {who}")
    words: dict[Act, str] = {
        "choose_adjusters": _("Välj {who}"), "agenda": _("Till föredragningslistan"), "decide": _("Till sammanträdet"),
        "settle_adjusting": _("Sätt tid och plats"), "replace": rights, "select": jump,
    }
    return words[mend.act].format(who=mend.who)


def place_word(place: str) -> str:
    """A place that is no paragraph, as one goes there; empty for a paragraph without a number."""
    return {FRONT: _("försättsbladet"), BOARDS: _("anslagsbeviset")}.get(place, "")


def caption(reading: Reading, remark: Remark) -> str:
    """`Motsägelse · KL 5:67 · § 19`; of a word `Stavning, § 20. Menas återrapportera?`."""
    passage = reading.by_item.get(remark.item or "")
    called = passage.called if passage is not None else ""
    if remark.weight != "spelling":
        return " · ".join(w for w in (weight_word(remark.weight), rule_name(remark.rule), called) if w)
    words = ", ".join(w for w in (weight_word(remark.weight), called) if w) + "."
    return f"{words} " + _("Menas {word}?").format(word=remark.meant) if remark.meant else words


def own_words(reading: Reading) -> str:
    """`2 av 31 stycken är ändrade för hand.`"""
    own, of = reading.own
    return _("{n} av {of} stycken är ändrade för hand.").format(n=own, of=of) if own else ""


def part_word(part: str) -> str:
    """The usual heading of a part."""
    named = {str(key): words for key, words in LABELS.items()}
    return named.get(part) or _("Beslut")


def moment_words(at: datetime) -> str:
    """`16 sep 13:05`."""
    return f"{short_day(at.date())} {at:%H:%M}"
