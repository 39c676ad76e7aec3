"""Counts that stay when cases are erased because their time is over."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tally(models.Model):
    """Cases and people of a half-year (its first day) that are erased by now. No datum of anybody;
    read by ``return_counts`` alone. Withdrawn cases never come here."""

    half = models.DateField(_("half-year"), unique=True)
    advised_cases = models.PositiveIntegerField(default=0)
    advised = models.PositiveIntegerField(default=0)
    returned_cases = models.PositiveIntegerField(default=0)
    returned = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count of return counselling")
        verbose_name_plural = _("counts of return counselling")

    def __str__(self) -> str:
        return f"{self.half:%d.%m.%Y}"
