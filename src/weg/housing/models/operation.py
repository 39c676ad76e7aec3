"""Who runs a site, and which members work there."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member, Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models.sites import Site


@keeps_history()
class Operation(models.Model):
    """An organisation runs a site in a period: house management and social care from one hand."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="operations")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="operations", verbose_name=_("organisation")
    )
    during = DateRangeField(_("period"))

    class Meta:
        verbose_name = _("operation of a site")
        verbose_name_plural = _("operations of sites")
        constraints = [
            ExclusionConstraint(
                name="operation_one_at_a_time",
                expressions=[("site", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.site}"


@keeps_history()
class SiteMember(models.Model):
    """A member who works at this site, for members who do not work at all of their sites."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="site_members")
    member = models.ForeignKey(Member, models.CASCADE, related_name="site_members")

    class Meta:
        verbose_name = _("member at a site")
        verbose_name_plural = _("members at sites")
        constraints = [models.UniqueConstraint(fields=["site", "member"], name="site_member_once")]

    def __str__(self) -> str:
        return f"{self.member}: {self.site}"
