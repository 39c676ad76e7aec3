"""A house handed from one organisation to another."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.city.models import Organisation
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Handover(models.Model):
    """From ``day`` on another organisation runs the house. open: what was open when it was decided,
    ``[{"name", "count"}]``."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="handovers")
    before = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    after = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    day = models.DateField(_("from"))
    open = models.JSONField(_("what was open"), default=list)
    note = models.TextField(_("note"), blank=True)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("handover of a house")
        verbose_name_plural = _("handovers of houses")
        ordering = ["-day", "-id"]

    def __str__(self) -> str:
        return f"{self.site}: {self.after}, {self.day}"
