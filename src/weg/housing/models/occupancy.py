"""Occupancy: who lives, is expected, or what is blocked, for every place on any day.

This one table is the truth (DESIGN 4). A place has one occupancy a day, a person one place a day,
reservations included; both are exclusion constraints, so that no order of events and no second
officer can break them. A planned move is therefore an end of the stay and a reservation from then.
"""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models.places import Place
from weg.housing.models.sites import Site
from weg.people.models import Household, Person


class Kind(models.TextChoices):
    STAY = "stay", _("lived in")
    RESERVATION = "reservation", _("reserved")
    BLOCK = "block", _("blocked")


class BlockReason(models.TextChoices):
    REPAIR = "repair", _("repair")
    CLEANING = "cleaning", _("cleaning")
    PEST = "pest", _("pest control")
    RULES = "rules", _("may not be used by others")
    RESERVE = "reserve", _("kept free")
    OTHER = "other", _("other reason")


class Departure(models.TextChoices):
    FLAT = "flat", _("own flat")
    OTHER_TOWN = "other_town", _("other municipality")
    RETURN = "return", _("return to the home country")
    REMOVED = "removed", _("deportation")
    UNKNOWN = "unknown", _("left, whereabouts unknown")
    DIED = "died", _("died")
    WITHIN = "within", _("moved within the city's sites")
    OTHER = "other", _("other reason")


@keeps_history(exclude=["starts", "ends"])
class Occupancy(models.Model):
    """One place for one period.

    during: half-open ``[from, until)``; no end: until further notice. starts and ends repeat its
    bounds as dates (end 9999-12-31 when open), since only plain comparisons can use an index
    beneath row-level security. site is filled in by the database.
    """

    place = models.ForeignKey(Place, models.PROTECT, related_name="occupancies")
    # Indexes of site, person and household stand below, with the end of the stay.
    site = models.ForeignKey(
        Site, models.PROTECT, related_name="occupancies", editable=False, db_index=False
    )
    during = DateRangeField(_("period"))
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="occupancies", db_index=False
    )
    household = models.ForeignKey(
        Household,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="occupancies",
        db_index=False,
    )
    reason = models.CharField(
        _("reason"), max_length=8, choices=BlockReason.choices, blank=True, default=""
    )
    departure = models.CharField(
        _("departure"), max_length=10, choices=Departure.choices, blank=True, default=""
    )
    note = models.CharField(_("note"), max_length=300, blank=True, default="")
    starts = models.GeneratedField(
        expression=models.Func("during", function="lower", output_field=models.DateField()),
        output_field=models.DateField(),
        db_persist=True,
    )
    ends = models.GeneratedField(
        expression=models.Func("during", function="weg_end", output_field=models.DateField()),
        output_field=models.DateField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("occupancy")
        verbose_name_plural = _("occupancies")
        constraints = [
            ExclusionConstraint(
                name="place_once_a_day",
                expressions=[("place", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                deferrable=models.Deferrable.IMMEDIATE,
            ),
            ExclusionConstraint(
                name="person_once_a_day",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=Q(person__isnull=False),
                deferrable=models.Deferrable.IMMEDIATE,
            ),
            models.CheckConstraint(
                condition=Q(during__isempty=False) & Q(during__lower_inf=False),
                name="occupancy_has_days",
            ),
            models.CheckConstraint(
                condition=Q(kind="block", person__isnull=True, household__isnull=True)
                & ~Q(reason="")
                | ~Q(kind="block") & Q(person__isnull=False, household__isnull=False),
                name="occupancy_person_or_block",
            ),
        ]
        indexes = [
            models.Index(F("site"), F("ends"), F("starts"), name="occupancy_of_site"),
            models.Index(F("household"), F("ends"), name="occupancy_of_household"),
            models.Index(F("person"), F("ends"), name="occupancy_of_person"),
            models.Index(F("kind"), F("ends"), name="occupancy_ends"),
            models.Index(F("kind"), F("starts"), name="occupancy_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.during}"
