"""Material in words: money, rules of the catalogue."""

from __future__ import annotations

from django.utils import formats
from django.utils.dates import MONTHS_3
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.care.provision.models import Item, StarterSet


def euros(cents: int | None) -> str:
    """ "12,50 €" from cents; a dash when not known."""
    return "–" if cents is None else f"{formats.number_format(cents / 100, 2)} €"


def ages_text(one: Item | StarterSet) -> str:
    if one.age_from is not None and one.age_below is not None:
        return _("%(first)d to %(last)d years") % {
            "first": one.age_from,
            "last": one.age_below - 1,
        }
    if one.age_from is not None:
        return _("from %(first)d years") % {"first": one.age_from}
    if one.age_below is not None:
        return _("under %(last)d years") % {"last": one.age_below}
    return _("any age")


def months_text(first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return _("the whole year")
    return f"{MONTHS_3[first].capitalize()} – {MONTHS_3[last].capitalize()}"


def often_text(item: Item) -> str:
    if item.often == Item.Often.SEASON:
        return _("once a season (%(months)s)") % {
            "months": months_text(item.season_from, item.season_to)
        }
    if item.often == Item.Often.MONTHS:
        text = ngettext("every month", "every %(count)d months", item.months or 0)
        return text % {"count": item.months or 0} if "%" in text else text
    return str(_("once"))
