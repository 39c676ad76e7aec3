"""Photos: how it looked at the visit, and how it looks now that it is done."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.care.quality.models.checks import Check
from weg.care.quality.models.findings import FindingStep


class Evidence(models.Model):
    """A photo as JPEG bytes (decision 16), of a check or of an answer to a finding."""

    check_made = models.ForeignKey(Check, models.CASCADE, null=True, related_name="photos")
    step = models.ForeignKey(FindingStep, models.CASCADE, null=True, related_name="photos")
    image = models.BinaryField()
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.CharField(_("by"), max_length=200)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(check_made=None) ^ Q(step=None), name="evidence_of_one_thing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_made or self.step}, {self.at}"
