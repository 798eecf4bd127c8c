"""The pages of the settings by name, known without any of them being made."""

from __future__ import annotations

from app.translation import _


def settings_parts() -> dict[str, str]:
    """Each page's key with its words, in the order of the list."""
    return {"committees": _("Nämnder och styrelser"), "standing_orders": _("Reglemente"),
            "house_style": _("Protokollets form"), "mail": _("E-post"), "spelling": _("Stavning"), "appearance": _("Utseende")}
