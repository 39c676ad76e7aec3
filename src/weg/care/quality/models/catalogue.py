"""The checklist: what the city looks at in a house, from when, and who demands it."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history


class Severity(models.TextChoices):
    """How grave it is when a standard is not kept; a norm says by when it must be."""

    SEVERE = "severe", _("grave, danger")
    MAJOR = "major", _("considerable")
    MINOR = "minor", _("slight")


@keeps_history()
class Criterion(models.Model):
    """One line of the checklist. severity: what is proposed when it is not met.

    from_pack: as the city pack has it; one that was entered or changed here is never overwritten.
    """

    class Scope(models.TextChoices):
        HOUSE = "house", _("once for the house")
        ROOM = "room", _("in every room of the sample")

    code = models.SlugField(_("code"), max_length=40, unique=True)
    area = models.CharField(_("area"), max_length=80)
    text = models.CharField(_("standard"), max_length=300)
    hint = models.CharField(_("how it is looked at"), max_length=300, blank=True)
    source = models.CharField(_("source"), max_length=200)
    scope = models.CharField(
        _("looked at"), max_length=5, choices=Scope.choices, default=Scope.HOUSE
    )
    severity = models.CharField(
        _("severity proposed"), max_length=6, choices=Severity.choices, default=Severity.MAJOR
    )
    rank = models.PositiveSmallIntegerField(_("order"), default=50)
    during = DateRangeField(_("in force"))
    from_pack = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("standard of the checklist")
        verbose_name_plural = _("standards of the checklist")
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(source=""), name="criterion_has_source"),
            models.CheckConstraint(
                condition=~models.Q(during__isempty=True), name="criterion_in_force_sometime"
            ),
        ]

    def __str__(self) -> str:
        return self.text
