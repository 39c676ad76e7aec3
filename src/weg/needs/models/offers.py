"""What there is for a group in a district. No person here."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.history.tracking import keeps_history
from weg.needs.models.catalogue import Group


@keeps_history()
class Offer(models.Model):
    """One offer for a group in a district. during: when it exists; its end is its first day off."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="+", verbose_name=_("group"))
    district = models.ForeignKey(
        District, models.PROTECT, related_name="+", verbose_name=_("district")
    )
    name = models.CharField(_("offer"), max_length=160)
    by = models.CharField(_("offered by"), max_length=160)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    languages = models.CharField(_("languages"), max_length=160, blank=True)
    during = DateRangeField(_("period"))

    class Meta:
        verbose_name = _("offer for a group")
        verbose_name_plural = _("offers for groups")
        ordering = ["group__rank", "district__number", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["group", "district", "name"], name="offer_once"),
            models.CheckConstraint(
                condition=~Q(during__isempty=True) & Q(during__lower_inf=False),
                name="offer_has_beginning",
            ),
        ]

    def __str__(self) -> str:
        return self.name
