"""A paper of every kind that the program prints for the archive, in every house style, as drafts, masked and rehearsed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from app.documents.address_sheets import address_sheets_pdf
from app.documents.ballots import ballots_pdf
from app.documents.chair_list import chair_pdf
from app.documents.day_roll import empty_roll_pdf
from app.documents.minutes import minutes_pdf
from app.documents.notice import notice_pdf
from app.documents.plates import plates_pdf
from app.documents.roll import roll_pdf
from app.domain.day_sheets import chair_agenda, empty_roll, head_of, plates_of
from app.domain.document import MinutesDocument
from app.domain.house_style import STYLES
from app.domain.minutes import minutes_of
from app.domain.minutes.masked import public_version
from app.domain.minutes.roll import roll_of
from app.domain.signing_off import Masking
from tests.documents.arms import arms
from tests.documents.large_documents import large_minutes, tiny_minutes
from tests.documents.sample_documents import DAY, minutes
from tests.documents.test_address_sheets import SHEETS
from tests.documents.test_annexes import LINES
from tests.documents.test_day_sheets import roll
from tests.documents.test_notice_kin import documents as notices
from tests.documents.test_report import CASE, printed
from tests.domain.building import red_days, sample

MASKED = (Masking(id="", ground="secret", item="i20", rule="OSL 39:1"), Masking(id="", ground="personal", passage="Ulf Norling"))
STRANGE = "§ 21 ½ ”å” Łódź Đorđe Ştefan Čáhput Ŋ αβγ ≥ ± € × ² → "


def of_sample(style: str, items: tuple[str, ...] | None = None) -> MinutesDocument:
    """The sample's minutes in a house style, of these items alone where they are named."""
    return minutes_of(sample(), DAY, red_days(), style=STYLES[style], items=items)


def _strange() -> MinutesDocument:
    """Minutes with more signs than one subset of a font holds."""
    document = minutes()
    signs = "".join(map(chr, (*range(0xAE, 0x17F), *range(0x391, 0x3A2), *range(0x410, 0x450))))
    return replace(document, paragraphs=(replace(document.paragraphs[2], heading=f"{STRANGE} {signs}"),))


KINDS: dict[str, Callable[[], bytes]] = {
    "minutes": lambda: minutes_pdf(minutes(), arms()),
    "draft": lambda: minutes_pdf(minutes(draft=True)),
    "rehearsal": lambda: minutes_pdf(replace(minutes(draft=True), rehearsal=True), arms()),
    "masked": lambda: minutes_pdf(public_version(minutes(), MASKED)[0]),
    "annexes listed": lambda: minutes_pdf(replace(minutes(), annexes=LINES)),
    "part": lambda: minutes_pdf(of_sample("decision_last", items=("a8",))),
    "large": lambda: minutes_pdf(large_minutes(), arms()),
    "tiny": lambda: minutes_pdf(tiny_minutes()),
    "strange signs": lambda: minutes_pdf(_strange()),
    **{f"style {name}": partial(lambda style: minutes_pdf(of_sample(style)), name) for name in STYLES},
    **{kind: partial(lambda kind: notice_pdf(notices()[kind], arms()), kind) for kind in notices()},
    "attendance": lambda: roll_pdf(roll_of(sample()), arms()),
    "attendance of many": lambda: roll_pdf(roll(61, 7)),
    "roll": lambda: empty_roll_pdf(empty_roll(replace(sample(), log=())), arms()),
    "chair": lambda: chair_pdf(head_of(sample()), chair_agenda(sample()), arms()),
    "plates": lambda: plates_pdf(head_of(sample()), plates_of(sample())),
    "ballots": lambda: ballots_pdf(head_of(sample()), 13),
    "letters": lambda: address_sheets_pdf(SHEETS),
    "report": lambda: printed(CASE),
}


@cache
def paper(kind: str) -> bytes:
    """The paper of that kind, made once."""
    return KINDS[kind]()
