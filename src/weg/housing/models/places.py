"""Units (Wohneinheiten), rooms and places (beds).

Which places exist on a day follows from the site's period, the room's period and the density
standard; the database keeps it in ``Place.usable`` and refuses occupancy outside of it.
"""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models.features import Feature
from weg.housing.models.multirange import DateMultiRangeField
from weg.housing.models.sites import Site


@keeps_history()
class Unit(models.Model):
    """A unit: rooms behind one door with kitchen or bath of their own."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="units", verbose_name=_("site"))
    name = models.CharField(_("name"), max_length=40)
    floor = models.SmallIntegerField(_("floor"), default=0)
    features = models.ManyToManyField(Feature, blank=True, verbose_name=_("features"))
    families_share = models.BooleanField(_("families may share it"), default=False)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["site", "name"]
        constraints = [models.UniqueConstraint(fields=["site", "name"], name="unit_name_once")]

    def __str__(self) -> str:
        return self.name


@keeps_history()
class Room(models.Model):
    """A room. ``fixed_places`` overrides the area: beds in halls and hotels are not derived."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="rooms", verbose_name=_("unit"))
    name = models.CharField(_("name"), max_length=40)
    area = models.DecimalField(_("area (m²)"), max_digits=6, decimal_places=2)
    fixed_places = models.PositiveSmallIntegerField(
        _("fixed number of places"), null=True, blank=True
    )
    during = DateRangeField(_("in use"))

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ["unit", "name"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "name"], name="room_name_once"),
            models.CheckConstraint(condition=models.Q(area__gt=0), name="room_area_positive"),
        ]

    def __str__(self) -> str:
        return self.name


class Place(models.Model):
    """A place (bed) in a room, numbered from 1. The database keeps ``usable`` and ``site``."""

    room = models.ForeignKey(Room, models.PROTECT, related_name="places", verbose_name=_("room"))
    site = models.ForeignKey(
        Site, models.PROTECT, related_name="places", editable=False, verbose_name=_("site")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    usable = DateMultiRangeField(_("usable"), default="{}", editable=False)

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["room", "number"]
        constraints = [
            models.UniqueConstraint(fields=["room", "number"], name="place_number_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="place_number_from_1"),
        ]

    def __str__(self) -> str:
        return str(self.number)


def floor_name(floor: int) -> str:
    """Of a unit's floor; 0 is the ground floor."""
    if floor == 0:
        return gettext("ground floor")
    if floor < 0:
        return gettext("basement")
    return gettext("floor %(number)d") % {"number": floor}
