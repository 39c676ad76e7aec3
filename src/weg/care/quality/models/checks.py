"""What was looked at during a visit, with the words that the standard had then."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.care.quality.models.catalogue import Criterion, Severity
from weg.care.quality.models.findings import Finding
from weg.care.quality.models.visits import SampledRoom, Visit
from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Check(models.Model):
    """A standard in the house or in one room of the sample, or an open finding looked at again."""

    class Verdict(models.TextChoices):
        MET = "met", _("met")
        PARTLY = "partly", _("partly")
        UNMET = "unmet", pgettext_lazy("standard", "not met")
        UNSEEN = "unseen", _("not looked at")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="checks")
    criterion = models.ForeignKey(
        Criterion, models.PROTECT, related_name="checks", verbose_name=_("standard")
    )
    room = models.ForeignKey(
        SampledRoom, models.CASCADE, null=True, related_name="checks", verbose_name=_("room")
    )
    finding = models.ForeignKey(
        Finding, models.CASCADE, null=True, related_name="checks", verbose_name=_("finding")
    )
    area = models.CharField(_("area"), max_length=80)
    text = models.CharField(_("standard"), max_length=300)
    hint = models.CharField(max_length=300, blank=True)
    source = models.CharField(_("source"), max_length=200)
    severity = models.CharField(_("severity"), max_length=6, choices=Severity.choices)
    rank = models.PositiveSmallIntegerField(default=0)
    verdict = models.CharField(
        _("result"), max_length=6, choices=Verdict.choices, default=Verdict.UNSEEN
    )
    note = models.CharField(_("note"), max_length=500, blank=True)
    at = models.DateTimeField(_("noted"), null=True, blank=True)
    by = models.CharField(_("by"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("check")
        verbose_name_plural = _("checks")
        ordering = ["rank", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "criterion", "room", "finding"],
                nulls_distinct=False,
                name="checked_once",
            ),
            models.CheckConstraint(
                condition=Q(room=None) | Q(finding=None), name="check_of_room_or_finding"
            ),
        ]

    def __str__(self) -> str:
        return self.text
