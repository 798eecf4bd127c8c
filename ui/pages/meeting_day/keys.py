"""The keys of the page: each act with its words, its letter and its slot, and which of them mean something now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.widgets.actions import IN_LINE, OWN, PART, action

Mode = Literal["call", "meeting", "vote", "closed"]
PARTY = "party_"
"""With a number: the act that answers for a party."""
Slot = Callable[[], object]
CALL: tuple[Mode, ...] = ("call",)
OPEN: tuple[Mode, ...] = ("meeting",)
TABLE: tuple[Mode, ...] = ("call", "meeting")
AFTER: tuple[Mode, ...] = ("meeting", "closed")
VOTE: tuple[Mode, ...] = ("vote",)
ALWAYS: tuple[Mode, ...] = ("call", "meeting", "vote", "closed")
IN_PAUSE = ("move", "offer", "next", "until", "later_day", "left", "arrives", "why", "find", "log")
"""What stands in the key line while the meeting is adjourned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """An act: its name, words and keys, in which modes it means something, and whether only on the seats themselves."""

    name: str
    words: str
    keys: tuple[str, ...]
    modes: tuple[Mode, ...]
    own: bool = False
    plate: str | None = None
    in_line: bool = True


def all_keys() -> tuple[Key, ...]:
    """All acts in the order of the key line, in the language spoken now."""
    return (
        Key(name="move", words=_("Person"), keys=(), modes=ALWAYS, own=True, plate="↑↓"),
        Key(name="offer", words=_("Åtgärda"), keys=("Return", "Enter"), modes=ALWAYS, own=True),
        Key(name="yes", words=_("Ja"), keys=("J",), modes=VOTE),
        Key(name="no", words=_("Nej"), keys=("N",), modes=VOTE),
        Key(name="abstain", words=_("Avstår"), keys=("A",), modes=VOTE),
        Key(name="take_back", words=_("Rösten tillbaka"), keys=("Backspace",), modes=VOTE),
        Key(name="casting", words=_("Utslagsröst"), keys=("U",), modes=VOTE),
        *(Key(name=f"{PARTY}{n}", words="", keys=(str(n),), modes=VOTE, in_line=False) for n in range(1, 10)),
        Key(name="others", words=_("Övriga röstar lika"), keys=("Ö",), modes=VOTE, in_line=False),
        Key(name="slips", words=_("Sluten omröstning"), keys=("S",), modes=VOTE, in_line=False),
        Key(name="tally", words=_("Bara röstetalen"), keys=("R",), modes=VOTE, in_line=False),
        Key(name="question", words=_("Ändra frågan"), keys=("F",), modes=VOTE, in_line=False),
        Key(name="asked", words=_("Begärd av den markerade"), keys=("B",), modes=VOTE, in_line=False),
        Key(name="cancel", words=_("Avbryt"), keys=("Esc",), modes=VOTE),
        Key(name="present", words=_("Närvarande"), keys=("N",), modes=TABLE),
        Key(name="absent", words=_("Frånvarande"), keys=("F",), modes=TABLE),
        Key(name="all_there", words=_("Alla som väntas är här"), keys=("A",), modes=CALL),
        Key(name="disqualified", words=_("Jäv"), keys=("J",), modes=TABLE),
        Key(name="left", words=_("Lämnar"), keys=("L",), modes=(*TABLE, "vote")),
        Key(name="arrives", words=_("Kommer"), keys=("K",), modes=TABLE),
        Key(name="left_before", words=_("Lämnade före ärendet"), keys=("Shift+L",), modes=OPEN, in_line=False),
        Key(name="came_before", words=_("Kom före ärendet"), keys=("Shift+K",), modes=OPEN, in_line=False),
        Key(name="another_time", words=_("Kom eller lämnade vid annan tid"), keys=("Z",), modes=TABLE, in_line=False),
        Key(name="remote", words=_("På distans"), keys=("W",), modes=TABLE, in_line=False),
        Key(name="declined", words=_("Deltar ej"), keys=("D",), modes=OPEN),
        Key(name="reserve", words=_("Reservation"), keys=("R",), modes=AFTER),
        Key(name="why", words=_("Varför?"), keys=("?", "Space"), modes=ALWAYS, own=True, plate="?"),
        Key(name="next", words=_("Nästa ärende"), keys=("Right",), modes=TABLE),
        Key(name="decide", words=_("Besluta enligt förslag"), keys=("B",), modes=OPEN, in_line=False),
        Key(name="propose", words=_("Yrkande"), keys=("Y",), modes=OPEN, in_line=False),
        Key(name="put", words=_("Proposition"), keys=("P",), modes=OPEN, in_line=False),
        Key(name="vote", words=_("Votering"), keys=("V",), modes=OPEN, in_line=False),
        Key(name="further", words=_("Ett beslut till"), keys=("E",), modes=OPEN, in_line=False),
        Key(name="word", words=_("Beslutets lydelse"), keys=("Ä",), modes=OPEN, in_line=False),
        Key(name="put_off", words=_("Skjut upp ärendet"), keys=("U",), modes=OPEN, in_line=False),
        Key(name="presents", words=_("Föredraganden kommer eller går"), keys=("I",), modes=OPEN, in_line=False),
        Key(name="note", words=_("Egen anteckning"), keys=("A",), modes=OPEN, in_line=False),
        Key(name="at_once", words=_("Omedelbar justering"), keys=("O",), modes=OPEN, in_line=False),
        Key(name="state", words=_("Yttrande"), keys=("S",), modes=AFTER),
        Key(name="adjuster", words=_("Justerare"), keys=("M",), modes=TABLE),
        Key(name="motivate", words=_("Motivering anmäls"), keys=("M",), modes=AFTER),
        Key(name="chair", words=_("Leder sammanträdet"), keys=("H",), modes=TABLE),
        Key(name="seat", words=_("Tjänstgör"), keys=("T",), modes=TABLE),
        Key(name="pause", words=_("Ajournera"), keys=("X",), modes=OPEN),
        Key(name="until", words=_("Till klockan"), keys=("C",), modes=OPEN, in_line=False),
        Key(name="later_day", words=_("Återuppta en annan dag"), keys=("Å",), modes=OPEN, in_line=False),
        Key(name="raise_item", words=_("Väck ärende"), keys=("Ins",), modes=OPEN, in_line=False),
        Key(name="strike_item", words=_("Stryk ärende"), keys=("Del",), modes=TABLE, own=True, in_line=False),
        Key(name="agenda", words=_("Föredragningslistan"), keys=("F3",), modes=ALWAYS, in_line=False),
        Key(name="back", words=_("Tillbaka till ärendet före"), keys=("Left",), modes=OPEN),
        Key(name="step", words=_("Ta steget"), keys=("G",), modes=TABLE, in_line=False),
        Key(name="skip", words=_("Hoppa över"), keys=("Shift+G",), modes=TABLE, in_line=False),
        Key(name="find", words=_("Sök person"), keys=("/",), modes=ALWAYS),
        Key(name="order", words=_("Gruppera platserna"), keys=("Ctrl+G",), modes=ALWAYS, in_line=False),
        Key(name="log", words=_("Hela loggen"), keys=("F4",), modes=ALWAYS),
    )


def made(page: QWidget, seats: QWidget, slots: dict[str, Slot]) -> dict[str, QAction]:
    """The acts by name; those of the seats themselves work only where the seats have the focus."""
    acts: dict[str, QAction] = {}
    for key in all_keys():
        owner, context = (seats, OWN) if key.own else (page, PART)
        acts[key.name] = action(owner, key.words, key.keys, slots.get(key.name, lambda: None), context=context, plate=key.plate,
                                in_line=key.in_line)
    return acts


def let_mean(acts: dict[str, QAction], mode: Mode, *, asking: bool, motivating: bool, paused: bool = False) -> None:
    """Let only the keys of this mode mean something, and none but those of the seats while a panel asks; the key line holds what
    is done in a pause where one is on."""
    for key in all_keys():
        works = mode in key.modes and not (asking and not key.own)
        if key.name.startswith(PARTY):
            works = works and bool(acts[key.name].text())  # there are so many parties
        if key.name == "motivate":
            works = works and motivating
        elif key.name == "adjuster":
            works = works and not motivating
        acts[key.name].setProperty(IN_LINE, key.name in IN_PAUSE if paused else key.in_line)
        acts[key.name].setVisible(works)
