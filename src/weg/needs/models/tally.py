"""What was counted of a half-year that is over: who was assessed in time. No datum of anybody."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Organisation
from weg.housing.models import Site


class Tally(models.Model):
    """People of a house whose time for the first assessment was up in the half-year (its first
    day), and those of them assessed until then.

    Counted once (``closed``), when the half-year has been over for a while, and never again: from
    shares that move, whoever looks every day reads each single person. Read by ``needs_shares``
    alone, which hides small numbers.
    """

    half = models.DateField(_("half-year"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    site = models.ForeignKey(Site, models.PROTECT, related_name="+", verbose_name=_("site"))
    people = models.PositiveIntegerField(_("people"))
    in_time = models.PositiveIntegerField(_("assessed in time"))
    closed = models.DateField(_("counted on"))

    class Meta:
        verbose_name = _("count of assessments")
        verbose_name_plural = _("counts of assessments")
        ordering = ["-half", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["half", "organisation", "site"],
                name="needs_tally_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=models.Q(in_time__lte=models.F("people")), name="needs_tally_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.half:%d.%m.%Y}"
