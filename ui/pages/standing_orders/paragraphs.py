"""The standing orders paragraph by paragraph: each setting, the values it can have, and the words each value rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.translation import _

SUBSTITUTES = "substitutes."
"""What the names of the settings of `SubstituteRules` begin with."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value, its name on the page, and how standing orders say it."""

    value: object
    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """`field` names the field of `StandingOrders`; `kind` how it is chosen; `text` stands where the choice has no words."""

    field: str
    name: str
    kind: str
    choices: Sequence[Choice] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the standing orders with its settings."""

    number: str
    heading: str
    settings: tuple[Setting, ...]


def paragraphs() -> tuple[Paragraph, ...]:
    """The paragraphs in the order of the standing orders."""
    return (_meetings(), _substitutes(), _notice(), _chair(), _adjusting(), _reservation())


def _meetings() -> Paragraph:
    return Paragraph("§ 2", _("Sammanträden"), (
        Setting("meetings_per_year", _("Minsta antal om året"), "number",
                text=_("Nämnden sammanträder minst så många gånger per år.")),
        Setting("open_meetings", _("Offentlighet"), "choice", (
            Choice(False, _("Stängda"), _("Nämnden sammanträder inom stängda dörrar.")),
            Choice(True, _("Öppna"), _("Nämnden får besluta att dess sammanträden ska vara offentliga.")))),
        Setting("remote", _("På distans"), "choice", (
            Choice(False, _("Nej"), _("Reglementet säger inget om distans; alla är i rummet.")),
            Choice(True, _("Ja"), _("Ledamöter får delta på distans.")))),
    ))


def _substitutes() -> Paragraph:
    return Paragraph("§ 4", _("Ersättarnas tjänstgöring"), (
        Setting(SUBSTITUTES + "filter", _("Vem som får tjänstgöra"), "choice", (
            Choice("same_electing_body", _("Samma kommun"),
                   _("En ersättare från den kommun som valt ledamoten ska tjänstgöra i ledamotens ställe.")),
            Choice("same_party", _("Samma parti"), _("En ersättare från ledamotens parti ska tjänstgöra i ledamotens ställe.")),
            Choice(None, _("Alla ersättare"), _("Ersättarna ska tjänstgöra enligt den av fullmäktige bestämda ordningen.")))),
        Setting(SUBSTITUTES + "tiers", _("I vilken ordning"), "order", _tiers(),
                _("Stegen prövas i tur och ordning; inom ett steg gäller listans ordning.")),
        Setting(SUBSTITUTES + "party_ladders", _("Partiernas ordning"), "lists",
                text=_("Ett parti på varje rad, sedan dess ersättarpartier i ordning, som M: M, KD, L.")),
        Setting(SUBSTITUTES + "groups", _("Grupper"), "words",
                text=_("Ett parti på varje rad, sedan dess grupp, som S: majoriteten.")),
        Setting(SUBSTITUTES + "party_mandates", _("Partiernas mandat"), "counts",
                text=_("Ett parti på varje rad, sedan dess antal mandat, som M: 12.")),
        Setting(SUBSTITUTES + "on_exhaustion", _("När ingen i turordningen finns"), "choice", (
            Choice("leave_empty", _("Platsen står tom"), _("Ingen annan ersättare kallas in.")),
            Choice("any_present", _("Vem som helst"), _("Då tjänstgör en annan närvarande ersättare, i listans ordning.")))),
        Setting(SUBSTITUTES + "displacement", _("En ersättare som kommer senare"), "choice", (
            Choice("never", _("Tar inte över"), _("En ersättare som börjat tjänstgöra har företräde framför annan ersättare.")),
            Choice("own_party_over_other_party", _("Eget parti tar över"),
                   _("En ersättare från ledamotens parti har företräde framför en från ett annat parti.")),
            Choice("higher_rank_if_balance_changes", _("Om styrkebalansen påverkas"),
                   _("En ersättare högre i ordningen får träda in om styrkebalansen mellan partierna därigenom påverkas.")))),
        Setting("late_member_takes_seat", _("Ledamot som kommer senare"), "choice", (
            Choice(True, _("Tjänstgör"), _("En ledamot som inställer sig under ett pågående sammanträde har rätt att tjänstgöra "
                                          "även om en ersättare har trätt in.")),
            Choice(False, _("Väntar"), _("Ersättaren tjänstgör resten av sammanträdet.")))),
        Setting("change_point", _("När bytet sker"), "choice", (
            Choice("between_items", _("Mellan ärenden"), _("Bytet sker när ett ärende avslutats och innan nästa tas upp.")),
            Choice("at_once", _("Genast"), _("Bytet sker genast.")))),
        Setting("return_after_other_absence", _("Åter efter annat hinder än jäv"), "choice", (
            Choice("never_at_meeting", _("Inte vid sammanträdet"),
                   _("Den som avbrutit tjänstgöringen på grund av annat hinder än jäv "
                     "får inte åter tjänstgöra vid sammanträdet.")),
            Choice("never_same_day", _("Inte samma dag"),
                   _("Den som avbrutit tjänstgöringen på grund av annat hinder än jäv "
                     "får inte åter tjänstgöra samma dag.")),
            Choice("if_other_party_substituted", _("Om annat parti trätt in"),
                   _("En ledamot som avbrutit tjänstgöringen på grund av annat hinder än jäv får åter tjänstgöra "
                     "om ersättare från annat parti har trätt in.")),
            Choice("always", _("Alltid"), _("Den som har varit hindrad får åter tjänstgöra.")))),
        Setting(SUBSTITUTES + "when_not_serving", _("Ersättare som inte tjänstgör"), "rights", (
            Choice("attend", _("Närvara"), ""), Choice("speak", _("Yttra sig"), ""),
            Choice("opinion_noted", _("Få sin mening antecknad"), "")),
            _("Ersättarna har dessa rättigheter på sammanträdet även när de inte tjänstgör.")),
    ))


def _tiers() -> tuple[Choice, ...]:
    return (
        Choice("personal", _("Personlig ersättare"), ""), Choice("same_party", _("Samma parti"), ""),
        Choice("same_electing_body", _("Samma kommun"), ""), Choice("party_ladder", _("Partiernas ordning"), ""),
        Choice("same_group", _("Samma grupp"), ""), Choice("named_list", _("Lista för platsen"), ""),
        Choice("by_mandates", _("Efter partiernas mandat"), ""), Choice("list_order", _("Listans ordning"), ""),
    )


def _notice() -> Paragraph:
    return Paragraph("§ 6", _("Kallelse"), (
        Setting("notice.days", _("Dagar före sammanträdet"), "number",
                text=_("Kallelsen ska sändas senast så många dagar före sammanträdesdagen. Noll: ingen bestämd tid.")),
        Setting("notice.unit", _("Räknas i"), "choice", (
            Choice("working_days", _("Arbetsdagar"), _("Röda dagar, lördagar och aftnar räknas inte.")),
            Choice("calendar_days", _("Kalenderdagar"), _("Alla dagar räknas.")))),
        Setting("convener_fallback", _("Kallar i ordförandens ställe"), "text",
                text=_("När varken ordförande eller vice ordförande kan kalla till sammanträde ska denne göra det.")),
    ))


def _chair() -> Paragraph:
    return Paragraph("§ 7", _("Ersättare för ordföranden"), (
        Setting("chair_fallback", _("Leder i presidiets ställe"), "choice", (
            Choice(("oldest",), _("Den äldste"),
                   _("Om varken ordförande eller vice ordförande kan delta fullgör den till åldern "
                     "äldste ledamoten ordförandens uppgifter.")),
            Choice(("longest_serving",), _("Längst i nämnden"),
                   _("Den som varit ledamot längst tid fullgör ordförandens uppgifter; "
                     "av flera den äldste.")))),
    ))


def _adjusting() -> Paragraph:
    return Paragraph("§ 8", _("Justering och anslag av protokoll"), (
        Setting("adjusters", _("Justerare utöver ordföranden"), "number",
                text=_("Protokollet justeras av ordföranden och så många till.")),
        Setting("boards", _("Anslagstavlor"), "names",
                text=_("Protokollet anslås på dessa kommuners anslagstavlor. Tomt: de kommuner som väljer ledamöter.")),
    ))


def _reservation() -> Paragraph:
    return Paragraph("§ 9", _("Reservation"), (
        Setting("motivation_before", _("Motiveringen lämnas före"), "choice", (
            Choice("adjustment", _("Justeringen"), _("Motiveringen ska lämnas skriftligt före den tidpunkt som har fastställts "
                                                    "för justeringen av protokollet.")),)),
    ))
