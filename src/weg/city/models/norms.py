"""Norms: every number that law or council sets, with dates and a source (laws change)."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Norm(models.Model):
    """A number in force for a period, e.g. ``site_limit`` = 250 places. Never two at once.

    from_pack: loading the city pack again replaces this row; what an administrator entered stays.
    """

    key = models.SlugField(_("key"), max_length=60)
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=4)
    unit = models.CharField(pgettext_lazy("norm", "unit"), max_length=40)
    during = DateRangeField(_("in force"))
    source = models.CharField(_("source"), max_length=300)
    note = models.TextField(_("note"), blank=True)
    from_pack = models.BooleanField(_("from the city pack"), default=False)

    class Meta:
        verbose_name = _("norm")
        verbose_name_plural = _("norms")
        ordering = ["key", "during"]
        constraints = [
            ExclusionConstraint(
                name="norm_one_at_a_time",
                expressions=[("key", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value.normalize():f} {self.unit}"
