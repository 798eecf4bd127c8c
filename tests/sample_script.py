"""The sample meeting key by key: a key or a text a line, and what happens. The names of keys are those of X11."""

from __future__ import annotations

TO_THE_PAGE = (
    ("Return", "the meeting in the list is opened"),
    ("alt+4", "its step Sammanträd"),
)
SCRIPT = (
    # the roll call
    ("Return", "Anders Holmgren is there"),
    ("f", "Karin Ahlqvist is not"),
    ("a", "all others who are expected are there"),
    ("Return", "the gavel: called to order, the opening is up"),
    ("Right", "the roll call is up"),
    # § 16: adjusters
    ("Right", "§ 16 is up"),
    ("slash", "find"), ("k", ""), ("a", ""), ("Return", "Karin Ahlqvist"),
    ("m", "she is to adjust the minutes"),
    ("Return", "as offered: Ulf Norling for this paragraph, where she does not serve"),
    ("b", "decided"),
    # § 17: the agenda
    ("Right", "§ 17 is up"), ("Return", "Ulf Norling adjusts it"), ("b", "decided"),
    # § 18: Karin Ahlqvist comes late
    ("Right", "§ 18 is up"), ("Return", "Ulf Norling adjusts it"),
    ("k", "Karin Ahlqvist comes, and serves from the next item"),
    ("b", "decided"),
    # § 19
    ("Right", "§ 19 is up, Karin Ahlqvist in her seat"), ("b", "decided"),
    # § 20: to the councils
    ("Right", "§ 20 is up"),
    ("x", "a pause"), ("x", "and on"),
    ("y", "Karin Ahlqvist moves"), ("b", "approval"), ("Return", ""),
    ("b", "decided so"),
    ("o", "is to be adjusted at once: it is read aloud"), ("Return", "and adjusted"),
    # § 21: disqualification, proposals, a vote
    ("Right", "§ 21 is up"),
    ("j", "Karin Ahlqvist is disqualified:"), ("text: hon sitter i anbudsgivarens styrelse", ""),
    ("Return", "Ulf Norling has the seat"),
    ("Return", "as offered: he adjusts the paragraph"),
    ("Home", "Anders Holmgren"), ("y", "moves"), ("b", "approval"), ("Return", ""),
    ("Down", "Ulf Norling"), ("y", "moves"), ("a", "rejection"), ("Return", ""),
    ("p", "the questions are put"), ("1", "the proposal is found to be carried"), ("v", "Ulf Norling asks for a vote"),
    ("n", "Ulf Norling: no"), ("j", "Anders Holmgren, last: yes"),
    ("Return", "a tie"), ("Return", "the casting vote, as he voted"),
    ("Down", "Ulf Norling"), ("r", "makes a reservation"), ("m", "and will motivate it in writing"),
    # § 22 and the end
    ("Right", "§ 22 is up"), ("b", "decided"),
    ("Right", "the closing is up"), ("Right", "the end is offered"), ("Return", "and taken"),
)
EXPERT = 60
"""Keys that an expert may need, what is typed as text counted as one."""
