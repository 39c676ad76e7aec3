"""Households: people who are housed together, and links between households."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


@keeps_history()
class Household(models.Model):
    """One person alone or a family. ``reference`` is the number used on the phone and in letters.

    urgency: 0 (usual) to 9, set by the officer; weighs a household that waits.
    erased: the day on which all that says who they are was erased.
    """

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    case_number = models.CharField(_("case number of the Land"), max_length=60, blank=True)
    expected = models.DateField(_("expected arrival"), null=True, blank=True)
    until = models.DateField(_("place needed until"), null=True, blank=True)
    urgency = models.PositiveSmallIntegerField(_("urgency"), default=0)
    school_district = models.ForeignKey(
        "city.District",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("district of school or day care"),
    )
    work_district = models.ForeignKey(
        "city.District",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("district of work"),
    )
    note = models.TextField(_("note for placement"), blank=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    erased = models.DateField(_("erased"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("household")
        verbose_name_plural = _("households")
        constraints = [
            models.CheckConstraint(condition=models.Q(urgency__lte=9), name="household_urgency"),
            models.CheckConstraint(
                condition=models.Q(erased=None) | models.Q(case_number="", note="", expected=None),
                name="household_erased_is_empty",
            ),
        ]
        indexes = [
            models.Index(
                models.F("expected"),
                condition=models.Q(expected__isnull=False),
                name="household_expected",
            )
        ]

    def __str__(self) -> str:
        return self.reference


@keeps_history()
class HouseholdLink(models.Model):
    """Two households that should live near each other, or must live apart."""

    class Kind(models.TextChoices):
        NEAR = "near", _("keep near each other")
        APART_UNIT = "apart_unit", _("not in the same unit")
        APART_SITE = "apart_site", _("not at the same site")

    first = models.ForeignKey(Household, models.CASCADE, related_name="links_from")
    second = models.ForeignKey(Household, models.CASCADE, related_name="links_to")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)

    class Meta:
        verbose_name = _("link between households")
        verbose_name_plural = _("links between households")
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="household_link_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="household_link_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} – {self.second}: {self.get_kind_display()}"
