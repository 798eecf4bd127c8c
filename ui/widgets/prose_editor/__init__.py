"""The editor of running text: paragraphs, lists, tables and bold, with spelling, cleaned pastes and autosave."""

from ui.widgets.prose_editor.editor import ProseEditor
from ui.widgets.prose_editor.spelling_marks import Speller

__all__ = ["ProseEditor", "Speller"]
