"""The fee table (Gebührensatzung): dated rates, caps for families, and how months are counted."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models.terms import Dated
from weg.foundation.history.tracking import keeps_history


class RateKind(models.TextChoices):
    FULL = "full", _("full fee")
    SELF = "self", _("reduced fee of self-payers")


@keeps_history()
class FeeRate(Dated):
    """The fee of a person and month, in cents, where ``area`` m² count for a person."""

    area = models.DecimalField(_("m² a person"), max_digits=4, decimal_places=2)
    kind = models.CharField(_("fee"), max_length=4, choices=RateKind.choices)
    cents = models.BigIntegerField(_("fee a person and month"))

    class Meta(Dated.Meta):
        verbose_name = _("fee")
        verbose_name_plural = _("fees")
        ordering = ["-area", "kind", "during"]
        constraints = [
            ExclusionConstraint(
                name="fee_one_at_a_time",
                expressions=[
                    ("area", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=models.Q(cents__gte=0, area__gt=0), name="fee_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area} m²: {self.cents}"


@keeps_history()
class FeeCap(Dated):
    """What a household of self-payers with at least ``people`` persons pays a month at most."""

    people = models.PositiveSmallIntegerField(_("from so many persons"))
    cents = models.BigIntegerField(_("fee of the household and month at most"))

    class Meta(Dated.Meta):
        verbose_name = _("cap for families")
        verbose_name_plural = _("caps for families")
        ordering = ["people", "during"]
        constraints = [
            ExclusionConstraint(
                name="cap_one_at_a_time",
                expressions=[("people", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(condition=models.Q(cents__gte=0), name="cap_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.people}: {self.cents}"


class Part(models.TextChoices):
    DAYS = "days", _("by days of the month")
    THIRTIETHS = "thirtieths", _("by thirtieths")
    WHOLE = "whole", _("a month begun counts whole")


class Until(models.TextChoices):
    STAY = "stay", _("until moving out")
    KEYS = "keys", _("until the keys are handed over")


@keeps_history()
class FeeRule(Dated):
    """How part of a month counts, and until when a fee is due."""

    part = models.CharField(_("part of a month counts"), max_length=10, choices=Part.choices)
    until = models.CharField(_("the fee is due"), max_length=5, choices=Until.choices)

    class Meta(Dated.Meta):
        verbose_name = _("rule of months")
        verbose_name_plural = _("rules of months")
        constraints = [
            ExclusionConstraint(
                name="fee_rule_one_at_a_time", expressions=[("during", RangeOperators.OVERLAPS)]
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}, {self.get_until_display()}"
