"""Notices that hang in a house."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Notice(models.Model):
    """A notice from one day to another. others: ``{language: {"title", "text"}}`` beside German."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="house_notices")
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"))
    others = models.JSONField(_("in other languages"), default=dict, blank=True)
    starts = models.DateField(_("from"))
    ends = models.DateField(_("until and including"), null=True, blank=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("notice in the house")
        verbose_name_plural = _("notices in houses")
        ordering = ["-starts", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(ends__gte=models.F("starts")),
                name="notice_order",
            )
        ]

    def __str__(self) -> str:
        return self.title
