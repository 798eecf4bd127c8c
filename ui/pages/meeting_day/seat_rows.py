"""The rows of the middle column: each line of the situation put into shape, words and buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.meeting.events import Ballot
from app.domain.meeting.poll import Poll
from app.domain.meeting.situation import Line, Standing
from app.domain.seat_order import SeatOrder
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.seat_order import Group, Section, sections
from ui.shapes import Shape
from ui.words import rule_name

Plate = Literal["yes", "no", "abstain", "waiting"]

SHAPES: dict[Standing, Shape] = {
    "serves": "disc", "substitutes": "ringed_disc", "present": "ring", "waiting": "ring", "absent": "bar", "reported": "bar",
    "disqualified": "struck_ring", "left": "arrow_out", "vacant": "dashed_ring", "unknown": "dashed_ring",
}
QUIET: tuple[Standing, ...] = ("absent", "reported", "vacant", "unknown")
SEAT_SHAPES: dict[Standing, Shape] = {"absent": "dashed_ring", "reported": "dashed_ring"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule objects to under a row: the cause, its effect with the paragraph, and the act that mends it."""

    cause: str
    effect: str
    offer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A row: a person, a vacant seat, or the heading of a group.

    `word` is how they stand, `clock` since when, `plate` the answer in a vote; `buttons` are the acts that the mouse finds;
    `on_line` is whether they take part from elsewhere.
    """

    key: str
    group: Group
    heading: bool = False
    person: str | None = None
    name: str = ""
    party: str = ""
    shape: Shape = "ring"
    role: str = ""
    word: str = ""
    warns: bool = False
    quiet: bool = False
    clock: str = ""
    plate: Plate | None = None
    remark: Remark | None = None
    why: str = ""
    on_line: bool = False
    says: str = ""
    buttons: tuple[str, ...] = ()


def rows_of(view: View, asked_why: str | None = None, order: SeatOrder = "seat") -> tuple[SeatRow, ...]:
    """The rows in order, each section under its heading."""
    rows: list[SeatRow] = []
    for section in sections(view, order):
        if section.heading:
            rows.append(_heading(section))
        rows.extend(_row(view, section.group, line, asked_why) for line in section.lines)
    return tuple(rows)


def _heading(section: Section) -> SeatRow:
    words = section.heading
    return SeatRow(key=f"heading:{section.group}:{words}", group=section.group, heading=True, name=words, says=words)


def _row(view: View, group: Group, line: Line, asked_why: str | None) -> SeatRow:
    seated = group == "seat"
    word, warns = _word(view, line, seated=seated)
    role = _role(view, line, seated=seated)
    clock = _clock(line)
    plate = _plate(view.poll, line)
    key = line.person or f"seat:{line.seat}"
    remark = _remark(line)
    party = f"({line.party})" if line.party else ""
    heard = [line.name, party, role, word, clock, _spoken(plate), remark.cause if remark else "", remark.effect if remark else ""]
    return SeatRow(
        key=key, group=group, person=line.person, name=line.name, party=party, shape=_shape(view, line, seated=seated), role=role,
        word=word, warns=warns, quiet=line.standing in QUIET, clock=clock, plate=plate, remark=remark, on_line=line.remote,
        why=line.why if asked_why == key else "", says=", ".join(h for h in heard if h), buttons=_buttons(view, line),
    )


def _shape(view: View, line: Line, *, seated: bool) -> Shape:
    if line.standing == "unknown" and not _elected(view, line):
        return "bar"
    if line.declined and line.standing in ("serves", "substitutes"):
        return "barred_disc"
    return (SEAT_SHAPES if seated else SHAPES).get(line.standing, SHAPES[line.standing])


def _word(view: View, line: Line, *, seated: bool) -> tuple[str, bool]:
    """How somebody stands, and whether it is said in warning."""
    if line.declined:
        return _("deltar ej"), False
    if line.standing == "disqualified":
        return (_("jäv") if seated else _("jäv i {item}").format(item=_open_item(view))), True
    words = {
        "serves": _("tjänstgör"), "substitutes": _("tjänstgör"), "present": _("närvarande, tjänstgör inte"),
        "waiting": _("tjänstgör från nästa ärende"), "absent": _("frånvarande"), "reported": _("har anmält förhinder"),
        "left": _("har lämnat sammanträdet"), "vacant": _("tom plats"),
        "unknown": _("väntas") if line.person in view.expected else _("inte uppropad"),
    }
    if not _elected(view, line) and line.standing in ("unknown", "absent", "present"):
        return line.comes_to, False
    return words[line.standing], False


def _elected(view: View, line: Line) -> bool:
    """Whether somebody holds a seat or a place among the substitutes; others are not called."""
    setting = view.history.setting
    return line.seat is not None or line.person in setting.holders or line.person in setting.places


def _open_item(view: View) -> str:
    return view.told.item(view.history.now.item)


def _role(view: View, line: Line, *, seated: bool) -> str:
    if _stands_outside(view.poll, line):
        return _("röstar inte i denna votering")
    role = line.role
    bodies = view.history.setting.committee.electing_bodies
    if seated and len(bodies) > 1 and line.electing_body and line.standing != "substitutes":
        role = f"{role}, {line.electing_body}"
    if view.poll is not None and line.person == view.poll.chair:
        role = _("{role}, röstar sist").format(role=role)
    if line.remote:
        role = _("{role}, på distans").format(role=role)
    since = view.serving_since.get(line.person or "") if line.standing in ("serves", "substitutes") else None
    return _("{role}, från {item}").format(role=role, item=view.told.item(since)) if since else role


def _stands_outside(poll: Poll | None, line: Line) -> bool:
    """Whether somebody serves and yet has no vote in this one: they stepped in after it had begun. Who declines is told so."""
    serves = line.standing in ("serves", "substitutes") and not line.declined
    return poll is not None and serves and line.person not in (*poll.entitled, *poll.ballots)


def _clock(line: Line) -> str:
    if line.standing in ("unknown", "absent", "reported", "vacant") or line.since is None:
        return ""
    return line.since


def _plate(poll: Poll | None, line: Line) -> Plate | None:
    if poll is None or poll.counted or len(poll.names) > 2 or line.person not in (*poll.entitled, *poll.ballots):
        return None
    given: Ballot | None = poll.ballots.get(str(line.person))
    return given or "waiting"


def plate_word(plate: Plate) -> str:
    """The word on the plate."""
    return {"yes": _("Ja"), "no": _("Nej"), "abstain": _("Avstår"), "waiting": _("väntar")}[plate]


def _spoken(plate: Plate | None) -> str:
    return plate_word(plate) if plate else ""


def _remark(line: Line) -> Remark | None:
    found = line.objection
    if found is None:
        return None
    effect = ", ".join(part for part in (found.effect, rule_name(found.rule)) if part)
    return Remark(cause=found.cause, effect=effect, offer=found.offer.text if found.offer else "")


def _buttons(view: View, line: Line) -> tuple[str, ...]:
    """The acts nearest at hand on this person, by the names of the page's acts."""
    state = view.history.now
    if view.poll is not None:
        return ("yes", "no", "abstain") if line.person in view.poll.waiting and len(view.poll.names) <= 2 else ()
    if line.person is None or state.closed:
        return ()
    if line.standing in ("unknown", "reported") and state.roll_call:
        return ("present", "absent")
    if line.standing in ("serves", "substitutes"):
        return ("disqualified", "left", "more")
    return ("seat", "left", "more") if line.place == "in_the_room" else ("arrives", "more")
