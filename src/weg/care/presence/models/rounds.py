"""A round: somebody goes through a house and looks who is there."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.housing.models import Site


@keeps_history()
class Round(models.Model):
    """One round through a site. A site has one open round at a time.

    recorded, seen, away, not_met, extra: people by what was found, counted when it was closed;
    later ticks do not change them (they change the differences).
    """

    site = models.ForeignKey(Site, models.PROTECT, related_name="rounds", verbose_name=_("site"))
    day = models.DateField(_("day"))
    started_at = models.DateTimeField(_("started"))
    started_by = models.CharField(_("started by"), max_length=200)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.CharField(_("closed by"), max_length=200, blank=True)
    recorded = models.PositiveIntegerField(_("recorded"), null=True, blank=True)
    seen = models.PositiveIntegerField(_("seen"), null=True, blank=True)
    away = models.PositiveIntegerField(_("known to be away"), null=True, blank=True)
    not_met = models.PositiveIntegerField(_("not met"), null=True, blank=True)
    extra = models.PositiveIntegerField(_("not in the list"), null=True, blank=True)

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site"], condition=models.Q(closed_at=None), name="round_open_once"
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None) | models.Q(recorded__isnull=False),
                name="round_closed_is_counted",
            ),
        ]
        indexes = [models.Index(fields=["site", "-day"], name="round_of_site")]

    def __str__(self) -> str:
        return f"{self.site} {self.day}"

    @property
    def closed(self) -> bool:
        return self.closed_at is not None
