from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.people.models.persons import Person


class LikelyPair(models.Model):
    """Two records that may be the same person, found on entry, waiting for somebody's decision.

    score: 0 to 1. reasons: codes with values (see ``matching``), turned into sentences when shown.
    """

    first = models.ForeignKey(Person, models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+")
    score = models.FloatField(_("score"))
    reasons = models.JSONField(_("reasons"), default=list)
    found = models.DateTimeField(_("found"), auto_now_add=True)

    class Meta:
        verbose_name = _("likely duplicate")
        verbose_name_plural = _("likely duplicates")
        ordering = ["-score", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="likely_pair_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="likely_pair_order"
            ),
        ]
        indexes = [models.Index(fields=["-score", "-id"], name="likely_pair_by_score")]

    def __str__(self) -> str:
        return f"{self.first} / {self.second}"
