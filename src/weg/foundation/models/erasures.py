"""What was erased when its time was over (DESIGN 4.8): counts, no datum of anybody."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Erasure(models.Model):
    """Rows of one table that were erased in one run. Only grows, for every role.

    rule: code of the rule that ended them. table: the table, or the history table.
    """

    at = models.DateTimeField(_("at"), auto_now_add=True)
    rule = models.CharField(_("rule"), max_length=40)
    table = models.CharField(_("table"), max_length=80)
    rows = models.PositiveIntegerField(_("rows"))

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["-at", "-id"], name="erasure_latest")]

    def __str__(self) -> str:
        return f"{self.table}: {self.rows}"
