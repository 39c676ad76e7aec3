"""Districts (Stadtbezirke) with outline, neighbours and residents."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class District(models.Model):
    """A district. ``path`` is its outline as SVG path in the municipality's view box."""

    class Ring(models.TextChoices):
        INNER = "inner", _("inner district")
        OUTER = "outer", _("outer district")

    number = models.CharField(_("number"), max_length=8, unique=True)
    name = models.CharField(_("name"), max_length=80, unique=True)
    ring = models.CharField(_("ring"), max_length=5, choices=Ring.choices, default=Ring.OUTER)
    area_ha = models.DecimalField(_("area (ha)"), max_digits=8, decimal_places=1)
    path = models.TextField(_("outline"), blank=True)
    label_x = models.FloatField(_("label x"), default=0)
    label_y = models.FloatField(_("label y"), default=0)
    neighbours = models.ManyToManyField("self", verbose_name=_("neighbours"), blank=True)

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["number"]

    def __str__(self) -> str:
        return self.name


class Residents(models.Model):
    """Residents of a district on a reference day. Estimates never enter a report."""

    class Quality(models.TextChoices):
        REGISTER = "register", _("from the register")
        ESTIMATE = "estimate", _("estimated")

    district = models.ForeignKey(District, models.CASCADE, related_name="residents")
    as_of = models.DateField(_("reference day"))
    people = models.PositiveIntegerField(_("residents"))
    under_18 = models.PositiveIntegerField(_("under 18"), null=True, blank=True)
    quality = models.CharField(_("quality"), max_length=8, choices=Quality.choices)
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        verbose_name = _("residents")
        verbose_name_plural = _("residents")
        constraints = [
            models.UniqueConstraint(fields=["district", "as_of"], name="residents_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.district} {self.as_of}: {self.people}"
