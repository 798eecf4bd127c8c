"""The trail: how the question that is asked came about, so that it can be asked again."""

from __future__ import annotations

from ui.pages.meeting_day.panels import ChoicePanel, TextPanel


class Trail:
    """How the question that is asked now came about; None while nothing is asked, or something was noted on the way."""

    def __init__(self) -> None:
        self.steps: list[str] | None = None

    def begin(self, act: str) -> None:
        """An act is pressed."""
        self.steps = [act]

    def go_on(self, *steps: str) -> None:
        """Something was noted, and what is asked next can be come to anew by this act and these answers."""
        self.steps = list(steps)

    def end(self) -> None:
        """Nothing is asked, or the log is another."""
        self.steps = None

    def answer(self, panel: object, answer: object) -> None:
        """What was asked last is answered, and something more may be asked."""
        if self.steps is None:
            return
        if isinstance(panel, ChoicePanel):
            self.steps += [c.words for c in panel.choices if c.value is answer][:1]
        elif isinstance(panel, TextPanel):
            self.steps.append(str(answer))
        else:
            self.end()
