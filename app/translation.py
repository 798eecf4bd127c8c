"""The language of the window and the command line: Swedish as written in the source, or English from its catalogue."""

import gettext

from app.resources import resource

SOURCE_LANGUAGE = "sv"
LANGUAGES = (SOURCE_LANGUAGE, "en")

_chosen = SOURCE_LANGUAGE
_catalogues: dict[str, gettext.NullTranslations] = {}


def use(language: str) -> None:
    """Speak this language from now on; raises ValueError for one that is not in LANGUAGES."""
    global _chosen  # noqa: PLW0603  (a process speaks one language; passing it to every label would say nothing)
    if language not in LANGUAGES:
        raise ValueError(f"No such language: {language}")
    _chosen = language


def language() -> str:
    """The language spoken now."""
    return _chosen


def _(swedish: str) -> str:
    """The sentence in the language spoken now; where the catalogue lacks it, in Swedish."""
    return swedish if _chosen == SOURCE_LANGUAGE or not swedish else _catalogue(_chosen).gettext(swedish)


def marked(swedish: str) -> str:
    """The sentence unchanged: for one written in a table and translated with `_` where it is shown."""
    return swedish


def _catalogue(name: str) -> gettext.NullTranslations:
    if name not in _catalogues:
        _catalogues[name] = gettext.translation("klubban", resource("locale"), [name], fallback=True)
    return _catalogues[name]
