"""Other words by which an act or a page of the settings is sought than those that stand on it."""

from __future__ import annotations

from app.translation import _


def words_of_acts() -> dict[str, str]:
    """By what the act is called."""
    return {
        _("Större"): _("storlek förstora zooma text"), _("Mindre"): _("storlek förminska zooma text"),
        _("Ljust eller mörkt"): _("tema färger natt"), _("Alla kortkommandon"): _("tangenter hjälp"),
        _("Förhinder"): _("frånvaro anmälan"), _("Kalla"): _("kallelse utskick skicka"), _("Förbered"): _("föredragningslista"),
    }


def words_of_settings() -> dict[str, str]:
    """By the key of the page."""
    return {
        "committees": _("organ kommun gemensam nämnd"), "standing_orders": _("arbetsordning tjänstgöring kallelse dagar"),
        "house_style": _("rubriker mall paragraf"), "mail": _("server avsändare lösenord utskick"),
        "spelling": _("ordlista rättstavning egna ord"),
        "appearance": _("storlek text tema mörkt ljust språk engelska arkivets mapp"),
    }
