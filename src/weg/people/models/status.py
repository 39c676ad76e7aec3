from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from weg.foundation.history.tracking import keeps_history
from weg.people.models.persons import Person


@keeps_history()
class LegalStatus(models.Model):
    """Status of residence for a period; decides stage of housing and care ratio (§ 9 FlüAG)."""

    class Kind(models.TextChoices):
        APPLICANT = "applicant", _("asylum procedure")
        RECOGNISED = "recognised", _("recognised, residence title")
        TOLERATED = "tolerated", _("tolerated (Duldung)")
        TEMPORARY = "temporary", _("temporary protection (Ukraine)")
        HUMANITARIAN = "humanitarian", _("humanitarian admission")
        OTHER = "other", _("other or unknown")

    person = models.ForeignKey(Person, models.CASCADE, related_name="statuses")
    kind = models.CharField(_("status"), max_length=14, choices=Kind.choices)
    during = DateRangeField(_("period"))

    class Meta:
        verbose_name = _("status of residence")
        verbose_name_plural = _("statuses of residence")
        ordering = ["during"]
        constraints = [
            ExclusionConstraint(
                name="status_one_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
