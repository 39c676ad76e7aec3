"""Committees that are told and decide: council committees, district councils, task force."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models.districts import District
from weg.city.models.organisations import Organisation


class Committee(models.Model):
    name = models.CharField(_("name"), max_length=160, unique=True)
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, verbose_name=_("district")
    )
    rank = models.PositiveSmallIntegerField(_("order of information"), default=0)

    class Meta:
        verbose_name = _("committee")
        verbose_name_plural = _("committees")
        ordering = ["rank", "name"]

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """An organisation's seat in a committee."""

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="seats")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="seats")

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        constraints = [
            models.UniqueConstraint(fields=["committee", "organisation"], name="one_seat")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.committee}"
