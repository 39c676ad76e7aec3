"""What was counted of a half-year that is over."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tally(models.Model):
    """Cases and people of a half-year (its first day). No datum of anybody.

    Counted once, when the half-year has been over for a while (``closed``), and never again: from
    counts that move, whoever looks every day reads each single family that comes, leaves or
    withdraws. Before that it holds what is erased already. Read by ``return_counts`` alone.
    """

    half = models.DateField(_("half-year"), unique=True)
    advised_cases = models.PositiveIntegerField(default=0)
    advised = models.PositiveIntegerField(default=0)
    returned_cases = models.PositiveIntegerField(default=0)
    returned = models.PositiveIntegerField(default=0)
    closed = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("count of return counselling")
        verbose_name_plural = _("counts of return counselling")

    def __str__(self) -> str:
        return f"{self.half:%d.%m.%Y}"
