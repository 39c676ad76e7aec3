"""What a site's house managers are told: somebody comes, or does not come after all."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site
from weg.placement.models.orders import PlacementOrder


@keeps_history()
class Notice(models.Model):
    """A notice to a site. Read by one of its house managers, it leaves their *Heute*."""

    class Kind(models.TextChoices):
        ISSUED = "issued", _("order issued")
        WITHDRAWN = "withdrawn", _("order withdrawn")

    site = models.ForeignKey(Site, models.CASCADE, related_name="notices")
    order = models.ForeignKey(PlacementOrder, models.CASCADE, related_name="notices")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    read_by = models.ForeignKey(
        Member, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("by")
    )

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["site", "-at"], name="notice_unread", condition=Q(read_at=None))
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.order}"
