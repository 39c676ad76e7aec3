"""The city's catalogue of material: what it is, who may get it, how often; and starter sets."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history

MONTH = (MinValueValidator(1), MaxValueValidator(12))


def in_language(german: str, english: str) -> str:
    """The German name, or the English one where the reader reads English and there is one."""
    wanted = get_language() or "de"
    return english if english and not wanted.startswith("de") else german


@keeps_history()
class Item(models.Model):
    """One thing that is given out.

    amount: how many each person (or each household) gets in one period. often: once, every
    ``months`` months, or once in the season that begins with ``season_from`` and ends with
    ``season_to`` (months, 1 to 12; over the turn of the year when it ends before it begins).
    age_from, age_below: completed years, the second excluded. cents: standard price.
    """

    class Group(models.TextChoices):
        BEDDING = "bedding", _("bedding")
        KITCHEN = "kitchen", _("kitchen")
        HYGIENE = "hygiene", _("hygiene")
        CLOTHING = "clothing", _("clothing")
        BABY = "baby", _("babies")
        SCHOOL = "school", _("school")
        CLEANING = "cleaning", _("cleaning and laundry")
        OTHER = "other", _("other")

    class Each(models.TextChoices):
        PERSON = "person", _("for each person")
        HOUSEHOLD = "household", _("for the household")

    class Often(models.TextChoices):
        ONCE = "once", _("once")
        MONTHS = "months", _("every so many months")
        SEASON = "season", _("once a season")

    class Sex(models.TextChoices):
        FEMALE = "f", _("women and girls")
        MALE = "m", _("men and boys")

    name_de = models.CharField(_("name in German"), max_length=80, unique=True)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    group = models.CharField(_("group"), max_length=8, choices=Group.choices)
    unit = models.CharField(_("unit"), max_length=20, default="Stück")
    each = models.CharField(_("for whom"), max_length=9, choices=Each.choices, default="person")
    amount = models.PositiveSmallIntegerField(
        _("how many each time"), default=1, validators=[MinValueValidator(1)]
    )
    age_from = models.PositiveSmallIntegerField(_("from the age of"), null=True, blank=True)
    age_below = models.PositiveSmallIntegerField(_("below the age of"), null=True, blank=True)
    sex = models.CharField(_("only for"), max_length=1, choices=Sex.choices, blank=True)
    often = models.CharField(_("how often"), max_length=6, choices=Often.choices, default="once")
    months = models.PositiveSmallIntegerField(_("months"), null=True, blank=True)
    season_from = models.PositiveSmallIntegerField(
        _("season begins with month"), null=True, blank=True, validators=MONTH
    )
    season_to = models.PositiveSmallIntegerField(
        _("season ends with month"), null=True, blank=True, validators=MONTH
    )
    cents = models.PositiveIntegerField(_("standard price in cents"), null=True, blank=True)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("item")
        verbose_name_plural = _("items")
        ordering = ["group", "name_de"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=1), name="item_amount"),
            models.CheckConstraint(
                condition=Q(age_from=None)
                | Q(age_below=None)
                | Q(age_below__gt=models.F("age_from")),
                name="item_ages",
            ),
            models.CheckConstraint(
                condition=Q(often="months", months__gte=1, months__isnull=False)
                | ~Q(often="months") & Q(months=None),
                name="item_months",
            ),
            models.CheckConstraint(
                condition=Q(
                    often="season",
                    season_from__range=(1, 12),
                    season_to__range=(1, 12),
                    season_from__isnull=False,
                    season_to__isnull=False,
                )
                | ~Q(often="season") & Q(season_from=None, season_to=None),
                name="item_season",
            ),
        ]

    def __str__(self) -> str:
        return in_language(self.name_de, self.name_en)


@keeps_history()
class StarterSet(models.Model):
    """What a household gets that has somebody of these ages, at this time of the year.

    Without ages it is for everybody; without months for the whole year.
    """

    name_de = models.CharField(_("name in German"), max_length=80, unique=True)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    age_from = models.PositiveSmallIntegerField(_("from the age of"), null=True, blank=True)
    age_below = models.PositiveSmallIntegerField(_("below the age of"), null=True, blank=True)
    month_from = models.PositiveSmallIntegerField(
        _("from month"), null=True, blank=True, validators=MONTH
    )
    month_to = models.PositiveSmallIntegerField(
        _("until and including month"), null=True, blank=True, validators=MONTH
    )
    items = models.ManyToManyField(Item, related_name="sets", verbose_name=_("items"))
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("starter set")
        verbose_name_plural = _("starter sets")
        ordering = ["name_de"]
        constraints = [
            models.CheckConstraint(
                condition=Q(month_from=None, month_to=None)
                | Q(
                    month_from__range=(1, 12),
                    month_to__range=(1, 12),
                    month_from__isnull=False,
                    month_to__isnull=False,
                ),
                name="set_months",
            ),
        ]

    def __str__(self) -> str:
        return in_language(self.name_de, self.name_en)
