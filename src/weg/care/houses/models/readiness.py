"""What was made ready at a place for whoever comes next."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models.catalogue import CatalogueItem
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Place, Site


@keeps_history()
class Tick(models.Model):
    """One line of the checklist done at a place. It counts until the next person moves in there.

    withdrawn: when it turned out not to be so.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    place = models.ForeignKey(Place, models.CASCADE, related_name="ticks")
    item = models.ForeignKey(CatalogueItem, models.PROTECT, related_name="ticks")
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("tick")
        verbose_name_plural = _("ticks")
        indexes = [models.Index(fields=["place", "at"], name="tick_of_place")]

    def __str__(self) -> str:
        return f"{self.item}: {self.by}"
