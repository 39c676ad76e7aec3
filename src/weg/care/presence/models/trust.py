from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Organisation
from weg.housing.models import Site


class Trust(models.Model):
    """How far the record of a site could be trusted on a day: residents, and how many of them had
    been confirmed (seen, or moved in) within the last 7, 14 and 28 days, or were known to be away.

    Written by the daily job and with every round; figures only, no person.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="+", verbose_name=_("site"))
    day = models.DateField(_("day"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", verbose_name=_("organisation")
    )
    people = models.PositiveIntegerField(_("people"))
    within_7 = models.PositiveIntegerField(_("confirmed in 7 days"))
    within_14 = models.PositiveIntegerField(_("confirmed in 14 days"))
    within_28 = models.PositiveIntegerField(_("confirmed in 28 days"))
    away = models.PositiveIntegerField(_("known to be away"))
    round_day = models.DateField(_("last round"), null=True)
    at = models.DateTimeField(_("computed"))

    class Meta:
        verbose_name = _("trust in the record")
        verbose_name_plural = _("trust in the record")
        constraints = [models.UniqueConstraint(fields=["day", "site"], name="trust_once_a_day")]

    def __str__(self) -> str:
        return f"{self.site_id} {self.day}"
