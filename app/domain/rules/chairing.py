"""Chairing: who held the chair against who was in turn."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting.questions import Handling, chair_by_the_rules, chair_in_fact
from app.domain.problems import Problem


def chair_out_of_turn(handling: Handling) -> Iterable[Problem]:
    """The chair goes to the vice chairs in their order, then as fullmäktige has decided, never past one who is
    there and able. [KL 6:21–22] [RÅ 1998 ref. 15]"""
    setting, state = handling.setting, handling.reckoning
    taken, in_turn = chair_in_fact(state), chair_by_the_rules(setting, state)
    if taken is not None and in_turn is not None and taken != in_turn:
        yield Problem(code="chair_not_in_turn", rule="KL 6:22", person=taken,
                      text=f"{setting.signature(taken)} ledde ärendet, men på tur var {setting.signature(in_turn)}.")
