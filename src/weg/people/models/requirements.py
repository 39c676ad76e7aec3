from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models.households import Household


@keeps_history()
class Requirement(models.Model):
    """What a household's place must or should have; never the reason for it (DESIGN 5).

    feature: code of a feature of a site or unit (``step_free``, ``women_only``, …).
    organisation: who asked for it; none where nobody knows.
    group: with ``protects``, the household belongs to the group a protected place is kept for.
    """

    class Strength(models.TextChoices):
        MUST = "must", _("must have")
        SHOULD = "should", _("should have")
        PROTECTS = "protects", _("belongs to the protected group")

    household = models.ForeignKey(Household, models.CASCADE, related_name="requirements")
    feature = models.SlugField(_("feature"), max_length=40)
    strength = models.CharField(_("strength"), max_length=8, choices=Strength.choices)
    during = DateRangeField(_("period"))
    organisation = models.ForeignKey(
        "city.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked for by"),
    )

    class Meta:
        verbose_name = _("requirement for a place")
        verbose_name_plural = _("requirements for a place")
        ordering = ["strength", "feature"]
        constraints = [
            models.UniqueConstraint(
                fields=["household", "feature", "strength"], name="requirement_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_strength_display()}: {self.feature}"
