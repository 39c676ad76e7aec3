"""That a certificate of conduct was inspected. Never what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weg.city.models import Member
from weg.foundation.history.tracking import keeps_history
from weg.volunteers.circles.models import Volunteer


@keeps_history()
class Inspection(models.Model):
    """Somebody's extended certificate of conduct (erweitertes Führungszeugnis) was shown.

    § 72a (5) SGB VIII: only that and when it was inspected may be kept, and only where the
    activity needs it. There is no field for its content, on purpose.
    """

    class Kind(models.TextChoices):
        CONDUCT = "conduct", _("extended certificate of conduct")

    volunteer = models.ForeignKey(Volunteer, models.CASCADE, related_name="inspections")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.CONDUCT)
    inspected_on = models.DateField(_("inspected on"))
    inspected_by = models.ForeignKey(
        Member, models.PROTECT, null=True, related_name="+", verbose_name=_("inspected by")
    )
    valid_until = models.DateField(_("valid until"))
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        volunteer_id: int

    class Meta:
        verbose_name = _("inspected certificate of conduct")
        verbose_name_plural = _("inspected certificates of conduct")
        ordering = ["-inspected_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["volunteer", "kind", "inspected_on"], name="inspection_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gt=F("inspected_on")), name="inspection_forward"
            ),
        ]
        indexes = [models.Index(fields=["valid_until"], name="inspection_ends")]

    def __str__(self) -> str:
        return f"{self.volunteer_id}: {self.inspected_on}"
