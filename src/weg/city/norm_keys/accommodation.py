"""Numbers of places, rooms and houses."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from weg.city.norm_keys.kinds import ONE, NormKey

GROUP = _("Accommodation")

KEYS = (
    NormKey(
        "site_limit",
        GROUP,
        _("Places at a site at most"),
        "places",
        _("A site with more places is a breach unless a dated exception is granted."),
        at_least=ONE,
    ),
    NormKey(
        "density_standard",
        GROUP,
        _("Living and sleeping area per person"),
        "m2",
        _("How many places a room counts with; a site may have its own standard for a time."),
        whole=False,
        at_least=ONE,
        at_most=Decimal(100),
    ),
    NormKey(
        "density_interim",
        GROUP,
        _("Area per person in a shortage"),
        "m2",
        _("The least area that may be used for a time, site by site."),
        whole=False,
        at_least=ONE,
        at_most=Decimal(100),
    ),
    NormKey(
        "mix_families",
        GROUP,
        _("Families at a site"),
        "share",
        _("Goal for the share of people who live in families at a site."),
        whole=False,
        at_most=ONE,
    ),
    NormKey(
        "mix_tolerance",
        GROUP,
        _("Tolerance of the mix"),
        "share",
        _("How far a site may be from the goal before it counts as unbalanced."),
        whole=False,
        at_most=ONE,
    ),
)
