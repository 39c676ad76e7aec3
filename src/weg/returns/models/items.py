"""The catalogue of what a journey needs (city packs, page of the catalogue)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Item(models.Model):
    """Something that is to be done before a journey.

    lead_days: so many days before the journey it must be done; empty where nobody has said, then a
    day is asked for in each case. for_children: only for families with children.
    """

    name = models.CharField(_("what is to be done"), max_length=120, unique=True)
    hint = models.CharField(_("how"), max_length=300, blank=True)
    lead_days = models.PositiveSmallIntegerField(
        _("days before the journey"), null=True, blank=True
    )
    for_children = models.BooleanField(_("for families with children"), default=False)
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("item of the checklist")
        verbose_name_plural = _("items of the checklist")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name
