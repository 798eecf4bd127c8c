"""The way from item to item, and what is done with an item as a whole: presented, raised, struck, put off, paused in."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.committee import OtherAttendant
from app.domain.meeting import acts, adjourning, deciding, presenting
from app.domain.meeting import events as ev
from app.domain.meeting.order import item_called
from app.domain.meeting.raising import raised_item
from app.domain.swedish import paragraphs
from app.translation import _
from ui.pages.meeting_day.item_words import all_handled
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table
from ui.words import long_day, parse_clock, parse_day


class ItemActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    # --- from item to item

    def next(self) -> None:
        """To order, to the next item, or to the end, which is asked about."""
        step, left = acts.going_on(self._table.view.history), self._left_undecided()
        if step.kind == "close_meeting":
            self._ask_to_close(step.events)
        elif step.kind == "resume":
            self._resume(step.events)
        elif self._table.record(*step.events) and step.kind == "open" and left:
            self._table.say(left)

    def _left_undecided(self) -> str:
        """That the matter which is left has no decision; nothing of one in which none is made."""
        handling = self._table.view.handling
        if handling is None or handling.item.id not in self._table.view.undecided:
            return ""
        called = paragraphs([number]) if (number := handling.history.paragraphs.get(handling.item.id)) else handling.item.title
        return _("{item} lämnas utan beslut. ← går tillbaka.").format(item=called)

    def _ask_to_close(self, events: acts.Events) -> None:
        table = self._table
        choices = [Choice(key="", words=_("Avsluta sammanträdet"), value=events)]
        panel = ChoicePanel(table.theme, all_handled(table.view), choices, _("Esc går tillbaka."), offered=0,
                            marking="Right")
        table.ask(panel, lambda answer: table.record(*answer))

    def back(self) -> None:
        """Back into the item before."""
        item = acts.previous_item(self._table.view.history)
        if item is not None:
            self._table.record(*acts.going_to(self._table.view.history, item))

    def take_up(self, item: str) -> None:
        """Take up the item that was chosen in the list."""
        history = self._table.view.history
        self._table.record(*acts.going_to(history, history.setting.items[item]))

    # --- the list itself

    def raise_item(self) -> None:
        """An item is raised on the spot: its title, by the marked person where one is."""
        table = self._table
        panel = TextPanel(table.theme, _("Ärende som väcks vid sammanträdet"), _("Ärendets rubrik"),
                          _("Retur lägger det efter det ärende som är uppe."))
        table.ask(panel, self._raised)

    def _raised(self, title: str) -> None:
        table = self._table
        if title.strip():
            place, item = raised_item(table.view.history, len(table.view.proceedings.log), title.strip())
            table.day.raise_item(item, place)
            table.back()
        else:
            table.say(_("Ett ärende behöver en rubrik."))

    def strike_item(self, text: str = "") -> None:
        """An item is struck from the list: which one is asked."""
        table = self._table
        panel = TextPanel(table.theme, _("Vilket ärende utgår?"), _("Paragraf, eller ord ur rubriken"),
                          _("Retur stryker det ur föredragningslistan."), text)
        table.ask(panel, self._strike_called)

    def _strike_called(self, words: str) -> None:
        found = item_called(self._table.view.history, words)
        if found is not None:
            self.strike(found.id)
        elif words.strip():
            self.strike_item(words)
            self._table.say(_("Föredragningslistan har inget sådant ärende, eller flera: ”{words}”.").format(words=words.strip()))

    def strike(self, item: str) -> None:
        """The item is struck from the list; one that has been up stays."""
        table, history = self._table, self._table.view.history
        if item in history.by_item:
            table.say(_("Ärendet har varit uppe; U skjuter upp det."))
        else:
            table.record(ev.ItemRemoved(item=item))

    def put_off(self, text: str = "") -> None:
        """The open item is put off: to which day, which may be left open."""
        table = self._table
        if table.view.handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        panel = TextPanel(table.theme, _("Ärendet skjuts upp"), _("Till dag, till exempel 2026-12-14"),
                          _("Retur bordlägger ärendet. Dagen får lämnas tom."), text)
        table.ask(panel, self._put_off)

    def _put_off(self, text: str) -> None:
        table, handling, day = self._table, self._table.view.handling, parse_day(text)
        if text.strip() and day is None:
            self.put_off(text)
            table.say(_("”{text}” är ingen dag.").format(text=text.strip()))
        elif handling is not None:
            table.record(*deciding.put_off(handling, day))

    # --- who presents it

    def presents(self) -> None:
        """Who presents the open item comes in, or goes; which one is asked where it could be several."""
        table, history = self._table, self._table.view.history
        item = table.view.handling.item if table.view.handling else None
        if item is None:
            table.say(_("Föredraganden hör till ett ärende. → tar upp nästa."))
            return
        who = presenting.presenters(history, item) or presenting.attendants(history)
        if len(who) == 1:
            table.record(*presenting.comes_or_goes(history, who[0]))
        elif who:
            self._ask_presenter(who)
        else:
            table.say(_("Ingen tjänsteman eller sakkunnig finns bland organets övriga deltagare."))

    def _ask_presenter(self, who: tuple[OtherAttendant, ...]) -> None:
        table, history = self._table, self._table.view.history
        choices = [Choice(key=str(n) if n < 10 else "", words=self._presenter_words(o), value=o) for n, o in enumerate(who, 1)]
        table.ask(ChoicePanel(table.theme, _("Vem föredrar?"), choices),
                  lambda other: table.record(*presenting.comes_or_goes(history, other)))

    def _presenter_words(self, other: OtherAttendant) -> str:
        name, view = self._table.view.name(other.person), self._table.view
        here = any(line.person == other.person and line.place == "in_the_room" for line in view.situation.lines)
        whole = f"{name}, {other.title}" if other.title else name
        return _("{who} går").format(who=whole) if here else _("{who} kommer").format(who=whole)

    # --- pauses

    def pause(self) -> None:
        """A pause begins or ends."""
        state = self._table.view.history.now
        if state.adjourned:
            self._resume(acts.pausing(state))
        else:
            self._table.record(*acts.pausing(state))

    def _resume(self, events: acts.Events) -> None:
        """The meeting goes on; on which day is asked where nights may have passed."""
        day = self._table.day.day_to_resume()
        if day is None:
            self._table.record(*events)
        else:
            self.later_day(day.isoformat())

    def until(self, text: str = "") -> None:
        """The clock at which the meeting goes on, which the wall shows."""
        table, begun = self._table, adjourning.pause_of(self._table.view.history)
        if begun is None:
            table.say(_("Klockslaget hör till en paus. X ajournerar."))
            return
        panel = TextPanel(table.theme, _("Ajourneras till klockan"), _("Klockslag, till exempel 10:20"),
                          _("Retur sparar och visar det på väggen."), text or adjourning.until_of(begun) or "")
        table.ask(panel, self._until)

    def _until(self, text: str) -> None:
        table, begun, clock = self._table, adjourning.pause_of(self._table.view.history), parse_clock(text)
        if clock is None or begun is None:
            self.until(text)
            table.say(_("”{text}” är inget klockslag.").format(text=text.strip()))
            return
        table.day.correct(str(begun.id), begun.event, note=adjourning.until_clock(clock))
        table.back()

    def later_day(self, text: str = "") -> None:
        """The meeting goes on on a later day, or after all on the same."""
        table, state = self._table, self._table.view.history.now
        if not state.adjourned:
            table.say(_("Sammanträdet är inte ajournerat. X ajournerar."))
            return
        offered = max(table.day.moment().date(), state.day + timedelta(days=1))
        panel = TextPanel(table.theme, _("Återuppta en annan dag"), _("Dag"), _("Retur återupptar sammanträdet."),
                          text or offered.isoformat())
        table.ask(panel, lambda told: self._resumed(told, state.day))

    def _resumed(self, text: str, before: date) -> None:
        table, day = self._table, parse_day(text)
        if day is None or day < before:
            self.later_day(text)
            table.say(_("Det ska vara {day} eller en senare dag.").format(day=long_day(before)))
        else:
            table.record(ev.Resumed(date=day if day > before else None))
