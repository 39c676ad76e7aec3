"""Sites (Unterkünfte), the density standard of each, and exceptions from the limit."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.history.tracking import keeps_history
from weg.foundation.periods import today
from weg.housing.models.features import Feature


@keeps_history(exclude=["sort_name"])
class Site(models.Model):
    """A site. ``during`` is when it may be lived in: from its opening up to its closing day.

    no_new_from: from this day nobody new is placed here, because it will close.
    interim: a passing solution; only these may be above the limit, by a dated exception.
    """

    class Kind(models.TextChoices):
        HOME = "home", _("home")
        MODULAR = "modular", _("modular building")
        CONTAINER = "container", _("containers")
        FLAT = "flat", _("flats")
        HOTEL = "hotel", _("hotel")
        HALL = "hall", _("hall")

    class Stage(models.TextChoices):
        PLANNED = "planned", _("planned")
        OPEN = "open", _("open")
        CLOSING = "closing", _("closing")
        CLOSED = "closed", _("closed")

    name = models.CharField(_("name"), max_length=120, unique=True)
    district = models.ForeignKey(
        District, models.PROTECT, related_name="sites", verbose_name=_("district")
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    street = models.CharField(_("street"), max_length=160, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    interim = models.BooleanField(_("interim solution"), default=False)
    during = DateRangeField(_("in use"))
    no_new_from = models.DateField(_("nobody new from"), null=True, blank=True)
    cleaning_days = models.PositiveSmallIntegerField(_("days for cleaning"), default=0)
    features = models.ManyToManyField(Feature, blank=True, verbose_name=_("features"))
    source = models.CharField(_("source"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    sort_name = models.GeneratedField(
        expression=models.Func(
            "name",
            models.Value(""),
            models.Value(""),
            function="weg_sort_name",
            output_field=models.TextField(),
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("site")
        verbose_name_plural = _("sites")
        indexes = [models.Index(fields=["sort_name", "id"], name="site_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(during__isempty=True) & models.Q(during__lower_inf=False),
                name="site_has_opening",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def stage(self) -> str:
        """Stage of the lifecycle today."""
        day = today()
        if self.during.lower > day:
            return self.Stage.PLANNED
        if self.during.upper and self.during.upper <= day:
            return self.Stage.CLOSED
        if self.no_new_from and self.no_new_from <= day:
            return self.Stage.CLOSING
        return self.Stage.OPEN


@keeps_history()
class Density(models.Model):
    """Square metres a person counts for at a site in a period (§ 8 FlüAG: 7, or 4.5 meanwhile)."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="densities")
    during = DateRangeField(_("period"))
    square_metres = models.DecimalField(_("m² a person"), max_digits=4, decimal_places=2)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("density standard")
        verbose_name_plural = _("density standards")
        constraints = [
            ExclusionConstraint(
                name="density_one_at_a_time",
                expressions=[("site", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=models.Q(square_metres__gt=0), name="density_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.square_metres} m²"


@keeps_history()
class LimitException(models.Model):
    """A reasoned, dated exception that lets a site be above the limit (interim solution)."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="limit_exceptions")
    limit = models.PositiveIntegerField(_("limit in this period"))
    during = DateRangeField(_("period"))
    reason = models.TextField(_("reason"))
    decided_by = models.CharField(_("decided by"), max_length=200)

    class Meta:
        verbose_name = _("exception from the limit")
        verbose_name_plural = _("exceptions from the limit")
        constraints = [
            ExclusionConstraint(
                name="exception_one_at_a_time",
                expressions=[("site", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=~models.Q(reason="") & models.Q(during__upper_inf=False),
                name="exception_reasoned_and_dated",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site}: {self.limit}"
