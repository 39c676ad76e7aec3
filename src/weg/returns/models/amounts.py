"""Amounts of the programmes as dated tables with their source; what nobody has said is empty."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Rate(models.Model):
    """An amount for one person (cents), or for a family, from a day on.

    group: only for these countries (``CountryGroup``); empty for all that no other row is for.
    from_age, below_age: completed years on the day of the journey; below_age empty: no end.
    cents: empty where it is not known yet: then the total asks for it.
    during: without a beginning where none is known.
    """

    class Kind(models.TextChoices):
        TRAVEL = "travel", _("money for the journey")
        START = "start", _("start aid")
        START_FAMILY = "start_family", _("start aid, a family at most")
        MEDICAL = "medical", _("medical costs at most")

    programme = models.CharField(_("programme"), max_length=60)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    group = models.CharField(_("group of countries"), max_length=40, blank=True)
    from_age = models.PositiveSmallIntegerField(_("from age"), default=0)
    below_age = models.PositiveSmallIntegerField(_("below age"), null=True, blank=True)
    cents = models.PositiveIntegerField(_("amount"), null=True, blank=True)
    during = DateRangeField(_("period"))
    source = models.CharField(_("source"), max_length=200)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("amount of a return programme")
        verbose_name_plural = _("amounts of return programmes")
        ordering = ["programme", "kind", "group", "-from_age", "during"]
        constraints = [
            ExclusionConstraint(
                name="return_rate_once_a_day",
                expressions=[
                    ("programme", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("group", RangeOperators.EQUAL),
                    ("from_age", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=~Q(source=""), name="return_rate_has_source"),
            models.CheckConstraint(
                condition=Q(below_age=None) | Q(below_age__gt=models.F("from_age")),
                name="return_rate_ages",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme}, {self.get_kind_display()}"


@keeps_history()
class CountryGroup(models.Model):
    """A country belongs to a group of the programmes. country: ISO 3166 code."""

    group = models.CharField(_("group of countries"), max_length=40)
    country = models.CharField(_("country"), max_length=2)
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        verbose_name = _("country of a group")
        verbose_name_plural = _("countries of groups")
        ordering = ["group", "country"]
        constraints = [
            models.UniqueConstraint(fields=["group", "country"], name="return_country_once"),
            models.CheckConstraint(condition=~Q(source=""), name="return_country_has_source"),
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.group}"
